# What a search found.

# $words: as typed
search-title = ## Search: { $words }
search-title-without-words = ## Search: nothing
search-found-nothing = Nothing in this library has these words. Fewer or other words may find it, in any script.
# $words: the words, numbers and dates that were looked for
search-looked-for = Looked for: { $words }
# $where: the name of a kind, such as "Quotes"
search-looked-for-only = Looked for, only in { $where }: { $words }
search-only = only { $where }
# $typed: a word as typed; $words: words of the library that are spelt nearly so
search-replaced = Nothing here has «{ $typed }»; looked for instead: { $words }
search-closest = Closest words of this library:
search-instead-found = What the library has on it:
search-suggest = Suggest this topic
search-topic = topic
search-in = Search in: { $where }
search-in-everything = Everything
search-in-topics = Topics
search-results = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
search-results-and-more = { $count ->
    [one] { $count } result, and there are more: add a word
   *[other] { $count } results, and there are more: add a word
}
search-open = Open one of them

# $problem: what is wrong, without a full stop
search-blank = Type a word or two to search for.
search-kind-unknown = kind must be one of those that are offered.
