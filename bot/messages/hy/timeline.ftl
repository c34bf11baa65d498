# Translated without a native reader (2026-11); see docs/translating.md

# Title of a card and of a picture
timeline-title = Առանցքային ամսաթվեր
timeline-count = { $count } առանցքային ամսաթիվ
timeline-between = { $first } — { $last }
timeline-from = { $first } և հետո
timeline-up-to = մինչև { $last }
timeline-none-yet = Դեռ առանցքային ամսաթիվ չկա։
timeline-none-between = { $first } — { $last } ժամանակահատվածում առանցքային ամսաթիվ չկա։
timeline-none-from = { $first } և դրանից հետո առանցքային ամսաթիվ չկա։
timeline-none-up-to = Մինչև { $last } առանցքային ամսաթիվ չկա։
# $day: such as սեպտեմբերի 19
today-title = ## Այսօր՝ { $day }
today-on-this-day = ## Այս օրը՝ { $day }
today-nothing = Այս օրը ({ $day }) տեղի ունեցած ոչ մի իրադարձություն այս գրադարանում չկա։
today-only = Այստեղ հիշվում է միայն այն, ինչ տեղի է ունեցել, և որի օրը հայտնի է։
today-fact-happened = **Օրվա փաստը**
today-fact-inferred = **Օրվա եզրակացությունը**
today-fact-planned = **Ինչ էր պլանավորվում**
today-fact-expected = **Ինչ էր սպասվում**
today-count = { $count } իրադարձություն
# A button to the next day of the year on which something happened
today-next = Հաջորդը՝ { $day }
# $problem: what is wrong, without a full stop
timeline-backwards = from ({ $first }) ավելի ուշ է, քան to ({ $last }). փոխեք դրանց տեղերը և կրկին հարցրեք։
timeline-nothing-to-draw = Պատկերելու առանցքային ամսաթվեր այստեղ այլևս չկան։
