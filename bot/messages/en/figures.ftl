# Figures: the fields of their form, what is wrong with one, and what is said of one beside its own words.

# $text: the amount as typed, quoted
figure-without-number = { $text } has no number; write it in digits, such as almost 2,000 men
figure-without-unit = { $text } has no unit: say what the number is of, such as almost 2,000 men
figure-of-several-numbers = { $text } has { $count } numbers; a figure is one number with its unit, such as almost 2,000 men
# 2.000 is two to some readers, and two thousand to others. $whole: 2, $thousands: 2,000
figure-ambiguous = { $text } may be { $whole } or { $thousands }; write { $thousands } for thousands
figure-unreadable = { $text } is no number; write it as in 2,000 or 1.5 million

# $name: who gives the number
figure-according-to = according to { $name }

figure-attributed-to-help = Who gives the number, such as “the article”
figure-amount = Number with its unit
figure-amount-help = As the source words it: almost 2,000 men
figure-body = What it counts
figure-body-help = Russian peacekeeping mission
figure-date = As of when
figure-date-help = 17 April 2024, spring 2024, 2024-04~ (about)

# What the kind is, where a member chooses among kinds
figure-means = A number, and what it counts
