# A server's settings, and who may do what.

moderators-only = This needs the permission Manage Messages or this server's moderator role.
managers-only = This needs the permission Manage Server.
setting-moderators-everyone = The moderator role may not be @everyone: all members would curate.

setting-review-on = All that members read waits for a second moderator from now on, but for taking something out. Whoever wrote it cannot approve it.
setting-review-off = Moderators publish at once now. What waits already still waits in /curate review.
# $lacking: names of permissions as Discord has them
setting-log-channel-closed = In #{ $channel } Almanac lacks { $lacking }.
setting-log-channel-set = Every change is posted in #{ $channel } from now on.
setting-log-channel-nowhere = The log is posted nowhere. `/setup log-channel channel:` posts it in a channel.
setting-log-channel-reset = Post the log nowhere?
# $channel: a mention of it
setting-log-channel-reset-means = { $channel } hears of no change any more. What happens until a channel is set again is not posted later; `/curate log` has it.
setting-log-channel-reset-now = Post it nowhere
setting-log-channel-none = The log is posted nowhere now.
# $channel: a mention of it
setting-log-channel-lacks = The log cannot be posted in { $channel }: { $lacking } is missing.
setting-moderators-role-gone = The moderator role has been deleted: `/setup moderators` names another.
setting-language-set = What all read here is in { $language } now; who is answered alone is answered in their own language. Discord itself describes commands in the language of each reader's Discord, where it knows it.
# $language: one that Almanac has no words in
setting-language-set-dates = Dates are written in { $language } now; Almanac has no words of its own in it, so all else stays English.
setting-pack-unknown = pack: there is no starter library called { $name }.
setting-library-has = { $topics ->
    [one] The library has one topic
   *[other] The library has { $topics } topics
} and { $entries ->
    [one] one entry.
   *[other] { $entries } entries.
}
setting-library-start-empty = To start empty, do nothing: `/curate topic add` and `/curate source add` make the first of each.
setting-library-starter = Starter library: `/setup library pack:{ $name }`
setting-library-loaded = { $added } added, { $changed } changed, { $unchanged } were there already.
setting-library-look = `/topics` shows what there is.

setting-moderators-set = Whoever has the role { $role } may curate now, besides the permission Manage Messages.
setting-moderators-without-role = To curate takes the permission Manage Messages. `/setup moderators role:` names a role that may as well.
setting-moderators-reset = Take the moderator role away?
# $role: a mention of it
setting-moderators-reset-means = Who has { $role } and not Manage Messages can curate no more. `/setup moderators role:` gives it back.
setting-moderators-reset-now = Take it away
setting-moderators-none = To curate now takes the permission Manage Messages.
# Server Settings and Integrations: as Discord's own menus call them
setting-moderators-show-curate = Discord hides /curate from members without Manage Messages: show it to the role under Server Settings, Integrations, Almanac.

# How it is set up, a line each
status-title = ## Almanac here
status-moderators = **Moderators**: whoever has Manage Messages
# $role: a mention of it
status-moderators-role = **Moderators**: { $role }, and whoever has Manage Messages
status-review-on = **Review**: two pairs of eyes: nobody publishes what they wrote
status-review-off = **Review**: off
status-log = **Log**: nowhere besides `/curate log`
# $channel: a mention of it
status-log-channel = **Log**: { $channel }
status-daily-off = **Daily fact**: off
# $channel: a mention of it; $time: such as 09:00; $zone: such as Asia/Baku
status-daily = **Daily fact**: { $channel } at { $time }, { $zone }
# $why: a sentence or its part
status-daily-paused = It is paused: { $why }
status-language = **Language**: { $language }
status-zone = **Time zone**: { $zone }
status-library = **Library**: { $topics ->
    [one] { $topics } topic
   *[other] { $topics } topics
}, { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}, { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}
status-nothing-lacks = Every permission that this needs is there.
status-commands = `/setup moderators`, `review`, `log-channel`, `daily`, `language` and `library` change this.
