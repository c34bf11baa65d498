"""/curate gaps: what members asked for in vain."""

from __future__ import annotations

from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction
from bot.cogs.interactions.groups import curate
from bot.cogs.interactions.locales import reply_locale
from bot.cogs.interactions.presses import OLD, ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, edit_or_reply
from bot.domain.errors import UserError
from bot.services.gaps import Gaps
from bot.ui import cards
from bot.ui.card import Card
from bot.ui.paging import Page


class GapList(commands.Cog):
    """Gaps, to be filled and marked as done."""

    def __init__(self, context: Context, gaps: Gaps) -> None:
        self.context = context
        self._gaps = gaps

    @curate("gaps")
    async def gaps(self, interaction: Interaction) -> None:
        await answer(interaction, await self._card(interaction, 0), private=True)

    @on_press("gaps")
    async def open(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await answer(interaction, await self._card(interaction, pressed.number("page")), private=True)

    @on_press("gaps-page")
    async def page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await edit_or_reply(interaction, await self._card(interaction, pressed.number("page")))

    @on_press("gap-done")
    async def done(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        """The chosen gap is done; the list goes on without it."""
        if len(pressed.values) != 1:
            raise UserError(OLD)
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        await self._gaps.done(guild_id, actor, pressed.values[0])
        await edit_or_reply(interaction, await self._card(interaction, 0))

    async def _card(self, interaction: Interaction, page: int) -> Card:
        found = await self._gaps.open(self.context.guild_id(interaction), self.context.actor(interaction), page)
        locale = reply_locale(interaction)
        return cards.gaps(locale, Page(found.items, found.number, found.count, 0), found.total)
