"""What a search found, and what was looked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.entry import Entry, Kind
from bot.domain.search.query import Query
from bot.domain.topic import Topic


@dataclass(frozen=True, slots=True)
class Found:
    """What a search for `typed` found, best first, and whether there is `more` of it; in one `kind`, or in any.

    `query` is what was looked for. `replaced` are words that the library does not have, each with those of its words
    that were looked for in its place; `closest` are words of the library that are a little like what was typed.
    """

    typed: str
    query: Query
    topics: Sequence[Topic] = ()
    entries: Sequence[Entry] = ()
    more: bool = False
    kind: Kind | None = None
    topics_only: bool = False
    replaced: Mapping[str, Sequence[str]] = field(default_factory=dict)
    closest: Sequence[str] = ()

    def __bool__(self) -> bool:
        return bool(self.topics or self.entries)
