"""/curate source history, retire and restore: what sources were, and bringing that back."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions import shelved
from bot.cogs.interactions.context import Context, Interaction
from bot.cogs.interactions.groups import curate
from bot.cogs.interactions.locales import reply_locale
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.options import AnySourceName, RetiredSourceName, SourceName
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, edit_or_reply, finish, preserving_input
from bot.cogs.interactions.submits import FormSubmission, on_submit, opens_form
from bot.domain.errors import UserError
from bot.domain.message import Message
from bot.domain.source import Source
from bot.messages import translate
from bot.services.curation.shelf import Shelf
from bot.services.curation.sources import Sources
from bot.ui import cards, custom_ids, forms
from bot.ui.card import Card
from bot.ui.form import Form


class SourceVersions(commands.Cog):
    """Revisions of sources."""

    def __init__(self, context: Context, sources: Sources, shelf: Shelf) -> None:
        self.context = context
        self._sources = sources
        self._shelf = shelf

    # --- history and revert --------------------------------------------------------------------------------------

    @curate("source history")
    @app_commands.describe(source=localized("command-any-source"))
    async def history(self, interaction: Interaction, source: AnySourceName) -> None:
        await self.context.require_moderator(interaction, Message("action-read-source-history"))
        try:
            source_id = (await self.context.source(interaction, source)).id
        except UserError:
            retired = await shelved.retired_sources(self.context, self._shelf, interaction)
            if not shelved.matching(retired, source) and all(str(each.id) != source for each in retired):
                raise
            source_id = shelved.chosen(retired, source, "source")
        await answer(interaction, await self._card(interaction, source_id, 0), private=True)

    @on_press("source-history")
    async def open(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        card = await self._card(interaction, pressed.number("source"), pressed.number("page"))
        await answer(interaction, card, private=True)

    @on_press("source-history-page")
    async def page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        card = await self._card(interaction, pressed.number("source"), pressed.number("page"))
        await edit_or_reply(interaction, card)

    async def _card(self, interaction: Interaction, source_id: int, page: int) -> Card:
        library, actor = await self.context.library(interaction, private=True), self.context.actor(interaction)
        revisions = await self._sources.history(library.guild_id, actor, source_id)
        page = max(0, min(page, len(revisions) - 1))
        changed = []
        if page + 1 < len(revisions):
            older, newer = revisions[page + 1].source.version, revisions[page].source.version
            changed = await self._sources.diff(library.guild_id, actor, source_id, older, newer)
        return cards.source_history(library, revisions, page, [(each.label, each.parts) for each in changed])

    @on_press("source-revert")
    async def revert(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        to = pressed.number("to")
        source = await self._sources.revert(
            guild_id, actor, pressed.number("source"), to, version=pressed.number("version")
        )
        await self._show(interaction, source, translate(reply_locale(interaction), "source-reverted", version=str(to)))

    async def _show(self, interaction: Interaction, source: Source, sentence: str) -> None:
        await finish(interaction, cards.source_done(source, sentence, reply_locale(interaction)))

    # --- retire and restore --------------------------------------------------------------------------------------

    @curate("source retire")
    @app_commands.describe(source=localized("command-any-source"), reason=localized("command-curate-retire-reason"))
    async def retire(self, interaction: Interaction, source: SourceName, reason: str) -> None:
        await self.context.require_moderator(interaction, Message("action-retire-source"))
        async with preserving_input(interaction, None, {"reason": reason}):
            found = await self.context.source(interaction, source)
            form = custom_ids.Press("source-retire", {"source": str(found.id), "version": str(found.version)})
            async with preserving_input(interaction, form, {"reason": reason}):
                await self._retire(interaction, found.id, reason, None)

    @opens_form("source-retire")
    async def retire_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        await self.context.require_moderator(interaction, Message("action-retire-source"))
        source = (await self.context.library(interaction)).sources.get(pressed.number("source"))
        if source is None:
            raise UserError("source-gone")
        return forms.source_retire(source)

    @on_submit("source-retire")
    async def save_retired(self, interaction: Interaction, filled: FormSubmission) -> None:
        await self._retire(interaction, filled.number("source"), filled["reason"], filled.number("version"))

    async def _retire(self, interaction: Interaction, source_id: int, reason: str, version: int | None) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        done = await self._sources.retire(guild_id, actor, source_id, reason, version=version)
        await finish(interaction, cards.source_retired(reply_locale(interaction), done.source, done.entries))

    @curate("source restore")
    @app_commands.describe(source=localized("command-curate-source-restore-source"))
    async def restore(self, interaction: Interaction, source: RetiredSourceName) -> None:
        retired = await shelved.retired_sources(self.context, self._shelf, interaction)
        await self._restore(interaction, shelved.chosen(retired, source, "source"), None)

    @on_press("source-restore")
    async def press_restore(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await self._restore(interaction, pressed.number("source"), pressed.number("version"))

    async def _restore(self, interaction: Interaction, source_id: int, version: int | None) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        source = await self._sources.restore(guild_id, actor, source_id, version=version)
        await self._show(interaction, source, translate(reply_locale(interaction), "source-restored"))
