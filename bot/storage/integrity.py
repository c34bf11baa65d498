"""The database as a file: whether it can be trusted, copying it while it is in use, and putting a copy in its place.

What a running bot may call opens the file by SQLite alone: closing any other handle on it would drop the locks that
SQLite holds in this process ("How To Corrupt An SQLite Database File", 2.2).
"""

from __future__ import annotations

import os
import secrets
import shlex
import sqlite3
import sys
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.domain.errors import StorageUnavailable, UserError
from bot.storage.app_state import RESTORED_AT

BACKUPS = "almanac-[0-9]*-[0-9]*.db"
STAMP = "%Y%m%d-%H%M%S"  # UTC
PATIENCE = 5.0  # seconds to wait for a lock
STALE = 3_600  # seconds after which a copy that was begun is nobody's any more
EMPTY = "it holds no library"
SCHEMA = "SELECT version_num FROM alembic_version"
SHARED_LOCKS = (0x40000002, 510)  # where SQLite keeps the locks of those who have a file open (its file format, os.h)


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
    if fault in (None, EMPTY):
        return
    if _has_journal(path) and fault_of(path, journal=False) is None:
        fault = (
            f"{fault}. Without {journal_of(path).name}, which may belong to another database, it is sound: if you put"
            " the file there by hand, move that one away"
        )
    raise UserError(f"{path} cannot be used: {fault}. {_way_out(path, backups)}")


def prepare_file(path: Path, backups: Path) -> None:
    """`check_file`, and make the file where there is none: whole at once, so that a process killed while SQLite makes
    it cannot leave a file of no length, which would be refused ever after."""
    check_file(path, backups)
    if path.exists():
        return
    try:
        with _partial(path) as new:
            with closing(sqlite3.connect(new)) as connection:
                connection.execute("PRAGMA journal_mode = WAL")
            _place(new, path)
    except FileExistsError:
        return  # another process was faster
    except OSError as error:
        raise UserError(f"{path} cannot be made: {error.strerror}.") from None


def _check_new(path: Path, backups: Path) -> None:
    if not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
        raise UserError(
            f"{path} cannot be made: its folder {path.parent.absolute()} does not exist or cannot be written."
        )
    if _has_journal(path):
        raise UserError(
            f"{path} is missing, and {journal_of(path).name}, which may hold the last edits made to it, is still there."
            f" Put {path.name} back beside it. {_way_out(journal_of(path), backups)}"
        )


def _way_out(hindrance: Path, backups: Path) -> str:
    newest = newest_backup(backups)
    if newest is None:
        return (
            f"There is no backup in {backups}; `almanac restore PATH` puts one from elsewhere in its place, and moving"
            f" {hindrance} away starts with an empty library. Nothing was changed."
        )
    return (
        f"The newest backup is {newest}; `almanac restore {shlex.quote(str(newest))}` puts it in place."
        " Nothing was changed."
    )


def journal_of(path: Path) -> Path:
    """SQLite's write-ahead log beside a database file: commits that the file itself may not hold yet."""
    path = _real(path)
    return path.with_name(f"{path.name}-wal")


def _real(path: Path) -> Path:
    """The file itself, where `path` is a link to it: what SQLite keeps beside it is beside that."""
    return path.resolve() if path.is_symlink() else path


@contextmanager
def opened(path: Path) -> Iterator[None]:
    """Keep the database from being restored while it is in use, or about to be. Raises `UserError` during a restore.

    A file system that has no room or no locks does not hinder anybody who only wants to read.
    """
    with _locked(path, alone=False) as held:
        if held is False:
            raise UserError(f"{path} is being restored from a backup. Start again when that is done.")
        yield


