"""Almanac's processes, as an operator runs them: started, killed, suspended, waited for."""

from __future__ import annotations

import asyncio
import base64
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from bot.ops import failpoint
from bot.ops.exits import Exit
from tests.processes.crash.plan import Kind, Place, Stuck
from tests.processes.crash.store import Store
from tests.support.database import url
from tests.support.fake_discord import payloads

ROOT = Path(__file__).parents[3]
PATIENCE = 120.0  # seconds after which processes that do nothing are a fault

SAID = {
    "adopted": "was in its channel already",
    "taken over": "is gone; taking it over",
    "watched": "watching it",
}


class Bot:
    """One process."""

    def __init__(self, process: asyncio.subprocess.Process, number: int, armed: str | None) -> None:
        self.process = process
        self.number = number
        self.armed = armed
        self.suspended = False
        self.may_be_refused = False  # for want of the database, which is being restored

    @property
    def ended(self) -> bool:
        return self.process.returncode is not None

    def send(self, number: signal.Signals) -> None:
        # Not `Process.send_signal`, which may reap a process that ends this moment and lose its exit code.
        if not self.ended:
            with suppress(ProcessLookupError):
                os.kill(self.process.pid, number)

    async def stop(self) -> None:
        """SIGSTOP it, and return when each of its threads stands still."""
        self.send(signal.SIGSTOP)
        while not self.ended and not self._stands_still():
            await asyncio.sleep(0)

    def _stands_still(self) -> bool:
        try:
            threads = [stat.read_text() for stat in Path(f"/proc/{self.process.pid}/task").glob("*/stat")]
        except OSError:
            return False  # one has ended meanwhile
        return all(thread.rpartition(") ")[2][0] in "TZX" for thread in threads)

    async def kill(self) -> bool:
        """SIGKILL it; whether that is what it died of."""
        if self.ended:
            return False
        self.send(signal.SIGKILL)
        return await self.process.wait() == -signal.SIGKILL


