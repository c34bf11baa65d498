# Translated without a native reader (2026-11); see docs/translating.md

summary-attributed-to-help = Kimin dediklərinin xülasəsidir, məsələn “məqalə”
summary-body = Xülasə
summary-body-help = Öz sözlərinizlə { $least } – { $most } söz; kimin nə iddia etdiyini yazın
summary-means = Mövzu nə haqqındadır
summary-is-short = Bu xülasədə { $count } söz var; { $least } – { $most } söz olmalıdır
