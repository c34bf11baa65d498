# Translated without a native reader (2026-11); see docs/translating.md

# $hint: pack-did-you-mean, or nothing
pack-key-unknown = այստեղ այդպիսի բանալի չկա{ $hint }
# $name: the name that comes closest
pack-did-you-mean = . նկատի ունեի՞ք { $name }
pack-key-given-again = տրված է { $times } անգամ
pack-not-a-list = պետք է լինի ցուցակ, օրինակ՝ { $name } = ["…"]
# $number: what stands there, quoted
pack-number-unreadable = պետք է լինի ամբողջ թիվ՝ 1-ից { $limit }, ոչ թե { $number }
# $key: of a source or a topic, quoted
pack-source-unknown = { $key } բանալիով աղբյուր այս փաթեթում չկա{ $hint }
pack-topic-unknown = { $key } բանալիով թեմա այս փաթեթում չկա{ $hint }
pack-format-unknown = պետք է լինի { $format }, ոչ թե { $found }
pack-key-of-many-parts = բանալին ունի { $limit }-ից ավելի մաս, ինչը փաթեթներում չի լինում
pack-nested-too-deep = ներդրումն ավելի խորն է, քան կարող է լինել փաթեթում
# $error: what the reader of the format says, in English
pack-not-toml = TOML չէ. { $error } (տող { $line }, սյունակ { $column })
pack-not-toml-at-end = TOML չէ. { $error } (փաստաթղթի վերջում)
pack-not-toml-at-all = TOML չէ. { $error }
pack-not-toml-number = TOML չէ. պարունակում է չափազանց երկար թիվ
# $line, $column: where
pack-not-json = JSON չէ. { $error } (տող { $line }, սյունակ { $column })
pack-not-json-number = JSON չէ. պարունակում է չափազանց երկար թիվ
pack-given-twice = մեկ օբյեկտում տրված է երկու անգամ
pack-not-an-object = պետք է լինի մեկ օբյեկտ՝ փաթեթի բանալիներով
# $mark: such as [[quote]]
pack-not-tables = պետք է լինեն { $mark }-ով սկսվող աղյուսակներ
pack-not-objects = պետք է լինի օբյեկտների ցուցակ
# $other: the place of that topic in the file
pack-name-taken = { $name } — այս անունն արդեն զբաղված է՝ { $other }
pack-has-too-many-rows = { $file }՝ { $count } տող ունի. միանգամից կարելի է ներմուծել { $limit }։ Բաժանեք ֆայլը։
# The names that a topic has here stay, so there may be too many
pack-topic-has-too-many-names = այստեղ արդեն եղած անունների հետ կդառնա { $count }, իսկ կարելի է { $limit }
pack-key-unreadable = { $text } — պետք է լինի 1-ից { $limit } նիշ՝ a-z, 0-9 և -
pack-name = Անուն
pack-name-help = Փաթեթի բանալին
pack-title = Վերնագիր
pack-title-help = Մեկ տող
pack-fingerprint = Մատնահետք
pack-fingerprint-help = Ստուգում է մեջբերումները
pack-topic-name = Անուն
pack-topic-name-help = Ցանկացած գրով
pack-key = Բանալի
pack-key-help = Սերվերում եզակի
pack-source = Աղբյուր
pack-source-help = Աղբյուրի բանալին
