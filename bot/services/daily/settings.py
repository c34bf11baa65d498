"""The daily fact as managers and moderators keep it: settings, the days to come, and what became of the last ones."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from bot.domain.actor import Actor
from bot.domain.audit import Action, changed
from bot.domain.daily.picking import DAYS, DayOverride, Used, another, plan
from bot.domain.daily.post import DailyPost, DailySettings, DailyState, PlannedDay, WeekPlan
from bot.domain.daily.schedule import GRACE, Due, local_date, next_due, parse_time
from bot.domain.daily.zones import find_place, suggest_places
from bot.domain.errors import UserError, shown
from bot.domain.library import Library
from bot.domain.message import Message
from bot.services.daily.claims import scheduled
from bot.services.libraries import Libraries
from bot.services.unit_of_work import Role, Transaction, UnitOfWork
from bot.storage import daily_posts, daily_settings, entries, presences
from bot.storage.database import Connection

LATEST = 7  # days looked back on

SET_UP, CHANGE = Message("action-set-up-daily"), Message("action-change-daily")


class Daily:
    """Use cases of people. What is refused changes nothing and says so; what is changed stands in the audit log."""

    def __init__(self, uow: UnitOfWork, libraries: Libraries, application_id: int) -> None:
        self._uow = uow
        self._libraries = libraries
        self._application_id = application_id

    async def settings(self, guild_id: int) -> DailySettings:
        """How the guild wants its daily fact."""
        async with self._uow.database.snapshot() as connection:
            return await daily_settings.get(connection, guild_id)

    async def set_up(
        self,
        guild_id: int,
        actor: Actor,
        *,
        channel_id: int | None = None,
        time: str | None = None,
        zone: str | None = None,
        on: bool | None = None,
    ) -> DailySettings:
        """Change what is given of the settings for a manager, all or nothing; the settings as they now are.

        From now on this application posts it, if there are several over one database.
        A date whose fact is posted is over, whatever time and zone say from now on. Giving a channel, or switching on,
        ends a pause; if the pause began with today's fact and its grace is not over, that is tried again.
        """
        at_time = _read_time(time) if time is not None else None
        place = _read_place(zone) if zone is not None else None
        now = self._uow.now()
        async with self._uow.write(guild_id, actor, SET_UP, role=Role.MANAGER) as tx:
            before = await daily_settings.get(tx.connection, guild_id)
            after = replace(
                before,
                channel_id=channel_id or before.channel_id,
                time=at_time or before.time,
                zone=place or before.zone,
                on=before.on if on is None else on,
                paused=None if channel_id or on else before.paused,
            )
            if after.on and after.channel_id is None:
                raise UserError("daily-needs-a-channel")
            if after.zone != before.zone:
                await tx.changed_library()
            after = await self._rescheduled(tx.connection, before, after, now)
            await daily_settings.save(tx.connection, after)
            if not await daily_posts.sending(tx.connection, guild_id):  # only who sends a fact can find it again
                await presences.serve_daily(tx.connection, self._application_id, guild_id)
            await _record(tx, before, after)
            return after

    async def _rescheduled(
        self, connection: Connection, before: DailySettings, after: DailySettings, now: dt.datetime
    ) -> DailySettings:
        if await daily_posts.sending(connection, after.guild_id):
            # What is under way is brought to its end first, and that schedules what comes next.
            return after
        if after.on and not after.paused and (before.paused or not before.on):
            failed = await _failed_within_grace(connection, after.guild_id, now)
            if failed is not None:
                return replace(after, next=failed)
        if replace(after, channel_id=before.channel_id) == before:
            return after
        return await scheduled(connection, after, now, now)

    async def preview(self, guild_id: int, actor: Actor) -> WeekPlan:
        """The next day as it would be posted (also while it is off), for a manager."""
        now = self._uow.now()
        async with self._uow.read(guild_id, actor, SET_UP, role=Role.MANAGER) as tx:
            outlook = await _read_outlook(tx.connection, guild_id, now, 1)
        return await self._planned(outlook)

    async def plan(self, guild_id: int, actor: Actor) -> WeekPlan:
        """The next `DAYS` days as they would be posted (also while it is off), and what became of the last ones."""
        return await self._planned(await self._outlook(guild_id, actor, Message("action-plan-daily")))

    async def _planned(self, outlook: _Outlook) -> WeekPlan:
        library = await self._libraries.get(outlook.settings.guild_id)
        dates = [due.date for due in outlook.dues]
        picks = await asyncio.to_thread(plan, library, dates, outlook.uses, outlook.overrides)
        coming = [PlannedDay(due, each) for due, each in zip(outlook.dues, picks, strict=True)]
        return WeekPlan(outlook.settings, coming, outlook.latest)

    async def _outlook(self, guild_id: int, actor: Actor, action: Message) -> _Outlook:
        now = self._uow.now()
        async with self._uow.read(guild_id, actor, action) as tx:
            return await _read_outlook(tx.connection, guild_id, now, DAYS)

    async def swap(self, guild_id: int, actor: Actor, date: dt.date, number: int) -> None:
        """Let entry `number` be the fact of a day to come."""
        await self._override(guild_id, actor, date, DayOverride(number))

    async def swap_for_another(self, guild_id: int, actor: Actor, date: dt.date, number: int) -> None:
        """Let the entry whose turn comes after that of entry `number` be the fact of a day to come."""
        outlook = await self._outlook(guild_id, actor, CHANGE)
        library = await self._libraries.get(guild_id)
        earlier = [due.date for due in outlook.dues if due.date < date]
        picks = await asyncio.to_thread(plan, library, earlier, outlook.uses, outlook.overrides)
        uses = [*outlook.uses, *(each.use for each in picks if each.use)]
        entry = await asyncio.to_thread(another, library, date, uses, outlook.overrides, number)
        if entry is None:
            raise UserError("daily-no-other-entry")
        await self._override(guild_id, actor, date, DayOverride(entry.number))

    async def hold(self, guild_id: int, actor: Actor, date: dt.date) -> None:
        """Post nothing on a day to come."""
        await self._override(guild_id, actor, date, DayOverride(None))

    async def release(self, guild_id: int, actor: Actor, date: dt.date) -> None:
        """Forget what was decided for a day to come: the choice is made as on any other day."""
        await self._override(guild_id, actor, date, None)

    async def _override(self, guild_id: int, actor: Actor, date: dt.date, override: DayOverride | None) -> None:
        now = self._uow.now()
        async with self._uow.write(guild_id, actor, CHANGE) as tx:
            number = override.number if override else None
            if number is not None and not await entries.numbered(tx.connection, guild_id, [number]):
                raise UserError("daily-entry-not-found", number=str(number))
            coming = (await _read_outlook(tx.connection, guild_id, now, DAYS)).dues
            if date not in [due.date for due in coming]:
                raise UserError("daily-day-not-ahead", day=date.isoformat(), days=DAYS)
            await daily_settings.override(tx.connection, guild_id, date, override)
            detail = f"#{number}" if number is not None else None
            await tx.record(_decided(override), date.isoformat(), detail)

    async def today(self, library: Library) -> DailyPost | None:
        """What became of today's fact, today being that of the guild; `None` while its turn has not come."""
        return await self.of_date(library.guild_id, local_date(self._uow.now(), ZoneInfo(library.zone)))

    async def of_date(self, guild_id: int, date: dt.date) -> DailyPost | None:
        """What became of the fact of a date."""
        async with self._uow.database.snapshot() as connection:
            return await daily_posts.get(connection, guild_id, date)


