"""When the daily fact is due: one instant for each local date that a zone has, whatever its clocks do.

Clocks leave out hours (a gap) and repeat hours (a fold). A time inside a gap is due at the first instant after it, a
time inside a fold the first time it is shown. A date of which a zone shows no moment at all has no fact: Samoa went
from 29 to 31 December 2011, Kwajalein from 20 to 22 August 1993. A date that a zone repeats has one, in its first run.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple
from zoneinfo import ZoneInfo

_SECOND = dt.timedelta(seconds=1)
_DAY = dt.timedelta(days=1)
_HALF_DAY_TIME = re.compile(r"(0?[1-9]|1[0-2])(?:[:.]([0-5][0-9]))?\s*([ap])\.?m\.?", re.ASCII)
_TIME = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])", re.ASCII)

GRACE_HOURS = 6  # how late a fact may still be posted
GRACE = dt.timedelta(hours=GRACE_HOURS)


class Due(NamedTuple):
    """A local date, and the instant (UTC) at which its fact is due."""

    date: dt.date
    at: dt.datetime


def parse_time(text: str) -> dt.time | None:
    """The time of day that `9:00`, `09:00`, `21.30`, `9am` or `9:30 p.m.` names; `None` for anything else."""
    text = text.strip().lower()
    if found := _TIME.fullmatch(text):
        return dt.time(int(found[1]), int(found[2]))
    if found := _HALF_DAY_TIME.fullmatch(text):
        return dt.time(int(found[1]) % 12 + 12 * (found[3] == "p"), int(found[2] or 0))
    return None


def due_instant(local_date: dt.date, time: dt.time, zone: ZoneInfo) -> dt.datetime | None:
    """The first instant, in UTC, at which clocks of `zone` show `time` on `local_date` or have passed over it.

    `None` where the zone does not have that date. Inside a gap that reaches into the next date it is the first instant
    of that next date, and counts for `local_date` all the same.
    """
    wanted = dt.datetime.combine(local_date, time)
    at = wanted.replace(tzinfo=zone).astimezone(dt.UTC)
    if _shown(at, zone) == wanted:
        return at
    after = _end_of_gap(wanted, at, zone)
    if local_date in (_shown(after - _SECOND, zone).date(), _shown(after, zone).date()):
        return after
    return None


def next_due(after: dt.datetime, time: dt.time, zone: ZoneInfo, last_posted_local_date: dt.date | None = None) -> Due:
    """The first local date after `last_posted_local_date` that is due after the instant `after`, and when.

    However time and zone are edited, no date comes twice: the one that was posted last, and all before it, are over.
    """
    day = _shown(after, zone).date() - _DAY
    if last_posted_local_date is not None:
        day = max(day, last_posted_local_date + _DAY)
    while (at := due_instant(day, time, zone)) is None or at <= after:
        day += _DAY
    return Due(day, at)


def local_date(at: dt.datetime, zone: ZoneInfo) -> dt.date:
    """The date that calendars of `zone` show at the instant `at`."""
    return _shown(at, zone).date()


def _shown(at: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """What clocks of `zone` show at the instant `at`."""
    return at.astimezone(zone).replace(tzinfo=None)


def _end_of_gap(wanted: dt.datetime, late: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """The instant at which clocks jump over `wanted`, which they never show.

    PEP 495: of a time in a gap, fold 0 reads as an instant after the jump (`late`), fold 1 as one before it.
    """
    early = wanted.replace(tzinfo=zone, fold=1).astimezone(dt.UTC)
    while late - early > _SECOND:
        middle = early + (late - early) // 2
        middle = middle.replace(microsecond=0)
        if _shown(middle, zone) < wanted:
            early = middle
        else:
            late = middle
    return late
