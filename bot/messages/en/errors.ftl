# What the edge says of errors, whatever was asked for.

# Several faults at once. $problems: each as "where: why", parted by semicolons
invalid = { $problems }.

# Said after a refusal of what would have written something
nothing-saved = Nothing was saved.

command-has-changed = This command has changed since your Discord loaded it. Press Ctrl+R, then type it again.
option-not-taken = { $text } is not what this option takes. Pick one of the suggestions.
# $error: the number under which the log has the error
failure-of-a-form = Sorry, that went wrong on our side, so nothing was saved. The log has it as { $error }. Try again.
