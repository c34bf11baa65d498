"""A guild's published content, whole and immutable, in memory: everything a member's question needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from itertools import chain, count, islice
from types import MappingProxyType
from typing import TypeVar

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import Entry, Kind
from bot.domain.matching.folding import fold, name_key
from bot.domain.matching.name_index import NameIndex
from bot.domain.message import ENGLISH, Locale
from bot.domain.source import Source
from bot.domain.topic import Topic

CHOICES = 25  # Discord: choices an autocomplete may answer
CLOSEST_CUTOFF = 55.0

_serials = count(1)

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Match:
    """A topic, and which of its names the typed text found."""

    topic: Topic
    name: str


class Library:
    """What one guild has published, at one `version`. Never changed: an edit makes a new one.

    `language` and `zone` (a name of the IANA time zone database) are the guild's; dates are printed and days begin so.
    `serial` is this object's own number in the process, for what is remembered about it.
    """

    __slots__ = (
        "_anniversaries",
        "_by_key",
        "_by_kind",
        "_by_topic",
        "_events",
        "_index",
        "_names",
        "_quotes",
        "_redirects",
        "_speakers",
        "entries",
        "guild_id",
        "language",
        "serial",
        "sources",
        "topics",
        "version",
        "zone",
    )

    def __init__(
        self,
        guild_id: int,
        version: int = 0,
        topics: Iterable[Topic] = (),
        sources: Iterable[Source] = (),
        entries: Iterable[Entry] = (),
        language: Locale = ENGLISH,
        zone: str = "UTC",
        redirects: Mapping[int, int] | None = None,
    ) -> None:
        self.serial = next(_serials)
        self.guild_id = guild_id
        self.version = version
        self.language = language
        self.zone = zone
        self.topics: Mapping[int, Topic] = MappingProxyType({t.id: t for t in topics})
        self.sources: Mapping[int, Source] = MappingProxyType({s.id: s for s in sources})
        self.entries: Mapping[int, Entry] = MappingProxyType(
            {e.number: e for e in sorted(entries, key=lambda e: e.number)}
        )
        self._redirects = dict(redirects or {})
        self._names = [Match(t, name) for t in self.topics.values() for name in t.names]
        self._by_key = {name_key(match.name): match.topic for match in self._names}
        self._index = NameIndex(match.name for match in self._names)
        self._by_kind = _grouped((entry.kind, entry) for entry in self.entries.values())
        self._by_topic = _grouped(((id, entry.kind), entry) for entry in self.entries.values() for id in entry.topics)
        self._events = tuple(sorted((entry for entry in self.entries.values() if entry.is_event), key=_when))
        self._quotes = tuple(entry for entry in self.entries.values() if entry.speaker)
        self._speakers = sorted({(fold(quote.speaker), quote.speaker) for quote in self._quotes if quote.speaker})
        anniversaries: defaultdict[tuple[int, int], list[Entry]] = defaultdict(list)
        for entry in self._events:
            if entry.anniversary:
                anniversaries[entry.anniversary].append(entry)
        self._anniversaries = {day: tuple(found) for day, found in sorted(anniversaries.items())}

    def in_language(self, locale: Locale) -> Library:
        """The same library for a reader of another language; it shares all but that."""
        if locale == self.language:
            return self
        other = copy(self)
        other.language = locale
        return other

    def __len__(self) -> int:
        return len(self.entries)

    def topic(self, topic_id: int) -> Topic | None:
        """The topic of that id, or the one it was merged into."""
        return self.topics.get(self._redirects.get(topic_id, topic_id))

    def named(self, name: str) -> Topic | None:
        """The topic that has `name` among its names, in whatever script or spelling folds the same."""
        return self._by_key.get(name_key(name))

    def find(self, name: str) -> Topic | None:
        """The topic of that name, or the only one with a name that `name` is another language's spelling of."""
        topic = self.named(name)
        if topic is not None:
            return topic
        others = {self._names[position].topic.id: self._names[position].topic for position in self._index.same(name)}
        return next(iter(others.values())) if len(others) == 1 else None

    def suggest(self, text: str, *, first: Sequence[int] = (), limit: int = CHOICES) -> list[Match]:
        """At most `limit` topics for what is typed so far; before the first letter those in `first`, then by name."""
        if not fold(text):
            return self._opening(first, limit)
        found: dict[int, Match] = {}
        typed = text.strip().casefold()
        for position in self._index.search(text):
            match = self._names[position]
            if match.topic.id not in found:
                found[match.topic.id] = _as_typed(match, typed)
                if len(found) == limit:
                    break
        return list(found.values())

    def _opening(self, first: Sequence[int], limit: int) -> list[Match]:
        asked = [id for id in dict.fromkeys(first) if id in self.topics]
        others = (id for id in self.topics if id not in asked)
        return [Match(self.topics[id], self.topics[id].name) for id in islice(chain(asked, others), limit)]

    def closest(self, text: str, limit: int = 3) -> list[Topic]:
        """The topics that somebody who typed `text`, which is no topic's name, most likely meant."""
        positions = [*self._index.search(text), *self._index.alike(text, CLOSEST_CUTOFF)]
        return list(dict.fromkeys(self._names[position].topic for position in positions))[:limit]

    def of_topic(self, topic_id: int, kind: Kind) -> tuple[Entry, ...]:
        """The entries of one kind on a topic: those with a date in order of time, then by number."""
        return self._by_topic.get((topic_id, kind), ())

    def _on(self, topic_id: int) -> Iterator[Entry]:
        """All entries on a topic, kind by kind."""
        return chain.from_iterable(self.of_topic(topic_id, kind) for kind in self._by_kind)

    def of_kind(self, kind: Kind) -> tuple[Entry, ...]:
        """The entries of one kind, in the same order."""
        return self._by_kind.get(kind, ())

    def timeline(
        self, topic_id: int | None = None, start: HistoricalDate | None = None, end: HistoricalDate | None = None
    ) -> tuple[Entry, ...]:
        """Events in order of time, of one topic or all, that may fall between `start` and `end`, both included."""
        events = self._events
        if topic_id is not None:
            events = tuple(sorted((entry for entry in self._on(topic_id) if entry.is_event), key=_when))
        return tuple(
            entry
            for entry in events
            if entry.date is not None
            and (start is None or entry.date.hi >= start.lo)
            and (end is None or entry.date.lo <= end.hi)
        )

    def quotes(self, topic_id: int | None = None, speaker: str | None = None) -> tuple[Entry, ...]:
        """Words of one topic or all, by any speaker or by one whose name contains the fold of `speaker`."""
        quotes = self._quotes
        if topic_id is not None:
            quotes = tuple(entry for entry in self._on(topic_id) if entry.speaker)
        if not fold(speaker or ""):
            return quotes
        wanted = set(self.speakers(speaker or "", limit=None))
        return tuple(quote for quote in quotes if quote.speaker in wanted)

    def speakers(self, text: str = "", limit: int | None = CHOICES) -> list[str]:
        """Whose words the library holds, in order of their names, as far as the name contains `text`."""
        wanted = fold(text)
        return list(islice((name for folded, name in self._speakers if wanted in folded), limit))

    def on_this_day(self, month: int, day: int) -> tuple[Entry, ...]:
        """What happened on this day of the year, oldest first; only dates that are known to the day."""
        return self._anniversaries.get((month, day), ())

    def next_day_remembered(self, month: int, day: int) -> tuple[int, int] | None:
        """The next day of the year after this one on which something happened; `None` if there is no such day."""
        days = list(self._anniversaries)
        later = [other for other in days if other > (month, day)]
        return next(iter(later or days), None)

    def sources_of(self, topic_id: int) -> tuple[Source, ...]:
        """The sources that a topic's entries rest on, in order of first use."""
        used = dict.fromkeys(entry.source_id for entry in self._on(topic_id))
        return tuple(self.sources[source_id] for source_id in used)

    def sources_like(self, text: str) -> list[Source]:
        """Sources whose title, author or publisher holds all words of `text`, in any order and script, newest first."""
        words = fold(text).split()
        folded = ((source, fold(source.line)) for source in reversed(tuple(self.sources.values())))
        return [source for source, known in folded if all(word in known for word in words)]

    def related(self, topic_id: int) -> tuple[Topic, ...]:
        return tuple(self.topics[id] for id in self.topics[topic_id].related if id in self.topics)


def _as_typed(match: Match, typed: str) -> Match:
    """Of a topic's names that the typed text finds, the one in which it stands letter by letter, the first if any do.

    Lachin, Laçın and Лачин fold alike; who types `лач` is shown the last.
    """
    if typed in match.topic.names[0].casefold():
        return Match(match.topic, match.topic.names[0])
    if typed in match.name.casefold():
        return match
    return next((Match(match.topic, name) for name in match.topic.names if typed in name.casefold()), match)


def _grouped(pairs: Iterable[tuple[K, Entry]]) -> dict[K, tuple[Entry, ...]]:
    """Entries by what they are grouped by, each group in order of time as far as it has dates."""
    groups: defaultdict[K, list[Entry]] = defaultdict(list)
    for key, entry in pairs:
        groups[key].append(entry)
    return {key: tuple(sorted(group, key=_when)) for key, group in groups.items()}


def _when(entry: Entry) -> tuple[bool, object, int]:
    return (entry.date is None, entry.date.sort_key if entry.date else (), entry.number)
