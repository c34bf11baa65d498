# Translated without a native reader (2026-11); see docs/translating.md

review-title = ## Təsdiq növbəsi
review-empty = Gözləyən heç nə yoxdur.
review-next = Növbəti
review-undelivered = son ayda { $count } nəticəni bildirmək mümkün olmadı: şəxsi mesajlar bağlı idi
review-waiting = { $what }
review-drafts = { $count } qaralama
review-suggestions = { $count } üzv təklifi
review-messages = { $count } saxlanmış mesaj
