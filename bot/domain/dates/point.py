"""One date of the EDTF subset that is kept: a day, month, season, year, decade or century, with its qualifier."""

from __future__ import annotations

import calendar
import re
from enum import StrEnum
from typing import NamedTuple

from bot.domain.errors import InvalidValue, shown
from bot.domain.message import Message

ACCEPTED = Message("date-advice-edtf")
SHOWN_CHARACTERS = 40

_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SEASONS = range(21, 25)

_POINT = re.compile(
    r"(?P<year>-?(?:[0-9]{4}|[0-9]{3}X|[0-9]{2}XX))(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<qualifier>[?~%]?)"
)


class BadDate(InvalidValue):
    """A text that is no date we keep. Its message names the value, and says why and what to write.

    `problem` is the middle of that message, for a caller that gives other `advice`.
    """

    def __init__(self, value: str, problem: Message, advice: Message = ACCEPTED) -> None:
        if value.strip():
            super().__init__("date-refused", text=shown(value, SHOWN_CHARACTERS), problem=problem, advice=advice)
        else:
            super().__init__("date-empty", advice=advice)
        self.args = (value, problem, advice)
        self.problem = problem
        self.advice = advice

    def __str__(self) -> str:
        return str(self.message)


class Precision(StrEnum):
    """How far a date is known; an interval is one whatever its ends are."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


class DatePoint(NamedTuple):
    """A date without an interval, already checked; `read_point` makes it.

    `year` is astronomical (0 is 1 BCE, -43 is 44 BCE) and, of a decade or century, its first year. `month` is 1–12, a
    season 21–24, or 0; `day` is 0 when not known. `unspecified` counts the X at the end of the year.
    """

    year: int
    month: int = 0
    day: int = 0
    unspecified: int = 0
    qualifier: str = ""

    @property
    def precision(self) -> Precision:
        if self.day:
            return Precision.DAY
        if self.month:
            return Precision.SEASON if self.month in _SEASONS else Precision.MONTH
        return (Precision.YEAR, Precision.DECADE, Precision.CENTURY)[self.unspecified]

    @property
    def approximate(self) -> bool:
        return self.qualifier in ("~", "%")

    @property
    def uncertain(self) -> bool:
        return self.qualifier in ("?", "%")

    @property
    def lo(self) -> int:
        """The earliest day it may mean, as year*10000 + month*100 + day; a qualifier does not move it.

        Seasons are read as the northern ones of whole months (EDTF leaves them open): 21 March–May, 22 June–August,
        23 September–November, 24 December to February of the next year.
        """
        if self.month in _SEASONS:
            return sort_integer(self.year, 3 * (self.month - 20), 1)
        return sort_integer(self.year, self.month or 1, self.day or 1)

    @property
    def hi(self) -> int:
        """The latest day it may mean; see `lo`."""
        year = self.year + 10**self.unspecified - 1
        month = self.month or 12
        if self.month == 24:
            year, month = year + 1, 2
        elif self.month in _SEASONS:
            month = 3 * (self.month - 20) + 2
        return sort_integer(year, month, self.day or days_in_month(year, month))


def sort_integer(year: int, month: int, day: int) -> int:
    """Integers that sort as the days do, before year 0 too: the year counts whole ten-thousands, the rest is added."""
    return year * 10_000 + month * 100 + day


def days_in_month(year: int, month: int) -> int:
    """Length of a month in the proleptic Gregorian calendar, for any astronomical year."""
    return 29 if month == 2 and calendar.isleap(year) else _MONTH_DAYS[month - 1]


def no_such_day(month: int, day: int, year: str | None = None) -> Message:
    """Why a day cannot be."""
    name = Message("date-month", {"number": month})
    if year is None:
        return Message("date-without-day", {"month": name, "day": str(day)})
    return Message("date-without-day-in-year", {"month": name, "year": year, "day": str(day)})


def no_such_month(month: int) -> Message:
    return Message("date-without-month", {"month": str(month)})


def read_point(text: str, whole: str) -> DatePoint | None:
    """The date that `text` spells, or `None` when it does not have the shape of one.

    Raises BadDate, naming `whole`, when the shape is right but there is no such date.
    """
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    digits = match["year"].rstrip("X")
    unspecified = len(match["year"]) - len(digits)
    month, day = int(match["month"] or 0), int(match["day"] or 0)
    if match["year"] == "-0000":
        raise BadDate(whole, Message("date-without-year-zero"))
    if unspecified:
        _check_unspecified(whole, int(digits), match["month"])
        return DatePoint(int(digits) * 10**unspecified, 0, 0, unspecified, match["qualifier"])
    year = int(digits)
    if match["month"]:
        _check_month(whole, month, match["day"])
    if match["day"] and not 1 <= day <= days_in_month(year, month):
        raise BadDate(whole, no_such_day(month, day, digits))
    return DatePoint(year, month, day, 0, match["qualifier"])


def _check_unspecified(whole: str, digits: int, month: str | None) -> None:
    if month:
        raise BadDate(whole, Message("date-month-of-unknown-year"))
    if digits <= 0:
        raise BadDate(whole, Message("date-span-before-common-era"))


def _check_month(whole: str, month: int, day: str | None) -> None:
    if month in _SEASONS:
        if day:
            raise BadDate(whole, Message("date-day-of-season"))
    elif not 1 <= month <= 12:
        raise BadDate(whole, no_such_month(month))
