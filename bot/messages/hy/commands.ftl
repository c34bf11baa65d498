# Translated without a native reader (2026-11); see docs/translating.md

# Options of several commands
command-any-also = Եվս մեկ թեմա, որին վերաբերում է
command-any-entry = Համարը, օրինակ՝ #42, կամ բառեր տեքստից
command-any-entry-number = Համարը, օրինակ՝ #42
command-any-private = Պատասխանը կտեսնեք միայն դուք
command-any-source = Բառեր վերնագրից
command-any-source-or-new = Բառեր վերնագրից. նորը ստեղծում է /curate source add-ը
command-any-topic = Ցանկացած անունը, ցանկացած գրով
# Commands of members, with their options and choices
command-about = Ինչ է Almanac-ը և ինչ կա այս գրադարանում
command-entry = Բացել գրառումը համարով, օրինակ՝ #42. մոդերատորները կարող են նաև #42 r3
command-entry-number = Քարտի մանր տառերով գրված համարը
command-help = Ամենը, ինչ կարող եք հարցնել Almanac-ին
command-language = Միայն ձեզ տրվող պատասխանների լեզուն
command-language-language = Լեզու, կամ այն, որ ձեր Discord-ում է
command-privacy = Ինչ է պահվում ձեր մասին և ինչ երբեք չի պահվում
command-quote = Մեջբերում իր աղբյուրով, որի հետ համեմատված են բառերը
command-quote-speaker = Ում խոսքը. եթե չգրեք՝ ցանկացածի
command-quote-topic = Ցանկացած անունը. եթե չգրեք՝ ցանկացած թեմա
command-search = Գտնել թեմաներ՝ անունով, գրառումներ՝ բառերով, ցանկացած գրով
command-search-kind = Միայն մեկ տեսակ
command-search-text = Մի քանի բառ. վերջինը կարող է կիսատ լինել
command-suggest = Ինչ-որ բան առաջարկել գրադարանին. մոդերատորները կնայեն
command-suggest-topic = Ինչի մասին է՝ ցանկացած անունով
command-timeline = Առանցքային ամսաթվերը ժամանակագրական կարգով՝ մեկ կամ բոլոր թեմաներով
command-timeline-from = Երբվանից՝ 2022, 2022-03, մարտ 2022 կամ 2022-03-15
command-timeline-to = Մինչև երբ՝ նույն ձևով
command-timeline-topic = Ցանկացած անունը. եթե չգրեք՝ բոլոր թեմաները
command-today = Ինչ է տեղի ունեցել տարվա այս օրը
command-today-date = Այլ օր՝ 17 ապրիլի, 04-17 կամ 2024-04-17. եթե չգրեք՝ այսօր
command-topic = Ինչի մասին է թեման՝ ամփոփում, առանցքային ամսաթվեր, մեջբերումներ, աղբյուրներ
command-topic-name = Ցանկացած անունը, ցանկացած գրով ու գրելաձևով
command-topics = Թերթել այն ամենը, ինչ կա գրադարանում
command-trending = Ինչի մասին են ամենաշատը հարցնում մասնակիցները. հաշվվում է առանց անունների
command-trending-all = Ամբողջ ընթացքում
# What /trending looks at: choices
command-trending-days =
    { $days ->
        [1] Այսօր
       *[other] Վերջին { $days } օրը
    }
command-trending-period = Որքան հետ նայել. եթե չգրեք՝ մեկ շաբաթ
# The menu of a message. At most 32 characters
command-save-as-quote = Պահել որպես մեջբերում
# /curate, for moderators
command-curate = Վարել գրադարանը՝ ավելացնել, շտկել, հաստատել
command-curate-add = Ավելացնել գրառում. ամեն տեսակն իր հրամանն ունի
command-curate-add-date = Ինչ է տեղի ունեցել, եզրակացվել, պլանավորվել կամ ինչ է սպասվել, և երբ
# The option date, for kinds that have one
command-curate-add-date-date = Երբ՝ 2022, 2022-03, մարտ 2022, 2022-03-15
command-curate-add-figure = Թիվ իր միավորով՝ ինչ է հաշվում և երբվա դրությամբ
command-curate-add-quote = Ինչ-որ մեկի խոսքը՝ բառացի համեմատված աղբյուրի հետ
command-curate-add-summary = Ինչի մասին է թեման՝ ձեր խոսքերով, { $least }-ից { $most } բառ
# $days: how far ahead the plan looks
command-curate-daily =
    { $days ->
        [7] Առաջիկա յոթ օրվա փաստերը՝ դիտել, փոխել, օր բաց թողնել, այսօրվա փաստը հրապարակել
       *[other] Առաջիկա { $days } օրվա փաստերը՝ դիտել, փոխել, օր բաց թողնել, այսօրվա փաստը հրապարակել
    }
