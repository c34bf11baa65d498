# The daily fact: one entry a day, posted in a channel.

daily-needs-a-channel = Choose the channel for the daily fact first.
daily-no-other-entry = There is no other entry whose turn it could be.
daily-entry-not-found = There is no entry #{ $number } in this library; /search finds entries.
daily-day-not-ahead = { $day } is not one of the next { $days } days, which alone can be changed; look at the plan again.
daily-time-unreadable = time must be a time of day such as 09:00 or 21:30, not { $text }.
daily-zone-unknown = zone must be a place of the IANA time zone database such as Asia/Baku, not { $text }.
# $places: such as Asia/Baku, Asia/Yerevan
daily-zone-unknown-closest = zone must be a place of the IANA time zone database such as Asia/Baku, not { $text }; close to it are { $places }.

daily-entry-without-day = Name the day for the entry too.
daily-card-of-another-day = This card is of another day; look at the plan again.
daily-day-over = This day is not one of the next { $days } any more; look at the plan again.
daily-channel-unseen = channel must be a text channel of this server that Almanac can see.
# $channel: a mention of it; $lacking: names of permissions as Discord has them
daily-channel-closed = Almanac cannot post in { $channel }: it lacks { $lacking }.
daily-day-unreadable = day: { $problem }.
daily-day-out-of-range = day must be one from { $first } to { $last }, not { $text }.
# $problem: a sentence with its full stop
daily-entry-unreadable = entry: { $problem }
# For the operator's log
daily-without-lease = This process does not hold the lease just now.
daily-being-posted = A fact is being posted right now; look again in a minute.
daily-posted-now = Today's fact is posted: { $link }
daily-posted-soon = Discord cannot take it right now. It is posted as soon as it can, within { $hours } hours.
# $why: a sentence with its full stop
daily-not-posted = It was not posted: { $why }
daily-not-posted-why-unknown = It was not posted, and nobody knows why.

# A time zone. $place: such as Baku (Asia); $offset: such as +04:00; $time: what its clocks show now
daily-zone = { $place }, UTC{ $offset }, now { $time }

# Why the machine's clock is not gone by. $minutes: how many
daily-clock-ahead = It is { $minutes } min ahead. Whoever runs Almanac should set it right.
daily-clock-behind = It is { $minutes } min behind. Whoever runs Almanac should set it right.

# Why a day has no fact in its channel, or may have none. $hours: how late a fact may come
daily-late = Almanac was not running when it was due, nor in the { $hours } hours after.
daily-switched-off = It was switched off before the fact could be posted.
daily-not-reached = Discord could not be reached when it was due, nor in the { $hours } hours after.
daily-not-asked = Discord could not be asked for { $hours } hours.
daily-held = Moderators held this day.
daily-nothing-yet = The library has nothing to post yet.
daily-channel-gone = Its channel is gone.
daily-channel-hidden = Almanac cannot see its channel: it lacks View Channel there.
daily-channel-mute = Almanac may not write in its channel: it lacks Send Messages there.
# $lacking: names of permissions as Discord has them
daily-channel-lacks = In its channel Almanac lacks { $lacking }.
daily-channel-too-full = Its channel has too many messages to look through.
# $status, $code: numbers by which Discord says why
daily-refused = Discord refused it (HTTP { $status }, code { $code }).

# Where a moderator wants it posted at once
daily-is-off = The daily fact is switched off; a manager switches it on by /setup daily.
# $why: a sentence with its full stop
daily-is-paused = The daily fact is paused: { $why }
daily-library-empty = There is nothing to post yet: the library has no published entry.
daily-settings-changed = The settings were changed at this very moment; look again.
daily-perhaps-posted = Today's fact may be in its channel already, and is never posted twice.
daily-posted-already = Today's fact is posted already; /today shows it.

# What is set, for moderators and managers
daily-title = ## The daily fact
daily-off = **Off.** A manager switches it on by `/setup daily`.
# $why: a sentence with its full stop
daily-paused = **Paused.** { $why }
daily-due-now = **On.** A fact is due right now.
# $when: such as in 3 hours, in the reader's own language
daily-next = **On.** The next comes { $when }.
# $channel: a mention of it
daily-in-channel = in { $channel }
daily-without-channel = no channel yet
daily-every-day = every day at { $time }
daily-preview = { $day }, as it would be posted:
daily-next-days = { $days ->
    [7] The next seven days
   *[other] The next { $days } days
}

# The days to come, and the ways to change one
daily-post-now = Post today's now
daily-look-at-a-day = Look at a day: swap it, or hold it
daily-another = Another entry
# To post nothing on this day
daily-hold = Hold this day
# To forget what was decided for this day
daily-undo = Undo
daily-all-days = ← All days
# $when: day and time, in the reader's own language
daily-would-be-posted = would be posted { $when }
daily-day-held = Nothing will be posted.
daily-library-without-entries = The library has no published entry yet, so there is nothing to post.
# After a day in a list
daily-held-day = held, nothing will be posted
daily-nothing = nothing to post
# Below a day in a select: it has no entry
daily-no-entry = nothing
# Why an entry is a day's: nobody chose it; moderators did; it happened on that day, years ago
daily-its-turn = its turn
daily-chosen = chosen by moderators
daily-anniversary = { $years ->
    [one] { $years } year ago that day
   *[other] { $years } years ago that day
}
daily-chosen-anniversary = { $years ->
    [one] { $years } year ago that day and chosen by moderators
   *[other] { $years } years ago that day and chosen by moderators
}

# Days whose fact was not posted, each with why in a sentence of its own
daily-days-without = **The last days without a fact**
daily-day-failed = **{ $day }** was refused by Discord.
daily-day-skipped = **{ $day }** was not posted.
daily-day-unknown = **{ $day }** may or may not be in the channel, and is not posted again.
# The card of a day's fact
# The title of the daily card, by how it is known; what did not happen is no fact
daily-title-happened = ## Fact of the day
daily-title-inferred = ## Inference of the day
daily-title-planned = ## What was planned
daily-title-expected = ## What was expected
daily-years-ago = { $count ->
    [one] { $count } year ago today
   *[other] { $count } years ago today
}
# Under the first words of a longer entry
daily-goes-on = goes on in the entry
