"""Restoring what the disk has altered as soon as somebody comes upon it, and looking for it once an hour."""

from __future__ import annotations

import asyncio
import logging
import time

from discord.ext import commands

from bot.cogs.background.loop import LoopingCog
from bot.domain.errors import StorageUnavailable
from bot.ops.logs import new_error_id
from bot.services.process.lease import Lease
from bot.services.process.soundness import Soundness

log = logging.getLogger(__name__)

EVERY = 15.0  # seconds between looks at whether somebody came upon damage
HOUR = 3_600.0


class Mending(LoopingCog):
    """Restores what it can while this process works for the bot; `damaged` is set by whoever comes upon damage."""

    def __init__(self, soundness: Soundness, lease: Lease, damaged: asyncio.Event) -> None:
        self._soundness = soundness
        self._lease = lease
        self._damaged = damaged
        self._due = 0.0  # when all is looked through next
        self._not_before = 0.0  # where something could not be restored, not each time that somebody comes upon it
        super().__init__(self.look, EVERY)

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        if not self.loop.is_running():
            self._due = time.monotonic() + HOUR  # the start has just looked
        await super().on_ready()

    async def look(self) -> None:
        """Mend if it is time to."""
        now = time.monotonic()
        if not self._lease.allows or (now < self._due and not (self._damaged.is_set() and now >= self._not_before)):
            return
        self._due = now + HOUR
        self._damaged.clear()
        try:
            damaged, mended = await self._soundness.mend()
            self._not_before = now + HOUR if mended < damaged else now
        except StorageUnavailable as unavailable:
            self._damaged.set()
            log.warning("what the disk has altered is not mended yet: %s", unavailable.sentence)
        except Exception:
            # A loop that raises never runs again.
            log.exception("looking for damage failed [%s]", new_error_id())
