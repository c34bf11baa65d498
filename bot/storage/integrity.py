"""Whether a database file can be trusted: before it is opened, and for who looks it over."""

from __future__ import annotations

import os
import shlex
import sqlite3
from collections.abc import Collection, Mapping
from contextlib import closing
from pathlib import Path

from bot.domain.errors import StorageUnavailable, UserError
from bot.domain.message import Message
from bot.storage import room
from bot.storage.backups import newest_backup
from bot.storage.files import has_journal, journal_of, partial, place, reading

NO_LIBRARY = Message("database-fault-no-library")


def check_file(path: Path, backups: Path) -> None:
    """Refuse a database file that SQLite would open as empty, could not read, or would make worse.

    Run before any engine opens it: SQLite takes a file of no length for a new database and throws its journal away. A
    file that is not there is a new database, if its folder can be written. Raises `UserError` with the newest backup in
    `backups` and the command that restores it, `StorageUnavailable` where another program has the file locked. The
    file, its journal and its index are left as they are.
    """
    if not path.exists():
        _check_new(path, backups)
        return
    fault = fault_of(path)
    if fault in (None, NO_LIBRARY):
        return
    if has_journal(path) and fault_of(path, journal=False) is None:
        fault = Message("database-fault-by-journal", {"fault": fault, "journal": journal_of(path).name})
    raise UserError("database-unusable", file=str(path), fault=fault, out=_way_out(path, backups))


def prepare_file(path: Path, backups: Path) -> None:
    """`check_file`, and make the file where there is none: whole at once, so that a process killed while SQLite makes
    it cannot leave a file of no length, which would be refused ever after."""
    check_file(path, backups)
    if path.exists():
        return
    try:
        with partial(path) as new:
            with closing(sqlite3.connect(new)) as connection:
                connection.execute("PRAGMA journal_mode = WAL")
            place(new, path)
    except FileExistsError:
        return  # another process was faster
    except OSError as error:
        raise UserError("database-not-made", file=str(path), why=error.strerror) from None


def _check_new(path: Path, backups: Path) -> None:
    if not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
        raise UserError("database-folder-unwritable", file=str(path), folder=str(path.parent.absolute()))
    if has_journal(path):
        journal = journal_of(path)
        raise UserError(
            "database-gone", file=str(path), journal=journal.name, name=path.name, out=_way_out(journal, backups)
        )


def _way_out(hindrance: Path, backups: Path) -> Message:
    newest = newest_backup(backups)
    if newest is None:
        return Message("database-way-out-without-backup", {"folder": str(backups), "hindrance": str(hindrance)})
    return Message("database-way-out", {"backup": str(newest), "typed": shlex.quote(str(newest))})


def fault_of(path: Path, *, journal: bool = True) -> Message | None:
    """What is wrong with a database file, as the end of a sentence; None if it can be used.

    Reads every page (`PRAGMA quick_check`), with what its journal holds or without.
    """
    try:
        if not path.is_file():
            return Message("database-fault-no-file" if path.exists() else "database-fault-not-there")
        if path.stat().st_size == 0:
            return Message("database-fault-empty")
        with closing(reading(path, journal)) as connection:
            found = [row[0] for row in connection.execute("PRAGMA quick_check(3)")]
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    except OSError as error:
        return Message("database-fault-unreadable", {"why": error.strerror})
    except sqlite3.Error as error:
        return _in_words(path, error)
    if found != ["ok"]:
        return Message("database-fault-damaged", {"why": "; ".join(found)})
    if not tables:
        return NO_LIBRARY
    if "alembic_version" not in tables:
        return Message("database-fault-of-another-program")
    return None


def _in_words(path: Path, error: sqlite3.Error) -> Message:
    match getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF:
        case sqlite3.SQLITE_NOTADB:
            return Message("database-fault-not-sqlite")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            raise StorageUnavailable("database-locked", file=str(path))
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return Message("database-fault-closed")
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_FULL if room.is_lacking(error, path.parent):
            raise StorageUnavailable("database-disk-full", file=str(path))
    return Message("database-fault-damaged", {"why": str(error)})


def count_rows(path: Path, *tables: str) -> list[int]:
    """How many rows each of `tables`, which must be there, holds."""
    with closing(reading(path)) as connection:
        return [connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables]  # noqa: S608


def missing(path: Path, wanted: Mapping[str, Collection[str]]) -> list[str]:
    """Which of the tables, and of their columns, a database lacks: `reports`, `entries.body`."""
    with closing(reading(path)) as connection:
        there = {
            table: {row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}
            for table in wanted
        }
    lacking = [
        [table] if not there[table] else [f"{table}.{name}" for name in names if name not in there[table]]
        for table, names in wanted.items()
    ]
    return [name for names in lacking for name in names]
