# Translated without a native reader (2026-11); see docs/translating.md

daily-needs-a-channel = Նախ ընտրեք օրվա փաստի ալիքը։
daily-no-other-entry = Այլ գրառում, որի հերթը կարող էր լինել, չկա։
daily-entry-not-found = #{ $number } գրառումն այս գրադարանում չկա. գրառումները գտնում է /search-ը։
daily-day-not-ahead = { $day } — այս օրն առաջիկա { $days } օրերի մեջ չէ, իսկ փոխել կարելի է միայն դրանք. կրկին դիտեք պլանը։
daily-time-unreadable = time՝ գրեք օրվա ժամը, օրինակ՝ 09:00 կամ 21:30, ոչ թե { $text }։
daily-zone-unknown = zone՝ գրեք վայր IANA ժամային գոտիների շտեմարանից, օրինակ՝ Asia/Baku, ոչ թե { $text }։
# $places: such as Asia/Baku, Asia/Yerevan
daily-zone-unknown-closest = zone՝ գրեք վայր IANA ժամային գոտիների շտեմարանից, օրինակ՝ Asia/Baku, ոչ թե { $text }. մոտ են՝ { $places }։
daily-entry-without-day = Նշեք նաև գրառման օրը։
daily-card-of-another-day = Այս քարտն այլ օրվա է. կրկին դիտեք պլանը։
daily-day-over = Այս օրն այլևս առաջիկա { $days } օրերի մեջ չէ. կրկին դիտեք պլանը։
daily-channel-unseen = channel՝ ընտրեք այս սերվերի տեքստային ալիք, որը Almanac-ը տեսնում է։
# $channel: a mention of it; $lacking: names of permissions as Discord has them
daily-channel-closed = Almanac-ը չի կարող գրել { $channel } ալիքում. պակասում է՝ { $lacking }։
daily-day-unreadable = day՝ { $problem }։
daily-day-out-of-range = day՝ գրեք { $first } — { $last } միջակայքի օր, ոչ թե { $text }։
# $problem: a sentence with its full stop
daily-entry-unreadable = entry՝ { $problem }
daily-without-lease = Այս պահին հրապարակելու իրավունքն այս գործընթացինը չէ։
daily-being-posted = Փաստը հենց հիմա հրապարակվում է. նայեք մեկ րոպեից։
daily-posted-now = Այսօրվա փաստը հրապարակված է՝ { $link }
daily-posted-soon = Discord-ը հիմա չի կարող ընդունել այն։ Կհրապարակվի, հենց որ հնարավոր լինի՝ { $hours } ժամվա ընթացքում։
# $why: a sentence with its full stop
daily-not-posted = Չհրապարակվեց։ { $why }
daily-not-posted-why-unknown = Չհրապարակվեց, և պատճառը հայտնի չէ։
# A time zone. $place: such as Baku (Asia); $offset: such as +04:00; $time: what its clocks show now
daily-zone = { $place }, UTC{ $offset }, այժմ { $time }
# Why the machine's clock is not gone by. $minutes: how many
daily-clock-ahead = Այն { $minutes } րոպե առաջ է։ Almanac-ի օպերատորը պետք է ուղղի այն։
daily-clock-behind = Այն { $minutes } րոպե հետ է։ Almanac-ի օպերատորը պետք է ուղղի այն։
# Why a day has no fact in its channel, or may have none. $hours: how late a fact may come
daily-late = Almanac-ը չէր աշխատում նշված ժամին, ոչ էլ հաջորդ { $hours } ժամում։
daily-switched-off = Անջատվել է նախքան փաստի հրապարակվելը։
daily-not-reached = Discord-ը հասանելի չէր նշված ժամին, ոչ էլ հաջորդ { $hours } ժամում։
daily-not-asked = { $hours } ժամ հնարավոր չեղավ հարցում անել Discord-ին։
daily-held = Մոդերատորներն այս օրը բաց են թողել։
daily-nothing-yet = Գրադարանում հրապարակելու բան դեռ չկա։
daily-channel-gone = Ալիքն այլևս չկա։
daily-channel-hidden = Almanac-ը չի տեսնում ալիքը. այնտեղ պակասում է View Channel թույլտվությունը։
daily-channel-mute = Almanac-ը չի կարող գրել ալիքում. այնտեղ պակասում է Send Messages թույլտվությունը։
# $lacking: names of permissions as Discord has them
daily-channel-lacks = Ալիքում Almanac-ին պակասում է՝ { $lacking }։
daily-channel-too-full = Ալիքում հաղորդագրությունները չափազանց շատ են՝ ստուգելու համար։
# $status, $code: numbers by which Discord says why
daily-refused = Discord-ը մերժեց (HTTP { $status }, կոդ { $code })։
# Where a moderator wants it posted at once
daily-is-off = Օրվա փաստն անջատված է. կառավարիչը կարող է միացնել /setup daily հրամանով։
# $why: a sentence with its full stop
daily-is-paused = Օրվա փաստը դադարեցված է։ { $why }
daily-library-empty = Հրապարակելու բան դեռ չկա. գրադարանում հրապարակված գրառում չկա։
daily-settings-changed = Կարգավորումները հենց այս պահին փոխվեցին. կրկին նայեք։
daily-perhaps-posted = Այսօրվա փաստը գուցե արդեն ալիքում է, իսկ երկու անգամ այն երբեք չի հրապարակվում։
daily-posted-already = Այսօրվա փաստն արդեն հրապարակված է. ցույց է տալիս /today-ը։
# What is set, for moderators and managers
daily-title = ## Օրվա փաստ
daily-off = **Անջատված է։** Կառավարիչը կարող է միացնել `/setup daily` հրամանով։
# $why: a sentence with its full stop
daily-paused = **Դադարեցված է։** { $why }
daily-due-now = **Միացված է։** Փաստը հիմա պետք է հրապարակվի։
# $when: such as in 3 hours, in the reader's own language
daily-next = **Միացված է։** Հաջորդը՝ { $when }։
# $channel: a mention of it
daily-in-channel = ալիքը՝ { $channel }
daily-without-channel = ալիքը դեռ ընտրված չէ
daily-every-day = ամեն օր, ժամը { $time }
daily-preview = { $day }. կհրապարակվի այսպես՝
daily-next-days =
    { $days ->
        [7] Առաջիկա յոթ օրը
       *[other] Առաջիկա { $days } օրը
    }
