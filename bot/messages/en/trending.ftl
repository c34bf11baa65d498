# What members asked for most, in a period up to today. $days: how many days it has

trending-title-day = ## Most asked: today
trending-title-days = ## Most asked: the last { $days } days
trending-title-all = ## Most asked: all time
# Buttons to the periods
trending-button-day = Today
trending-button-days = { $days } days
trending-button-all = All time
# $fewest: how many people at least
trending-nobody = No topic was asked for by { $fewest } people on one day in this time. Below that nothing is shown, so that nobody can tell who asked.
trending-counted-today = counted without knowing who asked; what fewer than { $fewest } people asked for is not shown
trending-counted = counted without knowing who asked; who asks on two days counts as two people; what fewer than { $fewest } people asked for on one day is not shown
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
