# The kinds of entries: what they are called.

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
