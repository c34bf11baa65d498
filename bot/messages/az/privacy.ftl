# Translated without a native reader (2026-11); see docs/translating.md

privacy-title = ## Məxfilik
privacy-asking =
    { "**" }Soruşanda**
    - Soruşduğunuza görə istifadəçi ID-si heç vaxt saxlanılmır.
    - Hər cavab bir sayğacı bir vahid artırır; sayğaclar server, mövzu, gün və cavabın əmr, düymə, axtarış, yoxsa günün faktı ilə gəlməsi üzrədir. Sayğaclar silinmir.
    - Discord-un verdiyi müraciət nömrəsi { $hours } saat saxlanılır ki, heç nə iki dəfə sayılmasın. O, sizin kim olduğunuzu göstərmir.
    - Neçə nəfərin soruşduğu açarlı heş ilə sayılır. Təsadüfi açarı bir gün yaddaşda qalır və heç vaxt yazılmır; sonra kimin soruşduğunu heç kim, hətta botu işlədən də deyə bilməz.
    - Bir gündə { $fewest } nəfərdən az adamın soruşduğu mövzu heç kimə göstərilmir və heç bir sıralamada nəzərə alınmır.
privacy-typing =
    { "**" }Yazdıqlarınız**
    - Heç bir mövzuda olmayan ad son dəfə yazılandan sonra { $gaps } gün boşluq kimi saxlanılır, kimin yazdığı isə yox. Moderatorlar nəyin çatmadığını görmək üçün onu oxuyur.
    - Təklif və ya irad nəticəsini siz öyrənənədək ID-nizlə saxlanılır, sonra ID silinir, mətn qalır. ID-ni əvvəlcədən silsəniz, təklif gözlədiyi müddətdə açarlı iz qalır: onu yalnız müqayisə etmək olar ki, heç kim öz təklifini özü təsdiqləməsin.
    - Moderatorların yazdığı qeydlərdə kimin yazdığı göstərilir, jurnal isə kimin nəyi dəyişdiyini və kimə icazə verilmədiyini saxlayır: məlumat kitabında bu göstərilməlidir. Rədd edilmiş icazələri silə bilərsiniz.
    - Mesajınız yalnız razılığınızla sitata çevrilir. ID-niz sitatla birlikdə saxlanılır ki, onu geri götürə biləsiniz; sizdən sitat gətirilməsini istəmədiyiniz də ID-nizlə saxlanılır.
    - Göndərdiyiniz formanın Discord-dakı nömrəsi { $forms } saat saxlanılır ki, forma iki dəfə yazılmasın.
    - /language ilə seçdiyiniz dil, siz onu silənədək, bütün serverlər üçün id-nizlə saxlanılır.
privacy-leaving =
    { "**" }Hara gedir**
    - Heç yerə. Hər şey bu botun verilənlər bazasında və onun ehtiyat nüsxələrində qalır; nə statistika, nə də mətnlər başqasına göndərilir.
    - Server botu çıxarandan { $days } gün sonra həmin serverə aid saxlanılanların hamısı silinir; botu işlədənin ehtiyat nüsxələri istisnadır.
    - Kanallardakı mesajlar oxunmur: bot yalnız öz əmrlərini, düymələrini, formalarını və kiminsə “Save as quote” ilə seçdiyi mesajı görür.
privacy-with-your-id = **Bu serverdə ID-nizlə saxlanılanlar**
privacy-nothing = Heç nə.
privacy-held = { $what }.
privacy-log-lines = jurnalda { $count } sətir
privacy-suggestions = { $count } təklif
privacy-open-reports = { $count } açıq irad
privacy-reports = { $count } irad
privacy-denials = { $count } rədd edilmiş icazə
privacy-language = seçdiyiniz dil
privacy-show-trail = İzimi göstər
privacy-erase = Silinə bilənləri sil
privacy-erase-asked = ID-niz burada gözləyənlərdən və rədd edilmiş icazələrdən silinsin?
privacy-erase-means = Təklif və iradlarınız gözləməkdə davam edəcək, amma nəticəsini sizə daha heç kim bildirə bilməyəcək, siz də onları geri götürə bilməyəcəksiniz. Bu addımı ləğv etmək olmur. Kitabxanada dəyişdikləriniz ID-nizlə qalır.
privacy-erase-now = Sil
privacy-trail-title = ## Bu serverdəki iziniz
privacy-trail-lines = { $count } sətir
privacy-trail-stays = Dəyişdikləriniz qalır: hər kəs oxuduğunu kimin yazdığını görə bilər.
privacy-erased = ID-niz bunlardan silindi: { $what }.
privacy-nothing-to-erase = Silinəcək heç nə yox idi.
privacy-untold = Təkliflər və iradlar hələ gözləyir, amma onların nəticəsini sizə daha heç kim bildirə bilməz.
privacy-log-stays = Jurnalda { $count } sətir qalır: dəyişdiklərinizdə kimin dəyişdiyi göstərilir.
