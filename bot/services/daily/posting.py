"""Posting the daily fact exactly once: claim, confirm, recover. `docs/daily.md` says what moderators see of it.

A fact is claimed by a row before anything is sent. Whoever finds a row that is being sent, and nobody at work on it,
looks into the channel before sending again; what cannot be known is never sent a second time.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import logging
from dataclasses import dataclass, replace

from bot.domain.actor import Actor
from bot.domain.audit import Action
from bot.domain.daily.picking import Pick, pick
from bot.domain.daily.post import DailyPost, DailySettings, DailyState
from bot.domain.daily.schedule import GRACE, GRACE_HOURS, Due, local_date
from bot.domain.errors import UserError
from bot.domain.message import Message
from bot.services.daily.claims import DAY, NOTHING, View, begin, record_outcome, scheduled, skip, view_of
from bot.services.libraries import Libraries
from bot.services.unit_of_work import UnitOfWork
from bot.storage import audit, daily_posts, daily_settings, presences

log = logging.getLogger(__name__)

SKIPS_KEPT = 31  # days that get a row of their own at the end of a long absence
LARGE = 2_000  # entries from which a choice is made in a worker thread
TOO_FAR = dt.timedelta(days=3)  # no date is scheduled so far ahead, unless a clock was wrong

POST_NOW = Message("action-post-daily")

SWITCHED_OFF = Message("daily-switched-off")
NOT_REACHED = Message("daily-not-reached", {"hours": GRACE_HOURS})
GO_ON = Message("audit-daily-go-on")

_SUBJECT = Message("audit-daily-fact")


@dataclass(frozen=True, slots=True)
class DueGuild:
    """A guild with something to do: a post to begin or, where one is being sent already, to go on with."""

    settings: DailySettings
    sending: DailyPost | None


class DailyPosts:
    """Use cases of the ticker. All but `due` and `later` are one write transaction, won by one caller only.

    A date without a fact, or of which that is not known, stands in the audit log from the same transaction on.
    """

    def __init__(self, uow: UnitOfWork, libraries: Libraries, application_id: int) -> None:
        self._uow = uow
        self._database = uow.database
        self._libraries = libraries
        self._application_id = application_id

    def now(self) -> dt.datetime:
        return self._uow.now()

    async def record_wrong_clock(self, ahead: dt.timedelta) -> None:
        """Note in the audit logs, once a day, that this machine's clock is wrong and dates go by Discord's."""
        minutes = round(abs(ahead).total_seconds() / 60)
        wrong = "daily-clock-ahead" if ahead > dt.timedelta() else "daily-clock-behind"
        at = int(self.now().timestamp())
        async with self._database.transaction() as connection:
            yesterday = at - DAY
            detail = Message(wrong, {"minutes": minutes})
            await audit.append_to_daily(connection, at, Action.DAILY_CLOCK, _SUBJECT, detail, yesterday)

    async def due(self) -> list[DueGuild]:
        """This application's guilds with something to do now, longest due first: one query, however many there are."""
        now = self.now()
        at, too_far = int(now.timestamp()), int((now + TOO_FAR).timestamp())
        async with self._database.snapshot() as connection:
            rows = await daily_posts.due(connection, self._application_id, at, too_far)
        return [DueGuild(settings, sending) for settings, sending in rows]

    async def claim(self, guild_id: int) -> DailyPost | None:
        """Begin the fact that is due in a guild. `None` where none is, it is held, or somebody else has begun it.

        Dates that were due longer than `GRACE` ago are skipped, each with a row that says so.
        """
        now = self.now()
        async with self._database.snapshot() as connection:
            view = await view_of(connection, guild_id)
        settings = view.settings
        if settings.next is None or not settings.on or settings.paused or view.sending:
            return None
        if settings.next.at > now + TOO_FAR:
            await self._reschedule(settings, now)
            return None
        if settings.next.at > now:
            return None
        missed, due = settings.missed(now)
        choice = await self._choose(view, due.date) if due.at <= now else None
        async with self._database.transaction() as connection:
            if await daily_settings.get(connection, guild_id) != settings:
                return None
            await skip(connection, settings, missed[-SKIPS_KEPT:], now)
            if choice is None:
                await daily_settings.save(connection, replace(settings, next=due))
                return None
            return await begin(connection, view, due, choice, now, over=(DailyState.FAILED,))

    async def claim_now(self, guild_id: int, actor: Actor) -> DailyPost:
        """Begin today's fact before its time, for a moderator. Raises `UserError` where it is posted, may be, or cannot
        be."""
        now = self.now()
        async with self._uow.read(guild_id, actor, POST_NOW) as tx:
            view = await view_of(tx.connection, guild_id)
        _refuse_unless_on(view.settings)
        if view.sending:
            raise UserError("daily-being-posted")
        due = Due(local_date(now, view.settings.place), now)
        choice = await self._choose(view, due.date, held_too=True)
        if choice.entry is None:
            raise UserError("daily-library-empty")
        async with self._uow.write(guild_id, actor, POST_NOW) as tx:
            if await daily_settings.get(tx.connection, guild_id) != view.settings:
                raise UserError("daily-settings-changed")
            over = (DailyState.FAILED, DailyState.SKIPPED)
            begun = await begin(tx.connection, view, due, choice, now, over=over)
            if begun is None:
                there = await daily_posts.get(tx.connection, guild_id, due.date)
                raise UserError(_why_not_again(there))
            await presences.serve_daily(tx.connection, self._application_id, guild_id)
            await tx.record(Action.DAILY_NOW, due.date.isoformat(), f"#{begun.number}")
            return begun

    async def again(self, post: DailyPost) -> DailyPost | None:
        """Begin another attempt at a post that is known not to be in its channel; `None` where it is not ours to make.

        An entry that was retired meanwhile gives way to another. Past the grace the date is skipped.
        """
        now = self.now()
        if now.timestamp() - post.due_at > GRACE.total_seconds():
            await self.skipped(post, NOT_REACHED)
            return None
        async with self._database.snapshot() as connection:
            view = await view_of(connection, post.guild_id, but=post.date)
        if not view.settings.on:
            await self.skipped(post, SWITCHED_OFF)
            return None
        library = await self._libraries.get(post.guild_id)
        entry = library.entries.get(post.number or 0)
        if entry is None:
            choice = await self._choose(view, post.date, held_too=True)
            entry = choice.entry
            post = replace(post, cycle=choice.cycle)
        if entry is None:
            await self.skipped(post, NOTHING)
            return None
        changed = replace(post, number=entry.number, version=entry.version)
        at = int(now.timestamp())
        async with self._database.transaction() as connection:
            return await daily_posts.take(connection, changed, at)

    async def later(self, post: DailyPost, seconds: float) -> None:
        """Leave a post that is being sent alone for so many seconds."""
        at = self.now() + dt.timedelta(seconds=seconds)
        async with self._database.transaction() as connection:
            settings = await daily_settings.get(connection, post.guild_id)
            if await daily_posts.sending(connection, post.guild_id) == post:
                await daily_settings.save(connection, replace(settings, next=Due(post.date, at)))

    async def posted(self, post: DailyPost, message_id: int) -> None:
        """The fact is in its channel."""
        await self._settle(post, DailyState.POSTED, message_id=message_id)

    async def failed(self, post: DailyPost, reason: Message, *, pause: bool) -> None:
        """Discord refused the fact for good. With `pause` nothing more is posted until managers have mended it.

        Where the channel was changed meanwhile, the date is tried again in the new one.
        """
        await self._settle(post, DailyState.FAILED, note=reason, pause=reason if pause else None)

    async def skipped(self, post: DailyPost, reason: Message) -> None:
        """The fact is certainly not in its channel and will not be posted any more."""
        await self._settle(post, DailyState.SKIPPED, note=reason)

    async def unknown(self, post: DailyPost, reason: Message, *, pause: bool) -> None:
        """Nobody knows whether the fact is in its channel; it is never posted again. `pause` is as in `failed`."""
        await self._settle(post, DailyState.UNKNOWN, note=reason, pause=reason if pause else None)

    async def _settle(
        self,
        post: DailyPost,
        state: DailyState,
        message_id: int | None = None,
        note: Message | None = None,
        pause: Message | None = None,
    ) -> None:
        now = self.now()
        async with self._database.transaction() as connection:
            if not await daily_posts.settle(connection, post, state, int(now.timestamp()), message_id, note):
                return
            settings = await daily_settings.get(connection, post.guild_id)
            due = Due(post.date, dt.datetime.fromtimestamp(post.due_at, dt.UTC))
            moved = settings.channel_id != post.channel_id
            await record_outcome(connection, replace(post, state=state, settled_at=int(now.timestamp()), note=note))
            if pause and not moved:
                settings = replace(settings, paused=pause)
                at = int(now.timestamp())
                await audit.append(connection, post.guild_id, at, None, Action.DAILY_PAUSED, _SUBJECT, GO_ON)
            if pause and moved and state is DailyState.FAILED and settings.on:
                settings = replace(settings, next=due)
            else:
                settings = await scheduled(connection, settings, due.at, now)
            await daily_settings.save(connection, settings)
        if state is not DailyState.POSTED:
            log.warning("the fact of %s in guild %d: %s (%s)", post.date, post.guild_id, state, note)

    async def _choose(self, view: View, date: dt.date, *, held_too: bool = False) -> Pick:
        """The choice for a date; with `held_too` also where moderators hold it."""
        library = await self._libraries.get(view.settings.guild_id)
        overrides = view.overrides
        if held_too:
            overrides = {
                day: override for day, override in overrides.items() if day != date or override.number is not None
            }
        if len(library) > LARGE:
            return await asyncio.to_thread(pick, library, date, view.uses, overrides)
        return pick(library, date, view.uses, overrides)

    async def _reschedule(self, settings: DailySettings, now: dt.datetime) -> None:
        """Undo what a clock that was far ahead has scheduled."""
        async with self._database.transaction() as connection:
            if await daily_settings.get(connection, settings.guild_id) == settings:
                tomorrow = local_date(now, settings.place) + dt.timedelta(days=1)
                await daily_posts.forget_skipped_after(connection, settings.guild_id, tomorrow)
                await daily_settings.save(connection, await scheduled(connection, settings, now, now))


def _refuse_unless_on(settings: DailySettings) -> None:
    if settings.channel_id is None or not settings.on:
        raise UserError("daily-is-off")
    if settings.paused:
        raise UserError("daily-is-paused", why=settings.paused)


def _why_not_again(there: DailyPost | None) -> Message:
    unknown = there is not None and there.state is DailyState.UNKNOWN
    return Message("daily-perhaps-posted" if unknown else "daily-posted-already")
