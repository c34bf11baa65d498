# Translated without a native reader (2026-11); see docs/translating.md

summary-attributed-to-help = Ում շարադրանքն է ամփոփված, օրինակ՝ «հոդվածը»
summary-body = Ամփոփում
summary-body-help = Ձեր խոսքերով, { $least }-ից { $most } բառ. նշեք, թե ով ինչ է պնդում
# What the kind is, where a member chooses among kinds
summary-means = Ինչի մասին է թեման
summary-is-short = Այս ամփոփումը { $count } բառ ունի, իսկ պետք է { $least }-ից { $most } բառ
