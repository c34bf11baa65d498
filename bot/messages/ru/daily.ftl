# Translated without a native reader (2026-11); see docs/translating.md

daily-needs-a-channel = Сначала выберите канал для факта дня.
daily-no-other-entry = Другой записи, чья очередь могла бы подойти, нет.
daily-entry-not-found = Записи #{ $number } в этой библиотеке нет; записи ищет /search.
daily-day-not-ahead = { $day } не входит в ближайшие дни (их { $days }), а изменить можно только их; откройте план ещё раз.
daily-time-unreadable = time: нужно время суток, например 09:00 или 21:30, а не { $text }.
daily-zone-unknown = zone: нужно место из базы часовых поясов IANA, например Asia/Baku, а не { $text }.
daily-zone-unknown-closest = zone: нужно место из базы часовых поясов IANA, например Asia/Baku, а не { $text }; похожие: { $places }.
daily-entry-without-day = Укажите для записи и день.
daily-card-of-another-day = Эта карточка — о другом дне; откройте план ещё раз.
daily-day-over = Этот день уже не входит в ближайшие (их { $days }); откройте план ещё раз.
daily-channel-unseen = channel: нужен текстовый канал этого сервера, который видит Almanac.
daily-channel-closed = Almanac не может публиковать в { $channel }, не хватает прав: { $lacking }.
daily-day-unreadable = day: { $problem }.
daily-day-out-of-range = day: нужен день с { $first } по { $last }, а не { $text }.
daily-entry-unreadable = entry: { $problem }
daily-without-lease = Аренда сейчас не у этого процесса.
daily-being-posted = Факт дня публикуется прямо сейчас; загляните через минуту.
daily-posted-now = Сегодняшний факт опубликован: { $link }
daily-posted-soon = Discord сейчас не принимает сообщения. Факт будет опубликован при первой возможности, не позже чем через { $hours } ч.
daily-not-posted = Не опубликовано: { $why }
daily-not-posted-why-unknown = Не опубликовано, и причина неизвестна.
daily-zone = { $place }, UTC{ $offset }, сейчас { $time }
# The machine's clock
daily-clock-ahead = Они спешат на { $minutes } мин. Оператору Almanac нужно их поправить.
daily-clock-behind = Они отстают на { $minutes } мин. Оператору Almanac нужно их поправить.
daily-late = Almanac не работал ни в назначенное время, ни в следующие { $hours } ч.
daily-switched-off = Факт дня выключили раньше, чем он вышел.
daily-not-reached = Discord был недоступен и в назначенное время, и в следующие { $hours } ч.
daily-not-asked = Discord не отвечал { $hours } ч.
daily-held = Модераторы решили пропустить этот день.
daily-nothing-yet = В библиотеке пока нечего публиковать.
daily-channel-gone = Канала больше нет.
daily-channel-hidden = Almanac не видит канала: у него там нет права «Просматривать канал» (View Channel).
daily-channel-mute = Almanac не может писать в канале: у него там нет права «Отправлять сообщения» (Send Messages).
daily-channel-lacks = В канале Almanac не хватает прав: { $lacking }.
daily-channel-too-full = В канале слишком много сообщений, чтобы их просмотреть.
daily-refused = Discord отказал (HTTP { $status }, код { $code }).
daily-is-off = Факт дня выключен; администратор включает его командой /setup daily.
daily-is-paused = Факт дня приостановлен: { $why }
daily-library-empty = Публиковать пока нечего: в библиотеке нет опубликованных записей.
daily-settings-changed = Настройки изменились в этот самый момент; посмотрите ещё раз.
daily-perhaps-posted = Сегодняшний факт, возможно, уже в канале, а дважды он не публикуется.
daily-posted-already = Сегодняшний факт уже опубликован; его показывает /today.
daily-title = ## Факт дня
daily-off = **Выключен.** Администратор включает его командой `/setup daily`.
daily-paused = **Приостановлен.** { $why }
daily-due-now = **Включён.** Факт вот-вот выйдет.
daily-next = **Включён.** Следующий — { $when }.
daily-in-channel = в { $channel }
daily-without-channel = канал не выбран
daily-every-day = каждый день в { $time }
daily-preview = { $day } — так это будет выглядеть:
daily-next-days =
    { $days ->
        [7] Ближайшие семь дней
        [one] Ближайший { $days } день
        [few] Ближайшие { $days } дня
        [many] Ближайшие { $days } дней
       *[other] Ближайшие { $days } дня
    }
daily-post-now = Опубликовать сегодняшний
daily-look-at-a-day = Выбрать день: заменить запись или пропустить
daily-another = Другая запись
daily-hold = Пропустить день
daily-undo = Отменить решение
daily-all-days = ← Все дни
daily-would-be-posted = выйдет { $when }
daily-day-held = В этот день ничего не выйдет.
daily-library-without-entries = В библиотеке пока нет опубликованных записей, поэтому публиковать нечего.
daily-held-day = пропуск, ничего не выйдет
daily-nothing = нечего публиковать
daily-no-entry = ничего
daily-its-turn = по очереди
daily-chosen = выбрано модераторами
daily-anniversary =
    { $years ->
        [one] { $years } год назад в этот день
        [few] { $years } года назад в этот день
        [many] { $years } лет назад в этот день
       *[other] { $years } года назад в этот день
    }
daily-chosen-anniversary =
    { $years ->
        [one] { $years } год назад в этот день; выбрано модераторами
        [few] { $years } года назад в этот день; выбрано модераторами
        [many] { $years } лет назад в этот день; выбрано модераторами
       *[other] { $years } года назад в этот день; выбрано модераторами
    }
daily-days-without = **Последние дни без факта**
daily-day-failed = **{ $day }**: Discord отказал в публикации.
daily-day-skipped = **{ $day }**: не опубликовано.
daily-day-unknown = **{ $day }**: неизвестно, попал ли факт в канал; повторно он не публикуется.
daily-title-happened = ## Факт дня
daily-title-inferred = ## Умозаключение дня
daily-title-planned = ## Что планировалось
daily-title-expected = ## Что ожидалось
daily-years-ago =
    { $count ->
        [one] { $count } год назад в этот день
        [few] { $count } года назад в этот день
        [many] { $count } лет назад в этот день
       *[other] { $count } года назад в этот день
    }
daily-goes-on = продолжение — в записи
