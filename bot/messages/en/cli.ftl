# The command line, read by whoever runs the bot. Names of commands and `texts in these marks` are typed so.

cli-about = The reference desk of a Discord community.
cli-commands = commands

# What each command does; it begins small, and without a full stop.
cli-help-run = run the bot on Discord (also without any command)
cli-help-sandbox = run the bot against a local Discord in a web page, without a token
cli-help-check = examine settings and database, and say what is wrong and how to mend it
cli-help-migrate = bring the database's tables and search index up to date
cli-help-import = load a pack into a guild's library
cli-help-export = write a guild's library as a pack
cli-help-stats = show what a guild's members asked for, and what they asked for in vain
cli-help-backup = back up the database, also while the bot runs
cli-help-restore = put a backup in the place of the database
cli-help-invite = print the link that invites the bot to a server

# What each option is, likewise.
cli-option-guild = not needed while there is only one
cli-option-port = of the page; any that is free unless given
cli-option-language = of the server and of its members; kept until another is given
cli-option-pack = a pack as TOML, or the name of a starter pack
cli-option-export-file = standard output unless given
cli-option-period = month unless given
cli-option-backup-file = a new file in ALMANAC_BACKUPS unless given
cli-option-restore-file = the backup
cli-option-force = also when the database is sound
cli-option-application = taken from DISCORD_TOKEN unless given

# $text: what was typed, quoted
cli-id-unreadable = { $text } is not an id, which has about 18 digits; in Discord, switch on Settings, Advanced, Developer Mode, then right-click the server: Copy Server ID
cli-port-unreadable = { $text } is not a port, which is a number up to 65535

# What `almanac check` has found. These follow the name of what was looked at.
cli-check-token = has the shape of a token, of application { $application }
cli-check-database-later = is examined once the settings are right
cli-check-settings = library in { $library }, backups in { $backups }, logs from { $level } as { $format }
cli-check-well = All is well.
# $count: how many things
cli-check-wrong = To be mended: { $count }.

# $before, $after: versions of the database's tables, such as 0003
cli-tables-are-at = Tables are at { $after }.
cli-tables-went = Tables went from { $before } to { $after }.
cli-tables-made = Tables went from nothing to { $after }.
cli-search-mended = { $count ->
    [one] Search index mended for { $count } entry.
   *[other] Search index mended for { $count } entries.
}

cli-nothing-imported = Nothing was imported.
cli-pack-loaded = Loaded { $title } into guild { $guild }.
# Numbers of entries and topics
cli-pack-changes = { $added } added, { $changed } changed, { $unchanged } unchanged.
cli-pack-quotes = { $count ->
    [one] { $verified } of { $count } quote is verified.
   *[other] { $verified } of { $count } quotes are verified.
}
cli-pack-not-utf-8 = { $file }: is not UTF-8 text; save it as UTF-8. Nothing was imported.
# $packs: the names of all starter packs
cli-pack-not-there = { $file }: is neither a file nor a starter pack ({ $packs }). Nothing was imported.
cli-pack-is-folder = { $file }: is a folder; name a pack's file in it. Nothing was imported.
# $why: what the operating system says
cli-pack-unreadable = { $file }: cannot be read ({ $why }). Nothing was imported.

cli-exported = Wrote { $file }.
cli-file-exists = { $file } exists already, and nothing was overwritten. Name another file.
cli-file-not-written = { $file } could not be written: { $why }.

cli-stats = { $period ->
    [day] Guild { $guild }, today
    [week] Guild { $guild }, the last 7 days
    [month] Guild { $guild }, the last 30 days
    [year] Guild { $guild }, the last 365 days
   *[all] Guild { $guild }, all time
}
# Heads of columns. People-days: how many people asked, each counted once a day
cli-stats-asked = Asked for
cli-stats-in-vain = Asked for in vain
cli-stats-times = Times
cli-stats-people = People-days
cli-stats-last = Last on
cli-stats-topic-gone = (topic { $id }, gone)
# $fewest: below that nothing is told
cli-stats-nobody-asked = No topic was asked for by { $fewest } people on one day; what fewer asked for is not told.
cli-stats-nobody-in-vain = Nobody asked in vain.

cli-backed-up = Backed up to { $file }.
cli-restored = { $database } is now what { $backup } holds.
# $replaced: where the file is now that the database was in
cli-restored-over = { $database } is now what { $backup } holds. What stood there is kept as { $replaced }.

cli-no-database = There is no database at { $file } yet; `almanac import` or `almanac run` makes it. If yours is elsewhere, start in its folder or set DATABASE_URL.
cli-no-guild = There is no guild yet: say which by --guild ID (in Discord, switch on Settings, Advanced, Developer Mode, then right-click the server: Copy Server ID).
# $guilds: the ids of all there are, with commas
cli-guild-unknown = There is no library of guild { $guild }; there is one of { $guilds }.
cli-guild-unknown-as-all = There is no library of guild { $guild }; there is none yet.
cli-guilds-are-several = There are libraries of { $count } guilds: say which by --guild, one of { $guilds }.

cli-help-fingerprint = print the fingerprint of a source's text, for a pack
cli-option-source-text = the source's text, in UTF-8, its paragraphs between empty lines
cli-option-source-title = the source's title; where the text repeats it at the beginning, that is no paragraph
cli-fingerprint-made = { $paragraphs ->
    [one] { $count } words and marks in one paragraph
   *[other] { $count } words and marks in { $paragraphs } paragraphs
}
cli-text-not-utf-8 = { $file }: is not UTF-8 text. No fingerprint was made.
# $why: what the operating system says
cli-text-unreadable = { $file }: cannot be read: { $why }. No fingerprint was made.
