# Translated without a native reader (2026-11); see docs/translating.md

topic-not-found = Этой темы в библиотеке нет; какие есть, показывает /topics.
topic-related-to-itself = Тему { $topic } нельзя связать с ней самой.
topics-related-already = Темы { $one } и { $other } уже связаны.
topics-not-related = Темы { $one } и { $other } не связаны.
topic-merged-into-itself = Тему { $topic } нельзя объединить с ней самой.
topic-names-not-different = Названия темы { $topic } уже такие.
topic-changed-meanwhile = Тема { $topic } тем временем изменена; прочтите её историю ещё раз.
topic-has-no-version = У темы { $topic } нет версии { $version }.
topic-says-so-already = У темы { $topic } и так те же названия и связи, что были в r{ $version }.
topic-had-ended = В r{ $version } у темы { $topic } не было своих названий.
topic-already-retired = Тема { $topic } уже снята с публикации.
topic-not-retired = Тема { $topic } не снята с публикации.
topic-is-retired = Тема { $topic } снята с публикации; сначала восстановите её.
topic-is-merged = Эта тема теперь часть темы { $topic }.
topic-not-merged = Тема { $topic } не входит в другую тему.
topic-merged-before-history = Это объединение сделано в прежней версии Almanac, которая не сохраняла того, что нужно для отмены.
topic-merged-further = Тема { $topic } входит в тему { $into }, потому что тему, с которой её объединили, потом объединили с другой; сначала отмените то объединение.
topic-would-be-nameless = У темы { $topic } не осталось бы названий; сначала дайте ей собственное.
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
topic-merge-means = Её записи, названия, связи и счётчики перейдут туда же, и туда попадёт каждый, кто о ней спросит. Отменить это можно командой `/curate topic unmerge`.
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
    Тема «{ $topic }» снова отдельная и больше не часть темы «{ $out }»; { $count ->
        [0] записей к ней не вернулось
        [one] к ней вернулась { $count } запись
        [few] к ней вернулись { $count } записи
        [many] к ней вернулось { $count } записей
       *[other] к ней вернулось { $count } записи
    }.
topic-retired =
    Тема «{ $topic }» снята с публикации. Участники её больше не найдут{ $count ->
        [0] { "" }
        [one] , как и { $count } запись, у которой нет другой темы
        [few] , как и { $count } записи, у которых нет другой темы
        [many] , как и { $count } записей, у которых нет другой темы
       *[other] , как и { $count } записи, у которых нет другой темы
    }; история остаётся.
topic-restored = Тема «{ $topic }» восстановлена.
topic-reverted = У темы «{ $topic }» снова названия и связи из r{ $version }.
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
