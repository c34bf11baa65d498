"""Counting asks: each once, committed before the answer, and no trace of who asked."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.ask import FEWEST_PEOPLE, GAP_KEPT_DAYS, Period, Surface, TopicCount, UnansweredQuery
from bot.domain.message import ENGLISH
from bot.messages import render
from bot.services.asks import PATIENCE, Askers, Asks
from bot.services.insight import Insight
from bot.storage.ask_journal import AskJournal
from bot.storage.database import Database
from tests.support.database import away, open_database, open_library
from tests.support.moderators import HOME, NORA

GUILD = 10
USER = 777_000_777_000


class Counter:
    """Asks and what can be read of them, with a clock that the test sets."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.now = datetime(2026, 3, 1, 12, tzinfo=UTC)
        self.asks = Asks(database, lambda: self.now)
        self.started = [self.asks]
        self.asked = 1000
        self.insight = Insight(database, lambda: self.now)

    async def start(self, name: str = "bot") -> None:
        """From now on asks are those of a new process, with a journal; earlier ones are as good as killed."""
        self.asks = Asks(self.database, lambda: self.now, AskJournal(self.database.path, name))
        self.started.append(self.asks)
        await self.asks.recover()

    @property
    def journals(self) -> list[Path]:
        return [path for path in self.database.path.parent.iterdir() if "-asks-" in path.name]

    async def ask(self, topic: int, interaction: int, user: int = USER, surface: Surface = Surface.COMMAND) -> None:
        await self.asks.topic(GUILD, topic, surface, interaction, user)

    async def enough_ask(self, topic: int) -> None:
        """So many people ask for a topic that it may be called popular."""
        for user in range(FEWEST_PEOPLE):
            self.asked += 1
            await self.ask(topic, self.asked, user)

    async def top(self, period: Period = Period.ALL) -> list[TopicCount]:
        return await self.insight.top(GUILD, period)


