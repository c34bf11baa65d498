# Translated without a native reader (2026-11); see docs/translating.md

privacy-title = ## Գաղտնիություն
# $hours: how long Discord's number of an interaction is kept
privacy-asking =
    { "**" }Երբ հարցնում եք**
    - Հարցնողի ID-ն երբեք չի պահվում։
    - Ամեն պատասխան հաշվարկին մեկ է ավելացնում՝ ըստ սերվերի, թեմայի, օրվա և եղանակի (հրաման, կոճակ կամ որոնում)։
    - Հարցման համարը, որ տալիս է Discord-ը, պահվում է { $hours } ժամ, որպեսզի ոչինչ երկու անգամ չհաշվվի։ Այն չի բացահայտում, թե ով եք։
    - Թե քանի մարդ է հարցրել, հաշվվում է բանալիով հեշի միջոցով։ Պատահական բանալին մեկ օր մնում է հիշողության մեջ և երբեք չի գրանցվում. դրանից հետո ոչ ոք, նույնիսկ բոտի օպերատորը, չի կարող ասել, թե ով է հարցրել։
privacy-typing =
    { "**" }Ինչ եք գրում**
    - Անունը, որը ոչ մի թեմա չունի, պահվում է որպես բաց՝ առանց գրողի անվան։ Մոդերատորները կարդում են՝ տեսնելու, թե ինչ է պակասում։
    - Առաջարկը կամ հաղորդումը պահվում է ձեր ID-ով, մինչև իմանաք, թե ինչ եղավ դրա հետ, ապա ID-ն ջնջվում է։ Եթե ջնջեք ավելի վաղ, ապա, քանի դեռ առաջարկը սպասում է, մնում է բանալիով հետք. այն կարելի է միայն համեմատել, որպեսզի ոչ ոք չհաստատի իր իսկ առաջարկը։
    - Մոդերատորների գրառումներում նշված է հեղինակը, իսկ մատյանում՝ թե ով ինչ է փոխել. տեղեկատուն պարտավոր է դա ասել։
privacy-leaving =
    { "**" }Ուր է դա գնում**
    - Ոչ մի տեղ։ Մնում է այս բոտի տվյալների շտեմարանում. ո՛չ վիճակագրություն, ո՛չ տեքստեր ուրիշ ոչ մեկին չեն ուղարկվում։
    - Ալիքների հաղորդագրությունները չեն կարդացվում. բոտը տեսնում է իր հրամանները, կոճակներն ու ձևերը և այն մեկ հաղորդագրությունը, որն ընտրում են «Պահել որպես մեջբերում» ցանկով։
privacy-with-your-id = **Ձեր ID-ով՝ այս սերվերում**
privacy-nothing = Ոչինչ։
# $what: how many of each, such as 2 առաջարկ
privacy-held = { $what }։
privacy-log-lines = մատյանի { $count } տող
privacy-suggestions = { $count } առաջարկ
privacy-open-reports = { $count } չփակված հաղորդում
privacy-reports = { $count } հաղորդում
privacy-denials = { $count } մերժված թույլտվություն
privacy-show-trail = Ցույց տալ իմ հետքը
privacy-erase = Ջնջել այն, ինչ հնարավոր է
privacy-erase-asked = Erase your id from what waits here, and from refused permissions?
privacy-erase-means = Your suggestions and reports go on waiting, but nobody can tell you any more what became of them, and you cannot withdraw them. This cannot be undone. What you changed in the library stays under your id.
privacy-erase-now = Erase
privacy-trail-title = ## Ձեր հետքն այս սերվերում
privacy-trail-lines = { $count } տող
privacy-trail-stays = Ձեր փոխածը մնում է. բոլորը կարող են տեսնել, թե ով է գրել այն, ինչ կարդում են։
privacy-erased = Ձեր ID-ն ջնջված է հետևյալից՝ { $what }։
privacy-nothing-to-erase = Ջնջելու բան չկար։
privacy-untold = Առաջարկներն ու հաղորդումները դեռ սպասում են, բայց արդյունքի մասին ձեզ ոչ ոք չի կարող տեղեկացնել։
privacy-log-stays = Մնում է մատյանի { $count } տող. փոփոխությունների մոտ նշված է, թե ում արածն են։
