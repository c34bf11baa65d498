# Translated without a native reader (2026-11); see docs/translating.md

report-not-found = Այս հաղորդումն այս գրադարանում չկա։
report-already-settled = Այս հաղորդումն արդեն փակված է։
report-too-many-wait = Ձեր { $limit } հաղորդումը պատասխանի է սպասում, և ավելին հնարավոր չէ։
report-too-many-today = Այսօր ուղարկել եք { $limit } հաղորդում, և ավելին ուղարկել հնարավոր չէ։
report-waits = Շնորհակալություն։ Ձեր հաղորդումը #{ $number } r{ $version } տարբերակի մասին մոդերատորների մոտ է. պատասխանը կստանաք անձնական հաղորդագրությամբ։
report-name-kept = Նրանք կարդում են ձեր խոսքը, ոչ թե անունը, որը պատասխանի հետ ջնջվում է։
report-settled-nobody-to-tell = #{ $number } գրառման մասին հաղորդումը փակված է։
report-settled-told = #{ $number } գրառման մասին հաղորդումը փակված է։ Հաղորդողը տեղեկացված է։
report-settled-not-told = #{ $number } գրառման մասին հաղորդումը փակված է։ Հաղորդողին տեղեկացնել չհաջողվեց. նրա անձնական հաղորդագրությունները փակ են։
# Reports that wait for an answer
reports-title = ## Հաղորդումներ
reports-none = Չփակված հաղորդում չկա։
reports-open = { $count } չփակված հաղորդում
reports-others = Այլ հաղորդումներ
# A button that opens a form for the answer, which ends the report
report-settle = Փակել պատասխանով
# What whoever reported hears by direct message. $server: its name
report-looked-at = **Ձեր հաղորդումը #{ $number } գրառման մասին ({ $server }) դիտարկված է։** Շնորհակալություն։
report-you-wrote = Դուք հաղորդել եք՝
report-text = Ինչն է սխալ
report-text-help = Ինչպես պետք է լինի և որտեղ կարելի է դա կարդալ
