"""Finding names while they are typed: exact, prefix of any word, anywhere, then typo, over any number of names.

All folds stand in one string, a newline apart. The starts of their words, sorted by what follows, make a suffix array:
a prefix is two bisections, "anywhere" is one `str.find`, and 100,000 names cost a few megabytes.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain, islice

from rapidfuzz import fuzz, process

from bot.domain.matching.folding import fold

QUERY_LIMIT = 100
FEW = 2_000  # up to so many names each is looked at; beyond, those that share trigrams with the typed text
WEIGHED = 32  # matches of a prefix that are put in order; they are sorted already, shortest continuation first
CANDIDATES = 100  # of them that are compared with the typed text
RAREST = 4  # trigrams of the typed text by which names alike are looked for
COMMON = 4_000  # names with a trigram beyond which it tells little
TYPO_CUTOFF = 70.0
PART_MINIMUM = 5  # letters that may stand for a part of a longer name
PART_CUTOFF = 80.0
PART_WEIGHT = 0.9  # of a likeness with a part
TYPO_MINIMUM = 3  # shorter texts are like everything


def _trigrams(text: str) -> set[str]:
    return {text[i : i + 3] for i in range(len(text) - 2)}


class NameIndex:
    """An immutable index of names; every answer is a list of positions in the sequence it was built from."""

    __slots__ = ("_folds_at", "_names_of_starts", "_postings", "_starts", "_text")

    def __init__(self, names: Iterable[str]) -> None:
        folds = [fold(name) for name in names]
        self._text = text = "\n" + "".join(f"{f}\n" for f in folds)
        self._folds_at = array("I", accumulate((len(f) + 1 for f in folds[:-1]), initial=1) if folds else ())
        starts = [
            (at + offset, position)
            for position, (at, f) in enumerate(zip(self._folds_at, folds, strict=True))
            for offset in _word_starts(f)
        ]
        starts.sort(key=lambda start: text[start[0] : start[0] + QUERY_LIMIT])
        self._starts = array("I", (at for at, _ in starts))
        self._names_of_starts = array("I", (position for _, position in starts))
        self._postings: dict[str, array[int]] = {}
        if len(folds) > FEW:
            for position, f in enumerate(folds):
                for gram in _trigrams(f):
                    self._postings.setdefault(gram, array("I")).append(position)

    def __len__(self) -> int:
        return len(self._folds_at)

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
        found: set[int] = set()
        for position in chain(self._by_prefix(query), self._anywhere(query)):
            if position not in found:
                found.add(position)
                yield position
        if not found:
            yield from self.alike(text)

    def _by_prefix(self, query: str) -> Iterator[int]:
        """Names with words that begin with `query` in a row: that very name, names that begin so, then the others."""
        text, width = self._text, len(query)

        def head(at: int) -> str:
            return text[at : at + width]

        first = bisect_left(self._starts, query, key=head)
        last = bisect_right(self._starts, query, lo=first, key=head)

        # What follows sorts shortest first, so the very name leads; names that begin so go before those that go on so.
        weighed = min(last, first + WEIGHED)
        begin: list[int] = []
        go_on: list[int] = []
        for place in range(first, weighed):
            (begin if text[self._starts[place] - 1] == "\n" else go_on).append(place)
        return (self._names_of_starts[place] for place in chain(begin, go_on, range(weighed, last)))

    def _anywhere(self, query: str) -> Iterator[int]:
        """Names that hold `query` anywhere, in order."""
        if self._postings and len(query) >= 3:
            rarest, *others = sorted((self._postings.get(gram, ()) for gram in _trigrams(query)), key=len)
            if len(rarest) <= COMMON:
                holders = sorted(set(rarest).intersection(*others[:1]))
                yield from (position for position in holders if query in self._fold(position))
                return
        at = self._text.find(query)
        while at != -1:
            yield bisect_right(self._folds_at, at) - 1
            at = self._text.find(query, self._text.index("\n", at))

    def alike(self, text: str, cutoff: float = TYPO_CUTOFF) -> list[int]:
        """Positions of the names spelt like `text`, most alike first, down to `cutoff` (0 to 100)."""
        query = fold(text[:QUERY_LIMIT])
        if len(query) < TYPO_MINIMUM:
            return []
        positions = range(len(self)) if len(self) <= FEW else self._candidates(query)
        folds = {position: self._fold(position) for position in positions}
        whole = process.extract(query, folds, scorer=fuzz.ratio, score_cutoff=cutoff, limit=CANDIDATES)
        if len(query) >= PART_MINIMUM:
            longer = {position: f for position, f in folds.items() if len(f) > len(query)}
            part = process.extract(query, longer, scorer=fuzz.partial_ratio, score_cutoff=PART_CUTOFF, limit=CANDIDATES)
            whole += [(f, PART_WEIGHT * score, position) for f, score, position in part]
        return list(dict.fromkeys(position for _, _, position in sorted(whole, key=lambda s: -s[1])))

    def _candidates(self, query: str) -> Iterator[int]:
        """Positions of the names that share the most of the rarest trigrams of `query`, or one fewer."""
        present = (self._postings[gram] for gram in _trigrams(query) if gram in self._postings)
        shared: Counter[int] = Counter()
        for names in sorted(present, key=len)[:RAREST]:
            if shared and len(names) > COMMON:
                break
            shared.update(names[:COMMON])
        most = max(shared.values(), default=0)
        ranked = (position for level in (most, most - 1) for position, n in shared.items() if n == level > 0)
        return islice(ranked, CANDIDATES)


def _word_starts(folded: str) -> Iterator[int]:
    at = 0
    while folded:
        yield at
        at = folded.find(" ", at) + 1
        if at == 0:
            return
