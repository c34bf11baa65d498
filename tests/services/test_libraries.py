"""Libraries in memory: which are kept, which are read anew, and what is told while the database is away."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.container import Container
from bot.domain.errors import StorageUnavailable
from bot.services.libraries import FRESH, Libraries
from tests.support.database import away, open_library
from tests.support.moderators import ELSEWHERE, HOME, NORA

THIRD = HOME + 2


class Process:
    """Another process over the same database, with a clock that the test sets."""

    def __init__(self, container: Container) -> None:
        self.writer = container
        self.now = 0.0
        self.libraries = Libraries(container.database, lambda: self.now)

    async def names(self, guild_id: int) -> set[str]:
        return {topic.name for topic in (await self.libraries.get(guild_id)).topics.values()}


@pytest.fixture
async def process(tmp_path: Path) -> AsyncIterator[Process]:
    async with open_library(tmp_path) as container:
        for guild_id in (HOME, ELSEWHERE, THIRD):
            await container.topics.add(guild_id, NORA, ["Shusha"])
        yield Process(container)


async def test_what_another_process_writes_is_seen_within_seconds(process: Process) -> None:
    before, other = await process.libraries.get(HOME), await process.libraries.get(ELSEWHERE)
    await process.writer.topics.add(HOME, NORA, ["Lachin"])
    process.now += FRESH
    assert await process.libraries.get(HOME) is before
    process.now += 0.1
    assert await process.names(HOME) == {"Shusha", "Lachin"}
    assert await process.libraries.get(ELSEWHERE) is other


async def test_beyond_what_memory_takes_the_library_asked_for_longest_ago_is_dropped(
    process: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.services.libraries.KEPT", 2)
    home, elsewhere = await process.libraries.get(HOME), await process.libraries.get(ELSEWHERE)
    assert await process.libraries.get(HOME) is home
    third = await process.libraries.get(THIRD)
    assert await process.libraries.get(HOME) is home
    assert await process.libraries.get(THIRD) is third
    assert await process.libraries.get(ELSEWHERE) is not elsewhere


async def test_a_library_that_alone_is_more_than_memory_takes_is_kept(
    process: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.services.libraries.KEPT", 0)
    assert await process.libraries.get(HOME) is await process.libraries.get(HOME)


async def test_while_the_database_is_away_what_is_in_memory_is_told(
    process: Process, caplog: pytest.LogCaptureFixture
) -> None:
    before = await process.libraries.get(HOME)
    await process.writer.topics.add(HOME, NORA, ["Lachin"])
    process.now += 2 * FRESH
    async with away(process.writer.database):
        assert await process.libraries.get(HOME) is before
        assert "answering from memory" in caplog.text
        with pytest.raises(StorageUnavailable):
            await process.libraries.get(ELSEWHERE)
    process.now += 2 * FRESH
    assert await process.names(HOME) == {"Shusha", "Lachin"}
    assert await process.names(ELSEWHERE) == {"Shusha"}


async def test_a_library_that_is_forgotten_while_it_is_read_is_read_again(process: Process) -> None:
    asked = [asyncio.create_task(process.libraries.get(HOME)) for _ in range(2)]
    await asyncio.sleep(0)
    process.libraries.forget(HOME)
    one, other = await asyncio.gather(*asked)
    assert one is other
    again = await process.libraries.get(HOME)
    assert again is not one
    assert await process.libraries.get(HOME) is again


async def test_a_large_library_is_built_as_a_small_one(process: Process, monkeypatch: pytest.MonkeyPatch) -> None:
    small = await process.libraries.get(HOME)
    monkeypatch.setattr("bot.services.libraries.LARGE", 0)
    process.libraries.forget(HOME)
    large = await process.libraries.get(HOME)
    assert large is not small
    assert large.topics == small.topics
