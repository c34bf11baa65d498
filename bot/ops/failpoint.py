"""Places in a protocol where a test ends the process as a crash would."""

from __future__ import annotations

import os
from collections import Counter

EXIT = 99

POINTS = ("after-claim", "before-post", "after-post", "after-mark", "after-history")


class Failpoint:
    """Ends the process when it reaches a place for the n-th time: `after-post`, or `after-post:3`. Off for `None`."""

    def __init__(self, armed: str | None) -> None:
        point, _, times = (armed or "").partition(":")
        self._point = point
        self._times = int(times or 1)
        self._reached: Counter[str] = Counter()

    def reached(self, point: str) -> None:
        """Say that the process is at `point`. It ends there without a word if that is the place that is armed."""
        assert point in POINTS, point
        if self._point == point:
            self._reached[point] += 1
            if self._reached[point] == self._times:
                os._exit(EXIT)
