# Summaries: the fields of their form.

summary-attributed-to-help = Whose account this sums up, such as “the article”
summary-body = Summary
summary-body-help = { $least } to { $most } words of your own; say who claims what

# What the kind is, where a member chooses among kinds
summary-means = What a topic is about
# Said to whoever has just saved one
summary-is-short = { $count ->
    [one] This summary has one word; { $least } to { $most } are asked for
   *[other] This summary has { $count } words; { $least } to { $most } are asked for
}
