"""A disk that has no room left, really: a small file system of its own, filled up."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from bot.container import utcnow
from bot.domain.ask import Surface
from bot.domain.errors import StorageUnavailable, UserError
from bot.ops.exits import Exit
from bot.services.asks import Asks
from bot.services.process.backup import Backups
from bot.storage import app_state, guilds, room
from bot.storage.ask_journal import AskJournal
from bot.storage.database import FULL, Database
from bot.storage.integrity import check_file
from tests.processes.test_life import Operator, answers
from tests.support.database import lay, url
from tests.support.fake_discord import FakeDiscord, text_channel_id


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder))
    try:
        mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    except OSError:
        mounted = False
    if not mounted:
        pytest.skip("this user cannot mount a file system")
    yield folder
    subprocess.run(("umount", "-l", str(folder)), check=True)


def fill(folder: Path) -> Path:
    """Leave no byte free; the file that takes the room."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65_536, 1):
            try:
                while file.write(b"x" * size):
                    pass
            except OSError:
                continue
    return filler


async def log_channel_of(operator: Operator, fake: FakeDiscord) -> int:
    """Lay a library for the only guild, whose log goes to the channel of this id."""
    [guild_id] = fake.guild_ids
    channel_id = text_channel_id(guild_id) + 1
    await lay(operator.database, guild_id)
    operator.change("UPDATE guilds SET log_channel_id = ?", channel_id)
    return channel_id


def warnings(fake: FakeDiscord, channel_id: int) -> int:
    return str(fake.channels.messages[channel_id]).count("disk is full")


async def test_started_on_a_full_disk_it_answers_warns_moderators_and_saves_again_once_there_is_room(
    disk: Path,
) -> None:
    async with FakeDiscord() as fake:
        operator = Operator(disk, fake)
        channel_id = await log_channel_of(operator, fake)
        async with operator.started() as first:
            first.send(signal.SIGKILL)
            await first.ends()
        room.spare(operator.database).unlink()
        filler = fill(disk)
        async with operator.started() as running:
            await running.says("the disk is full: nothing can be saved")
            assert await answers(fake)
            await running.says("the moderators are warned")
            assert warnings(fake, channel_id) == 1
            filler.unlink()
            await running.says("the disk has room again")
            assert operator.query("SELECT pid FROM leases") == [(running.pid,)]
            running.send(signal.SIGTERM)
            assert await running.ends() == Exit.OK


async def test_a_disk_that_fills_up_while_it_runs_is_told_to_moderators_once(disk: Path) -> None:
    async with FakeDiscord() as fake:
        operator = Operator(disk, fake)
        channel_id = await log_channel_of(operator, fake)
        async with operator.started() as running:
            fill(disk)
            for _ in range(3):
                assert await answers(fake)
            await running.says("the moderators are warned")
            assert await answers(fake)
            assert warnings(fake, channel_id) == 1
            running.send(signal.SIGTERM)
            assert await running.ends() == Exit.OK


async def test_stopped_in_order_and_started_on_a_disk_without_a_byte_it_answers(disk: Path) -> None:
    async with FakeDiscord() as fake:
        operator = Operator(disk, fake)
        await lay(operator.database, *fake.guild_ids)
        async with operator.started() as first:
            first.send(signal.SIGTERM)
            await first.ends()
        fill(disk)
        async with operator.started():
            assert await answers(fake)


async def test_the_disk_is_called_full_where_sqlite_speaks_of_an_io_error(disk: Path) -> None:
    path = disk / "library.db"
    await lay(path, 1)
    fill(disk)
    with pytest.raises(StorageUnavailable, match="database-disk-full"):
        check_file(path, disk)
    database = Database(url(path))
    try:
        with pytest.raises(StorageUnavailable) as refused:
            await database.read(guilds.known)
        assert isinstance(refused.value.__cause__, OperationalError)
        assert str(refused.value.__cause__.orig) == "disk I/O error"
        assert refused.value.message.id == FULL
        assert database.full.is_set()
    finally:
        await database.close()


async def test_what_else_finds_no_room_beside_the_database_is_noticed_too(disk: Path, tmp_path: Path) -> None:
    path = disk / "library.db"
    await lay(path, 1)
    database = Database(url(path))
    try:
        await database.read(guilds.known)
        filler = fill(disk)
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await Asks(database, utcnow, AskJournal(path, "bot")).topic(1, 1, Surface.COMMAND, 1, 1)
            other.execute("ROLLBACK")
        assert database.full.is_set()
        filler.unlink()
        await database.write(lambda connection: app_state.put(connection, "room", "again"))
        assert not database.full.is_set()
        fill(disk)
        with pytest.raises(UserError, match="backup-not-copied") as refused:
            await Backups(path, disk / "backups").make()
        assert database.notice(refused.value)
        assert database.full.is_set()
    finally:
        await database.close()
