# Gaps: what members asked for and no topic is called.

gaps-title = ## Asked for in vain
gaps-none = Nothing: every name that was typed has a topic.
gaps-open = { $count ->
    [one] { $count } open gap
   *[other] { $count } open gaps
}
gaps-without-names = nobody's name is kept
# $text: what was typed; $day: the last one on which it was
gap = { $count ->
    [one] **{ $text }** · { $count } time, last on { $day }
   *[other] **{ $text }** · { $count } times, last on { $day }
}
gap-times = { $count ->
    [one] { $count } time
   *[other] { $count } times
}
gaps-closing = A name that a topic gains closes no gap by itself: choose it below once it is answered.
gap-mark-done = Mark one as done

gap-not-open = This gap is not open any more.
