# Translated without a native reader (2026-11); see docs/translating.md

report-not-found = Bu irad bu kitabxanada yoxdur.
report-already-settled = Bu irad artıq bağlanıb.
report-too-many-wait = { $limit } iradınız cavab gözləyir, bundan artıq ola bilməz.
report-too-many-today = Bu gün { $limit } irad göndərmisiniz, bundan artıq göndərmək olmaz.
report-waits = Təşəkkür edirik. #{ $number } r{ $version } barədə iradınız moderatorlardadır; cavab sizə şəxsi mesajla gələcək.
report-name-kept = Onlar sözlərinizi oxuyur, adınızı görmür; adınız cavab verilən kimi silinir.
report-settled-nobody-to-tell = #{ $number } barədə irad bağlandı.
report-settled-told = #{ $number } barədə irad bağlandı. Bildirən şəxsə xəbər verildi.
report-settled-not-told = #{ $number } barədə irad bağlandı. Bildirən şəxsə xəbər vermək mümkün olmadı: şəxsi mesajları bağlıdır.
reports-title = ## İradlar
reports-none = Açıq irad yoxdur.
reports-open = { $count } açıq irad
reports-others = Digər iradlar
report-settle = Bağla
report-looked-at = **{ $server }: #{ $number } barədə iradınıza baxıldı.** Təşəkkür edirik.
report-you-wrote = Yazmışdınız:
report-text = Səhv nədir
report-text-help = Nə yazılmalıdır və bunu harada oxumaq olar
