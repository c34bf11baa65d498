"""Being told to stop, at whatever the process is waiting for."""

from __future__ import annotations

import asyncio
import signal


class ToldToStop(Exception):
    """The process was told to stop while it waited."""


class Stop:
    """Whether the process has been told to stop, by SIGTERM or SIGINT once it listens, or by `tell`."""

    def __init__(self) -> None:
        self._told = asyncio.Event()

    def listen(self) -> None:
        """Take SIGTERM and SIGINT as being told to stop."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.tell)

    def tell(self) -> None:
        self._told.set()

    async def wait(self) -> None:
        """Until the process is told to stop."""
        await self._told.wait()

    async def pause(self, seconds: float) -> None:
        """Wait so many seconds; raises `ToldToStop` as soon as the process is told."""
        try:
            async with asyncio.timeout(seconds):
                await self._told.wait()
        except TimeoutError:
            return
        raise ToldToStop
