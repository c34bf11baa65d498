# Entries: what is wrong with one that is asked for, changed or added, and what is said once it is.

entry-not-found = There is no entry #{ $number } in this library.
entry-has-no-version = #{ $number } has no version { $version }; its versions are 1 to { $last }.
entry-changed-meanwhile = #{ $number } has been changed meanwhile: it is at version { $version }, this was written from version { $seen }.
entry-not-different = Nothing of #{ $number } is different.
# A text that is to be brought back is the one that stands. $version: such as 3
entry-says-so-already = #{ $number } says what it said at r{ $version }.
entry-already-retired = #{ $number } is retired already.
entry-not-retired = #{ $number } is not retired.
entry-is-retired = #{ $number } is retired; restore it first.
# $numbers: such as #12 and #40
entry-similar = This says nearly the same as { $numbers }.

# Problems of a field follow the field's name, without a full stop: "Topics is missing: …"
entry-needs-a-topic = is missing: an entry needs a topic
entry-names-an-unknown-topic = names a topic that is not in the library; /topics lists what is
entry-names-retired-topics = is retired: restore it, or name another topic
entry-has-too-many-topics = may have { $limit } members, this has { $count }
entry-source-unknown = is not in the library
entry-source-retired = is retired: restore it, or name another source
entry-needs-a-source = is missing: nothing is published without one

# What a member asks for by its number
entry-not-published = There is no entry #{ $number } in this library; /search finds entries by their words.
# It was published, and is not shown any more. $when: a day
entry-gone-with-entry = #{ $number } was taken out of this library on { $when }.
entry-gone-with-topic = #{ $number } is not shown: its topic was taken out of this library on { $when }.
entry-gone-with-source = #{ $number } is not shown: its source was taken out of this library on { $when }.
entry-saved = Saved as #{ $number } r{ $version }.
entry-similar-title = **The library says something like it already.**
entry-similar-saved-nothing = Nothing was saved yet. If yours adds something, save it; else edit the one that is there.
entry-stale-title = **#{ $number } is at r{ $now } now; your text was written on r{ $seen }.**
entry-stale-saved-nothing = Nothing was saved. This is what changed meanwhile; saving your text again replaces it.
entry-retired = #{ $number } is retired. Members no longer find it; its number and its history stay.
