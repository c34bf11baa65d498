"""The bot on Discord: built, started, stopped."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import signal
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

import aiohttp
import discord
import orjson
import yarl
from discord import app_commands
from discord.ext import commands

from bot import charts, cogs
from bot.cogs.background.dates import DateReader
from bot.cogs.background.fence import Fence
from bot.cogs.interactions.locales import LANGUAGE
from bot.cogs.interactions.localized import Translator
from bot.cogs.interactions.options import Suggestions
from bot.cogs.interactions.responses import explain
from bot.config import Config
from bot.connection import Connection
from bot.container import Container, open_container
from bot.domain.errors import UserError
from bot.messages import closest
from bot.ops.collector import tune_collector
from bot.ops.exits import EndsProcess, Exit
from bot.ops.stop import Stop, ToldToStop
from bot.services.process.registration import Registered

log = logging.getLogger(__name__)

# Almanac has no voice, so what voice would need is not missing.
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False

STOP = 15.0  # seconds that a stop takes at most; then the process ends as if it were killed, and loses nothing either
DRAIN = 10.0  # seconds of these that answers under way have to end
TURNED_AWAY = 1.0  # seconds that those who are told to come back later have to hear it


def utcnow() -> datetime:
    """The current moment; looked up anew at each call, because tests turn this clock of discord.py."""
    return discord.utils.utcnow()


class Tree(app_commands.CommandTree["Almanac"]):
    """The command tree: turns away what comes while the process stops, and answers every error."""

    async def interaction_check(self, interaction: discord.Interaction[Almanac]) -> bool:
        await interaction.client.look_up_reader(interaction)
        try:
            interaction.client.track()
        except UserError as refused:
            # discord.py's tree hands what a command raises to `on_error`, but not what this check does.
            await explain(interaction, refused)
            return False
        return True

    async def on_error(self, interaction: discord.Interaction[Almanac], error: app_commands.AppCommandError) -> None:
        await explain(interaction, error)


class Almanac(commands.Bot):
    """The bot on Discord. It holds no state of its own but the tasks that are answering somebody."""

    def __init__(self, container: Container, *, always_sync: bool = False) -> None:
        self.fence = Fence(lambda: container.lease.allows)
        self.dates = DateReader(container.clock)
        self.dates.attach(self.fence.trace)
        super().__init__(
            http_trace=self.fence.trace,
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=discord.Intents(guilds=True),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            allowed_mentions=discord.AllowedMentions.none(),
            tree_cls=Tree,
            # Spelled out on every command as well: discord.py 2.7.1 lets guild_only be overridden by these.
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
        )
        self._connection.parsers = {name: _surviving(name, parse) for name, parse in self._connection.parsers.items()}
        self.container = container
        self.fast_answers = container.config.fast_answers
        self.answers: aiohttp.ClientSession | None = None  # in which fast answers are sent, after the first
        self.always_sync = always_sync
        self.stopping = False
        self.command_ids: Mapping[str, int] = {}
        self.suggestions: Suggestions  # by which options of commands complete what is typed
        self._answering: set[asyncio.Task[object]] = set()
        self._turning_away: set[asyncio.Task[object]] = set()

    async def setup_hook(self) -> None:
        await self.setup_cogs()
        await self.sync_commands()

    async def setup_cogs(self) -> None:
        """Add every command and button, before anything is asked of Discord."""
        if not self.cogs:  # a login that failed is tried again
            await cogs.add_all(self, self.container)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        await self.container.identifies.count()  # and no more: `Connection` keeps the distance between two

    async def sync_commands(self) -> None:
        """Register the commands with Discord if they are not what was last registered for this application.

        Discord allows 200 creations a day, so a start that changes nothing asks for nothing.
        """
        translator = Translator()
        await self.tree.set_translator(translator)
        payload = [await command.get_translated_payload(self.tree, translator) for command in self.tree.get_commands()]
        digest = hashlib.sha256(orjson.dumps([self.application_id, payload], option=orjson.OPT_SORT_KEYS)).hexdigest()
        registered = await self.container.registration.known()
        if registered is None or registered.digest != digest or self.always_sync:
            synced = await self.tree.sync()
            registered = Registered(digest, {command.name: command.id for command in synced})
            await self.container.registration.keep(registered)
            log.info("registered %d commands", len(synced))
        self.command_ids = registered.ids

    async def look_up_reader(self, interaction: discord.Interaction[Any]) -> None:
        """Find out which language somebody has chosen, before they are answered (`reply_locale`); where it comes to the
        server's, that is known once its library is read."""
        interaction.extras[LANGUAGE] = chosen = await self.container.readers.language(interaction.user.id)
        if chosen is None and closest(interaction.locale.value) is None and interaction.guild_id is not None:
            with suppress(UserError):
                await self.container.libraries.get(interaction.guild_id)

    def track(self) -> None:
        """Count the current task as answering somebody. Raises `UserError` once the process is stopping."""
        task = asyncio.current_task()
        assert task is not None, "interactions are answered in tasks"
        tasks = self._turning_away if self.stopping else self._answering
        tasks.add(task)
        task.add_done_callback(tasks.discard)
        if self.stopping:
            raise UserError("almanac-restarting")

    async def drain(self) -> None:
        """Take in nothing more, and give what is being answered `DRAIN` seconds to end."""
        self.stopping = True
        if self._answering:
            _, unfinished = await asyncio.wait(set(self._answering), timeout=DRAIN)
            if unfinished:
                log.warning("%d answers did not end within %d s", len(unfinished), DRAIN)
        if self._turning_away:
            await asyncio.wait(set(self._turning_away), timeout=TURNED_AWAY)

    async def close(self) -> None:
        await super().close()
        charts.close()


