"""Serve a fake Discord until interrupted: `python -m tests.support.fake_discord`.

Lines like `/topic name=lachin` are sent as commands.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import shlex
import sys

from . import FakeDiscord, Reply, text_of

log = logging.getLogger("fake_discord")


async def _lines() -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    return reader


async def _use(discord: FakeDiscord, line: str) -> None:
    words = shlex.split(line.removeprefix("/"))
    names = [word for word in words if "=" not in word]
    reply: Reply = await discord.slash(" ".join(names), **dict(word.split("=", 1) for word in words if "=" in word))
    try:
        log.info("%s", text_of(await reply.message()))
    except TimeoutError:
        log.info("the bot did not answer")


async def _serve(port: int, guilds: int) -> None:
    async with FakeDiscord(port=port, guilds=guilds) as discord:
        log.info("REST %s, gateway %s", discord.api, discord.gateway_url)
        async for line in await _lines():
            if line.strip():
                await _use(discord, line.decode().strip())
        await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.support.fake_discord", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="default: a free one")
    parser.add_argument("--guilds", type=int, default=1)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        asyncio.run(_serve(arguments.port, arguments.guilds))
    except KeyboardInterrupt:
        log.info("stopped")


if __name__ == "__main__":
    main()
