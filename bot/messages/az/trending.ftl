# Translated without a native reader (2026-11); see docs/translating.md

trending-title-day = ## Ən çox soruşulan: bu gün
trending-title-days = ## Ən çox soruşulan: son { $days } gün
trending-title-all = ## Ən çox soruşulan: bütün dövr
trending-button-day = Bu gün
trending-button-days = { $days } gün
trending-button-all = Bütün dövr
trending-nobody = Bu müddətdə heç bir mövzunu bir gündə { $fewest } nəfər soruşmayıb. Bundan azı göstərilmir ki, kimin soruşduğunu bilmək mümkün olmasın.
trending-counted-today = kimin soruşduğu bilinmədən sayılıb; { $fewest } nəfərdən az adamın soruşduğu göstərilmir
trending-counted = kimin soruşduğu bilinmədən sayılıb; iki ayrı gündə soruşan iki nəfər sayılır; bir gündə { $fewest } nəfərdən az adamın soruşduğu göstərilmir
trending-asks = { $count } sorğu
trending-people = { $count } nəfər
trending-period-unknown = period: təklif olunan müddətlərdən birini seçin.
