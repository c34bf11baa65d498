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
