# The database as a file, read by whoever runs the bot.

# $file: its path; $fault: one of database-fault-…; $out: one of database-way-out…
database-unusable = { $file } cannot be used: { $fault }. { $out }
database-not-made = { $file } cannot be made: { $why }.
# $folder: its path
database-folder-unwritable = { $file } cannot be made: its folder { $folder } does not exist or cannot be written.
# $journal: the name of a file beside $file; $name: the name of that one, without its folder
database-gone = { $file } is missing, and { $journal }, which may hold the last edits made to it, is still there. Put { $name } back beside it. { $out }
database-locked = { $file } is locked by another program. Close that one and try again.
database-disk-full = { $file } cannot be opened: its disk is full. Make room and start again.
database-being-restored = { $file } is being restored from a backup. Start again when that is done.
# $revision: such as 0012
database-of-newer-version = The database was last used by a newer Almanac (its tables are at { $revision }, which this version does not know). Run that version, or restore a backup made by this one. Nothing was changed.

# How one gets on. $backup: the path of a file; $typed: the same as a terminal takes it
database-way-out = The newest backup is { $backup }; `almanac restore { $typed }` puts it in place. Nothing was changed.
# $folder: where backups go; $hindrance: the path of a file
database-way-out-without-backup = There is no backup in { $folder }; `almanac restore PATH` puts one from elsewhere in its place, and moving { $hindrance } away starts with an empty library. Nothing was changed.

# What is wrong with a file, as the end of a sentence without a full stop: "library.db cannot be used: …"
database-fault-no-file = it is not a file
database-fault-not-there = there is no such file
database-fault-empty = it is empty (0 bytes)
database-fault-no-library = it holds no library
database-fault-unreadable = it cannot be read ({ $why })
database-fault-damaged = it is damaged ({ $why })
database-fault-not-sqlite = it is not a SQLite database
database-fault-closed = it cannot be opened; let this user read and write it and its folder
database-fault-of-another-program = it is the database of another program
# $fault: another of these
database-fault-by-journal = { $fault }. Without { $journal }, which may belong to another database, it is sound: if you put the file there by hand, move that one away

# What is wrong with its journal, as the end of a sentence
journal-damaged = a part of it is damaged, and with it what was saved last
journal-too-short = { $pages ->
        [one] { $pages } page that was saved last is missing
       *[other] { $pages } pages that were saved last are missing
    }
