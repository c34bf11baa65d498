# Translated without a native reader (2026-11); see docs/translating.md

# Several faults at once. $problems: each as "where: why", parted by semicolons
invalid = { $problems }։
# Said after a refusal of what would have written something
nothing-saved = Ոչինչ չի պահվել։
outdated-command = Այս հրամանը փոխվել է այն բանից հետո, երբ ձեր Discord-ը բեռնել է այն։ Սեղմեք Ctrl+R և նորից գրեք հրամանը։
# $error: the number under which the log has the error
failure-of-a-form = Ներեցեք, մեզ մոտ սխալ տեղի ունեցավ, ուստի ոչինչ չի պահվել։ Գրանցված է մատյանում՝ { $error }։ Փորձեք կրկին։
servers-only = Almanac-ը պատասխանում է միայն սերվերներում. հրամանը գրեք սերվերի որևէ ալիքում։
outdated-button = Այս կոճակը Almanac-ի հին տարբերակից է։ Կրկին գործարկեք հրամանը. բոլոր հրամանները /help-ում են։
outdated-form = Այս ձևը Almanac-ի հին տարբերակից է։ Կրկին գործարկեք հրամանը։
# Where the name of somebody's server is not known
server-unnamed = սերվեր
# Said while the bot is stopped for another version, or for good
almanac-restarting = Almanac-ը վերագործարկվում է. փորձեք կրկին մեկ րոպեից։
# A refusal of which nothing is left to be said
refused = Դա հնարավոր չէ։
# After the refusal of what a role may do. $role: a mention of it
refused-role-may = Անհրաժեշտ դերը՝ { $role }։
# Something broke; the number under which the log has it stands between the last two
failure-title = **Ներեցեք, մեզ մոտ սխալ տեղի ունեցավ։**
failure-advice = Փորձեք կրկին մի փոքր ուշ։ Եթե կրկնվի, մոդերատորին տվեք այս համարը՝
failure-logged = Եղածը մատյանում է այս համարի տակ՝ առանց ձեր անվան։
