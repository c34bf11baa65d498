"""A background loop that a wall clock cannot hold up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from discord.ext import commands, tasks
from discord.utils import MISSING, utcnow


class SteadyLoop(tasks.Loop[Callable[[], Coroutine[Any, Any, None]]]):
    """Calls `work` every `seconds`, counted from the end of the last call.

    discord.py counts from the moment at which the last call was to begin: after the clock was put back by an hour it
    would pause for an hour, and after a long call or a suspended machine catch up with call upon call.
    """

    def __init__(self, work: Callable[[], Awaitable[None]], seconds: float) -> None:
        async def once() -> None:
            try:
                await work()
            finally:
                self.change_interval(seconds=seconds)

        super().__init__(
            once, seconds=seconds, hours=0, minutes=0, time=MISSING, count=None, reconnect=True, name="almanac-daily"
        )

    def _get_next_sleep_time(self, now: Any = MISSING) -> dt.datetime:
        return utcnow() + dt.timedelta(seconds=self._sleep)


class LoopingCog(commands.Cog):
    """A cog that calls `work` every `seconds`, from when the guilds are known until it is removed."""

    def __init__(self, work: Callable[[], Awaitable[None]], seconds: float) -> None:
        self.loop = SteadyLoop(work, seconds)

    async def cog_unload(self) -> None:
        self.loop.cancel()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        if not self.loop.is_running():
            self.loop.start()
