# Topics and their names.

topic-not-found = This topic is not in the library; /topics lists what is.
topic-related-to-itself = { $topic } cannot be related to itself.
topics-related-already = { $one } and { $other } are related already.
topics-not-related = { $one } and { $other } are not related.
topic-merged-into-itself = { $topic } cannot be merged into itself.
topic-names-not-different = The names of { $topic } are these already.

# Problems of the field "names", without a full stop
topic-needs-a-name = is missing: a topic needs a name
topic-name-to-show-missing = is missing: type the name to show
topic-has-no-such-name = { $name } is no name of { $topic }
topic-without-name = { $topic } would have no name left
topic-name-taken = { $name } is already a name of the topic { $topic }

topic-gone = This topic is not in the library any more; /topics lists what is.
topic-added = The topic { $topic } is there.
topic-renamed = It is shown as { $topic } now.
topic-has-names = { $count ->
    [one] { $topic } has one name.
   *[other] { $topic } has { $count } names.
}

topics-related = { $one } and { $other } are related: each card leads to the other.
topics-unrelated = { $one } and { $other } are not related any more.
topic-merge-asked = Make { $topic } part of { $into }?
topic-merge-means = Its entries, names, relations and counts go along, and whoever asks for it is led there. It is a topic of its own no more.
topic-merge-now = Merge them
# What went along when one topic became part of another
topic-merged = { $topic } is part of { $into } now; { $entries ->
    [one] one entry
   *[other] { $entries } entries
} and { $names ->
    [one] one name
   *[other] { $names } names
} moved along, and how often members asked for it.

# No topic is called what somebody typed
topic-not-called = ## No topic called «{ $name }»
topics-closest = Closest to it:
topics-none-close = Nothing here comes close. `/topics` shows all there is.
topic-gap-noted = Noted as a gap, without your name, so that moderators see what is missing.
# A library without topics. $guild: the server's id
library-empty =
    The library of this server is still empty.
    Whoever runs Almanac fills it from a pack, of their own or one that comes with it:
    `almanac import FILE --guild { $guild }`

# All topics
topics-title = ## Topics
topic-count = { $count ->
    [one] { $count } topic
   *[other] { $count } topics
}
topics-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}

topic-names = Names
topic-names-help = One a line, in any script; the first is shown first
