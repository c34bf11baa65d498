# Translated without a native reader (2026-11); see docs/translating.md

message-as-source = Հաղորդագրություն, գրել է { $who }
message-as-source-in = Հաղորդագրություն #{ $channel } ալիքում, գրել է { $who }
message-of-a-member = մասնակիցներից մեկը
message-as-locator = հաղորդագրությունը
# Problems of a field follow the field's name, without a full stop: "Topics is missing: …"
message-of-another-server = { $link } հղումը տանում է այլ սերվերի հաղորդագրության
message-of-another-channel = Այս ալիքն այս սերվերինը չէ, ուստի նրա հաղորդագրություններն այստեղ չեն կարող մեջբերվել։
message-without-text = Այս հաղորդագրության մեջ մեջբերելու տեքստ չկա։
message-of-somebody-else = Հաղորդագրությունը որպես մեջբերում կարող է պահել միայն դրա հեղինակը կամ մոդերատորը։
message-waits = Շնորհակալություն։ Այն սպասում է մոդերատորին, և արդյունքի մասին կտեղեկանաք։
# A problem of the field "body", without a full stop. $mark: […]
message-says-otherwise = հաղորդագրության մեջ այդպես չէ. կրճատեք { $mark } նշանով, բայց ոչինչ մի՛ փոխեք
# A message that somebody picked, before it is saved
message-save = **Պահե՞լ այս հաղորդագրությունը որպես մեջբերում**
message-save-note = Աղբյուրը հաղորդագրության հղումն է՝ գրվելու օրով։ Այն կսպասի հաստատման հերթում։
message-choose-topic = Ընտրել թեմա և պահել
# A button that leads there
message-itself = Հաղորդագրությունը
