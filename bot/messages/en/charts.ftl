# What charts say, in the picture and in words for those who cannot see it.

chart-timeline = Timeline
chart-bars = Bar chart
# The last sentence of what a chart shows in words. $count: how many events or bars it leaves out
chart-and-more = And { $count } more.
# Below the last event or bar of a picture
chart-more = +{ $count } more
chart-event = { $date }: { $event }
# $known: such as planned then
chart-event-known = { $date } ({ $known }): { $event }
# $who: who says so, in a picture of what several sources say
chart-event-told-by = { $who }: { $event }
# $name: a topic's
chart-bar = { $name }: { $asks ->
    [one] { $asks } ask
   *[other] { $asks } asks
}, { $people ->
    [one] { $people } person
   *[other] { $people } people
}
# Behind a bar, in bold: how often the topic was asked for
chart-asks = { $count }
# Years that an axis leaves out, on two short lines
chart-years = { $count }
    { $count ->
        [one] year
       *[other] years
    }
# On an axis. $year: its number, counted from 1 backwards
chart-year-before-common-era = { $year } BCE
# Below a picture's title. $title: the one source's
chart-told-by = as told by “{ $title }”
chart-told-by-several = { $count ->
    [one] as told by { $count } source
   *[other] as told by { $count } sources
}
chart-asks-and-people = Asks and people
