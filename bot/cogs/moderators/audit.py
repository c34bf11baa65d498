"""/curate log, its mirror in a channel, and /privacy: what was done, and what is kept of whom."""

from __future__ import annotations

import logging

import discord
from discord import app_commands
from discord.ext import commands, tasks

from bot.cogs.interactions.context import Context, Interaction
from bot.cogs.interactions.groups import curate
from bot.cogs.interactions.locales import guild_locale, reply_locale
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, edit_or_reply, finish
from bot.domain.errors import UserError
from bot.messages import translate
from bot.services.audit import Audit, Mirror
from bot.services.privacy import Privacy
from bot.ui import cards, custom_ids
from bot.ui.card import Card
from bot.ui.paging import Page

log = logging.getLogger(__name__)

EVERY = 5.0  # seconds between looks at what log channels lack
GONE = (403, 404)


class AuditLog(commands.Cog):
    """The audit log."""

    def __init__(self, context: Context, audit: Audit, privacy: Privacy) -> None:
        self.context = context
        self._audit = audit
        self._privacy = privacy

    async def cog_load(self) -> None:
        self.mirror.start()

    async def cog_unload(self) -> None:
        self.mirror.cancel()

    @curate("log")
    async def log(self, interaction: Interaction) -> None:
        await answer(interaction, await self._log(interaction, 0), private=True)

    @on_press("log")
    async def open(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await answer(interaction, await self._log(interaction, pressed.number("page")), private=True)

    @on_press("log-page")
    async def page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await edit_or_reply(interaction, await self._log(interaction, pressed.number("page")))

    async def _log(self, interaction: Interaction, page: int) -> Card:
        found = await self._audit.log(self.context.guild_id(interaction), self.context.actor(interaction), page)
        locale = reply_locale(interaction)
        return cards.log(locale, Page(found.items, found.number, found.count, 0), found.total)

    # --- the mirror ----------------------------------------------------------------------------------------------

    @tasks.loop(seconds=EVERY)
    async def mirror(self) -> None:
        """Post what log channels lack. Whatever fails here never touches the change that is told of."""
        try:
            for each in await self._audit.to_mirror():
                await self._post(each)
        except UserError as error:
            log.warning("log channels are behind: %s", error)
        except Exception:
            log.exception("log channels are behind")

    @mirror.before_loop
    async def ready(self) -> None:
        await self.context.bot.wait_until_ready()

    async def _post(self, mirror: Mirror) -> None:
        if not mirror.records:
            return
        channel = self.context.bot.get_partial_messageable(mirror.channel_id, guild_id=mirror.guild_id)
        try:
            await channel.send(
                view=cards.mirrored(guild_locale(self.context.bot, mirror.guild_id), mirror.records), silent=True
            )
        except discord.HTTPException as error:
            log.warning("the log channel of guild %s cannot be written to: %s", mirror.guild_id, error)
            if error.status not in GONE:
                return
        await self._audit.mirrored(mirror.guild_id, mirror.records[-1].id)

    # --- privacy -------------------------------------------------------------------------------------------------

    @app_commands.command(name="privacy", description=localized("command-privacy"))
    async def privacy(self, interaction: Interaction) -> None:
        held = await self._privacy.held(self.context.guild_id(interaction), interaction.user.id)
        locale = reply_locale(interaction)
        await answer(
            interaction,
            cards.privacy(locale, held.trail, held.suggestions, held.reports, held.denials, held.language),
            private=True,
        )

    @on_press("trail")
    async def trail(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await answer(interaction, await self._trail(interaction, pressed.number("page")), private=True)

    @on_press("trail-page")
    async def trail_page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await edit_or_reply(interaction, await self._trail(interaction, pressed.number("page")))

    async def _trail(self, interaction: Interaction, page: int) -> Card:
        found = await self._audit.trail(self.context.guild_id(interaction), interaction.user.id, page)
        locale = reply_locale(interaction)
        return cards.trail(locale, Page(found.items, found.number, found.count, 0), found.total)

    @on_press("erase-trail")
    async def ask_to_erase(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        locale = reply_locale(interaction)
        card = cards.asking(
            translate(locale, "privacy-erase-asked"),
            translate(locale, "privacy-erase-means"),
            confirmed=translate(locale, "privacy-erase-now"),
            custom_id=custom_ids.make("erase-trail-now"),
        )
        await answer(interaction, card, private=True)

    @on_press("erase-trail-now")
    async def erase(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        held = await self._privacy.erase(self.context.guild_id(interaction), interaction.user.id)
        locale = reply_locale(interaction)
        await finish(
            interaction,
            cards.erased(locale, held.suggestions, held.reports, held.denials, held.trail, held.language),
        )
