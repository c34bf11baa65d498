# Translated without a native reader (2026-11); see docs/translating.md

option-name-of-topic = Թեմայի անունը
option-too-long = { $option }՝ թույլատրվում է { $limit } նիշ, իսկ { $text } տեքստում { $length } է։ Կրճատեք և կրկին հարցրեք։
option-blank = { $option }՝ լրացված չէ։ Ընտրեք առաջարկվածներից մեկը։
option-topic-unknown = { $option }՝ { $name } անունով թեմա այստեղ չկա։
# $closest: names such as «Karabakh», «Lachin road»
option-topic-unknown-closest = { $option }՝ { $name } անունով թեմա այստեղ չկա. ամենամոտ անունները՝ { $closest }։
option-topic-blank = Գրեք թեմայի անունը՝ ցանկացած գրով. բոլորը ցույց է տալիս /topics-ը։
option-source-unknown = source՝ { $name } վերնագրով աղբյուր այստեղ չկա։ Կարող եք ստեղծել /curate source add հրամանով։
option-source-in-many-titles = source՝ { $name } կա { $count } վերնագրում. ընտրեք առաջարկվածներից մեկը։
option-number-unreadable = number՝ գրեք համար, օրինակ՝ #42, ոչ թե { $text }։
option-number-without-revision = number՝ այստեղ գրեք համար առանց տարբերակի, օրինակ՝ #42, ոչ թե { $text }։
# $problem: what is wrong, without a full stop
option-date-unreadable = { $option }՝ { $problem }։
option-not-taken = { $text } — այս դաշտն այդպիսի արժեք չի ընդունում։ Ընտրեք առաջարկվածներից մեկը։
option-shelved-unknown = { $option }՝ հանվածների մեջ { $name } անունով ոչինչ չկա։
option-shelved-many = { $option }՝ { $name } կա հանվածներից { $count }-ի անվան մեջ. ընտրեք առաջարկվածներից մեկը։
