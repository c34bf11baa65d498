"""Says what was lost or doubled, by the messages that Discord keeps and by the database; it knows nothing of how."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.domain.daily.post import DailyState
from bot.domain.daily.schedule import GRACE
from bot.ui import custom_ids
from tests.domain.daily.simulate_schedule import Stretch, expected, stretches
from tests.support.fake_discord import Payload, walk

DAY = dt.timedelta(days=1)


class GuildDay(NamedTuple):
    """A guild and one of its local dates."""

    guild_id: int
    date: str


class Wanted(NamedTuple):
    """When a guild wants its fact."""

    time: dt.time
    zone: str


class Interval(NamedTuple):
    """From one moment to another, in seconds since 1970, both included."""

    start: int
    end: int

    def meets(self, start: int, end: int) -> bool:
        return self.start <= end and start <= self.end


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that is in a guild's channel."""

    day: GuildDay
    number: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Row:
    """What the database says became of a guild's date."""

    day: GuildDay
    state: DailyState
    claimed_at: int
    settled_at: int | None
    number: int | None
    message_id: int | None


@dataclass(slots=True)
class History:
    """Everything that the checker judges by.

    Guilds were switched on at `start`. At each moment of `calms` the bot was running, nothing was out of order, and it
    had done all that it found to do. `refused`: when each guild's channel refused whatever was asked of it.
    `forgotten`: the dates whose rows the database has lost, as everybody knows, to a restore or a damaged journal. No
    row may tell of what the channel has then, but it must not be there twice.
    """

    start: int
    wanted: Mapping[int, Wanted]
    calms: Sequence[int]
    facts: Sequence[Fact]
    rows: Sequence[Row]
    refused: Mapping[int, Sequence[Interval]] = field(default_factory=dict)
    forgotten: Collection[GuildDay] = ()


@dataclass(slots=True)
class Verdict:
    """What was found: each list holds sentences, and is empty where all is well."""

    days: int = 0
    owed: int = 0
    doubled: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    disagreeing: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)  # other promises

    @property
    def violations(self) -> list[str]:
        return [*self.doubled, *self.lost, *self.disagreeing, *self.broken]


def facts_of(messages: Mapping[int, Mapping[int, Payload]], guild_of: Mapping[int, int]) -> list[Fact]:
    """The facts among the messages of channels; `guild_of` tells a channel's guild."""
    found = []
    for channel_id, posted in messages.items():
        for message in posted.values():
            pressable = [component.get("custom_id") for component in walk(message["components"])]
            date = custom_ids.fact_of(pressable)
            if date is not None:
                presses = [custom_ids.read(custom_id) for custom_id in pressable if custom_id]
                [number] = {press.number("number") for press in presses if press and press.action == "daily-of"}
                found.append(Fact(GuildDay(guild_of[channel_id], date), number, int(message["id"])))
    return found


def judge(history: History) -> Verdict:
    """Compare what was due with what is in the channels and what the database says."""
    verdict = Verdict()
    last = history.calms[-1] if history.calms else history.start
    due = {
        GuildDay(guild_id, date.isoformat()): at
        for guild_id, wanted in history.wanted.items()
        for date, at in dues(wanted, history.start, last)
    }
    facts: dict[GuildDay, list[Fact]] = defaultdict(list)
    for fact in history.facts:
        facts[fact.day].append(fact)
    rows = {row.day: row for row in history.rows}
    for day in sorted({*due, *facts, *rows}):
        _judge_day(verdict, history, day, due.get(day), facts[day], rows.get(day))
    verdict.days = len(due)
    verdict.owed = sum(_is_owed(history, at) for at in due.values())
    return verdict


def _judge_day(
    verdict: Verdict, history: History, day: GuildDay, due: int | None, facts: list[Fact], row: Row | None
) -> None:
    where = f"guild {day.guild_id}, {day.date}"
    state = row.state if row else None
    if len(facts) > 1:
        verdict.doubled.append(f"{where}: {len(facts)} facts in the channel")
    if due is None:
        verdict.disagreeing.append(f"{where}: nothing was due on that date, and its row says {state}")
        return
    if not facts and _is_owed(history, due) and not _is_excused(history, row):
        verdict.lost.append(f"{where}: due {_moment(due)}, not in the channel, and its row says {state}")
    if day in history.forgotten:
        return
    if row is None:
        if facts or due + GRACE.total_seconds() < history.calms[-1]:
            verdict.disagreeing.append(f"{where}: {len(facts)} facts in the channel and no row")
        return
    if state is DailyState.POSTED and row.message_id not in [fact.message_id for fact in facts]:
        verdict.disagreeing.append(f"{where}: posted as message {row.message_id}, which is not in the channel")
    if facts and row.number != facts[0].number:
        verdict.disagreeing.append(f"{where}: the row has entry {row.number}, the channel entry {facts[0].number}")
    if facts and state in (DailyState.FAILED, DailyState.SKIPPED):
        verdict.disagreeing.append(f"{where}: {state}, and it is in the channel")
    if state is DailyState.SENDING:
        verdict.disagreeing.append(f"{where}: still being sent when all was calm")
    if facts and state is DailyState.UNKNOWN and _is_owed(history, due) and not _is_excused(history, row):
        verdict.disagreeing.append(f"{where}: {state}, though its channel refused nothing")


def _is_owed(history: History, due: int) -> bool:
    """Whether the bot was up within the grace, with Discord in order, and had the time to do all there was to do."""
    return any(due <= calm <= due + GRACE.total_seconds() for calm in history.calms)


def _is_excused(history: History, row: Row | None) -> bool:
    """Whether nobody can know: the channel refused to be looked into while the fact was being sent.

    A fact that was refused and certainly is not there is owed all the same: moderators mend the channel in every calm.
    """
    if row is None or row.state is not DailyState.UNKNOWN:
        return False
    until = row.settled_at or row.claimed_at
    return any(each.meets(row.claimed_at, until) for each in history.refused.get(row.day.guild_id, ()))


def dues(wanted: Wanted, after: int, until: int) -> Iterable[tuple[dt.date, int]]:
    """The dates whose fact is due after one moment and not after another, by a second reading of the zone's rules."""
    first = dt.datetime.fromtimestamp(after, dt.UTC).date() - 2 * DAY
    last = dt.datetime.fromtimestamp(until, dt.UTC).date() + 2 * DAY
    parts = _stretches(wanted.zone, first, last)
    for days in range((last - first).days):
        date = first + days * DAY
        at = expected(parts, date, wanted.time)
        if at is not None and after < at.timestamp() <= until:
            yield date, int(at.timestamp())


@lru_cache(maxsize=1024)
def _stretches(zone: str, first: dt.date, last: dt.date) -> tuple[Stretch, ...]:
    return stretches(ZoneInfo(zone), first, last)


def _moment(at: int) -> str:
    return f"{dt.datetime.fromtimestamp(at, dt.UTC):%Y-%m-%d %H:%M} UTC"
