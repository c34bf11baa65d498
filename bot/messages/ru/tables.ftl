# Translated without a native reader (2026-11); see docs/translating.md

table-row = { $file }: строка { $row }
table-cell = { $file }: строка { $row }, { $column }
table-column = столбец { $number }
table-empty = файл пуст; первая строка называет столбцы: { $columns }
table-without-entries = { $file }: есть названия столбцов, а записей под ними нет.
table-row-of-other-length = ячеек { $cells }, а в строке с названиями столбцов { $columns }
table-quotation-mark-open = есть кавычка, которая не закрыта и не удвоена
table-cell-too-long = есть ячейка, где знаков больше { $limit }, или незакрытая кавычка
table-lacks-columns =
    { $count ->
        [one] не хватает столбца { $columns }
       *[other] не хватает столбцов { $columns }
    }
table-column-without-name = нет названия
table-column-unknown = столбца { $name } здесь быть не должно{ $hint }
table-column-twice = стоит над несколькими столбцами ({ $count })
table-cell-not-empty = должно быть пусто: вид «{ $kind }» этого не имеет
table-kind-missing = не заполнено: нужно одно из { $kinds }
table-kind-unknown = { $kind } нет среди возможных: { $kinds }
table-topic-unknown = темы { $name } в этой библиотеке нет{ $hint }
table-source-unknown = источника { $name } в этой библиотеке нет{ $hint }
table-source-ambiguous = { $name } — название нескольких: { $keys }; укажите ключ
