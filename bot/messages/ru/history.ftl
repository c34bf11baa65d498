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
        [none] Moved back, as a merge of topics was undone by { $who }, { $when }
       *[other] Moved back, as a merge of topics was undone by { $who }, approved by { $approver }, { $when }
    }
history-topic-rename =
    { $approver ->
        [none] Renamed by { $who }, { $when }
       *[other] Renamed by { $who }, approved by { $approver }, { $when }
    }
history-topic-names =
    { $approver ->
        [none] Given other names by { $who }, { $when }
       *[other] Given other names by { $who }, approved by { $approver }, { $when }
    }
history-topic-relate =
    { $approver ->
        [none] Related to another topic by { $who }, { $when }
       *[other] Related to another topic by { $who }, approved by { $approver }, { $when }
    }
history-topic-unrelate =
    { $approver ->
        [none] Made unrelated to another topic by { $who }, { $when }
       *[other] Made unrelated to another topic by { $who }, approved by { $approver }, { $when }
    }
history-topic-merge =
    { $approver ->
        [none] Merged by { $who }, { $when }
       *[other] Merged by { $who }, approved by { $approver }, { $when }
    }
history-topic-unmerge =
    { $approver ->
        [none] Parted again, as a merge was undone by { $who }, { $when }
       *[other] Parted again, as a merge was undone by { $who }, approved by { $approver }, { $when }
    }
history-source-fingerprint =
    { $approver ->
        [none] Fingerprinted by { $who }, { $when }
       *[other] Fingerprinted by { $who }, approved by { $approver }, { $when }
    }
history-history-begins = As it was when its history began, { $when }
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
        [retired] r{ $version }, as it stands, retired
        [merged] r{ $version }, as it stands, part of another topic
       *[published] r{ $version }, as it stands
    }
past-stood = r{ $version }, as it was; now it is at r{ $now }
history-nothing-shown = *Ничего из того, что видно на карточке.*
who-bot = Almanac
who-operator = оператор
who-member = участник
