"""A pack: a library, or part of one, as a file carries it. Topics, sources and entries refer to each other by key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import NO_DETAILS, SHARED, Certainty, Kind
from bot.domain.errors import UserError
from bot.domain.source import Source

FORMAT = 1


class FileRefused(UserError):
    """A file that is not brought in; nothing of it is saved."""

    unsaved = True


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
    details: Mapping[str, str] = field(default_factory=lambda: NO_DETAILS, hash=False)
    number: int | None = None
    row: int | None = field(default=None, compare=False)

    def value(self, name: str) -> Any:
        """The value of a field of its kind, `None` where it has none."""
        return getattr(self, name) if name in SHARED else self.details.get(name)

    def says(self) -> dict[str, Any]:
        """What it has in common with the entry it becomes, under the same names."""
        return {name: getattr(self, name) for name in ("key", "kind", "language", *SHARED, "details")}


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
