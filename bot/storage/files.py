"""The files of a database: reading one without changing it, its journal, and putting a new one in place.

What a running bot may call opens the file by SQLite alone: closing any other handle on it would drop the locks that
SQLite holds in this process ("How To Corrupt An SQLite Database File", 2.2).
"""

from __future__ import annotations

import os
import secrets
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE = 5.0  # seconds to wait for a lock
STALE = 3_600  # seconds after which a copy that was begun is nobody's any more


def real(path: Path) -> Path:
    """The file itself, where `path` is a link to it: what SQLite keeps beside it is beside that."""
    return path.resolve() if path.is_symlink() else path


def journal_of(path: Path) -> Path:
    """SQLite's write-ahead log beside a database file: commits that the file itself may not hold yet."""
    path = real(path)
    return path.with_name(f"{path.name}-wal")


def has_journal(path: Path) -> bool:
    journal = journal_of(path)
    return journal.exists() and journal.stat().st_size > 0


def reading(path: Path, journal: bool = True) -> sqlite3.Connection:
    # A connection that may write would copy the journal into the file when it closes, even one that belongs elsewhere.
    mode = "mode=ro" if journal else "mode=ro&immutable=1"
    return sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=PATIENCE)


@contextmanager
def partial(target: Path) -> Iterator[Path]:
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


def place(new: Path, path: Path) -> None:
    """Give `new` the name `path` once it is on the disk. Raises `FileExistsError` where that is taken."""
    sync(new)
    try:
        os.link(new, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        new.rename(path)
    sync(path.parent)


def sync(path: Path) -> None:
    if path.is_dir() and sys.platform == "win32":
        return  # no folder can be opened there
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
