"""An entry: one sourced statement of the library, of one kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NewType

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.verification.verdict import Verdict

Kind = NewType("Kind", str)
"""The name of a kind of entry, such as `quote`; `bot.kinds.KINDS` knows what it stands for."""

NO_DETAILS: Mapping[str, str] = MappingProxyType({})


class Status(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    RETIRED = "retired"


class Certainty(StrEnum):
    """How a date is known: it happened, somebody inferred it, or it was planned or expected when the source spoke."""

    HAPPENED = "happened"
    INFERRED = "inferred"
    PLANNED = "planned"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True)
class Entry:
    """One published version of an entry; `number` is its permalink in the guild (`#42`) and is never used again.

    `topics` are topic ids, the first is the one an ask for this entry counts for. Which of the fields from
    `attributed_to` on an entry has is up to its kind: one with a `certainty` is an event of the timeline, one with a
    `speaker` is somebody's words, and `verification` is what comparing them came to (`None` if never tried).
    `details` holds what only its kind has, as text.
    """

    number: int
    key: str
    kind: Kind
    topics: tuple[int, ...]
    body: str
    source_id: int
    locator: str
    version: int
    language: str = "en"
    attributed_to: str | None = None
    date: HistoricalDate | None = None
    certainty: Certainty | None = None
    speaker: str | None = None
    verification: Verdict | None = None
    details: Mapping[str, str] = field(default_factory=lambda: NO_DETAILS, hash=False)

    def value(self, name: str) -> Any:
        """The value of a field of its kind, `None` where it has none."""
        return getattr(self, name) if name in SHARED else self.details.get(name)

    @property
    def is_event(self) -> bool:
        """Whether it stands on the timeline."""
        return self.date is not None and self.certainty is not None

    @property
    def anniversary(self) -> tuple[int, int] | None:
        """Month and day on which this is remembered: only dates known to the day that happened have one."""
        if self.date is None or self.certainty is not Certainty.HAPPENED:
            return None
        return self.date.month_day


SHARED = ("body", "attributed_to", "locator", "date", "certainty", "speaker")
"""Fields that kinds may have in common: an entry has each as an attribute, every other field in its `details`."""


def sorted_out(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values by field name, `None` for none, as arguments of an `Entry`: those that are not shared become details."""
    shared = {name: value for name, value in values.items() if name in SHARED}
    details = {name: str(value) for name, value in values.items() if name not in SHARED and value is not None}
    return shared | ({"details": details} if details else {})


def differing(one: Entry, other: Entry, names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names`, attributes of an entry, in which two differ; for details the fields that do."""
    found = [name for name in names if name != "details" and getattr(one, name) != getattr(other, name)]
    details = dict.fromkeys((*one.details, *other.details)) if "details" in names else ()
    return (*found, *(name for name in details if one.details.get(name) != other.details.get(name)))
