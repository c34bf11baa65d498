# The audit log: what was done to what, and further details of it. Kept by id and parameters; what is gone from here is
# shown as its id in old lines of the log.

# What somebody typed that looks like one of these messages as they are kept
as-typed = { $text }

# Follows "paused the …" and "goes by Discord's clock, … for the …"
audit-daily-fact = daily fact
audit-daily-go-on = Once that is mended, a manager goes on with /setup daily on:True, or chooses another channel there.
# Days without a fact, such as 2024-04-17
audit-days = { $first } to { $last }

# What the disk has altered. They follow "found damaged on the disk, and restored, …" and such
audit-journal = journal of edits
# $lost: one of journal-…
audit-journal-lost = { $lost }; look through your last edits
audit-mended-by-revision = from its newest revision
# $backup: the name of a file
audit-mended-by-backup = from { $backup }
