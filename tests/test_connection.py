"""Logging in and staying connected while Discord misbehaves. Time is the test's own: pauses are noted and over."""

from __future__ import annotations

import ast
import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import discord
import pytest

import bot as package
from bot.app import Almanac, utcnow
from bot.connection import IDENTIFY_EVERY, LASTING, LONGEST, Connection, Pace
from bot.container import Container
from bot.ops.exits import EndsProcess, Exit
from bot.services.process.identifies import A_DAY, delay
from tests.support.database import open_library
from tests.support.fake_discord import FakeDiscord
from tests.support.fake_discord.faults import Fault
from tests.support.loopback import pointed_at

HTML = "<!DOCTYPE html><title>Access denied | discord.com used Cloudflare to restrict access</title>"


class Line:
    """A bot that is connecting to a loopback Discord."""

    def __init__(self, fake: FakeDiscord, container: Container, bot: Almanac) -> None:
        self.fake = fake
        self.container = container
        self.bot = bot
        self.now = 0.0
        self.pauses: list[float] = []
        self.enough = asyncio.Event()
        self.wanted = 10_000

    async def pause(self, seconds: float) -> None:
        self.now += seconds
        if seconds:
            self.pauses.append(seconds)
        if len(self.pauses) >= self.wanted:
            self.enough.set()
            await asyncio.Event().wait()
        await asyncio.sleep(0)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[asyncio.Task[None]]:
        connection = Connection(self.bot, self.container.identifies, self.pause, lambda: self.now)
        task = asyncio.create_task(connection.run(self.fake.token))
        try:
            yield task
        finally:
            await self.bot.close()
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def paused(self, times: int) -> list[float]:
        """The pauses, once there were so many; then time stands still."""
        self.wanted = times
        async with asyncio.timeout(30):
            await self.enough.wait()
        return self.pauses


@pytest.fixture
async def line(tmp_path: Path) -> AsyncIterator[Line]:
    async with FakeDiscord() as fake, open_library(tmp_path, clock=utcnow) as container:
        with pointed_at(fake):
            async with Almanac(container) as bot:
                bot._connection.guild_ready_timeout = 0.05  # discord.py waits 2 s for one more guild
                yield Line(fake, container, bot)


def doubling(pauses: list[float]) -> bool:
    """Whether each pause is what it may be: half of 1, 2, 4 … seconds up to the longest, and up to as much again."""
    expected = [min(2.0**n, LONGEST) for n in range(len(pauses))]
    return all(most / 2 <= pause <= most for pause, most in zip(pauses, expected, strict=True))


async def test_a_first_connection_that_fails_is_tried_again_with_longer_and_longer_pauses(line: Line) -> None:
    line.fake.gateway.refuse_connections = 20  # aiohttp makes a request that is broken off once again by itself
    async with line.running():
        await line.fake.ready()
    assert doubling(line.pauses)
    assert len(line.pauses) >= 10
    assert line.fake.gateway.identifies == 1


async def test_a_gateway_that_closes_after_every_resume_is_not_stormed(line: Line) -> None:
    async with line.running():
        await line.fake.ready()
        line.fake.gateway.close_after_resume.extend([4000] * 1_000)
        line.fake.gateway.refuse_identify.extend([4000] * 1_000)
        await line.fake.gateway.close(4000)
        pauses = await line.paused(60)
    tries = line.fake.gateway.resumes + line.fake.gateway.identifies
    assert 30 < tries <= 61
    assert line.now > LONGEST / 2 * (tries - 6)
    assert max(pauses[:4]) <= 8


async def test_told_to_reconnect_after_a_while_it_resumes_without_a_pause(line: Line) -> None:
    async with line.running():
        for resumes in (1, 2, 3):
            await line.fake.ready()
            line.now += LASTING
            resumed = asyncio.create_task(line.bot.wait_for("resumed", timeout=30))
            await asyncio.sleep(0)
            await line.fake.gateway.send(7)
            await resumed
            assert line.fake.gateway.resumes == resumes
    assert line.pauses == []
    assert line.fake.gateway.identifies == 1


async def test_a_session_that_discord_has_forgotten_is_opened_anew_and_counted(line: Line) -> None:
    async with line.running():
        await line.fake.ready()
        line.fake.gateway.invalidate_resumes = 1
        ready = asyncio.create_task(line.bot.wait_for("ready", timeout=30))
        await line.fake.gateway.close(4000)
        await ready
    assert line.fake.gateway.identifies == 2
    assert IDENTIFY_EVERY in line.pauses
    assert await line.container.identifies.check() == 0


