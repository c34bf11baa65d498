"""Who has a database file open: what keeps restoring one apart from using it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.domain.errors import UserError
from bot.storage.files import real

SHARED_LOCKS = (0x40000002, 510)  # where SQLite keeps the locks of those who have a file open (its file format, os.h)


@contextmanager
def opened(path: Path) -> Iterator[None]:
    """Keep the database from being restored while it is in use, or about to be. Raises `UserError` during a restore.

    A file system that has no room or no locks does not hinder anybody who only wants to read.
    """
    with locked(path, alone=False) as held:
        if held is False:
            raise UserError("database-being-restored", file=str(path))
        yield


@contextmanager
def locked(path: Path, *, alone: bool) -> Iterator[bool | None]:
    """Hold the lock that keeps restoring and using a database apart; False if another has it, None if there is none."""
    if sys.platform == "win32":
        yield None
        return
    import fcntl

    lock = real(path).with_name(f"{real(path).name}-lock")  # never deleted: who waits for it may have it open
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
