"""A clock that one process sets and others read."""

from __future__ import annotations

import datetime as dt
import os
import struct
from pathlib import Path

_SECONDS = struct.Struct("<q")


class ToldClock:
    """Shows the whole seconds since 1970 that somebody wrote into a file; it stands still until they write again."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = os.open(path, os.O_RDWR | os.O_CREAT)

    def __call__(self) -> dt.datetime:
        return dt.datetime.fromtimestamp(self.seconds(), dt.UTC)

    def seconds(self) -> int:
        (seconds,) = _SECONDS.unpack(os.pread(self._file, _SECONDS.size, 0))
        return int(seconds)

    def set(self, seconds: int) -> None:
        os.pwrite(self._file, _SECONDS.pack(seconds), 0)

    def close(self) -> None:
        os.close(self._file)
