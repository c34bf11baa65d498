# Translated without a native reader (2026-11); see docs/translating.md

suggestion-link = Mənbənin linki
suggestion-link-help = https:// ilə başlayır
suggestion-too-many-wait = { $limit } təklifiniz artıq moderatorları gözləyir, bundan artıq ola bilməz.
suggestion-too-many-today = Bu gün { $limit } təklif göndərmisiniz, bundan artıq göndərmək olmaz.
suggestion-kind-unknown = təklif olunan növlərdən deyil
suggestion-waits = Təşəkkür edirik. Moderator baxacaq, nəticəsi sizə şəxsi mesajla bildiriləcək.
suggestion-name-kept = Adınız yalnız nəticə sizə bildirilənədək təkliflə birlikdə saxlanılır.
