# The audit log: what was done to what, and further details of it. Kept by id and parameters; what is gone from here is
# shown as its id in old lines of the log.

# What somebody typed: a topic's name, a source's title
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

# What is named in a line, or further in its detail
audit-topic = topic { $name }
audit-proposal = proposal { $id }
audit-proposal-for = proposal { $id } for #{ $number }
audit-report = report { $id }
audit-report-of = report { $id } of #{ $number } r{ $version }
audit-pack = pack { $name }
audit-file = file { $name }
audit-import-of = import of { $file }
audit-imported = { $added } added, { $changed } changed
audit-imported-and-verified = { $added } added, { $changed } changed, { $verified } quotes verified anew
audit-merged = into topic { $topic }: { $count } entries, names { $names }
audit-topic-merged-into = topic { $topic } merged into { $into }
audit-unmerged = out of topic { $topic }: { $count } entries, names { $names }
audit-topic-out-of = topic { $topic } no longer part of { $out }
# $version: such as 3
audit-back-to = back to r{ $version }
audit-fingerprinted = { $words } words and marks; { $verified } of { $count } quotes verified
# A setting. $before, $after: a value, or one of the next three
audit-change = { $before } → { $after }
audit-on = on
audit-off = off
audit-none = none

# What somebody tried; follows "was refused permission to"
action-save-message = save somebody's message as a quote
action-read-queue = read the review queue
action-add-topic = add a topic
action-rename-topic = rename a topic
action-name-topic = change the names of a topic
action-relate-topics = relate topics
action-merge-topics = merge topics
action-unmerge-topic = undo a merge of topics
action-retire-topic = retire a topic
action-restore-topic = restore a topic
action-revert-topic = revert a topic
action-read-topic-history = read the history of a topic
action-add-source = add a source
action-edit-source = edit a source
action-fingerprint-source = fingerprint a source
action-retire-source = retire a source
action-restore-source = restore a source
action-revert-source = revert a source
action-read-source-history = read the history of a source
action-look-at-retired = look at what is retired
action-read-reports = read the reports
action-set-review-by = set when to review
action-plan-daily = look ahead at the daily fact
action-export = export the library
action-read-log = read the log
action-read-gaps = read the gaps
# In the place of what was typed, in the line "marked as done the gap …"
audit-gap-forgotten = whose text is not kept any more
action-close-gap = mark a gap as done
action-load-starter = load a starter library
action-see-settings = see the settings
action-post-daily = post the daily fact at once
action-import = import a file
action-set-up-daily = set up the daily fact
action-change-daily = change the daily fact of a day
action-approve = approve proposal { $id }
action-decline = decline proposal { $id }
action-approve-change = approve change { $id }
action-decline-change = decline change { $id }
action-rewrite = rewrite proposal { $id }
# $kind: such as quote
action-add = add a { $kind }
action-edit = edit #{ $number }
action-retire = retire #{ $number }
action-restore = restore #{ $number }
action-revert = revert #{ $number }
action-open = open #{ $number }
action-open-version = open #{ $number } r{ $version }
action-read-history = read the history of #{ $number }
action-settle = settle report { $id }
action-change-setting = change the setting { $name }
