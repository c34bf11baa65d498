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
