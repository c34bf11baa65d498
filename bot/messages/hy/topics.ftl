# Translated without a native reader (2026-11); see docs/translating.md

# Quoted already: $topic, $one, $other, $name in refusals and problems
topic-not-found = Այս թեման գրադարանում չկա. եղածները ցույց է տալիս /topics-ը։
topic-related-to-itself = { $topic } թեման չի կարող կապված լինել ինքն իր հետ։
topics-related-already = { $one } և { $other } թեմաներն արդեն կապված են։
topics-not-related = { $one } և { $other } թեմաները կապված չեն։
topic-merged-into-itself = { $topic } թեման չի կարող միավորվել ինքն իր հետ։
topic-names-not-different = { $topic } թեման արդեն հենց այս անուններն ունի։
topic-changed-meanwhile = The topic { $topic } has been changed meanwhile; read its history again.
topic-has-no-version = The topic { $topic } has no version { $version }.
topic-says-so-already = { $topic } has the names and relations that it had at r{ $version }.
topic-had-ended = { $topic } had no name of its own at r{ $version }.
topic-already-retired = { $topic } is retired already.
topic-not-retired = { $topic } is not retired.
topic-is-retired = { $topic } is retired; restore it first.
topic-is-merged = This topic is part of { $topic } now.
topic-not-merged = { $topic } is not part of another topic.
topic-merged-before-history = This merge was made by an earlier version, which did not keep what undoing it takes.
topic-merged-further = { $topic } is part of { $into } because what it was merged into was itself merged; undo that merge first.
topic-would-be-nameless = { $topic } would have no name left; give it one of its own first.
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
topic-merge-means = Գրառումները, անունները, կապերն ու հարցումների թիվը տեղափոխվում են, և ով հարցնում է այս թեմայի մասին, ուղղորդվում է այնտեղ։ Սա այլևս առանձին թեմա չի լինի։
topic-merge-now = Միավորել
# What went along when one topic became part of another; asks: how often members asked for it
topic-merged = «{ $topic }» թեման այժմ «{ $into }» թեմայի մաս է. տեղափոխվել է { $entries } գրառում, { $names } անուն, ինչպես նաև մասնակիցների հարցումների թիվը։
topic-unmerged =
    { $topic } is a topic of its own again, no longer part of { $out }; { $count ->
        [0] no entry
        [one] one entry
       *[other] { $count } entries
    } went back to it.
topic-retired =
    { $topic } is retired. Members no longer find it{ $count ->
        [0] { "" }
        [one] , nor the one entry that is on it alone
       *[other] , nor the { $count } entries that are on it alone
    }; its history stays.
topic-restored = { $topic } is back.
topic-reverted = { $topic } has the names and relations of r{ $version } again.
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
