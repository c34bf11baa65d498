# Why a process ends or does not start: its lease, and its sessions with Discord. Read by whoever runs the bot.

# $pid: the number of a process; $since: a moment such as 2026-03-01 12:00:00 UTC
lease-held = Almanac already runs with this token: process { $pid } on { $host }, since { $since }. Stop that one first, or give this one the token of another application. This process has changed nothing.
lease-lost = Another process took over this bot's lease while this one was suspended or its clock jumped; nobody has it now. This process has stopped so that nothing is posted twice.
lease-lost-to = Another process took over this bot's lease while this one was suspended or its clock jumped; process { $pid } on { $host } has it since { $since }. This process has stopped so that nothing is posted twice.
lease-locked-out = Another program has held the database locked for { $seconds } seconds. End it, with kill -9 if need be: nothing that was acknowledged is lost by that. Then start this process again; it has changed nothing.
lease-locked-out-by = Another program has held the database locked for { $seconds } seconds. It may be process { $pid } on { $host }, which worked for this bot and hangs. End it, with kill -9 if need be: nothing that was acknowledged is lost by that. Then start this process again; it has changed nothing.
# $again: a moment such as 2026-03-01 12:00 UTC
sessions-spent = Almanac has opened { $opened } sessions with Discord in the last 24 hours, and stops at { $limit } because Discord resets the token of a bot that opens { $resets }. Something makes it start or connect again and again: the log says what, mend that first. It can be started again from { $again } on.
