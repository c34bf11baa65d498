# The kinds of entries: what they are called.

# In a sentence, by itself, and as several: a heading, or where one chooses among kinds
kind-summary = summary
kind-summary-label = Summary
kind-summary-choice = Summaries
kind-summary-counted = { $count ->
    [one] { $count } summary
   *[other] { $count } summaries
}
# The same where there is little room
kind-summary-counted-short = { $count ->
    [one] { $count } summary
   *[other] { $count } summaries
}

# In a sentence, by itself, and as several: a heading, or where one chooses among kinds
kind-key-date = key date
kind-key-date-label = Key date
kind-key-date-choice = Key dates
kind-key-date-counted = { $count ->
    [one] { $count } key date
   *[other] { $count } key dates
}
# The same where there is little room
kind-key-date-counted-short = { $count ->
    [one] { $count } date
   *[other] { $count } dates
}

# In a sentence, by itself, and as several: a heading, or where one chooses among kinds
kind-quote = quote
kind-quote-label = Quote
kind-quote-choice = Quotes
kind-quote-counted = { $count ->
    [one] { $count } quote
   *[other] { $count } quotes
}
# The same where there is little room
kind-quote-counted-short = { $count ->
    [one] { $count } quote
   *[other] { $count } quotes
}

# In a sentence, by itself, and as several: a heading, or where one chooses among kinds
kind-figure = figure
kind-figure-label = Figure
kind-figure-choice = Figures
kind-figure-counted = { $count ->
    [one] { $count } figure
   *[other] { $count } figures
}
# The same where there is little room
kind-figure-counted-short = { $count ->
    [one] { $count } figure
   *[other] { $count } figures
}
