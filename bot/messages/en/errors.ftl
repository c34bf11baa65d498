# What the edge says of errors, whatever was asked for.

# Several faults at once. $problems: each as "where: why", parted by semicolons
invalid = { $problems }.

# Said after a refusal of what would have written something
nothing-saved = Nothing was saved.

command-has-changed = This command has changed since your Discord loaded it. Press Ctrl+R, then type it again.
option-not-taken = { $text } is not what this option takes. Pick one of the suggestions.
# $error: the number under which the log has the error
failure-of-a-form = Sorry, that went wrong on our side, so nothing was saved. The log has it as { $error }. Try again.

servers-only = Almanac answers in servers only; type the command in a channel of one.
button-too-old = This button is from an older version of Almanac. Run the command again; /help lists them all.
form-too-old = This form is from an older version of Almanac. Run the command again.
file-not-given-back = Discord did not give back the file { $file }. Copy your text from it and run the command again.
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

# What somebody typed comes back with the refusal. $field: a label such as Date; $problem: as in "Date is missing"
field-is-wrong = { $field } { $problem }
held-open-again = Open the form again
# Above the typed texts
held-below = What you typed is below; it is shown to you alone.
# Above the typed texts, some of which are in files
held-below-and-attached = What you typed is below, and attached; it is shown to you alone.
# Above files with the typed texts
held-attached = What you typed is attached; it is shown to you alone.

# A form that Discord delivered twice
form-saved-already = This form was saved already, when it arrived the first time.
