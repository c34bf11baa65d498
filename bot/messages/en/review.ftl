# What waits for a second pair of eyes, and what members suggest.

proposal-not-found = This proposal is not in the review queue.
proposal-already-approved = This proposal has been approved already.
proposal-already-declined = This proposal has been declined already.
proposal-already-withdrawn = This proposal has been withdrawn already.
proposal-rewritten-meanwhile = This proposal was rewritten since you opened it; read it again.
proposal-is-your-own = You wrote this, and this server asks for four eyes: another moderator has to approve it.
suggestion-too-many-wait = { $limit } suggestions of yours wait for the moderators already, and no more may.
suggestion-too-many-today = You have sent { $limit } suggestions today, and no more may be sent.
gap-not-open = This gap is not open any more.

proposal-waits = Proposal { $id } waits for somebody else's eyes: this server wants two pairs. /curate review has it.
proposal-rewritten-title = **Proposal { $id } was rewritten meanwhile.**
# A problem of the field "kind", without a full stop
suggestion-kind-unknown = is none of those that are offered
message-without-text = This message has no text to quote.
message-of-somebody-else = Only whoever wrote a message, or a moderator, can save it as a quote.
message-waits = Thank you. It waits for a moderator, and you hear what becomes of it.

suggestion-waits = Thank you. A moderator will look at it, and you hear what becomes of it by direct message.
suggestion-name-kept = Your name is kept with it until you have heard, and no longer.
# A problem of the field "body", without a full stop. $mark: […]
message-says-otherwise = is not what the message says; leave out with { $mark }, but change nothing

# After a decision on a proposal, a sentence of its own; empty where nobody has to be told
proposer-told = Whoever proposed it was told.
proposer-not-told = Whoever proposed it could not be told: their direct messages are closed.
proposer-nobody-to-tell = { "" }

# The queue of proposals
review-title = ## Review
review-empty = Nothing waits.
review-next = Next in the queue
# Outcomes are what became of proposals; whoever proposed them hears it
review-undelivered = { $count ->
    [one] { $count } outcome of the last month could not be told: direct messages were closed
   *[other] { $count } outcomes of the last month could not be told: direct messages were closed
}

# The heading of a proposal: what approving it does. $kind: such as quote
proposal-to-add = **Proposal { $id }: { $kind }**
proposal-to-edit = **Proposal { $id }: edit #{ $number } r{ $version }**
proposal-to-revert = **Proposal { $id }: revert #{ $number } r{ $version }**
proposal-to-restore = **Proposal { $id }: restore #{ $number } r{ $version }**
# Below the heading: where it comes from. $rewriter: who wrote it as it reads now, "none" where that is the same person
proposal-of-draft = { $rewriter ->
    [none] written by { $who }
   *[other] written by { $who }, rewritten by { $rewriter }
}
proposal-of-suggestion = { $rewriter ->
    [none] suggested by { $who }
   *[other] suggested by { $who }, rewritten by { $rewriter }
}
proposal-of-message = { $rewriter ->
    [none] saved from a message by { $who }
   *[other] saved from a message by { $who }, rewritten by { $rewriter }
}
# Below the text of a draft. $topics: names, with commas
draft-topics = Topic: { $topics }
draft-without-topic = Topic: none yet
draft-source = source: “{ $title }”
# A source that is not in the library
draft-new-source = source: new, “{ $title }”
draft-source-without-title = source: new, its title is missing
draft-without-source = source: none yet
proposal-would-change = What it would change:
# Edit is the button "curate-edit" below
proposal-entry-moved-on = **#{ $number } has moved on to r{ $version }.** Press Edit to write this onto it.
# $problems: with a full stop
proposal-not-ready = **Not ready:** { $problems }
proposal-lacks-topic-or-source = `/curate review proposal:{ $id }` with `topic` and `source` says what is missing
proposal-similar = **The library says something like it already:**
proposal-approve = Approve
proposal-decline = Decline
proposal-add-source = Add its source

# What was decided
proposal-now-published = **Proposal { $id } is approved: #{ $number } r{ $version }.**
proposal-now-approved = **Proposal { $id } is approved.**
proposal-now-declined = **Proposal { $id } is declined.**
proposal-now-withdrawn = **Proposal { $id } is withdrawn.**
# What whoever proposed it hears. $kind: such as quote; $server: its name
outcome-published = **Your { $kind } in { $server } is published.** Thank you.
outcome-published-as = **Your { $kind } in { $server } is published as #{ $number }.** Thank you.
outcome-declined = **Your { $kind } in { $server } was not taken over.**
outcome-reason = Reason: { $reason }

# A message that somebody picked, before it is saved
message-save = **Save this message as a quote?**
message-save-note = The link to the message is its source, with the day it was written. It waits in the review queue.
message-choose-topic = Choose a topic and save
# A button that leads there
message-itself = The message

# A change of a topic or a source that waits for a second moderator, as the log names it
operation-named = change { $id }
operation-waits = Change { $id } waits for somebody else's eyes: this server wants two pairs. /curate review has it.
# Above a line as the log will have it once it is done
operation-heading = **Change { $id }, as the log will say it:**
operation-not-found = This change is not in the review queue.
operation-already-approved = This change has been approved already.
operation-already-declined = This change has been declined already.
operation-already-withdrawn = This change has been withdrawn already.
operation-now-approved = Change { $id } is approved and done.
operation-now-declined = Change { $id } is declined.
operation-now-withdrawn = Change { $id } is withdrawn.
# How many wait in the queue
operations-waiting = { $count ->
    [one] { $count } change of a topic or a source
   *[other] { $count } changes of topics and sources
}