# The days to come, and the ways to change one
daily-post-now = Հրապարակել այսօրվա փաստը
daily-look-at-a-day = Դիտել օրը, փոխել փաստը կամ բաց թողնել
daily-another = Այլ գրառում
# To post nothing on this day
daily-hold = Բաց թողնել այս օրը
# To forget what was decided for this day
daily-undo = Չեղարկել
daily-all-days = ← Բոլոր օրերը
# $when: day and time, in the reader's own language
daily-would-be-posted = կհրապարակվի՝ { $when }
daily-day-held = Ոչինչ չի հրապարակվի։
daily-library-without-entries = Գրադարանում դեռ հրապարակված գրառում չկա, ուստի հրապարակելու բան չկա։
# After a day in a list
daily-held-day = բաց է թողնված, ոչինչ չի հրապարակվի
daily-nothing = հրապարակելու բան չկա
# Below a day in a select: it has no entry
daily-no-entry = ոչինչ
# Why an entry is a day's: nobody chose it; moderators did; it happened on that day, years ago
daily-its-turn = հերթով
daily-chosen = ընտրել են մոդերատորները
daily-anniversary = { $years } տարի առաջ այդ օրը
daily-chosen-anniversary = { $years } տարի առաջ այդ օրը. ընտրել են մոդերատորները
# Days whose fact was not posted, each with why in a sentence of its own
daily-days-without = **Առանց փաստի մնացած վերջին օրերը**
daily-day-failed = **{ $day }** — Discord-ը մերժեց։
daily-day-skipped = **{ $day }** — չի հրապարակվել։
daily-day-unknown = **{ $day }** — գուցե ալիքում է, գուցե ոչ, և կրկին չի հրապարակվի։
daily-title-happened = ## Օրվա փաստը
daily-title-inferred = ## Օրվա եզրակացությունը
daily-title-planned = ## Ինչ էր պլանավորվում
daily-title-expected = ## Ինչ էր սպասվում
daily-years-ago = { $count } տարի առաջ այս օրը
# Under the first words of a longer entry
daily-goes-on = շարունակությունը՝ գրառման մեջ
