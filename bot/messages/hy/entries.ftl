# Translated without a native reader (2026-11); see docs/translating.md

entry-not-found = #{ $number } գրառումն այս գրադարանում չկա։
entry-has-no-version = #{ $number } գրառումը { $version } տարբերակ չունի. կան 1–{ $last } տարբերակները։
entry-changed-meanwhile = #{ $number } գրառումն այդ ընթացքում փոխվել է. գործում է { $version } տարբերակը, իսկ սա գրվել է { $seen } տարբերակի հիման վրա։
entry-not-different = #{ $number } գրառման մեջ ոչինչ չի փոխվել։
# A text that is to be brought back is the one that stands. $version: such as 3
entry-says-so-already = #{ $number } գրառումն արդեն նույնն է, ինչ r{ $version } տարբերակում։
entry-already-retired = #{ $number } գրառումն արդեն հանված է։
entry-not-retired = #{ $number } գրառումը հանված չէ։
entry-is-retired = #{ $number } գրառումը հանված է. նախ վերականգնեք։
# $numbers: such as #12 and #40
entry-similar = Սա գրեթե նույնն է ասում, ինչ՝ { $numbers }։
# Problems of a field follow the field's name, without a full stop: "Topics is missing: …"
entry-needs-a-topic = լրացված չէ. գրառումը պետք է թեմա ունենա
entry-names-an-unknown-topic = նշված թեման գրադարանում չկա. եղածները ցույց է տալիս /topics-ը
entry-names-retired-topics = նշված թեման հանված է. վերականգնեք այն կամ նշեք այլ թեմա
entry-has-too-many-topics = առավելագույնը { $limit }, իսկ այստեղ { $count } է
entry-source-unknown = գրադարանում չկա
entry-source-retired = նշված աղբյուրը հանված է. վերականգնեք այն կամ նշեք այլ աղբյուր
entry-needs-a-source = լրացված չէ. առանց աղբյուրի ոչինչ չի հրապարակվում
# What a member asks for by its number
entry-not-published = #{ $number } գրառումն այս գրադարանում չկա. /search-ը գրառումները գտնում է ըստ բառերի։
entry-gone-with-entry = #{ $number } գրառումը հանվել է այս գրադարանից ({ $when })։
entry-gone-with-topic = #{ $number } գրառումը չի ցուցադրվում. նրա թեման հանվել է այս գրադարանից ({ $when })։
entry-gone-with-source = #{ $number } գրառումը չի ցուցադրվում. նրա աղբյուրը հանվել է այս գրադարանից ({ $when })։
entry-saved = Պահված է՝ #{ $number } r{ $version }։
entry-similar-title = **Գրադարանում արդեն նման բան կա։**
entry-similar-saved-nothing = Դեռ ոչինչ չի պահվել։ Եթե ձերը նոր բան է ավելացնում, պահեք, եթե ոչ՝ խմբագրեք եղածը։
entry-stale-title = **#{ $number } գրառումն այժմ r{ $now } է. ձեր տեքստը գրվել է r{ $seen }-ի հիման վրա։**
entry-stale-saved-nothing = Ոչինչ չի պահվել։ Ահա թե ինչ է փոխվել այդ ընթացքում. եթե ձեր տեքստը կրկին պահեք, այն կգրվի սրա փոխարեն։
entry-retired = #{ $number } գրառումը հանված է։ Մասնակիցներն այն այլևս չեն գտնի. համարն ու պատմությունը մնում են։
