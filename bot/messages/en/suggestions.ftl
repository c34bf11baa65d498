# What members suggest.

suggestion-link = Link to the source
suggestion-link-help = Begins https://

suggestion-too-many-wait = { $limit } suggestions of yours wait for the moderators already, and no more may.
suggestion-too-many-today = You have sent { $limit } suggestions today, and no more may be sent.

# A problem of the field "kind", without a full stop
suggestion-kind-unknown = is none of those that are offered

suggestion-waits = Thank you. A moderator will look at it, and you hear what becomes of it by direct message.
suggestion-name-kept = Your name is kept with it until you have heard, and no longer.
