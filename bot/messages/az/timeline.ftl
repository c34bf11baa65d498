# Translated without a native reader (2026-11); see docs/translating.md

timeline-title = Əsas tarixlər
timeline-count = { $count } əsas tarix
timeline-between = { $first } – { $last } arası
timeline-from = { $first } və sonra
timeline-up-to = { $last } və əvvəl
timeline-none-yet = Hələ əsas tarix yoxdur.
timeline-none-between = { $first } – { $last } arası üçün əsas tarix yoxdur.
timeline-none-from = { $first } və sonrası üçün əsas tarix yoxdur.
timeline-none-up-to = { $last } və əvvəli üçün əsas tarix yoxdur.
today-title = ## Bu gün: { $day }
today-on-this-day = ## Tarixdə həmin gün: { $day }
today-nothing = Bu kitabxanada həmin gün baş verdiyi məlum olan hadisə yoxdur: { $day }.
today-only = Burada yalnız baş vermiş və günü dəqiq məlum olan hadisələr xatırladılır.
today-fact-happened = **Günün faktı**
today-fact-inferred = **Çıxarılan nəticə**
today-fact-planned = **Nə planlaşdırılırdı**
today-fact-expected = **Nə gözlənilirdi**
today-count = { $count } hadisə
today-next = Növbəti: { $day }
timeline-backwards = from ({ $first }) to ({ $last }) tarixindən sonradır; yerlərini dəyişib yenidən soruşun.
timeline-nothing-to-draw = Burada çəkiləcək əsas tarix daha yoxdur.
