"""Almanac in a place where everything goes wrong: it is killed, Discord fails, hours pass, and it is started again."""

from __future__ import annotations

import asyncio
import datetime as dt
import random
import re
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from bot.ops import failpoint
from bot.services.process.lease import LASTS
from tests.processes.crash.checker import Verdict, judge
from tests.processes.crash.clock import ToldClock
from tests.processes.crash.people import People
from tests.processes.crash.plan import EVES, HOUR, Place, Plan, Stuck
from tests.processes.crash.processes import SAID, Processes
from tests.processes.crash.store import Store
from tests.processes.crash.troubles import Troubles
from tests.processes.crash.weather import Weather
from tests.support.fake_discord import FakeDiscord, text_channel_id

NONCES_LAST = 150.0  # seconds; Discord says "a few minutes", Almanac counts on 120
DISK_LATE = re.compile(r"the disk has not taken (\d+) asks")


class Rig:
    """One history: bots, their Discord, their clock, and the hours that pass."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.plan = place.plan
        self.fake = place.fake
        self.rng = place.rng
        self.figures = place.figures
        self.store = Store(place)
        self.processes = Processes(place, self.store)
        self.weather = Weather(place.fake, place.rng)
        self.people = People(place.fake, random.Random(place.plan.seed), "Karabakh")
        self.troubles = Troubles(self)
        self.broken: list[str] = []

    @property
    def alone(self) -> bool:
        """Whether one process works for the bot: two bots of one application would both be asked."""
        return self.plan.rivals == 1

    async def switch_on(self) -> None:
        """Let every guild have its library and daily fact, and people ask and edit from now on."""
        await self.store.switch_on()
        if self.alone:
            self.people.begin(self.store.bodies(self.fake.guild_ids[0]))

    async def pass_time(self, seconds: float) -> None:
        """Move the clock on. Two processes could both be at work unseen, so they are killed before."""
        if not self.alone:
            await self.processes.kill("for time to pass")
        self.place.clock.set(self.place.now + int(seconds))

    # What happens

    async def history(self) -> Verdict:
        """Storm and calm in turn, until the plan's time is over; what the checker says of it."""
        began = time.monotonic()
        await self.switch_on()
        while not self._is_over(time.monotonic() - began):
            await self.storm()
            await self.calm()
            self.broken += await self.judge()
        await self.people.end()
        await self.processes.kill("at the end")
        verdict = judge(self.store.evidence())
        if self.store.query("PRAGMA integrity_check") != [("ok",)]:
            verdict.broken.append("the database is broken")
        verdict.broken += self.broken
        self.figures.seconds = time.monotonic() - began
        self._count(verdict)
        return verdict

    def _is_over(self, seconds: float) -> bool:
        if self.place.now >= self.store.start + self.plan.days * 24 * HOUR:
            return True
        if self.plan.kills and self.figures.kills.keys() >= set(self.plan.kills):
            return True
        if self.plan.all_kinds and self.troubles.to_come():
            return seconds >= 3 * self.plan.seconds
        return seconds >= self.plan.seconds

    async def judge(self) -> list[str]:
        """Which promises are broken, but for the facts."""
        broken = await self.troubles.judge()
        if self.alone:
            broken += await self.people.judge(self.store.query, self.late_asks)
        return broken

    def late_asks(self) -> int:
        """How many asks were answered before the disk had them, as the log says: so slow a disk is not waited for."""
        return sum(map(int, DISK_LATE.findall(self.place.said_since(0))))

    async def storm(self) -> None:
        """Let facts fall due while things go wrong, and crash a few times."""
        away = self.rng.random() < 0.04
        jump = self.rng.uniform(7, 14) * HOUR if away else self.rng.uniform(2, 4) * HOUR
        due = self.store.due_until(self.place.now + int(jump))
        self.strike(due)
        self.troubles.set_clock_wrong()
        if self.alone:
            await self.troubles.back_up_at_times()
        if self.processes.bots and not away and self.rng.random() < 0.5:
            await self.due_while_running(jump, len(due))
        else:
            await self.processes.kill("while idle")
            await self.pass_time(jump)
        for _ in range(self.rng.randrange(1, 6)):
            left = len(self.store.due_until(self.place.now))
            async with self.troubles.another_writer():
                crashed = bool(left) and await self.crash(left)
            if not crashed:
                break
            await self.pass_time(self.rng.choice([0, 0, self.rng.uniform(1, 100), self.rng.uniform(160, 600)]))
            if self.rng.random() < 0.3:
                self.place.error.set(0)
        if self.alone:
            await self.troubles.befall()

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
            self.store.refuses_from_now(channel)
        rest = channels[len(refusing) :]
        for channel in rest[: int(len(rest) * self.rng.uniform(0.1, 0.7))]:
            for _ in range(self.rng.choice([1, 1, 2, 3])):
                self.weather.blow(channel)

    async def due_while_running(self, jump: float, due: int) -> None:
        """Let facts fall due before a process that runs, with another one waiting for its lease at times; kill it."""
        if self.alone and self.rng.random() < 0.5:
            await self.stand_by()
        await self.pass_time(jump)
        if not self.processes.bots:
            return
        if self.alone and (kind := self.troubles.suspension()):
            await self.troubles.suspend_and_replace(kind, due)
            return
        first = self.processes.bots[0]
        await self.until_random_instant(due)
        await self.processes.kill_one(first, "at a random instant")

    async def stand_by(self) -> None:
        """Suspend the process that runs, and start another, which finds the lease late and watches its holder wake."""
        holder = self.processes.bots[0]
        holder.suspended = True
        holder.send(signal.SIGSTOP)
        await self.pass_time(2 * LASTS)
        size = self.place.log.stat().st_size
        await self.processes.begin()
        await self.processes.until(
            lambda: len(self.processes.bots) == 1 or SAID["watched"] in self.place.said_since(size)
        )
        holder.send(signal.SIGCONT)

    async def until_random_instant(self, due: int) -> None:
        """Wait for some of the facts that are due, and a moment more."""
        target = self.place.stored() + self.rng.randrange(max(1, due))
        await self.processes.until(lambda: self.place.stored() >= target or self.store.settled(), pause=0.001)
        await asyncio.sleep(self.rng.uniform(0, 0.03))

    async def crash(self, due: int) -> bool:
        """Run processes until they crash; False where they did all there was to do before they could."""
        processes = self.processes
        await self.run_all(due)
        if self.rng.random() < 0.25:
            if self.rng.random() < 0.3:
                await asyncio.sleep(self.rng.uniform(0, 2))
            else:
                await self.until_random_instant(due)
            await processes.kill("at a random instant")
            return True
        if await processes.until(self.store.settled):
            return False
        processes.reap()
        if processes.bots and self.rng.random() < 0.5:
            # The other one goes on alone, in the middle of whatever the first has left.
            await processes.until(self.store.settled)
        await processes.kill("beside another")
        return True

    async def run_all(self, due: int) -> None:
        """Start what is to run: each at its own failpoint, first at those that have killed none. One that waits for the
        lease takes over from the killed."""
        sending = self.store.sending()
        points = failpoint.POINTS if sending else failpoint.POINTS[:-1]
        for number in self.processes.missing():
            point = self.rng.choice([point for point in points if point not in self.figures.kills] or points)
            reached = sending if point == "after-history" else due
            nth = self.rng.randrange(1, max(2, reached // (2 * self.plan.rivals)))
            await self.processes.begin(f"{point}:{nth}", number)
        if self.alone and self.rng.random() < 0.1:
            await self.processes.begin()

    async def calm(self) -> None:
        """Let everything work, and time pass until nothing is left to do."""
        self.place.error.set(0)
        for channel in self.weather.refusing:
            self.store.refuses_until_now(channel)
        self.weather.clear()
        bots = self.processes.bots
        if not self.alone or len(bots) != 1 or bots[0].armed:
            await self.processes.kill("before the calm")
        for _ in range(100):
            for number in self.processes.missing():
                await self.processes.begin(number=number)
            if not await self.processes.until(self.store.settled):
                raise Stuck("a process ended when all was calm")
            await self.store.mend()
            if self.store.settled():
                if not self.store.sending():
                    self.store.calms.append(self.place.now)
                    return
                await self.pass_time(max(1, self.store.tried_again_at() - self.place.now))
        raise Stuck("there is no end to what is to be done")

    def _count(self, verdict: Verdict) -> None:
        figures, query = self.figures, self.store.query
        figures.simulated = self.place.now - self.store.start
        figures.faults = self.weather.struck
        figures.asks, figures.edits, figures.read = self.people.asked, self.people.edited, self.people.read
        figures.states = Counter(dict(query("SELECT state, count(*) FROM daily_posts GROUP BY state")))
        [(figures.again, figures.late)] = query(
            "SELECT coalesce(sum(attempts > 1), 0), coalesce(sum(settled_at - due_at > 3600), 0) FROM daily_posts"
            " WHERE state = 'posted'"
        )
        figures.facts, figures.days, figures.owed = len(self.store.evidence().facts), verdict.days, verdict.owed
        said = self.place.said_since(0)
        figures.said = Counter({name: said.count(words) for name, words in SAID.items()})
        if late := self.late_asks():
            figures.troubles["asks answered before the disk had them"] = late

    async def close(self) -> None:
        await self.people.end()
        await self.processes.close()
        await self.store.shut()
        self.place.error.close()


@asynccontextmanager
async def opened(folder: Path, plan: Plan) -> AsyncIterator[Rig]:
    """A rig in a folder of its own."""
    clock = ToldClock(folder / "clock")
    eve = dt.datetime.fromisoformat(random.Random(plan.seed).choice(EVES)).replace(tzinfo=dt.UTC)
    clock.set(int(eve.timestamp()))
    fake = FakeDiscord(guilds=plan.guilds, clock=clock.seconds, nonces_last=NONCES_LAST)
    try:
        async with fake:
            rig = Rig(Place(folder, plan, fake, clock))
            await rig.store.open()
            try:
                yield rig
            finally:
                await rig.close()
    finally:
        clock.close()
