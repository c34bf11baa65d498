"""Looking a database over without changing it, and mending what can be mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.domain.entry import Status
from bot.domain.errors import UserError
from bot.storage import entries, guilds, integrity, journal, migration, search
from bot.storage.backups import newest_backup
from bot.storage.database import Connection, Database
from bot.storage.tables import ENTRY_SEARCH, metadata

_WANTED = {table.name: table.c.keys() for table in metadata.sorted_tables} | {ENTRY_SEARCH: ["scope"]}


class Mark(StrEnum):
    """How a finding is meant."""

    OK = "ok"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: how it stands, and, where it is wrong, how to mend it."""

    mark: Mark
    about: str
    words: str


async def examine(path: Path, url: str, backups: Path) -> list[Finding]:
    """The findings on a database: its file, the revision of its tables, its search index, its rows, its backups."""
    lost = journal.lost(path)  # before anything opens it
    found = [_file(path, backups)]
    if lost:
        found.append(Finding(Mark.WRONG, "journal", f"does not fit: {lost}; a restored backup may have more"))
    if found[0].mark is Mark.OK:
        database = Database(url)
        try:
            found += await _tables(database)
        finally:
            await database.close()
    return [*found, _backups(backups)]


def _file(path: Path, backups: Path) -> Finding:
    try:
        integrity.check_file(path, backups)
    except UserError as refused:
        return Finding(Mark.WRONG, "database", refused.sentence)
    if not path.exists():
        return Finding(Mark.NOTE, "database", f"{path} is not there yet; the first `almanac run` makes it")
    return Finding(Mark.OK, "database", f"{path} is sound ({path.stat().st_size:,} bytes)")


async def _tables(database: Database) -> Sequence[Finding]:
    there, wanted = await migration.current(database)
    if there is None or wanted is None or there < wanted:
        words = f"are at {there or 'nothing'}, this version wants {wanted}; `almanac migrate` or the next run does it"
        return [Finding(Mark.NOTE, "tables", words)]
    if there > wanted:
        words = (
            f"are at {there}, which this version (at {wanted}) does not know; run the newer version, or restore a"
            " backup made by this one"
        )
        return [Finding(Mark.WRONG, "tables", words)]
    lacking = integrity.missing(database.path, _WANTED)
    if lacking:
        words = (
            f"are at {there}, but {', '.join(lacking)} {'is' if len(lacking) == 1 else 'are'} missing; restore a backup"
        )
        return [Finding(Mark.WRONG, "tables", words)]
    counts = integrity.count_rows(database.path, "guilds", "topics", "entries")
    drifted = await database.read(search.drift)
    damaged = await database.read(entries.damages)
    labels = ", ".join(f"{damage.label} of guild {damage.guild_id}" for damage in damaged[:10])
    return [
        Finding(Mark.OK, "tables", f"are at {there}"),
        Finding(Mark.WRONG, "search index", f"disagrees on {len(drifted):,} entries; run `almanac migrate`")
        if drifted
        else Finding(Mark.OK, "search index", "agrees with the entries"),
        Finding(Mark.WRONG, "checksums", f"{len(damaged):,} do not fit ({labels}); `almanac run` restores what it can")
        if damaged
        else Finding(Mark.OK, "checksums", "fit all entries and revisions"),
        Finding(Mark.OK, "library", "guilds {:,}, topics {:,}, entries {:,}".format(*counts)),
    ]


def _backups(folder: Path) -> Finding:
    newest = newest_backup(folder)
    if newest is None:
        return Finding(Mark.NOTE, "backups", f"there is none in {folder}; `almanac backup` makes one")
    return Finding(Mark.OK, "backups", f"the newest is {newest}")


async def mend_search(database: Database) -> int:
    """Bring the search index back into agreement with the entries; on how many it disagreed."""

    async def mend(connection: Connection) -> int:
        drifted = set(await search.drift(connection))
        if not drifted:
            return 0
        await search.remove(connection, drifted)
        for guild_id in await guilds.known(connection):
            published = await entries.load(connection, guild_id, Status.PUBLISHED)
            await search.add(connection, guild_id, [(s.id, s.entry) for s in published if s.id in drifted])
        return len(drifted)

    return await database.write(mend)
