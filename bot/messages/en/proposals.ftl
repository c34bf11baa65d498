# Drafts that wait for a second pair of eyes, and what becomes of them.

# Of a proposal or a source that somebody else has changed
stale-saved-nothing = Nothing was saved. This is what it says now; saving your text again replaces it.

proposal-not-found = This proposal is not in the review queue.
proposal-already-approved = This proposal has been approved already.
proposal-already-declined = This proposal has been declined already.
proposal-already-withdrawn = This proposal has been withdrawn already.
proposal-rewritten-meanwhile = This proposal was rewritten since you opened it; read it again.
proposal-is-your-own = You wrote this, and this server asks for four eyes: another moderator has to approve it.

# $why: a sentence that says what is doubtful about it, and that somebody else has to compare it with the source
proposal-doubtful-is-your-own = You wrote this. { $why }
proposal-waits-doubtful = Proposal { $id } waits in /curate review. { $why }
proposal-doubtful = **Look closely:** { $why }
proposal-waits = Proposal { $id } waits for somebody else's eyes: this server wants two pairs. /curate review has it.
proposal-rewritten-title = **Proposal { $id } was rewritten meanwhile.**

# After a decision on a proposal, a sentence of its own; empty where nobody has to be told
proposer-told = Whoever proposed it was told.
proposer-not-told = Whoever proposed it could not be told: their direct messages are closed.
proposer-nobody-to-tell = { "" }

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
