# Translated without a native reader (2026-11); see docs/translating.md

table-row = { $file }: sətir { $row }
table-cell = { $file }: sətir { $row }, { $column }
table-column = sütun { $number }
table-empty = boşdur; birinci sətrində sütunların adları olur: { $columns }
table-without-entries = { $file }: sütunların adları var, altında isə heç bir qeyd yoxdur.
table-row-of-other-length = { $cells } xana var, sütun adları sətrində isə { $columns }
table-quotation-mark-open = bağlanmamış və ya qoşalanmamış dırnaq işarəsi var
table-cell-too-long = { $limit } simvoldan uzun xana və ya bağlanmamış dırnaq işarəsi var
table-lacks-columns =
    { $count ->
        [one] bu sütun çatmır: { $columns }
       *[other] bu sütunlar çatmır: { $columns }
    }
table-column-without-name = adı yoxdur
table-column-unknown = burada { $name } adlı sütun yoxdur{ $hint }
table-column-twice = { $count } sütunun adıdır
table-cell-not-empty = boş olmalıdır: bu növdə ({ $kind }) belə xana olmur
table-kind-missing = göstərilməyib: bunlardan biri olmalıdır: { $kinds }
table-kind-unknown = { $kind } bunlardan biri deyil: { $kinds }
table-topic-unknown = { $name } bu kitabxananın mövzusu deyil{ $hint }
table-source-unknown = { $name } bu kitabxananın mənbəyi deyil{ $hint }
table-source-ambiguous = { $name } bir neçə mənbənin başlığıdır: { $keys }; açarını yazın
