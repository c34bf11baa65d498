# Translated without a native reader (2026-11); see docs/translating.md
# Who comes first; $what stands in the nominative. No verb in the past tense, which would tell a person's gender.

log-add = { $who } — добавлено: { $what }
log-edit = { $who } — исправлено: { $what }
log-retire = { $who } — снято с публикации: { $what }
log-restore = { $who } — восстановлено: { $what }
log-revert = { $who } — возвращено к прежней версии: { $what }
log-verify = { $who } — сверено заново: { $what }
log-merge = { $who } — перенесено: { $what }
log-unmerge = { $who } — перенесено обратно: { $what }
log-import = { $who } — импортировано: { $what }
log-review-by = { $who } — назначена дата пересмотра: { $what }
log-propose = { $who } — подано: { $what }
log-suggest = { $who } — предложено: { $what }
log-rewrite = { $who } — переписано: { $what }
log-approve = { $who } — одобрено: { $what }
log-decline = { $who } — отклонено: { $what }
log-withdraw = { $who } — отозвано: { $what }
log-report = { $who } — подано: { $what }
log-settle = { $who } — закрыто: { $what }
log-topic-add = { $who } — добавлена тема «{ $what }»
log-topic-rename = { $who } — переименована тема «{ $what }»
log-topic-names = { $who } — изменены названия темы «{ $what }»
log-topic-relate = { $who } — связана тема «{ $what }»
log-topic-unrelate = { $who } — разорвана связь темы «{ $what }»
log-topic-merge = { $who } — объединена тема «{ $what }»
log-topic-unmerge = { $who } — отменено объединение темы «{ $what }»
log-topic-retire = { $who } — снята с публикации тема «{ $what }»
log-topic-restore = { $who } — восстановлена тема «{ $what }»
log-topic-revert = { $who } — возвращена к прежней версии тема «{ $what }»
log-source-add = { $who } — добавлен источник «{ $what }»
log-source-edit = { $who } — исправлен источник «{ $what }»
log-source-fingerprint = { $who } — снят отпечаток источника «{ $what }»
log-source-retire = { $who } — снят с публикации источник «{ $what }»
log-source-restore = { $who } — восстановлен источник «{ $what }»
log-source-revert = { $who } — возвращён к прежней версии источник «{ $what }»
log-history-begins = { $who } — начата история: { $what }
log-gap-done = { $who } — закрыт пробел: { $what }
log-setting = { $who } — настройка: { $what }
log-daily-choose = { $who } — выбран факт дня: { $what }
log-daily-hold = { $who } — решено пропустить факт дня: { $what }
log-daily-release = { $who } — отменено решение о факте дня: { $what }
log-daily-now = { $who } — запрошена немедленная публикация факта дня: { $what }
log-daily-skipped = { $who } — факт дня не опубликован: { $what }
log-daily-failed = { $who } — Discord отказал в публикации факта дня: { $what }
log-daily-unknown = { $who } — неизвестно, опубликован ли факт дня (повторно он не публикуется): { $what }
log-daily-paused = { $who } — приостановлено: { $what }
log-data-damaged = { $who } — на диске повреждено и не показывается: { $what }
log-data-mended = { $who } — на диске было повреждено и восстановлено: { $what }
log-daily-clock = { $who } — часы машины неверны, время берётся у Discord: { $what }
log-denied = { $who } — отказано, нет прав: { $what }
log-other = { $who }: { $action } { $what }
log-setting-moderator-role-id = роль модератора
log-setting-four-eyes = четыре глаза
log-setting-log-channel-id = канал журнала
log-setting-language = язык
log-setting-daily-channel = канал факта дня
log-setting-daily-time = время факта дня
log-setting-daily-on = факт дня
log-setting-daily-paused = приостановка факта дня
log-setting-zone = часовой пояс
log-title = ## Журнал
log-lines =
    { $count ->
        [one] { $count } строка
        [few] { $count } строки
        [many] { $count } строк
       *[other] { $count } строки
    }
log-empty = Пока ничего.
