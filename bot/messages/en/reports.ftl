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

report-text = What is wrong
report-text-help = What it should say, and where that can be read
