"""Being told to stop, at whatever the process is waiting for."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import threading

log = logging.getLogger(__name__)


class ToldToStop(Exception):
    """The process was told to stop while it waited."""


class Stop:
    """Whether the process has been told to stop, by SIGTERM or SIGINT once it listens, or by `tell`."""

    def __init__(self) -> None:
        self._told = asyncio.Event()
        self._listens = False

    def listen(self) -> None:
        """Take SIGTERM and SIGINT as being told to stop."""
        self._listens = True
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.tell)

    def tell(self) -> None:
        self._told.set()

    async def wait(self) -> None:
        """Until the process is told to stop."""
        await self._told.wait()

    def end_within(self, seconds: float, code: int) -> None:
        """End the process with `code` once that long is over, whatever it is at. In one that listens for signals only.

        From a thread: what holds up a stop may hold up the event loop.
        """
        if self._listens:
            timer = threading.Timer(seconds, _end, (seconds, code))
            timer.daemon = True
            timer.start()

    async def pause(self, seconds: float) -> None:
        """Wait so many seconds; raises `ToldToStop` as soon as the process is told."""
        try:
            async with asyncio.timeout(seconds):
                await self._told.wait()
        except TimeoutError:
            return
        raise ToldToStop


def _end(seconds: float, code: int) -> None:
    log.error("the stop took longer than %d s; ending at once", seconds)
    logging.shutdown()
    os._exit(code)
