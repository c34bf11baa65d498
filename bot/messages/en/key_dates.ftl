# Key dates: the fields of their form, certainties, and what is said of one beside its own words.

# How a date is known; "then" is when the source spoke
certainty-happened = happened
certainty-inferred = inferred
certainty-planned = planned then
certainty-expected = expected then

# $certainties: all there are, with commas
certainty-unknown = { $text } is not one of { $certainties }
# $certainty: inferred, planned or expected
key-date-needs-a-name = is missing: what is { $certainty } needs a name of who { $certainty } it

# How it is known, after the date
key-date-inferred = inferred
key-date-inferred-by = inferred by { $name }
key-date-planned = planned then
key-date-expected = expected then
# One key date on one line. $how: one of the four before; $body: what happened
key-date-title = { $date }: { $body }
key-date-title-and-how = { $date } ({ $how }): { $body }

key-date-attributed-to-help = Needed for what is inferred, planned, expected or disputed
key-date-date = Date
key-date-date-help = 17 April 2024, March 2022, spring 2024, 2022~ (about), 2023-09-20/.. (on)
key-date-certainty = Certainty
key-date-certainty-help = happened, inferred, planned or expected
key-date-body = What
key-date-body-help = One sentence
# A certainty where one is chosen, and what it means
certainty-happened-choice = Happened
certainty-inferred-choice = Inferred
certainty-planned-choice = Planned
certainty-expected-choice = Expected
certainty-happened-means = Sources agree that it did
certainty-inferred-means = Somebody concluded it; say who
certainty-planned-means = It was planned when the source spoke; say by whom
certainty-expected-means = It was expected when the source spoke; say by whom

# What the kind is, where a member chooses among kinds
key-date-means = Something that happened, and when
