# Translated without a native reader (2026-11); see docs/translating.md

timeline-title = Ключевые даты
timeline-count =
    { $count ->
        [one] { $count } ключевая дата
        [few] { $count } ключевые даты
        [many] { $count } ключевых дат
       *[other] { $count } ключевой даты
    }
# A date stands in the nominative and may end in «г.»
timeline-between = период: { $first } — { $last }
timeline-from = не раньше: { $first }
timeline-up-to = не позже: { $last }
timeline-none-yet = Ключевых дат пока нет.
timeline-none-between = За этот период ({ $first } — { $last }) ключевых дат нет.
timeline-none-from = За этот период (не раньше: { $first }) ключевых дат нет.
timeline-none-up-to = За этот период (не позже: { $last }) ключевых дат нет.
today-title = ## Сегодня: { $day }
today-on-this-day = ## В этот день: { $day }
today-nothing = { $day }: событий, о которых известно, что они произошли в этот день, в библиотеке нет.
today-only = Здесь только то, что произошло и датировано с точностью до дня.
today-fact-happened = **Факт дня**
today-fact-inferred = **Умозаключение дня**
today-fact-planned = **Что планировалось**
today-fact-expected = **Что ожидалось**
today-count =
    { $count ->
        [one] { $count } событие
        [few] { $count } события
        [many] { $count } событий
       *[other] { $count } события
    }
today-next = Дальше: { $day }
timeline-backwards = from ({ $first }) позже, чем to ({ $last }); поменяйте их местами и спросите снова.
timeline-nothing-to-draw = Ключевых дат, которые можно нарисовать, здесь больше нет.
