"""Every IANA zone, twenty years of dates, many times of day.

`python -m tests.domain.daily.simulate_schedule` prints its figures.

The schedule is walked as the ticker walks it, from each due instant to the next, and compared with another reading of
the zone: its stretches of constant offset, in order, each showing an interval of local time.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

from bot.domain.daily.schedule import due_instant, next_due

DAY = dt.timedelta(days=1)
STEP = 7 * DAY  # no two changes of offset are so near; where they were, zone and schedule would seem to disagree
SECOND = dt.timedelta(seconds=1)
# Ahead of every zone there are dates that begin before UTC's, behind it dates that end after.
MARGIN = dt.timedelta(days=2)
HOURLY = tuple(dt.time(hour) for hour in range(24))


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` to `end` (UTC, without the zone) clocks are ahead of UTC by `offset`."""

    start: dt.datetime
    end: dt.datetime
    offset: dt.timedelta


def zones() -> dict[str, ZoneInfo]:
    """Every zone that the database names."""
    return {name: ZoneInfo(name) for name in sorted(available_timezones() - {"localtime"})}


def _offset(at: dt.datetime, zone: ZoneInfo) -> dt.timedelta:
    offset = at.replace(tzinfo=dt.UTC).astimezone(zone).utcoffset()
    assert offset is not None
    return offset


def stretches(zone: ZoneInfo, start: dt.date, end: dt.date) -> tuple[Stretch, ...]:
    """The stretches of constant offset from some days before `start` to some days after `end`."""
    found: list[Stretch] = []
    begin = at = dt.datetime.combine(start, dt.time()) - MARGIN
    last = dt.datetime.combine(end, dt.time()) + MARGIN
    offset = _offset(at, zone)
    while at < last:
        after = min(at + STEP, last)
        if _offset(after, zone) != offset:
            low, high = at, after
            while high - low > SECOND:
                middle = (low + (high - low) / 2).replace(microsecond=0)
                low, high = (middle, high) if _offset(middle, zone) == offset else (low, middle)
            found.append(Stretch(begin, high, offset))
            begin = after = high
            offset = _offset(high, zone)
        at = after
    return (*found, Stretch(begin, last, offset))


def expected(parts: tuple[Stretch, ...], date: dt.date, at: dt.time) -> dt.datetime | None:
    """When the fact of a date is due by the stretches: when the time is first shown, else when it is jumped over."""
    midnight = dt.datetime.combine(date, dt.time())
    shown = [part for part in parts if part.start + part.offset < midnight + DAY and part.end + part.offset > midnight]
    if not shown:
        return None
    wanted = dt.datetime.combine(date, at)
    for part in shown:
        if part.start + part.offset <= wanted < part.end + part.offset:
            return (wanted - part.offset).replace(tzinfo=dt.UTC)
    after = next(part for part in parts if part.start + part.offset > wanted)
    return after.start.replace(tzinfo=dt.UTC)


def walk(zone: ZoneInfo, at: dt.time, start: dt.date, end: dt.date) -> Iterator[tuple[dt.date, dt.datetime]]:
    """The dates from `start` until before `end` as the ticker comes by them, and when each is due."""
    due = next_due(dt.datetime.combine(start, dt.time(), dt.UTC) - MARGIN, at, zone, start - DAY)
    while due.date < end:
        yield due
        due = next_due(due.at, at, zone, due.date)


@dataclass(slots=True)
class Figures:
    """What a simulation saw."""

    zones: int = 0
    rules: int = 0
    times: int = 0
    dates: int = 0
    gaps: int = 0
    folds: int = 0
    missing: int = 0


def different_rules(start: dt.date, end: dt.date) -> tuple[dict[tuple[Stretch, ...], ZoneInfo], Figures]:
    """A zone for each set of stretches that zones have in these years."""
    rules: dict[tuple[Stretch, ...], ZoneInfo] = {}
    known = zones()
    for zone in known.values():
        rules.setdefault(stretches(zone, start, end), zone)
    return rules, Figures(zones=len(known), rules=len(rules))


def simulate(start: dt.date, end: dt.date, times: int, seed: int) -> Figures:
    """Walk every zone from `start` until before `end`, hourly and at `times` random times; raises on the first fault.

    Zones that agree on every instant of these years (links, and countries that share their rules) are walked once.
    """
    chosen = random.Random(seed)
    rules, figures = different_rules(start, end)
    for parts, zone in rules.items():
        random_times = [dt.time(chosen.randrange(24), chosen.randrange(60)) for _ in range(times)]
        for at in (*HOURLY, *random_times):
            compare(zone, parts, at, start, end, figures)
            figures.times += 1
    return figures


def simulate_changes(start: dt.date, end: dt.date, times: int, seed: int) -> Figures:
    """As `simulate`, but only the days around each change of offset and the hours around it on clocks, which is where
    schedules go wrong."""
    chosen = random.Random(seed)
    rules, figures = different_rules(start, end)
    for parts, zone in rules.items():
        for before, after in pairwise(parts):
            shown = after.start + before.offset
            day, hours = shown.date(), [dt.time((shown.hour + ahead) % 24) for ahead in range(-3, 4)]
            near = tuple(part for part in parts if abs(part.start - after.start) < 9 * DAY or part is before)
            for at in (*hours, *(dt.time(chosen.randrange(24), chosen.randrange(60)) for _ in range(times))):
                compare(zone, near, at, day - DAY, day + 3 * DAY, figures)
                figures.times += 1
    return figures


def compare(
    zone: ZoneInfo, parts: tuple[Stretch, ...], at: dt.time, start: dt.date, end: dt.date, figures: Figures
) -> None:
    """Check one zone and time: each date it has, in order, once, due when it should be."""
    walked = walk(zone, at, start, end)
    near, until = parts, start
    date = start
    while date < end:
        if date >= until:
            # Only a few stretches matter to the dates before `until`.
            until = date + 30 * DAY
            low, high = (dt.datetime.combine(each, dt.time()) for each in (date, until))
            near = tuple(p for p in parts if p.start < high + 2 * MARGIN and p.end > low - 2 * MARGIN)
        due = expected(near, date, at)
        if due is None:
            assert due_instant(date, at, zone) is None, (zone, date, at)
            figures.missing += 1
        else:
            assert next(walked, None) == (date, due), (zone, date, at)
            shown = due.astimezone(zone)
            figures.gaps += shown.replace(tzinfo=None) != dt.datetime.combine(date, at)
            figures.folds += _offset(due.replace(tzinfo=None), zone) != shown.replace(fold=1).utcoffset()
            figures.dates += 1
        date += DAY
    assert next(walked, None) is None, (zone, at)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.domain.daily.simulate_schedule", description=__doc__)
    parser.add_argument("--start", type=int, default=2026, help="the first year")
    parser.add_argument("--years", type=int, default=20)
    parser.add_argument("--times", type=int, default=4, help="random times a zone, besides the full hours")
    parser.add_argument("--seed", type=int, default=20)
    given = parser.parse_args()
    began = time.perf_counter()
    start, end = dt.date(given.start, 1, 1), dt.date(given.start + given.years, 1, 1)
    seen = simulate(start, end, given.times, given.seed)
    sys.stdout.write(
        f"{start} to {end}: {seen.zones} zones with {seen.rules} different rules, {seen.times:,} zones and times\n"
        f"{seen.dates:,} local dates, each due exactly once: {seen.gaps:,} in gaps, {seen.folds:,} in folds;"
        f" {seen.missing:,} dates that a zone does not have\n"
        f"{time.perf_counter() - began:.0f} s\n"
    )


if __name__ == "__main__":
    main()
