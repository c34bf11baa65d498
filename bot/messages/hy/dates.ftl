# Translated without a native reader (2026-11); see docs/translating.md

# $text: what was typed, quoted; $problem: why that is no date; $advice: what to write instead
date-refused = { $text } — { $problem }. { $advice }
# $advice: what to write
date-empty = ամսաթիվը դատարկ է. { $advice }
# What follows is $problem: it stands after the quoted text and a dash.
date-not-understood = որպես ամսաթիվ չի ընկալվում
date-without-year-zero = ամսաթիվ չէ. -0000 տարի չկա, քանի որ 0000-ն մ.թ.ա. 1 թվականն է
# $month: a number that names no month, such as 13
date-without-month = ամսաթիվ չէ. { $month } համարով ամիս չկա
# $month: the month's name, one of date-month
date-without-day = ամսաթիվ չէ. { $month } { $day } չկա
date-without-day-in-year = ամսաթիվ չէ. { $year } թվականին { $month } { $day } չկա
date-month-of-unknown-year = նշում է անհայտ տարվա ամիս
date-span-before-common-era = ընդգրկում է մ.թ. 1 թվականից առաջ ընկած ժամանակ, որտեղ տասնամյակներն ու դարերը թվանշաններին չեն համապատասխանում
date-day-of-season = նշում է տարվա եղանակի օր
date-is-not-one-day = մեկ օր չէ
date-interval-empty = առանց ամսաթվի միջակայք է
date-interval-backwards = ավարտվում է սկսվելուց առաջ
# EDTF: the Extended Date/Time Format, a standard of the Library of Congress
date-not-edtf = EDTF ձևաչափով չէ
# The name of a month that is said to have no such day, in the genitive: «փետրվարի 30 չկա».
date-month =
    { $number ->
        [1] հունվարի
        [2] փետրվարի
        [3] մարտի
        [4] ապրիլի
        [5] մայիսի
        [6] հունիսի
        [7] հուլիսի
        [8] օգոստոսի
        [9] սեպտեմբերի
        [10] հոկտեմբերի
        [11] նոյեմբերի
       *[12] դեկտեմբերի
    }
# What follows is $advice. The examples are what a person may type, and are read in this spelling.
date-advice-edtf = գրեք այսպես՝ 2020, 2020-11, 2024-04-17, 2024-21 (գարուն), 202X, 2024-04~ (մոտավորապես), 2020? (անորոշ), 2022-03/2023-09 կամ 2023-09-20/.. (և հետո)
date-advice-typed = գրեք այսպես՝ 2022, 2022-03, մարտ 2022, 17 ապրիլի 2024 կամ 17.04.2024
date-advice-day = գրեք օրն այսպես՝ 17 ապրիլի, 04-17, 17.04 կամ 2024-04-17, կամ դատարկ թողեք՝ այսօրվա համար
# $date: the date that was typed, as EDTF writes it
date-advice-instead = գրեք { $date }
