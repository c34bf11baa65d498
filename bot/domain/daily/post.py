"""The daily fact: how a guild wants it, and what became of each day's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.daily.picking import Pick
from bot.domain.daily.schedule import GRACE, Due, next_due
from bot.domain.message import Message


class DailyState(StrEnum):
    """What became of a day's fact.

    `SENDING` is claimed and not yet known to be posted; `UNKNOWN` may or may not be in the channel, and nobody will
    ever post that day's again; the others are certain.
    """

    SENDING = "sending"
    POSTED = "posted"
    FAILED = "failed"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DailySettings:
    """How a guild wants its daily fact. `paused` says why nothing is posted until it is mended.

    `next` is the date and instant that come next; `None` while it is off or paused.
    """

    guild_id: int
    channel_id: int | None = None
    time: dt.time = dt.time(9, 0)
    zone: str = "UTC"
    on: bool = False
    paused: Message | str | None = None
    next: Due | None = None

    @property
    def place(self) -> ZoneInfo:
        """The zone in which its dates begin and its clocks run."""
        return ZoneInfo(self.zone)

    def missed(self, now: dt.datetime) -> tuple[list[Due], Due]:
        """Of the dates from `next` on, those whose grace is over at `now`, and the one that comes after them."""
        assert self.next is not None, "nothing comes next"
        missed, due = [], self.next
        while now - due.at > GRACE:
            missed.append(due)
            due = next_due(due.at, self.time, self.place, due.date)
        return missed, due


@dataclass(frozen=True, slots=True)
class DailyPost:
    """What became of the fact of one local date.

    `number` and `version` are the entry's (`None` where there was none to post), `cycle` the round of the library that
    it was used in. Moments are seconds since 1970: when it was due, claimed, last tried and settled. `attempts` counts
    the POSTs that were begun. `note` tells moderators why. Both this and `DailySettings.paused` are texts where an
    older version kept them.
    """

    guild_id: int
    date: dt.date
    state: DailyState
    channel_id: int
    nonce: str
    due_at: int
    claimed_at: int
    number: int | None = None
    version: int | None = None
    cycle: int = 1
    attempts: int = 0
    tried_at: int | None = None
    settled_at: int | None = None
    message_id: int | None = None
    note: Message | str | None = None

    @property
    def may_be_there(self) -> bool:
        """Whether its channel may have it from before its row was made: it counts as claimed before it was due, which
        only a restored database has (`bot.services.daily.claims`)."""
        return self.claimed_at < self.due_at


UNSENT = (DailyState.FAILED, DailyState.SKIPPED, DailyState.UNKNOWN)


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day to come: when its fact is due, and the choice for it as things stand."""

    due: Due
    pick: Pick


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """How a guild's daily fact stands: its settings, the days to come, and the last days' posts, newest first."""

    settings: DailySettings
    days: Sequence[PlannedDay]
    latest: Sequence[DailyPost]

    @property
    def unsent(self) -> list[DailyPost]:
        """The last days that have no fact in their channel, or may have none."""
        return [post for post in self.latest if post.state in UNSENT]

    def day(self, date: dt.date) -> PlannedDay | None:
        """The day of that date, if it is one of those to come."""
        return next((day for day in self.days if day.due.date == date), None)


_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def nonce_of(guild_id: int, date: dt.date) -> str:
    """The nonce of a guild's fact of one date: the same whoever posts it, at most 25 characters.

    Discord looks at the nonces of one author in all channels, so the guild is part of it (Discord's docs, Create
    Message, enforce_nonce).
    """
    digits, rest = "", guild_id
    while rest:
        rest, digit = divmod(rest, 36)
        digits = _DIGITS[digit] + digits
    return f"d{date:%Y%m%d}-{digits}"
