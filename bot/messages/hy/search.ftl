# Translated without a native reader (2026-11); see docs/translating.md

# $words: as typed
search-title = ## Որոնում՝ { $words }
search-title-without-words = ## Որոնում՝ ոչինչ
search-found-nothing = Այս գրադարանում այդ բառերը չկան։ Փորձեք ավելի քիչ կամ այլ բառեր՝ ցանկացած գրով։
search-looked-for = Looked for: { $words }
search-looked-for-only = Looked for, only in { $where }: { $words }
search-only = only { $where }
search-replaced = Nothing here has «{ $typed }»; looked for instead: { $words }
search-closest = Closest words of this library:
search-instead-found = What the library has on it:
search-suggest = Suggest this topic
search-topic = topic
search-in = Search in: { $where }
search-in-everything = Everything
search-in-topics = Topics
search-results = { $count } արդյունք
search-results-and-more = { $count } արդյունք, և էլի կա. ավելացրեք բառ
search-open = Բացել դրանցից մեկը
# $problem: what is wrong, without a full stop
search-blank = Գրեք մեկ-երկու բառ՝ որոնելու համար։
search-kind-unknown = kind՝ ընտրեք առաջարկվածներից մեկը։
