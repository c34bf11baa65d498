# What is kept about people, and what has their id on it.

privacy-title = ## Privacy
# $hours: how long Discord's number of an interaction is kept; $fewest: how many people at least
privacy-asking =
    { "**" }When you ask**
    - No user id is kept for asking, ever.
    - An answer adds one to a count: per server, topic, day, and whether it came by command, button, search or the daily fact. The counts stay.
    - Discord's number of the interaction is kept for { $hours } hours, so that none counts twice. It does not name you.
    - How many people asked is counted with a keyed hash. Its random key lives in memory for one day and is never written down; after that nobody can tell who asked, not even whoever runs this bot.
    - What fewer than { $fewest } people asked for on one day is shown to nobody, and counts for no order.
# $gaps: days for which a text that found nothing is kept; $forms: hours for which Discord's number of a form is
privacy-typing =
    { "**" }What you type**
    - A name that no topic has is kept as a gap, without who typed it, for { $gaps } days since it was last typed. Moderators read it to see what is missing.
    - A suggestion or a report is kept with your id until you have heard what became of it, then the id is erased and the text stays. If you erase it before, a keyed trace is left while a suggestion waits: it can only be compared, so that nobody approves their own.
    - Entries that moderators write carry who wrote them, and a log keeps who changed what, and who was refused a permission: a reference work must say so. Refusals you may erase.
    - A message of yours becomes a quote only with your yes. Your id is kept with the quote, so that you can withdraw it, and with a wish to be quoted nowhere.
    - Discord's number of a form you send is kept for { $forms } hours, so that it is saved once.
    - The language that you choose by /language is kept with your id, for all servers, until you erase it.
# $days: how long a server's data outlives the bot's removal
privacy-leaving =
    { "**" }Where it goes**
    - Nowhere. It stays in this bot's database and its backups; no statistics and no texts are sent to anybody else.
    - { $days } days after a server has removed the bot, all that is kept of it is deleted, but for the backups of whoever runs it.
    - Messages in channels are not read: the bot sees its own commands, buttons and forms, and the one message that somebody picks with "Save as quote".
privacy-with-your-id = **With your id, in this server**
privacy-nothing = Nothing.
# $what: how many of each, such as 2 suggestions
privacy-held = { $what }.
privacy-log-lines = { $count ->
    [one] { $count } line of the log
   *[other] { $count } lines of the log
}
privacy-suggestions = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
privacy-open-reports = { $count ->
    [one] { $count } open report
   *[other] { $count } open reports
}
privacy-reports = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
privacy-denials = { $count ->
    [one] { $count } refused permission
   *[other] { $count } refused permissions
}
privacy-language = the language you have chosen
privacy-show-trail = Show my trail
privacy-erase = Erase what may be erased
privacy-erase-asked = Erase your id from what waits here, and from refused permissions?
privacy-erase-means = Your suggestions and reports go on waiting, but nobody can tell you any more what became of them, and you cannot withdraw them. This cannot be undone. What you changed in the library stays under your id.
privacy-erase-now = Erase
privacy-trail-title = ## Your trail in this server
privacy-trail-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
privacy-trail-stays = What you changed stays: everybody may see who wrote what they read.
privacy-erased = Your id is erased from { $what }.
privacy-nothing-to-erase = There was nothing to erase.
privacy-untold = Suggestions and reports still wait, but nobody can tell you what became of them.
privacy-log-stays = { $count ->
    [one] { $count } line of the log stays: what you changed says who changed it.
   *[other] { $count } lines of the log stay: what you changed says who changed it.
}
