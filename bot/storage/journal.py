"""Whether SQLite's journal still holds all that was committed.

SQLite believes a journal up to the first frame that does not fit, and says nothing of what comes after. Its index, the
`-shm` file that a killed process leaves, knows how many frames were committed (SQLite's docs, "WAL-mode File Format").
"""

from __future__ import annotations

import shutil
import struct
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from bot.domain.message import Message
from bot.storage.backups import STAMP
from bot.storage.file_locks import is_in_use
from bot.storage.files import journal_of

_HEADER, _FRAME, _INDEX = 32, 24, 48


def lost(path: Path) -> Message | None:
    """What the journal of a database lacks of what was committed, as the end of a sentence; None if nothing is known.

    To be asked before anything opens the database, which makes the index anew.
    """
    journal = journal_of(path)
    index = journal.with_name(journal.name.removesuffix("-wal") + "-shm")
    try:
        if not path.exists() or is_in_use(path):
            return None
        known = index.read_bytes()[: 2 * _INDEX + 4] if index.exists() else b""
        written = journal.read_bytes() if journal.exists() else b""
    except OSError:
        return None
    fitting = list(_commits(written))
    if fitting and fitting[-1] < 0:
        return Message("journal-damaged")
    if len(known) < 2 * _INDEX + 4 or known[:_INDEX] != known[_INDEX : 2 * _INDEX] or not known[12]:
        return None
    committed, copied = struct.unpack("=I", known[16:20])[0], struct.unpack("=I", known[96:100])[0]
    there = max(fitting, default=0) if written[16:24] == known[32:40] else 0
    if committed <= copied or there >= committed:
        return None
    return Message("journal-too-short", {"pages": committed - max(there, copied)})


def _commits(written: bytes) -> Iterator[int]:
    """The numbers of the frames that end a transaction, as far as all fit; then -1 if such a frame fits after one that
    does not."""
    if len(written) < _HEADER:
        return
    magic, _, size = struct.unpack(">III", written[:12])
    order = ">" if magic & 1 else "<"
    sums = struct.unpack(">II", written[24:32])
    whole = True
    for number, at in enumerate(range(_HEADER, len(written) - size - _FRAME + 1, size + _FRAME), 1):
        if written[at + 8 : at + 16] != written[16:24]:  # of an earlier round of the journal
            return
        stored = struct.unpack(">II", written[at + 16 : at + 24])
        page = written[at + _FRAME : at + _FRAME + size]
        fits = _sum(order, sums, written[at : at + 8] + page) == stored
        ends = written[at + 4 : at + 8] != b"\0\0\0\0"
        if fits and ends:
            yield number if whole else -1
            if not whole:
                return
        whole = whole and fits
        sums = stored


def _sum(order: str, start: tuple[int, ...], data: bytes) -> tuple[int, int]:
    one, two = start
    words = iter(struct.unpack(f"{order}{len(data) // 4}I", data))
    for word in words:
        one = (one + word + two) & 0xFFFFFFFF
        two = (two + next(words) + one) & 0xFFFFFFFF
    return one, two


def keep_aside(path: Path, at: datetime) -> Path | None:
    """Copy the journal to where SQLite does not write over it; the copy, if there is a journal."""
    journal = journal_of(path)
    if not journal.exists():
        return None
    return Path(
        shutil.copy2(journal, journal.with_name(f"{journal.name}.damaged-{at.astimezone(UTC).strftime(STAMP)}"))
    )
