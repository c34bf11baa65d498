"""An entry: one sourced statement of the library, of one of three kinds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.dates.historical_date import HistoricalDate


class Kind(StrEnum):
    SUMMARY = "summary"
    KEY_DATE = "key_date"
    QUOTE = "quote"


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

    `topics` are topic ids, the first is the one an ask for this entry counts for. `date` and `certainty` belong to key
    dates, `speaker` and `verification` to quotes (`verification` is the sentence a card shows, `None` if never tried).
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
    verification: str | None = None

    @property
    def anniversary(self) -> tuple[int, int] | None:
        """Month and day on which this is remembered: only dates known to the day that happened have one."""
        if self.date is None or self.certainty is not Certainty.HAPPENED:
            return None
        return self.date.month_day
