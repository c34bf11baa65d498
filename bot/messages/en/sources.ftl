# Sources: articles, books and messages that entries rest on; the fields of their form.

source-not-found = This source is not in the library.
source-changed-meanwhile = The source { $title } has been changed meanwhile; read it again.
source-not-different = Nothing of the source { $title } is different.
source-has-no-version = The source { $title } has no version { $version }.
source-says-so-already = The source { $title } says what it said at r{ $version }.
source-already-retired = The source { $title } is retired already.
source-not-retired = The source { $title } is not retired.
source-is-retired = The source { $title } is retired; restore it first.
# A problem of the field "link", without a full stop
source-link-taken = is that of the source { $title }, which is in the library already

source-gone = This source is not in the library any more.
source-added = The source is there.
source-saved = The source is saved.
source-restored = The source is back.
source-reverted = The source says what it said at r{ $version }.
# $count: how many entries rest on it
source-retired = “{ $title }” is retired. Members no longer find it{ $count ->
    [0] {""}
    [one] , nor the one entry that rests on it
   *[other] , nor the { $count } entries that rest on it
}; its history stays.
source-stale-title = **The source was edited meanwhile.**

# The file with a source's text
source-text-not-txt = file must be a .txt file, not { $name }.
source-text-too-large = file may have { $limit } bytes; this has { $size }.
source-text-not-utf-8 = { $name } is not UTF-8. Save it as UTF-8 (Notepad: Save as, Encoding) and attach it again.
source-text-not-handed-over = Discord did not hand over the file. Attach it again.

# All that is known of a source, a line each. $value: what is, or "source-not-stated"
source-line-author = Author: { $value }
source-line-publisher = Publisher: { $value }
source-line-published = Published: { $value }
source-line-link = Link: { $value }
source-line-archive-link = Archived copy: { $value }
source-line-accessed = Accessed: { $value }
source-line-note = How it came here: { $value }
source-not-stated = not stated
# On the card of a source, in small print: whether the words of its quotes are compared with its text
source-checks-quotes = { $paragraphs ->
    [one] words of quotes are compared with its text (¶1)
   *[other] words of quotes are compared with its text (¶1–¶{ $paragraphs })
}
source-checks-quotes-older = words of quotes are compared with its text by an older check
source-without-fingerprint = no fingerprint to compare quotes with
# In a source's history. $count: how long its text is
source-fingerprint-of = of { $count } words and marks
source-fingerprint-older = of an older version
# Buttons below it
source-more = More about it
source-fingerprint = Fingerprint

# What its quotes come to against a new fingerprint. $count: how long its text is
source-fingerprinted = **“{ $title }” has a fingerprint of { $count } words and marks.**
source-without-quotes = It has no quotes yet; those to come are compared as they are saved.
# $verdict: such as words verified in ¶4; $before: the earlier one
source-verdict-changed = { $verdict } (before: { $before })

# The sources of a topic
source-count = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
source-none-yet = No source yet.
source-entries-on-topic = { $count ->
    [one] { $count } entry on this topic
   *[other] { $count } entries on this topic
}

# Problems of a field follow the field's name, without a full stop: "Topics is missing: …"
source-of-link-unknown = has a link that is not in the library: add the source with its title

source-not-found-again = needs a link or a note: nothing is published from a source that cannot be looked up

source-title = Title
source-title-help = As it stands on the source
source-author = Author
source-author-help = Left empty where not stated
source-publisher = Publisher
source-publisher-help = Left empty where not stated
source-published = Published
source-published-help = 17 April 2024, March 2022, 2024-04~ (about)
source-link = Link
source-link-help = Begins https://
source-archive-link = Archive link
source-archive-link-help = Begins https://
source-accessed = Accessed
source-accessed-help = The day it was read: 1 May 2024
source-note = Note
source-note-help = How the source came to the library

# After a fingerprint was made. They were published before it was known
source-quotes-to-look-at = { $count ->
    [one] { $count } quote leaves out a word that denies or weakens, or has a part too short to verify. Somebody else has to look at it: `/curate due` has it.
   *[other] { $count } quotes leave out a word that denies or weakens, or have a part too short to verify. Somebody else has to look at them: `/curate due` has them.
}
