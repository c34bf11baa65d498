# Translated without a native reader (2026-11); see docs/translating.md

source-not-found = Այս աղբյուրը գրադարանում չկա։
source-changed-meanwhile = { $title } աղբյուրն այդ ընթացքում փոխվել է. կրկին կարդացեք։
source-not-different = { $title } աղբյուրում ոչինչ չի փոխվել։
source-has-no-version = { $title } աղբյուրը { $version } տարբերակ չունի։
source-says-so-already = { $title } աղբյուրի տվյալներն արդեն նույնն են, ինչ r{ $version } տարբերակում։
source-already-retired = { $title } աղբյուրն արդեն հանված է։
source-not-retired = { $title } աղբյուրը հանված չէ։
source-is-retired = { $title } աղբյուրը հանված է. նախ վերականգնեք։
# A problem of the field "link", without a full stop
source-link-taken = այս հղումն արդեն գրադարանում է՝ { $title } աղբյուրում
source-gone = Այս աղբյուրը գրադարանում այլևս չկա։
source-added = Աղբյուրն ավելացված է։
source-saved = Աղբյուրը պահված է։
source-restored = Աղբյուրը վերականգնված է։
source-reverted = Աղբյուրի տվյալները կրկին նույնն են, ինչ r{ $version } տարբերակում։
source-retired =
    «{ $title }» աղբյուրը հանված է։ Մասնակիցներն այլևս չեն գտնի այն{ $count ->
        [0] { "" }
        [1] , ինչպես նաև դրա վրա հիմնված միակ գրառումը
       *[other] , ինչպես նաև դրա վրա հիմնված { $count } գրառումը
    }. պատմությունը մնում է։
source-stale-title = **Աղբյուրն այդ ընթացքում խմբագրվել է։**
# The file with a source's text
source-text-not-txt = file՝ պետք է լինի .txt ֆայլ, ոչ թե { $name }։
source-text-too-large = file՝ կարող է լինել { $limit } բայթ, իսկ սա { $size } է։
source-text-not-utf-8 = { $name } ֆայլը UTF-8 չէ։ Պահեք այն որպես UTF-8 (Notepad՝ Save as, Encoding) և կրկին կցեք։
source-text-not-handed-over = Discord-ը չփոխանցեց ֆայլը։ Կրկին կցեք այն։
# All that is known of a source, a line each. $value: what is, or "source-not-stated"
source-line-author = Հեղինակ՝ { $value }
source-line-publisher = Հրատարակիչ՝ { $value }
source-line-published = Հրապարակվել է՝ { $value }
source-line-link = Հղում՝ { $value }
source-line-archive-link = Արխիվային պատճեն՝ { $value }
source-line-accessed = Ընթերցվել է՝ { $value }
source-line-note = Ինչպես է հայտնվել այստեղ՝ { $value }
source-not-stated = նշված չէ
# On the card of a source, in small print: whether the words of its quotes are compared with its text
source-checks-quotes =
    { $paragraphs ->
        [1] մեջբերումների բառերը համեմատվում են նրա տեքստի հետ (¶1)
       *[other] մեջբերումների բառերը համեմատվում են նրա տեքստի հետ (¶1–¶{ $paragraphs })
    }
source-checks-quotes-older = մեջբերումների բառերը համեմատվում են նրա տեքստի հետ հին ստուգմամբ
source-without-fingerprint = մեջբերումները համեմատելու մատնահետք չկա
source-fingerprint-of = { $count } բառ և նշան
source-fingerprint-older = հին տարբերակի
# Buttons below it
source-more = Այլ տվյալներ
source-fingerprint = Մատնահետք
# What its quotes come to against a new fingerprint. $count: how long its text is
source-fingerprinted = **«{ $title }» աղբյուրն ունի մատնահետք՝ { $count } բառ և նշան։**
source-without-quotes = Այն դեռ մեջբերում չունի. հետագաները կհամեմատվեն պահելիս։
# $verdict: such as words verified in ¶4; $before: the earlier one
source-verdict-changed = { $verdict } (առաջ՝ { $before })
# The sources of a topic
source-count = { $count } աղբյուր
source-none-yet = Դեռ աղբյուր չկա։
source-entries-on-topic = { $count } գրառում այս թեմայով
# Problems of a field follow the field's name, without a full stop: "Topics is missing: …"
source-of-link-unknown = այս հղումը գրադարանում չկա. ավելացրեք աղբյուրը՝ իր վերնագրով
source-not-found-again = հղում կամ նշում է պետք. ինչ հնարավոր չէ կրկին գտնել, աղբյուր լինել չի կարող
source-title = Վերնագիր
source-title-help = Ինչպես աղբյուրում է
source-author = Հեղինակ
source-author-help = Եթե նշված չէ, թողեք դատարկ
source-publisher = Հրատարակիչ
source-publisher-help = Եթե նշված չէ, թողեք դատարկ
source-published = Հրապարակման ամսաթիվ
source-published-help = 17 ապրիլի 2024, մարտ 2022, 2024-04~ (մոտավորապես)
source-link = Հղում
source-link-help = Սկսվում է https://-ով
source-archive-link = Արխիվային հղում
source-archive-link-help = Սկսվում է https://-ով
source-accessed = Ընթերցման օր
source-accessed-help = Օրը, երբ կարդացել են՝ 1 մայիսի 2024
source-note = Նշում
source-note-help = Ինչպես է աղբյուրը հայտնվել գրադարանում
source-quotes-to-look-at = { $count } մեջբերման մեջ բաց է թողնված ժխտող կամ մեղմող բառ, կամ կա ստուգելու համար չափազանց կարճ հատված։ Մեկ ուրիշը պետք է ստուգի. կգտնի `/curate due` հրամանով։
