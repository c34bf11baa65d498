# Key dates in order of time, and what happened on a day of the year.

# Title of a card and of a picture
timeline-title = Key dates
timeline-count = { $count ->
    [one] { $count } key date
   *[other] { $count } key dates
}
timeline-between = between { $first } and { $last }
timeline-from = from { $first } on
timeline-up-to = up to { $last }
timeline-none-yet = No key date yet.
timeline-none-between = No key date between { $first } and { $last }.
timeline-none-from = No key date from { $first } on.
timeline-none-up-to = No key date up to { $last }.

# $day: such as 19 September
today-title = ## Today: { $day }
today-on-this-day = ## On this day: { $day }
today-nothing = No event in this library is known to have happened on { $day }.
today-only = Only what happened, and is known to the day, is remembered here.
# Above the daily fact; what did not happen is no fact
today-fact-happened = **Fact of the day**
today-fact-inferred = **Inference of the day**
today-fact-planned = **What was planned**
today-fact-expected = **What was expected**
today-count = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
# A button to the next day of the year on which something happened
today-next = Next: { $day }

# $problem: what is wrong, without a full stop
timeline-backwards = from ({ $first }) is later than to ({ $last }); swap them and ask again.
timeline-nothing-to-draw = There are no key dates to draw here any more.
