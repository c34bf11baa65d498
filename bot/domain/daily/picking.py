"""Which entry is the fact of a day. Pure: the same library, past and plan always give the same choice.

The library is used in rounds (cycles): nothing comes again before every published entry was used in the round. Within
a round an anniversary of the day comes first; an entry whose own day is near waits for it, as far as the round allows;
of the others the one that was used longest ago comes first, and of those never used a fixed shuffle decides.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.entry import Entry
from bot.domain.library import Library

ROUND_NUMBERS = (100, 50, 25, 20, 10, 5)
DAYS = 7


@dataclass(frozen=True, slots=True)
class Used:
    """When an entry was last the fact of a day, and in which cycle."""

    number: int
    date: dt.date
    cycle: int


@dataclass(frozen=True, slots=True)
class DayOverride:
    """What moderators decided for a date: an entry of their own choice, or with `None` that nothing is posted."""

    number: int | None


@dataclass(frozen=True, slots=True)
class Pick:
    """The choice for a date. `years` is how long ago it happened to the day, `None` for all but anniversaries.

    `entry` is `None` where moderators hold the day (`overridden`), or where the library has nothing.
    """

    date: dt.date
    entry: Entry | None
    cycle: int
    years: int | None = None
    overridden: bool = False

    @property
    def use(self) -> Used | None:
        """What it adds to the past once it is posted."""
        return Used(self.entry.number, self.date, self.cycle) if self.entry else None


def pick(
    library: Library, date: dt.date, past: Iterable[Used], overrides: Mapping[dt.date, DayOverride] | None = None
) -> Pick:
    """The choice for `date`, after all that `past` says was used; entries chosen for a later date are kept for it.

    A choice of an entry that is no longer published counts as none.
    """
    overrides = overrides or {}
    last = _last_uses(past)
    cycle = _cycle(library, last)
    override = overrides.get(date)
    if override is not None and override.number is None:
        return Pick(date, None, cycle, overridden=True)
    if override is not None and (entry := library.entries.get(override.number or 0)):
        return Pick(date, entry, cycle, years_since(entry, date), overridden=True)
    left = _left(library, last, cycle, date, overrides)
    if not left:
        return Pick(date, None, cycle)
    entry = min(left, key=lambda entry: _turn(library, entry, last.get(entry.number), cycle, date, len(left)))
    return Pick(date, entry, cycle, years_since(entry, date))


def another(
    library: Library, date: dt.date, past: Iterable[Used], overrides: Mapping[dt.date, DayOverride], than: int
) -> Entry | None:
    """The entry whose turn on `date` comes after that of the entry numbered `than`, then the first again.

    `None` where there is no other.
    """
    last = _last_uses(past)
    cycle = _cycle(library, last)
    left = _left(library, last, cycle, date, overrides)
    left.sort(key=lambda entry: _turn(library, entry, last.get(entry.number), cycle, date, len(left)))
    numbers = [entry.number for entry in left]
    place = numbers.index(than) + 1 if than in numbers else 0
    others = [entry for entry in (*left[place:], *left[:place]) if entry.number != than]
    return others[0] if others else None


def plan(
    library: Library,
    dates: Sequence[dt.date],
    past: Iterable[Used],
    overrides: Mapping[dt.date, DayOverride] | None = None,
) -> list[Pick]:
    """The choices for `dates`, in their order, each made as if those before it had been posted."""
    uses = list(past)
    picks = []
    for date in dates:
        picks.append(pick(library, date, uses, overrides))
        if (use := picks[-1].use) is not None:
            uses.append(use)
    return picks


def years_since(entry: Entry, date: dt.date) -> int | None:
    """How many years before `date` it happened, to the day; `None` for what did not, or is not known to the day."""
    if entry.anniversary != (date.month, date.day):
        return None
    assert entry.date is not None, "only dates have anniversaries"
    years = date.year - entry.date.lo // 10_000
    return years if years > 0 else None


def _last_uses(past: Iterable[Used]) -> dict[int, Used]:
    last: dict[int, Used] = {}
    for use in past:
        known = last.get(use.number)
        if known is None or (use.cycle, use.date) > (known.cycle, known.date):
            last[use.number] = use
    return last


def _cycle(library: Library, last: Mapping[int, Used]) -> int:
    """The round that goes on: the next one where every published entry was used in the last."""
    cycle = max((use.cycle for use in last.values()), default=1)
    unused = (number for number in library.entries if number not in last or last[number].cycle < cycle)
    return cycle if next(unused, None) is not None or not library.entries else cycle + 1


def _left(
    library: Library, last: Mapping[int, Used], cycle: int, date: dt.date, overrides: Mapping[dt.date, DayOverride]
) -> list[Entry]:
    """The entries that have not been used in `cycle`, without those chosen for a later date if there are others."""
    left = [entry for entry in library.entries.values() if entry.number not in last or last[entry.number].cycle < cycle]
    kept = {override.number for day, override in overrides.items() if day > date}
    return [entry for entry in left if entry.number not in kept] or left


def _roundness(entry: Entry, date: dt.date) -> tuple[int, int, int]:
    """Orders anniversaries: the roundest number of years first, then the longest ago."""
    years = years_since(entry, date) or 0
    rank = next((place for place, number in enumerate(ROUND_NUMBERS) if years % number == 0), len(ROUND_NUMBERS))
    return (rank, -years, entry.number)


def _turn(
    library: Library, entry: Entry, use: Used | None, cycle: int, date: dt.date, left: int
) -> tuple[int, tuple[object, ...]]:
    """Orders entries: anniversaries of the day, then those that wait for no day of their own in this round.

    Of these, the one used longest ago comes first, then a shuffle decides.
    """
    if years_since(entry, date):
        return (0, _roundness(entry, date))
    waits = _days_to_anniversary(entry, date) < left
    shuffled = hashlib.blake2b(f"{library.guild_id} {entry.number} {cycle}".encode(), digest_size=8).digest()
    return (2 if waits else 1, (use.date if use else dt.date.min, shuffled))


def _days_to_anniversary(entry: Entry, date: dt.date) -> int:
    """Days until the entry's own day next comes, counted from the day after `date`; very many if it has none."""
    own = entry.anniversary
    if own is None:
        return 1_000_000
    for year in range(date.year, date.year + 9):
        try:
            day = dt.date(year, *own)
        except ValueError:  # 29 February
            continue
        if day > date:
            return (day - date).days
    return 1_000_000
