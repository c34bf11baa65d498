# Translated without a native reader (2026-11); see docs/translating.md

entry-not-found = Записи #{ $number } в этой библиотеке нет.
entry-has-no-version = У #{ $number } нет версии { $version }; есть версии с 1 по { $last }.
entry-changed-meanwhile = Запись #{ $number } тем временем изменена: сейчас версия { $version }, а этот текст написан по версии { $seen }.
entry-not-different = В #{ $number } ничего не изменено.
entry-says-so-already = В #{ $number } и так стоит текст из r{ $version }.
entry-already-retired = #{ $number } уже снята с публикации.
entry-not-retired = #{ $number } не снята с публикации.
entry-is-retired = #{ $number } снята с публикации; сначала восстановите её.
entry-similar = Здесь сказано почти то же, что в { $numbers }.
entry-needs-a-topic = не заполнено: записи нужна тема
entry-names-an-unknown-topic = такой темы в библиотеке нет; какие есть, показывает /topics
entry-names-retired-topics = тема снята с публикации: восстановите её или укажите другую
entry-has-too-many-topics = тем может быть не больше { $limit }, а здесь { $count }
entry-source-unknown = в библиотеке этого нет
entry-source-retired = источник снят с публикации: восстановите его или укажите другой
entry-needs-a-source = не заполнено: без источника ничего не публикуется
entry-not-published = Записи #{ $number } в этой библиотеке нет; по словам записи ищет /search.
entry-gone-with-entry = Запись #{ $number } снята с публикации { $when }.
entry-gone-with-topic = Запись #{ $number } не показывается: её тема снята с публикации { $when }.
entry-gone-with-source = Запись #{ $number } не показывается: её источник снят с публикации { $when }.
entry-saved = Сохранено: #{ $number } r{ $version }.
entry-similar-title = **В библиотеке уже есть что-то похожее.**
entry-similar-saved-nothing = Пока ничего не сохранено. Если у вас есть что добавить, сохраните; если нет, исправьте ту запись, что уже есть.
entry-stale-title = **#{ $number } теперь в версии r{ $now }, а ваш текст написан по r{ $seen }.**
entry-stale-saved-nothing = Ничего не сохранено. Ниже — что изменилось тем временем; если сохранить ваш текст ещё раз, он заменит это.
entry-retired = #{ $number } снята с публикации. Участники её больше не найдут; номер и история остаются.
