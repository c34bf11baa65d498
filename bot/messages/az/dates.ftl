# Translated without a native reader (2026-11); see docs/translating.md

date-refused = { $text } – { $problem }; { $advice }
date-empty = tarix boşdur; { $advice }
date-not-understood = tarix kimi anlaşılmır
date-without-year-zero = tarix deyil: -0000 ili yoxdur, çünki 0000 e.ə. 1-ci ildir
date-without-month = tarix deyil: { $month } nömrəli ay yoxdur
date-without-day = tarix deyil: { $day } { $month } deyə bir gün yoxdur
date-without-day-in-year = tarix deyil: { $day } { $month } { $year } deyə bir gün yoxdur
date-month-of-unknown-year = ili məlum olmayan ayı göstərir
date-span-before-common-era = eramızdan əvvələ keçir, orada onilliklər və əsrlər rəqəmlərə uyğun gəlmir
date-day-of-season = fəslin gününü göstərir
date-is-not-one-day = bir gün deyil
date-interval-empty = tarixi olmayan aralıqdır
date-interval-backwards = başlamamış bitir
date-not-edtf = EDTF formatında yazılmayıb
date-month =
    { $number ->
        [1] yanvar
        [2] fevral
        [3] mart
        [4] aprel
        [5] may
        [6] iyun
        [7] iyul
        [8] avqust
        [9] sentyabr
        [10] oktyabr
        [11] noyabr
       *[12] dekabr
    }
date-advice-edtf = tarixi belə yazın: 2020, 2020-11, 2024-04-17, 2024-21 (yaz), 202X, 2024-04~ (təxminən), 2020? (dəqiq deyil), 2022-03/2023-09 və ya 2023-09-20/.. (və sonra)
date-advice-typed = tarixi belə yazın: 2022, 2022-03, mart 2022, 17 aprel 2024 və ya 17.04.2024
date-advice-day = günü belə yazın: 17 aprel, 04-17, 17.04 və ya 2024-04-17; bu gün üçün boş buraxın
date-advice-instead = belə yazın: { $date }
