# Reports: what members find wrong with an entry.

report-not-found = This report is not in this library.
report-already-settled = This report has been settled already.
report-too-many-wait = { $limit } reports of yours wait for an answer, and no more may.
report-too-many-today = You have sent { $limit } reports today, and no more may be sent.
