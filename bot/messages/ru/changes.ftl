# Translated without a native reader (2026-11); see docs/translating.md

changed-from-to = { $field }: «{ $before }» → «{ $after }»
changed-names-from-to = { $before } → { $after }
changed-fields = { $changes }
changed-kind = вид
changed-body = текст
changed-topics = темы
changed-source-id = источник
changed-locator = место в источнике
changed-language = язык
changed-attributed-to = кто утверждает
changed-date = дата
changed-certainty = достоверность
changed-speaker = чьи слова
changed-verification = сверка
changed-title = название
changed-author = автор
changed-publisher = издатель
changed-published = дата публикации
changed-link = ссылка
changed-archive-link = ссылка на архив
changed-accessed = дата обращения
changed-note = пояснение
changed-fingerprint = отпечаток
changed-names = названия
changed-related = связанные темы