@contextmanager
def locked(counter: Counter) -> Iterator[None]:
    """Another program writes, and readers do not mind."""
    with closing(sqlite3.connect(counter.database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.execute("ROLLBACK")


@pytest.fixture
async def counter(tmp_path: Path) -> AsyncIterator[Counter]:
    async with open_database(tmp_path) as database:
        counter = Counter(database)
        yield counter
        for asks in counter.started:
            await asks.flush()


async def test_each_ask_is_there_when_its_answer_may_go_out(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.services.asks.PATIENCE", 20.0)  # or a machine that is busy lets the answer go first
    await counter.ask(topic=1, interaction=1)
    with closing(sqlite3.connect(counter.database.path)) as other, other:
        assert other.execute("SELECT guild_id, day, topic_id, surface, asks, askers FROM ask_days").fetchall() == [
            (GUILD, "2026-03-01", 1, "command", 1, 1)
        ]


async def test_an_interaction_delivered_twice_counts_once(counter: Counter) -> None:
    await asyncio.gather(*(counter.ask(topic=1, interaction=5) for _ in range(3)))
    await counter.ask(topic=1, interaction=5)
    assert await counter.top() == [TopicCount(1, asks=1, askers=1)]


async def test_many_at_once_are_all_counted(counter: Counter) -> None:
    await asyncio.gather(*(counter.ask(topic=n % 3, interaction=n, user=n % 10) for n in range(300)))
    assert await counter.top() == [TopicCount(0, 100, 10), TopicCount(1, 100, 10), TopicCount(2, 100, 10)]


async def test_a_person_counts_once_a_day_for_a_topic_wherever_they_ask(counter: Counter) -> None:
    await counter.ask(1, interaction=1, user=1)
    await counter.ask(1, interaction=2, user=1)
    await counter.ask(1, interaction=3, user=2)
    await counter.ask(1, interaction=4, user=1, surface=Surface.BUTTON)
    counter.now += timedelta(days=1)
    await counter.ask(1, interaction=5, user=1)
    assert await counter.top() == [TopicCount(1, asks=5, askers=3)]
    assert await counter.top(Period.DAY) == [TopicCount(1, asks=1, askers=1)]


@pytest.mark.parametrize("people", [1, 2, 3])
async def test_what_fewer_than_three_asked_for_on_one_day_is_not_told_however_often(
    counter: Counter, people: int
) -> None:
    for number in range(30):
        await counter.ask(1, interaction=number, user=number % people, surface=list(Surface)[number % 3])
    for number in range(30, 40):
        counter.now += timedelta(days=1)
        await counter.ask(2, interaction=number, user=1)
    told = await counter.insight.told(GUILD, Period.ALL)
    assert told == ([TopicCount(1, 30, 3)] if people == 3 else [])
    assert await counter.insight.popular(GUILD) == [each.topic_id for each in told]


async def test_one_person_is_no_three_however_often_the_bot_starts_anew(counter: Counter) -> None:
    for number in range(5):
        await counter.start()
        await counter.ask(1, interaction=number, user=1)
    assert await counter.top() == [TopicCount(1, asks=5, askers=1)]
    assert await counter.insight.told(GUILD, Period.ALL) == []
    for user in range(2, 5):
        await counter.ask(2, interaction=10 + user, user=user)
    assert [each.topic_id for each in await counter.insight.told(GUILD, Period.ALL)] == [2]
    counter.now += timedelta(days=1)
    for user in range(1, 4):
        await counter.ask(1, interaction=20 + user, user=user)
    assert [each.topic_id for each in await counter.insight.told(GUILD, Period.ALL)] == [1, 2]


def test_where_it_is_not_known_who_asked_nobody_counts_until_the_day_is_over() -> None:
    askers = Askers()
    askers.begin("2026-03-01", None)
    assert not askers.is_new("2026-03-01", GUILD, 1, USER)
    assert askers.is_new("2026-03-02", GUILD, 1, USER)


async def test_periods_reach_back_as_far_as_they_say(counter: Counter) -> None:
    await counter.ask(1, interaction=1)
    for period, days in ((Period.DAY, 0), (Period.WEEK, 6), (Period.MONTH, 29), (Period.YEAR, 364)):
        counter.now = datetime(2026, 3, 1, tzinfo=UTC) + timedelta(days=days)
        assert len(await counter.top(period)) == 1
        counter.now += timedelta(days=1)
        assert await counter.top(period) == []
    assert len(await counter.top(Period.ALL)) == 1


async def test_no_user_id_is_anywhere_in_the_file(counter: Counter) -> None:
    await counter.ask(1, interaction=123)
    await counter.asks.gap(GUILD, "Gaza", 124)
    await counter.database.close()
    with closing(sqlite3.connect(counter.database.path)) as connection, connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        everything = [row for table in tables for row in connection.execute(f"SELECT * FROM {table}")]
    assert str(USER) not in repr(everything)
    assert USER.to_bytes(8, "big").lstrip(b"\x00") not in Path(counter.database.path).read_bytes()


async def test_what_is_asked_in_vain_is_kept_under_its_last_spelling(counter: Counter) -> None:
    await counter.asks.gap(GUILD, "Gaza", 1)
    counter.now += timedelta(days=2)
    await counter.asks.gap(GUILD, " GAZA! ", 2)
    await counter.asks.gap(GUILD, "Zangezur", 3)
    await counter.asks.gap(GUILD, "?!", 4)
    assert await counter.insight.gaps(GUILD, Period.ALL) == [
        UnansweredQuery("GAZA!", 2, "2026-03-03"),
        UnansweredQuery("Zangezur", 1, "2026-03-03"),
    ]
    assert await counter.insight.gaps(GUILD + 1, Period.ALL) == []


async def test_a_gap_goes_ninety_days_after_it_was_last_typed_and_the_log_forgets_it_too(tmp_path: Path) -> None:
    now = datetime(2026, 3, 1, 12, tzinfo=UTC)
    async with open_library(tmp_path, clock=lambda: now) as container:
        for number, text in enumerate(("Gaza", "Zangezur", "Nakhchivan")):
            await container.asks.gap(HOME, text, number)
        await container.gaps.done(HOME, NORA, "zangezur")
        now += timedelta(days=1)
        await container.asks.gap(HOME, "Nakhchivan", 9)
        now += timedelta(days=GAP_KEPT_DAYS - 1)
        await container.gaps.forget()
        assert [gap.text for gap in (await container.gaps.open(HOME, NORA)).items] == ["Nakhchivan", "Gaza"]
        now += timedelta(days=1)
        await container.gaps.forget()
        assert [gap.text for gap in (await container.gaps.open(HOME, NORA)).items] == ["Nakhchivan"]
        [closed] = (await container.audit.log(HOME, NORA)).items
        assert render(closed.subject or "", ENGLISH) == "whose text is not kept any more"
        path = container.database.path
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("SELECT fold FROM gaps").fetchall() == [("nakhchivan",)]
        assert "angezur" not in repr(file.execute("SELECT * FROM audit").fetchall())


async def test_interaction_ids_are_forgotten_after_two_days(counter: Counter) -> None:
    await counter.ask(1, interaction=1)
    counter.now += timedelta(days=3)
    await counter.ask(1, interaction=2)
    with closing(sqlite3.connect(counter.database.path)) as other, other:
        assert other.execute("SELECT interaction_id FROM ask_ids").fetchall() == [(2,)]


@pytest.mark.slow
async def test_a_locked_database_holds_nobody_up_and_loses_no_ask(
    counter: Counter, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(sqlite3.connect(counter.database.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        async with asyncio.timeout(20):
            await counter.ask(1, interaction=1)
        assert counter.asks.late == 1
        while "wait for the database" not in caplog.text:
            await counter.ask(1, interaction=2)
        other.execute("ROLLBACK")
    await counter.asks.flush()
    assert counter.asks.lost == 0
    assert await counter.top() == [TopicCount(1, asks=2, askers=1)]


async def test_what_is_answered_while_the_database_is_locked_outlives_the_process(counter: Counter) -> None:
    await counter.start()
    with locked(counter):
        await asyncio.gather(*(counter.ask(1, interaction=n, user=n) for n in range(5)))
        await counter.asks.gap(GUILD, "Gaza", 124)
        [journal] = counter.journals
        assert str(USER) not in journal.read_text(encoding="utf-8")
        counter.started.clear()
        killed = counter.asks
        await counter.start()  # it cannot count them yet, and keeps them
        assert counter.journals == [journal]
    await counter.asks.flush()
    assert await counter.top() == [TopicCount(1, asks=5, askers=5)]
    assert await counter.insight.gaps(GUILD, Period.ALL) == [UnansweredQuery("Gaza", 1, "2026-03-01")]
    assert counter.journals == []
    await killed.flush()  # it was suspended, not killed: what it still has is counted already
    assert await counter.top() == [TopicCount(1, asks=5, askers=5)]


async def test_once_the_database_has_taken_them_the_journal_is_gone(counter: Counter) -> None:
    await counter.start()
    await counter.ask(1, interaction=1)
    assert counter.journals == []
    with locked(counter):
        await counter.ask(1, interaction=2)
        assert len(counter.journals) == 1
    await counter.asks.flush()
    assert counter.journals == []
    assert await counter.top() == [TopicCount(1, asks=2, askers=1)]


async def test_a_stop_while_the_database_is_locked_leaves_the_asks_to_the_next_start(counter: Counter) -> None:
    await counter.start()
    with locked(counter):
        await counter.ask(1, interaction=1)
        await counter.asks.flush()
    assert counter.asks.lost == 0
    counter.started.clear()
    await counter.start()
    assert await counter.top() == [TopicCount(1, asks=1, askers=1)]


async def test_what_was_counted_before_the_journal_was_removed_is_not_counted_again(counter: Counter) -> None:
    await counter.start()
    with locked(counter):
        await counter.ask(1, interaction=1)
        [journal] = counter.journals
        written = journal.read_bytes()
    await counter.asks.flush()
    journal.write_bytes(written)
    counter.now += timedelta(days=5)  # ids are forgotten after two, but not before the journal was read
    await counter.start()
    assert await counter.top() == [TopicCount(1, asks=1, askers=1)]
    assert counter.journals == []


async def test_a_line_that_was_cut_off_is_skipped_and_the_others_are_counted(counter: Counter) -> None:
    await counter.start()
    with locked(counter):
        await counter.ask(1, interaction=1)
        await counter.ask(1, interaction=2)
        [journal] = counter.journals
        written = journal.read_bytes()
        counter.started.clear()
    await counter.asks.flush()
    with closing(sqlite3.connect(counter.database.path)) as connection, connection:
        connection.executescript("DELETE FROM ask_days; DELETE FROM ask_ids")
    journal.write_bytes(written[:-9])
    await counter.start()
    assert await counter.top() == [TopicCount(1, asks=1, askers=1)]
    assert counter.journals == []
    journal.write_bytes(written[:9])
    await counter.start()
    assert counter.journals == []


async def test_the_journals_of_another_bot_are_left_alone(counter: Counter) -> None:
    await counter.start("another")
    another = counter.asks
    with locked(counter):
        await counter.ask(1, interaction=1)
        await counter.start("bot")
        assert len(counter.journals) == 1
    await another.flush()
    assert counter.journals == []
    assert await counter.top() == [TopicCount(1, asks=1, askers=1)]


async def test_what_is_answered_from_the_journal_is_on_the_disk_and_so_is_the_journals_name(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: dict[int, int] = {}
    fsync = os.fsync

    def noting(handle: int) -> None:
        fsync(handle)
        status = os.fstat(handle)
        synced[status.st_ino] = status.st_size

    monkeypatch.setattr("bot.storage.ask_journal.os.fsync", noting)
    await counter.start()
    with locked(counter):
        for number in (1, 2):
            await counter.ask(1, interaction=number)
            [journal] = counter.journals
            assert synced[journal.stat().st_ino] == journal.stat().st_size
        assert journal.parent.stat().st_ino in synced
    await counter.asks.flush()


async def test_a_disk_that_takes_nothing_holds_nobody_up(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    await counter.start()
    monkeypatch.setattr("bot.services.asks.DISK_PATIENCE", 0.05)
    stuck = threading.Event()
    monkeypatch.setattr("bot.storage.ask_journal.os.fsync", lambda _: stuck.wait())
    with locked(counter):
        async with asyncio.timeout(20):
            await counter.ask(1, interaction=1)
        stuck.set()
    await counter.asks.flush()
    assert await counter.top() == [TopicCount(1, asks=1, askers=1)]


async def test_nobody_waits_longer_than_the_patience_also_who_asks_later(counter: Counter) -> None:
    waited = []
    with locked(counter):
        for number in range(6):
            began = time.monotonic()
            await counter.ask(1, interaction=number)
            waited.append(time.monotonic() - began)
    assert max(waited) < PATIENCE + 0.7  # without, more than a second


async def test_a_member_who_gives_up_does_not_stop_the_commit_for_the_others(counter: Counter) -> None:
    tasks = [asyncio.create_task(counter.ask(1, interaction=n)) for n in range(20)]
    await asyncio.sleep(0)
    for task in tasks[::2]:
        task.cancel()
    await asyncio.wait(tasks)
    await counter.asks.flush()
    assert await counter.top() == [TopicCount(1, asks=20, askers=1)]


async def test_popular_topics_come_from_the_last_month(counter: Counter) -> None:
    await counter.enough_ask(1)
    counter.now += timedelta(days=40)
    await counter.enough_ask(2)
    assert await counter.insight.popular(GUILD) == [2]


async def test_popular_topics_are_kept_in_memory_for_a_minute(counter: Counter) -> None:
    await counter.enough_ask(1)
    assert await counter.insight.popular(GUILD) == [1]
    await counter.enough_ask(2)
    await counter.enough_ask(2)
    counter.now += timedelta(seconds=59)
    assert await counter.insight.popular(GUILD) == [1]
    assert await counter.insight.popular(GUILD + 1) == []
    counter.now += timedelta(seconds=1)
    assert await counter.insight.popular(GUILD) == [2, 1]


async def test_while_the_database_is_away_what_was_popular_last_is_told_and_otherwise_nothing(counter: Counter) -> None:
    await counter.enough_ask(1)
    assert await counter.insight.popular(GUILD) == [1]
    await counter.enough_ask(2)
    counter.now += timedelta(hours=1)
    async with away(counter.database):
        assert await counter.insight.popular(GUILD) == [1]
        assert not await counter.insight.popular(GUILD + 1)
    assert set(await counter.insight.popular(GUILD)) == {1, 2}


async def test_lists_of_popular_topics_are_kept_for_so_many_guilds_only(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.services.insight.POPULAR_KEPT", 2)
    for guild_id in (GUILD, GUILD + 1):
        assert await counter.insight.popular(guild_id) == []
    await counter.enough_ask(1)
    assert await counter.insight.popular(GUILD) == []
    await counter.insight.popular(GUILD + 2)
    assert await counter.insight.popular(GUILD) == [1]


@pytest.mark.usefixtures("soon_busy")
async def test_what_the_database_refused_is_counted_once_it_can_be_though_nobody_asks_again(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.services.asks.RETRY", 0.01)
    with locked(counter):
        await counter.ask(1, interaction=1)
    async with asyncio.timeout(5):
        while not await counter.top():
            assert counter.asks.lost == 0
    assert "1 asks wait for the database" in caplog.text
    assert await counter.top() == [TopicCount(1, asks=1, askers=1)]


@pytest.mark.usefixtures("soon_busy")
async def test_without_a_journal_what_is_refused_to_the_end_is_lost_and_told(
    counter: Counter, caplog: pytest.LogCaptureFixture
) -> None:
    with locked(counter):
        await counter.ask(1, interaction=1)
        await counter.ask(2, interaction=2)
        await counter.asks.flush()
    assert counter.asks.lost == 2
    assert "2 asks were lost" in caplog.text


async def test_a_journal_that_cannot_be_read_is_told_and_hinders_no_start(
    counter: Counter, caplog: pytest.LogCaptureFixture
) -> None:
    await counter.start()
    with locked(counter):
        await counter.ask(1, interaction=1)
        [journal] = counter.journals
    await counter.asks.flush()
    journal.mkdir()
    await counter.start()
    assert "the journal of asks could not be read" in caplog.text
    await counter.ask(1, interaction=2)
    assert await counter.top() == [TopicCount(1, asks=2, askers=1)]
    journal.rmdir()
