"""The bots that are measured: how each is seeded, started, stopped and checked."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.support.fake_discord import FakeDiscord

from .measure import memory_mib

ROOT: Final = Path(__file__).resolve().parent.parent
START_TIMEOUT: Final = 60.0
STOP_TIMEOUT: Final = 15.0


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot is a command line. All get the same environment: token, database address, loopback Discord.

    `run` and `seed` are arguments for Python; `seed` is also given `NAMES --guild ID`. `asks` is a query that counts
    the asks it has recorded; `settings` are added to its environment.
    """

    name: str
    run: tuple[str, ...]
    seed: tuple[str, ...] = ()
    asks: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)


_COUNTED: Final = "SELECT coalesce(sum(asks), 0) FROM ask_days"

BOTS: Final = {
    bot.name: bot
    for bot in (
        Bot("bare", run=("-m", "benchmarks.bare")),
        Bot("bare-tuned", run=("-m", "benchmarks.bare", "--tuned")),
        Bot(
            "usual",
            run=("-m", "benchmarks.usual"),
            seed=("-m", "benchmarks.usual", "--seed"),
            asks="SELECT count(*) FROM asks",
        ),
        Bot(
            "almanac",
            run=("-m", "bot", "run"),
            seed=("-m", "benchmarks.almanac", "--seed"),
            asks=_COUNTED,
        ),
        Bot(
            "almanac-unhurried",
            run=("-m", "bot", "run"),
            seed=("-m", "benchmarks.almanac", "--seed"),
            asks=_COUNTED,
            settings={"ALMANAC_FAST_ANSWERS": "off"},
        ),
    )
}


class BotFailed(Exception):
    """A bot ended, or did not do what it should; the text ends with the last lines of its log."""


class RunningBot:
    """A started bot, its loopback Discord, and what it has answered."""

    def __init__(self, bot: Bot, discord: FakeDiscord, directory: Path) -> None:
        self.bot = bot
        self.discord = discord
        self.answered = 0
        self.start_seconds = 0.0
        self.first_seconds: float | None = None
        self.idle_mib = 0.0
        self.peak_mib = 0.0
        self._database = directory / f"{bot.name}.db"
        self._log = directory / f"{bot.name}.log"
        self._process: asyncio.subprocess.Process | None = None

    @property
    def name(self) -> str:
        return self.bot.name

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    async def seed(self, names: int) -> None:
        if self.bot.seed:
            process = await self._spawn(*self.bot.seed, str(names), "--guild", str(self.discord.guild_ids[0]))
            if await process.wait():
                raise self.failed("could not be seeded")

    async def start(self, cpu: int | None) -> None:
        """Start it on its own core, and wait until it is connected."""
        begun = time.perf_counter()
        self._process = await self._spawn(*self.bot.run)
        if cpu is not None:
            os.sched_setaffinity(self.pid, {cpu})
        ended = asyncio.create_task(self._process.wait())
        ready = asyncio.create_task(self.discord.ready(timeout=START_TIMEOUT))
        await asyncio.wait({ended, ready}, return_when=asyncio.FIRST_COMPLETED)
        ended.cancel()
        if not ready.done():
            ready.cancel()
            raise self.failed("ended before it was connected")
        await ready
        self.start_seconds = time.perf_counter() - begun
        self.idle_mib = memory_mib(self.pid, "VmRSS")

    async def stop(self) -> None:
        if self._process is None or self._process.returncode is not None:
            return
        self.peak_mib = memory_mib(self.pid, "VmHWM")
        self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), STOP_TIMEOUT)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()

    def recorded(self) -> int | None:
        """How many asks stand in its database; None for a bot that keeps none."""
        if not self.bot.asks:
            return None
        with closing(sqlite3.connect(f"file:{self._database}?mode=ro", uri=True)) as connection:
            count: int = connection.execute(self.bot.asks).fetchone()[0]
        return count

    def failed(self, what: str) -> BotFailed:
        log = self._log.read_text(errors="replace").splitlines()[-20:]
        return BotFailed("\n".join([f"{self.name} {what}", *log]))

    async def _spawn(self, *arguments: str) -> asyncio.subprocess.Process:
        with self._log.open("ab") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable, *arguments, cwd=self._log.parent, env=self._environment(), stdout=log, stderr=log
            )

    def _environment(self) -> dict[str, str]:
        return {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ} | {
            "PYTHONPATH": str(ROOT),
            "DISCORD_TOKEN": self.discord.token,
            "DATABASE_URL": f"sqlite+aiosqlite:///{self._database}",
            "ALMANAC_DISCORD_API": self.discord.api,
            **self.bot.settings,
        }


@asynccontextmanager
async def running(bot: Bot, directory: Path, *, names: int, cpu: int | None) -> AsyncIterator[RunningBot]:
    """A seeded, connected bot; it is stopped at the end."""
    async with FakeDiscord(remember=1_000) as discord:
        # A late answer is measured, not refused.
        discord.interactions.answer_within = float("inf")
        started = RunningBot(bot, discord, directory)
        await started.seed(names)
        try:
            await started.start(cpu)
            yield started
        finally:
            await started.stop()
