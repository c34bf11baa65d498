"""/entry: one entry by its number, for good."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction, entry_revision, numbered
from bot.cogs.interactions.entries import revision_card
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, edit_or_reply
from bot.domain.ask import Surface
from bot.services.curation.entries import Curation
from bot.ui import cards


class EntryCommands(commands.Cog):
    """Permalinks."""

    def __init__(self, context: Context, curation: Curation) -> None:
        self.context = context
        self._curation = curation

    @app_commands.command(name="entry", description=localized("command-entry"))
    @app_commands.describe(number=localized("command-entry-number"), private=localized("command-any-private"))
    async def entry(self, interaction: Interaction, number: str, private: bool = False) -> None:
        library = await self.context.library(interaction, private=private)
        wanted, version = entry_revision(number)
        if version is not None:
            card = await revision_card(self.context, self._curation, interaction, wanted, version)
            await answer(interaction, card, private=True)
            return
        entry = numbered(library, wanted)
        await self.context.count(interaction, entry.topics[0], Surface.COMMAND)
        await answer(interaction, cards.entry(library, entry), private=private)

    @on_press("entry")
    async def open(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.context.library(interaction, private=True)
        entry = numbered(library, pressed.number("number"))
        await self.context.count(interaction, entry.topics[0], Surface.BUTTON)
        await answer(interaction, cards.entry(library, entry), private=True)

    @on_press("entry-page")
    async def page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.context.library(interaction)
        await edit_or_reply(
            interaction, cards.entry(library, numbered(library, pressed.number("number")), pressed.number("page"))
        )
