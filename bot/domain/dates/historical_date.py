"""Dates of history, as far as they are known: an EDTF subset that sorts and is written as people write dates.

The Extended Date/Time Format, level 0 and part of level 1: https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache, total_ordering

from bot.domain.dates.formatting import OPEN, UNKNOWN, write_date, write_month_day
from bot.domain.dates.parsing import edtf_of, is_today, month_day_of
from bot.domain.dates.point import BadDate, DatePoint, Precision, days_in_month, no_such_day, no_such_month, read_point
from bot.domain.message import ENGLISH, Locale, Message

__all__ = [
    "OPEN_HI",
    "OPEN_LO",
    "BadDate",
    "HistoricalDate",
    "Precision",
    "month_day_label",
    "parse_loose",
    "parse_month_day",
]

OPEN_LO = -999_999_999
"""`lo` of an interval whose start is open or unknown: before every day there can be."""
OPEN_HI = 999_999_999
"""`hi` of an interval whose end is open or unknown: after every day there can be."""

_LONGEST = len("-0044-03-15%/-0043-03-15%")
_LOOSE = Message("date-advice-typed")
_DAY = Message("date-advice-day")
_NOT_UNDERSTOOD = Message("date-not-understood")


@total_ordering
@dataclass(frozen=True, slots=True)
class HistoricalDate:
    """A date or interval, no more precise than it is known; two are equal when their EDTF texts are.

    Years are astronomical (0000 is 1 BCE), days proleptic Gregorian. `lo` and `hi` are the earliest and the latest day
    it may mean, as year*10000 + month*100 + day, so that they sort as the days do; OPEN_LO and OPEN_HI stand for an
    end that is open or unknown. Seasons are taken as northern ones, see `DatePoint.lo`.
    """

    text: str
    lo: int = field(init=False, compare=False, repr=False)
    hi: int = field(init=False, compare=False, repr=False)
    precision: Precision = field(init=False, compare=False, repr=False)
    start: DatePoint | str = field(init=False, compare=False, repr=False)
    end: DatePoint | str = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Raises BadDate unless `text` is a date of the subset; white space around it is dropped."""
        text = self.text.strip()
        start, end = _read(text, self.text)
        single = isinstance(start, DatePoint) and "/" not in text
        assign = object.__setattr__
        assign(self, "text", text)
        assign(self, "start", start)
        assign(self, "end", end)
        assign(self, "lo", start.lo if isinstance(start, DatePoint) else OPEN_LO)
        assign(self, "hi", end.hi if isinstance(end, DatePoint) else OPEN_HI)
        assign(self, "precision", start.precision if single and isinstance(start, DatePoint) else Precision.INTERVAL)

    @classmethod
    def parse(cls, text: str) -> HistoricalDate:
        """The date that an EDTF text names.

        `2020`, `-0043`, `2020-11`, `2024-04-17`, seasons `2024-21` to `2024-24`, decades `202X` and centuries `19XX`
        from 1 CE on, each with `?` (uncertain), `~` (approximate) or `%` (both) after it; intervals `a/b` of these,
        with `..` for an open end and nothing for an unknown one. Raises BadDate for anything else.
        """
        return cls(text)

    def __str__(self) -> str:
        return self.text

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, HistoricalDate):
            return NotImplemented
        return self.sort_key < other.sort_key

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Orders by what may begin first, then by what must end first; only equal dates have equal keys."""
        return (self.lo, self.hi, self.text)

    @property
    def is_day(self) -> bool:
        """Whether this is one day, known to the day and without a qualifier."""
        return self.month_day is not None

    @property
    def month_day(self) -> tuple[int, int] | None:
        """Month and day of one day, known to the day and without a qualifier; else `None`."""
        if self.precision is Precision.DAY and isinstance(self.start, DatePoint) and not self.start.qualifier:
            return (self.start.month, self.start.day)
        return None

    @property
    def approximate(self) -> bool:
        """Whether the date, or an end of the interval, is marked `~` or `%`."""
        return any(isinstance(end, DatePoint) and end.approximate for end in (self.start, self.end))

    @property
    def uncertain(self) -> bool:
        """Whether the date, or an end of the interval, is marked `?` or `%`."""
        return any(isinstance(end, DatePoint) and end.uncertain for end in (self.start, self.end))

    def format(self, locale: Locale = ENGLISH) -> str:
        """As people write it in the language of a tag such as Discord's (`en-US`, `ru`, `zh-CN`), else in English.

        "17 April 2024", "spring 2024", "about April 2024", "2020 (uncertain)", "44 BCE", "17–23 April 2024",
        "20 September 2023 onwards". Where a language has no words for "about" and the like, the whole is English.
        """
        return _formatted(self, locale)


@lru_cache(maxsize=16_384)
def _formatted(when: HistoricalDate, locale: Locale) -> str:
    return write_date(when.start, when.end, locale)


@lru_cache(maxsize=2_048)
def month_day_label(month: int, day: int, locale: Locale = ENGLISH) -> str:
    """A day of every year as people write it: "19 September", "19 сентября". Raises BadDate if no year has it."""
    _check_month_day(month, day, f"{month:02}-{day:02}")
    return write_month_day(month, day, locale)


def parse_loose(text: str) -> HistoricalDate:
    """The date that a member typed: EDTF, or as people write it (`March 2022`, `17.04.2024`, `весна 2024`).

    Months and seasons may be named in any language of `date_words`, and months shortened. Raises BadDate.
    """
    try:
        return HistoricalDate(text)
    except BadDate as error:
        typed, problem = edtf_of(text), error.problem
    if typed is not None:
        try:
            return HistoricalDate(typed)
        except BadDate as error:
            problem = error.problem
    raise BadDate(text, problem, _LOOSE)


def parse_month_day(text: str, today: date) -> tuple[int, int]:
    """Month and day that a member typed: nothing or "today", `04-17`, `17.04`, `17 April`, `April 17`, or a whole date.

    29 February is a day. Raises BadDate.
    """
    if not text.strip() or is_today(text):
        return (today.month, today.day)
    found = month_day_of(text)
    if found is not None:
        _check_month_day(*found, text)
        return found
    try:
        found = parse_loose(text).month_day
    except BadDate as error:
        raise BadDate(text, error.problem, _DAY) from None
    if found is None:
        raise BadDate(text, Message("date-is-not-one-day"), _DAY)
    return found


def _check_month_day(month: int, day: int, typed: str) -> None:
    if not 1 <= month <= 12:
        raise BadDate(typed, no_such_month(month), _DAY)
    if not 1 <= day <= days_in_month(2000, month):
        raise BadDate(typed, no_such_day(month, day), _DAY)


def _read(text: str, typed: str) -> tuple[DatePoint | str, DatePoint | str]:
    """The ends of what `text` spells, the same point twice if it is no interval; refusals name the whole as `typed`."""
    if len(text) > _LONGEST:
        raise BadDate(typed, _NOT_UNDERSTOOD)
    if "/" not in text:
        point = _read_point(text, typed)
        return point, point
    first, _, last = text.partition("/")
    start = first if first in (OPEN, UNKNOWN) else _read_point(first, typed)
    end = last if last in (OPEN, UNKNOWN) else _read_point(last, typed)
    if not isinstance(start, DatePoint) and not isinstance(end, DatePoint):
        raise BadDate(typed, Message("date-interval-empty"))
    if isinstance(start, DatePoint) and isinstance(end, DatePoint) and start.lo > end.hi:
        raise BadDate(typed, Message("date-interval-backwards"))
    return start, end


def _read_point(text: str, typed: str) -> DatePoint:
    point = read_point(text, typed)
    if point is None:
        raise _not_edtf(typed)
    return point


def _not_edtf(typed: str) -> BadDate:
    """The refusal of a text without the shape of EDTF, which says what to write instead if that can be told."""
    edtf = edtf_of(typed)
    if edtf is None:
        return BadDate(typed, _NOT_UNDERSTOOD)
    try:
        read_point(edtf, typed)
    except BadDate as error:
        return error
    return BadDate(typed, Message("date-not-edtf"), Message("date-advice-instead", {"date": edtf}))