@pytest.mark.parametrize("route", ["me", "application", "commands"])
@pytest.mark.parametrize("answer", [(503, "upstream connect error"), (503, None), (429, HTML)])
async def test_a_call_at_the_start_that_fails_is_made_again(
    line: Line, route: str, answer: tuple[int, str | None], caplog: pytest.LogCaptureFixture
) -> None:
    status, body = answer
    line.fake.fail_next(route, status, body=body, times=3)
    async with line.running():
        await line.fake.ready()
    assert doubling(line.pauses)
    assert len(line.pauses) == 3
    assert line.fake.commands.syncs == 1
    assert f"HTTP {status}" in caplog.text
    assert "DOCTYPE" not in caplog.text


async def test_a_connection_that_breaks_at_the_start_is_made_again(line: Line) -> None:
    line.fake.reset_next("me", times=4)
    async with line.running():
        await line.fake.ready()
    assert doubling(line.pauses)
    assert len(line.pauses) >= 2


async def test_it_waits_as_long_as_it_is_told_to(line: Line) -> None:
    line.fake.faults.add(Fault("me", 429, HTML, {"Retry-After": "900"}))
    async with line.running():
        await line.fake.ready()
    assert 900 in line.pauses


async def test_a_global_rate_limit_at_the_start_is_waited_out_and_nothing_hangs_after_it(line: Line) -> None:
    line.fake.limit_next("application", 0.3, everywhere=True)
    async with line.running():
        await line.fake.ready()
        reply = await line.fake.slash("privacy")
        assert (await reply.callback()).text
        user = await line.bot.http.get_channel(line.fake.guild_ids[0] + 1)
        assert user["name"] == "general"
    assert line.fake.commands.syncs == 1


async def test_what_is_wrong_for_good_is_not_tried_again(line: Line) -> None:
    line.fake.fail_next("commands", 400, 50035)
    async with line.running() as task:
        with pytest.raises(discord.HTTPException):
            await task
    assert line.pauses == []


async def test_halfway_to_the_budget_it_warns_and_at_the_budget_it_ends(
    line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    for opened in range(1, A_DAY):
        await line.container.identifies.count()
        assert ("sessions with Discord were opened" in caplog.text) is (opened >= A_DAY // 2)
    line.fake.gateway.refuse_identify.append(4000)
    async with line.running() as task:
        with caplog.at_level(logging.CRITICAL), pytest.raises(EndsProcess) as ends:
            await asyncio.wait_for(task, 30)
    assert ends.value.code is Exit.IDENTIFIES
    assert line.fake.gateway.identifies == 1


async def test_while_the_database_is_away_a_session_is_opened_and_counted_with_the_next(line: Line) -> None:
    await line.container.identifies.count()
    path = line.container.database.path
    await line.container.database.close()
    path.rename(path.with_suffix(".away"))
    path.mkdir()
    await line.container.identifies.count()
    assert await line.container.identifies.check() == 0
    path.rmdir()
    path.with_suffix(".away").rename(path)
    for _ in range(8):
        await line.container.identifies.count()
    assert await line.container.identifies.check() == delay(10) == 1


def test_the_wait_for_a_session_doubles_with_each_of_the_last_hour_up_to_ten_minutes() -> None:
    assert [delay(n) for n in (0, 9, 10, 11, 19, 20, 500)] == [0, 0, 1, 2, 512, 600, 600]


def test_a_try_that_lasted_makes_the_next_one_wait_for_nothing() -> None:
    now = 0.0
    pace = Pace(lambda: now, lambda: 1.0)
    waits = []
    for lasted in (0, 0, 0, LASTING, 0, 0):
        waits.append(pace.seconds())
        now += waits[-1] + lasted
    assert waits == [0, 1, 2, 4, 0, 1]


CANCELLING = {"timeout", "timeout_at", "wait_for"}
MAY_CANCEL = {
    "connection.py": "the gateway's websocket, which does not go through discord.py's HTTP",
    "ops/stop.py": "a pause",
    "services/asks.py": "the journal's disk",
    "services/process/lease.py": "a pause",
    "storage/database.py": "a write's turn",
}


def test_no_call_of_discords_http_is_made_under_a_timeout() -> None:
    """A request that is cancelled in a global rate limit makes every later one of that discord.py hang for ever."""
    root = Path(package.__file__).parent
    found = set()
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in CANCELLING and isinstance(node.value, ast.Name):
                found |= {path.relative_to(root).as_posix()} if node.value.id == "asyncio" else set()
    assert found <= MAY_CANCEL.keys()
    assert not any(name.startswith("cogs/") or name == "app.py" for name in found)
