# Translated without a native reader (2026-11); see docs/translating.md

option-name-of-topic = Название темы
option-too-long = { $option }: знаков может быть не больше { $limit }, а в { $text } их { $length }. Сократите и спросите снова.
option-blank = { $option }: ничего не указано. Выберите одну из подсказок.
option-topic-unknown = { $option }: темы { $name } здесь нет.
option-topic-unknown-closest = { $option }: темы { $name } здесь нет; ближе всего: { $closest }.
option-topic-blank = Наберите название темы любым алфавитом; все темы показывает /topics.
option-source-unknown = source: источника { $name } здесь нет. Новый создаёт /curate source add.
option-source-in-many-titles = source: { $name } есть в нескольких названиях ({ $count }); выберите одну из подсказок.
option-number-unreadable = number: нужен номер, например #42, а не { $text }.
option-number-without-revision = number: здесь нужен номер без версии, например #42, а не { $text }.
option-date-unreadable = { $option }: { $problem }.
option-not-taken = { $text } сюда не подходит. Выберите одну из подсказок.
option-shelved-unknown = { $option }: { $name } нет ни среди снятого с публикации, ни среди объединённого.
option-shelved-many = { $option }: среди снятого с публикации и объединённого { $name } есть в нескольких названиях ({ $count }); выберите одну из подсказок.
