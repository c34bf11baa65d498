# Tables of entries, CSV: what is wrong with one. A problem follows its place, without a full stop.

# Where it is. $row: its number in a spreadsheet; $column: its name, or table-column
table-row = { $file }: row { $row }
table-cell = { $file }: row { $row }, { $column }
# A column without a name. $number: counted from 1
table-column = column { $number }

# $columns: all there are, with commas
table-empty = is empty; its first row names the columns: { $columns }
table-without-entries = { $file }: has the names of the columns, and no entry below them.
table-row-of-other-length = has { $cells } cells, the row of column names has { $columns }
table-quotation-mark-open = has a quotation mark that is neither closed nor doubled
table-cell-too-long = has a cell of more than { $limit } characters, or a quotation mark that is not closed
table-lacks-columns = lacks the { $count ->
    [one] column
   *[other] columns
} { $columns }
table-column-without-name = has no name
table-column-unknown = { $name } is no column here{ $hint }
table-column-twice = stands over { $count } columns
# $kind: such as quote
table-cell-not-empty = must be empty: a { $kind } has none
# $kinds: all there are, with commas
table-kind-missing = is missing: it is one of { $kinds }
table-kind-unknown = { $kind } is not one of { $kinds }
table-topic-unknown = { $name } is no topic of this library{ $hint }
table-source-unknown = { $name } is no source of this library{ $hint }
# $keys: of the sources that have the title
table-source-ambiguous = { $name } is the title of several: { $keys }; give its key
