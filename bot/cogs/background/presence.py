"""Guilds that the bot joins and leaves, and the daily chore that follows from it."""

from __future__ import annotations

import logging
from collections.abc import Coroutine
from typing import Any

import discord
from discord.ext import commands, tasks

from bot.domain.errors import StorageUnavailable
from bot.ops.logs import new_error_id
from bot.services.process.presence import Presence as GuildPresence

log = logging.getLogger(__name__)


class Presence(commands.Cog):
    """Notes where the bot is. A guild that an outage takes away (`unavailable`) is no removal and changes nothing."""

    def __init__(self, bot: discord.Client, presence: GuildPresence) -> None:
        self.bot = bot
        self.presence = presence

    async def cog_unload(self) -> None:
        self.chores.cancel()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        if self.chores.is_running():
            await self.note_where()
        else:
            self.chores.start()

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self._noted(self.presence.joined(guild.id))

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        await self._noted(self.presence.left(guild.id))

    async def note_where(self) -> None:
        await self._noted(self.presence.present([guild.id for guild in self.bot.guilds]))

    async def _noted(self, work: Coroutine[Any, Any, None]) -> None:
        """Where the database cannot take it now, the next day's chores or the next connection notes it."""
        try:
            await work
        except StorageUnavailable as unavailable:
            log.warning("where the bot is could not be noted: %s", unavailable.sentence)

    @tasks.loop(hours=24)
    async def chores(self) -> None:
        """Once a day, and when the bot is first ready: note where it is, and purge what has had its 30 days."""
        try:
            await self.note_where()
            purged = await self.presence.purge()
            log.info("daily chores: in %d guilds, data of %d others purged", len(self.bot.guilds), purged)
        except StorageUnavailable as unavailable:
            log.warning("the daily chores wait for another day: %s", unavailable.sentence)
        except Exception:
            # A loop that raises never runs again.
            log.exception("the daily chores failed [%s]", new_error_id())
