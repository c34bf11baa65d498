"""Which lines hold any three characters in a row: one sorted array, which is built in a fraction of a second."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Positions: TypeAlias = "NDArray[np.uint32]"

_NEWLINE = 10


def trigrams(text: str) -> set[str]:
    """Every three characters in a row."""
    return {text[at : at + 3] for at in range(len(text) - 2)}


class Trigrams:
    """The lines of plain ASCII, without newlines, that it was built from, by the trigrams that they hold."""

    __slots__ = ("_grams", "_lines")

    def __init__(self, lines: Sequence[str]) -> None:
        text = np.frombuffer("\n".join(lines).encode("ascii"), np.uint8)
        place = max(0, len(text) - 2)
        letters = [text[at : at + place].astype(np.uint64) for at in range(3)]
        grams = letters[0] << 16 | letters[1] << 8 | letters[2]
        within = np.logical_and.reduce([each != _NEWLINE for each in letters])
        line = np.cumsum(text == _NEWLINE, dtype=np.uint64)[:place]
        pairs = np.unique(grams[within] << 32 | line[within])
        self._grams = (pairs >> 32).astype(np.uint32)
        self._lines = (pairs & 0xFFFFFFFF).astype(np.uint32)

    def __getitem__(self, trigram: str) -> Positions:
        """The lines that hold a trigram, in order."""
        if not trigram.isascii():
            return self._lines[:0]
        code = np.uint32(int.from_bytes(trigram.encode("ascii"), "big"))
        first, last = np.searchsorted(self._grams, code, "left"), np.searchsorted(self._grams, code, "right")
        return self._lines[first:last]


def in_both(few: Positions, many: Positions) -> Positions:
    """What two sequences of lines have in common, in order."""
    if not len(many):
        return many
    at = np.minimum(np.searchsorted(many, few), len(many) - 1)
    both: Positions = few[many[at] == few]
    return both
