# Reports: what members find wrong with an entry.

report-not-found = This report is not in this library.
report-already-settled = This report has been settled already.
report-too-many-wait = { $limit } reports of yours wait for an answer, and no more may.
report-too-many-today = You have sent { $limit } reports today, and no more may be sent.

report-waits = Thank you. Your report on #{ $number } r{ $version } is with the moderators; you hear back by direct message.
report-name-kept = They read your words, not your name, which is erased with their answer.
report-settled-nobody-to-tell = The report on #{ $number } is settled.
report-settled-told = The report on #{ $number } is settled. Whoever reported it was told.
report-settled-not-told = The report on #{ $number } is settled. Whoever reported it could not be told: their direct messages are closed.
# The day on which entries are to be looked at again
due-set = { $count ->
    [one] One entry is due to be looked at again on { $day }.
   *[other] { $count } entries are due to be looked at again on { $day }.
}
due-set-never = { $count ->
    [one] One entry is not due any more.
   *[other] { $count } entries are not due any more.
}

# Reports that wait for an answer
reports-title = ## Reports
reports-none = No report is open.
reports-open = { $count ->
    [one] { $count } open report
   *[other] { $count } open reports
}
reports-others = Other reports
# A button that opens a form for the answer, which ends the report
report-settle = Settle
# What whoever reported hears by direct message. $server: its name
report-looked-at = **Your report on #{ $number } in { $server } was looked at.** Thank you.
report-you-wrote = You reported:

# Entries whose review-by date has come
due-title = ## To be looked at again
due-none = No entry is overdue.
due-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
# $words: the beginning of what it says
due-entry = **#{ $number }**, since { $day }: { $words }

# Gaps: what members asked for and no topic is called
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
