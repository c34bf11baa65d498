"""A process suspended in the middle of posting, replaced by another, and woken when nonces are forgotten."""

from __future__ import annotations

import asyncio
import math
import signal
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.ops.exits import Exit
from tests.processes.crash.plan import HOUR, Plan
from tests.processes.crash.rig import Rig, opened
from tests.processes.crash.weather import ROUTE

GUILDS = 40


def limit(rig: Rig, channel: int) -> None:
    rig.fake.limit_next(ROUTE, 1.5, target=channel)


def limit_all(rig: Rig, channel: int) -> None:
    rig.fake.limit_next(ROUTE, 1.5, target=channel, everywhere=True)


def fail(rig: Rig, channel: int) -> None:
    rig.fake.fail_next(ROUTE, 500, target=channel)


@pytest.mark.slow
@pytest.mark.parametrize("hold_back", [limit, limit_all, fail])
async def test_what_discordpy_was_about_to_send_again_stays_unsent_on_waking(
    tmp_path: Path, hold_back: Callable[[Rig, int], None]
) -> None:
    async with opened(tmp_path, Plan(13, GUILDS, 1, math.inf)) as rig:
        await rig.switch_on()
        await rig.pass_time(24 * HOUR)
        for channel in rig.store.channels:
            hold_back(rig, channel)
        holder = await rig.processes.begin()
        assert await rig.processes.until(
            lambda: sum(each.method == "POST" for each in rig.fake.received) > 0, pause=0.001
        )
        assert await rig.processes.suspend(holder, writing=False)
        rig.fake.faults.clear()
        rig.processes.call_dead(holder)
        await rig.pass_time(600)
        await rig.processes.begin()
        assert await rig.processes.until(lambda: rig.store.settled() and not rig.store.sending())
        facts = rig.store.evidence().facts
        rig.fake.channels.forget_nonces()
        holder.send(signal.SIGCONT)
        assert await asyncio.wait_for(holder.process.wait(), 60) == Exit.LEASE_LOST
        await rig.processes.quiet()
        assert set(Counter(fact.day for fact in rig.store.evidence().facts).values()) == {1}
        assert len(rig.store.evidence().facts) == len(facts) > 0


async def test_a_holder_suspended_in_the_middle_of_a_write_is_waited_for_and_replaced_once_it_is_killed(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, Plan(14, GUILDS, 1, math.inf)) as rig:
        await rig.switch_on()
        holder = await rig.processes.begin()
        assert await rig.processes.until(lambda: bool(rig.store.query("SELECT 1 FROM leases")))
        rig.processes.call_dead(holder)
        await rig.pass_time(24 * HOUR)
        assert await rig.processes.suspend(holder, writing=True)
        await rig.pass_time(600)
        successor = await rig.processes.begin()
        assert await rig.processes.until(lambda: "holds the database locked" in (tmp_path / "log.txt").read_text())
        assert not successor.ended
        await holder.kill()
        rig.processes.reap()
        assert await rig.processes.until(lambda: rig.store.settled() and not rig.store.sending())
        await rig.processes.quiet()
        assert set(Counter(fact.day for fact in rig.store.evidence().facts).values()) == {1}
