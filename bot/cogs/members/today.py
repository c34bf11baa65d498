"""/today: what happened on this day of the year, and the fact of the day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction, typed
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.presses import OLD, ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, edit_or_reply
from bot.domain.daily.post import DailyState
from bot.domain.dates.historical_date import BadDate, parse_month_day
from bot.domain.entry import Entry
from bot.domain.errors import StorageUnavailable, UserError
from bot.domain.library import Library
from bot.services.daily.settings import Daily
from bot.ui import cards
from bot.ui.card import Card

DATE_LIMIT = 40


class Today(commands.Cog):
    """Anniversaries: only of what happened, on days that are known."""

    def __init__(self, context: Context, clock: Callable[[], datetime], daily: Daily) -> None:
        self.context = context
        self._clock = clock
        self._daily = daily

    @app_commands.command(name="today", description=localized("command-today"))
    @app_commands.describe(date=localized("command-today-date"), private=localized("command-any-private"))
    async def today(self, interaction: Interaction, date: str | None = None, private: bool = False) -> None:
        library = await self.context.library(interaction, private=private)
        try:
            card = await self._card(library, typed(date, "date", DATE_LIMIT) or "")
        except BadDate as error:
            raise UserError("option-date-unreadable", option="date", problem=error.message) from None
        await answer(interaction, card, private=private)

    @on_press("today")
    async def another(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.context.library(interaction)
        try:
            card = await self._card(library, pressed.text("day"), pressed.number("page"))
        except BadDate:
            raise UserError(OLD) from None
        await edit_or_reply(interaction, card)

    async def _card(self, library: Library, date: str, page: int = 0) -> Card:
        today = self._clock().astimezone(ZoneInfo(library.zone)).date()
        month, day = parse_month_day(date, today)
        is_today = (month, day) == (today.month, today.day)
        fact = await self._fact(library) if is_today else None
        return cards.today(library, month, day, library.on_this_day(month, day), is_today, page, fact)

    async def _fact(self, library: Library) -> Entry | None:
        """Today's fact, once it is posted and as long as it is published; none while the database is away."""
        try:
            post = await self._daily.today(library)
        except StorageUnavailable:
            return None
        return library.entries.get(post.number or 0) if post and post.state is DailyState.POSTED else None
