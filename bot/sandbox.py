"""The whole bot against a local Discord in a web page: no token, no network, wall-clock time.

simcord plays Discord in this process and serves its page on loopback. It is made for tests, where time stands still and
a page shows what was there when it was last told to; the three private touches that make it live are in `_Stage`, which
is why its version is pinned and a browser test watches them.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import discord
from babel.dates import LOCALTZ

from bot.app import Almanac, utcnow
from bot.config import Config, load
from bot.container import Container, open_container
from bot.domain.actor import MANAGE_GUILD, Actor
from bot.domain.message import OPERATOR, Locale
from bot.messages import translate
from bot.services.packs.packs import read_pack, starter_packs

# When it is imported, simcord tries a client without intents, and discord.py warns as if it were ours.
logging.getLogger("discord.state").addFilter(lambda record: not record.getMessage().startswith("Guilds intent"))
import simcord  # noqa: E402

log = logging.getLogger(__name__)

GUILD_ID = 1_000_000_000_000_000_001
DATABASE = Path("sandbox.db")
KEPT = 20  # messages in the channel
ANSWERS = ("response", "followup", "message")  # what simcord calls the outcomes of an action that are new messages
ZONE: str = getattr(LOCALTZ, "key", "UTC")  # this machine's, where it has a name


class _Stage:
    """simcord's world and page, made to run with the wall clock.

    The page's actions and the clock take turns: an action that meets `advance_time` or `refresh` wedges its page, and
    one that meets a newer publication is refused.
    """

    def __init__(self, env: simcord.Env) -> None:
        self.env = env
        self.turn = asyncio.Lock()
        self._shown = self._reported = 0
        env.backend.advance_clock(self._behind())  # begin now, not at simcord's epoch

    def _behind(self) -> float:
        """Seconds by which simcord's clock is behind the wall's."""
        return max(0.0, (datetime.now(UTC) - self.env.now()).total_seconds())

    def take_turns(self, preview: simcord.Preview) -> None:
        """Let the page's actions wait for the clock, take each as meant for what it shows now, and go to the answer."""
        inner = preview._action

        async def action(context_id: str | None, body: Mapping[str, Any]) -> dict[str, Any]:
            async with self.turn:
                page = preview._pages.get(context_id or "")
                if page is not None and "published_revision" in body:
                    body = {**body, "published_revision": page.revision}
                receipt = await inner(context_id, body)
                answers = [each["messageId"] for each in receipt["outcomes"] if each["kind"] in ANSWERS]
                if page is not None and answers:
                    page.target_id = page.window_end_id = int(answers[-1])
                    with contextlib.suppress(TimeoutError, simcord.SetupError):  # the next tick does it
                        await self._show(preview)
                return receipt

        preview._action = action  # type: ignore[method-assign]

    async def tick(self, preview: simcord.Preview) -> None:
        """Catch up with the wall clock, and show what the bot did by itself."""
        async with self.turn:
            try:
                await self.env.advance_time(self._behind())
                if any(map(_is_seen, self.env.http_requests[self._shown :])):
                    await self._show(preview)
            except (TimeoutError, simcord.SetupError) as busy:
                log.debug("the page will catch up: %s", str(busy).partition("\n")[0])
        for error in self.env.errors[self._reported :]:
            log.error("the bot raised", exc_info=error)
        self._reported = len(self.env.errors)

    async def _show(self, preview: simcord.Preview) -> None:
        """Show on every page what has happened, and let the oldest messages go: the page slows with each."""
        for old in sorted(self.env.backend.messages[preview.channel.id])[:-KEPT]:
            self.env.backend.delete_message(preview.channel.id, old)
        await preview.refresh()
        self._shown = len(self.env.http_requests)

    async def run(self, preview: simcord.Preview) -> None:
        while True:
            await asyncio.sleep(1)
            await self.tick(preview)


def _is_seen(request: simcord.HttpLogEntry) -> bool:
    """Whether a request of the bot may change what pages show; its suggestions come to them by themselves."""
    suggests = discord.InteractionResponseType.autocomplete_result.value
    return not request.path.endswith("/callback") or (request.json or {}).get("type") != suggests


@asynccontextmanager
async def page(container: Container, port: int = 0, language: Locale | None = None) -> AsyncIterator[simcord.Preview]:
    """The page of a sandbox over `container`, with a member and a moderator in it, until the context ends.

    With a `language`, the server and both of them have that one from now on.
    """
    bot = Almanac(container, always_sync=True)
    env = simcord.Env(bot, check_errors=False)
    stage = _Stage(env)
    guild = env.create_guild("Almanac sandbox", id=GUILD_ID)
    channel = guild.create_text_channel("almanac", topic=translate(OPERATOR, "sandbox-channel-topic"))
    may = discord.Permissions(manage_messages=True, manage_guild=True)  # /curate and /setup
    moderators = guild.create_role("Moderators", permissions=may)
    ana = guild.add_member(env.create_user("ana", global_name=translate(OPERATOR, "sandbox-member")))
    mo = guild.add_member(
        env.create_user("mo", global_name=translate(OPERATOR, "sandbox-moderator")), roles=[moderators]
    )
    if language is not None:
        manager = Actor(mo.id, MANAGE_GUILD, frozenset())
        await container.guilds.set_language(GUILD_ID, manager, language)
        for reader in (ana, mo):
            await container.readers.choose(reader.id, language)
    explain = bot.tree.on_error
    await env.start()
    try:
        # simcord notes whatever reaches this handler as a fault of the bot, and a refusal that was answered is none.
        bot.tree.on_error = explain  # type: ignore[method-assign]
        assert bot.user is not None, "started"
        await bot.user.edit(username="Almanac")
        # A page begins at this message, or, as it will be gone, at what was said last.
        welcome = translate(OPERATOR, "sandbox-welcome", member="Ana", moderator="Mo")
        first = await mo.send(channel, welcome)
        async with env.preview(channel, viewers=[ana, mo], layout="channel", timezone=ZONE, port=port) as preview:
            await mo.delete(first)
            await mo.send(channel, welcome)
            stage.take_turns(preview)
            clock = asyncio.create_task(stage.run(preview))
            try:
                yield preview
            finally:
                clock.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await clock
    finally:
        await env.shutdown()
        await bot.close()  # simcord never does


async def load_starters(container: Container) -> None:
    """Give the sandbox's guild the starter packs, where they are not there already."""
    for name, text in starter_packs().items():
        await container.packs.load(GUILD_ID, read_pack(text, name))


async def serve(port: int = 0, database: Path = DATABASE, language: Locale | None = None) -> int:
    """Run the sandbox until its page is closed or the process is told to stop, in a language if one is given; the exit
    code."""
    settings: Config = replace(load({}, dotenv=False), database_path=database)
    told_to_stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, told_to_stop.set)
    async with open_container(settings, utcnow) as container:
        await load_starters(container)
        async with page(container, port, language) as preview:
            opened = translate(OPERATOR, "sandbox-opened", url=preview.url, database=str(database))
            print(f"\n{opened}", flush=True)
            closed = asyncio.create_task(preview.wait_closed())
            stopped = asyncio.create_task(told_to_stop.wait())
            await asyncio.wait((closed, stopped), return_when=asyncio.FIRST_COMPLETED)
            for task in (closed, stopped):
                task.cancel()
    return 0
