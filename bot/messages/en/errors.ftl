# What the edge says of errors, whatever was asked for.

# Several faults at once. $problems: each as "where: why", parted by semicolons
invalid = { $problems }.

# Said after a refusal of what would have written something
nothing-saved = Nothing was saved.
