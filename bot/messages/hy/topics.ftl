# Translated without a native reader (2026-11); see docs/translating.md

# Quoted already: $topic, $one, $other, $name in refusals and problems
topic-not-found = Այս թեման գրադարանում չկա. եղածները ցույց է տալիս /topics-ը։
topic-related-to-itself = { $topic } թեման չի կարող կապված լինել ինքն իր հետ։
topics-related-already = { $one } և { $other } թեմաներն արդեն կապված են։
topics-not-related = { $one } և { $other } թեմաները կապված չեն։
topic-merged-into-itself = { $topic } թեման չի կարող միավորվել ինքն իր հետ։
topic-names-not-different = { $topic } թեման արդեն հենց այս անուններն ունի։
# Problems of the field "names", without a full stop
topic-needs-a-name = լրացված չէ. թեման պետք է անուն ունենա
topic-name-to-show-missing = լրացված չէ. գրեք ցուցադրվելիք անունը
topic-has-no-such-name = { $topic } թեման { $name } անուն չունի
topic-without-name = { $topic } թեման կմնա առանց անվան
topic-name-taken = { $name } — այս անունն արդեն ունի { $topic } թեման
topic-gone = Այս թեման գրադարանում այլևս չկա. եղածները ցույց է տալիս /topics-ը։
topic-added = «{ $topic }» թեման ավելացված է։
topic-renamed = Թեման այժմ ցուցադրվում է որպես «{ $topic }»։
topic-has-names = «{ $topic }» թեման ունի { $count } անուն։
topics-related = «{ $one }» և «{ $other }» թեմաները կապված են. ամեն քարտը տանում է մյուսին։
topics-unrelated = «{ $one }» և «{ $other }» թեմաներն այլևս կապված չեն։
topic-merge-asked = Make { $topic } part of { $into }?
topic-merge-means = Its entries, names, relations and counts go along, and whoever asks for it is led there. It is a topic of its own no more.
topic-merge-now = Merge them
# What went along when one topic became part of another; asks: how often members asked for it
topic-merged = «{ $topic }» թեման այժմ «{ $into }» թեմայի մաս է. տեղափոխվել է { $entries } գրառում, { $names } անուն և { $asks } հարցում։
# No topic is called what somebody typed
topic-not-called = ## «{ $name }» անունով թեմա չկա
topics-closest = Ամենամոտ անունները՝
topics-none-close = Մոտ անուն այստեղ չկա։ Բոլոր թեմաները ցույց է տալիս `/topics`-ը։
topic-gap-noted = Գրանցված է որպես բաց՝ առանց ձեր անվան, որպեսզի մոդերատորները տեսնեն, թե ինչ է պակասում։
# A library without topics. $guild: the server's id
library-empty =
    Այս սերվերի գրադարանը դեռ դատարկ է։
    Almanac-ի օպերատորը լցնում է այն փաթեթից (սեփական կամ Almanac-ի հետ տրամադրվող)՝
    `almanac import FILE --guild { $guild }`
# All topics
topics-title = ## Թեմաներ
topic-count = { $count } թեմա
topics-entries = { $count } գրառում
topic-names = Անուններ
topic-names-help = Ամեն մեկն իր տողում, ցանկացած գրով. առաջինն առաջինն է ցուցադրվում
