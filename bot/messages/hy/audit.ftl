# Translated without a native reader (2026-11); see docs/translating.md

# What somebody typed: a topic's name, a source's title
as-typed = { $text }
# Follows "դադարեցրել է՝" and stands in the line about Discord's clock
audit-daily-fact = օրվա փաստը
audit-daily-go-on = Երբ դա շտկվի, կառավարիչը կարող է շարունակել /setup daily on:True հրամանով կամ այնտեղ ընտրել այլ ալիք։
# Days without a fact, such as 2024-04-17
audit-days = { $first } — { $last }
# What the disk has altered
audit-journal = խմբագրումների մատյան
# $lost: one of journal-…
audit-journal-lost = { $lost }. ստուգեք ձեր վերջին խմբագրումները
audit-mended-by-revision = վերջին տարբերակից
# $backup: the name of a file
audit-mended-by-backup = { $backup } պատճենից
# What is named in a line, or further in its detail
audit-topic = թեմա «{ $name }»
audit-proposal = նախագիծ { $id }
audit-proposal-for = նախագիծ { $id } (#{ $number })
audit-report = հաղորդում { $id }
audit-report-of = հաղորդում { $id } (#{ $number } r{ $version })
audit-pack = փաթեթ { $name }
audit-file = ֆայլ { $name }
audit-import-of = ներմուծում { $file } ֆայլից
audit-imported = ավելացված՝ { $added }, փոփոխված՝ { $changed }
audit-imported-and-verified = ավելացված՝ { $added }, փոփոխված՝ { $changed }, վերստուգված մեջբերումներ՝ { $verified }
audit-merged = «{ $topic }» թեմայի մեջ՝ { $count } գրառում, անունները՝ { $names }
audit-topic-merged-into = «{ $topic }» թեման միավորվել է «{ $into }» թեմայի հետ
audit-unmerged = «{ $topic }» թեմայից դուրս՝ { $count } գրառում, անունները՝ { $names }
audit-topic-out-of = «{ $topic }» թեման այլևս «{ $out }» թեմայի մաս չէ
audit-back-to = վերադարձ r{ $version } տարբերակին
audit-fingerprinted = { $words } բառ և նշան. ստուգված է { $count } մեջբերումից { $verified }-ը
# A setting. $before, $after: a value, or one of the next three
audit-change = { $before } → { $after }
audit-on = միացված
audit-off = անջատված
audit-none = չկա
# What somebody tried: an infinitive in «… փորձել է …, բայց թույլտվություն չուներ»
action-save-message = պահել ուրիշի հաղորդագրությունը որպես մեջբերում
action-read-queue = դիտել հաստատման հերթը
action-add-topic = ավելացնել թեմա
action-rename-topic = վերանվանել թեմա
action-name-topic = փոխել թեմայի անունները
action-relate-topics = կապել թեմաներ
action-merge-topics = միավորել թեմաներ
action-unmerge-topic = չեղարկել թեմաների միավորումը
action-retire-topic = հանել թեմա
action-restore-topic = վերականգնել թեմա
action-revert-topic = վերադարձնել թեմայի նախկին տարբերակը
action-read-topic-history = դիտել թեմայի պատմությունը
action-add-source = ավելացնել աղբյուր
action-edit-source = խմբագրել աղբյուր
action-fingerprint-source = ստեղծել աղբյուրի մատնահետք
action-retire-source = հանել աղբյուր
action-restore-source = վերականգնել աղբյուր
action-revert-source = վերադարձնել աղբյուրի նախկին տարբերակը
action-read-source-history = դիտել աղբյուրի պատմությունը
action-look-at-retired = դիտել հանվածները
action-read-reports = դիտել հաղորդումները
action-set-review-by = նշանակել վերանայման օր
action-plan-daily = նախապես դիտել օրվա փաստերը
action-export = արտահանել գրադարանը
action-read-log = դիտել մատյանը
action-read-gaps = դիտել բացերը
audit-gap-forgotten = դրա տեքստն այլևս չի պահվում
action-close-gap = բացը նշել որպես լրացված
action-load-starter = բեռնել մեկնարկային գրադարան
action-see-settings = դիտել կարգավորումները
action-post-daily = անմիջապես հրապարակել օրվա փաստը
action-import = ներմուծել ֆայլ
action-set-up-daily = կարգավորել օրվա փաստը
action-change-daily = փոխել մի օրվա փաստը
action-approve = հաստատել { $id } նախագիծը
action-decline = մերժել { $id } նախագիծը
action-approve-change = հաստատել { $id } փոփոխությունը
action-decline-change = մերժել { $id } փոփոխությունը
action-rewrite = վերաշարադրել { $id } նախագիծը
# $kind: such as մեջբերում
action-add = ավելացնել { $kind }
action-edit = խմբագրել #{ $number } գրառումը
action-retire = հանել #{ $number } գրառումը
action-restore = վերականգնել #{ $number } գրառումը
action-revert = վերադարձնել #{ $number }-ի նախկին տարբերակը
action-open = բացել #{ $number } գրառումը
action-open-version = բացել #{ $number } r{ $version } տարբերակը
action-read-history = դիտել #{ $number } գրառման պատմությունը
action-settle = փակել { $id } հաղորդումը
action-change-setting = փոխել { $name } կարգավորումը
