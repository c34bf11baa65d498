# Translated without a native reader (2026-11); see docs/translating.md

figure-without-number = { $text } – ədəd yoxdur; rəqəmlə yazın, məsələn təxminən 2 000 nəfər
figure-without-unit = { $text } – vahid yoxdur: nəyin sayı olduğunu yazın, məsələn təxminən 2 000 nəfər
figure-of-several-numbers = { $text } – { $count } ədəd var; bir rəqəmdə vahidi ilə bir ədəd olur, məsələn təxminən 2 000 nəfər
# 2.000 bəziləri üçün iki, bəziləri üçün iki min deməkdir
figure-ambiguous = { $text } həm kəsr ({ $whole }), həm də minlik ({ $thousands }) kimi oxunur; minlik üçün { $thousands } yazın
figure-unreadable = { $text } ədəd deyil; 2 000 və ya 1,5 milyon kimi yazın
figure-according-to = rəqəmi verən: { $name }
figure-attributed-to-help = Rəqəmi kim verir, məsələn “məqalə”
figure-amount = Ədəd və vahidi
figure-amount-help = Mənbədə yazıldığı kimi: təxminən 2 000 nəfər
figure-body = Nəyin sayıdır
figure-body-help = Rusiya sülhməramlı missiyası
figure-date = Hansı tarixdə
figure-date-help = 17 aprel 2024, payız 2024, 2024-04~ (təxminən)
figure-means = Ədəd və nəyin sayı olduğu
