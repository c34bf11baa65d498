"""The daily fact: its buttons, setting it up, and looking ahead at it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.background.daily_ticker import DailyTicker
from bot.cogs.background.delivery import missing, permission_names
from bot.cogs.interactions.context import Context, Interaction, entry_number, known, numbered, typed
from bot.cogs.interactions.groups import curate, setup
from bot.cogs.interactions.locales import reply_locale
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.options import ZoneName
from bot.cogs.interactions.presses import OLD, ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, defer, edit_or_reply, saving
from bot.domain.ask import Surface
from bot.domain.daily.picking import DAYS
from bot.domain.daily.post import DailyPost, DailyState, WeekPlan
from bot.domain.daily.schedule import GRACE_HOURS, local_date
from bot.domain.daily.zones import NAME_LIMIT
from bot.domain.dates.historical_date import BadDate, parse_month_day
from bot.domain.errors import UserError, shown
from bot.domain.library import Library
from bot.domain.message import Locale
from bot.messages import translate
from bot.services.daily.settings import Daily
from bot.ui import cards
from bot.ui.card import Card

TEXT_LIMIT = 40


class DailyFact(commands.Cog):
    """What members, moderators and managers do with the daily fact; posting it is the ticker's."""

    def __init__(self, context: Context, daily: Daily, ticker: DailyTicker, clock: Callable[[], datetime]) -> None:
        self.context = context
        self.daily = daily
        self._clock = clock
        self.ticker = ticker

    @on_press("daily")
    async def topic(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        """A topic opened from the card of a fact."""
        library = await self.context.library(interaction, private=True)
        topic = known(library, pressed.number("topic"))
        await self.context.count(interaction, topic.id, Surface.DAILY)
        await answer(interaction, cards.topic(library, topic), private=True)

    @on_press("daily-of")
    async def entry(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        """The entry opened that a fact is of."""
        library = await self.context.library(interaction, private=True)
        entry = numbered(library, pressed.number("number"))
        await self.context.count(interaction, entry.topics[0], Surface.DAILY)
        await answer(interaction, cards.entry(library, entry), private=True)

    @setup("daily")
    @app_commands.describe(
        channel=localized("command-setup-daily-channel"),
        time=localized("command-setup-daily-time"),
        zone=localized("command-setup-daily-zone"),
        on=localized("command-setup-daily-on"),
    )
    async def set_up(
        self,
        interaction: Interaction,
        channel: discord.TextChannel | None = None,
        time: str | None = None,
        zone: ZoneName | None = None,
        on: bool | None = None,
    ) -> None:
        """`/setup daily`: shows what is set, after changing what is given."""
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        preview = await self.daily.preview(guild_id, actor)
        time, zone = typed(time, "time", TEXT_LIMIT), typed(zone, "zone", NAME_LIMIT)
        if any(value is not None for value in (channel, time, zone, on)):
            with saving():
                checked = channel.id if channel else preview.settings.channel_id if on else None
                if checked is not None:
                    _check_channel(interaction, checked)
                channel_id = channel.id if channel else None
                await self.daily.set_up(guild_id, actor, channel_id=channel_id, time=time, zone=zone, on=on)
            preview = await self.daily.preview(guild_id, actor)
        library = await self.context.library(interaction, private=True)
        card = cards.daily_setup(library, preview.settings, preview.days[0], self._clock())
        await answer(interaction, card, private=True)

    @curate("daily", days=DAYS)
    @app_commands.describe(
        day=localized("command-curate-daily-day", days=DAYS), entry=localized("command-curate-daily-entry")
    )
    async def plan(self, interaction: Interaction, day: str | None = None, entry: str | None = None) -> None:
        """`/curate daily`: the next seven days; one of them; or one of them with an entry chosen for it."""
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        plan = await self.daily.plan(guild_id, actor)
        library = await self.context.library(interaction, private=True)
        wanted, text = typed(day, "day", TEXT_LIMIT), typed(entry, "entry", TEXT_LIMIT)
        if wanted is None and text is None:
            await answer(interaction, self._plan_card(library, plan), private=True)
            return
        if text is None:
            date = _read_day(wanted or "", plan, self._today(library))
        else:
            with saving():
                if wanted is None:
                    raise UserError("daily-entry-without-day")
                date = _read_day(wanted, plan, self._today(library))
                await self.daily.swap(guild_id, actor, date, _read_number(text))
        await answer(interaction, await self._day_card(interaction, date), private=True)

    @on_press("daily-plan")
    async def all_days(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        plan = await self.daily.plan(self.context.guild_id(interaction), self.context.actor(interaction))
        await edit_or_reply(interaction, self._plan_card(await self.context.library(interaction, private=True), plan))

    @on_press("daily-pick")
    async def one_day(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await edit_or_reply(
            interaction, await self._day_card(interaction, _date(pressed.values[0] if pressed.values else ""))
        )

    @on_press("daily-day")
    async def again(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await edit_or_reply(interaction, await self._day_card(interaction, _date(pressed.text("date"))))

    @on_press("daily-another")
    async def another(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        guild_id, actor, date = (
            self.context.guild_id(interaction),
            self.context.actor(interaction),
            _date(pressed.text("date")),
        )
        await self.daily.swap_for_another(guild_id, actor, date, pressed.number("number"))
        await edit_or_reply(interaction, await self._day_card(interaction, date))

    @on_press("daily-hold")
    async def hold(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        date = _date(pressed.text("date"))
        await self.daily.hold(self.context.guild_id(interaction), self.context.actor(interaction), date)
        await edit_or_reply(interaction, await self._day_card(interaction, date))

    @on_press("daily-release")
    async def release(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        date = _date(pressed.text("date"))
        await self.daily.release(self.context.guild_id(interaction), self.context.actor(interaction), date)
        await edit_or_reply(interaction, await self._day_card(interaction, date))

    @on_press("daily-now")
    async def post_now(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.context.library(interaction, private=True)
        if _date(pressed.text("date")) != self._today(library):
            raise UserError("daily-card-of-another-day")
        await defer(interaction, private=True)
        post = await self.ticker.post_now(library.guild_id, self.context.actor(interaction))
        locale = reply_locale(interaction)
        await answer(interaction, cards.notice(_outcome(locale, post)), private=True)

    def _plan_card(self, library: Library, plan: WeekPlan) -> Card:
        return cards.daily_plan(library, plan, self._today(library), self._clock())

    async def _day_card(self, interaction: Interaction, date: dt.date) -> Card:
        plan = await self.daily.plan(self.context.guild_id(interaction), self.context.actor(interaction))
        day = plan.day(date)
        if day is None:
            raise UserError("daily-day-over", days=DAYS)
        return cards.daily_day(await self.context.library(interaction, private=True), day)

    def _today(self, library: Library) -> dt.date:
        return local_date(self._clock(), ZoneInfo(library.zone))


def _check_channel(interaction: Interaction, channel_id: int) -> None:
    """Raise `UserError` for a channel of another guild, and for one that lacks a permission, which is named."""
    guild = interaction.guild
    channel = guild.get_channel(channel_id) if guild else None
    if channel is None:
        raise UserError("daily-channel-unseen")
    lacking = missing(channel)
    if lacking:
        raise UserError("daily-channel-closed", channel=f"<#{channel.id}>", lacking=permission_names(lacking))


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise UserError(OLD) from None


def _read_day(text: str, plan: WeekPlan, today: dt.date) -> dt.date:
    """The day to come that somebody typed."""
    try:
        wanted = parse_month_day(text, today)
    except BadDate as error:
        raise UserError("daily-day-unreadable", problem=error.message) from None
    for day in plan.days:
        if (day.due.date.month, day.due.date.day) == wanted:
            return day.due.date
    first, last = plan.days[0].due.date, plan.days[-1].due.date
    raise UserError("daily-day-out-of-range", first=str(first), last=str(last), text=shown(text))


def _read_number(text: str) -> int:
    try:
        return entry_number(text)
    except UserError as refused:
        raise UserError("daily-entry-unreadable", problem=refused.message) from None


def _outcome(locale: Locale, post: DailyPost | None) -> str:
    match post.state if post else None:
        case DailyState.POSTED:
            assert post is not None, "it has a state"
            return translate(
                locale,
                "daily-posted-now",
                link=f"https://discord.com/channels/{post.guild_id}/{post.channel_id}/{post.message_id}",
            )
        case DailyState.SENDING:
            return translate(locale, "daily-posted-soon", hours=GRACE_HOURS)
    return (
        translate(locale, "daily-not-posted", why=post.note or "")
        if post
        else translate(locale, "daily-not-posted-why-unknown")
    )
