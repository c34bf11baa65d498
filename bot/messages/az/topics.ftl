# Translated without a native reader (2026-11); see docs/translating.md

topic-not-found = Bu mövzu kitabxanada yoxdur; olanları /topics sadalayır.
topic-related-to-itself = { $topic } mövzusunu özü ilə əlaqələndirmək olmaz.
topics-related-already = { $one } və { $other } artıq əlaqəlidir.
topics-not-related = { $one } və { $other } əlaqəli deyil.
topic-merged-into-itself = { $topic } mövzusunu özü ilə birləşdirmək olmaz.
topic-names-not-different = { $topic } mövzusunun adları elə bunlardır.
topic-changed-meanwhile = The topic { $topic } has been changed meanwhile; read its history again.
topic-has-no-version = The topic { $topic } has no version { $version }.
topic-says-so-already = { $topic } has the names and relations that it had at r{ $version }.
topic-had-ended = { $topic } had no name of its own at r{ $version }.
topic-already-retired = { $topic } is retired already.
topic-not-retired = { $topic } is not retired.
topic-is-retired = { $topic } is retired; restore it first.
topic-is-merged = This topic is part of { $topic } now.
topic-not-merged = { $topic } is not part of another topic.
topic-merged-before-history = This merge was made by an earlier version, which did not keep what undoing it takes.
topic-merged-further = { $topic } is part of { $into } because what it was merged into was itself merged; undo that merge first.
topic-would-be-nameless = { $topic } would have no name left; give it one of its own first.
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
topic-merge-means = Qeydləri, adları, əlaqələri və sayları oraya keçir, onu soruşanlara həmin mövzu göstərilir. Özü daha ayrıca mövzu olmur.
topic-merge-now = Birləşdir
topic-merged = { $topic } indi { $into } mövzusunun bir hissəsidir; { $entries } qeyd, { $names } ad və üzvlərin onu neçə dəfə soruşduğu birlikdə keçdi.
topic-unmerged =
    { $topic } is a topic of its own again, no longer part of { $out }; { $count ->
        [0] no entry
        [one] one entry
       *[other] { $count } entries
    } went back to it.
topic-retired =
    { $topic } is retired. Members no longer find it{ $count ->
        [0] { "" }
        [one] , nor the one entry that is on it alone
       *[other] , nor the { $count } entries that are on it alone
    }; its history stays.
topic-restored = { $topic } is back.
topic-reverted = { $topic } has the names and relations of r{ $version } again.
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
