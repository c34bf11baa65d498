# Translated without a native reader (2026-11); see docs/translating.md

chart-timeline = Хронология
chart-bars = Столбчатая диаграмма
chart-and-more = И ещё { $count }.
chart-more = и ещё { $count }
chart-event = { $date }: { $event }
chart-event-known = { $date } ({ $known }): { $event }
chart-event-told-by = { $who }: { $event }
chart-bar =
    { $name }: { $asks ->
        [one] { $asks } запрос
        [few] { $asks } запроса
        [many] { $asks } запросов
       *[other] { $asks } запроса
    }, { $people ->
        [one] { $people } человек
        [few] { $people } человека
        [many] { $people } человек
       *[other] { $people } человека
    }
chart-asks = { $count }
# Two short lines
chart-years =
    { $count }
    { $count ->
        [one] год
        [few] года
        [many] лет
       *[other] года
    }
chart-year-before-common-era = { $year } до н. э.
chart-told-by = по источнику «{ $title }»
chart-told-by-several =
    { $count ->
        [one] по { $count } источнику
        [few] по { $count } источникам
        [many] по { $count } источникам
       *[other] по { $count } источника
    }
chart-asks-and-people = Запросы и люди
