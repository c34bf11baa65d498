"""Asks that were answered before the database could take them: a file beside it, read at the next start.

It holds what rows of asks hold, and no more. Each process writes a file of its own, so that one that wakes up late
takes nothing away from its successor; the names of all files of a bot begin alike.
"""

from __future__ import annotations

import json
import os
import secrets
import zlib
from collections.abc import Sequence
from dataclasses import astuple
from pathlib import Path

from bot.domain.ask import Ask, Gap, Surface


class AskJournal:
    """The file of one process of the bot `name`, and what earlier ones have left. Whatever fails raises `OSError`."""

    def __init__(self, database: Path, name: str) -> None:
        self._folder = database.parent
        self._prefix = f"{database.name}-asks-{name[:16]}-"
        self._path = self._new()
        self._old: list[Path] = []

    def _new(self) -> Path:
        return self._folder / (self._prefix + secrets.token_hex(4))

    def left_over(self) -> tuple[list[Ask | Gap], int]:
        """The asks in the files of earlier processes, and how many lines were skipped: a process that was killed while
        it wrote leaves a part of one, which was not answered yet."""
        self._old = [path for path in self._folder.iterdir() if path.name.startswith(self._prefix)]
        read = [_read_line(line) for path in self._old for line in path.read_bytes().split(b"\n") if line]
        asks = [ask for ask in read if ask is not None]
        return asks, len(read) - len(asks)

    def append(self, asked: Sequence[Ask | Gap]) -> None:
        """Add asks; they are on the disk when this returns."""
        if not asked:
            return
        is_new = not self._path.exists()
        # Opened anew each time: this happens only while the database is locked, and nothing is left to close.
        file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            # Begun with a line of its own, in case the last append failed in the middle of one.
            lines = b"\n" + b"".join(map(_line, asked))
            if os.write(file, lines) < len(lines):
                raise OSError("the disk took only a part")
            os.fsync(file)
        finally:
            os.close(file)
        if is_new and os.name == "posix":
            _sync_folder(self._folder)

    def clear(self, but: Sequence[Ask | Gap] = ()) -> None:
        """Remove this process's file and those that `left_over` has read; the database has all in them `but` these."""
        old, self._old = [self._path, *self._old], []
        self._path = self._new()
        self.append(but)
        for path in old:
            path.unlink(missing_ok=True)


def _line(ask: Ask | Gap) -> bytes:
    text = json.dumps([type(ask).__name__, *astuple(ask)], ensure_ascii=False).encode()
    return b"%08x %b\n" % (zlib.crc32(text), text)


def _read_line(line: bytes) -> Ask | Gap | None:
    checksum, _, text = line.partition(b" ")
    if checksum != b"%08x" % zlib.crc32(text):
        return None
    kind, *fields = json.loads(text)
    if kind == Gap.__name__:
        return Gap(*fields)
    interaction_id, guild_id, topic_id, surface, *rest = fields
    return Ask(interaction_id, guild_id, topic_id, Surface(surface), *rest)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
