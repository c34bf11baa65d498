# Translated without a native reader (2026-11); see docs/translating.md

export-format-unknown = format: может быть { $formats }, но не { $text }.
export-too-large = Размер файла в байтах — { $size }, а Discord принимает { $limit }. Оператор бота может сделать его командой `almanac export`.
export-under-way =
    { $count ->
        [one] Экспортируется { $count } запись…
        [few] Экспортируются { $count } записи…
        [many] Экспортируется { $count } записей…
       *[other] Экспортируется { $count } записи…
    }
export-done =
    { $count ->
        [one] **Библиотека: { $count } запись.**
        [few] **Библиотека: { $count } записи.**
        [many] **Библиотека: { $count } записей.**
       *[other] **Библиотека: { $count } записи.**
    }
export-larger-than-import = Больше, чем принимает `/curate import`; загрузить это может оператор бота
