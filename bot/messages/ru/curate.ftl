# Translated without a native reader (2026-11); see docs/translating.md

curate-open = Открыть #{ $number }
curate-open-version = Открыть r{ $version }
curate-open-revision = Открыть #{ $number } r{ $version }
curate-edit = Править
curate-history = История
curate-retire = Снять с публикации
curate-restore = Восстановить
curate-unmerge = Отменить объединение
curate-revert = Откатить к r{ $version }
curate-review = Проверка
curate-log = Журнал
curate-names = Названия
