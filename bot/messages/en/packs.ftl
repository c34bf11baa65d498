# Packs and tables: what is wrong with a file. A problem follows its place, without a full stop:
# "harbour.toml: [[quote]] «q1» source: «anals» is no source of this pack; did you mean annals?"

# $hint: pack-did-you-mean, or nothing
pack-key-unknown = is no key here{ $hint }
# $name: the name that comes closest
pack-did-you-mean = ; did you mean { $name }?
pack-key-given-again = is given { $times } times
pack-not-a-list = must be a list such as { $name } = ["…"]
# $number: what stands there, quoted
pack-number-unreadable = must be a whole number from 1 to { $limit }, not { $number }
# $key: of a source or a topic, quoted
pack-source-unknown = { $key } is no source of this pack{ $hint }
pack-topic-unknown = { $key } is no topic of this pack{ $hint }
pack-format-unknown = must be { $format }, not { $found }
pack-key-of-many-parts = has a key of more than { $limit } parts, which no pack has
pack-nested-too-deep = is nested deeper than a pack can be
# $error: what the reader of the format says, in English
pack-not-toml = is not TOML: { $error }
pack-not-toml-number = is not TOML: it has a number that is far too long
# $line, $column: where
pack-not-json = is not JSON: { $error } (at line { $line }, column { $column })
pack-not-json-number = is not JSON: it has a number that is far too long
pack-given-twice = is given twice in one object
pack-not-an-object = must be one object with the keys of a pack
# $mark: such as [[quote]]
pack-not-tables = must be tables that each begin with { $mark }
pack-not-objects = must be a list of objects
# $other: the place of that topic in the file
pack-name-taken = { $name } is already a name of { $other }
pack-has-too-many-rows = { $file }: has { $count } rows; { $limit } may be imported at once. Split it.
# The names that a topic has here stay, so there may be too many
pack-topic-has-too-many-names = with those the topic has here already it would have { $count }; { $limit } may be had

# $columns: all there are, with commas
table-empty = is empty; its first row names the columns: { $columns }
table-without-entries = { $file }: has the names of the columns, and no entry below them.
table-row-of-other-length = has { $cells } cells, the row of column names has { $columns }
table-quotation-mark-open = has a quotation mark that is neither closed nor doubled
table-cell-too-long = has a cell of more than { $limit } characters, or a quotation mark that is not closed
table-lacks-columns = lacks the { $count ->
    [one] column
   *[other] columns
} { $columns }
table-column-without-name = has no name
table-column-unknown = { $name } is no column here{ $hint }
table-column-twice = stands over { $count } columns
# $kind: such as quote
table-cell-not-empty = must be empty: a { $kind } has none
# $kinds: all there are, with commas
table-kind-missing = is missing: it is one of { $kinds }
table-kind-unknown = { $kind } is not one of { $kinds }
table-topic-unknown = { $name } is no topic of this library{ $hint }
table-source-unknown = { $name } is no source of this library{ $hint }
# $keys: of the sources that have the title
table-source-ambiguous = { $name } is the title of several: { $keys }; give its key

import-file-of-other-kind = file: must end in .toml, .json or .csv; { $name } does not.
import-file-of-spreadsheet = file: must end in .toml, .json or .csv; { $name } does not. In a spreadsheet choose Save as, CSV UTF-8.
# $kib: the limit in units of 1,024 bytes
import-file-too-large = file: may have { $limit } bytes ({ $kib } KiB); { $name } has { $size }. Split it.
import-file-zipped = file: { $name } is a zip (as .xlsx and .ods are); send the text itself.
import-file-compressed = file: { $name } is compressed; send the text itself.
import-file-not-utf-8 = file: { $name } is not UTF-8 text; save it as UTF-8 and send it again.
import-file-gone = The file of this dry run is not here any more. Run `/curate import` again.
import-needs-another-moderator = This server wants two pairs of eyes: another moderator than the one who brought the file presses Import. If the dry run is shown to you alone, run `/curate import` again.
import-library-has-changed = The library has changed since this dry run; look at it again.
import-file-not-given = Discord did not give the file. Run `/curate import` again.

# The card of a dry run. $name: of the file
import-dry-run = ## Dry run: { $name }
import-dry-run-again = **The library has changed since; this is what the import would do now.**
import-nothing-saved-yet = Nothing is saved yet
import-by-another-moderator = Another moderator presses the button: this server wants two pairs of eyes.
# The button that does it
import-button-entries = { $count ->
    [one] Import { $count } entry
   *[other] Import { $count } entries
}
import-button-topics = { $count ->
    [one] Import { $count } topic
   *[other] Import { $count } topics
}
import-button-sources = { $count ->
    [one] Import { $count } source
   *[other] Import { $count } sources
}
import-button-topics-and-sources = Import { $topics ->
    [one] { $topics } topic
   *[other] { $topics } topics
} and { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}
import-done = Imported { $name }.
import-done-note = `/curate log` has it; every change has a history
import-nothing = There is nothing to import: the library has all of { $name }, as the file says it.
import-refused = { $count ->
    [one] **{ $name } has { $count } fault, so nothing was saved.**
   *[other] **{ $name } has { $count } faults, so nothing was saved.**
}
import-refused-advice = Mend the file and run the command again

# What an import would do, and what it did, a line each. $what: such as 3 sources, 1 topic and 20 quotes
import-to-add = To add: { $what }
import-to-change = To change: { $what }
import-added = Added: { $what }
import-changed = Changed: { $what }
import-topics = { $count ->
    [one] { $count } topic
   *[other] { $count } topics
}
import-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
import-unchanged = There already: { $count }
import-retired = Retired here, and left so: { $count }
import-duplicates = { $count ->
    [one] { $count } entry to add, word for word as another says it already
   *[other] { $count } entries to add, word for word as another says it already
}
import-quotes-verified = { $count ->
    [one] { $verified } of { $count } quote verified
   *[other] { $verified } of { $count } quotes verified
}
import-quotes-reverified = { $count ->
    [one] { $count } other quote verified anew against a new fingerprint
   *[other] { $count } other quotes verified anew against a new fingerprint
}

# One thing to be written. $noun: topic, source or such as quote; $place: its key or its row; $words: how it begins
import-new = new { $noun }, { $place }: { $words }
# $number: of the entry that says the same
import-new-duplicate = new { $noun }, { $place }: { $words } ⚠️ as #{ $number }
# $fields: what changes, with commas
import-changed-entry = changed { $noun } #{ $number } ({ $fields }), { $place }: { $words }
import-changed-other = changed { $noun } ({ $fields }), { $place }: { $words }
import-topic = topic
import-source = source
# Of a spreadsheet
import-row = row { $row }
# What changes of an entry, a source or a topic
import-field-kind = kind
import-field-body = text
import-field-topics = topics
import-field-source-id = source
import-field-locator = locator
import-field-language = language
import-field-attributed-to = attribution
import-field-date = date
import-field-certainty = certainty
import-field-speaker = speaker
import-field-verification = verification
import-field-title = title
import-field-author = author
import-field-publisher = publisher
import-field-published = published
import-field-link = link
import-field-archive-link = archive link
import-field-accessed = accessed
import-field-note = note
import-field-fingerprint = fingerprint
import-field-names = names
# The topics that a topic is related to
import-field-related = related

# A library as a file
export-under-way = { $count ->
    [one] Exporting { $count } entry…
   *[other] Exporting { $count } entries…
}
export-done = { $count ->
    [one] **The library: { $count } entry.**
   *[other] **The library: { $count } entries.**
}
export-larger-than-import = More than `/curate import` takes; whoever runs this bot can import it