@dataclass(frozen=True, slots=True)
class _Outlook:
    """What a plan rests on."""

    settings: DailySettings
    dues: list[Due]
    uses: list[Used]
    overrides: dict[dt.date, DayOverride]
    latest: Sequence[DailyPost]


async def _record(tx: Transaction, before: DailySettings, after: DailySettings) -> None:
    """Note each setting that is another than before."""
    old, new = _said(before), _said(after)
    for name, value in new.items():
        if value != old[name]:
            await tx.record(Action.SETTING, name, changed(old[name], value))


def _said(settings: DailySettings) -> dict[str, int | str | None]:
    """Settings by their names in the audit log."""
    return {
        "daily_channel": settings.channel_id,
        "daily_time": f"{settings.time:%H:%M}",
        "zone": settings.zone,
        "daily_on": settings.on,
        "daily_paused": settings.paused is not None,
    }


def _decided(override: DayOverride | None) -> Action:
    if override is None:
        return Action.DAILY_RELEASE
    return Action.DAILY_HOLD if override.number is None else Action.DAILY_CHOOSE


async def _read_outlook(connection: Connection, guild_id: int, now: dt.datetime, days: int) -> _Outlook:
    settings = await daily_settings.get(connection, guild_id)
    return _Outlook(
        settings,
        await _coming(connection, settings, now, days),
        await daily_posts.uses(connection, guild_id, but=dt.date.min),
        await daily_settings.overrides(connection, guild_id),
        await daily_posts.latest(connection, guild_id, LATEST),
    )


async def _coming(connection: Connection, settings: DailySettings, now: dt.datetime, days: int) -> list[Due]:
    """The next dates, counted from the one whose turn is next and has not begun."""
    sending = await daily_posts.sending(connection, settings.guild_id)
    if settings.next is None or sending is not None:
        last = await daily_posts.last_date(connection, settings.guild_id, until=_tomorrow(settings, now))
        due = next_due(now, settings.time, settings.place, last)
    else:
        due = settings.next
    coming = [due]
    while len(coming) < days:
        coming.append(next_due(coming[-1].at, settings.time, settings.place, coming[-1].date))
    return coming


async def _failed_within_grace(connection: Connection, guild_id: int, now: dt.datetime) -> Due | None:
    """The last date, if Discord refused its fact and it may still be posted."""
    latest = await daily_posts.latest(connection, guild_id, 1)
    if not latest or latest[0].state is not DailyState.FAILED:
        return None
    due = Due(latest[0].date, dt.datetime.fromtimestamp(latest[0].due_at, dt.UTC))
    return due if now - due.at <= GRACE else None


def _tomorrow(settings: DailySettings, now: dt.datetime) -> dt.date:
    return local_date(now, settings.place) + dt.timedelta(days=1)


def _read_time(text: str) -> dt.time:
    time = parse_time(text)
    if time is None:
        raise UserError("daily-time-unreadable", text=shown(text))
    return time


def _read_place(text: str) -> str:
    place = find_place(text)
    if place is None:
        close = suggest_places(text, 3) if text.strip() else []
        if close:
            raise UserError("daily-zone-unknown-closest", text=shown(text), places=", ".join(close))
        raise UserError("daily-zone-unknown", text=shown(text))
    return place
