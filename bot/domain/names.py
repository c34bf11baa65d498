"""Finding names while they are typed: exact, prefix of any word, anywhere, then typo, over any number of names.

All folds stand in one string, a newline apart. The starts of their words, sorted by what follows, make a suffix array:
a prefix is two bisections, "anywhere" is one `str.find`, and 100,000 names cost a few megabytes.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from rapidfuzz import fuzz, process

from bot.domain.fold import fold

QUERY_LIMIT = 100
SCORE_ALL = 2_000  # up to so many names a typo is compared with each
CANDIDATES = 256
PREFIX_WEIGHED = 256  # matches of a prefix that are put in order before the first are taken
TYPO_CUTOFF = 70.0
TYPO_MINIMUM = 3  # shorter texts are like everything


def _trigrams(text: str) -> set[str]:
    return {text[i : i + 3] for i in range(len(text) - 2)}


class NameIndex:
    """An immutable index of names; every answer is a list of positions in the sequence it was built from."""

    __slots__ = ("_folds_at", "_postings", "_size", "_starts", "_text")

    def __init__(self, names: Iterable[str]) -> None:
        folds = [fold(name) for name in names]
        self._size = len(folds)
        self._text = "\n" + "".join(f"{f}\n" for f in folds)
        self._folds_at = array("I", self._offsets(folds))
        text = self._text
        starts = [i + 1 for i, c in enumerate(text[:-1]) if c in "\n "]
        starts.sort(key=lambda at: text[at : at + QUERY_LIMIT])
        self._starts = array("I", starts)
        self._postings: dict[str, array[int]] = {}
        if self._size > SCORE_ALL:
            for position, f in enumerate(folds):
                for gram in _trigrams(f):
                    self._postings.setdefault(gram, array("I")).append(position)

    @staticmethod
    def _offsets(folds: Sequence[str]) -> Iterator[int]:
        at = 1
        for f in folds:
            yield at
            at += len(f) + 1

    def __len__(self) -> int:
        return self._size

    def _position(self, at: int) -> int:
        return bisect_right(self._folds_at, at) - 1

    def _fold(self, position: int) -> str:
        start = self._folds_at[position]
        return self._text[start : self._text.index("\n", start)]

    def search(self, text: str) -> Iterator[int]:
        """Positions of the names that `text` may mean, best first, none twice; typos only where nothing else is found.

        A text without letters or digits finds nothing.
        """
        query = fold(text[:QUERY_LIMIT])
        if not query:
            return
        seen: set[int] = set()
        for position in self._by_prefix(query):
            if position not in seen:
                seen.add(position)
                yield position
        for position in self._anywhere(query):
            if position not in seen:
                seen.add(position)
                yield position
        if not seen:
            yield from self.alike(text)

    def _by_prefix(self, query: str) -> list[int]:
        """Names with a word sequence that begins with `query`: the name itself, names that begin so, then the others."""
        text, width = self._text, len(query)

        def head(at: int) -> str:
            return text[at : at + width]

        first = bisect_left(self._starts, query, key=head)
        last = bisect_right(self._starts, query, lo=first, key=head)

        def rank(at: int) -> tuple[bool, bool, int]:
            return (text[at - 1] != "\n", text[at + width] not in "\n ", text.index("\n", at) - at)

        return [self._position(at) for at in sorted(self._starts[first : min(last, first + PREFIX_WEIGHED)], key=rank)]

    def _anywhere(self, query: str) -> Iterator[int]:
        at = self._text.find(query)
        while at != -1:
            yield self._position(at)
            at = self._text.find(query, self._text.index("\n", at))

    def alike(self, text: str, cutoff: float = TYPO_CUTOFF) -> list[int]:
        """Positions of the names spelt like `text`, most alike first, down to `cutoff` (0 to 100)."""
        query = fold(text[:QUERY_LIMIT])
        if len(query) < TYPO_MINIMUM:
            return []
        positions = range(self._size) if self._size <= SCORE_ALL else self._candidates(query)
        folds = {position: self._fold(position) for position in positions}
        scored = process.extract(query, folds, scorer=_likeness, score_cutoff=cutoff, limit=CANDIDATES)
        return [position for _, _, position in scored]

    def _candidates(self, query: str) -> list[int]:
        """Positions that share the most trigrams with `query`, rare trigrams asked first and common ones left out."""
        lists = sorted((self._postings[g] for g in _trigrams(query) if g in self._postings), key=len)
        shared: Counter[int] = Counter()
        for postings in lists:
            if shared and len(postings) > 20 * CANDIDATES:
                break
            shared.update(islice(postings, 100 * CANDIDATES))
        return [position for position, _ in shared.most_common(CANDIDATES)]


def _likeness(query: Any, name: Any, *, score_cutoff: float | None = None) -> float:
    """How alike a typed text and a name are, 0 to 100: as wholes, or the text and the best stretch of a longer name."""
    whole = fuzz.ratio(query, name, score_cutoff=score_cutoff)
    if len(query) >= len(name):
        return whole
    part = 0.95 * fuzz.partial_ratio(query, name, score_cutoff=score_cutoff)
    return max(whole, part)
