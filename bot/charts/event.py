"""An event of a timeline, and its place in time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One row of a timeline.

    `lo` and `hi` are the first and the last day that `date_text` may mean, as `year * 10000 + month * 100 + day` with
    years counted as in ISO 8601 (0 is 1 BCE); `hi` may be `None` for a single day. What is wider than a day is drawn as
    a bar. With `lo_open` the bar fades out towards the past and only `hi` counts; with `hi_open` it fades out towards
    the future and only `lo` counts. `certainty` is one of happened, inferred, planned, expected. What is only `about`
    then, approximate or uncertain, has soft edges.
    """

    label: str
    date_text: str
    lo: int
    hi: int | None
    lo_open: bool
    hi_open: bool
    certainty: str
    about: bool = False


_MONTH_DAYS = (31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Span:
    """An event's place in months since the start of year 0; `None` where it is open. A `day` is closed at both ends."""

    start: float | None
    end: float | None
    day: bool
    about: bool

    @classmethod
    def of(cls, event: TimelineEvent) -> Self:
        hi = event.lo if event.hi is None else event.hi
        start = None if event.lo_open else _months(event.lo, 0)
        end = None if event.hi_open else _months(hi if event.lo_open else max(hi, event.lo), 1)
        return cls(start, end, event.lo >= hi and start is not None and end is not None, event.about)

    @property
    def known(self) -> tuple[float, float] | None:
        """The part that is not open: `None` if both ends are."""
        start = self.end if self.start is None else self.start
        end = self.start if self.end is None else self.end
        return None if start is None or end is None else (start, end)


def _months(packed: int, days_on: int) -> float:
    """Months since the start of year 0 at the start of a packed day, or `days_on` days later."""
    year, rest = divmod(packed, 10_000)
    month = min(max(rest // 100, 1), 12)
    days = max(rest % 100, 1) - 1 + days_on
    return year * 12 + month - 1 + min(days / _MONTH_DAYS[month - 1], 1.0)
