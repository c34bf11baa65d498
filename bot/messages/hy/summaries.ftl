# Translated without a native reader (2026-11); see docs/translating.md

summary-attributed-to-help = Ում շարադրանքն է ամփոփված, օրինակ՝ «հոդվածը»
summary-body = Ամփոփում
summary-body-help = Ձեր խոսքերով, { $least }-ից { $most } բառ. նշեք, թե ով ինչ է պնդում
# What the kind is, where a member chooses among kinds
summary-means = Ինչի մասին է թեման
summary-is-short =
    { $count ->
        [one] This summary has one word; { $least } to { $most } are asked for
       *[other] This summary has { $count } words; { $least } to { $most } are asked for
    }
