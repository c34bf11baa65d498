# The queue of what waits for a second pair of eyes.

# The queue of proposals
review-title = ## Review
review-empty = Nothing waits.
review-next = Next in the queue
# Outcomes are what became of proposals; whoever proposed them hears it
review-undelivered = { $count ->
    [one] { $count } outcome of the last month could not be told: direct messages were closed
   *[other] { $count } outcomes of the last month could not be told: direct messages were closed
}
# How many wait: a list of those below
review-waiting = { $what }
review-drafts = { $count ->
    [one] { $count } draft
   *[other] { $count } drafts
}
review-suggestions = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
review-messages = { $count ->
    [one] { $count } saved message
   *[other] { $count } saved messages
}
