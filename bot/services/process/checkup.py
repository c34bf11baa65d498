"""Looking a database over without changing it, and mending what can be mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from bot.domain.errors import UserError
from bot.domain.message import Message
from bot.services.process.presence import ANNOUNCED, KEPT
from bot.storage import damages, integrity, journal, migration, presences, reindexing
from bot.storage.backups import newest_backup
from bot.storage.database import Connection, Database
from bot.storage.tables import metadata

_WANTED = {table.name: table.c.keys() for table in metadata.sorted_tables}

_COUNTED = ("guilds", "topics", "entries")


class Mark(StrEnum):
    """How a finding is meant."""

    OK = "ok"
    NOTE = "note"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: how it stands, and, where it is wrong, how to mend it."""

    mark: Mark
    about: Message | str
    words: Message


def _finding(mark: Mark, about: str, words: str, **params: object) -> Finding:
    return Finding(mark, Message(about), Message(words, params))


async def examine(path: Path, url: str, backups: Path) -> list[Finding]:
    """The findings on a database: its file, the revision of its tables, its search index, its rows, its backups."""
    lost = journal.lost(path)  # before anything opens it
    found = [_file(path, backups)]
    if lost:
        found.append(_finding(Mark.WRONG, "checkup-journal", "checkup-journal-lost", lost=lost))
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
        return Finding(Mark.WRONG, Message("checkup-database"), refused.message)
    if not path.exists():
        return _finding(Mark.NOTE, "checkup-database", "checkup-database-not-there", file=str(path))
    return _finding(Mark.OK, "checkup-database", "checkup-database-sound", file=str(path), size=path.stat().st_size)


async def _tables(database: Database) -> Sequence[Finding]:
    there, wanted = await migration.current(database)
    assert wanted is not None, "this version has migrations"
    if there is None:
        return [_finding(Mark.NOTE, "checkup-tables", "checkup-tables-none", wanted=wanted)]
    if there < wanted:
        return [_finding(Mark.NOTE, "checkup-tables", "checkup-tables-old", there=there, wanted=wanted)]
    if there > wanted:
        return [_finding(Mark.WRONG, "checkup-tables", "checkup-tables-new", there=there, wanted=wanted)]
    lacking = integrity.missing(database.path, _WANTED)
    if lacking:
        words = {"there": there, "missing": ", ".join(lacking), "count": len(lacking)}
        return [Finding(Mark.WRONG, Message("checkup-tables"), Message("checkup-tables-lack", words))]
    counted = dict(zip(_COUNTED, integrity.count_rows(database.path, *_COUNTED), strict=True))
    drifted = await database.read(reindexing.drift)
    damaged = await database.read(damages.find)
    which = [
        Message("checkup-damage", {"label": damage.label, "guild": str(damage.guild_id)}) for damage in damaged[:10]
    ]
    search_index, checksums = "checkup-search", "checkup-checksums"
    return [
        _finding(Mark.OK, "checkup-tables", "checkup-tables-at", there=there),
        _finding(Mark.WRONG, search_index, "checkup-search-differs", count=len(drifted))
        if drifted
        else _finding(Mark.OK, search_index, "checkup-search-agrees"),
        _finding(Mark.WRONG, checksums, "checkup-checksums-differ", count=len(damaged), which=which)
        if damaged
        else _finding(Mark.OK, checksums, "checkup-checksums-fit"),
        _finding(Mark.OK, "checkup-library", "checkup-counts", **counted),
        *await database.read(_leaving),
    ]


async def _leaving(connection: Connection) -> list[Finding]:
    """The guilds whose data will be deleted: nobody else can be told, for the bot is not there."""
    return [
        _finding(
            Mark.NOTE,
            "checkup-leaving",
            "checkup-leaving-soon" if left.confirmed_at is not None else "checkup-leaving-later",
            guild=str(guild_id),
            left=_date(left.left_at),
            goes=_date(max(left.left_at + KEPT, (left.confirmed_at or 0) + ANNOUNCED)),
        )
        for guild_id, left in sorted((await presences.left_for_good(connection)).items())
    ]


def _date(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).date().isoformat()


def _backups(folder: Path) -> Finding:
    newest = newest_backup(folder)
    if newest is None:
        return _finding(Mark.NOTE, "checkup-backups", "checkup-backups-none", folder=str(folder))
    return _finding(Mark.OK, "checkup-backups", "checkup-backups-newest", file=str(newest))


async def mend_search(database: Database) -> int:
    """Bring the search index back into agreement with the library; on how many of its documents it disagreed."""
    return await database.write(reindexing.mend)
