# Translated without a native reader (2026-11); see docs/translating.md

chart-timeline = Ժամանակագրություն
chart-bars = Սյունակային գծապատկեր
# The last sentence of what a chart shows in words. $count: how many events or bars it leaves out
chart-and-more = Եվ ևս { $count }։
# Below the last event or bar of a picture
chart-more = ևս { $count }
chart-event = { $date } — { $event }
# $known: such as պլանավորվում էր
chart-event-known = { $date } ({ $known }) — { $event }
chart-event-told-by = { $who }՝ { $event }
# $name: a topic's
chart-bar = { $name }՝ { $asks } հարցում, { $people } մարդ
# Behind a bar, in bold: how often the topic was asked for
chart-asks = { $count }
# Years that an axis leaves out, on two short lines
chart-years =
    { $count }
    տարի
# On an axis. $year: its number, counted from 1 backwards
chart-year-before-common-era = մ.թ.ա. { $year }
# Below a picture's title. $title: the one source's
chart-told-by = ըստ «{ $title }» աղբյուրի
chart-told-by-several = ըստ { $count } աղբյուրի
chart-asks-and-people = Հարցումներ և մարդիկ
