"""/curate history and revert: who changed what, when, word by word; every version can be opened and brought back."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction, entry_number
from bot.cogs.interactions.entries import outcome, revision_card
from bot.cogs.interactions.groups import curate
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.options import EntryNumber
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, edit_or_reply, finish
from bot.services.curation.entries import Curation
from bot.ui import cards
from bot.ui.card import Card


class HistoryCommands(commands.Cog):
    """Revisions."""

    def __init__(self, context: Context, curation: Curation) -> None:
        self.context = context
        self._curation = curation

    @curate("history")
    @app_commands.describe(number=localized("command-any-entry"))
    async def history(self, interaction: Interaction, number: EntryNumber) -> None:
        await answer(interaction, await self._card(interaction, entry_number(number), 0), private=True)

    @on_press("history")
    async def open(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await answer(
            interaction, await self._card(interaction, pressed.number("number"), pressed.number("page")), private=True
        )

    @on_press("history-page")
    async def page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await edit_or_reply(
            interaction, await self._card(interaction, pressed.number("number"), pressed.number("page"))
        )

    async def _card(self, interaction: Interaction, number: int, page: int) -> Card:
        library = await self.context.library(interaction, private=True)
        actor, curation = self.context.actor(interaction), self._curation
        revisions = await curation.history(library.guild_id, actor, number)
        page = max(0, min(page, len(revisions) - 1))
        changed = []
        if page + 1 < len(revisions):
            older, newer = revisions[page + 1].entry.version, revisions[page].entry.version
            changed = await curation.diff(library.guild_id, actor, number, older, newer)
        return cards.history(library, revisions, page, [(each.label, each.parts) for each in changed])

    @on_press("revision")
    async def revision(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        """An entry as it was then."""
        card = await revision_card(
            self.context, self._curation, interaction, pressed.number("number"), pressed.number("version")
        )
        await answer(interaction, card, private=True)

    @curate("revert")
    @app_commands.describe(
        number=localized("command-any-entry-number"),
        version=localized("command-curate-revert-version"),
        reason=localized("command-curate-revert-reason"),
    )
    async def revert(
        self,
        interaction: Interaction,
        number: EntryNumber,
        version: app_commands.Range[int, 1],
        reason: str | None = None,
    ) -> None:
        await self._revert(interaction, entry_number(number), version, None, reason)

    @on_press("revert")
    async def press_revert(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await self._revert(interaction, pressed.number("number"), pressed.number("to"), pressed.number("version"))

    async def _revert(
        self, interaction: Interaction, number: int, to: int, seen: int | None, reason: str | None = None
    ) -> None:
        library = await self.context.library(interaction, private=True)
        saved = await self._curation.revert(
            library.guild_id, self.context.actor(interaction), number, to, version=seen, reason=reason
        )
        await finish(interaction, outcome(await self.context.library(interaction, private=True), saved))
