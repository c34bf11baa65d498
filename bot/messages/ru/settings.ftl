# Translated without a native reader (2026-11); see docs/translating.md

moderators-only = Для этого нужно право «Управлять сообщениями» или роль модератора на этом сервере.
managers-only = Для этого нужно право «Управлять сервером».
setting-moderators-everyone = Роль модератора не может быть @everyone: тогда библиотеку вели бы все участники.
setting-review-on = Теперь всё, что читают участники, ждёт второго модератора, кроме снятия с публикации. Одобрить своё нельзя.
setting-review-off = Теперь модераторы публикуют сразу. То, что уже ждёт, остаётся в /curate review.
setting-log-channel-closed = В #{ $channel } Almanac не хватает прав: { $lacking }.
setting-log-channel-set = Теперь каждое изменение публикуется в #{ $channel }.
setting-log-channel-nowhere = Журнал нигде не публикуется. Канал для него назначает `/setup log-channel channel:`.
setting-log-channel-reset = Больше нигде не публиковать журнал?
setting-log-channel-reset-means = В { $channel } больше не будет сообщений об изменениях. То, что произойдёт, пока канал не назначен снова, потом публиковаться не будет; всё есть в `/curate log`.
setting-log-channel-reset-now = Не публиковать
setting-log-channel-none = Теперь журнал нигде не публикуется.
setting-log-channel-lacks = Журнал не публикуется в { $channel }, не хватает прав: { $lacking }.
setting-moderators-role-gone = Роль модератора удалена; другую назначает `/setup moderators`.
setting-language-set = Общие ответы на этом сервере теперь на этом языке: { $language }. Кому отвечают лично, тому отвечают на его языке. Описания команд Discord показывает сам, на языке Discord каждого, если знает его.
setting-language-set-dates = Даты теперь на этом языке: { $language }. Других слов на нём у Almanac нет, поэтому остальное остаётся на английском.
setting-pack-unknown = pack: начальной библиотеки { $name } нет.
setting-library-has =
    В библиотеке { $topics ->
        [one] { $topics } тема
        [few] { $topics } темы
        [many] { $topics } тем
       *[other] { $topics } темы
    } и { $entries ->
        [one] { $entries } запись.
        [few] { $entries } записи.
        [many] { $entries } записей.
       *[other] { $entries } записи.
    }
setting-library-start-empty = Чтобы начать с пустой, ничего не делайте: первую тему и первый источник создадут `/curate topic add` и `/curate source add`.
setting-library-starter = Начальная библиотека: `/setup library pack:{ $name }`
setting-library-loaded = Добавлено: { $added }, изменено: { $changed }, уже было: { $unchanged }.
setting-library-look = Что получилось, покажет `/topics`.
setting-moderators-set = Теперь библиотеку ведут все, у кого роль { $role } или право «Управлять сообщениями».
setting-moderators-without-role = Чтобы вести библиотеку, нужно право «Управлять сообщениями». Роль, с которой это тоже можно, назначает `/setup moderators role:`.
setting-moderators-reset = Убрать роль модератора?
setting-moderators-reset-means = Те, у кого роль { $role }, но нет права «Управлять сообщениями», больше не смогут вести библиотеку. Вернуть роль можно командой `/setup moderators role:`.
setting-moderators-reset-now = Убрать
setting-moderators-none = Теперь, чтобы вести библиотеку, нужно право «Управлять сообщениями».
setting-moderators-show-curate = Discord прячет /curate от тех, у кого нет права «Управлять сообщениями»: откройте команду для роли в меню «Настройки сервера» → «Интеграции» → Almanac.
status-title = ## Almanac на этом сервере
status-moderators = **Модераторы**: все, у кого право «Управлять сообщениями»
status-moderators-role = **Модераторы**: { $role } и все, у кого право «Управлять сообщениями»
status-review-on = **Проверка**: четыре глаза — своё никто не публикует без второго модератора
status-review-off = **Проверка**: выключена
status-log = **Журнал**: нигде, кроме `/curate log`
status-log-channel = **Журнал**: { $channel }
status-daily-off = **Факт дня**: выключен
status-daily = **Факт дня**: { $channel }, в { $time }, { $zone }
status-daily-paused = Приостановлен: { $why }
status-language = **Язык**: { $language }
status-zone = **Часовой пояс**: { $zone }
status-library = **Библиотека**: { $topics ->
        [one] { $topics } тема
        [few] { $topics } темы
        [many] { $topics } тем
       *[other] { $topics } темы
    }, { $entries ->
        [one] { $entries } запись
        [few] { $entries } записи
        [many] { $entries } записей
       *[other] { $entries } записи
    }, { $sources ->
        [one] { $sources } источник
        [few] { $sources } источника
        [many] { $sources } источников
       *[other] { $sources } источника
    }
status-nothing-lacks = Все нужные для этого права есть.
status-commands = Изменить это можно командами `/setup moderators`, `review`, `log-channel`, `daily`, `language` и `library`.