def _surviving(event: str, parse: Callable[[Any], None]) -> Callable[[Any], None]:
    """What reads an event of the gateway, so that one that is not as documented is logged and let go: in discord.py
    2.7.1 it would end the process."""

    def survives(data: Any) -> None:
        try:
            parse(data)
        except Exception as error:
            log.error("an event %s of the gateway could not be read: %s", event, type(error).__name__)

    return survives


def point_at(api: str) -> None:
    """Talk to the Discord whose REST API is at the address `api`, and whose gateway is the root of the same host."""
    discord.http.Route.BASE = api
    gateway = yarl.URL(api).with_path("/")
    secure = gateway.scheme == "https"
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = gateway.with_scheme("wss" if secure else "ws")


async def serve(config: Config) -> int:
    """Run the bot on Discord until SIGTERM or SIGINT; the exit code of the process.

    Raises `UserError` where the database cannot be used, `EndsProcess` where Discord or another process says no.
    """
    if config.discord_api:
        point_at(config.discord_api)
    stop = Stop()
    stop.listen()
    try:
        async with open_container(config, utcnow, alone=stop) as container, Almanac(container) as bot:
            await _live(bot, stop)
    except ToldToStop:
        log.debug("told to stop before there was anything to end")
    log.info("stopped")
    return Exit.OK


async def _live(bot: Almanac, stop: Stop) -> None:
    """Be on Discord until told to stop, or until the lease or the connection is lost for good; then end what runs."""
    container = bot.container
    assert container.config.token is not None, "the command line asks for a token first"
    asyncio.get_running_loop().add_signal_handler(signal.SIGCONT, container.lease.look)
    told = asyncio.create_task(stop.wait())
    lease = asyncio.create_task(container.lease.keep())
    connection = asyncio.create_task(Connection(bot, container.identifies, stop.pause).run(container.config.token))
    tuned = asyncio.create_task(_tune_when_ready(bot))
    tasks = (told, lease, connection, tuned)
    ended, _ = await asyncio.wait((told, lease, connection), return_when=asyncio.FIRST_COMPLETED)
    log.info("stopping: ending the answers under way")
    stop.end_within(STOP, _code(ended))
    await bot.drain()
    # Closed before it is cancelled: discord.py's HTTP does not get over a request that is cancelled in a rate limit.
    await bot.close()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for task in ended:
        task.result()


def _code(ended: set[asyncio.Task[None]]) -> int:
    """The exit code that what has ended stands for."""
    errors = [task.exception() for task in ended]
    return next((error.code if isinstance(error, EndsProcess) else Exit.FAULT for error in errors if error), Exit.OK)


async def _tune_when_ready(bot: Almanac) -> None:
    await bot.wait_until_ready()
    tune_collector()
    log.info("ready as %s in %d guilds", bot.user, len(bot.guilds))
