"""Backups of the database: copying it while it is in use, finding copies, and putting one in its place."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot.domain.errors import UserError
from bot.storage import files
from bot.storage.app_state import RESTORED_AT
from bot.storage.damages import Copy, Damage
from bot.storage.file_locks import is_in_use, locked
from bot.storage.files import has_journal, journal_of, partial, place, reading, real, sync

BACKUPS = "almanac-[0-9]*-[0-9]*.db"
STAMP = "%Y%m%d-%H%M%S"  # UTC
SCHEMA = "SELECT version_num FROM alembic_version"
_REVISIONS = ("revisions", "topic_revisions", "source_revisions")


def newest_backup(folder: Path) -> Path | None:
    """The newest of the files in `folder` that are named as `Backups` names them."""
    return max(folder.glob(BACKUPS), default=None, key=lambda path: path.name)


def backups_in(folder: Path) -> list[Path]:
    """The backups in `folder`, newest first."""
    return sorted(folder.glob(BACKUPS), key=lambda path: path.name, reverse=True)


def copy_of(path: Path, damage: Damage) -> Copy | None:
    """What a backup holds in the place of what is damaged; None where that cannot be read there."""
    key = " AND ".join(f"{name} = :{name}" for name in damage.key)
    try:
        with closing(reading(path)) as connection:
            connection.row_factory = sqlite3.Row
            row = connection.execute(f"SELECT * FROM {damage.table} WHERE {key}", damage.key).fetchone()  # noqa: S608
            values = []
            if (theirs := damage.belonging) is not None:
                query = f"SELECT {theirs.column} FROM {theirs.table} WHERE {theirs.owner} = ? ORDER BY position"  # noqa: S608
                values = [value for (value,) in connection.execute(query, (damage.id,))]
    except sqlite3.Error:
        return None
    return (dict(row), values) if row is not None else None


def backup(source: Path, target: Path) -> None:
    """Copy a database that may be in use to a new file `target`: all that was committed when this began.

    The copy stands under its name only once it is whole, examined (`PRAGMA integrity_check`) and on the disk. Raises
    `UserError`.
    """
    try:
        if target.exists():
            raise FileExistsError
        with partial(target) as copy:
            _copy(source, copy)
            place(copy, target)
    except FileExistsError:
        raise UserError("backup-exists", file=str(target)) from None
    except OSError as error:
        raise UserError("backup-not-written", file=str(target), why=error.strerror) from error


def _copy(source: Path, target: Path) -> None:
    try:
        with closing(reading(source)) as read, closing(sqlite3.connect(target, timeout=files.PATIENCE)) as written:
            read.isolation_level = None
            read.execute("BEGIN")  # what is copied and what it is compared with are one snapshot
            wanted = _contents(read)
            read.backup(written)
            written.execute("PRAGMA journal_mode = DELETE")  # one file, with no journal to lose
            found = [row[0] for row in written.execute("PRAGMA integrity_check(3)")]
            copied = _contents(written)
    except sqlite3.Error as error:
        why = str(error)
        raise UserError("backup-not-copied", database=str(source), folder=str(target.parent), why=why) from error
    if found != ["ok"]:
        raise UserError("backup-of-damaged", database=str(source), why="; ".join(found))
    if not wanted:
        raise UserError("backup-of-nothing", database=str(source))
    if differing := sorted(name for name in wanted | copied if wanted.get(name) != copied.get(name)):
        raise UserError("backup-differs", database=str(source), parts=", ".join(differing))


def _contents(connection: sqlite3.Connection) -> dict[str, object]:
    """What a copy must have as well: every table with how many rows, the newest revisions, the schema."""
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    held: dict[str, object] = {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        for name in tables
    }
    newest = {name: f"SELECT max(rowid), max(at) FROM {name}" for name in _REVISIONS} | {"alembic_version": SCHEMA}  # noqa: S608
    says = {name: connection.execute(ask).fetchall() for name, ask in newest.items() if name in held}
    return held | {f"what {name} say": rows for name, rows in says.items()}


def replace(path: Path, by: Path, at: datetime) -> Path | None:
    """Put a copy of the database `by` in the place of `path`; where the replaced file was kept, if there was one.

    The replaced file keeps its journal, under a name with the time `at`. At every moment `path` is the old file or the
    new one; where it is a link, it stays one. The copy notes that it was restored. Raises `UserError`, also while
    another process has the old one open; none can open it meanwhile.
    """
    path = real(path)
    try:
        with locked(path, alone=True) as held:
            if held is False or (path.exists() and is_in_use(path)):
                raise UserError("restore-in-use", database=str(path))
            with partial(path) as copy:
                _copy(by, copy)
                _note_restored(copy, at)
                sync(copy)
                kept = _set_aside(path, at)
                copy.replace(path)
            sync(path.parent)
    except OSError as error:
        raise UserError("restore-not-replaced", database=str(path), why=error.strerror) from None
    return kept


def _note_restored(path: Path, at: datetime) -> None:
    """Let the ticker know that facts may have been posted which these rows know nothing of."""
    with closing(sqlite3.connect(path)) as connection:
        note = (RESTORED_AT, str(int(at.timestamp())))
        connection.execute("INSERT OR REPLACE INTO app_state (name, value) VALUES (?, ?)", note)
        connection.commit()


def revision_of(path: Path) -> str | None:
    """The revision that the tables of a sound database are at."""
    with closing(reading(path)) as connection:
        found = connection.execute(SCHEMA).fetchone()
    return found[0] if found else None


def _set_aside(path: Path, at: datetime) -> Path | None:
    kept = path.with_name(f"{path.stem}.replaced-{at.astimezone(UTC).strftime(STAMP)}{path.suffix}")
    there = path.exists()
    if there:
        place(path, kept)
    if has_journal(path):
        journal_of(path).replace(journal_of(kept))
    for stale in (journal_of(path), path.with_name(f"{path.name}-shm")):
        stale.unlink(missing_ok=True)
    return kept if there else None
