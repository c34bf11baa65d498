# Translated without a native reader (2026-11); see docs/translating.md

history-add =
    { $approver ->
        [none] Добавлено: { $who }, { $when }
       *[other] Добавлено: { $who }, одобрено: { $approver }, { $when }
    }
history-edit =
    { $approver ->
        [none] Исправлено: { $who }, { $when }
       *[other] Исправлено: { $who }, одобрено: { $approver }, { $when }
    }
history-retire =
    { $approver ->
        [none] Снято с публикации: { $who }, { $when }
       *[other] Снято с публикации: { $who }, одобрено: { $approver }, { $when }
    }
history-restore =
    { $approver ->
        [none] Восстановлено: { $who }, { $when }
       *[other] Восстановлено: { $who }, одобрено: { $approver }, { $when }
    }
history-revert =
    { $approver ->
        [none] Возвращено к прежней версии: { $who }, { $when }
       *[other] Возвращено к прежней версии: { $who }, одобрено: { $approver }, { $when }
    }
history-verify =
    { $approver ->
        [none] Сверено заново: { $who }, { $when }
       *[other] Сверено заново: { $who }, одобрено: { $approver }, { $when }
    }
history-merge =
    { $approver ->
        [none] Перенесено при объединении тем: { $who }, { $when }
       *[other] Перенесено при объединении тем: { $who }, одобрено: { $approver }, { $when }
    }
history-unmerge =
    { $approver ->
        [none] Перенесено обратно при отмене объединения тем: { $who }, { $when }
       *[other] Перенесено обратно при отмене объединения тем: { $who }, одобрено: { $approver }, { $when }
    }
history-topic-rename =
    { $approver ->
        [none] Переименовано: { $who }, { $when }
       *[other] Переименовано: { $who }, одобрено: { $approver }, { $when }
    }
history-topic-names =
    { $approver ->
        [none] Изменены названия: { $who }, { $when }
       *[other] Изменены названия: { $who }, одобрено: { $approver }, { $when }
    }
history-topic-relate =
    { $approver ->
        [none] Связано с другой темой: { $who }, { $when }
       *[other] Связано с другой темой: { $who }, одобрено: { $approver }, { $when }
    }
history-topic-unrelate =
    { $approver ->
        [none] Разорвана связь с другой темой: { $who }, { $when }
       *[other] Разорвана связь с другой темой: { $who }, одобрено: { $approver }, { $when }
    }
history-topic-merge =
    { $approver ->
        [none] Объединено: { $who }, { $when }
       *[other] Объединено: { $who }, одобрено: { $approver }, { $when }
    }
history-topic-unmerge =
    { $approver ->
        [none] Отменено объединение: { $who }, { $when }
       *[other] Отменено объединение: { $who }, одобрено: { $approver }, { $when }
    }
history-source-fingerprint =
    { $approver ->
        [none] Снят отпечаток: { $who }, { $when }
       *[other] Снят отпечаток: { $who }, одобрено: { $approver }, { $when }
    }
history-history-begins = Так было, когда началась эта история: { $when }
history-import =
    { $approver ->
        [none] Импортировано: { $who }, { $when }
       *[other] Импортировано: { $who }, одобрено: { $approver }, { $when }
    }
history-review-by =
    { $approver ->
        [none] Назначена другая дата пересмотра: { $who }, { $when }
       *[other] Назначена другая дата пересмотра: { $who }, одобрено: { $approver }, { $when }
    }
history-change =
    { $approver ->
        [none] Изменено: { $who }, { $when }
       *[other] Изменено: { $who }, одобрено: { $approver }, { $when }
    }
history-stands =
    { $status ->
        [retired] действующая версия, снята с публикации
       *[published] действующая версия
    }
history-stood =
    { $status ->
        [retired] прежняя версия, снята с публикации; сейчас r{ $now }
       *[published] прежняя версия; сейчас r{ $now }
    }
past-stands =
    { $status ->
        [retired] r{ $version }, действующая версия, снято с публикации
        [merged] r{ $version }, действующая версия, часть другой темы
       *[published] r{ $version }, действующая версия
    }
past-stood = r{ $version }, прежняя версия; сейчас r{ $now }
history-nothing-shown = *Ничего из того, что видно на карточке.*
who-bot = Almanac
who-operator = оператор
who-member = участник
