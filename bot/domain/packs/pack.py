"""A pack: a library, or part of one, as a file carries it. Topics, sources and entries refer to each other by key."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import Certainty, Kind
from bot.domain.source import Source

FORMAT = 1


@dataclass(frozen=True, slots=True)
class PackTopic:
    """A topic by key, with its names in order and the keys of topics it is related to."""

    key: str
    names: tuple[str, ...]
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PackEntry:
    """An entry by key. `number` is the one it had where it was exported; it is kept where no number is taken yet.

    `row` is where a spreadsheet shows it, if it came in a table.
    """

    key: str
    kind: Kind
    topics: tuple[str, ...]
    source: str
    body: str
    locator: str
    language: str
    attributed_to: str | None = None
    date: HistoricalDate | None = None
    certainty: Certainty | None = None
    speaker: str | None = None
    number: int | None = None
    row: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Pack:
    """A whole pack, or a table of entries whose topics and sources a library has already, by those keys.

    The ids of its sources are 0: a database gives them theirs.
    """

    name: str
    title: str
    language: str
    sources: tuple[Source, ...]
    topics: tuple[PackTopic, ...]
    entries: tuple[PackEntry, ...]
