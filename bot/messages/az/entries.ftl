# Translated without a native reader (2026-11); see docs/translating.md

entry-not-found = Bu kitabxanada #{ $number } qeydi yoxdur.
entry-has-no-version = #{ $number } qeydinin { $version } nömrəli versiyası yoxdur; versiyaları: 1 – { $last }.
entry-changed-meanwhile = #{ $number } qeydi bu arada dəyişdirilib: indi versiya { $version }, bu isə versiya { $seen } əsasında yazılıb.
entry-not-different = #{ $number } qeydində heç nə fərqlənmir.
entry-says-so-already = #{ $number } qeydində elə r{ $version } versiyasının mətni durur.
entry-already-retired = #{ $number } qeydi artıq istifadədən çıxarılıb.
entry-not-retired = #{ $number } qeydi istifadədən çıxarılmayıb.
entry-is-retired = #{ $number } qeydi istifadədən çıxarılıb; əvvəlcə bərpa edin.
entry-similar = Demək olar ki, eyni şey artıq deyilib: { $numbers }.
entry-needs-a-topic = göstərilməyib, qeydə mövzu lazımdır
entry-names-an-unknown-topic = kitabxanada olmayan mövzu göstərilib; olanları /topics sadalayır
entry-names-retired-topics = istifadədən çıxarılıb: onu bərpa edin və ya başqa mövzu göstərin
entry-has-too-many-topics = ən çoxu { $limit } ola bilər, burada { $count } var
entry-source-unknown = kitabxanada yoxdur
entry-source-retired = istifadədən çıxarılıb: onu bərpa edin və ya başqa mənbə göstərin
entry-needs-a-source = göstərilməyib, mənbəsiz heç nə dərc olunmur
entry-not-published = Bu kitabxanada #{ $number } qeydi yoxdur; /search qeydləri sözlərinə görə tapır.
entry-gone-with-entry = #{ $number } qeydi { $when } tarixində bu kitabxanadan çıxarılıb.
entry-gone-with-topic = #{ $number } qeydi göstərilmir: mövzusu { $when } tarixində bu kitabxanadan çıxarılıb.
entry-gone-with-source = #{ $number } qeydi göstərilmir: mənbəyi { $when } tarixində bu kitabxanadan çıxarılıb.
entry-saved = #{ $number } r{ $version } kimi saxlandı.
entry-similar-title = **Kitabxanada artıq buna bənzər məlumat var.**
entry-similar-saved-nothing = Hələ heç nə yadda saxlanmayıb. Sizin mətniniz yeni nəsə əlavə edirsə, saxlayın; əks halda mövcud olanı redaktə edin.
entry-stale-title = **#{ $number } qeydi indi r{ $now } versiyasındadır; sizin mətniniz r{ $seen } əsasında yazılıb.**
entry-stale-saved-nothing = Heç nə yadda saxlanmadı. Bu arada bunlar dəyişib; mətninizi yenidən saxlasanız, onları əvəz edəcək.
entry-retired = #{ $number } qeydi istifadədən çıxarıldı. Üzvlər onu daha tapmır; nömrəsi və tarixçəsi qalır.
