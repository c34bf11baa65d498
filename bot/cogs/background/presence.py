"""Guilds that the bot joins and leaves, and the daily chore that follows from it."""

from __future__ import annotations

import logging
from collections.abc import Coroutine
from typing import Any

import aiohttp
import discord
from discord.ext import commands, tasks

from bot.domain.errors import StorageUnavailable
from bot.ops.logs import new_error_id
from bot.services.gaps import Gaps
from bot.services.process.presence import Presence as GuildPresence
from bot.services.process.presence import Whereabouts

log = logging.getLogger(__name__)

NOT_THERE = (10004, 50001)  # Discord's codes: unknown guild, missing access


class Presence(commands.Cog):
    """Notes where the bot is. A guild that an outage takes away (`unavailable`) is no removal and changes nothing."""

    def __init__(self, bot: discord.Client, presence: GuildPresence, gaps: Gaps) -> None:
        self.bot = bot
        self.presence = presence
        self._gaps = gaps

    async def cog_unload(self) -> None:
        self.chores.cancel()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        if self.chores.is_running():
            await self._noted(self.note_where())
        else:
            self.chores.start()

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self._noted(self.presence.joined(guild.id))

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        await self._noted(self.presence.left(guild.id))

    async def note_where(self) -> None:
        await self.presence.present([guild.id for guild in self.bot.guilds])

    async def whereabouts(self, guild_id: int) -> Whereabouts:
        """Whether the bot is in a guild, as Discord says when it is asked for the guild."""
        try:
            await self.bot.fetch_guild(guild_id, with_counts=False)
        except discord.HTTPException as error:
            return Whereabouts.GONE if error.code in NOT_THERE else Whereabouts.UNKNOWN
        except (OSError, aiohttp.ClientError):
            return Whereabouts.UNKNOWN
        return Whereabouts.THERE

    async def _noted(self, work: Coroutine[Any, Any, None]) -> None:
        """Where the database cannot take it now, the chores, which note all anew, come in a minute."""
        try:
            await work
        except StorageUnavailable as unavailable:
            log.warning("where the bot is could not be noted: %s", unavailable.sentence)
            self.chores.change_interval(minutes=1)

    @tasks.loop(hours=24)
    async def chores(self) -> None:
        """Once a day, and when the bot is first ready: note where it is, and delete what has had its days."""
        try:
            await self._gaps.forget()
            await self.note_where()
            purged = await self.presence.purge(self.whereabouts)
            log.info("daily chores: in %d guilds, data of %d others purged", len(self.bot.guilds), purged)
            self.chores.change_interval(hours=24)
        except StorageUnavailable as unavailable:
            log.warning("the daily chores come again in a minute: %s", unavailable.sentence)
            self.chores.change_interval(minutes=1)
        except Exception:
            # A loop that raises never runs again.
            log.exception("the daily chores failed [%s]", new_error_id())
