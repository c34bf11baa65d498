"""Where the bot is: what Discord says of it, and what becomes of it while the database is busy."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from discord.http import Route

from bot.app import Almanac
from bot.cogs.background.presence import Presence
from bot.services.process.presence import Whereabouts
from tests.support.database import open_library
from tests.support.fake_discord import FakeDiscord
from tests.support.loopback import connected


@dataclass
class Line:
    fake: FakeDiscord
    bot: Almanac

    @property
    def presence(self) -> Presence:
        cog = self.bot.get_cog("Presence")
        assert isinstance(cog, Presence)
        return cog


@pytest.fixture
async def line(soon_busy: None, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Line]:
    """A bot whose first chores are done."""
    caplog.set_level(logging.INFO)
    async with (
        FakeDiscord(guilds=2) as fake,
        open_library(tmp_path, *fake.guild_ids) as container,
        connected(fake, container) as [bot],
    ):
        while "daily chores: in 2 guilds" not in caplog.text:
            await asyncio.sleep(0.01)
        yield Line(fake, bot)


async def test_only_what_discord_calls_unknown_or_closed_to_the_bot_is_a_server_that_it_left(line: Line) -> None:
    stays, goes = line.fake.guild_ids
    assert await line.presence.whereabouts(stays) is Whereabouts.THERE
    await line.fake.remove(goes)
    assert await line.presence.whereabouts(goes) is Whereabouts.GONE
    said = (
        (403, 50001, Whereabouts.GONE),
        (403, 0, Whereabouts.UNKNOWN),
        (404, 0, Whereabouts.UNKNOWN),
        (400, 50035, Whereabouts.UNKNOWN),
    )
    for status, code, whereabouts in said:
        line.fake.fail_next("guild", status, code)
        assert await line.presence.whereabouts(stays) is whereabouts


async def test_while_discord_cannot_be_reached_nobody_has_left(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Route, "BASE", "http://127.0.0.1:9/api")  # where nobody listens
    assert await line.presence.whereabouts(line.fake.guild_ids[0]) is Whereabouts.UNKNOWN


async def test_a_removal_that_a_busy_database_could_not_note_is_noted_with_the_chores_a_minute_later(
    line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    chores, [_, goes] = line.presence.chores, line.fake.guild_ids
    assert (chores.hours, chores.minutes) == (24, 0)
    with closing(sqlite3.connect(line.bot.container.database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await line.fake.remove(goes)
        while "could not be noted" not in caplog.text:
            await asyncio.sleep(0.01)
        other.execute("ROLLBACK")
        assert (chores.hours, chores.minutes) == (0, 1)
        await chores()
        left = other.execute("SELECT guild_id FROM presences WHERE left_at IS NOT NULL").fetchall()
    assert left == [(goes,)]
    assert (chores.hours, chores.minutes) == (24, 0)


async def test_while_a_busy_database_does_not_take_where_the_bot_is_the_chores_purge_nothing(
    line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    presence = line.presence
    caplog.clear()
    with closing(sqlite3.connect(line.bot.container.database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        await presence.chores()
        other.execute("ROLLBACK")
    assert "the daily chores come again in a minute" in caplog.text
    assert "purged" not in caplog.text
    assert (presence.chores.hours, presence.chores.minutes) == (0, 1)
