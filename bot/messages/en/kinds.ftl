# The kinds of entries: what they are called, and what is said of an entry beside its own words.

# For each: one, several, the short word where they are counted or offered, and its name where one chooses among kinds
kind-summary = summary
kind-summary-plural = summaries
kind-summary-short = summary
kind-summary-choice = Summaries
kind-key-date = key date
kind-key-date-plural = key dates
kind-key-date-short = date
kind-key-date-choice = Key dates
kind-quote = quote
kind-quote-plural = quotes
kind-quote-short = quote
kind-quote-choice = Quotes
kind-figure = figure
kind-figure-plural = figures
kind-figure-short = figure
kind-figure-choice = Figures

# $name: who says so
quote-reported-by = reported by { $name }

# How it is known, after the date
key-date-inferred = inferred
key-date-inferred-by = inferred by { $name }
key-date-planned = planned then
key-date-expected = expected then
# One key date on one line. $how: one of the four before; $body: what happened
key-date-title = { $date }: { $body }
key-date-title-and-how = { $date } ({ $how }): { $body }

# $name: who gives the number
figure-according-to = according to { $name }
