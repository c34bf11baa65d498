# Translated without a native reader (2026-11); see docs/translating.md

# For each: one, several, the short word where they are counted or offered, and its name where one chooses among kinds.
# After a number a noun stays in the singular: «3 մեջբերում».
kind-summary = ամփոփում
kind-summary-label = Summary
kind-summary-choice = Ամփոփումներ
kind-summary-counted =
    { $count ->
        [one] { $count } summary
       *[other] { $count } summaries
    }
kind-summary-counted-short =
    { $count ->
        [one] { $count } summary
       *[other] { $count } summaries
    }
kind-key-date = առանցքային ամսաթիվ
kind-key-date-label = Key date
kind-key-date-choice = Առանցքային ամսաթվեր
kind-key-date-counted =
    { $count ->
        [one] { $count } key date
       *[other] { $count } key dates
    }
kind-key-date-counted-short =
    { $count ->
        [one] { $count } date
       *[other] { $count } dates
    }
kind-quote = մեջբերում
kind-quote-label = Quote
kind-quote-choice = Մեջբերումներ
kind-quote-counted =
    { $count ->
        [one] { $count } quote
       *[other] { $count } quotes
    }
kind-quote-counted-short =
    { $count ->
        [one] { $count } quote
       *[other] { $count } quotes
    }
kind-figure = թվային տվյալ
kind-figure-label = Figure
kind-figure-choice = Թվային տվյալներ
kind-figure-counted =
    { $count ->
        [one] { $count } figure
       *[other] { $count } figures
    }
kind-figure-counted-short =
    { $count ->
        [one] { $count } figure
       *[other] { $count } figures
    }
