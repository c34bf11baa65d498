"""Real processes, really killed: what was answered is counted, once, and nothing is broken."""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from tests.processes.crash.rig import DISK_LATE
from tests.support.database import lay
from tests.support.fake_discord import FakeDiscord, Reply

ROOT = Path(__file__).parents[2]
NAMES = ("Karabakh", "Lachin road", "EAEU", "Prague summit", "Artsakh", "no such thing")
KILLS = 6
AT_ONCE = 24
PATIENCE = 90.0  # seconds after which a process that does nothing fails the test


class Process:
    """Almanac as an operator runs it, against a loopback Discord."""

    def __init__(self, folder: Path, fake: FakeDiscord) -> None:
        self.folder = folder
        self.fake = fake
        self.database = folder / "library.db"
        self.log = folder / "log.txt"

    @property
    def environment(self) -> dict[str, str]:
        environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        return environment | {
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "ignore",
            "DISCORD_TOKEN": self.fake.token,
            "ALMANAC_DISCORD_API": self.fake.api,
            "ALMANAC_LOG_FORMAT": "json",
            "DATABASE_URL": f"sqlite+aiosqlite:///{self.database}",
        }

    async def almanac(self, *arguments: str) -> asyncio.subprocess.Process:
        with self.log.open("ab") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", *arguments,
                cwd=self.folder, env=self.environment, stdout=log, stderr=log,
            )  # fmt: skip

    @asynccontextmanager
    async def running(self) -> AsyncIterator[asyncio.subprocess.Process]:
        """The bot, connected; at the end it is killed if it still runs."""
        process = await self.almanac("run")
        try:
            await self.fake.ready()
            yield process
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()

    @property
    def journals(self) -> list[Path]:
        return [path for path in self.folder.iterdir() if "-asks-" in path.name]

    async def journalled(self, asks: int) -> None:
        """Until the journal has so many asks in it."""
        async with asyncio.timeout(PATIENCE):
            while sum(path.read_bytes().count(b"[") for path in self.journals) < asks:
                await asyncio.sleep(0.01)

    def query(self, sql: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.database)) as connection, connection:
            return connection.execute(sql).fetchall()


@pytest.fixture
async def process(tmp_path: Path) -> AsyncIterator[Process]:
    async with FakeDiscord() as fake:
        process = Process(tmp_path, fake)
        await lay(process.database, *fake.guild_ids)
        yield process


async def test_killed_again_and_again_while_members_ask_it_loses_and_doubles_nothing(process: Process) -> None:
    rng = random.Random(20)
    asked: list[Reply] = []
    for _ in range(KILLS):
        async with process.running() as bot:
            answers = rng.randrange(20, 120)

            async def member() -> None:
                while True:
                    reply = await process.fake.slash("topic", name=rng.choice(NAMES))
                    asked.append(reply)
                    await reply.callback(PATIENCE)

            members = [asyncio.create_task(member()) for _ in range(AT_ONCE)]
            before = sum(reply.answered.done() for reply in asked)
            while sum(reply.answered.done() for reply in asked) < before + answers:
                await asyncio.wait(members, timeout=0.002)
                assert not any(task.done() for task in members), "somebody was not answered"
            bot.send_signal(signal.SIGKILL)
            await bot.wait()
            for task in members:
                task.cancel()
            await asyncio.gather(*members, return_exceptions=True)
        await process.fake.gone()
    answered = {reply.id for reply in asked if reply.answered.done()}
    counted = {row[0] for row in process.query("SELECT interaction_id FROM ask_ids")}
    [(asks,)] = process.query("SELECT coalesce(sum(asks), 0) FROM ask_days")
    [(gaps,)] = process.query("SELECT coalesce(sum(times), 0) FROM gaps")
    assert len(answered) >= KILLS * 20
    assert answered <= counted
    assert counted <= {reply.id for reply in asked}
    assert int(str(asks)) + int(str(gaps)) == len(counted)
    assert process.query("PRAGMA integrity_check") == [("ok",)]


async def test_answered_while_another_program_writes_and_killed_every_ask_is_counted(process: Process) -> None:
    other = sqlite3.connect(process.database, isolation_level=None)
    async with process.running() as bot:
        other.execute("BEGIN IMMEDIATE")
        asked = [await process.fake.slash("topic", name=name) for name in NAMES]
        for reply in asked:
            await reply.callback()
        if DISK_LATE.search(process.log.read_text()):  # so slow a disk is not waited for, the test has to
            await process.journalled(len(asked))
        bot.send_signal(signal.SIGKILL)
        await bot.wait()
        other.execute("ROLLBACK")
    other.close()
    [journal] = process.journals
    await process.fake.gone()
    async with process.running():
        pass
    assert {row[0] for row in process.query("SELECT interaction_id FROM ask_ids")} == {reply.id for reply in asked}
    assert not journal.exists()


async def test_told_to_stop_it_ends_its_answers_and_exits_with_0(process: Process) -> None:
    async with process.running() as bot:
        replies = [await process.fake.slash("topic", name="Karabakh") for _ in range(50)]
        await replies[0].callback()
        bot.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(bot.wait(), PATIENCE) == 0
    answered = [reply for reply in replies if reply.answered.done()]
    turned_away = [reply for reply in answered if "restarting" in reply.answered.result().text]
    [(asks,)] = process.query("SELECT sum(asks) FROM ask_days")
    assert asks == len(answered) - len(turned_away)
    last = json.loads(process.log.read_text().splitlines()[-1])
    assert "stopped" in json.dumps(last)


async def test_a_database_that_is_broken_stops_the_start_and_the_newest_backup_is_named(process: Process) -> None:
    saved = await process.almanac("backup")
    assert await saved.wait() == 0
    [backup] = (process.folder / "backups").iterdir()
    for broken in (b"", b"not a database at all" * 400):
        process.database.write_bytes(broken)
        bot = await process.almanac("run")
        assert await asyncio.wait_for(bot.wait(), PATIENCE) != 0
        complaint = process.log.read_text().splitlines()[-1]
        assert backup.name in complaint
        assert "almanac restore" in complaint
        assert process.database.read_bytes() == broken
    restored = await process.almanac("restore", str(backup))
    assert await restored.wait() == 0, process.log.read_text()
    async with process.running():
        reply = await process.fake.slash("topic", name="Karabakh")
        assert "Karabakh" in (await reply.callback()).text
