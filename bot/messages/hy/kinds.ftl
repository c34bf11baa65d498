# Translated without a native reader (2026-11); see docs/translating.md

# For each: in a sentence, by itself, as several, counted, and counted where there is little room.
# After a number a noun stays in the singular: «3 մեջբերում».
kind-summary = ամփոփում
kind-summary-label = Ամփոփում
kind-summary-choice = Ամփոփումներ
kind-summary-counted = { $count } ամփոփում
kind-summary-counted-short = { $count } ամփոփում
kind-key-date = առանցքային ամսաթիվ
kind-key-date-label = Առանցքային ամսաթիվ
kind-key-date-choice = Առանցքային ամսաթվեր
kind-key-date-counted = { $count } առանցքային ամսաթիվ
kind-key-date-counted-short = { $count } ամսաթիվ
kind-quote = մեջբերում
kind-quote-label = Մեջբերում
kind-quote-choice = Մեջբերումներ
kind-quote-counted = { $count } մեջբերում
kind-quote-counted-short = { $count } մեջբերում
kind-figure = թվային տվյալ
kind-figure-label = Թվային տվյալ
kind-figure-choice = Թվային տվյալներ
kind-figure-counted = { $count } թվային տվյալ
kind-figure-counted-short = { $count } թվային տվյալ
