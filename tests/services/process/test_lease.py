"""Who holds the lease, judged from another process's side. Time is the test's own; processes are real."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest

from bot.domain.errors import StorageBusy, StorageUnavailable
from bot.ops import process
from bot.ops.exits import EndsProcess, Exit
from bot.services.process.lease import LASTS, Lease, name_of
from bot.storage.database import FULL, Connection, Database
from tests.support.database import away, lay, open_database, url
from tests.support.refusals import refuses

T = TypeVar("T")
Kept = tuple[Lease, asyncio.Task[None]]

NAME = name_of(1_080_000_000_000_000_001)


class Here:
    """One database, one clock, and as many processes as want its lease."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.now = 1_800_000_000.0
        self.put_back = 0.0
        self.paused = 0.0
        self.meanwhile: Callable[[], object] = lambda: None

    def lease(self) -> Lease:
        def shown() -> datetime:
            return datetime.fromtimestamp(self.now - self.put_back, UTC)

        return Lease(self.database, shown, NAME, uptime=lambda: self.now)

    async def pause(self, seconds: float) -> None:
        self.now += seconds
        self.paused += seconds
        self.meanwhile()

    def change(self, sql: str, *values: object) -> None:
        with closing(sqlite3.connect(self.database.path)) as connection, connection:
            connection.execute(sql, values)

    async def start(self) -> Lease:
        """A process that starts: it waits until the lease is free, and takes it."""
        lease = self.lease()
        await lease.wait_until_free(self.pause)
        await lease.take()
        return lease


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Here]:
    async with open_database(tmp_path) as database:
        yield Here(database)


async def test_a_lease_that_is_free_is_taken_at_once_and_free_again_when_released(here: Here) -> None:
    for _ in range(3):
        lease = await here.start()
        assert lease.allows
        await lease.release()
    assert here.paused == 0


async def test_a_holder_that_lives_is_left_alone(here: Here) -> None:
    await here.start()
    with refuses(f"process {os.getpid()} on .*, since 2027-01-15 08:00:00 UTC", EndsProcess) as ends:
        await here.start()
    assert ends.value.code is Exit.LEASE_HELD
    assert here.paused == 0


async def test_a_holder_that_lives_elsewhere_is_left_alone_once_it_renews(here: Here) -> None:
    holder = await here.start()
    here.change("UPDATE leases SET process = ''")
    renewed_at = here.now + 10

    def renew() -> None:
        if here.now >= renewed_at:
            here.change("UPDATE leases SET expires_at = ?", int(here.now) + LASTS)

    here.meanwhile = renew
    with pytest.raises(EndsProcess):
        await here.start()
    assert here.paused == 10
    assert holder.allows


async def test_a_holder_that_died_elsewhere_is_followed_when_its_lease_ends(here: Here) -> None:
    await here.start()
    here.change("UPDATE leases SET process = ''")
    assert (await here.start()).allows
    assert here.paused == LASTS


async def test_a_holder_whose_clock_was_far_ahead_is_not_waited_for_longer_than_a_lease_lasts(here: Here) -> None:
    await here.start()
    here.change("UPDATE leases SET process = '', expires_at = expires_at + 86400")
    assert (await here.start()).allows
    assert here.paused == LASTS


@pytest.mark.parametrize("ahead", [LASTS + 1, 7_200])
async def test_a_holder_elsewhere_that_renews_keeps_its_lease_however_far_ahead_this_clock_is(
    here: Here, ahead: int
) -> None:
    holder = await here.start()
    here.change("UPDATE leases SET process = '', expires_at = expires_at - ?", ahead)
    renewed_at = here.now + 10

    def renew() -> None:
        if here.now >= renewed_at:
            here.change("UPDATE leases SET expires_at = ?", int(here.now) + LASTS - ahead)

    here.meanwhile = renew
    with pytest.raises(EndsProcess) as ends:
        await here.start()
    assert ends.value.code is Exit.LEASE_HELD
    assert holder.allows


async def test_a_holder_that_hangs_is_given_the_time_of_one_lease_more_and_then_replaced(here: Here) -> None:
    hung = await here.start()
    here.now += 5 * LASTS
    assert not hung.allows
    assert (await here.start()).allows
    assert here.paused == LASTS
    with pytest.raises(EndsProcess) as ends:
        await hung.renew()
    assert ends.value.code is Exit.LEASE_LOST


async def test_after_its_clock_has_jumped_a_holder_may_not_act_until_it_has_renewed(here: Here) -> None:
    lease = await here.start()
    here.now += 3_600
    assert not lease.allows
    await lease.renew()
    assert lease.allows


async def test_a_clock_that_is_put_back_makes_no_lease_last_longer(here: Here) -> None:
    lease = await here.start()
    here.put_back = 7_200
    here.now += LASTS - 1
    assert lease.allows
    here.now += 1
    assert not lease.allows
    await lease.renew()
    assert lease.allows


async def test_a_lease_that_is_lost_or_released_allows_nothing_more(here: Here) -> None:
    lost = await here.start()
    here.change("DELETE FROM leases")
    with pytest.raises(EndsProcess):
        await lost.renew()
    released = await here.start()
    await released.release()
    assert not lost.allows
    assert not released.allows


