"""Lines of text that are found by how any of their words begin, in little memory."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain

QUERY_LIMIT = 100  # letters by which starts are sorted, and that a query may have
WEIGHED = 32  # matches of a prefix that are put in order; they are sorted already, shortest continuation first


class WordStarts:
    """All lines in one string, a newline apart, and the starts of their words sorted by what follows: a suffix array.

    A prefix is two bisections, "anywhere" is one `str.find`, and 100,000 lines cost a few megabytes. Every answer is
    positions in the lines that it was built from, which hold words one space apart.
    """

    __slots__ = ("_lines_at", "_lines_of_starts", "_starts", "_text")

    def __init__(self, lines: Sequence[str]) -> None:
        self._text = text = "\n" + "".join(f"{line}\n" for line in lines)
        self._lines_at = array("I", accumulate((len(line) + 1 for line in lines[:-1]), initial=1) if lines else ())
        starts = [
            (at + offset, position)
            for position, (at, line) in enumerate(zip(self._lines_at, lines, strict=True))
            for offset in _starts_of(line)
        ]
        starts.sort(key=lambda start: text[start[0] : start[0] + QUERY_LIMIT])
        self._starts = array("I", (at for at, _ in starts))
        self._lines_of_starts = array("I", (position for _, position in starts))

    def __len__(self) -> int:
        return len(self._lines_at)

    def __getitem__(self, position: int) -> str:
        start = self._lines_at[position]
        return self._text[start : self._text.index("\n", start)]

    def by_prefix(self, query: str) -> Iterator[int]:
        """Lines with words that begin with `query` in a row: that very line, those that begin so, then the others."""
        text, width = self._text, len(query)

        def head(at: int) -> str:
            return text[at : at + width]

        first = bisect_left(self._starts, query, key=head)
        last = bisect_right(self._starts, query, lo=first, key=head)

        # What follows sorts shortest first, so the very line leads; lines that begin so go before those that go on so.
        weighed = min(last, first + WEIGHED)
        begin: list[int] = []
        go_on: list[int] = []
        for place in range(first, weighed):
            (begin if text[self._starts[place] - 1] == "\n" else go_on).append(place)
        return (self._lines_of_starts[place] for place in chain(begin, go_on, range(weighed, last)))

    def holding(self, query: str) -> Iterator[int]:
        """Lines that hold `query` anywhere, in order."""
        at = self._text.find(query)
        while at != -1:
            yield bisect_right(self._lines_at, at) - 1
            at = self._text.find(query, self._text.index("\n", at))


def _starts_of(line: str) -> Iterator[int]:
    at = 0
    while line:
        yield at
        at = line.find(" ", at) + 1
        if at == 0:
            return