@contextmanager
def _locked(path: Path, *, alone: bool) -> Iterator[bool | None]:
    """Hold the lock that keeps restoring and using a database apart; False if another has it, None if there is none."""
    if sys.platform == "win32":
        yield None
        return
    import fcntl

    lock = _real(path).with_name(f"{_real(path).name}-lock")  # never deleted: who waits for it may have it open
    try:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError:
        yield None
        return
    try:
        try:
            fcntl.flock(handle, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        except OSError:
            yield None
        else:
            yield True
    finally:
        os.close(handle)


def _has_journal(path: Path) -> bool:
    journal = journal_of(path)
    return journal.exists() and journal.stat().st_size > 0


def newest_backup(folder: Path) -> Path | None:
    """The newest of the files in `folder` that are named as `Backups` names them."""
    return max(folder.glob(BACKUPS), default=None, key=lambda path: path.name)


def backups_in(folder: Path) -> list[Path]:
    """The backups in `folder`, newest first."""
    return sorted(folder.glob(BACKUPS), key=lambda path: path.name, reverse=True)


def rows_of(path: Path, entry_id: int, version: int | None) -> tuple[dict[str, Any], list[int]] | None:
    """An entry in a backup with its topics, or one `version` of it; None where that cannot be read there."""
    try:
        with closing(_reading(path)) as connection:
            connection.row_factory = sqlite3.Row
            if version is not None:
                one = "SELECT * FROM revisions WHERE entry_id = ? AND version = ?"
                row, topics = connection.execute(one, (entry_id, version)).fetchone(), []
            else:
                on = "SELECT topic_id FROM entry_topics WHERE entry_id = ? ORDER BY position"
                row = connection.execute("SELECT * FROM entries WHERE id = ?", (entry_id,)).fetchone()
                topics = [topic["topic_id"] for topic in connection.execute(on, (entry_id,))]
    except sqlite3.Error:
        return None
    return (dict(row), topics) if row is not None else None


def fault_of(path: Path, *, journal: bool = True) -> str | None:
    """What is wrong with a database file, as the end of a sentence; None if it can be used.

    Reads every page (`PRAGMA quick_check`), with what its journal holds or without.
    """
    try:
        if not path.is_file():
            return "it is not a file" if path.exists() else "there is no such file"
        if path.stat().st_size == 0:
            return "it is empty (0 bytes)"
        with closing(_reading(path, journal)) as connection:
            found = [row[0] for row in connection.execute("PRAGMA quick_check(3)")]
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    except OSError as error:
        return f"it cannot be read ({error.strerror})"
    except sqlite3.Error as error:
        return _in_words(path, error)
    if found != ["ok"]:
        return f"it is damaged ({'; '.join(found)})"
    if not tables:
        return EMPTY
    if "alembic_version" not in tables:
        return "it is the database of another program"
    return None


def count_rows(path: Path, *tables: str) -> list[int]:
    """How many rows each of `tables`, which must be there, holds."""
    with closing(_reading(path)) as connection:
        return [connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables]  # noqa: S608


def _in_words(path: Path, error: sqlite3.Error) -> str:
    match getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF:
        case sqlite3.SQLITE_NOTADB:
            return "it is not a SQLite database"
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            raise StorageUnavailable(f"{path} is locked by another program. Close that one and try again.")
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return "it cannot be opened; let this user read and write it and its folder"
    return f"it is damaged ({error})"


def _reading(path: Path, journal: bool = True) -> sqlite3.Connection:
    # A connection that may write would copy the journal into the file when it closes, even one that belongs elsewhere.
    mode = "mode=ro" if journal else "mode=ro&immutable=1"
    return sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=PATIENCE)


def backup(source: Path, target: Path) -> None:
    """Copy a database that may be in use to a new file `target`: all that was committed when this began.

    The copy stands under its name only once it is whole, examined (`PRAGMA integrity_check`) and on the disk. Raises
    `UserError`.
    """
    try:
        if target.exists():
            raise FileExistsError
        with _partial(target) as copy:
            _copy(source, copy)
            _place(copy, target)
    except FileExistsError:
        raise UserError(f"{target} exists already, and nothing was overwritten. Name another file.") from None
    except OSError as error:
        raise UserError(f"{target} could not be written: {error.strerror}. There is no new backup.") from None


@contextmanager
def _partial(target: Path) -> Iterator[Path]:
    """A new file in the folder of `target`, which is gone at the end unless it was moved."""
    for stale in target.parent.glob(".*.partial"):  # of a process that was killed; one at work keeps writing to its own
        with suppress(OSError):
            if time.time() - stale.stat().st_mtime > STALE:
                stale.unlink()
    path = target.with_name(f".{target.name}.{secrets.token_hex(4)}.partial")
    path.touch(exist_ok=False)
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    try:
        with closing(_reading(source)) as read, closing(sqlite3.connect(target, timeout=PATIENCE)) as written:
            read.isolation_level = None
            read.execute("BEGIN")  # what is copied and what it is compared with are one snapshot
            wanted = _contents(read)
            read.backup(written)
            written.execute("PRAGMA journal_mode = DELETE")  # one file, with no journal to lose
            found = [row[0] for row in written.execute("PRAGMA integrity_check(3)")]
            copied = _contents(written)
    except sqlite3.Error as error:
        raise UserError(f"{source} could not be copied to {target.parent}: {error}. Nothing was changed.") from None
    if found != ["ok"]:
        raise UserError(f"{source} is damaged ({'; '.join(found)}), so no copy of it was kept.")
    if not wanted:
        raise UserError(f"{source} holds no library, so there is nothing to copy.")
    if differing := sorted(name for name in wanted | copied if wanted.get(name) != copied.get(name)):
        raise UserError(f"The copy of {source} differs from it in {', '.join(differing)}, so it was not kept.")


