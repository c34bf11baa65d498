# Translated without a native reader (2026-11); see docs/translating.md

topic-not-found = Этой темы в библиотеке нет; какие есть, показывает /topics.
topic-related-to-itself = Тему { $topic } нельзя связать с ней самой.
topics-related-already = Темы { $one } и { $other } уже связаны.
topics-not-related = Темы { $one } и { $other } не связаны.
topic-merged-into-itself = Тему { $topic } нельзя объединить с ней самой.
topic-names-not-different = Названия темы { $topic } уже такие.
topic-changed-meanwhile = The topic { $topic } has been changed meanwhile; read its history again.
topic-has-no-version = The topic { $topic } has no version { $version }.
topic-says-so-already = { $topic } has the names and relations that it had at r{ $version }.
topic-had-ended = { $topic } had no name of its own at r{ $version }.
topic-already-retired = { $topic } is retired already.
topic-not-retired = { $topic } is not retired.
topic-is-retired = { $topic } is retired; restore it first.
topic-is-merged = This topic is part of { $topic } now.
topic-not-merged = { $topic } is not part of another topic.
topic-merged-before-history = This merge was made by an earlier version, which did not keep what undoing it takes.
topic-merged-further = { $topic } is part of { $into } because what it was merged into was itself merged; undo that merge first.
topic-would-be-nameless = { $topic } would have no name left; give it one of its own first.
# They follow the name of a field and a colon
topic-needs-a-name = не заполнено: теме нужно название
topic-name-to-show-missing = не заполнено: наберите, какое название показывать
topic-has-no-such-name = названия { $name } у темы { $topic } нет
topic-without-name = у темы { $topic } не осталось бы названий
topic-name-taken = название { $name } уже есть у темы { $topic }
topic-gone = Этой темы в библиотеке больше нет; какие есть, показывает /topics.
topic-added = Тема «{ $topic }» добавлена.
topic-renamed = Теперь тема показывается как «{ $topic }».
topic-has-names =
    { $count ->
        [one] У темы «{ $topic }» { $count } название.
        [few] У темы «{ $topic }» { $count } названия.
        [many] У темы «{ $topic }» { $count } названий.
       *[other] У темы «{ $topic }» { $count } названия.
    }
topics-related = Темы «{ $one }» и «{ $other }» связаны: с каждой карточки можно перейти на другую.
topics-unrelated = Темы «{ $one }» и «{ $other }» больше не связаны.
topic-merge-asked = Сделать тему «{ $topic }» частью темы «{ $into }»?
topic-merge-means = Её записи, названия, связи и счётчики перейдут туда же, и туда попадёт каждый, кто о ней спросит. Отдельной темой она больше не будет.
topic-merge-now = Объединить
topic-merged =
    Тема «{ $topic }» теперь часть темы «{ $into }». Перенесено: { $entries ->
        [one] { $entries } запись
        [few] { $entries } записи
        [many] { $entries } записей
       *[other] { $entries } записи
    }, { $names ->
        [one] { $names } название
        [few] { $names } названия
        [many] { $names } названий
       *[other] { $names } названия
    } и то, как часто о ней спрашивали.
topic-unmerged =
    { $topic } is a topic of its own again, no longer part of { $out }; { $count ->
        [0] no entry
        [one] one entry
       *[other] { $count } entries
    } went back to it.
topic-retired =
    { $topic } is retired. Members no longer find it{ $count ->
        [0] { "" }
        [one] , nor the one entry that is on it alone
       *[other] , nor the { $count } entries that are on it alone
    }; its history stays.
topic-restored = { $topic } is back.
topic-reverted = { $topic } has the names and relations of r{ $version } again.
topic-not-called = ## Темы «{ $name }» нет
topics-closest = Ближе всего:
topics-none-close = Ничего похожего здесь нет. Всё, что есть, показывает `/topics`.
topic-gap-noted = Отмечено как пробел, без вашего имени, чтобы модераторы видели, чего не хватает.
library-empty =
    Библиотека этого сервера пока пуста.
    Её наполняет оператор Almanac из пакета, своего или одного из готовых:
    `almanac import FILE --guild { $guild }`
topics-title = ## Темы
topic-count =
    { $count ->
        [one] { $count } тема
        [few] { $count } темы
        [many] { $count } тем
       *[other] { $count } темы
    }
topics-entries =
    { $count ->
        [one] { $count } запись
        [few] { $count } записи
        [many] { $count } записей
       *[other] { $count } записи
    }
topic-names = Названия
topic-names-help = По одному в строке, любым алфавитом; первое показывается первым
