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