command-curate-daily-day =
    { $days ->
        [7] Առաջիկա յոթ օրերից մեկը՝ 12 մայիսի, 05-12 կամ 2026-05-12
       *[other] Առաջիկա { $days } օրերից մեկը՝ 12 մայիսի, 05-12 կամ 2026-05-12
    }
command-curate-daily-entry = Այդ օրը հրապարակվելիք գրառման համարը
command-curate-due = Վերանայման ենթակա գրառումները կամ գրառման վերանայման օրը
command-curate-due-day = ՏՏՏՏ-ԱԱ-ՕՕ կամ never (երբեք)
command-curate-due-number = Գրառումը, որի համար օր է նշանակվում
command-curate-due-topic = Կամ թեմա՝ նրա բոլոր գրառումների համար
command-curate-edit = Շտկել գրառումը կամ տեղափոխել այլ թեմա կամ աղբյուր
command-curate-edit-topic = Թեման, ուր պետք է տեղափոխել
command-curate-export = Գրադարանը՝ որպես ֆայլ
command-curate-export-csv = Գրառումների աղյուսակ (.csv)
command-curate-export-format = Ինչ գրել. եթե չընտրեք՝ փաթեթ
command-curate-export-json = Նույնը՝ JSON
# Formats: choices of /curate export
command-curate-export-pack = Փաթեթ (.toml)՝ ամենը, գրադարանը տեղափոխելու կամ պահելու համար
command-curate-gaps = Ինչ են մասնակիցները հարցրել և չեն գտել՝ ըստ հաճախության
command-curate-history = Ով, երբ և ինչպես է փոխել գրառումը՝ բառ առ բառ
command-curate-import = Ներմուծել ֆայլ. նախ տեսնել, թե ինչ կանի, ապա հաստատել
# $rows: how many may be imported at once
command-curate-import-file = .toml կամ .json փաթեթ կամ .csv աղյուսակ՝ մինչև { $rows } տող
command-curate-log = Բոլոր փոփոխությունները, հաստատումները, կարգավորումները՝ ով, ինչ և երբ
command-curate-reports = Ինչ սխալներ են գտել մասնակիցները. յուրաքանչյուրը փակել պատասխանով
command-curate-restore = Վերականգնել հանված գրառումը գրադարանում
command-curate-retire = Հանել գրառումը. համարն ու պատմությունը մնում են
command-curate-retire-reason = Ինչու. մնում է պատմության մեջ
command-curate-revert = Վերադարձնել գրառման նախկին տարբերակը՝ որպես նոր տարբերակ
command-curate-revert-reason = Ինչու
command-curate-revert-version = Վերադարձվող տարբերակը, օրինակ՝ 3
command-curate-review = Ինչ է սպասում հաստատման. նշեք նախագիծը՝ դրան թեմա կամ աղբյուր տալու համար
command-curate-review-proposal = Մեկ նախագծի համարը՝ այն խմբագրելու համար
command-curate-source = Որտեղից են պնդումները
command-curate-source-add = Ավելացնել աղբյուր՝ վերնագիր և հղում կամ նշում, թե որտեղից է
command-curate-source-edit = Շտկել աղբյուրի տվյալները
command-curate-source-edit-more = True՝ հրատարակիչ, արխիվային պատճեն և ընթերցման օր
command-curate-source-fingerprint = Մեջբերումները համեմատել տեքստի հետ, որը կարդացվում է մեկ անգամ և չի պահվում
command-curate-source-fingerprint-file = Աղբյուրի տեքստը՝ UTF-8 .txt ֆայլով. առանց ֆայլի՝ տեղադրեք տեքստը
command-curate-source-history = Ով, երբ և ինչպես է փոխել աղբյուրի տվյալները և ինչ է գրված եղել առաջ
command-curate-source-restore = Վերականգնել հանված աղբյուրը և այն ամենը, ինչ հիմնված է դրա վրա
command-curate-source-restore-source = Բառեր վերնագրից, հեղինակի կամ հրատարակչի անունից
command-curate-source-retire = Հանել աղբյուրը և այն ամենը, ինչ հիմնված է դրա վրա
# Groups of commands, which Discord shows nowhere yet
command-curate-topic = Թեմաները և նրանց անունները
command-curate-topic-add = Ստեղծել թեմա՝ իր բոլոր անուններով
command-curate-topic-history = Ով, երբ և ինչպես է փոխել թեման և ինչպիսին է այն եղել առաջ
command-curate-topic-merge = Երկու թեմա միավորել. գրառումները, անուններն ու հաշիվները տեղափոխվում են
command-curate-topic-merge-into = Թեման, որը մնում է և ստանում է երկուսի ողջ պարունակությունը
command-curate-topic-merge-topic = Թեման, որը վերանում է
command-curate-topic-names = Թեմային անուններ ավելացնել կամ հանել
command-curate-topic-relate = Նշել, որ երկու թեմաները կապված են կամ այլևս կապված չեն
command-curate-topic-relate-apart = True՝ այլևս կապված չեն
command-curate-topic-relate-to = Մյուս թեման
command-curate-topic-rename = Ընտրել, թե որ անունն առաջինը ցույց տալ. հինը մնում է անունների մեջ
command-curate-topic-rename-name = Անունը, որն առաջինն է ցուցադրվելու
command-curate-topic-restore = Վերականգնել հանված թեման՝ իր բոլոր գրառումներով
command-curate-topic-restore-topic = Թեմայի նախկին անուններից մեկը
command-curate-topic-retire = Հանել թեման և այն գրառումները, որոնք այլ թեմա չունեն
command-curate-topic-unmerge = Չեղարկել միավորումը. դրանից հետո կատարված փոփոխությունները մնում են
command-curate-topic-unmerge-topic = Թեման, որն այժմ մեկ այլ թեմայի մաս է
# /setup, for managers
command-setup = Ինչպես է Almanac-ն աշխատում այս սերվերում
command-setup-daily = Օրական մեկ փաստ գրադարանից՝ ընտրել տեղն ու ժամը, տեսնել հաջորդը, միացնել
command-setup-daily-channel = Որտեղ է հրապարակվում փաստը
command-setup-daily-on = Միացնել կամ անջատել
command-setup-daily-time = Օրվա ժամը 24-ժամյա ձևաչափով, օրինակ՝ 09:00
command-setup-daily-zone = Վայրը, որի ժամով և օրացույցով պետք է առաջնորդվել
command-setup-language = Ամսաթվերի լեզուն
command-setup-language-language = Լեզվի անունը կամ կոդը
command-setup-library = Բեռնել մեկնարկային գրադարան կամ տեսնել, թե ինչ կա, և սկսել դատարկից
command-setup-library-pack = Մեկնարկային գրադարան. մոդերատորների գրածը մնում է
command-setup-log-channel = Որտեղ է նաև հրապարակվում ամեն փոփոխություն
command-setup-log-channel-channel = Այս սերվերի ալիք. եթե չընտրեք՝ ոչ մեկը
command-setup-moderators = Ով կարող է վարել գրադարանը՝ բացի Manage Messages ունեցողներից
command-setup-moderators-role = Դերը, որը կարող է. եթե չընտրեք՝ ուրիշ ոչ ոք
command-setup-review = Չորս աչքի կանոն՝ ոչ ոք չի հրապարակում իր գրածը
command-setup-review-four-eyes = True՝ ամեն փոփոխություն հաստատում է երկրորդ մոդերատորը
command-setup-status = Ինչպես է Almanac-ն այստեղ կարգավորված և ինչ է պակասում
