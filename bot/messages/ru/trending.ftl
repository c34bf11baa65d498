# Translated without a native reader (2026-11); see docs/translating.md

trending-title-day = ## Чаще всего спрашивали: сегодня
trending-title-days =
    { $days ->
        [one] ## Чаще всего спрашивали: последний { $days } день
        [few] ## Чаще всего спрашивали: последние { $days } дня
        [many] ## Чаще всего спрашивали: последние { $days } дней
       *[other] ## Чаще всего спрашивали: последние { $days } дня
    }
trending-title-all = ## Чаще всего спрашивали: за всё время
trending-button-day = Сегодня
trending-button-days =
    { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }
trending-button-all = Всё время
trending-nobody =
    За это время не было темы, о которой за один день спросили бы хотя бы { $fewest ->
        [one] { $fewest } человек
        [few] { $fewest } человека
        [many] { $fewest } человек
       *[other] { $fewest } человека
    }. Меньшее не показывается, чтобы никто не узнал, кто спрашивал.
trending-counted-today = посчитано без сведений о том, кто спрашивал; то, о чём спросили меньше { $fewest } человек, не показывается
trending-counted = посчитано без сведений о том, кто спрашивал; кто спрашивает в два разных дня, считается за двоих; то, о чём за день спросили меньше { $fewest } человек, не показывается
trending-asks =
    { $count ->
        [one] { $count } запрос
        [few] { $count } запроса
        [many] { $count } запросов
       *[other] { $count } запроса
    }
trending-people =
    { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    }
trending-period-unknown = period: выберите одно из предложенного.
