# Translated without a native reader (2026-11); see docs/translating.md

table-row = { $file }: տող { $row }
table-cell = { $file }: տող { $row }, { $column }
table-column = սյունակ { $number }
# $columns: all there are, with commas
table-empty = դատարկ է. առաջին տողում պետք է լինեն սյունակների անունները՝ { $columns }
table-without-entries = { $file }՝ սյունակների անունները կան, բայց դրանց տակ ոչ մի գրառում չկա։
table-row-of-other-length = ունի { $cells } բջիջ, իսկ սյունակների անունների տողը՝ { $columns }
table-quotation-mark-open = կա չակերտ, որը ո՛չ փակված է, ո՛չ կրկնված
table-cell-too-long = կա { $limit } նիշից երկար բջիջ կամ չփակված չակերտ
table-lacks-columns =
    { $count ->
        [1] պակասում է սյունակ՝ { $columns }
       *[other] պակասում են սյունակներ՝ { $columns }
    }
table-column-without-name = անուն չունի
table-column-unknown = { $name } սյունակ այստեղ չկա{ $hint }
table-column-twice = գրված է { $count } սյունակի վրա
# $kind: such as մեջբերում
table-cell-not-empty = պետք է դատարկ լինի. այս տեսակը դա չունի՝ { $kind }
# $kinds: all there are, with commas
table-kind-missing = լրացված չէ. պետք է լինի սրանցից մեկը՝ { $kinds }
table-kind-unknown = { $kind } — սրանցից չէ՝ { $kinds }
table-topic-unknown = { $name } թեմա այս գրադարանում չկա{ $hint }
table-source-unknown = { $name } աղբյուր այս գրադարանում չկա{ $hint }
# $keys: of the sources that have the title
table-source-ambiguous = { $name } — այս վերնագիրը մի քանի աղբյուր ունի՝ { $keys }. գրեք բանալին
