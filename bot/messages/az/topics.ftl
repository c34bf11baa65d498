# Translated without a native reader (2026-11); see docs/translating.md

topic-not-found = Bu mövzu kitabxanada yoxdur; olanları /topics sadalayır.
topic-related-to-itself = { $topic } mövzusunu özü ilə əlaqələndirmək olmaz.
topics-related-already = { $one } və { $other } artıq əlaqəlidir.
topics-not-related = { $one } və { $other } əlaqəli deyil.
topic-merged-into-itself = { $topic } mövzusunu özü ilə birləşdirmək olmaz.
topic-names-not-different = { $topic } mövzusunun adları elə bunlardır.
topic-changed-meanwhile = { $topic } mövzusu bu arada dəyişdirilib; tarixçəsini yenidən oxuyun.
topic-has-no-version = { $topic } mövzusunun { $version } nömrəli versiyası yoxdur.
topic-says-so-already = { $topic } mövzusunun adları və əlaqələri elə r{ $version } versiyasındakı kimidir.
topic-had-ended = { $topic } mövzusunun r{ $version } versiyasında öz adı yox idi.
topic-already-retired = { $topic } mövzusu artıq istifadədən çıxarılıb.
topic-not-retired = { $topic } mövzusu istifadədən çıxarılmayıb.
topic-is-retired = { $topic } mövzusu istifadədən çıxarılıb; əvvəlcə bərpa edin.
topic-is-merged = Bu mövzu indi { $topic } mövzusunun bir hissəsidir.
topic-not-merged = { $topic } başqa mövzunun hissəsi deyil.
topic-merged-before-history = Bu birləşdirmə proqramın əvvəlki versiyasında edilib, ləğv üçün lazım olan məlumat o vaxt saxlanmırdı.
topic-merged-further = { $topic } mövzusu { $into } mövzusunun hissəsidir, çünki qatıldığı mövzu özü də başqasına qatılıb; əvvəlcə həmin birləşdirməni ləğv edin.
topic-would-be-nameless = { $topic } mövzusunun heç bir adı qalmazdı; əvvəlcə ona özünün bir adını verin.
# Sahənin adından və iki nöqtədən sonra gəlir, sonunda nöqtə qoyulmur
topic-needs-a-name = göstərilməyib, mövzuya ad lazımdır
topic-name-to-show-missing = göstərilməyib, ilk göstəriləcək adı yazın
topic-has-no-such-name = { $topic } mövzusunun { $name } adı yoxdur
topic-without-name = { $topic } mövzusunun heç bir adı qalmır
topic-name-taken = { $name } artıq { $topic } mövzusunun adıdır
topic-gone = Bu mövzu artıq kitabxanada yoxdur; olanları /topics sadalayır.
topic-added = { $topic } mövzusu əlavə edildi.
topic-renamed = Mövzu indi { $topic } adı ilə göstərilir.
topic-has-names = { $topic } mövzusunun { $count } adı var.
topics-related = { $one } və { $other } əlaqələndirildi: kartları bir-birinə aparır.
topics-unrelated = { $one } və { $other } artıq əlaqəli deyil.
topic-merge-asked = { $topic } mövzusu { $into } mövzusuna qatılsın?
topic-merge-means = Qeydləri, adları, əlaqələri və sayları oraya keçir, onu soruşanlara həmin mövzu göstərilir. Bunu `/curate topic unmerge` ləğv edir.
topic-merge-now = Birləşdir
topic-merged = { $topic } indi { $into } mövzusunun bir hissəsidir; { $entries } qeyd, { $names } ad və üzvlərin onu neçə dəfə soruşduğu birlikdə keçdi.
topic-unmerged =
    { $topic } yenidən ayrıca mövzudur, artıq { $out } mövzusunun hissəsi deyil; { $count ->
        [0] heç bir qeyd qayıtmadı
        [one] bir qeyd ona qayıtdı
       *[other] { $count } qeyd ona qayıtdı
    }.
topic-retired =
    { $topic } mövzusu istifadədən çıxarıldı. Üzvlər onu{ $count ->
        [0] { "" }
        [one] , habelə yalnız bu mövzuda olan bir qeydi
       *[other] , habelə yalnız bu mövzuda olan { $count } qeydi
    } daha tapmır; tarixçəsi qalır.
topic-restored = { $topic } mövzusu bərpa edildi.
topic-reverted = { $topic } mövzusunun adları və əlaqələri yenə r{ $version } versiyasındakı kimidir.
topic-not-called = ## «{ $name }» adlı mövzu yoxdur
topics-closest = Ən yaxın adlar:
topics-none-close = Burada yaxın heç nə yoxdur. Olanların hamısını `/topics` göstərir.
topic-gap-noted = Adınız olmadan boşluq kimi yazıldı ki, moderatorlar nəyin çatmadığını görsün.
library-empty =
    Bu serverin kitabxanası hələ boşdur.
    Almanac-ı işlədən onu öz paketi ilə və ya hazır paketlərdən biri ilə doldurur:
    `almanac import FILE --guild { $guild }`
topics-title = ## Mövzular
topic-count = { $count } mövzu
topics-entries = { $count } qeyd
topic-names = Adlar
topic-names-help = Hər sətirdə bir ad, istənilən əlifba ilə; birincisi ilk göstərilir
