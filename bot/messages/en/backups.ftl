# Backups, read by whoever runs the bot. $file, $backup, $database: paths; $why: as the operating system words it.

backup-nothing-to-copy = There is no database at { $database } yet, so there is nothing to back up.
backup-folder-not-made = The folder { $folder } cannot be made: { $why }. There is no new backup.
backup-exists = { $file } exists already, and nothing was overwritten. Name another file.
backup-not-written = { $file } could not be written: { $why }. There is no new backup.
backup-not-copied = { $database } could not be copied to { $folder }: { $why }. Nothing was changed.
backup-of-damaged = { $database } is damaged ({ $why }), so no copy of it was kept.
backup-of-nothing = { $database } holds no library, so there is nothing to copy.
# $parts: names of tables
backup-differs = The copy of { $database } differs from it in { $parts }, so it was not kept.

# Putting one in the place of the database. $fault: one of database-fault-…
restore-of-faulty = { $backup } cannot be restored: { $fault }. Nothing was changed.
# $revision: such as 0012
restore-of-newer-version = { $backup } was made by a newer Almanac (tables at { $revision }, which this version does not know). Restore it with that version. Nothing was changed.
restore-of-itself = { $backup } is the database itself. Name a backup. Nothing was changed.
restore-over-sound = { $database } is sound. To replace it all the same, add --force (it is kept aside). Nothing was changed.
restore-in-use = { $database } is in use. Stop the bot first, then restore. Nothing was changed.
restore-not-replaced = { $database } could not be replaced: { $why }.
