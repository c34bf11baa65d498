"""/trending: what the community asks about, as a list and a picture."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions import pictures
from bot.cogs.interactions.context import Context, Interaction
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, defer, defer_edit, edit_or_reply
from bot.domain.ask import Period, TopicCount
from bot.domain.errors import UserError
from bot.domain.library import Library
from bot.services.insight import Insight
from bot.ui import cards
from bot.ui.card import Card

SHOWN = 10


def _choice(period: Period) -> app_commands.locale_str:
    return localized("command-trending-days", days=period.days) if period.days else localized("command-trending-all")


class Trending(commands.Cog):
    """The topics asked for most."""

    def __init__(self, context: Context, insight: Insight) -> None:
        self.context = context
        self._insight = insight

    @app_commands.command(name="trending", description=localized("command-trending"))
    @app_commands.describe(period=localized("command-trending-period"), private=localized("command-any-private"))
    @app_commands.choices(period=[app_commands.Choice(name=_choice(each), value=each.value) for each in Period])
    async def trending(self, interaction: Interaction, period: str = Period.WEEK, private: bool = False) -> None:
        library = await self.context.library(interaction, private=private)
        if period not in list(Period):
            raise UserError("trending-period-unknown")
        asked = await self._asked(library, Period(period))
        await defer(interaction, private=private)
        card, files = await _card(library, Period(period), asked)
        await answer(interaction, card, private=private, files=files)

    @on_press("trending")
    async def another(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.context.library(interaction)
        period = Period(pressed.text("period"))
        asked = await self._asked(library, period)
        await defer_edit(interaction)
        card, files = await _card(library, period, asked)
        await edit_or_reply(interaction, card, files=files)

    async def _asked(self, library: Library, period: Period) -> list[TopicCount]:
        top = await self._insight.told(library.guild_id, period, SHOWN * 2)
        return [each for each in top if each.topic_id in library.topics][:SHOWN]


async def _card(library: Library, period: Period, asked: list[TopicCount]) -> tuple[Card, list[discord.File]]:
    if not asked:
        return cards.trending(library, period, asked), []
    file, alt = await pictures.trending(library, asked)
    return cards.trending(library, period, asked, file.filename, alt), [file]
