"""A disk that has no room left, really: a small file system of its own, filled up."""

from __future__ import annotations

import asyncio
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.ops.exits import Exit
from tests.processes.test_life import Operator, answers
from tests.support.database import lay
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


async def test_started_on_a_full_disk_it_answers_warns_moderators_and_saves_again_once_there_is_room(
    disk: Path,
) -> None:
    async with FakeDiscord() as fake:
        operator = Operator(disk, fake)
        [guild_id] = fake.guild_ids
        channel_id = text_channel_id(guild_id) + 1
        await lay(operator.database, guild_id)
        operator.change("UPDATE guilds SET log_channel_id = ?", channel_id)
        async with operator.started() as first:
            first.send(signal.SIGKILL)
            await first.ends()
        filler = fill(disk)
        async with operator.started() as running:
            await running.says("the disk is full: nothing can be saved")
            assert await answers(fake)
            async with asyncio.timeout(20):
                while "disk is full" not in str(fake.channels.messages[channel_id]):
                    await asyncio.sleep(0.02)
            filler.unlink()
            await running.says("the disk has room again")
            assert operator.query("SELECT pid FROM leases") == [(running.pid,)]
            running.send(signal.SIGTERM)
            assert await running.ends() == Exit.OK
