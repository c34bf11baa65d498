# Files that are brought in: what is wrong with the file itself, the dry run, and what was done.

import-file-of-other-kind = file: must end in .toml, .json or .csv; { $name } does not.
import-file-of-spreadsheet = file: must end in .toml, .json or .csv; { $name } does not. In a spreadsheet choose Save as, CSV UTF-8.
# $kib: the limit in units of 1,024 bytes
import-file-too-large = file: may have { $limit } bytes ({ $kib } KiB); { $name } has { $size }. Split it.
import-file-zipped = file: { $name } is a zip (as .xlsx and .ods are); send the text itself.
import-file-compressed = file: { $name } is compressed; send the text itself.
import-file-not-utf-8 = file: { $name } is not UTF-8 text; save it as UTF-8 and send it again.
import-file-gone = The file of this dry run is not here any more. Run `/curate import` again.
import-needs-another-moderator = This server wants two pairs of eyes: another moderator than the one who brought the file presses Import. If the dry run is shown to you alone, run `/curate import` again.
# A problem of one entry. $why: a sentence that says what is doubtful about it
import-doubtful-alone = needs a second pair of eyes, which this server does not ask for. { $why } With `/setup review` another moderator presses Import; `/curate add` lets it wait by itself.
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
