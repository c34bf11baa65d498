# Quotes, one at a time.

quotes-title = ## Quotes
# $place: which one is shown, counted from 1
quote-place = { $count ->
    [1] one quote
   *[other] quote { $place } of { $count }
}
# What quotes are asked for. $name: as typed
quotes-by = by «{ $name }»
quotes-none-yet = No quote yet.
quotes-none-by = No quote by «{ $name }».
