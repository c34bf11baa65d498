# What members asked for most, in a period up to today. $days: how many days it has

trending-title-day = ## Most asked: today
trending-title-days = ## Most asked: the last { $days } days
trending-title-all = ## Most asked: all time
# Buttons to the periods
trending-button-day = Today
trending-button-days = { $days } days
trending-button-all = All time
trending-nobody = Nobody has asked for a topic in this time yet. `/topic` asks for one.
trending-counted-today = counted without knowing who asked
trending-counted = counted without knowing who asked; who asks on two days counts as two people
trending-asks = { $count ->
    [one] { $count } ask
   *[other] { $count } asks
}
trending-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}

# $problem: what is wrong, without a full stop
trending-period-unknown = period must be one of those offered.
