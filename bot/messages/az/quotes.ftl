# Translated without a native reader (2026-11); see docs/translating.md

quotes-title = ## Sitatlar
quote-place =
    { $count ->
        [1] bir sitat
       *[other] sitat { $place } / { $count }
    }
quotes-by = danışan: «{ $name }»
quotes-none-yet = Hələ sitat yoxdur.
quotes-none-by = «{ $name }» adlı danışandan sitat yoxdur.
quote-reported-by = sözləri çatdıran: { $name }
quote-attributed-to-help = Sözləri kim çatdırır, əgər mənbənin özü deyilsə
quote-body = Sitat
quote-body-help = Hərfbəhərf, dırnaqsız
quote-speaker = Danışan
quote-speaker-help = Bu sözlər kimindir
quote-means = Kiminsə sözləri, hərfbəhərf
quote-speaker-unknown = Kitabxanada { $name } adlı şəxsin sözləri yoxdur. Kimlərin sözlərinin olduğunu görmək üçün ilk hərfləri yazın.
quote-none = Bu kitabxanada hələlik sitat yoxdur.
quote-none-on-topic = Bu kitabxanada { $topic } mövzusunda sitat yoxdur.
quote-none-by-speaker = Bu kitabxanada { $speaker } adlı şəxsdən sitat yoxdur.
quote-none-on-topic-by-speaker = Bu kitabxanada { $topic } mövzusunda { $speaker } adlı şəxsdən sitat yoxdur.
place-paragraph = ¶{ $number }
place-heading = başlıq
quote-verified =
    { $how ->
        [part] sözləri yoxlamadan keçib: { $place } · cümlənin bir hissəsi
        [omits] sözləri yoxlamadan keçib: { $place } · ixtisarla
        [part-omits] sözləri yoxlamadan keçib: { $place } · cümlənin bir hissəsi, ixtisarla
        [part-hides] sözləri yoxlamadan keçib: { $place } · cümlənin bir hissəsi; qalan hissədə inkar edən və ya yumşaldan söz var
        [omits-hides] sözləri yoxlamadan keçib: { $place } · ixtisarla; inkar edən və ya yumşaldan söz də buraxılıb
        [part-omits-hides] sözləri yoxlamadan keçib: { $place } · cümlənin bir hissəsi, ixtisarla; inkar edən və ya yumşaldan söz kənarda qalıb
       *[whole] sözləri yoxlamadan keçib: { $place }
    }
quote-verified-older = sözləri köhnə yoxlamadan keçib
quote-unverified = yoxlanmayıb
quote-not-found = mənbədə tapılmadı
quote-differs = «{ $word }» sözündə fərqlənir
quote-too-short = yoxlamaq üçün çox qısadır ({ $least } söz və işarədən az)
quote-part-too-short = «{ $word }» yerində yoxlamaq üçün çox qısadır ({ $least } söz və işarədən az)
quote-elsewhere = yoxlamadan keçməyib: bu sözlərin yeri: { $places }
quote-scattered = yoxlamadan keçməyib: müxtəlif yerlərdən: { $places }
quote-runs-over = yoxlamadan keçməyib: abzasın sonundan keçir, başlanğıcı: { $places }
# Sahənin adından və iki nöqtədən sonra gəlir, sonunda nöqtə qoyulmur
quote-elsewhere-refused = bu sözlərin yeri deyil; düzgün yeri: { $places }
quote-scattered-refused = müxtəlif yerlərin sözlərini birləşdirir: { $places }; hər abzası ayrıca sitat gətirin
quote-runs-over-refused = abzasın sonundan keçir, başlanğıcı: { $places }; hər abzası ayrıca sitat gətirin
quote-hides-a-word = Cümlənin bu sitata düşməyən hissəsində inkar edən və ya yumşaldan söz var, məsələn “deyil” və ya “yəqin ki”. Başqa bir şəxs sitatı mənbə ilə tutuşdurmalıdır.
quote-has-a-short-part = Bu sitatın bir hissəsində { $least } söz və işarədən az var, yoxlamaq üçün bu azdır. Başqa bir şəxs sitatı mənbə ilə tutuşdurmalıdır.
quote-inside-differs = Dırnaq içindəki sözlər mənbədə başqa cürdür, { $words }: { $how }. Başqa bir şəxs onları mənbə ilə tutuşdurmalıdır.
