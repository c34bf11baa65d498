# Translated without a native reader (2026-11); see docs/translating.md

due-needs-a-day = Укажите день и либо номер записи, либо тему.
due-day-unreadable = day: нужен день, например 2027-01-31, или never, а не { $text }.
due-set =
    { $count ->
        [one] Пересмотр { $count } записи назначен на { $day }.
        [few] Пересмотр { $count } записей назначен на { $day }.
        [many] Пересмотр { $count } записей назначен на { $day }.
       *[other] Пересмотр { $count } записи назначен на { $day }.
    }
due-set-never =
    { $count ->
        [one] Пересмотр { $count } записи больше не назначен.
        [few] Пересмотр { $count } записей больше не назначен.
        [many] Пересмотр { $count } записей больше не назначен.
       *[other] Пересмотр { $count } записи больше не назначен.
    }
due-title = ## Пора пересмотреть
due-none = Пересматривать пока нечего.
due-entries =
    { $count ->
        [one] { $count } запись
        [few] { $count } записи
        [many] { $count } записей
       *[other] { $count } записи
    }
due-entry = **#{ $number }**, с { $day }: { $words }
due-topics-of-one-source =
    { $count ->
        [one] **У { $count } темы только один источник:**
        [few] **У { $count } тем только по одному источнику:**
        [many] **У { $count } тем только по одному источнику:**
       *[other] **У { $count } темы только по одному источнику:**
    }
