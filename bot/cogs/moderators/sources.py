"""/curate source: where statements come from, and fingerprints that quotes are checked against."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction
from bot.cogs.interactions.groups import curate
from bot.cogs.interactions.locales import reply_locale
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.options import SourceName
from bot.cogs.interactions.presses import ComponentEvent
from bot.cogs.interactions.responses import NeedsConfirmation, answer, defer, finish, open_form, return_input
from bot.cogs.interactions.submits import FormSubmission, on_submit, opens_form
from bot.domain.errors import UserError, shown
from bot.domain.message import Message
from bot.domain.source import Source
from bot.domain.verification.fingerprint import MAX_CHARACTERS
from bot.messages import translate
from bot.services.curation.review import Review
from bot.services.curation.sources import Sources, SourceStale
from bot.ui import cards, custom_ids, forms
from bot.ui.form import Form

FILE_BYTES = 4 * MAX_CHARACTERS  # UTF-8 takes up to four bytes a character
UNKNOWN = "source-gone"


class SourceCuration(commands.Cog):
    """Sources, added, mended and fingerprinted."""

    def __init__(self, context: Context, review: Review, sources: Sources) -> None:
        self.context = context
        self._review = review
        self._sources = sources

    @curate("source add")
    async def add(self, interaction: Interaction) -> None:
        await self.context.require_moderator(interaction, Message("action-add-source"))
        await open_form(interaction, forms.source_add())

    @opens_form("source-add")
    async def add_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        """The form for a new source; for a proposal's, it has the proposal's link."""
        await self.context.require_moderator(interaction, Message("action-add-source"))
        if not pressed.number("proposal"):
            return forms.source_add()
        waiting = await self._review.proposal(
            self.context.guild_id(interaction), self.context.actor(interaction), pressed.number("proposal")
        )
        new = waiting.proposal.draft.new_source
        return forms.source_add(pressed.number("proposal"), new.link if new else None)

    @on_submit("source-add")
    async def save_new(self, interaction: Interaction, filled: FormSubmission) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        proposal = filled.number("proposal")
        if proposal:  # an id is not to be trusted: that of another guild, or of what is decided, saves nothing
            await self._review.proposal(guild_id, actor, proposal)
        source = await self._sources.add(guild_id, actor, filled.values)
        if proposal:
            waiting = await self._review.proposal(guild_id, actor, proposal)
            await finish(interaction, cards.proposal(await self.context.library(interaction, private=True), waiting))
            return
        locale = reply_locale(interaction)
        await self._show(interaction, source, translate(locale, "source-added"))

    async def _show(self, interaction: Interaction, source: Source, sentence: str) -> None:
        await finish(
            interaction,
            cards.source_done(source, sentence, reply_locale(interaction)),
        )

    @curate("source edit")
    @app_commands.describe(source=localized("command-any-source"), more=localized("command-curate-source-edit-more"))
    async def edit(self, interaction: Interaction, source: SourceName, more: bool = False) -> None:
        await self.context.require_moderator(interaction, Message("action-edit-source"))
        found = await self.context.source(interaction, source)
        await open_form(interaction, forms.source_more(found) if more else forms.source_edit(found))

    @opens_form("source-edit")
    async def edit_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        return forms.source_edit(await self._standing(interaction, pressed))

    @opens_form("source-more")
    async def more_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        return forms.source_more(await self._standing(interaction, pressed))

    async def _standing(self, interaction: Interaction, pressed: ComponentEvent) -> Source:
        await self.context.require_moderator(interaction, Message("action-edit-source"))
        source = (await self.context.library(interaction, private=True)).sources.get(pressed.number("source"))
        if source is None:
            raise UserError(UNKNOWN)
        return source

    @on_submit("source-edit")
    async def save_edit(self, interaction: Interaction, filled: FormSubmission) -> None:
        await self._save(interaction, filled)

    @on_submit("source-more")
    async def save_more(self, interaction: Interaction, filled: FormSubmission) -> None:
        await self._save(interaction, filled)

    async def _save(self, interaction: Interaction, filled: FormSubmission) -> None:
        source_id, version = filled.number("source"), filled.number("version")
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        try:
            source = await self._sources.edit(guild_id, actor, source_id, version, filled.values)
        except SourceStale as stale:
            locale = reply_locale(interaction)
            error = NeedsConfirmation(
                Message("source-stale-title"),
                Message("stale-saved-nothing"),
                [cards.source_text(stale.current, locale)],
                confirmed=None,
            )
            args = {**filled.press.args, "version": str(stale.current.version)}
            form = custom_ids.Press(filled.press.action, args)
            await return_input(interaction, error, form, filled.values)
            return
        await self._show(interaction, source, translate(reply_locale(interaction), "source-saved"))

    # --- fingerprints --------------------------------------------------------------------------------------------

    @curate("source fingerprint")
    @app_commands.describe(
        source=localized("command-any-source"), file=localized("command-curate-source-fingerprint-file")
    )
    async def fingerprint(
        self, interaction: Interaction, source: SourceName, file: discord.Attachment | None = None
    ) -> None:
        await self.context.require_moderator(interaction, Message("action-fingerprint-source"))
        found = await self.context.source(interaction, source)
        if file is None:
            await open_form(interaction, forms.fingerprint(found))
            return
        refuse_file(file)
        await defer(interaction, private=True)
        await self._fingerprint(interaction, found.id, await read_text(file))

    @opens_form("fingerprint")
    async def fingerprint_form(self, interaction: Interaction, pressed: ComponentEvent) -> Form:
        return forms.fingerprint(await self._standing(interaction, pressed))

    @on_submit("fingerprint")
    async def save_fingerprint(self, interaction: Interaction, filled: FormSubmission) -> None:
        await defer(interaction, private=True)
        await self._fingerprint(interaction, filled.number("source"), filled["text"])

    async def _fingerprint(self, interaction: Interaction, source_id: int, text: str) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        done = await self._sources.fingerprint(guild_id, actor, source_id, text)
        locale = reply_locale(interaction)
        checked = [(each.entry, each.verdict, each.before) for each in done.checked]
        await answer(interaction, cards.fingerprinted(done.source, done.fingerprint, checked, locale), private=True)


def refuse_file(file: discord.Attachment) -> None:
    """Raise `UserError` for a file that need not be downloaded to be refused."""
    if not file.filename.lower().endswith(".txt"):
        raise UserError("source-text-not-txt", name=shown(file.filename))
    if file.size > FILE_BYTES:
        raise UserError("source-text-too-large", limit=FILE_BYTES, size=file.size)


async def read_text(file: discord.Attachment) -> str:
    """The text of a file in UTF-8. Raises `UserError` for any other."""
    try:
        return (await file.read()).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError("source-text-not-utf-8", name=shown(file.filename)) from None
    except discord.DiscordException:
        raise UserError("source-text-not-handed-over") from None
