# Translated without a native reader (2026-11); see docs/translating.md

stale-saved-nothing = Heç nə yadda saxlanmadı. İndi burada bunlar yazılıb; mətninizi yenidən saxlasanız, onları əvəz edəcək.
proposal-not-found = Bu təklif təsdiq növbəsində yoxdur.
proposal-already-approved = Bu təklif artıq təsdiqlənib.
proposal-already-declined = Bu təklif artıq rədd edilib.
proposal-already-withdrawn = Bu təklif artıq geri götürülüb.
proposal-rewritten-meanwhile = Siz açandan bəri bu təklif yenidən yazılıb; bir də oxuyun.
proposal-is-your-own = Bunu siz yazmısınız, bu serverdə isə dörd göz prinsipi qüvvədədir: başqa moderator təsdiqləməlidir.
proposal-doubtful-is-your-own = Bunu siz yazmısınız. { $why }
proposal-waits-doubtful = Təklif { $id } /curate review növbəsində gözləyir. { $why }
proposal-doubtful = **Diqqətlə baxın:** { $why }
proposal-waits = Təklif { $id } başqasının baxmasını gözləyir: bu serverdə dörd göz prinsipi qüvvədədir. /curate review onu göstərir.
proposal-rewritten-title = **Təklif { $id } bu arada yenidən yazılıb.**
proposer-told = Təklif edənə xəbər verildi.
proposer-not-told = Təklif edənə xəbər vermək mümkün olmadı: şəxsi mesajları bağlıdır.
proposer-nobody-to-tell = { "" }
proposal-to-add = **Təklif { $id }: { $kind }**
proposal-to-edit = **Təklif { $id }: #{ $number } r{ $version } redaktəsi**
proposal-to-revert = **Təklif { $id }: #{ $number } r{ $version } versiyasına qaytarma**
proposal-to-restore = **Təklif { $id }: #{ $number } r{ $version } bərpası**
proposal-of-draft =
    { $rewriter ->
        [none] yazan: { $who }
       *[other] yazan: { $who }, yenidən yazan: { $rewriter }
    }
proposal-of-suggestion =
    { $rewriter ->
        [none] təklif edən: { $who }
       *[other] təklif edən: { $who }, yenidən yazan: { $rewriter }
    }
proposal-of-message =
    { $rewriter ->
        [none] mesajdan saxlayan: { $who }
       *[other] mesajdan saxlayan: { $who }, yenidən yazan: { $rewriter }
    }
draft-topics = Mövzu: { $topics }
draft-without-topic = Mövzu: hələ yoxdur
draft-source = mənbə: “{ $title }”
draft-new-source = mənbə: yeni, “{ $title }”
draft-source-without-title = mənbə: yeni, başlığı göstərilməyib
draft-without-source = mənbə: hələ yoxdur
proposal-would-change = Nələri dəyişərdi:
proposal-entry-moved-on = **#{ $number } artıq r{ $version } versiyasındadır.** Bunu onun üzərinə yazmaq üçün “Redaktə et” basın.
proposal-not-ready = **Hazır deyil:** { $problems }
proposal-lacks-topic-or-source = çatışmayanı `/curate review proposal:{ $id }` əmrində `topic` və `source` ilə göstərin
proposal-similar = **Kitabxanada artıq buna bənzər məlumat var:**
proposal-approve = Təsdiqlə
proposal-decline = Rədd et
proposal-add-source = Mənbəyini əlavə et
proposal-now-published = **Təklif { $id } təsdiqləndi: #{ $number } r{ $version }.**
proposal-now-approved = **Təklif { $id } təsdiqləndi.**
proposal-now-declined = **Təklif { $id } rədd edildi.**
proposal-now-withdrawn = **Təklif { $id } geri götürüldü.**
outcome-published = **{ $server }: göndərdiyiniz { $kind } dərc olundu.** Təşəkkür edirik.
outcome-published-as = **{ $server }: göndərdiyiniz { $kind } #{ $number } nömrəsi ilə dərc olundu.** Təşəkkür edirik.
outcome-declined = **{ $server }: göndərdiyiniz { $kind } qəbul olunmadı.**
outcome-reason = Səbəb: { $reason }
