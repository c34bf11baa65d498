# Translated without a native reader (2026-11); see docs/translating.md

message-as-source = Mesaj, yazan: { $who }
message-as-source-in = #{ $channel } kanalında mesaj, yazan: { $who }
message-of-a-member = bir üzv
message-as-locator = mesaj
message-of-another-server = { $link } başqa serverdəki mesaja aparır
message-of-another-channel = Bu kanal bu serverə aid deyil, ona görə mesajlarını burada sitat gətirmək olmaz.
message-without-text = Bu mesajda sitat üçün mətn yoxdur.
message-of-somebody-else = Mesajı yalnız onu yazan şəxs və ya moderator sitat kimi saxlaya bilər.
message-waits = Təşəkkür edirik. Sitat moderatoru gözləyir, nəticəsi sizə bildiriləcək.
message-says-otherwise = mesajda yazılan bu deyil; { $mark } ilə ixtisar etmək olar, heç nəyi dəyişmək olmaz
message-save = **Bu mesaj sitat kimi saxlanılsın?**
message-save-note = Mənbəyi mesajın linkidir, yazıldığı günlə birlikdə. Sitat təsdiq növbəsində gözləyəcək.
message-choose-topic = Mövzu seç və saxla
message-itself = Mesaj
