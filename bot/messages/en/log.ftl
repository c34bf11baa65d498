# The audit log: who did what.

# $who: a mention, or one of the words for somebody without an id, such as the operator
# $what: such as #42 r3, proposal 7, the name of a topic, the title of a source, a day
log-add = { $who } added { $what }
log-edit = { $who } edited { $what }
log-retire = { $who } retired { $what }
log-restore = { $who } restored { $what }
log-revert = { $who } reverted { $what }
log-verify = { $who } verified anew { $what }
# An entry, by the merge of its topics
log-merge = { $who } moved { $what }
log-unmerge = { $who } moved back { $what }
log-import = { $who } imported { $what }
log-review-by = { $who } set the review-by date of { $what }
log-propose = { $who } proposed { $what }
log-suggest = { $who } suggested { $what }
log-rewrite = { $who } rewrote { $what }
log-approve = { $who } approved { $what }
log-decline = { $who } declined { $what }
log-withdraw = { $who } withdrew { $what }
log-report = { $who } reported { $what }
log-settle = { $who } settled { $what }
log-topic-add = { $who } added the topic { $what }
log-topic-rename = { $who } renamed the topic { $what }
log-topic-names = { $who } changed the names of the topic { $what }
log-topic-relate = { $who } related the topic { $what }
log-topic-unrelate = { $who } took apart the topic { $what }
log-topic-merge = { $who } merged the topic { $what }
log-topic-unmerge = { $who } undid the merge of the topic { $what }
log-topic-retire = { $who } retired the topic { $what }
log-topic-restore = { $who } restored the topic { $what }
log-topic-revert = { $who } reverted the topic { $what }
log-source-add = { $who } added the source { $what }
log-source-edit = { $who } edited the source { $what }
log-source-fingerprint = { $who } fingerprinted the source { $what }
log-source-retire = { $who } retired the source { $what }
log-source-restore = { $who } restored the source { $what }
log-source-revert = { $who } reverted the source { $what }
log-history-begins = { $who } began the history of { $what }
log-gap-done = { $who } marked as done the gap { $what }
log-setting = { $who } set { $what }
# The next seven: $what is a day such as 2024-04-17
log-daily-choose = { $who } chose the daily fact of { $what }
log-daily-hold = { $who } held the daily fact of { $what }
log-daily-release = { $who } undid what was decided for the daily fact of { $what }
log-daily-now = { $who } asked at once for the daily fact of { $what }
# $what: a day, as in the four before; the bot was too late
log-daily-skipped = { $who } did not post the daily fact of { $what }
# Discord refused it
log-daily-failed = { $who } was not let post the daily fact of { $what }
log-daily-unknown = { $who } cannot tell whether it posted, and never posts again, the daily fact of { $what }
log-daily-paused = { $who } paused the { $what }
log-data-damaged = { $who } found damaged on the disk, and does not show, { $what }
log-data-mended = { $who } found damaged on the disk, and restored, { $what }
# $what: the daily fact
log-daily-clock = { $who } goes by Discord's clock instead of its machine's, which is wrong, for the { $what }
# $what: what somebody tried, such as edit #42
log-denied = { $who } was refused permission to { $what }
# What an older or a newer version of the bot wrote. $action: its own word for it
log-other = { $who }: { $action } { $what }

# The settings, as $what of log-setting
log-setting-moderator-role-id = the moderator role
log-setting-four-eyes = four eyes
log-setting-log-channel-id = the log channel
log-setting-language = the language
log-setting-daily-channel = the channel of the daily fact
log-setting-daily-time = the time of the daily fact
log-setting-daily-on = the daily fact
log-setting-daily-paused = the pause of the daily fact
log-setting-zone = the time zone

# The card with a page of it
log-title = ## Log
log-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
log-empty = Nothing yet.
