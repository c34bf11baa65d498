"""A revision: one version of an entry, a topic or a source as it was, for good."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from bot.domain.entry import Entry, Status
from bot.domain.message import Message
from bot.domain.source import Source
from bot.domain.topic import Topic


class Authored(Protocol):
    """Who made a version, when (seconds since 1970), by what action and why.

    `actor_id` wrote it (`None`: the operator, or a member whose suggestion was approved); `approved_by` published it
    where a second pair of eyes was asked for.
    """

    @property
    def action(self) -> str: ...
    @property
    def at(self) -> int: ...
    @property
    def actor_id(self) -> int | None: ...
    @property
    def approved_by(self) -> int | None: ...
    @property
    def reason(self) -> Message | str | None: ...


@dataclass(frozen=True, slots=True)
class Revision:
    """What `entry` said at its version, with the status it then had; the rest is as in `Authored`."""

    entry: Entry
    status: Status
    action: str
    at: int
    actor_id: int | None = None
    approved_by: int | None = None
    reason: Message | str | None = None

    @property
    def label(self) -> str:
        """Its permanent name, such as `#42 r3`."""
        return f"#{self.entry.number} r{self.entry.version}"


@dataclass(frozen=True, slots=True)
class Merge:
    """What a topic was before it became part of another, and what that one got by it: all that undoing it takes.

    `related` are all topics it was related to, `gained` those that the other was not. `entries` has what each of its
    entries (by row, not by number) was on; `led_here` are topics that had been merged into it before.
    """

    into_id: int
    names: tuple[str, ...]
    related: tuple[int, ...]
    gained: tuple[int, ...]
    entries: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    led_here: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicRevision:
    """What a `topic` was at its version; `merge` where that version ended in another topic."""

    topic: Topic
    action: str
    at: int
    actor_id: int | None = None
    approved_by: int | None = None
    reason: Message | str | None = None
    merge: Merge | None = None


@dataclass(frozen=True, slots=True)
class SourceRevision:
    """What a `source` was at its version."""

    source: Source
    action: str
    at: int
    actor_id: int | None = None
    approved_by: int | None = None
    reason: Message | str | None = None
