# What `almanac check` finds: a line each, what was looked at and how it stands.

checkup-database = database
checkup-journal = journal
checkup-tables = tables
checkup-search = search index
checkup-checksums = checksums
checkup-library = library
checkup-backups = backups
checkup-settings = settings
checkup-leaving = leaving

# $file: its path; $size: in bytes
checkup-database-sound = { $file } is sound ({ $size } bytes)
checkup-database-not-there = { $file } is not there yet; the first `almanac run` makes it
# $lost: one of journal-…
checkup-journal-lost = does not fit: { $lost }; a restored backup may have more
# $there, $wanted: such as 0012
checkup-tables-at = are at { $there }
checkup-tables-none = are at nothing, this version wants { $wanted }; `almanac migrate` or the next run does it
checkup-tables-old = are at { $there }, this version wants { $wanted }; `almanac migrate` or the next run does it
checkup-tables-new = are at { $there }, which this version (at { $wanted }) does not know; run the newer version, or restore a backup made by this one
# $missing: names of tables and columns; $count: how many
checkup-tables-lack = are at { $there }, but { $missing } { $count ->
        [one] is
       *[other] are
    } missing; restore a backup
checkup-search-agrees = agrees with the entries
checkup-search-differs = disagrees on { $count } entries; run `almanac migrate`
checkup-checksums-fit = fit all entries, revisions, topics and sources
# $which: such as "#4 of guild 123"
checkup-checksums-differ = { $count } do not fit ({ $which }); `almanac run` restores what it can
checkup-damage = { $label } of guild { $guild }
checkup-counts = guilds { $guilds }, topics { $topics }, entries { $entries }
checkup-backups-newest = the newest is { $file }
checkup-backups-none = there is none in { $folder }; `almanac backup` makes one
# $guild: its id; $left, $goes: days
checkup-leaving-soon = guild { $guild } removed the bot on { $left }, and Discord has said so again: all its data will be deleted on { $goes } or the day after, unless the bot is invited back
checkup-leaving-later = guild { $guild } removed the bot on { $left }: its data is kept until { $goes } at least
