# Translated without a native reader (2026-11); see docs/translating.md

source-not-found = Bu mənbə kitabxanada yoxdur.
source-changed-meanwhile = { $title } mənbəyi bu arada dəyişdirilib; yenidən oxuyun.
source-not-different = { $title } mənbəyində heç nə fərqlənmir.
source-has-no-version = { $title } mənbəyinin { $version } nömrəli versiyası yoxdur.
source-says-so-already = { $title } mənbəyində elə r{ $version } versiyasının məlumatı durur.
source-already-retired = { $title } mənbəyi artıq istifadədən çıxarılıb.
source-not-retired = { $title } mənbəyi istifadədən çıxarılmayıb.
source-is-retired = { $title } mənbəyi istifadədən çıxarılıb; əvvəlcə bərpa edin.
source-link-taken = artıq kitabxanada olan { $title } mənbəyinin linkidir
source-gone = Bu mənbə artıq kitabxanada yoxdur.
source-added = Mənbə əlavə edildi.
source-saved = Mənbə yadda saxlandı.
source-restored = Mənbə bərpa edildi.
source-reverted = Mənbədə yenə r{ $version } versiyasının məlumatı durur.
source-retired =
    “{ $title }” istifadədən çıxarıldı. Üzvlər onu{ $count ->
        [0] { "" }
        [one] , habelə ona əsaslanan bir qeydi
       *[other] , habelə ona əsaslanan { $count } qeydi
    } daha tapmır; tarixçəsi qalır.
source-stale-title = **Mənbə bu arada redaktə edilib.**
source-text-not-txt = file: .txt faylı olmalıdır, { $name } belə deyil.
source-text-too-large = file: ən çoxu { $limit } bayt ola bilər; bu fayl { $size } baytdır.
source-text-not-utf-8 = { $name } UTF-8 deyil. UTF-8 kimi saxlayın (Notepad: Save as, Encoding) və yenidən əlavə edin.
source-text-not-handed-over = Discord faylı ötürmədi. Yenidən əlavə edin.
source-line-author = Müəllif: { $value }
source-line-publisher = Nəşr edən: { $value }
source-line-published = Nəşr tarixi: { $value }
source-line-link = Link: { $value }
source-line-archive-link = Arxiv nüsxəsi: { $value }
source-line-accessed = Oxunduğu gün: { $value }
source-line-note = Bura necə gəlib: { $value }
source-not-stated = göstərilməyib
source-checks-quotes =
    { $paragraphs ->
        [one] sitatların sözləri mətni ilə tutuşdurulur (¶1)
       *[other] sitatların sözləri mətni ilə tutuşdurulur (¶1–¶{ $paragraphs })
    }
source-checks-quotes-older = sitatların sözləri mətni ilə köhnə üsulla tutuşdurulur
source-without-fingerprint = sitatları tutuşdurmaq üçün barmaq izi yoxdur
source-fingerprint-of = { $count } söz və işarə
source-fingerprint-older = köhnə üsulla çıxarılıb
source-more = Mənbə haqqında əlavə
source-fingerprint = Barmaq izi
source-fingerprinted = **“{ $title }”: barmaq izi { $count } söz və işarədən ibarətdir.**
source-without-quotes = Hələ sitatı yoxdur; gələcək sitatlar yadda saxlanarkən tutuşdurulur.
source-verdict-changed = { $verdict } (əvvəl: { $before })
source-count = { $count } mənbə
source-none-yet = Hələ mənbə yoxdur.
source-entries-on-topic = bu mövzuda { $count } qeyd
source-of-link-unknown = bu link kitabxanada yoxdur: mənbəni başlığı ilə əlavə edin
source-not-found-again = link və ya izahat lazımdır: yenidən tapıla bilməyən mənbədən heç nə dərc olunmur
source-title = Başlıq
source-title-help = Mənbədə olduğu kimi
source-author = Müəllif
source-author-help = Göstərilməyibsə, boş qalır
source-publisher = Nəşr edən
source-publisher-help = Göstərilməyibsə, boş qalır
source-published = Nəşr tarixi
source-published-help = 17 aprel 2024, mart 2022, 2024-04~ (təxminən)
source-link = Link
source-link-help = https:// ilə başlayır
source-archive-link = Arxiv linki
source-archive-link-help = https:// ilə başlayır
source-accessed = Oxunduğu gün
source-accessed-help = Mənbənin oxunduğu gün: 1 may 2024
source-note = İzahat
source-note-help = Mənbə kitabxanaya necə gəlib
source-quotes-to-look-at =
    { $count ->
        [one] { $count } sitat inkar edən və ya yumşaldan sözü buraxır, yaxud yoxlanmaq üçün çox qısa hissəsi var. Ona başqa biri baxmalıdır: `/curate due` siyahısındadır.
       *[other] { $count } sitat inkar edən və ya yumşaldan sözü buraxır, yaxud yoxlanmaq üçün çox qısa hissəsi var. Onlara başqa biri baxmalıdır: `/curate due` siyahısındadır.
    }
