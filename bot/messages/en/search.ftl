# What a search found.

# $words: as typed
search-title = ## Search: { $words }
search-title-without-words = ## Search: nothing
search-found-nothing = Nothing in this library has these words. Fewer or other words may find it, in any script.
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
