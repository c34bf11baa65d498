"""Almanac in a place where everything goes wrong: it is killed, Discord fails, hours pass, and it is started again."""

from __future__ import annotations

import asyncio
import base64
import datetime as dt
import os
import random
import signal
import sqlite3
import sys
import time
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, closing, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bot.container import Container
from bot.domain.daily.post import DailyState
from bot.domain.packs.pack import Pack
from bot.ops import failpoint
from bot.ops.exits import Exit
from bot.services.packs.packs import read_pack, starter_packs
from bot.services.process.lease import LASTS
from tests.processes.crash.checker import GuildDay, History, Interval, Row, Verdict, Wanted, facts_of, judge
from tests.processes.crash.clock import ToldClock
from tests.processes.crash.people import People
from tests.processes.crash.troubles import Troubles
from tests.processes.crash.weather import Weather
from tests.support.database import open_library, url
from tests.support.fake_discord import FakeDiscord, payloads, text_channel_id
from tests.support.moderators import MIRA

ROOT = Path(__file__).parents[3]
HOUR = 3_600
PATIENCE = 120.0  # seconds after which a process that does nothing is a fault
NONCES_LAST = 150.0  # seconds; Discord says "a few minutes", Almanac counts on 120
ENTRIES = 12

# Zones whose clocks change in these weeks, some by half an hour or at midnight, and some whose never do.
EVES = ("2026-03-06", "2026-03-27", "2026-04-03", "2026-10-02", "2026-10-23", "2026-10-30")
ZONES = (
    "America/New_York", "America/St_Johns", "America/Santiago", "America/Sao_Paulo", "Asia/Baku", "Asia/Beirut",
    "Asia/Kathmandu", "Asia/Tbilisi", "Asia/Yerevan", "Atlantic/Azores", "Australia/Lord_Howe", "Australia/Sydney",
    "Europe/Berlin", "Europe/Istanbul", "Europe/London", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Kiritimati",
)  # fmt: skip
TIMES = ("00:00", "00:30", "01:30", "02:00", "02:30", "03:00", "09:00", "23:59")  # half of the guilds


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do: `rivals` are processes with different tokens, and so leases of their own, over one database."""

    seed: int
    guilds: int
    days: float
    seconds: float
    rivals: int = 1


@dataclass(slots=True)
class Figures:
    """What happened."""

    seconds: float = 0.0
    simulated: int = 0
    starts: int = 0
    kills: Counter[str] = field(default_factory=Counter)
    exits: Counter[str] = field(default_factory=Counter)
    troubles: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    facts: int = 0
    late: int = 0
    again: int = 0
    days: int = 0
    owed: int = 0
    asks: int = 0
    edits: int = 0
    read: int = 0


class Stuck(Exception):
    """Almanac neither ended nor did what it had to do."""


class Bot:
    """One process, as an operator runs it."""

    def __init__(self, process: asyncio.subprocess.Process, number: int, armed: str | None) -> None:
        self.process = process
        self.number = number
        self.armed = armed
        self.suspended = False
        self.may_be_refused = False  # for want of the database, which is being restored

    @property
    def ended(self) -> bool:
        return self.process.returncode is not None

    async def kill(self) -> bool:
        """SIGKILL it; whether that is what it died of."""
        if self.ended:
            return False
        # Not `Process.kill`, which may reap a process that ends this moment and lose its exit code.
        with suppress(ProcessLookupError):
            os.kill(self.process.pid, signal.SIGKILL)
        return await self.process.wait() == -signal.SIGKILL


SAID = {
    "adopted": "was in its channel already",
    "taken over": "is gone; taking it over",
    "watched": "watching it",
}


class Rig:
    """One history: bots, their Discord, their clock, and the hours that pass."""

    container: Container  # while it is open

    def __init__(self, folder: Path, plan: Plan, fake: FakeDiscord, clock: ToldClock) -> None:
        self.folder = folder
        self.path = folder / "library.db"
        self.backups = folder / "backups"
        self.log = folder / "log.txt"
        self.plan = plan
        self.fake = fake
        self.clock = clock
        self.rng = random.Random(plan.seed)
        self.weather = Weather(fake, self.rng)
        self.figures = Figures()
        self.bots: list[Bot] = []
        self.calms: list[int] = []
        self.refused: dict[int, list[Interval]] = defaultdict(list)
        self.forgotten: set[GuildDay] = set()
        self.channels = {text_channel_id(guild_id) + 1: guild_id for guild_id in fake.guild_ids}
        self.wanted: dict[int, Wanted] = {}
        self.start = clock.seconds()
        self.broken: list[str] = []
        self.error = ToldClock(folder / "error")  # by which the machine's clock is wrong
        self.error.set(0)
        self.people = People(fake, random.Random(plan.seed), "Karabakh")
        self.troubles = Troubles(self)
        self._opened: AsyncExitStack | None = None
        self._log = self.log.open("ab")

    async def open(self) -> None:
        """Have the database open, beside the bots."""
        async with AsyncExitStack() as stack:
            self.container = await stack.enter_async_context(open_library(self.folder, clock=self.clock))
            connection = sqlite3.connect(self.path, isolation_level=None, timeout=10)
            self._database = stack.enter_context(closing(connection))
            self._opened = stack.pop_all()

    async def shut(self) -> None:
        if self._opened is not None:
            opened, self._opened = self._opened, None
            await opened.aclose()

    @asynccontextmanager
    async def closed(self) -> AsyncIterator[None]:
        """Have the database closed meanwhile."""
        await self.shut()
        try:
            yield
        finally:
            await self.open()

    @property
    def now(self) -> int:
        return self.clock.seconds()

    # The guilds

    async def switch_on(self) -> None:
        """Let every guild have a small library and a daily fact, each in its own zone at its own time."""
        pack = small_pack()
        for channel_id, guild_id in self.channels.items():
            time = self.rng.choice(TIMES) if self.rng.random() < 0.5 else f"{self.rng.randrange(1440) // 60:02}:00"
            zone = self.rng.choice(ZONES)
            await self.container.packs.load(guild_id, pack)
            await self.container.daily.set_up(guild_id, MIRA, channel_id=channel_id, time=time, zone=zone, on=True)
            self.wanted[guild_id] = Wanted(dt.time.fromisoformat(time), zone)
        if self.plan.rivals == 1:  # two bots of one application would both be asked
            first = "SELECT number, body FROM entries WHERE guild_id = ? AND status = 'published'"
            self.people.begin(dict(self.query(first, self.fake.guild_ids[0])))

    async def mend(self) -> None:
        """Managers switch on again what a refusal has paused."""
        for (guild_id,) in self.query("SELECT guild_id FROM guilds WHERE daily_paused IS NOT NULL"):
            await self.container.daily.set_up(guild_id, MIRA, on=True)

    # The processes

    async def begin(self, armed: str | None = None, number: int = 0, *, refused: bool = False) -> Bot:
        """Start a process; with `armed` it ends by itself at that failpoint, with `refused` it may be sent away."""
        if self._opened is not None and not self.locked():  # by a process that was suspended in the middle of a write
            self.query("DELETE FROM identifies")
        environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        environment |= {
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "ignore",
            "DISCORD_TOKEN": token(number),
            "DATABASE_URL": url(self.path),
            "ALMANAC_DISCORD_API": self.fake.api,
            "ALMANAC_FAILPOINT": armed or "",
        }
        slow = self.rng.random() < 0.2
        self.figures.troubles["slow disk"] += slow
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.processes.crash.almanac",
            str(self.clock.path), str(self.error.path), *(["slow"] if slow else []),
            cwd=self.folder, env=environment, stdout=self._log, stderr=self._log,
        )  # fmt: skip
        self.figures.starts += 1
        bot = Bot(process, number, armed)
        bot.may_be_refused = refused
        self.bots.append(bot)
        return bot

    def missing(self) -> list[int]:
        """The rivals that do not run."""
        return sorted({*range(self.plan.rivals)} - {bot.number for bot in self.bots})

    async def kill(self, why: str) -> None:
        """SIGKILL every process that runs."""
        for bot in self.bots:
            if await bot.kill():
                self.figures.kills[why] += 1
        self.reap()
        await self.quiet()

    async def suspend(self, bot: Bot, *, writing: bool, patience: float = PATIENCE) -> bool:
        """SIGSTOP a process at a moment at which it is (or is not) inside a write transaction; False if none comes."""
        end = time.monotonic() + patience
        while time.monotonic() < end and not bot.ended:
            bot.process.send_signal(signal.SIGSTOP)
            if self.locked() is writing:
                bot.suspended = True
                return True
            bot.process.send_signal(signal.SIGCONT)
            await asyncio.sleep(self.rng.uniform(0, 0.004))
        return False

    def holds_lease(self, bot: Bot) -> bool:
        return bool(self.query("SELECT 1 FROM leases WHERE pid = ?", bot.process.pid))

    def call_dead(self, bot: Bot) -> str:
        """Let the holder of the lease, `bot`, pass for dead, so that nobody watches it; as what it was known."""
        [(identity,)] = self.query("SELECT process FROM leases WHERE pid = ?", bot.process.pid)
        boot, namespace, pid, start = str(identity).split()
        self.query("UPDATE leases SET process = ?", f"{boot} {namespace} {pid} {int(start) - 1}")
        return str(identity)

    def locked(self) -> bool:
        """Whether somebody is inside a write transaction."""
        probe = sqlite3.connect(self.path, isolation_level=None, timeout=0)
        try:
            probe.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        finally:
            probe.close()
        return False

    def reap(self) -> None:
        """Note how processes ended that did so by themselves."""
        for bot in [bot for bot in self.bots if bot.ended]:
            code = bot.process.returncode
            if code == failpoint.EXIT and bot.armed:
                self.figures.kills[bot.armed.partition(":")[0]] += 1
            elif code == Exit.LEASE_HELD:
                self.figures.exits["turned away by the lease"] += 1
            elif code == Exit.LEASE_LOST and bot.suspended:
                self.figures.exits["found lost on waking"] += 1
            elif code == Exit.WRONG and bot.may_be_refused:
                self.figures.exits["turned away during a restore"] += 1
            elif code != -signal.SIGKILL:
                raise Stuck(f"a process ended with {code}")
            self.bots.remove(bot)

    async def quiet(self) -> None:
        """Until Discord has done all that killed processes have asked of it."""
        quiet = 0
        while quiet < 5:
            await asyncio.sleep(0.005)
            quiet = 0 if self.fake.serving else quiet + 1

    async def until(self, done: Callable[[], bool], *, pause: float = 0.02) -> bool:
        """Wait until `done`; False where a process has ended before, unless another one's lease turned it away."""
        end = time.monotonic() + PATIENCE
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
        raise self.stuck(f"{len(self.bots)} processes did nothing for {PATIENCE:.0f} s")

    def stuck(self, why: str) -> Stuck:
        for bot in self.bots:
            if not bot.ended:
                bot.process.send_signal(signal.SIGUSR1)
        due = f"; {len(self.due_until(self.now))} guilds are due" if self._opened is not None else ""
        return Stuck(f"{why}{due}")

    # The state

    def query(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        return self._database.execute(sql, values).fetchall()

    def settled(self) -> bool:
        """Whether nothing is to be done at this moment: whatever is being sent waits for a later one."""
        due = "SELECT 1 FROM guilds WHERE next_due_at <= ? LIMIT 1"
        return not self.fake.serving and not self.query(due, self.now)

    def due_until(self, at: int) -> list[int]:
        return [row[0] for row in self.query("SELECT guild_id FROM guilds WHERE next_due_at <= ?", at)]

    def rows(self) -> dict[GuildDay, tuple[object, ...]]:
        """What the database says became of each date."""
        return {GuildDay(row[0], row[1]): row for row in self.query("SELECT * FROM daily_posts")}

    def said_since(self, size: int) -> str:
        """What processes have said since their log was of that size."""
        with self.log.open("rb") as lines:
            lines.seek(size)
            return lines.read().decode(errors="replace")

    def sending(self) -> int:
        """How many facts are being sent."""
        [(count,)] = self.query("SELECT count(*) FROM daily_posts WHERE state = 'sending'")
        return int(count)

    def stored(self) -> int:
        """How many messages Discord keeps."""
        return sum(map(len, self.fake.channels.messages.values()))

    async def pass_time(self, seconds: float) -> None:
        """Move the clock on. Two processes could both be at work unseen, so they are killed before."""
        if self.plan.rivals > 1:
            await self.kill("for time to pass")
        self.clock.set(self.now + int(seconds))

    # What happens

    async def history(self) -> Verdict:
        """Storm and calm in turn, until the plan's time is over; what the checker says of it."""
        began = time.monotonic()
        await self.switch_on()
        end = self.start + self.plan.days * 24 * HOUR
        while self.now < end and time.monotonic() - began < self.plan.seconds:
            await self.storm()
            await self.calm()
            self.broken += await self.troubles.judge()
            if self.plan.rivals == 1:
                self.broken += await self.people.judge(self.query)
        await self.people.end()
        await self.stop()
        verdict = judge(self.evidence())
        if self.query("PRAGMA integrity_check") != [("ok",)]:
            verdict.broken.append("the database is broken")
        verdict.broken += self.broken
        self.figures.seconds = time.monotonic() - began
        self.count(verdict)
        return verdict

    async def storm(self) -> None:
        """Let facts fall due while things go wrong, and crash a few times."""
        away = self.rng.random() < 0.04
        jump = self.rng.uniform(7, 14) * HOUR if away else self.rng.uniform(2, 4) * HOUR
        due = self.due_until(self.now + int(jump))
        self.strike(due)
        if self.rng.random() < 0.25:
            self.troubles.set_clock_wrong()
        alone = self.plan.rivals == 1
        if alone and self.rng.random() < 0.3:
            await self.troubles.back_up()
        if self.bots and not away and self.rng.random() < 0.3:
            await self.due_while_running(jump, len(due))
        else:
            await self.kill("while idle")
            await self.pass_time(jump)
        for _ in range(self.rng.randrange(1, 6)):
            left = len(self.due_until(self.now))
            async with self.troubles.another_writer():
                crashed = bool(left) and await self.crash(left)
            if not crashed:
                break
            await self.pass_time(self.rng.choice([0, 0, self.rng.uniform(1, 100), self.rng.uniform(160, 600)]))
            if self.rng.random() < 0.3:
                self.error.set(0)
        if alone:
            await self.befall()

    async def befall(self) -> None:
        """Let something happen to the disk, at times."""
        troubles = self.troubles
        happens = (troubles.restore, troubles.flip_in_database, troubles.flip_in_journal)
        chance = self.rng.random()
        if chance < 0.3:
            await happens[int(chance * 10)]()

    def strike(self, due: Sequence[int]) -> None:
        """Arm faults for the channels of these guilds."""
        channels = [text_channel_id(guild_id) + 1 for guild_id in due]
        self.rng.shuffle(channels)
        if self.rng.random() < 0.04:
            self.weather.fail_everywhere()
            return
        refusing = channels[: self.rng.choice([0, 0, 1, 2])]
        for channel in refusing:
            self.weather.refuse(channel)
            self.refused[self.channels[channel]].append(Interval(self.now, sys.maxsize))
        rest = channels[len(refusing) :]
        for channel in rest[: int(len(rest) * self.rng.uniform(0.1, 0.7))]:
            for _ in range(self.rng.choice([1, 1, 2, 3])):
                self.weather.blow(channel)

    async def due_while_running(self, jump: float, due: int) -> None:
        """Let facts fall due before a process that runs, with another one waiting for its lease at times; kill it."""
        if self.plan.rivals == 1 and self.rng.random() < 0.5:
            await self.stand_by()
        await self.pass_time(jump)
        if not self.bots:
            return
        if self.plan.rivals == 1 and self.rng.random() < 0.4:
            await self.troubles.suspend_and_replace(due)
            return
        first = self.bots[0]
        await self.until_random_instant(due)
        if await first.kill():
            self.figures.kills["at a random instant"] += 1
        self.reap()
        await self.quiet()

    async def stand_by(self) -> None:
        """Suspend the process that runs, and start another, which finds the lease late and watches its holder wake."""
        holder = self.bots[0].process
        holder.send_signal(signal.SIGSTOP)
        await self.pass_time(2 * LASTS)
        log = self.folder / "log.txt"
        size = log.stat().st_size
        await self.begin()

        def watches() -> bool:
            with log.open("rb") as lines:
                lines.seek(size)
                return len(self.bots) == 1 or SAID["watched"].encode() in lines.read()

        await self.until(watches)
        holder.send_signal(signal.SIGCONT)

    async def until_random_instant(self, due: int) -> None:
        """Wait for some of the facts that are due, and a moment more."""
        target = self.stored() + self.rng.randrange(max(1, due))
        await self.until(lambda: self.stored() >= target or self.settled(), pause=0.001)
        await asyncio.sleep(self.rng.uniform(0, 0.03))

    async def crash(self, due: int) -> bool:
        """Run processes until they crash; False where they did all there was to do before they could."""
        await self.run_all(due)
        if self.rng.random() < 0.25:
            if self.rng.random() < 0.3:
                await asyncio.sleep(self.rng.uniform(0, 2))
            else:
                await self.until_random_instant(due)
            await self.kill("at a random instant")
            return True
        if await self.until(self.settled):
            return False
        self.reap()
        if self.bots and self.rng.random() < 0.5:
            # The other one goes on alone, in the middle of whatever the first has left.
            await self.until(self.settled)
        await self.kill("beside another")
        return True

    async def run_all(self, due: int) -> None:
        """Start what is to run: each at its own failpoint. One that waits for the lease takes over from the killed."""
        sending = self.sending()
        points = failpoint.POINTS if sending else failpoint.POINTS[:-1]
        for number in self.missing():
            point = self.rng.choice(points)
            reached = sending if point == "after-history" else due
            nth = self.rng.randrange(1, max(2, reached // (2 * self.plan.rivals)))
            await self.begin(f"{point}:{nth}", number)
        if self.plan.rivals == 1 and self.rng.random() < 0.1:
            await self.begin()

    async def calm(self) -> None:
        """Let everything work, and time pass until nothing is left to do."""
        self.error.set(0)
        for channel in self.weather.refusing:
            intervals = self.refused[self.channels[channel]]
            intervals[-1] = Interval(intervals[-1].start, self.now + 1)
        self.weather.clear()
        if self.plan.rivals > 1 or len(self.bots) != 1 or self.bots[0].armed:
            await self.kill("before the calm")
        for _ in range(100):
            for number in self.missing():
                await self.begin(number=number)
            if not await self.until(self.settled):
                raise Stuck("a process ended when all was calm")
            await self.mend()
            if self.settled():
                if not self.sending():
                    self.calms.append(self.now)
                    return
                [(later,)] = self.query(
                    "SELECT max(g.next_due_at) FROM guilds g JOIN daily_posts p USING (guild_id)"
                    " WHERE p.state = 'sending'"
                )
                await self.pass_time(max(1, later - self.now))
        raise Stuck("there is no end to what is to be done")

    async def stop(self) -> None:
        await self.kill("at the end")

    # The evidence

    def evidence(self) -> History:
        rows = self.query(
            "SELECT guild_id, local_date, state, claimed_at, settled_at, number, message_id FROM daily_posts"
        )
        return History(
            start=self.start,
            wanted=self.wanted,
            calms=self.calms,
            # A second fact is one too many in whichever channel of its guild it is.
            facts=facts_of(self.fake.channels.messages, self.fake.channels.guild_of),
            rows=[Row(GuildDay(row[0], row[1]), DailyState(row[2]), *row[3:]) for row in rows],
            refused=self.refused,
            forgotten=self.forgotten,
        )

    def count(self, verdict: Verdict) -> None:
        figures = self.figures
        figures.simulated = self.now - self.start
        figures.faults = self.weather.struck
        figures.asks, figures.edits, figures.read = self.people.asked, self.people.edited, self.people.read
        figures.states = Counter(dict(self.query("SELECT state, count(*) FROM daily_posts GROUP BY state")))
        [(figures.again, figures.late)] = self.query(
            "SELECT coalesce(sum(attempts > 1), 0), coalesce(sum(settled_at - due_at > 3600), 0) FROM daily_posts"
            " WHERE state = 'posted'"
        )
        figures.facts, figures.days, figures.owed = len(self.evidence().facts), verdict.days, verdict.owed
        self._log.flush()
        said = self.said_since(0)
        figures.said = Counter({name: said.count(words) for name, words in SAID.items()})

    async def close(self) -> None:
        await self.people.end()
        for bot in self.bots:
            await bot.kill()
        await self.shut()
        self.error.close()
        self._log.close()


def token(number: int) -> str:
    """A token of the shape that Discord gives, of one application for each number."""
    user_id = base64.b64encode(str(payloads.APPLICATION_ID + number).encode()).decode().rstrip("=")
    return f"{user_id}.loopbk.{'0' * 38}"


def small_pack() -> Pack:
    """A few entries of the starter library: enough that none comes twice in a week, few enough to be loaded often."""
    [(name, text)] = starter_packs().items()
    pack = read_pack(text, name)
    entries = pack.entries[:ENTRIES]
    keys = {topic for entry in entries for topic in entry.topics}
    topics = tuple(replace(topic, related=()) for topic in pack.topics if topic.key in keys)
    sources = tuple(replace(source, fingerprint=None) for source in pack.sources)
    return replace(pack, entries=entries, topics=topics, sources=sources)


@asynccontextmanager
async def opened(folder: Path, plan: Plan) -> AsyncIterator[Rig]:
    """A rig in a folder of its own."""
    clock = ToldClock(folder / "clock")
    eve = dt.datetime.fromisoformat(random.Random(plan.seed).choice(EVES)).replace(tzinfo=dt.UTC)
    clock.set(int(eve.timestamp()))
    fake = FakeDiscord(guilds=plan.guilds, clock=clock.seconds, nonces_last=NONCES_LAST)
    try:
        async with fake:
            rig = Rig(folder, plan, fake, clock)
            await rig.open()
            try:
                yield rig
            finally:
                await rig.close()
    finally:
        clock.close()
