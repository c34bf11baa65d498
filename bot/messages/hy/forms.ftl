# Translated without a native reader (2026-11); see docs/translating.md

held-file-not-given-back = Discord-ը չվերադարձրեց { $file } ֆայլը։ Պատճենեք ձեր տեքստն այնտեղից և կրկին գործարկեք հրամանը։
held-open-again = Կրկին բացել ձևը
held-save-anyway = Այնուամենայնիվ պահել
# Above the typed texts
held-below = Ձեր գրածը ստորև է. այն տեսնում եք միայն դուք։
# Above the typed texts, some of which are in files
held-below-and-attached = Ձեր գրածը ստորև և կից ֆայլերում է. այն տեսնում եք միայն դուք։
# Above files with the typed texts
held-attached = Ձեր գրածը կից ֆայլերում է. այն տեսնում եք միայն դուք։
# A form that Discord delivered twice
form-saved-already = Այս ձևն արդեն պահվել է, երբ առաջին անգամ հասավ։
form-topic = Թեմա
form-topic-help = Ցանկացած անունը, ցանկացած գրով
form-names = Անուններ
form-names-help = Ամեն մեկն իր տողում, ցանկացած գրով. առաջինն առաջինն է ցուցադրվում
form-new-names = Նոր անուններ
form-new-names-help = Ամեն մեկն իր տողում, ցանկացած գրով
form-names-to-remove = Հանվող անուններ
form-names-to-remove-help = Ամեն մեկն իր տողում, ինչպես գրված են
form-source-text = Աղբյուրի տեքստը
form-source-text-help = Կարդացվում է մեկ անգամ, չի պահվում։ Երկար տեքստը կցեք հրամանին որպես .txt
form-kind = Ի՞նչ է սա
form-suggestion = Ձեր տեքստը
form-suggestion-help = Նշեք, թե ում խոսքն է և երբվա, որքանով գիտեք
form-suggested-topic = Թեմա
form-suggested-topic-help = Ինչպես է կոչվում. գրադարանում այն դեռ չկա
form-suggestion-link = Որտեղ կարելի է կարդալ
form-suggestion-link-help = Սկսվում է https://-ով
form-message = Մեջբերում
form-message-help = Բառացի. կրճատված մասի տեղում դրեք […]
form-report = Ի՞նչն է սխալ
form-report-help = Մոդերատորները կարդում են առանց ձեր անվան, և դուք պատասխան եք ստանում
form-report-which = Ո՞ր մեկը
form-report-which-help = Համարը մանր տառերով գրված է քարտի վրա
form-report-answer = Պատասխան
form-report-answer-help = Սա կկարդա հաղորդողը. դրանից հետո ոչ ոք չի իմանա, թե ով էր
form-decline-reason-help = Սա կկարդա առաջարկողը
form-retire-reason-help = Մնում է պատմության մեջ. #… համարը պահպանվում է
# The titles of forms: at most 45 characters are shown.
# $kind: such as մեջբերում
form-add = Ավելացնել { $kind }
form-edit = Խմբագրել #{ $number } (r{ $version })
form-proposal = Նախագիծ { $id }
form-decline = Մերժել { $id } նախագիծը
form-retire = Հանել #{ $number } գրառումը
form-topic-retire = Հանել թեման՝ { $topic }
form-source-retire = Հանել աղբյուրը
form-topic-add = Ավելացնել թեմա
form-topic-names = Անուններ՝ { $topic }
form-source-add = Ավելացնել աղբյուր
form-source-edit = Խմբագրել աղբյուրը
form-source-more = Աղբյուրի այլ տվյալներ
form-fingerprint = Աղբյուրի մատնահետք
form-suggest = Առաջարկել գրադարանին
form-quote-message = Պահել որպես մեջբերում
form-report-of = Հաղորդել սխալի մասին՝ #{ $number }
form-report-one = Հաղորդել սխալի մասին
form-answer-report = Փակել #{ $number }-ի մասին հաղորդումը
# Why a form is not opened. $field: the label of one of its fields
form-text-too-long = «{ $field }» դաշտում { $count } նիշ կա, իսկ Discord-ի ձևն ընդունում է { $limit }։ Փոխեք այն /curate export և /curate import հրամաններով։
