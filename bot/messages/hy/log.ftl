# Translated without a native reader (2026-11); see docs/translating.md

# $who: a mention, or one of the words for somebody without an id, such as օպերատորը
# $what: such as #42 r3, նախագիծ 7, the name of a topic, the title of a source, a day
log-add = { $who } ավելացրել է՝ { $what }
log-edit = { $who } խմբագրել է՝ { $what }
log-retire = { $who } հանել է՝ { $what }
log-restore = { $who } վերականգնել է՝ { $what }
log-revert = { $who } վերադարձրել է նախկին տարբերակը՝ { $what }
log-verify = { $who } վերստուգել է՝ { $what }
# An entry, by the merge of its topics
log-merge = { $who } տեղափոխել է՝ { $what }
log-unmerge = { $who } հետ է տեղափոխել՝ { $what }
log-import = { $who } ներմուծել է՝ { $what }
log-review-by = { $who } նշանակել է վերանայման օր՝ { $what }
log-propose = { $who } հաստատման է ներկայացրել՝ { $what }
log-suggest = { $who } առաջարկել է՝ { $what }
log-rewrite = { $who } վերաշարադրել է՝ { $what }
log-approve = { $who } հաստատել է՝ { $what }
log-decline = { $who } մերժել է՝ { $what }
log-withdraw = { $who } հետ է վերցրել՝ { $what }
log-report = { $who } հաղորդել է սխալի մասին՝ { $what }
log-settle = { $who } փակել է՝ { $what }
log-topic-add = { $who } ավելացրել է թեմա՝ { $what }
log-topic-rename = { $who } վերանվանել է թեման՝ { $what }
log-topic-names = { $who } փոխել է թեմայի անունները՝ { $what }
log-topic-relate = { $who } կապել է թեման՝ { $what }
log-topic-unrelate = { $who } խզել է թեմայի կապը՝ { $what }
log-topic-merge = { $who } միավորել է թեման՝ { $what }
log-topic-unmerge = { $who } չեղարկել է թեմայի միավորումը՝ { $what }
log-topic-retire = { $who } հանել է թեման՝ { $what }
log-topic-restore = { $who } վերականգնել է թեման՝ { $what }
log-topic-revert = { $who } վերադարձրել է թեմայի նախկին տարբերակը՝ { $what }
log-source-add = { $who } ավելացրել է աղբյուր՝ { $what }
log-source-edit = { $who } խմբագրել է աղբյուրը՝ { $what }
log-source-fingerprint = { $who } ստեղծել է աղբյուրի մատնահետք՝ { $what }
log-source-retire = { $who } հանել է աղբյուրը՝ { $what }
log-source-restore = { $who } վերականգնել է աղբյուրը՝ { $what }
log-source-revert = { $who } վերադարձրել է աղբյուրի նախկին տարբերակը՝ { $what }
log-history-begins = { $who } սկսել է պատմությունը՝ { $what }
log-gap-done = { $who } բացը նշել է որպես լրացված՝ { $what }
log-setting = { $who } փոխել է՝ { $what }
# The next seven: $what is a day such as 2024-04-17
log-daily-choose = { $who } ընտրել է օրվա փաստ՝ { $what }
log-daily-hold = { $who } բաց է թողել օրվա փաստը՝ { $what }
log-daily-release = { $who } չեղարկել է օրվա փաստի մասին որոշումը՝ { $what }
log-daily-now = { $who } խնդրել է անմիջապես հրապարակել օրվա փաստը՝ { $what }
# $what: a day, as in the four before; the bot was too late
log-daily-skipped = { $who } չի հրապարակել օրվա փաստը՝ { $what }
# Discord refused it
log-daily-failed = { $who } փորձել է հրապարակել օրվա փաստը, բայց Discord-ը մերժել է ({ $what })
log-daily-unknown = { $who } չգիտի՝ արդյոք հրապարակել է օրվա փաստը, և կրկին չի հրապարակի ({ $what })
log-daily-paused = { $who } դադարեցրել է՝ { $what }
log-data-damaged = { $who } սկավառակի վրա վնասված է գտել և ցույց չի տալիս՝ { $what }
log-data-mended = { $who } սկավառակի վրա վնասված է գտել և վերականգնել է՝ { $what }
# $what: the daily fact
log-daily-clock = { $who } առաջնորդվում է Discord-ի ժամացույցով, քանի որ սարքինը սխալ է ({ $what })
# $what: what somebody tried, such as խմբագրել #42 գրառումը
log-denied = { $who } փորձել է { $what }, բայց թույլտվություն չուներ
# What an older or a newer version of the bot wrote. $action: its own word for it
log-other = { $who }՝ { $action } { $what }
# The settings, as $what of log-setting
log-setting-moderator-role-id = մոդերատորի դերը
log-setting-four-eyes = չորս աչքի կանոնը
log-setting-log-channel-id = մատյանի ալիքը
log-setting-language = լեզուն
log-setting-daily-channel = օրվա փաստի ալիքը
log-setting-daily-time = օրվա փաստի ժամը
log-setting-daily-on = օրվա փաստը
log-setting-daily-paused = օրվա փաստի դադարը
log-setting-zone = ժամային գոտին
# The card with a page of it
log-title = ## Մատյան
log-lines = { $count } տող
log-empty = Դեռ ոչինչ չկա։
