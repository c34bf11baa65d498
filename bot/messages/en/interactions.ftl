# What is said of commands, buttons and forms whatever they are for: refusals without a noun, and failures.

# Several faults at once. $problems: each as "where: why", parted by semicolons
invalid = { $problems }.

# Said after a refusal of what would have written something
nothing-saved = Nothing was saved.

outdated-command = This command has changed since your Discord loaded it. Press Ctrl+R, then type it again.
# $error: the number under which the log has the error
failure-of-a-form = Sorry, that went wrong on our side, so nothing was saved. The log has it as { $error }. Try again.

servers-only = Almanac answers in servers only; type the command in a channel of one.
outdated-button = This button is from an older version of Almanac. Run the command again; /help lists them all.
outdated-form = This form is from an older version of Almanac. Run the command again.
# Where the name of somebody's server is not known
server-unnamed = a server
# Said while the bot is stopped for another version, or for good
almanac-restarting = Almanac is restarting; try again in a minute.

# A refusal of which nothing is left to be said
refused = This cannot be done.
# After the refusal of what a role may do. $role: a mention of it
refused-role-may = The role is { $role }.
# Something broke; the number under which the log has it stands between the last two
failure-title = **Sorry, that went wrong on our side.**
failure-advice = Please try again in a moment. If it happens again, give a moderator this number:
failure-logged = What happened is in the log under this number, without your name.