async def test_of_two_that_find_the_same_holder_dead_one_takes_over(here: Here) -> None:
    await here.start()
    here.change("UPDATE leases SET process = '', expires_at = 0")
    first, second = here.lease(), here.lease()
    await first.wait_until_free(here.pause)
    await second.wait_until_free(here.pause)
    await first.take()
    with pytest.raises(EndsProcess):
        await second.take()
    await second.release()
    await first.renew()
    assert first.allows


async def test_a_lease_that_went_to_another_is_not_released(here: Here) -> None:
    lease = await here.start()
    here.change("UPDATE leases SET holder = 'another'")
    await lease.release()
    with pytest.raises(EndsProcess):
        await here.start()


@pytest.mark.usefixtures("soon_busy")
async def test_while_the_database_is_locked_the_lease_holds_until_its_end(here: Here) -> None:
    lease = await here.start()
    with closing(sqlite3.connect(here.database.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StorageUnavailable):
            await lease.renew()
        assert lease.allows
        here.now += LASTS
        assert not lease.allows
        other.execute("ROLLBACK")
    await lease.renew()
    assert lease.allows


@pytest.mark.usefixtures("soon_busy")
async def test_a_holder_that_is_suspended_in_the_middle_of_a_write_is_waited_for_and_followed(tmp_path: Path) -> None:
    async with open_database(tmp_path) as database:
        here = Here(database)
        await here.start()
        here.change("UPDATE leases SET process = ''")
        with closing(sqlite3.connect(database.path, isolation_level=None)) as suspended:
            suspended.execute("BEGIN IMMEDIATE")
            successor = here.lease()
            await successor.wait_until_free(here.pause)
            waited = here.paused
            here.meanwhile = lambda: suspended.execute("ROLLBACK") if here.paused == waited + 5 else None
            await successor.once_unlocked(successor.take, here.pause)
        assert successor.allows
        assert here.paused == waited + 5


@pytest.mark.usefixtures("soon_busy")
async def test_a_database_that_stays_locked_ends_the_start_with_a_code_of_its_own(tmp_path: Path) -> None:
    async with open_database(tmp_path) as database:
        here = Here(database)
        await here.start()
        here.change("UPDATE leases SET process = '', pid = 4242")
        with closing(sqlite3.connect(database.path, isolation_level=None)) as suspended:
            suspended.execute("BEGIN IMMEDIATE")
            successor = here.lease()
            await successor.wait_until_free(here.pause)
            waited = here.paused
            with refuses(r"process 4242 on .* hangs", EndsProcess) as ends:
                await successor.once_unlocked(successor.take, here.pause)
        assert ends.value.code is Exit.LOCKED
        assert here.paused == waited + LASTS


async def test_in_a_database_older_than_leases_nobody_holds_one(here: Here) -> None:
    here.change("DROP TABLE leases")
    await here.lease().wait_until_free(here.pause)
    assert here.paused == 0


def test_each_application_and_set_of_shards_has_a_lease_of_its_own() -> None:
    assert len({name_of(1), name_of(2), name_of(1, "0/2"), name_of(1, "1/2"), name_of(None)}) == 5


@pytest.mark.skipif(process.identity() is None, reason="needs Linux's /proc")
def test_a_process_lives_until_it_is_killed_and_its_corpse_does_not() -> None:
    code = f"import sys; sys.path.insert(0, {str(Path(__file__).parents[3])!r})\n"
    code += "from bot.ops import process; print(process.identity(), flush=True); sys.stdin.read()"
    child = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )  # fmt: skip
    with child:
        assert child.stdout is not None
        identity = child.stdout.readline().strip()
        assert process.is_alive(identity) is True
        child.send_signal(signal.SIGKILL)
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        assert process.is_alive(identity) is False
    assert process.is_alive(identity) is False


@pytest.mark.skipif(process.identity() is None, reason="needs Linux's /proc")
def test_of_a_process_elsewhere_nothing_is_known_and_of_a_pid_given_out_again_it_is() -> None:
    boot, namespace, pid, start = str(process.identity()).split()
    assert process.is_alive(f"{boot} {namespace} {pid} {start}") is True
    assert process.is_alive(f"{boot} {namespace} {pid} {int(start) - 1}") is False
    assert process.is_alive(f"{boot} pid:[1] {pid} {start}") is None
    assert process.is_alive(f"another {namespace} {pid} {start}") is None
    assert process.is_alive("") is None
    assert process.is_alive(None) is None


# --- Keeping it -------------------------------------------------------------------------------------------------------


@pytest.fixture
async def kept(here: Here) -> AsyncIterator[Kept]:
    """A lease, and the task that keeps it."""
    lease = await here.start()
    keeping = asyncio.create_task(lease.keep())
    yield lease, keeping
    keeping.cancel()
    with suppress(asyncio.CancelledError, EndsProcess):
        await keeping


