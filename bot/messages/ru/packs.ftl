# Translated without a native reader (2026-11); see docs/translating.md
# Problems follow their place in the file and a colon, without a full stop.

pack-key-unknown = такого ключа здесь нет{ $hint }
pack-did-you-mean = ; возможно, { $name }?
pack-key-given-again = дан несколько раз ({ $times })
pack-not-a-list = нужен список, например { $name } = ["…"]
pack-number-unreadable = нужно целое число от 1 до { $limit }, а не { $number }
pack-source-unknown = источника { $key } в этом пакете нет{ $hint }
pack-topic-unknown = темы { $key } в этом пакете нет{ $hint }
pack-format-unknown = нужно { $format }, а не { $found }
pack-key-of-many-parts = частей в ключе больше { $limit }, таких ключей в пакетах нет
pack-nested-too-deep = вложенность глубже, чем бывает в пакете
pack-not-toml = это не TOML: { $error } (строка { $line }, столбец { $column })
pack-not-toml-at-end = это не TOML: { $error } (в конце файла)
pack-not-toml-at-all = это не TOML: { $error }
pack-not-toml-number = это не TOML: в нём слишком длинное число
pack-not-json = это не JSON: { $error } (строка { $line }, столбец { $column })
pack-not-json-number = это не JSON: в нём слишком длинное число
pack-given-twice = повторяется в одном объекте
pack-not-an-object = нужен один объект с ключами пакета
pack-not-tables = нужны таблицы, каждая с заголовком { $mark }
pack-not-objects = нужен список объектов
pack-name-taken = название { $name } уже есть у { $other }
pack-has-too-many-rows = { $file }: строк { $count }, а за один раз можно импортировать { $limit }. Разделите файл.
pack-topic-has-too-many-names = вместе с теми, что уже есть у темы здесь, названий стало бы { $count }, а можно { $limit }
pack-key-unreadable = { $text }: можно только a-z, 0-9 и -, от 1 до { $limit } знаков
pack-name = Имя
pack-name-help = Ключ пакета
pack-title = Название
pack-title-help = Одна строка
pack-fingerprint = Отпечаток
pack-fingerprint-help = Для сверки цитат
pack-topic-name = Название
pack-topic-name-help = На любой письменности
pack-key = Ключ
pack-key-help = Не повторяется на сервере
pack-source = Источник
pack-source-help = Ключ источника