def _contents(connection: sqlite3.Connection) -> dict[str, object]:
    """What a copy must have as well: every table with how many rows, the newest revision of an entry, the schema."""
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    held: dict[str, object] = {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        for name in tables
    }
    newest = (("revisions", "SELECT max(rowid), max(at) FROM revisions"), ("alembic_version", SCHEMA))
    return held | {f"what {name} say": connection.execute(ask).fetchall() for name, ask in newest if name in held}


def missing(path: Path, wanted: Mapping[str, Collection[str]]) -> list[str]:
    """Which of the tables, and of their columns, a database lacks: `reports`, `entries.body`."""
    with closing(_reading(path)) as connection:
        there = {
            table: {row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}
            for table in wanted
        }
    lacking = [
        [table] if not there[table] else [f"{table}.{name}" for name in names if name not in there[table]]
        for table, names in wanted.items()
    ]
    return [name for names in lacking for name in names]


def _place(new: Path, path: Path) -> None:
    """Give `new` the name `path` once it is on the disk. Raises `FileExistsError` where that is taken."""
    _sync(new)
    try:
        os.link(new, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        new.rename(path)
    _sync(path.parent)


def _sync(path: Path) -> None:
    if path.is_dir() and sys.platform == "win32":
        return  # no folder can be opened there
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace(path: Path, by: Path, at: datetime) -> Path | None:
    """Put a copy of the database `by` in the place of `path`; where the replaced file was kept, if there was one.

    The replaced file keeps its journal, under a name with the time `at`. At every moment `path` is the old file or the
    new one; where it is a link, it stays one. The copy notes that it was restored. Raises `UserError`, also while
    another process has the old one open; none can open it meanwhile.
    """
    path = _real(path)
    try:
        with _locked(path, alone=True) as held:
            if held is False or (path.exists() and is_in_use(path)):
                raise UserError(f"{path} is in use. Stop the bot first, then restore. Nothing was changed.")
            with _partial(path) as copy:
                _copy(by, copy)
                _note_restored(copy, at)
                _sync(copy)
                kept = _set_aside(path, at)
                copy.replace(path)
            _sync(path.parent)
    except OSError as error:
        raise UserError(f"{path} could not be replaced: {error.strerror}.") from None
    return kept


def _note_restored(path: Path, at: datetime) -> None:
    """Let the ticker know that facts may have been posted which these rows know nothing of."""
    with closing(sqlite3.connect(path)) as connection:
        note = (RESTORED_AT, str(int(at.timestamp())))
        connection.execute("INSERT OR REPLACE INTO app_state (name, value) VALUES (?, ?)", note)
        connection.commit()


def revision_of(path: Path) -> str | None:
    """The revision that the tables of a sound database are at."""
    with closing(_reading(path)) as connection:
        found = connection.execute(SCHEMA).fetchone()
    return found[0] if found else None


def _set_aside(path: Path, at: datetime) -> Path | None:
    kept = path.with_name(f"{path.stem}.replaced-{at.astimezone(UTC).strftime(STAMP)}{path.suffix}")
    there = path.exists()
    if there:
        _place(path, kept)
    if _has_journal(path):
        journal_of(path).replace(journal_of(kept))
    for stale in (journal_of(path), path.with_name(f"{path.name}-shm")):
        stale.unlink(missing_ok=True)
    return kept if there else None


def is_in_use(path: Path) -> bool:
    """Whether another process has the database open."""
    if sys.platform == "win32":
        return False  # there it cannot be replaced while it is open
    import fcntl

    start, length = SHARED_LOCKS
    with path.open("r+b") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, length, start)
        except OSError:
            return True
    return False
