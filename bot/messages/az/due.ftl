# Translated without a native reader (2026-11); see docs/translating.md

due-needs-a-day = Günü göstərin; bundan başqa, ya qeydin nömrəsini, ya da mövzunu yazın.
due-day-unreadable = day: 2027-01-31 kimi gün və ya never yazılmalıdır, { $text } belə deyil.
due-set = { $count } qeydə yenidən baxılacaq gün: { $day }.
due-set-never = { $count } qeydə yenidən baxılma günü daha yoxdur.
due-title = ## Yenidən baxılmalıdır
due-none = Vaxtı keçmiş qeyd yoxdur.
due-entries = { $count } qeyd
# $day: vaxtının çatdığı gün
due-entry = **#{ $number }**, vaxtı: { $day }: { $words }
due-topics-of-one-source =
    { $count ->
        [one] **{ $count } mövzu tək bir mənbəyə əsaslanır:**
       *[other] **{ $count } mövzunun hər biri tək bir mənbəyə əsaslanır:**
    }
