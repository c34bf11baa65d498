# Translated without a native reader (2026-11); see docs/translating.md
# They follow the name of a field and a colon, without a full stop.

value-not-text = нужен текст в кавычках, а не { $value }
value-misleading = есть невидимый знак { $character }, который может ввести читателей в заблуждение
value-too-long = знаков может быть не больше { $limit }, а здесь { $count } (лишних: { $over })
value-has-too-many-members = в списке может быть не больше { $limit }, а здесь { $count }
day-unreadable = { $text } не удалось прочесть; день пишется так: 2027-01-31
language-unknown = { $text } — не код языка, такой как en, hy или az
link-unreadable = { $text }: нужен адрес, который начинается с https:// и называет сайт, без имени пользователя
name-unfindable = нет ни буквы, ни цифры, по которой это можно найти
one-of-them-is-wrong = { $name } — { $problem }
names-are-too-many = названий может быть не больше { $limit }, а здесь { $count }
# They follow the name of a field and a colon
field-missing = не заполнено
field-is-wrong = { $field }: { $problem }
field-language = Язык
field-language-help = Код, например en, hy или az
field-review-by = Дата пересмотра
field-review-by-help = День, например 2027-01-31
field-reason = Причина
field-reason-help = Останется в истории
field-locator = Место в источнике
field-locator-help = Страница, абзац или время, например ¶4 или с. 12
field-attributed-to = Кто это утверждает
field-topics = Темы
field-names = Названия
field-related = Связанные темы
field-merged-into = Часть темы
field-fingerprint = Отпечаток
field-source = Источник
field-verification = Сверка
field-status = Состояние
field-body = Текст
