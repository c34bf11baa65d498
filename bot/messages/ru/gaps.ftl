# Translated without a native reader (2026-11); see docs/translating.md

gaps-title = ## Чего не нашли
gaps-none = Пусто: у каждого набранного названия есть тема.
gaps-open =
    { $count ->
        [one] { $count } открытый пробел
        [few] { $count } открытых пробела
        [many] { $count } открытых пробелов
       *[other] { $count } открытого пробела
    }
gaps-without-names = имена не хранятся
gap =
    { $count ->
        [one] **{ $text }** · { $count } раз, последний { $day }
        [few] **{ $text }** · { $count } раза, последний { $day }
        [many] **{ $text }** · { $count } раз, последний { $day }
       *[other] **{ $text }** · { $count } раза, последний { $day }
    }
gap-times =
    { $count ->
        [one] { $count } раз
        [few] { $count } раза
        [many] { $count } раз
       *[other] { $count } раза
    }
gaps-closing = Новое название темы само по себе пробел не закрывает: отметьте его ниже, когда ответ появится.
gap-mark-done = Отметить закрытый пробел
gap-not-open = Этот пробел уже закрыт.
