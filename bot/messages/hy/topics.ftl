# Translated without a native reader (2026-11); see docs/translating.md

# Quoted already: $topic, $one, $other, $name in refusals and problems
topic-not-found = Այս թեման գրադարանում չկա. եղածները ցույց է տալիս /topics-ը։
topic-related-to-itself = { $topic } թեման չի կարող կապված լինել ինքն իր հետ։
topics-related-already = { $one } և { $other } թեմաներն արդեն կապված են։
topics-not-related = { $one } և { $other } թեմաները կապված չեն։
topic-merged-into-itself = { $topic } թեման չի կարող միավորվել ինքն իր հետ։
topic-names-not-different = { $topic } թեման արդեն հենց այս անուններն ունի։
topic-changed-meanwhile = { $topic } թեման այդ ընթացքում փոխվել է. կրկին կարդացեք պատմությունը։
topic-has-no-version = { $topic } թեման { $version } տարբերակ չունի։
topic-says-so-already = { $topic } թեմայի անուններն ու կապերն արդեն նույնն են, ինչ r{ $version } տարբերակում։
topic-had-ended = r{ $version } տարբերակում { $topic } թեման սեփական անուն չուներ։
topic-already-retired = { $topic } թեման արդեն հանված է։
topic-not-retired = { $topic } թեման հանված չէ։
topic-is-retired = { $topic } թեման հանված է. նախ վերականգնեք։
topic-is-merged = Այս թեման այժմ { $topic } թեմայի մաս է։
topic-not-merged = { $topic } թեման այլ թեմայի մաս չէ։
topic-merged-before-history = Այս միավորումը կատարվել է Almanac-ի ավելի հին տարբերակով, որը չի պահել չեղարկման համար անհրաժեշտ տվյալները։
topic-merged-further = { $topic } թեման { $into } թեմայի մաս է, որովհետև այն թեման, որի հետ միավորվել էր, հետո ինքն է միավորվել. նախ չեղարկեք այդ միավորումը։
topic-would-be-nameless = { $topic } թեման կմնա առանց անվան. նախ տվեք նրան սեփական անուն։
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
topic-merge-asked = «{ $topic }» թեման դարձնե՞լ «{ $into }» թեմայի մաս։
topic-merge-means = Գրառումները, անունները, կապերն ու հարցումների թիվը տեղափոխվում են, և ով հարցնում է այս թեմայի մասին, ուղղորդվում է այնտեղ։ Չեղարկել կարելի է `/curate topic unmerge` հրամանով։
topic-merge-now = Միավորել
# What went along when one topic became part of another; asks: how often members asked for it
topic-merged = «{ $topic }» թեման այժմ «{ $into }» թեմայի մաս է. տեղափոխվել է { $entries } գրառում, { $names } անուն, ինչպես նաև մասնակիցների հարցումների թիվը։
topic-unmerged =
    «{ $topic }» թեման կրկին առանձին է և այլևս «{ $out }» թեմայի մաս չէ. { $count ->
        [0] ոչ մի գրառում հետ չի տեղափոխվել
       *[other] հետ է տեղափոխվել { $count } գրառում
    }։
topic-retired =
    «{ $topic }» թեման հանված է։ Մասնակիցներն այլևս չեն գտնի այն{ $count ->
        [0] { "" }
        [1] , ինչպես նաև միայն այս թեման ունեցող միակ գրառումը
       *[other] , ինչպես նաև միայն այս թեման ունեցող { $count } գրառումը
    }. պատմությունը մնում է։
topic-restored = «{ $topic }» թեման վերականգնված է։
topic-reverted = «{ $topic }» թեման կրկին ունի r{ $version } տարբերակի անուններն ու կապերը։
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