async def until(lease: Lease) -> None:
    """Wait until the lease allows something."""
    async with asyncio.timeout(5):
        while not lease.allows:
            await asyncio.sleep(0)


async def test_a_lease_is_kept_for_as_long_as_it_is_renewed(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.services.process.lease.RENEWED_EVERY", 0.01)
    lease = await here.start()
    keeping = asyncio.create_task(lease.keep())
    for _ in range(3):
        here.now += LASTS
        assert not lease.allows
        await until(lease)
    keeping.cancel()


async def test_whoever_wakes_looks_at_the_lease_at_once(here: Here, kept: Kept) -> None:
    lease, keeping = kept
    here.now += LASTS
    assert not lease.allows
    lease.look()
    await until(lease)
    assert not keeping.done()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("UPDATE leases SET holder = 'another', pid = 4242, host = 'elsewhere'", "process 4242 on elsewhere"),
        ("DELETE FROM leases", "lease"),
    ],
)
async def test_whoever_finds_its_lease_lost_ends_and_may_do_nothing_more(
    here: Here, kept: Kept, change: str, words: str
) -> None:
    lease, keeping = kept
    here.change(change)
    lease.look()
    with refuses(words, EndsProcess) as ends:
        await keeping
    assert ends.value.code is Exit.LEASE_LOST
    assert not lease.allows


async def test_what_the_database_could_not_renew_is_renewed_soon_after(
    here: Here,
    kept: Kept,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("bot.services.process.lease.TRIED_AGAIN", 0.01)
    lease, keeping = kept
    async with away(here.database):
        here.now += LASTS
        lease.look()
        async with asyncio.timeout(5):
            while "the lease could not be renewed" not in caplog.text:
                await asyncio.sleep(0)
        assert not lease.allows
        assert not keeping.done()
    await until(lease)


async def test_a_lease_that_cannot_be_released_ends_by_itself(here: Here, caplog: pytest.LogCaptureFixture) -> None:
    lease = await here.start()
    async with away(here.database):
        await lease.release()
        await lease.release()
    assert not lease.allows
    assert caplog.text.count("the lease was not released") == 1
    here.change("UPDATE leases SET process = ''")
    assert (await here.start()).allows
    assert here.paused == LASTS


# --- Taking it on a full disk -----------------------------------------------------------------------------------------


class Disk(Database):
    """A database on a disk that may be full: then SQLite finds no room for another page, and a lease needs some."""

    full_up = False

    async def write(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        async def within(connection: Connection) -> T:
            pages = (await connection.exec_driver_sql("PRAGMA page_count")).scalar()
            limit = pages if self.full_up else 2**30
            await connection.exec_driver_sql(f"PRAGMA max_page_count = {limit}")
            return await work(connection)

        return await super().write(within)


@pytest.fixture
async def on_disk(tmp_path: Path) -> AsyncIterator[Here]:
    disk = Disk(url(await lay(tmp_path / "library.db")))
    here = Here(disk)
    here.change(
        "CREATE TRIGGER room AFTER INSERT ON leases"
        " BEGIN INSERT OR REPLACE INTO app_state (name, value) VALUES ('room', hex(zeroblob(100000))); END"
    )
    yield here
    await disk.close()


@contextmanager
def full(here: Here) -> Iterator[None]:
    assert isinstance(here.database, Disk)
    here.database.full_up = True
    yield
    here.database.full_up = False


async def test_on_a_full_disk_a_process_starts_without_its_lease_and_takes_it_once_there_is_room(
    on_disk: Here, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.services.process.lease.RENEWED_EVERY", 0.01)
    monkeypatch.setattr("bot.services.process.lease.TRIED_AGAIN", 0.01)
    lease = on_disk.lease()
    with full(on_disk):
        await lease.take_or_wait()
        assert lease.hindered
        assert not lease.allows
        assert "the disk is full" in caplog.text
        keeping = asyncio.create_task(lease.keep())
        async with asyncio.timeout(5):
            while "the lease could not be renewed" not in caplog.text:
                await asyncio.sleep(0)
        assert not lease.allows
    await until(lease)
    assert not lease.hindered
    assert "the disk has room again" in caplog.text
    keeping.cancel()
    with pytest.raises(EndsProcess):
        await on_disk.start()


async def test_where_another_process_took_the_lease_meanwhile_the_one_that_waited_for_room_ends(on_disk: Here) -> None:
    lease = on_disk.lease()
    with full(on_disk):
        await lease.take_or_wait()
    await on_disk.start()
    lease.look()
    with pytest.raises(EndsProcess) as ends:
        await lease.keep()
    assert ends.value.code is Exit.LEASE_HELD


@pytest.mark.usefixtures("soon_busy")
async def test_whatever_else_keeps_a_process_from_its_lease_ends_the_start(tmp_path: Path) -> None:
    async with open_database(tmp_path) as database:
        lease = Here(database).lease()
        with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StorageBusy):
                await lease.take_or_wait()
            other.execute("ROLLBACK")
        async with away(database):
            with pytest.raises(StorageUnavailable) as refused:
                await lease.take_or_wait()
        assert refused.value.message.id != FULL
        assert not lease.hindered
