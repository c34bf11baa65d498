"""Searching a guild's library by words: its topics by their names, its entries by all that they say."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from bot.domain.entry import Kind
from bot.domain.library import Library
from bot.domain.search.analysis import words_of
from bot.domain.search.found import Found
from bot.domain.search.query import Ask, Query, Word, read_query
from bot.domain.search.ranking import NAMES, Shelf, Spent, TopicHit, hit_sources, hit_topics, rank
from bot.domain.topic import Topic
from bot.kinds import kind_of
from bot.kinds.searched import of_ask, of_kind, of_source, of_topic
from bot.storage import search
from bot.storage.database import Database, SyncConnection
from bot.storage.search import Sort

TOPICS = 3
ALL_TOPICS = 10
ENTRIES = 10
HIT_TOPICS = 8  # topics that a query hits whose entries are brought forward
HIT_SOURCES = 4
ALIKE_CUTOFF = 72.0  # of 100: so much alike, a word is looked for in the place of one that nothing has
OFFERED_CUTOFF = 50.0  # and so much, it is offered
ALIKE = 3  # words of the library offered for one that it does not have
MENDED = 3  # words that nothing has for which others are looked for
NEIGHBOURS = 1_000  # words that begin alike among which those are looked for


@dataclass(frozen=True, slots=True)
class _Ranked:
    query: Query
    numbers: list[int]
    hits: list[TopicHit]
    replaced: dict[str, list[str]]
    closest: list[str]


class Search:
    """The use case of searching."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, library: Library, text: str, kind: Kind | None = None, *, topics_only: bool = False) -> Found:
        """Topics whose names are in `text` and entries that answer it; of one kind, or topics only, or any."""
        query = read_query(text)
        ranked = await self._database.read_in_thread(lambda connection: ranking(connection, library, query, kind))
        entries = [library.entries[number] for number in ranked.numbers if number in library.entries]
        topics: list[Topic] = []
        if kind is None:
            of_name = [library.topic(hit.topic) for hit in ranked.hits]
            typed = [match.topic for match in library.suggest(text, limit=TOPICS)]
            topics = list(dict.fromkeys(topic for topic in (*of_name, *typed) if topic is not None))
        most = ALL_TOPICS if topics_only else TOPICS
        if topics_only:
            entries = []
        return Found(
            text,
            ranked.query,
            topics[:most],
            entries[:ENTRIES],
            len(entries) > ENTRIES or len(topics) > ALL_TOPICS,
            kind,
            topics_only,
            ranked.replaced,
            ranked.closest,
        )


def ranking(
    connection: SyncConnection, library: Library, query: Query, kind: Kind | None = None, spent: Spent | None = None
) -> _Ranked:
    """The best entries and topics for a query, and words for those that nothing has."""
    guild_id, total = library.guild_id, len(library)
    shelves = search.shelves(connection, guild_id, query.terms(), query.beginnings())
    mended = _mend(connection, library, query, shelves)
    if mended.replaced:
        query = mended.query
        shelves = search.shelves(connection, guild_id, query.terms(), query.beginnings())
    hits = hit_topics(query, shelves[Sort.NAME], shelves[Sort.ENTRY], total)[:HIT_TOPICS]
    sources = hit_sources(query, shelves[Sort.SOURCE], shelves[Sort.ENTRY], total)[:HIT_SOURCES]
    asks = query.asks or ({Ask.WHAT} if hits and hits[0].whole else frozenset())
    facts = {of_topic(hit.topic) for hit in hits} | {of_source(id) for id, _ in sources} | set(map(of_ask, asks))
    known = search.shelves(connection, guild_id, facts | ({of_kind(kind)} if kind else set()))[Sort.ENTRY].terms
    only = known.get(of_kind(kind)) if kind else None
    if kind and only is None:
        return _Ranked(query, [], hits, mended.replaced, mended.closest)
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
    return _Ranked(query, numbers, hits, mended.replaced, mended.closest)


@dataclass(slots=True)
class _Mended:
    """A query with words of the library for words that nothing there has."""

    query: Query
    replaced: dict[str, list[str]] = field(default_factory=dict)
    closest: list[str] = field(default_factory=list)


def _mend(connection: SyncConnection, library: Library, query: Query, shelves: Mapping[Sort, Shelf]) -> _Mended:
    mended = _Mended(query)
    words: list[Word] = []
    looked = 0
    for word in query.words:
        own = next((term for term, share in word.terms.items() if share == 1.0 and term[0].isalpha()), "")
        if looked < MENDED and len(own) > 3 and not any(shelf.of(word) for shelf in shelves.values()):
            looked += 1
            alike = _alike(connection, library.guild_id, own)
            close = {term: score / 100 for term, score in alike.items() if score >= ALIKE_CUTOFF}
            written = _written(connection, library, close or alike)
            if close and written:
                word = Word(word.typed, close)
                mended.replaced[word.typed] = written
            mended.closest += [each for each in written if each not in mended.closest]
        words.append(word)
    mended.query = Query(tuple(words), query.asks)
    return mended


def _alike(connection: SyncConnection, guild_id: int, word: str) -> dict[str, float]:
    """Terms of the library that are spelt a little like a word, most alike first, each with how much of 100.

    Those that begin alike are looked at first.
    """
    found: dict[str, float] = {}
    for letters in (3, 2, 1):
        terms = search.vocabulary(connection, guild_id, word[:letters], NEIGHBOURS)
        alike = process.extract(word, terms, scorer=fuzz.ratio, limit=ALIKE, score_cutoff=OFFERED_CUTOFF)
        found = {term: score for term, score, _ in alike}
        if any(score >= ALIKE_CUTOFF for score in found.values()):
            break
    return found


def _written(connection: SyncConnection, library: Library, terms: Collection[str]) -> list[str]:
    """Terms as words are written in this library, where they first stand."""
    shelves = search.shelves(connection, library.guild_id, terms)
    found: dict[str, None] = {}
    for each in terms:
        for sort in (Sort.NAME, Sort.ENTRY, Sort.SOURCE):
            postings = shelves[sort].terms.get(each)
            texts = _texts(library, sort, int(postings.numbers[0])) if postings else ()
            word = next((word for text in texts for word in words_of(text, each)), None)
            if word is not None:
                found[word] = None
                break
    return list(found)


def _texts(library: Library, sort: Sort, number: int) -> Iterator[str]:
    """The texts that a document is made of."""
    if sort is Sort.NAME and (topic := library.topic(number // NAMES)):
        yield from topic.names[number % NAMES :][:1]
    elif sort is Sort.ENTRY and (entry := library.entries.get(number)):
        yield from filter(None, kind_of(entry).found_by(entry))
    elif sort is Sort.SOURCE and (source := library.sources.get(number)):
        yield from filter(None, (source.title, source.author, source.publisher))
