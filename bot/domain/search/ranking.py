"""The ranking of search: BM25 over weights that are kept, topics and sources that are hit, what kind of answer fits.

docs/search.md explains it. Everything is an array over the numbers of entries, so that all that match are ranked, not
the first few hundred; a word that 100,000 entries hold takes a few milliseconds.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from bot.domain.search.query import BEGINS, Ask, Query, Word

Scores: TypeAlias = NDArray[np.float32]

NAMES = 32  # more names than a topic may have; the document of a name is its topic's id times this, plus its place
MOST = 2_000_000  # postings that one query may cost; the words that most entries hold are left out beyond

TOPIC = 1.1  # what a topic that is hit whole counts, beside words of an entry that are as rare
TOPIC_HIT = 0.25  # share of a name that must be in the query before its topic counts
ALL = 0.8  # share of a name that is the whole of it, though its words may be spelt otherwise
LEAST = 0.2  # how telling a word is at the least
UNKNOWN = 2.0  # how telling a word that nothing has is at the most
FLOOR = 0.2  # share of the query that an entry must have, or it is not found
TOPICS_WEIGHED = 50
SOURCES_WEIGHED = 50
SOURCE = 0.4
FITS = {
    Ask.HOW_MANY: 0.5,
    Ask.WHEN: 0.3,
    Ask.SAID: 0.5,
    Ask.WHAT: 0.35,
    Ask.WHY: 0.5,
}  # more for an entry that is what was asked for
SECOND_TOPIC = 0.6  # of a topic's weight for entries of which it is not the first
COUNTS = 255  # steps in which a weight is kept


class Postings(NamedTuple):
    """The documents that have a term, by number in order, and its weight in each from 0 to 1."""

    numbers: NDArray[np.uint32]
    weights: Scores


NONE = Postings(np.empty(0, np.uint32), np.empty(0, np.float32))


@dataclass(slots=True)
class Shelf:
    """The postings of one sort of document: of terms, and of the terms that begin so."""

    terms: Mapping[str, Postings] = field(default_factory=dict)
    beginnings: Mapping[str, Sequence[Postings]] = field(default_factory=dict)

    def of(self, word: Word) -> list[tuple[float, Postings]]:
        """What may stand for a word, with the share each counts."""
        found = [(share, self.terms[each]) for each, share in word.terms.items() if each in self.terms]
        return found + [(BEGINS, postings) for postings in self.beginnings.get(word.begins, ())]


@dataclass(slots=True)
class Spent:
    """How many postings were looked at: the work that a query costs."""

    postings: int = 0

    def may(self, more: int) -> bool:
        return self.postings + more <= MOST


class TopicHit(NamedTuple):
    """A topic of which a query has a name: how much of the name, what it counts, how much of the query that is, and
    whether it is all of it."""

    topic: int
    share: float
    strength: float
    mass: float
    whole: bool


def idf(holders: int, total: int) -> float:
    """How telling a word is that so many of all documents hold."""
    return math.log1p((max(total - holders, 0) + 0.5) / (holders + 0.5))


def hit_topics(query: Query, names: Shelf, entries: Shelf, total: int) -> list[TopicHit]:
    """The topics that a query hits by one of their names, best first."""
    found: list[tuple[NDArray[np.uint32], Scores, Scores]] = []
    for word in query.words:
        worth = worth_of(entries.of(word), total)
        numbers, weights, shares = _best_of(names.of(word))
        found.append((numbers, weights, shares * np.float32(worth)))
    if not found:
        return []
    every, place = np.unique(np.concatenate([numbers for numbers, _, _ in found]), return_inverse=True)
    share = np.bincount(place, np.concatenate([weights for _, weights, _ in found])).clip(max=1.0)
    mass = np.bincount(place, np.concatenate([masses for _, _, masses in found]))
    strength = mass * share**2
    whole = (np.bincount(place) == len(query.words)) & (share > ALL)
    order = np.lexsort((every, -strength))
    hits: dict[int, TopicHit] = {}
    for at in order[share[order] >= TOPIC_HIT][: TOPICS_WEIGHED * NAMES].tolist():
        topic = int(every[at]) // NAMES
        hits.setdefault(topic, TopicHit(topic, float(share[at]), float(strength[at]), float(mass[at]), bool(whole[at])))
    return list(hits.values())[:TOPICS_WEIGHED]


def hit_sources(query: Query, sources: Shelf, entries: Shelf, total: int) -> list[tuple[int, float]]:
    """The sources whose title, author, publisher or date a query has, best first, and how much each counts."""
    strengths: dict[int, float] = {}
    for word in query.words:
        worth = worth_of(entries.of(word), total)
        numbers, weights, _ = _best_of(sources.of(word))
        best = np.argsort(-weights, kind="stable")[:SOURCES_WEIGHED]
        for number, weight in zip(numbers[best].tolist(), weights[best].tolist(), strict=True):
            strengths[number] = strengths.get(number, 0.0) + weight * worth
    return sorted(strengths.items(), key=lambda each: (-each[1], each[0]))


def _best_of(alternatives: Sequence[tuple[float, Postings]]) -> tuple[NDArray[np.uint32], Scores, Scores]:
    """Each document that has any of the alternatives: its number, the best weight times share, and that share."""
    if not alternatives:
        return NONE.numbers, NONE.weights, NONE.weights
    numbers = np.concatenate([postings.numbers for _, postings in alternatives])
    shares = np.concatenate([np.full(len(p.numbers), share, np.float32) for share, p in alternatives])
    weights = np.concatenate([postings.weights for _, postings in alternatives]) * shares
    order = np.lexsort((-weights, numbers))
    first = np.ones(len(order), bool)
    first[1:] = numbers[order][1:] != numbers[order][:-1]
    best = order[first]
    return numbers[best], weights[best], shares[best]


def worth_of(alternatives: Sequence[tuple[float, Postings]], total: int) -> float:
    """How telling a word is, by how many entries hold it, or what means the same where none holds itself."""
    own = max((len(postings.numbers) for share, postings in alternatives if share >= BEGINS), default=0)
    holders = own or max((len(postings.numbers) for _, postings in alternatives), default=0)
    return max(idf(holders, total), LEAST)


def rank(
    query: Query,
    entries: Shelf,
    total: int,
    topics: Sequence[tuple[TopicHit, Postings]] = (),
    sources: Sequence[tuple[float, Postings]] = (),
    fitting: Mapping[Ask, Postings] | None = None,
    only: Postings | None = None,
    limit: int = 50,
    spent: Spent | None = None,
) -> list[int]:
    """Numbers of the entries that answer a query, best first, all of them ranked; of equals the lower number.

    `total` is how many entries there are. `only` are those that may be found, all where it is None.
    """
    words = [(entries.of(word), worth_of(entries.of(word), total)) for word in query.words]
    everything = [p for alternatives, _ in words for _, p in alternatives] + [p for _, p in (*topics, *sources)]
    size = max((int(p.numbers[-1]) + 1 for p in everything if len(p.numbers)), default=0)
    tally = _Tally(size, spent or Spent())
    for alternatives, worth in sorted(words, key=lambda word: _postings_of(word[0])):
        tally.word(alternatives, worth)
    asked = sum(min(worth, UNKNOWN) if not alternatives else worth for alternatives, worth in words)
    for hit, postings in topics:
        tally.add(postings, TOPIC * hit.strength, asked if hit.share > ALL else hit.mass)
    for strength, postings in sources:
        # Where all entries rest on one source, that they do tells nothing.
        tally.add(postings, SOURCE * strength * min(1.0, idf(len(postings.numbers), total) / 2), strength)
    for ask, postings in (fitting or {}).items():
        at = postings.numbers[postings.numbers < size]
        tally.scores[at] *= 1 + FITS[ask] * postings.weights[: len(at)]
    found = (tally.scores > 0) & (tally.had >= FLOOR * asked)
    if only is not None:
        wanted = np.zeros(size, bool)
        wanted[only.numbers[only.numbers < size]] = True
        found &= wanted
    return _best(np.where(found, tally.scores, 0), limit)


class _Tally:
    """The score of every entry, and how much of the query it has."""

    def __init__(self, size: int, spent: Spent) -> None:
        self.scores = np.zeros(size, np.float32)
        self.had = np.zeros(size, np.float32)
        self._spent = spent

    def word(self, alternatives: Sequence[tuple[float, Postings]], worth: float) -> None:
        """Count a word, in each entry as the best of what stands for it there."""
        if not self._may(_postings_of(alternatives)):
            return  # so many entries have such words that they tell next to nothing
        if len(alternatives) == 1:
            [(share, postings)] = alternatives
            self.scores[postings.numbers] += np.float32(worth * share) * postings.weights
            self.had[postings.numbers] += np.float32(worth * share**2)
            return
        weights, shares = np.zeros_like(self.scores), np.zeros_like(self.scores)
        for share, postings in alternatives:
            at = postings.numbers
            weights[at] = np.maximum(weights[at], np.float32(share) * postings.weights)
            shares[at] = np.maximum(shares[at], np.float32(share))
        self.scores += np.float32(worth) * weights
        self.had += np.float32(worth) * shares**2

    def add(self, postings: Postings, score: float, has: float) -> None:
        """Add to the entries of a topic or source that is hit; by its name they have so much of the query."""
        if self._may(len(postings.numbers)):
            at = postings.numbers
            self.scores[at] += np.float32(score) * postings.weights
            self.had[at] = np.maximum(self.had[at], np.float32(has))

    def _may(self, postings: int) -> bool:
        may = self._spent.may(postings)
        self._spent.postings += postings if may else 0
        return may


def _postings_of(alternatives: Iterable[tuple[float, Postings]]) -> int:
    return sum(len(postings.numbers) for _, postings in alternatives)


def _best(scores: Scores, limit: int) -> list[int]:
    """The places of the highest scores above 0, highest first, of equals the first."""
    places = np.flatnonzero(scores > 0)
    if len(places) > limit > 0:
        least = np.partition(scores[places], len(places) - limit)[len(places) - limit]
        places = places[scores[places] >= least]
    order = np.lexsort((places, -scores[places]))
    return [int(place) for place in places[order][: max(limit, 0)]]
