# What is wrong with a date that somebody typed. None of these has a full stop: they follow a field's name, or stand in
# another sentence.

# $text: what was typed, quoted; $problem: why that is no date; $advice: what to write instead
date-refused = { $text } { $problem }; { $advice }
# $advice: what to write
date-empty = the date is empty; { $advice }

# What follows is $problem: it continues after the quoted text.
date-not-understood = is not understood as a date
date-without-year-zero = is not a date: there is no year -0000, since 0000 is 1 BCE
# $month: a number that names no month, such as 13
date-without-month = is not a date: there is no month { $month }
# $month: the month's name
date-without-day = is not a date: { $month } has no day { $day }
date-without-day-in-year = is not a date: { $month } { $year } has no day { $day }
date-month-of-unknown-year = names a month of a year that is not known
date-span-before-common-era = reaches before 1 CE, where decades and centuries do not follow the digits
date-day-of-season = names a day of a season
date-is-not-one-day = is not one day
date-interval-empty = is an interval without a date
date-interval-backwards = ends before it starts
# EDTF: the Extended Date/Time Format, a standard of the Library of Congress
date-not-edtf = is not written as EDTF

# The name of a month that is said to have no such day.
date-month = { $number ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

# What follows is $advice. The examples are what a person may type, and are read in this spelling.
date-advice-edtf = write a date like 2020, 2020-11, 2024-04-17, 2024-21 (spring), 202X, 2024-04~ (about), 2020? (uncertain), 2022-03/2023-09 or 2023-09-20/.. (onwards)
date-advice-typed = write a date like 2022, 2022-03, March 2022, 17 April 2024 or 17.04.2024
date-advice-day = write a day like 17 April, 04-17, 17.04 or 2024-04-17, or leave it empty for today
# $date: the date that was typed, as EDTF writes it
date-advice-instead = write { $date }
