# Translated without a native reader (2026-11); see docs/translating.md

invalid = { $problems }.
nothing-saved = Heç nə yadda saxlanmadı.
outdated-command = Discord bu əmri yükləyəndən bəri əmr dəyişib. Ctrl+R basın, sonra əmri yenidən yazın.
failure-of-a-form = Üzr istəyirik, bizim tərəfdə xəta baş verdi, ona görə heç nə yadda saxlanmadı. Jurnaldakı nömrəsi: { $error }. Yenidən cəhd edin.
servers-only = Almanac yalnız serverlərdə cavab verir; əmri bir serverin kanalında yazın.
outdated-button = Bu düymə Almanac-ın köhnə versiyasındandır. Əmri yenidən yazın; hamısını /help sadalayır.
outdated-form = Bu forma Almanac-ın köhnə versiyasındandır. Əmri yenidən yazın.
server-unnamed = bir server
almanac-restarting = Almanac yenidən başlayır; bir dəqiqədən sonra cəhd edin.
refused = Bunu etmək mümkün deyil.
refused-role-may = Həmin rol: { $role }.
failure-title = **Üzr istəyirik, bizim tərəfdə xəta baş verdi.**
failure-advice = Bir azdan yenidən cəhd edin. Təkrarlansa, moderatora bu nömrəni verin:
failure-logged = Baş verənlər jurnala bu nömrə ilə, adınız olmadan yazılıb.
