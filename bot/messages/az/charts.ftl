# Translated without a native reader (2026-11); see docs/translating.md

chart-timeline = Zaman xətti
chart-bars = Sütunlu diaqram
chart-and-more = Və daha { $count }.
chart-more = +{ $count }
chart-event = { $date }: { $event }
chart-event-known = { $date } ({ $known }): { $event }
chart-event-told-by = { $who }: { $event }
chart-bar = { $name }: { $asks } sorğu, { $people } nəfər
chart-asks = { $count }
# İki qısa sətir
chart-years =
    { $count }
    il
chart-year-before-common-era = e.ə. { $year }
chart-told-by = “{ $title }” adlı mənbəyə görə
chart-told-by-several = { $count } mənbəyə görə
chart-asks-and-people = Sorğular və insanlar
