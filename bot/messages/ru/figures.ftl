# Translated without a native reader (2026-11); see docs/translating.md

figure-without-number = { $text }: нет числа; напишите его цифрами, например почти 2000 человек
figure-without-unit = { $text }: нет единицы; укажите, чего это число, например почти 2000 человек
figure-of-several-numbers =
    { $text }: здесь { $count ->
        [one] { $count } число
        [few] { $count } числа
        [many] { $count } чисел
       *[other] { $count } числа
    }, а показатель — это одно число с единицей, например почти 2000 человек
figure-ambiguous = { $text } может значить { $whole } или { $thousands }; тысячи пишите так: { $thousands }
figure-unreadable = { $text } — не число; напишите, например, 2000 или 1,5 млн
figure-according-to = по данным: { $name }
figure-attributed-to-help = Кто называет это число, например «статья»
figure-amount = Число с единицей
figure-amount-help = Как сказано в источнике: почти 2000 человек
figure-body = К чему относится
figure-body-help = Российская миротворческая миссия
figure-date = На какую дату
figure-date-help = 17 апреля 2024, весна 2024, 2024-04~ (примерно)
figure-means = Число и к чему оно относится
