"""Telling moderators that nothing can be saved: the audit log, which would tell them, cannot be written either."""

from __future__ import annotations

import logging

import discord
from discord.ext import commands

from bot.domain.message import ENGLISH
from bot.messages import translate
from bot.services.guilds import Guilds
from bot.services.process.lease import Lease
from bot.ui import cards

log = logging.getLogger(__name__)


class FullDisk(commands.Cog):
    """Warns in the log channels, once a process, where it started on a full disk."""

    def __init__(self, bot: discord.Client, guilds: Guilds, lease: Lease) -> None:
        self._bot = bot
        self._guilds = guilds
        self._lease = lease
        self._told = False

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        if self._told or not self._lease.hindered:
            return
        self._told = True
        for guild_id, channel_id in (await self._guilds.log_channels()).items():
            channel = self._bot.get_partial_messageable(channel_id, guild_id=guild_id)
            try:
                if self._bot.get_guild(guild_id):
                    await channel.send(view=cards.notice(translate(ENGLISH, "storage-full")))
            except (discord.HTTPException, OSError) as error:
                log.warning("the moderators of guild %d could not be warned: %s", guild_id, error)
