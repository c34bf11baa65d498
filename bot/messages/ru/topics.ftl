# Translated without a native reader (2026-11); see docs/translating.md

topic-not-found = Этой темы в библиотеке нет; какие есть, показывает /topics.
topic-related-to-itself = Тему { $topic } нельзя связать с ней самой.
topics-related-already = Темы { $one } и { $other } уже связаны.
topics-not-related = Темы { $one } и { $other } не связаны.
topic-merged-into-itself = Тему { $topic } нельзя объединить с ней самой.
topic-names-not-different = Названия темы { $topic } уже такие.
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