class Processes:
    """Those that run, the one at work first."""

    def __init__(self, place: Place, store: Store) -> None:
        self._place = place
        self._store = store
        self._log = place.log.open("ab")
        self.bots: list[Bot] = []

    async def begin(self, armed: str | None = None, number: int = 0, *, refused: bool = False) -> Bot:
        """Start a process; with `armed` it ends by itself at that failpoint, with `refused` it may be sent away."""
        place, store = self._place, self._store
        if store.is_open and not store.locked():  # by a process that was suspended in the middle of a write
            store.query("DELETE FROM identifies")
        environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        environment |= {
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "ignore",
            "DISCORD_TOKEN": token(number),
            "DATABASE_URL": url(place.path),
            "ALMANAC_DISCORD_API": place.fake.api,
            "ALMANAC_FAILPOINT": armed or "",
        }
        slow = place.comes(Kind.SLOW_DISK, 0.2)
        place.figures.troubles[Kind.SLOW_DISK] += slow
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.processes.crash.almanac",
            str(place.clock.path), str(place.error.path), *(["slow"] if slow else []),
            cwd=place.folder, env=environment, stdout=self._log, stderr=self._log,
        )  # fmt: skip
        place.figures.starts += 1
        bot = Bot(process, number, armed)
        bot.may_be_refused = refused
        self.bots.append(bot)
        return bot

    def missing(self) -> list[int]:
        """The rivals that do not run."""
        return sorted({*range(self._place.plan.rivals)} - {bot.number for bot in self.bots})

    async def kill(self, why: str) -> None:
        """SIGKILL every process that runs."""
        for bot in self.bots:
            if await bot.kill():
                self._place.figures.kills[why] += 1
        self.reap()
        await self.quiet()

    async def kill_one(self, bot: Bot, why: str) -> None:
        """SIGKILL one process, and leave the others."""
        if await bot.kill():
            self._place.figures.kills[why] += 1
        self.reap()
        await self.quiet()

    def reap(self) -> None:
        """Note how processes ended that did so by themselves."""
        figures = self._place.figures
        for bot in [bot for bot in self.bots if bot.ended]:
            code = bot.process.returncode
            if code == failpoint.EXIT and bot.armed:
                figures.kills[bot.armed.partition(":")[0]] += 1
            elif code == Exit.LEASE_HELD:
                figures.exits["turned away by the lease"] += 1
            elif code == Exit.LEASE_LOST and bot.suspended:
                figures.exits["found lost on waking"] += 1
            elif code == Exit.WRONG and bot.may_be_refused:
                figures.exits["turned away during a restore"] += 1
            elif code != -signal.SIGKILL:
                raise Stuck(f"a process ended with {code}")
            self.bots.remove(bot)

    async def quiet(self) -> None:
        """Until Discord has done all that killed processes have asked of it."""
        quiet, end = 0, time.monotonic() + PATIENCE
        while quiet < 5:
            await asyncio.sleep(0.005)
            quiet = 0 if self._place.fake.serving else quiet + 1
            if time.monotonic() > end:
                raise self.stuck(f"Discord still serves {self._place.fake.serving}")

    async def until(self, done: Callable[[], bool], *, pause: float = 0.02) -> bool:
        """Wait until `done`; False where a process has ended before, unless another one's lease turned it away.

        However slow the machine is: as long as facts are posted, nobody is stuck.
        """
        stored, end = self._place.stored(), time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if done():
                return True
            ended = [bot for bot in self.bots if bot.ended]
            gone = [bot for bot in ended if bot.process.returncode not in (Exit.LEASE_HELD, Exit.LEASE_LOST)]
            if gone or len(ended) == len(self.bots):
                return False
            if ended:
                self.reap()
            await asyncio.sleep(pause)
            if (now := self._place.stored()) > stored:
                stored, end = now, time.monotonic() + PATIENCE
        raise self.stuck(f"{len(self.bots)} processes did nothing for {PATIENCE:.0f} s")

    async def until_one_ends(self) -> bool:
        """Wait until one of those that run has ended; False where none does."""
        end = time.monotonic() + PATIENCE
        while not (ended := any(bot.ended for bot in self.bots)) and time.monotonic() < end:
            await asyncio.sleep(0.02)
        return ended

    async def ready(self, bot: Bot, size: int, after: str) -> None:
        """Until a process is ready that began when the log was of that size."""
        if not await self.until(lambda: "ready as" in self._place.said_since(size)):
            raise self.stuck(f"after {after} a process ended with {bot.process.returncode}")

    def stuck(self, why: str) -> Stuck:
        for bot in self.bots:
            bot.send(signal.SIGUSR1)  # it writes into the log where it is
        due = f"; {len(self._store.due_until(self._place.now))} guilds are due" if self._store.is_open else ""
        return Stuck(f"{why}{due}")

    # Standing still

    async def suspend(self, bot: Bot, *, writing: bool, patience: float = PATIENCE) -> bool:
        """SIGSTOP a process at a moment at which it is (or is not) inside a write transaction; False if none comes."""
        end = time.monotonic() + patience
        while time.monotonic() < end and not bot.ended:
            await bot.stop()
            if self._store.locked() is writing:
                bot.suspended = True
                return True
            bot.send(signal.SIGCONT)
            await asyncio.sleep(self._place.rng.uniform(0, 0.004))
        return False

    def holds_lease(self, bot: Bot) -> bool:
        return bool(self._store.query("SELECT 1 FROM leases WHERE pid = ?", bot.process.pid))

    def call_dead(self, bot: Bot) -> str:
        """Let the holder of the lease, `bot`, pass for dead, so that nobody watches it; as what it was known."""
        [(identity,)] = self._store.query("SELECT process FROM leases WHERE pid = ?", bot.process.pid)
        boot, namespace, pid, start = str(identity).split()
        self._call(bot, f"{boot} {namespace} {pid} {int(start) - 1}")
        return str(identity)

    def call_alive(self, bot: Bot, identity: str) -> None:
        """Take back that a process was called dead, unless it has ended."""
        if not bot.ended:
            self._call(bot, identity)

    def _call(self, bot: Bot, identity: str) -> None:
        self._store.query("UPDATE leases SET process = ? WHERE pid = ?", identity, bot.process.pid)

    async def close(self) -> None:
        for bot in self.bots:
            await bot.kill()
        self._log.close()


def token(number: int) -> str:
    """A token of the shape that Discord gives, of one application for each number."""
    user_id = base64.b64encode(str(payloads.APPLICATION_ID + number).encode()).decode().rstrip("=")
    return f"{user_id}.loopbk.{'0' * 38}"
