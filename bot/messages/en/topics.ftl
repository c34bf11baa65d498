# Topics and their names.

topic-not-found = This topic is not in the library; /topics lists what is.
topic-related-to-itself = { $topic } cannot be related to itself.
topics-related-already = { $one } and { $other } are related already.
topics-not-related = { $one } and { $other } are not related.
topic-merged-into-itself = { $topic } cannot be merged into itself.
topic-names-not-different = The names of { $topic } are these already.
topic-changed-meanwhile = The topic { $topic } has been changed meanwhile; read its history again.
topic-has-no-version = The topic { $topic } has no version { $version }.
# A version that is to be brought back is the one that stands. $version: such as 3
topic-says-so-already = { $topic } has the names and relations that it had at r{ $version }.
# At that version it was part of another topic
topic-had-ended = { $topic } had no name of its own at r{ $version }.
topic-already-retired = { $topic } is retired already.
topic-not-retired = { $topic } is not retired.
topic-is-retired = { $topic } is retired; restore it first.
topic-is-merged = This topic is part of { $topic } now.
topic-not-merged = { $topic } is not part of another topic.
topic-merged-before-history = This merge was made by an earlier version, which did not keep what undoing it takes.
topic-merged-further = { $topic } is part of { $into } because what it was merged into was itself merged; undo that merge first.
topic-would-be-nameless = { $topic } would have no name left; give it one of its own first.

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
topic-merge-means = Its entries, names, relations and counts go along, and whoever asks for it is led there. `/curate topic unmerge` undoes it.
topic-merge-now = Merge them
# What went along when one topic became part of another
topic-merged = { $topic } is part of { $into } now; { $entries ->
    [one] one entry
   *[other] { $entries } entries
} and { $names ->
    [one] one name
   *[other] { $names } names
} moved along, and how often members asked for it.
topic-unmerged = { $topic } is a topic of its own again, no longer part of { $out }; { $count ->
    [0] no entry
    [one] one entry
   *[other] { $count } entries
} went back to it.
# $count: how many entries are on this topic alone
topic-retired = { $topic } is retired. Members no longer find it{ $count ->
    [0] {""}
    [one] , nor the one entry that is on it alone
   *[other] , nor the { $count } entries that are on it alone
}; its history stays.
topic-restored = { $topic } is back.
topic-reverted = { $topic } has the names and relations of r{ $version } again.

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
