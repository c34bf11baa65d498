# Translated without a native reader (2026-11); see docs/translating.md

# $words: as typed
search-title = ## Որոնում՝ { $words }
search-title-without-words = ## Որոնում՝ ոչինչ
search-found-nothing = Այս գրադարանում այդ բառերը չկան։ Փորձեք ավելի քիչ կամ այլ բառեր՝ ցանկացած գրով։
search-looked-for = Որոնվել է՝ { $words }
search-looked-for-only = Որոնվել է միայն «{ $where }» բաժնում՝ { $words }
search-only = միայն «{ $where }» բաժնում
search-replaced = «{ $typed }» այստեղ չկա. փոխարենը որոնվել է՝ { $words }
search-closest = Այս գրադարանի ամենամոտ բառերը՝
search-instead-found = Ահա ինչ կա գրադարանում այդ մասին՝
search-suggest = Առաջարկել այս թեման
search-topic = թեմա
search-in = Ինչ որոնել՝ { $where }
search-in-everything = Ամեն ինչ
search-in-topics = Թեմաներ
search-results = { $count } արդյունք
search-results-and-more = { $count } արդյունք, և էլի կա. ավելացրեք բառ
search-open = Բացել դրանցից մեկը
# $problem: what is wrong, without a full stop
search-blank = Գրեք մեկ-երկու բառ՝ որոնելու համար։
search-kind-unknown = kind՝ ընտրեք առաջարկվածներից մեկը։
