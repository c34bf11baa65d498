# Translated without a native reader (2026-11); see docs/translating.md
# None of these has a full stop.

date-refused = { $text } { $problem }; { $advice }
date-empty = дата не указана; { $advice }
# $problem
date-not-understood = не удалось прочесть как дату
date-without-year-zero = — не дата: года -0000 нет, так как 0000 — это 1 год до н. э.
date-without-month = — не дата: месяца с номером { $month } нет
# $month: in the genitive
date-without-day = — не дата: { $day } { $month } не бывает
date-without-day-in-year = — не дата: { $day } { $month } { $year } года не бывает
date-month-of-unknown-year = называет месяц неизвестного года
date-span-before-common-era = заходит раньше 1 года н. э., где десятилетия и века не следуют цифрам
date-day-of-season = называет день внутри времени года
date-is-not-one-day = — не один день
date-interval-empty = — промежуток без единой даты
date-interval-backwards = кончается раньше, чем начинается
date-not-edtf = записано не по EDTF
# In the genitive: 31 апреля
date-month =
    { $number ->
        [1] января
        [2] февраля
        [3] марта
        [4] апреля
        [5] мая
        [6] июня
        [7] июля
        [8] августа
        [9] сентября
        [10] октября
        [11] ноября
       *[12] декабря
    }
# $advice
date-advice-edtf = напишите дату так: 2020, 2020-11, 2024-04-17, 2024-21 (весна), 202X, 2024-04~ (примерно), 2020? (не точно), 2022-03/2023-09 или 2023-09-20/.. (с этого дня)
date-advice-typed = напишите дату так: 2022, 2022-03, март 2022, 17 апреля 2024 или 17.04.2024
date-advice-day = напишите день так: 17 апреля, 04-17, 17.04 или 2024-04-17; пустое поле — это сегодня
date-advice-instead = напишите { $date }
