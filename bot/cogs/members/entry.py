"""/entry: one entry by its number, for good."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction, entry_revision
from bot.cogs.interactions.entries import revision_card
from bot.cogs.interactions.locales import reply_locale
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, edit_or_reply
from bot.domain.ask import Surface
from bot.domain.errors import UserError
from bot.messages import translate
from bot.services.curation.entries import Curation
from bot.services.curation.shelf import Shelf
from bot.ui import cards


class EntryCommands(commands.Cog):
    """Permalinks."""

    def __init__(self, context: Context, curation: Curation, shelf: Shelf) -> None:
        self.context = context
        self._curation = curation
        self._shelf = shelf

    @app_commands.command(name="entry", description=localized("command-entry"))
    @app_commands.describe(number=localized("command-entry-number"), private=localized("command-any-private"))
    async def entry(self, interaction: Interaction, number: str, private: bool = False) -> None:
        library = await self.context.library(interaction, private=private)
        wanted, version = entry_revision(number)
        if version is not None:
            card = await revision_card(self.context, self._curation, interaction, wanted, version)
            await answer(interaction, card, private=True)
            return
        entry = library.entries.get(wanted)
        if entry is None:
            await self._absent(interaction, wanted)
            return
        await self.context.count(interaction, entry.topics[0], Surface.COMMAND)
        await answer(interaction, cards.entry(library, entry), private=private)

    @on_press("entry")
    async def open(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.context.library(interaction, private=True)
        entry = library.entries.get(pressed.number("number"))
        if entry is None:
            await self._absent(interaction, pressed.number("number"))
            return
        await self.context.count(interaction, entry.topics[0], Surface.BUTTON)
        await answer(interaction, cards.entry(library, entry), private=True)

    @on_press("entry-page")
    async def page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.context.library(interaction)
        entry = library.entries.get(pressed.number("number"))
        if entry is None:
            await self._absent(interaction, pressed.number("number"))
            return
        await edit_or_reply(interaction, cards.entry(library, entry, pressed.number("page")))

    async def _absent(self, interaction: Interaction, number: int) -> None:
        """Say since when an entry is not shown, and show it to moderators."""
        found = await self._shelf.absence(self.context.guild_id(interaction), number)
        if found is None:
            raise UserError("entry-not-published", number=str(number))
        locale = reply_locale(interaction)
        note = translate(locale, f"entry-gone-with-{found.why}", number=str(number), when=f"<t:{found.at}:D>")
        if not await self.context.is_moderator(interaction):
            await answer(interaction, cards.notice(note), private=True)
            return
        card = await revision_card(self.context, self._curation, interaction, number, found.version, note)
        await answer(interaction, card, private=True)
