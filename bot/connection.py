"""Logging in to Discord, and staying connected to its gateway: patiently, and without wearing out what Discord allows.

This stands in for `discord.Client.connect` of 2.7.1, which gives up with an `AttributeError` when its first connection
fails (discord.py #10520), connects again without a pause after every close that it may resume (about 300 times a second
to a gateway that closes after each RESUME), and in a long outage lets up to 17 minutes pass between tries.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import discord
from discord.gateway import DiscordWebSocket, ReconnectWebSocket

from bot.domain.errors import StorageUnavailable
from bot.ops.exits import EndsProcess, Exit
from bot.services.process.identifies import Identifies

log = logging.getLogger(__name__)

FIRST = 1.0  # seconds before the second try in a row
LONGEST = 30.0  # seconds between tries
LASTING = 60.0  # seconds after which a try counts as having worked, so that the next waits for nothing
CONNECT_TIMEOUT = 60.0  # seconds for websocket, HELLO and IDENTIFY or RESUME
RETRY_AFTER = 3_600.0  # seconds that a Retry-After header is obeyed for at most
IDENTIFY_EVERY = 5.0  # seconds between two, as Discord's docs ask ("Identifying", max_concurrency)
NEW_SESSION_EVERY = 5  # tries in a row: one of them at the general gateway, for the session or its own may be gone

CLOSED_FOR_GOOD = {
    4004: (Exit.TOKEN, "discord-refuses-token"),
    4010: (Exit.GATEWAY, "discord-refuses-shard"),
    4011: (Exit.GATEWAY, "discord-wants-shards"),
    4012: (Exit.GATEWAY, "discord-refuses-version"),
    4013: (Exit.INTENTS, "discord-does-not-know-intent"),
    4014: (Exit.INTENTS, "discord-refuses-intents"),
}

_TRANSIENT = (
    OSError,
    aiohttp.ClientError,
    TimeoutError,
    discord.GatewayNotFound,
    discord.HTTPException,
    StorageUnavailable,
)


class Pace:
    """How long to wait before each try: not at all after one that lasted, else twice as long as before.

    Half of a pause is left to chance, so that many bots do not come back in step.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic, chance: Callable[[], float] = random.random):
        self._monotonic = monotonic
        self._chance = chance
        self._tried: float | None = None
        self.in_a_row = 0

    def seconds(self) -> float:
        """Seconds to wait before trying, which is taken as begun when they are over."""
        now = self._monotonic()
        if self._tried is None or now - self._tried >= LASTING:
            self.in_a_row = 0
        waits = min(FIRST * 2.0 ** (self.in_a_row - 1), LONGEST) * (1 + self._chance()) / 2 if self.in_a_row else 0.0
        self._tried = now + waits
        self.in_a_row += 1
        return waits


class Connection:
    """A bot's connection. `pause` waits, and may raise to end it all; `monotonic` tells how long a try lasted."""

    def __init__(
        self,
        bot: discord.Client,
        identifies: Identifies,
        pause: Callable[[float], Awaitable[None]],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._bot = bot
        self._identifies = identifies
        self._pause = pause
        self._monotonic = monotonic

    async def run(self, token: str) -> None:
        """Log in and stay connected until the bot is closed. Raises `EndsProcess` where only a person can help."""
        await self._identifies.check()
        await self._log_in(token)
        await self._listen()

    async def _log_in(self, token: str) -> None:
        pace = Pace(self._monotonic)
        while True:
            await self._pause(pace.seconds())
            try:
                await self._bot.login(token)
                return
            except discord.LoginFailure:
                raise EndsProcess(*CLOSED_FOR_GOOD[4004]) from None
            except _TRANSIENT as error:
                # discord.py makes a new HTTP session at each login, and would leave the last one open.
                await self._bot.http.close()
                self._bot.http.connector = discord.utils.MISSING
                if not _is_transient(error):
                    raise
                log.warning("logging in to Discord failed, trying again: %s", _in_words(error))
                await self._pause(_retry_after(error))

    async def _listen(self) -> None:
        bot, pace = self._bot, Pace(self._monotonic)
        session: dict[str, Any] = {}
        initial = True
        while not bot.is_closed():
            await self._pause(pace.seconds())
            if not session:
                await self._pause(max(await self._wait_for_budget(), 0.0 if initial else IDENTIFY_EVERY))
            resumable = True
            try:
                async with asyncio.timeout(CONNECT_TIMEOUT):
                    bot.ws = await DiscordWebSocket.from_client(bot, initial=initial, shard_id=bot.shard_id, **session)
                initial = False
                while True:
                    await bot.ws.poll_event()
            except ReconnectWebSocket as asked:
                resumable = asked.resume
                log.info("Discord closed the connection, %s", "resuming" if resumable else "opening a new session")
            except discord.ConnectionClosed as closed:
                if not bot.is_closed() and closed.code in CLOSED_FOR_GOOD:
                    raise EndsProcess(*CLOSED_FOR_GOOD[closed.code]) from None
                log.info("the connection to Discord was closed (%s)", closed.code)
            except _TRANSIENT as error:
                log.warning("no connection to Discord, trying again: %s", _in_words(error))
            bot.dispatch("disconnect")
            session = self._session() if resumable and pace.in_a_row % NEW_SESSION_EVERY else {}

    def _session(self) -> dict[str, Any]:
        """What to resume; empty where there has been no session yet, or Discord ended it."""
        ws: DiscordWebSocket | None = self._bot.ws
        if ws is None or ws.session_id is None:
            return {}
        return {"resume": True, "session": ws.session_id, "sequence": ws.sequence, "gateway": ws.gateway}

    async def _wait_for_budget(self) -> float:
        seconds = await self._identifies.check()
        if seconds:
            log.warning("many sessions with Discord were opened in the last hour; the next waits %.0f s", seconds)
        return seconds


def _is_transient(error: Exception) -> bool:
    return not isinstance(error, discord.HTTPException) or error.status == 429 or error.status >= 500


def _retry_after(error: Exception) -> float:
    """Seconds that Discord, or what stands before it, asked to wait."""
    if not isinstance(error, discord.HTTPException):
        return 0.0
    try:
        return min(float(error.response.headers.get("Retry-After", 0)), RETRY_AFTER)
    except ValueError:
        return 0.0


def _in_words(error: Exception) -> str:
    """An error on one line, without the page of HTML that may be its text."""
    if isinstance(error, discord.HTTPException):
        return f"HTTP {error.status}"
    return " ".join(f"{type(error).__name__} {error}".split())
