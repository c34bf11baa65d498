"""Almanac in this process, on a line to a loopback Discord."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager

from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.app import Almanac, point_at
from bot.container import Container
from tests.support.fake_discord import FakeDiscord


@contextmanager
def pointed_at(fake: FakeDiscord) -> Iterator[None]:
    """Let discord.py take `fake` for Discord; at the end it has the real addresses again."""
    base, gateway = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    point_at(fake.api)
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway


@asynccontextmanager
async def connected(fake: FakeDiscord, *containers: Container) -> AsyncIterator[list[Almanac]]:
    """A bot for each of `containers`, connected to `fake`, until the end."""
    with pointed_at(fake):
        async with AsyncExitStack() as stack:
            bots = [await stack.enter_async_context(Almanac(container)) for container in containers]
            for bot in bots:
                bot._connection.guild_ready_timeout = 0.05  # discord.py waits 2 s for one more guild
            running = [asyncio.create_task(bot.start(fake.token)) for bot in bots]
            await fake.ready(len(bots))
            yield bots
            for bot in bots:
                await bot.close()
            await asyncio.gather(*running)
