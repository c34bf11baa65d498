"""/curate import and export: a library, or part of one, as a file.

A dry run carries its file on its card, so that its button works after a restart and in every process; nothing is read
but what Discord itself keeps as an attachment.
"""

from __future__ import annotations

import io
from collections.abc import Awaitable

import discord
from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction
from bot.cogs.interactions.groups import curate
from bot.cogs.interactions.locales import reply_locale
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, answer_besides, defer
from bot.cogs.interactions.submits import parts
from bot.domain.errors import Invalid, UserError, shown
from bot.domain.matching.folding import fold
from bot.domain.message import Message
from bot.domain.packs.pack import FileRefused
from bot.services.guilds import Guilds
from bot.services.packs.transfer import (
    IMPORT,
    ROWS_LIMIT,
    SIZE_LIMIT,
    DryRun,
    Format,
    Moved,
    Transfer,
    Upload,
    gate,
    refuse_own,
)
from bot.ui import cards
from bot.ui.limits import FILE_BYTES

SLOW = 2_000  # entries from which an export says first that it takes a while
CHOICES = [
    app_commands.Choice(name=localized("command-curate-export-pack"), value=Format.PACK.value),
    app_commands.Choice(name=localized("command-curate-export-json"), value=Format.JSON.value),
    app_commands.Choice(name=localized("command-curate-export-csv"), value=Format.CSV.value),
]


class TransferCommands(commands.Cog):
    """Files, in and out."""

    def __init__(self, context: Context, guilds: Guilds, transfer: Transfer) -> None:
        self.context = context
        self._guilds = guilds
        self._transfer = transfer

    @curate("import")
    @app_commands.describe(file=localized("command-curate-import-file", rows=ROWS_LIMIT))
    async def import_(self, interaction: Interaction, file: discord.Attachment) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        settings = await self._guilds.require_moderator(guild_id, actor, IMPORT)
        gate(file.filename, file.size)
        # With four eyes on, another moderator has to see the dry run and press its button.
        await defer(interaction, private=not settings.four_eyes)
        upload = Upload(_safe(file.filename), await _read(file.read()))
        locale = reply_locale(interaction)
        try:
            run = await self._transfer.check(guild_id, actor, upload)
        except Invalid as invalid:
            await answer(
                interaction,
                cards.import_refused(locale, upload.name, invalid.problems),
                private=True,
            )
            return
        card = cards.dry_run(locale, upload.name, run.plan, run.seal, run.four_eyes)
        await answer(interaction, card, files=_files(run, upload))

    @on_press("import")
    async def apply(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        """Import the file on the pressed dry run, if that would still do what it says."""
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        asked = interaction.message.interaction_metadata if interaction.message else None
        author_id = asked.user.id if asked else None
        refuse_own(await self._guilds.require_moderator(guild_id, actor, IMPORT), actor, author_id)
        await interaction.response.defer()
        upload = await _attached(interaction)
        locale = reply_locale(interaction)
        try:
            plan = await self._transfer.apply(
                guild_id, actor, upload, pressed.text("file"), pressed.text("plan"), author_id
            )
        except Moved as moved:
            run = moved.now
            if not run.plan.writes:
                await answer_besides(interaction, cards.nothing_to_import(locale, upload.name, run.plan))
                return
            card = cards.dry_run(locale, upload.name, run.plan, run.seal, run.four_eyes, again=True)
            await answer(interaction, card, files=_files(run, upload))
        except Invalid as invalid:
            await answer_besides(interaction, cards.import_refused(locale, upload.name, invalid.problems))
        else:
            await answer(interaction, cards.imported(locale, upload.name, plan))

    @curate("export")
    @app_commands.describe(format=localized("command-curate-export-format"))
    @app_commands.choices(format=CHOICES)
    async def export(self, interaction: Interaction, format: str = Format.PACK.value) -> None:
        guild_id, actor = self.context.guild_id(interaction), self.context.actor(interaction)
        await self._guilds.require_moderator(guild_id, actor, Message("action-export"))
        if format not in list(Format):
            raise UserError("export-format-unknown", formats=", ".join(Format), text=shown(format))
        await defer(interaction, private=True)
        entries = len(await self.context.library(interaction, private=True))
        locale = reply_locale(interaction)
        if entries >= SLOW:
            await answer(interaction, cards.exporting(locale, entries))
        exported = await self._transfer.export(guild_id, actor, Format(format))
        if len(exported.data) > FILE_BYTES:
            raise UserError("export-too-large", size=len(exported.data), limit=FILE_BYTES)
        card = cards.exported(locale, exported.name, entries, exported.importable)
        await answer(interaction, card, files=[discord.File(io.BytesIO(exported.data), exported.name)])


def _safe(name: str) -> str:
    """A file's name as Discord keeps it unchanged, so that a card can refer to it: ASCII, with the same ending."""
    stem, _, ending = name.rpartition(".")
    return f"{fold(stem[:60]).replace(' ', '-')[:60] or 'import'}.{ending.casefold()}"


def _files(run: DryRun, upload: Upload) -> list[discord.File]:
    return [discord.File(io.BytesIO(upload.data), upload.name)] if run.plan.writes else []


async def _read(reading: Awaitable[bytes]) -> bytes:
    try:
        return await reading
    except discord.DiscordException:
        raise FileRefused("import-file-not-given") from None


async def _attached(interaction: Interaction) -> Upload:
    """The file on the pressed card, which is one of ours. Raises `UserError` where there is none."""
    message = interaction.message
    if message is not None and message.author == interaction.client.user:
        for part in parts(message.components):
            if isinstance(part, discord.FileComponent) and part.media.attachment_id and (part.size or 0) <= SIZE_LIMIT:
                # Not `part.media.read()`: discord.py 2.7.1 gives it no connection to read by.
                reading = interaction.client.http.get_from_cdn(part.media.url)
                return Upload(part.name or "", await _read(reading))
    raise FileRefused("import-file-gone")
