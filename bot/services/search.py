"""Searching a guild's library by words: its topics by their names, its entries by all that they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.domain.entry import Entry, Kind
from bot.domain.library import Library
from bot.domain.search.query import Ask, Query, Word, read_query
from bot.domain.search.ranking import Shelf, Spent, TopicHit, hit_sources, hit_topics, rank
from bot.domain.topic import Topic
from bot.kinds.searched import of_ask, of_kind, of_source, of_topic
from bot.storage import search
from bot.storage.database import Database, SyncConnection
from bot.storage.search import Sort

TOPICS = 5
ENTRIES = 15
HIT_TOPICS = 8  # topics that a query hits whose entries are brought forward
HIT_SOURCES = 4
ALIKE_CUTOFF = 72.0
ALIKE = 3  # words of the library offered for one that it does not have
NEIGHBOURS = 2_000  # words that begin alike among which those are looked for


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, best first, and whether there is more of it than is shown.

    `query` is what was looked for; `closest` are words of this library that are spelt like words it does not have.
    """

    query: Query
    topics: Sequence[Topic]
    entries: Sequence[Entry]
    more: bool
    closest: Sequence[str] = ()

    def __bool__(self) -> bool:
        return bool(self.topics or self.entries)


@dataclass(frozen=True, slots=True)
class _Ranked:
    numbers: list[int]
    hits: list[TopicHit]
    closest: tuple[str, ...]


class Search:
    """The use case of searching."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, library: Library, text: str, kind: Kind | None = None, *, topics_only: bool = False) -> Found:
        """Topics whose names are in `text` and entries that answer it, of one kind or any."""
        query = read_query(text)
        ranked = await self._database.read_in_thread(lambda connection: ranking(connection, library, query, kind))
        entries = [library.entries[number] for number in ranked.numbers if number in library.entries]
        topics: list[Topic] = []
        if kind is None:
            of_name = [library.topic(hit.topic) for hit in ranked.hits]
            typed = [match.topic for match in library.suggest(text, limit=TOPICS)]
            topics = list(dict.fromkeys(topic for topic in (*of_name, *typed) if topic is not None))[:TOPICS]
        if topics_only:
            entries = []
        return Found(query, topics, entries[:ENTRIES], len(entries) > ENTRIES, ranked.closest)


def ranking(
    connection: SyncConnection, library: Library, query: Query, kind: Kind | None = None, spent: Spent | None = None
) -> _Ranked:
    """The best entries and topics for a query, and words for those that nothing has."""
    guild_id, total = library.guild_id, len(library)
    shelves = search.shelves(connection, guild_id, query.terms(), query.beginnings())
    query, closest = _mended(connection, guild_id, query, shelves)
    if closest:
        shelves = search.shelves(connection, guild_id, query.terms(), query.beginnings())
    hits = hit_topics(query, shelves[Sort.NAME], shelves[Sort.ENTRY], total)[:HIT_TOPICS]
    sources = hit_sources(query, shelves[Sort.SOURCE], shelves[Sort.ENTRY], total)[:HIT_SOURCES]
    asks = query.asks or ({Ask.WHAT} if hits and hits[0].whole else frozenset())
    facts = {of_topic(hit.topic) for hit in hits} | {of_source(id) for id, _ in sources} | set(map(of_ask, asks))
    known = search.shelves(connection, guild_id, facts | ({of_kind(kind)} if kind else set()))[Sort.ENTRY].terms
    only = known.get(of_kind(kind)) if kind else None
    if kind and only is None:
        return _Ranked([], hits, closest)
    numbers = rank(
        query,
        shelves[Sort.ENTRY],
        total,
        topics=[(hit, known[of_topic(hit.topic)]) for hit in hits if of_topic(hit.topic) in known],
        sources=[(strength, known[of_source(id)]) for id, strength in sources if of_source(id) in known],
        fitting={ask: known[of_ask(ask)] for ask in asks if of_ask(ask) in known},
        only=only,
        limit=ENTRIES + 1,
        spent=spent,
    )
    return _Ranked(numbers, hits, closest)


def _mended(
    connection: SyncConnection, guild_id: int, query: Query, shelves: dict[Sort, Shelf]
) -> tuple[Query, tuple[str, ...]]:
    """The query with words of the library for those that nothing there has, and these words."""
    closest: dict[str, None] = {}
    words: list[Word] = []
    for word in query.words:
        own = next((term for term, share in word.terms.items() if share == 1.0 and term[0].isalpha()), "")
        if own and len(own) > 3 and not any(shelf.of(word) for shelf in shelves.values()):
            alike = _alike(connection, guild_id, own)
            closest |= dict.fromkeys(term for term, _, _ in alike)
            word = Word(word.typed, {term: score / 100 for term, score, _ in alike})
        words.append(word)
    return (Query(tuple(words), query.asks), tuple(closest)) if closest else (query, ())


def _alike(connection: SyncConnection, guild_id: int, word: str) -> list[tuple[str, float, int]]:
    """Terms of the library that are spelt like a word, most alike first; those that begin alike are looked at first."""
    for letters in (3, 2, 1):
        terms = search.vocabulary(connection, guild_id, word[:letters], NEIGHBOURS)
        if alike := process.extract(word, terms, scorer=fuzz.ratio, limit=ALIKE, score_cutoff=ALIKE_CUTOFF):
            return alike
    return []
