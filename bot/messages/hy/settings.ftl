# Translated without a native reader (2026-11); see docs/translating.md

moderators-only = Պետք է Manage Messages թույլտվությունը կամ այս սերվերի մոդերատորի դերը։
managers-only = Պետք է Manage Server թույլտվությունը։
setting-moderators-everyone = Մոդերատորի դերը չի կարող @everyone լինել. գրադարանը կվարեին բոլոր մասնակիցները։
setting-review-on = Այսուհետ այն ամենը, ինչ կարդում են մասնակիցները, սպասում է երկրորդ մոդերատորի հաստատմանը, բացի գրառում հանելուց։ Գրողն ինքը չի կարող հաստատել։
setting-review-off = Այժմ մոդերատորները հրապարակում են անմիջապես։ Ինչ արդեն սպասում էր, դեռ սպասում է /curate review-ում։
# $lacking: names of permissions as Discord has them
setting-log-channel-closed = #{ $channel } ալիքում Almanac-ին պակասում է՝ { $lacking }։
setting-log-channel-set = Այսուհետ ամեն փոփոխություն հրապարակվում է #{ $channel } ալիքում։
setting-log-channel-nowhere = Մատյանը ոչ մի տեղ չի հրապարակվում։ Ալիքը նշում են `/setup log-channel channel:` հրամանով։
setting-log-channel-reset = Այլևս չհրապարակե՞լ մատյանը։
setting-log-channel-reset-means = { $channel } ալիքում այլևս ոչ մի փոփոխություն չի հրապարակվի։ Ինչ կատարվի մինչև նոր ալիք նշելը, հետո էլ չի հրապարակվի. այն կլինի `/curate log`-ում։
setting-log-channel-reset-now = Չհրապարակել
setting-log-channel-none = Այժմ մատյանը ոչ մի տեղ չի հրապարակվում։
# $channel: a mention of it
setting-log-channel-lacks = Մատյանը չի կարող հրապարակվել { $channel } ալիքում. պակասում է՝ { $lacking }։
setting-moderators-role-gone = Մոդերատորի դերը ջնջվել է. նորը նշեք `/setup moderators` հրամանով։
setting-language-set = Այստեղ բոլորի կարդացած պատասխաններն այժմ այս լեզվով են՝ { $language }։ Ում պատասխանում են առանձին, նրան պատասխանում են իր լեզվով։ Հրամանների նկարագրությունները Discord-ն ինքն է ցույց տալիս՝ յուրաքանչյուրի Discord-ի լեզվով, եթե գիտի այն։
setting-language-set-dates = Ամսաթվերն այժմ գրվում են այս լեզվով՝ { $language }։ Almanac-ն այդ լեզվով այլ բառ չունի, ուստի մնացածը մնում է անգլերեն։
setting-pack-unknown = pack՝ { $name } անունով մեկնարկային գրադարան չկա։
setting-library-has = Գրադարանում կա { $topics } թեմա և { $entries } գրառում։
setting-library-start-empty = Դատարկից սկսելու համար ոչինչ մի՛ արեք. առաջին թեման և աղբյուրն ավելացնում են `/curate topic add` և `/curate source add` հրամանները։
setting-library-starter = Մեկնարկային գրադարան՝ `/setup library pack:{ $name }`
setting-library-loaded = Ավելացված է՝ { $added }, փոխված է՝ { $changed }, արդեն կար՝ { $unchanged }։
setting-library-look = Եղածը ցույց է տալիս `/topics`-ը։
setting-moderators-set = Այժմ գրադարանը կարող են վարել նաև { $role } դերն ունեցողները, ոչ միայն Manage Messages թույլտվություն ունեցողները։
setting-moderators-without-role = Գրադարանը վարելու համար պետք է Manage Messages թույլտվությունը։ Դերը, որը նույնպես կարող է վարել, նշում են `/setup moderators role:` հրամանով։
setting-moderators-reset = Հանե՞լ մոդերատորի դերը։
setting-moderators-reset-means = Ով ունի { $role } դերը, բայց չունի Manage Messages թույլտվությունը, այլևս չի կարողանա վարել գրադարանը։ Դերը վերադարձնում են `/setup moderators role:` հրամանով։
setting-moderators-reset-now = Հանել դերը
setting-moderators-none = Այժմ գրադարանը վարելու համար պետք է Manage Messages թույլտվությունը։
# Server Settings and Integrations: as Discord's own menus call them
setting-moderators-show-curate = Discord-ը /curate-ը թաքցնում է Manage Messages չունեցողներից. դերի համար բացեք այն՝ Server Settings, Integrations, Almanac։
# How it is set up, a line each
status-title = ## Almanac-ն այս սերվերում
status-moderators = **Մոդերատորներ**՝ Manage Messages ունեցողները
# $role: a mention of it
status-moderators-role = **Մոդերատորներ**՝ { $role } և Manage Messages ունեցողները
status-review-on = **Հաստատում**՝ չորս աչքի կանոն. ոչ ոք չի հրապարակում իր գրածը
status-review-off = **Հաստատում**՝ անջատված
status-log = **Մատյան**՝ միայն `/curate log`
# $channel: a mention of it
status-log-channel = **Մատյան**՝ { $channel }
status-daily-off = **Օրվա փաստ**՝ անջատված
status-daily = **Օրվա փաստ**՝ { $channel }, ժամը { $time }, { $zone }
status-daily-paused = Դադարեցված է։ { $why }
status-language = **Լեզու**՝ { $language }
status-zone = **Ժամային գոտի**՝ { $zone }
status-library = **Գրադարան**՝ { $topics } թեմա, { $entries } գրառում, { $sources } աղբյուր
status-nothing-lacks = Բոլոր անհրաժեշտ թույլտվությունները կան։
status-commands = Սա փոխում են `/setup moderators`, `review`, `log-channel`, `daily`, `language` և `library` հրամանները։
