"""Finding names while they are typed: exact, prefix of any word, anywhere, then typo, in any script and spelling.

There are two suffix arrays, one of the folds of the names and one of how they sound: Əliyev and Aliyev fold to "eliyev"
and "aliyev", and sound the same.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from rapidfuzz import fuzz, process

from bot.domain.matching.folding import fold
from bot.domain.matching.transliteration import loose_key, sounds_of, sounds_of_all
from bot.domain.matching.trigrams import Trigrams, in_both, trigrams
from bot.domain.matching.word_starts import QUERY_LIMIT, WordStarts

FEW = 2_000  # up to so many names each is looked at; beyond, those that share trigrams with the typed text
CANDIDATES = 100  # of them that are compared with the typed text
RAREST = 4  # trigrams of the typed text by which names alike are looked for
COMMON = 4_000  # names with a trigram beyond which it tells little
TYPO_CUTOFF = 64.0
HEARD = 30  # of them, the most alike in letters, whose sounds are compared as well
SOUND_MINIMUM = 2  # letters of a sound that a word may begin with; with one begins a quarter of all words
SOUND_LIMIT = 10  # names that begin so by their sound alone
PART_MINIMUM = 5  # letters that may stand for a part of a longer name
PART_CUTOFF = 80.0
PART_WEIGHT = 0.9  # of a likeness with a part
TYPO_MINIMUM = 3  # shorter texts are like everything


class NameIndex:
    """An immutable index of names; every answer is a list of positions in the sequence it was built from."""

    __slots__ = ("_by_key", "_folds", "_hashes", "_names_of_sounds", "_sounds", "_sounds_of_names", "_trigrams")

    def __init__(self, names: Iterable[str]) -> None:
        names = list(names)
        folds = [fold(name) for name in names]
        self._folds = WordStarts(folds)
        sounds = list(sounds_of_all(names))
        self._sounds = WordStarts([line for _, line in sounds])
        self._names_of_sounds = array("I", (position for position, _ in sounds))
        of_names = range(len(names) + 1)
        self._sounds_of_names = array("I", (bisect_left(self._names_of_sounds, position) for position in of_names))
        hashes = [hash(_whole_key(line)) for _, line in sounds]
        self._by_key = array("I", sorted(range(len(hashes)), key=hashes.__getitem__))
        self._hashes = array("q", (hashes[line] for line in self._by_key))
        self._trigrams = Trigrams(folds) if len(folds) > FEW else None

    def __len__(self) -> int:
        return len(self._folds)

    def same(self, text: str) -> list[int]:
        """Positions of the names that `text` is another spelling of: those that share a loose key with it."""

        found: dict[int, None] = {}
        for key in dict.fromkeys(_whole_key(sounds) for sounds in sounds_of(text[:QUERY_LIMIT])):
            if key:
                first = bisect_left(self._hashes, hash(key))
                last = bisect_right(self._hashes, hash(key), lo=first)
                lines = (line for line in self._by_key[first:last] if _whole_key(self._sounds[line]) == key)
                found |= dict.fromkeys(self._names_of_sounds[line] for line in lines)
        return list(found)

    def search(self, text: str) -> Iterator[int]:
        """Positions of the names that `text` may mean, best first, none twice; typos only where nothing else is found.

        A text without letters or digits finds nothing.
        """
        query = fold(text[:QUERY_LIMIT])
        if not query:
            return
        found: set[int] = set()
        for position in chain(self._folds.by_prefix(query), self._that_sound(text), self._anywhere(query)):
            if position not in found:
                found.add(position)
                yield position
        if not found:
            yield from self.alike(text)

    def _that_sound(self, text: str) -> Iterator[int]:
        """Names in other spellings: those that `text` is the whole of, then some with words that begin so; of each the
        most alike in letters first."""
        query = fold(text[:QUERY_LIMIT])

        def unlike(position: int) -> float:
            return -fuzz.ratio(query, self._folds[position])

        yield from sorted(self.same(text), key=unlike)
        begun: dict[int, None] = {}
        for sounds in sounds_of(text[:QUERY_LIMIT]):
            if len(sounds) >= SOUND_MINIMUM:
                lines = islice(self._sounds.by_prefix(sounds), SOUND_LIMIT)
                begun |= dict.fromkeys(self._names_of_sounds[line] for line in lines)
        yield from sorted(begun, key=unlike)

    def _anywhere(self, query: str) -> Iterator[int]:
        """Names that hold `query` anywhere, in order."""
        if self._trigrams and len(query) >= 3:
            rarest, *others = sorted((self._trigrams[gram] for gram in trigrams(query)), key=len)
            if len(rarest) <= COMMON:
                holders: list[int] = (in_both(rarest, others[0]) if others else rarest).tolist()
                yield from (position for position in holders if query in self._folds[position])
                return
        yield from self._folds.holding(query)

    def alike(self, text: str, cutoff: float = TYPO_CUTOFF) -> list[int]:
        """Positions of the names that are spelt or sound like `text`, most alike first, down to `cutoff` (0 to 100)."""
        query = fold(text[:QUERY_LIMIT])
        if len(query) < TYPO_MINIMUM:
            return []
        positions = self._candidates(query, self._trigrams) if self._trigrams else range(len(self))
        folds = {position: self._folds[position] for position in positions}
        # A likeness of sounds counts as much as one of letters, so that names far apart in letters are not reached.
        spelt = process.extract(query, folds, scorer=fuzz.ratio, score_cutoff=2 * cutoff - 100, limit=HEARD)
        typed = sounds_of(text[:QUERY_LIMIT])
        whole = [(max(score, (score + self._likeness(typed, position)) / 2), position) for _, score, position in spelt]
        if len(query) >= PART_MINIMUM:
            longer = {position: f for position, f in folds.items() if len(f) > len(query)}
            part = process.extract(query, longer, scorer=fuzz.partial_ratio, score_cutoff=PART_CUTOFF, limit=CANDIDATES)
            whole += [(PART_WEIGHT * score, position) for _, score, position in part]
        ranked = sorted((likeness for likeness in whole if likeness[0] >= cutoff), key=lambda likeness: -likeness[0])
        return list(dict.fromkeys(position for _, position in ranked))

    def _likeness(self, typed: tuple[str, ...], position: int) -> float:
        """How alike the name and the typed text sound, each read in the way in which they are most alike."""
        lines = range(self._sounds_of_names[position], self._sounds_of_names[position + 1])
        return max((fuzz.ratio(sounds, self._sounds[line]) for line in lines for sounds in typed), default=0.0)

    def _candidates(self, query: str, holding: Trigrams) -> Iterator[int]:
        """Positions of the names that share the most of the rarest trigrams of `query`, or one fewer."""
        present = (names for gram in trigrams(query) if len(names := holding[gram]))
        shared: Counter[int] = Counter()
        for names in sorted(present, key=len)[:RAREST]:
            if shared and len(names) > COMMON:
                break
            shared.update(names[:COMMON].tolist())
        most = max(shared.values(), default=0)
        ranked = (position for level in (most, most - 1) for position, n in shared.items() if n == level > 0)
        return islice(ranked, CANDIDATES)


def _whole_key(sounds: str) -> str:
    return loose_key(sounds).replace(" ", "")
