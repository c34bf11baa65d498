# Translated without a native reader (2026-11); see docs/translating.md

card-page = էջ { $page } / { $pages }
card-back = ← Հետ
card-next = Առաջ →
# A button to report what is wrong with an entry
card-report = Հաղորդել սխալի մասին
# A button to where a source can be read
card-read-it = Կարդալ
# A button to the archived copy of a source
card-archived = Արխիվ
# A button that leads back to the card of the topic
card-topic = Թեմա
# A button to the sources of a topic
card-sources = Աղբյուրներ
# A button to the key dates of a topic as a picture
card-picture = Պատկեր
card-key-dates = Առանցքային ամսաթվեր
# Buttons of a topic's card. $count: how many there are, at least one
card-key-dates-counted = Առանցքային ամսաթվեր ({ $count })
card-quotes-counted = Մեջբերումներ ({ $count })
# A select under a list of topics
card-open-a-topic = Բացել թեմա
# Small print of an entry. $kind: such as մեջբերում
card-entry = { $kind } #{ $number }
card-version = տարբերակ { $version }
card-written-in = լեզուն՝ { $language }
# A button that opens an entry
card-open-entry = Գրառում #{ $number }
card-date-not-known = ամսաթիվը հայտնի չէ
card-speaker-not-stated = խոսքի հեղինակը նշված չէ
# Below an entry, with the author and the date after it
card-source-titled = Աղբյուր՝ «{ $title }»
card-source-not-stated = Աղբյուրը նշված չէ
card-author-not-stated = հեղինակը նշված չէ
card-source-date-not-stated = ամսաթիվը նշված չէ
# After the first of a topic's sources, which stands before it
card-more-sources = ևս { $count } աղբյուր
# Small print under a page that lists all names of a topic
card-all-names = բոլոր անունները՝ հավասար իրավունքով
# After the first names of a topic, which stand before it with dots between them
card-more-names = ևս { $count } անուն
card-without-summary = ամփոփում դեռ չկա
# A button to the next page of a topic's summary
card-read-on = Շարունակել →
# Beside the speaker of a quote of which only the beginning is shown
card-quote-shortened = կրճատված
card-without-entries = դեռ ոչինչ հրապարակված չէ
card-only = միայն { $kind }
# The end of a list that is cut. $count: how many more there are
list-and-more = և ևս { $count }
card-told-by = ըստ «{ $title }» աղբյուրի
card-only-source = այստեղ միակ աղբյուրը
