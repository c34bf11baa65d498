# Translated without a native reader (2026-11); see docs/translating.md

due-needs-a-day = Նշեք օրը և գրառման համարը կամ թեման։
due-day-unreadable = day՝ գրեք օր, օրինակ՝ 2027-01-31, կամ never, ոչ թե { $text }։
# The day on which entries are to be looked at again
due-set = { $count } գրառման վերանայման օրն է՝ { $day }։
due-set-never = { $count } գրառում այլևս վերանայման օր չունի։
# Entries whose review-by date has come
due-title = ## Վերանայման ենթակա
due-none = Վերանայման ենթակա գրառում չկա։
due-entries = { $count } գրառում
# $words: the beginning of what it says
due-entry = **#{ $number }**, ժամկետը՝ { $day }. { $words }
due-topics-of-one-source = **{ $count } թեմա հիմնված է միայն մեկ աղբյուրի վրա՝**
