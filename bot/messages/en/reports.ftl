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
