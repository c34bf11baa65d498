# Translated without a native reader (2026-11); see docs/translating.md

# $text: the amount as typed, quoted
figure-without-number = { $text } — թիվ չկա. գրեք թվանշաններով, օրինակ՝ գրեթե 2000 մարդ
figure-without-unit = { $text } — միավոր չկա. գրեք, թե ինչի թիվ է, օրինակ՝ գրեթե 2000 մարդ
figure-of-several-numbers = { $text } — այստեղ { $count } թիվ կա. թվային տվյալը մեկ թիվ է՝ իր միավորով, օրինակ՝ գրեթե 2000 մարդ
# 2.000 is two to some readers, and two thousand to others. $whole: 2, $thousands: 2,000
figure-ambiguous = { $text } — կարող է լինել { $whole } կամ { $thousands }. հազարների համար գրեք { $thousands }
figure-unreadable = { $text } — թիվ չէ. գրեք այսպես՝ 2000 կամ 1,5 միլիոն
# $name: who gives the number
figure-according-to = տվյալը հաղորդում է՝ { $name }
figure-attributed-to-help = Ով է տալիս թիվը, օրինակ՝ «հոդվածը»
figure-amount = Թիվ՝ իր միավորով
figure-amount-help = Ինչպես աղբյուրում է՝ գրեթե 2000 մարդ
figure-body = Ինչ է հաշվում
figure-body-help = Ռուսական խաղաղապահ առաքելություն
figure-date = Երբվա դրությամբ
figure-date-help = 17 ապրիլի 2024, գարուն 2024, 2024-04~ (մոտավորապես)
# What the kind is, where a member chooses among kinds
figure-means = Թիվ և թե ինչ է հաշվում
