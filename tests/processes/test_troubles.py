"""Each trouble of the crash rig by itself, on a few guilds: it happens, and every promise holds."""

from __future__ import annotations

import math
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.processes.crash.checker import GuildDay, judge
from tests.processes.crash.plan import HOUR, Kind, Plan
from tests.processes.crash.processes import PATIENCE
from tests.processes.crash.rig import Rig, opened
from tests.support.fake_discord import text_channel_id

GUILDS = 10


async def restored(rig: Rig) -> None:
    await rig.troubles.restore()


async def flipped_in_the_database(rig: Rig) -> None:
    await rig.troubles.flip_in_database()


async def flipped_in_the_journal(rig: Rig) -> None:
    await rig.troubles.flip_in_journal()


async def suspended_in_a_write(rig: Rig) -> None:
    await rig.pass_time(3 * HOUR)
    due = len(rig.store.due_until(rig.place.now))
    await rig.troubles.suspend_and_replace(Kind.SUSPENDED_WRITING, due, patience=PATIENCE)


async def suspended_between_writes(rig: Rig) -> None:
    await rig.pass_time(3 * HOUR)
    due = len(rig.store.due_until(rig.place.now))
    await rig.troubles.suspend_and_replace(Kind.SUSPENDED_BETWEEN, due, patience=PATIENCE)


async def with_a_clock_that_is_wrong(rig: Rig) -> None:
    while not rig.figures.troubles[Kind.CLOCK_WRONG]:
        rig.troubles.set_clock_wrong()
    await rig.pass_time(3 * HOUR)
    assert await rig.processes.until(rig.store.settled)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("befalls", "noted"),
    [
        (restored, "restore"),
        (flipped_in_the_database, Kind.FLIPPED),
        (flipped_in_the_journal, Kind.FLIPPED_IN_JOURNAL),
        (suspended_in_a_write, Kind.SUSPENDED_WRITING),
        (suspended_between_writes, Kind.SUSPENDED_BETWEEN),
        (with_a_clock_that_is_wrong, Kind.CLOCK_WRONG),
    ],
)
async def test_whatever_befalls_the_machine_the_promises_hold(
    tmp_path: Path, befalls: Callable[[Rig], Awaitable[None]], noted: str
) -> None:
    async with opened(tmp_path, Plan(13, GUILDS, 1, math.inf)) as rig:
        await rig.switch_on()
        await rig.calm()
        await rig.troubles.back_up()
        await rig.pass_time(5 * HOUR)
        assert await rig.processes.until(lambda: rig.store.settled() and rig.people.edited > 2)
        await befalls(rig)
        await rig.calm()
        assert await rig.judge() == []
        assert judge(rig.store.evidence()).violations == []
        assert any(noted in trouble for trouble in rig.figures.troubles)


async def test_a_copy_of_a_fact_in_another_channel_of_its_guild_is_doubled(tmp_path: Path) -> None:
    async with opened(tmp_path, Plan(13, 2, 1, math.inf)) as rig:
        await rig.switch_on()
        await rig.calm()
        await rig.pass_time(24 * HOUR)
        await rig.calm()
        assert judge(rig.store.evidence()).doubled == []
        [guild_id, _] = rig.fake.guild_ids
        general, facts = text_channel_id(guild_id), text_channel_id(guild_id) + 1
        [(id, message)] = rig.fake.channels.messages[facts].items()
        rig.fake.channels.messages[general][id + 1] = {**message, "id": str(id + 1)}
        [doubled] = judge(rig.store.evidence()).doubled
        assert f"guild {guild_id}" in doubled


async def test_what_people_were_promised_and_is_not_there_is_told(tmp_path: Path) -> None:
    async with opened(tmp_path, Plan(13, 1, 1, math.inf)) as rig:
        rig.people.edits.add("turn 1")
        rig.people.answered = rig.people.sent = 1
        assert await rig.people.judge(rig.store.query, lambda: 0, tries=1) == [
            "1 asks were answered and 0 counted",
            "the edit of turn 1 was acknowledged and is lost",
        ]
        assert await rig.people.judge(rig.store.query, lambda: 1, tries=1) == [  # a disk that was late, and said so
            "the edit of turn 1 was acknowledged and is lost"
        ]
        rig.store.forgotten.add(GuildDay(1, "2026-01-01"))
        assert judge(rig.store.evidence()).violations == []
