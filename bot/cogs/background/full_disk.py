"""Telling moderators that nothing can be saved: the audit log, which would tell them, cannot be written either."""

from __future__ import annotations

import asyncio
import logging
import math
import time
from typing import TYPE_CHECKING

import aiohttp
import discord

from bot.cogs.background.loop import LoopingCog
from bot.cogs.interactions.locales import guild_locale
from bot.domain.errors import StorageUnavailable
from bot.messages import translate
from bot.services.guilds import Guilds
from bot.ui import cards

if TYPE_CHECKING:
    from bot.app import Almanac

log = logging.getLogger(__name__)

EVERY = 15.0  # seconds
DAY = 86_400.0  # seconds until moderators are told again


class FullDisk(LoopingCog):
    """Warns in the log channels where the disk is found `full`, at the start or later, once a day at most."""

    def __init__(self, bot: Almanac, guilds: Guilds, full: asyncio.Event) -> None:
        self._bot = bot
        self._guilds = guilds
        self._full = full
        self._told_at = -math.inf
        super().__init__(self.look, EVERY)

    async def look(self) -> None:
        """Warn if the disk is full and moderators have not been told for a day."""
        if self._full.is_set() and time.monotonic() - self._told_at > DAY:
            self._told_at = time.monotonic()
            await self._warn()

    async def _warn(self) -> None:
        log.error("the disk is full: what is saved fails until there is room, reading works")
        try:
            channels = await self._guilds.log_channels()
        except StorageUnavailable as unavailable:
            log.warning("whom to warn of it could not be read: %s", unavailable.sentence)
            return
        for guild_id, channel_id in channels.items():
            channel = self._bot.get_partial_messageable(channel_id, guild_id=guild_id)
            try:
                if self._bot.get_guild(guild_id):
                    await channel.send(view=cards.notice(translate(guild_locale(self._bot, guild_id), "storage-full")))
            except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
                log.warning("the moderators of guild %d could not be warned: %s", guild_id, error)
        log.info("the moderators are warned")
