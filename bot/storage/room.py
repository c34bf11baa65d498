"""Whether a disk has no room left, which shows in many errors."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from contextlib import suppress
from pathlib import Path

FULL = (errno.ENOSPC, errno.EDQUOT)
LEAST = 65_536  # bytes; SQLite's index of its journal takes half of that
SPARE = 2 * LEAST


def is_lacking(error: BaseException | None, folder: Path) -> bool:
    """Whether something failed for want of room: what the error, or what caused it, says, or what is free there.

    SQLite says "disk I/O error" where it finds no room for the index of its journal.
    """
    while error is not None:
        if isinstance(error, OSError) and error.errno in FULL:
            return True
        if isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
            return True
        error = error.__cause__
    try:
        return shutil.disk_usage(folder).free < LEAST
    except OSError:
        return False


def spare(database: Path) -> Path:
    """A file beside the database that takes the room which SQLite needs to open it on a full disk."""
    return database.with_name(f"{database.name}-spare")


def use_spare(database: Path) -> None:
    """Give up the spare room where there is no other."""
    if is_lacking(None, database.parent):
        spare(database).unlink(missing_ok=True)


def keep_spare(database: Path) -> None:
    """Have spare room for a start that comes when there is no other."""
    with suppress(OSError):
        if not spare(database).exists() and shutil.disk_usage(database.parent).free > 4 * SPARE:
            spare(database).write_bytes(bytes(SPARE))
