"""What becomes of a guild's data once the bot is removed from it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.container import Container
from bot.domain.errors import StorageUnavailable
from bot.domain.message import Message
from bot.services.daily.posting import DailyPosts
from bot.services.daily.settings import Daily
from bot.services.libraries import Libraries
from bot.services.process.backup import Backups
from bot.services.process.checkup import examine
from bot.services.process.presence import Presence, Whereabouts
from bot.services.unit_of_work import UnitOfWork
from tests.conftest import GUILD_ID
from tests.support.daily_clock import Clock
from tests.support.moderators import MIRA
from tests.support.refusals import in_english

OTHER = GUILD_ID + 1


@pytest.fixture
def clock() -> Clock:
    return Clock("2026-03-02T12:00")


async def gone(guild_id: int) -> Whereabouts:
    return Whereabouts.GONE


async def there(guild_id: int) -> Whereabouts:
    return Whereabouts.THERE


async def silent(guild_id: int) -> Whereabouts:
    return Whereabouts.UNKNOWN


async def entries(container: Container) -> int:
    return len(await container.libraries.get(GUILD_ID))


async def leaving(container: Container) -> list[str]:
    """What `almanac check` says of guilds that removed the bot."""
    found = await examine(container.database.path, container.config.database_url, container.config.backups)
    return [in_english(each.words) for each in found if each.about == Message("checkup-leaving")]


def backups(container: Container) -> list[Path]:
    folder = container.config.backups
    return sorted(folder.iterdir()) if folder.exists() else []


@pytest.fixture
async def left(container: Container, starter: None, clock: Clock) -> Container:
    """An application that is in another guild, and left the one with the library 30 days ago."""
    await container.presence.present([GUILD_ID, OTHER])
    await container.presence.left(GUILD_ID)
    clock.forward(days=30)
    await container.presence.present([OTHER])
    return container


async def test_the_data_of_a_guild_is_kept_for_30_days_after_a_removal_and_then_purged(
    container: Container, starter: None, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    await container.presence.present([GUILD_ID, OTHER])
    await container.presence.left(GUILD_ID)
    for days in (0, 1, 27):
        clock.forward(days=days)
        assert await container.presence.purge(gone) == 0
    assert "will be deleted" not in caplog.text
    assert await leaving(container) == [
        f"guild {GUILD_ID} removed the bot on 2026-03-02: its data is kept until 2026-04-01 at least"
    ]
    clock.forward(days=1)
    assert await container.presence.purge(gone) == 0
    assert f"guild {GUILD_ID} removed the bot on 2026-03-02: all its data will be deleted in a day" in caplog.text
    assert await leaving(container) == [
        f"guild {GUILD_ID} removed the bot on 2026-03-02, and Discord has said so again: all its data will be deleted"
        " on 2026-04-01 or the day after, unless the bot is invited back"
    ]
    clock.forward(hours=23, minutes=30)  # the chores may come early, the 30 days not be shorter
    assert await container.presence.purge(gone) == 0
    assert (await entries(container) > 0, backups(container)) == (True, [])
    clock.forward(hours=1)
    assert await container.presence.purge(gone) == 1
    assert await entries(container) == 0
    assert await leaving(container) == []
    [backup] = backups(container)
    with closing(sqlite3.connect(backup)) as kept:
        assert kept.execute("SELECT count(*) > 0 FROM entries").fetchone() == (1,)


async def test_a_guild_that_the_bot_returns_to_keeps_its_data(
    container: Container, starter: None, clock: Clock
) -> None:
    await container.presence.present([OTHER])
    await container.presence.left(GUILD_ID)
    clock.forward(days=29)
    await container.presence.joined(GUILD_ID)
    clock.forward(days=60)
    assert await container.presence.purge(gone) == 0
    assert await entries(container) > 0


async def test_what_discord_denies_or_does_not_say_is_not_purged(left: Container, clock: Clock) -> None:
    for says in (silent, gone, silent):
        assert await left.presence.purge(says) == 0
        clock.forward(days=1)
    assert await left.presence.purge(there) == 0  # and with that the 30 days are off
    clock.forward(days=2)
    assert await left.presence.purge(gone) == 0
    assert await entries(left) > 0


async def test_however_long_ago_it_left_a_day_lies_between_the_two_words_of_discord(
    left: Container, clock: Clock
) -> None:
    clock.forward(days=30)
    assert await left.presence.purge(gone) == 0
    for hours in (0, 1, 20):  # it is started again and again
        clock.forward(hours=hours)
        assert await left.presence.purge(gone) == 0
    assert (await entries(left) > 0, backups(left)) == (True, [])
    clock.forward(hours=3)
    assert await left.presence.purge(gone) == 1


async def test_a_process_that_could_not_note_where_it_is_purges_nothing(
    soon_busy: None, left: Container, clock: Clock
) -> None:
    assert await left.presence.purge(gone) == 0
    clock.forward(days=1)
    with closing(sqlite3.connect(left.database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageUnavailable):
            await left.presence.present([OTHER])
        other.execute("ROLLBACK")
    assert await left.presence.purge(gone) == 0
    await left.presence.present([OTHER])
    assert await left.presence.purge(gone) == 1


async def test_a_return_that_a_busy_database_could_not_note_keeps_the_data(
    soon_busy: None, left: Container, clock: Clock
) -> None:
    assert await left.presence.purge(gone) == 0
    clock.forward(days=1)
    with closing(sqlite3.connect(left.database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageUnavailable):
            await left.presence.joined(GUILD_ID)
        other.execute("ROLLBACK")
        assert await left.presence.purge(gone) == 0
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageUnavailable):
            await left.presence.present([GUILD_ID, OTHER])
        other.execute("ROLLBACK")
    assert await left.presence.purge(gone) == 0
    assert await entries(left) > 0


async def test_without_a_backup_nothing_is_purged(left: Container, clock: Clock) -> None:
    left.config.backups.write_text("a file where the folder should be")
    await left.presence.purge(gone)
    clock.forward(days=1)
    assert await left.presence.purge(gone) == 0
    assert await entries(left) > 0


async def test_a_list_of_no_guild_at_all_says_nothing(container: Container, starter: None, clock: Clock) -> None:
    await container.presence.present([GUILD_ID, OTHER])
    await container.presence.present([])
    for _ in range(40):
        clock.forward(days=1)
        assert await container.presence.purge(gone) == 0
    await container.presence.present([OTHER])  # only now it has left
    assert await container.presence.purge(gone) == 0
    assert await entries(container) > 0


# Two applications over one database


class Application:
    """Another application's view of the container's database."""

    def __init__(self, container: Container, clock: Clock, number: int) -> None:
        libraries = Libraries(container.database, lambda: 0.0)
        uow = UnitOfWork(container.database, clock, libraries)
        folder = Backups(container.database.path, container.config.backups)
        self.presence = Presence(container.database, clock, libraries, folder, number)
        self.daily = Daily(uow, libraries, number)
        self.posts = DailyPosts(uow, libraries, number)

    async def due(self) -> list[int]:
        return [due.settings.guild_id for due in await self.posts.due()]


@pytest.fixture
def two(container: Container, starter: None, clock: Clock) -> tuple[Application, Application]:
    return Application(container, clock, 71), Application(container, clock, 72)


async def test_two_applications_purge_nothing_of_each_other(
    container: Container, two: tuple[Application, Application], clock: Clock
) -> None:
    one, trial = two
    await one.presence.present([GUILD_ID, OTHER])
    await trial.presence.present([OTHER])
    await trial.presence.present([GUILD_ID])
    await trial.presence.present([OTHER])  # the trial was in the guild for a while
    for _ in range(40):
        clock.forward(days=1)
        assert [await each.presence.purge(gone) for each in two] == [0, 0]
    assert await entries(container) > 0
    await one.presence.left(GUILD_ID)
    for _ in range(32):
        clock.forward(days=1)
        await one.presence.purge(gone)
    container.libraries.forget(GUILD_ID)
    assert await entries(container) == 0


async def test_each_application_posts_the_facts_of_its_own_guilds(
    two: tuple[Application, Application], clock: Clock
) -> None:
    one, trial = two
    await one.presence.present([GUILD_ID])
    await trial.presence.present([OTHER])
    await one.daily.set_up(GUILD_ID, MIRA, channel_id=5, time="09:00", zone="UTC", on=True)
    await trial.daily.set_up(OTHER, MIRA, channel_id=6, time="09:00", zone="UTC", on=True)
    await trial.presence.present([GUILD_ID, OTHER])
    clock.set("2026-03-03T09:01")
    assert (await one.due(), await trial.due()) == ([GUILD_ID], [OTHER])
    await one.presence.left(GUILD_ID)
    assert (await one.due(), await trial.due()) == ([], [OTHER])
    await trial.presence.present([GUILD_ID, OTHER])  # and takes it over
    assert await trial.due() == [GUILD_ID, OTHER]
    await one.presence.present([GUILD_ID])
    assert await one.due() == []
    clock.set("2026-03-03T08:00")
    await one.daily.set_up(GUILD_ID, MIRA, on=True)  # it was told so
    clock.set("2026-03-03T09:01")
    assert (await one.due(), await trial.due()) == ([GUILD_ID], [OTHER])


async def test_what_was_noted_before_applications_were_told_apart_is_the_first_ones(
    two: tuple[Application, Application], container: Container, clock: Clock
) -> None:
    await container.presence.present([GUILD_ID, OTHER])  # without a token: as of nobody
    await container.presence.left(GUILD_ID)
    clock.forward(days=30)
    one, trial = two
    await one.presence.present([OTHER])
    await trial.presence.present([77])
    with closing(sqlite3.connect(container.database.path)) as connection:
        noted = connection.execute(
            "SELECT application_id, guild_id, left_at IS NOT NULL FROM presences ORDER BY 1, 2"
        ).fetchall()
    assert noted == [(71, GUILD_ID, 1), (71, OTHER, 0), (72, 77, 0)]
    assert await one.presence.purge(gone) == 0  # announced
    clock.forward(days=1)
    assert await one.presence.purge(gone) == 1
