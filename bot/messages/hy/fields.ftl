# Translated without a native reader (2026-11); see docs/translating.md

# $value: what stands there instead, quoted
value-not-text = պետք է լինի տեքստ՝ չակերտների մեջ, ոչ թե { $value }
# $character: its code point, such as U+202E
value-misleading = պարունակում է անտեսանելի { $character } նիշը, որը կարող է մոլորեցնել ընթերցողին
value-too-long = թույլատրվում է { $limit } նիշ, իսկ այստեղ { $count } է ({ $over } ավելի)
value-has-too-many-members = առավելագույնը { $limit }, իսկ այստեղ { $count } է
# $text: what was typed, quoted
day-unreadable = { $text } — օր չէ. գրեք այսպես՝ 2027-01-31
language-unknown = { $text } — լեզվի կոդ չէ. գրեք այսպես՝ en, hy կամ az
link-unreadable = { $text } — պետք է լինի կայքի հասցե, որը սկսվում է https://-ով և օգտատիրոջ անուն չունի
name-unfindable = չունի տառ կամ թվանշան, որով կարելի լիներ գտնել
# $name: one of several that were typed, quoted; $problem: what is wrong with it
one-of-them-is-wrong = { $name } — { $problem }
names-are-too-many = առավելագույնը { $limit }, իսկ այստեղ { $count } է
# Problems of a field follow the field's name and a dash or colon, without a full stop
field-missing = լրացված չէ
# What somebody typed comes back with the refusal. $field: a label such as Ամսաթիվ; $problem: as in «լրացված չէ»
field-is-wrong = «{ $field }» — { $problem }
field-language = Լեզու
field-language-help = Կոդ, օրինակ՝ en, hy կամ az
field-review-by = Վերանայման օր
field-review-by-help = Օր, օրինակ՝ 2027-01-31
field-reason = Պատճառ
field-reason-help = Պատմության համար
field-locator = Տեղն աղբյուրում
field-locator-help = Էջ, պարբերություն կամ րոպե, օրինակ՝ ¶4 կամ էջ 12
field-attributed-to = Ում խոսքով
field-topics = Թեմաներ
field-names = Անուններ
field-related = Կապված թեմաներ
field-merged-into = Որ թեմայի մաս է
field-fingerprint = Մատնահետք
field-source = Աղբյուր
field-verification = Ստուգում
field-status = Վիճակ
# The text of an entry of any kind
field-body = Տեքստ
