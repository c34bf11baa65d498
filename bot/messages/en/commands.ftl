# Commands, options, choices and menus as Discord lists them. At most 100 characters each, names of commands stay as they
# are: an option is called `topic` in all languages.

# Options of several commands
command-any-also = Another topic it belongs to
command-any-entry = Its number, such as #42, or words of it
command-any-entry-number = Its number, such as #42
command-any-private = Only you see the answer
command-any-source = Words of its title
# For quotes, which may come from a message
command-any-source-or-new = Words of its title; /curate source add makes a new one
command-any-topic = Any of its names, in any script

# Commands of members, with their options and choices
command-about = What Almanac is, and what this library holds
command-entry = Open an entry by its number, such as #42; moderators also #42 r3
command-entry-number = The number in the small print of a card
command-help = Everything you can ask Almanac
command-language = The language in which only you are answered
command-language-language = A language, or the one of your Discord
command-privacy = What is kept about you, and what never is
command-quote = A quote with its source, its words compared with it
command-quote-speaker = Whose words; anybody's when left out
command-quote-topic = Any of its names; any topic when left out
command-search = Find topics by their names and entries by their words, in any script
command-search-kind = Only one kind
command-search-text = A few words; the last may be unfinished
command-suggest = Suggest something for the library; moderators look at it
command-suggest-topic = What it is about, under any of its names
command-timeline = Key dates in order of time, of one topic or of all
command-timeline-from = From when: 2022, 2022-03, March 2022 or 2022-03-15
command-timeline-to = Until when, the same way
command-timeline-topic = Any of its names; all topics when left out
command-today = What happened on this day of the year
command-today-date = Another day: 17 April, 04-17 or 2024-04-17; today when left out
command-topic = What a topic is about: summary, key dates, quotes, sources
command-topic-name = Any of its names, in any script or spelling
command-topics = Browse everything the library has
command-trending = What members ask about most; nobody is counted by name
command-trending-all = All time
# What /trending looks at: choices
command-trending-days = { $days ->
    [1] Today
   *[other] The last { $days } days
}
command-trending-period = How far back; a week when left out

# The menu of a message. At most 32 characters
command-save-as-quote = Save as quote

# /curate, for moderators
command-curate = Keep the library: add, mend, review
command-curate-add = Add an entry; there is a command for each kind
command-curate-add-date = Something that happened, was inferred, planned or expected, and when
# The option date, for kinds that have one
command-curate-add-date-date = When: 2022, 2022-03, March 2022, 2022-03-15
command-curate-add-figure = A number with its unit, what it counts, and as of when
command-curate-add-quote = Somebody's words, compared with the source's to the letter
command-curate-add-summary = What a topic is about, in { $least } to { $most } words of your own
# $days: how far ahead the plan looks
command-curate-daily = { $days ->
    [7] The next seven daily facts: look ahead, swap one, hold a day, post today's now
   *[other] The next { $days } daily facts: look ahead, swap one, hold a day, post today's now
}
command-curate-daily-day = { $days ->
    [7] A day of the next seven: 12 May, 05-12 or 2026-05-12
   *[other] A day of the next { $days }: 12 May, 05-12 or 2026-05-12
}
command-curate-daily-entry = The number of an entry to post on that day
command-curate-due = Entries to be looked at again, or the day on which one will be
command-curate-due-day = YYYY-MM-DD, or never
command-curate-due-number = The entry that gets a day
command-curate-due-topic = Or a topic, for all of its entries
command-curate-edit = Mend an entry, or move it to another topic or source
command-curate-edit-topic = The topic to move it to
command-curate-export = The library as a file
command-curate-export-csv = A table of the entries (.csv), for a spreadsheet
command-curate-export-format = What to write; a pack unless you choose
command-curate-export-json = The same as JSON
# Formats: choices of /curate export
command-curate-export-pack = A pack (.toml): everything, to move or keep a library
command-curate-gaps = What members asked for in vain, most often asked first
command-curate-history = Who changed an entry, when and how, word by word
command-curate-import = Bring in a file: first see what it would do, then say yes
# $rows: how many may be imported at once
command-curate-import-file = A .toml or .json pack, or a .csv table; up to { $rows } rows
command-curate-log = Every change, approval and setting: who, what and when
command-curate-reports = What members found wrong; settle each with an answer
command-curate-restore = Put a retired entry back on the shelf
command-curate-retire = Take an entry off the shelf; its number and history stay
command-curate-retire-reason = Why; the history keeps it
command-curate-revert = Bring an entry back to an earlier version, as a new one
command-curate-revert-reason = Why
command-curate-revert-version = The version to bring back, such as 3
command-curate-review = What waits for approval; name a proposal to give it a topic or a source
command-curate-review-proposal = The number of one proposal, to edit it
command-curate-source = Where statements come from
command-curate-source-add = Add a source: a title, and a link or a note on how it came here
command-curate-source-edit = Mend what is known of a source
command-curate-source-edit-more = True: publisher, archived copy and the day it was read
command-curate-source-fingerprint = Let quotes' words be compared with the text, which is read once and never kept
command-curate-source-fingerprint-file = The source's text as a .txt file in UTF-8; without it, paste the text
command-curate-source-history = Who changed a source, when and how, and what it said before
command-curate-source-restore = Put a retired source back on the shelf, and all that rests on it
command-curate-source-restore-source = Words of its title, author or publisher
command-curate-source-retire = Take a source off the shelf, and all that rests on it
# Groups of commands, which Discord shows nowhere yet
command-curate-topic = Topics and their names
command-curate-topic-add = Make a topic, with all the names it goes by
command-curate-topic-history = Who changed a topic, when and how, and what it was before
command-curate-topic-merge = Make two topics one; entries, names and counts move along
command-curate-topic-merge-into = The topic that goes on, with everything of both
command-curate-topic-merge-topic = The topic that ends
command-curate-topic-names = Add names to a topic or take some away
command-curate-topic-relate = Say that two topics belong together, or no longer do
command-curate-topic-relate-apart = True: they are not related any more
command-curate-topic-relate-to = The other topic
command-curate-topic-rename = Give a topic the name that is shown first; the old one stays among its names
command-curate-topic-rename-name = The name to show first
command-curate-topic-restore = Put a retired topic back on the shelf, and all that is on it
command-curate-topic-restore-topic = One of the names it had
command-curate-topic-retire = Take a topic off the shelf, and what is on it alone
command-curate-topic-unmerge = Undo a merge; what has changed since stays changed
command-curate-topic-unmerge-topic = The topic that is part of another now

# /setup, for managers
command-setup = How Almanac works in this server
command-setup-daily = A fact a day from the library: choose where and when, see the next one, switch it on
command-setup-daily-channel = Where the fact is posted
command-setup-daily-on = Switch it on or off
command-setup-daily-time = The time of day, on the 24-hour clock: 09:00
command-setup-daily-zone = The place whose clocks and calendar count
command-setup-language = The language in which dates are written
command-setup-language-language = Its name or code
command-setup-library = Load a starter library, or see what there is and start empty
command-setup-library-pack = A starter library; what moderators wrote stays
command-setup-log-channel = Where every change is posted as well
command-setup-log-channel-channel = A channel of this server; left out, none
command-setup-moderators = Who may curate, besides whoever has Manage Messages
command-setup-moderators-role = The role that may; left out, none besides
command-setup-review = Four eyes: nobody publishes what they wrote themselves
command-setup-review-four-eyes = True: a second moderator approves every change
command-setup-status = How Almanac is set up here, and what it lacks
