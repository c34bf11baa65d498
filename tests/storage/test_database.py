"""The store under the faults it must survive. Real files, real locks, real kills."""

from __future__ import annotations

import asyncio
import gc
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.domain.errors import StorageUnavailable, UserError
from bot.storage import app_state, migration
from bot.storage.database import Connection, Database, SyncConnection
from tests.support.database import open_database, url


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with open_database(tmp_path) as database:
        yield database


@pytest.fixture
def patience() -> None:
    """Writes wait for their turn as long as in earnest."""


async def put(database: Database, name: str, value: str) -> None:
    await database.write(lambda connection: app_state.put(connection, name, value))


async def get(database: Database, name: str) -> str | None:
    return await database.read(lambda connection: app_state.get(connection, name))


async def test_the_settings_that_keep_data_safe_are_on(database: Database) -> None:
    async def settings(connection: Connection) -> list[object]:
        names = ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        return [(await connection.exec_driver_sql(f"PRAGMA {name}")).scalar() for name in names]

    assert await database.read(settings) == ["wal", 1, 2, 1500]


async def test_every_table_is_strict(database: Database) -> None:
    with closing(sqlite3.connect(database.path)) as connection, connection:
        tables = connection.execute(
            "SELECT name, strict FROM pragma_table_list"
            " WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'alembic_version'"
        ).fetchall()
    assert len(tables) >= 12
    assert [name for name, strict in tables if not strict] == []


async def test_forty_who_read_and_then_write_at_once_lose_no_update(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.database.QUEUE_TIMEOUT", 60.0)  # however busy the machine is
    await put(database, "n", "0")

    async def one_more(connection: Connection) -> None:
        value = await app_state.get(connection, "n")
        await asyncio.sleep(0)
        await app_state.put(connection, "n", str(int(value or 0) + 1))

    await asyncio.gather(*(database.write(one_more) for _ in range(40)))
    assert await get(database, "n") == "40"


async def test_a_write_cancelled_anywhere_happens_wholly_or_not_at_all(database: Database) -> None:
    rng = random.Random(7)

    async def both(connection: Connection, value: str) -> None:
        await app_state.put(connection, "left", value)
        await app_state.put(connection, "right", value)

    async def pair(connection: Connection) -> tuple[str | None, str | None]:
        return await app_state.get(connection, "left"), await app_state.get(connection, "right")

    for round in range(60):
        task = asyncio.create_task(database.write(lambda c, value=str(round): both(c, value)))  # type: ignore[misc]
        for _ in range(rng.randrange(30)):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait((task,))
        left, right = await database.read(pair)
        assert left == right
    await put(database, "left", "the end")
    assert await get(database, "left") == "the end"


@pytest.mark.usefixtures("soon_busy")
async def test_a_write_keeps_others_out_from_its_first_read_on(database: Database) -> None:
    """A plain BEGIN would let another process write between the read and the write, and then fail."""
    await put(database, "n", "0")
    async with database.transaction() as connection:
        value = await app_state.get(connection, "n")
        other = sqlite3.connect(database.path, isolation_level=None, timeout=0)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("UPDATE app_state SET value = '7' WHERE name = 'n'")
        other.close()
        await app_state.put(connection, "n", str(int(value or 0) + 1))
    assert await get(database, "n") == "1"


async def test_the_database_closes_after_those_who_read_in_a_thread(database: Database) -> None:
    began, go_on = threading.Event(), threading.Event()

    def read(connection: SyncConnection) -> object:
        began.set()
        go_on.wait(5)
        return connection.exec_driver_sql("SELECT 1").scalar()

    reading = asyncio.create_task(database.read_in_thread(read))
    await asyncio.to_thread(began.wait, 5)
    closing = asyncio.create_task(database.close())
    await asyncio.wait((closing,), timeout=0.05)
    assert not closing.done()
    go_on.set()
    assert await reading == 1
    await closing


@dataclass
class Held:
    """Something in a thread that goes on only when it is let."""

    begun: asyncio.Event
    loop: asyncio.AbstractEventLoop
    released: threading.Event

    def here(self) -> None:
        self.loop.call_soon_threadsafe(self.begun.set)
        assert self.released.wait(20)

    async def cancel(self, task: asyncio.Task[Any]) -> None:
        """Cancel the task again and again while this is held: it has to wait."""
        await self.begun.wait()
        for _ in range(50):
            task.cancel()
            await asyncio.sleep(0)
        waits = not task.done()
        self.released.set()
        await asyncio.wait((task,))
        assert waits
        assert task.cancelled()


@pytest.fixture
async def held() -> Held:
    return Held(asyncio.Event(), asyncio.get_running_loop(), threading.Event())


@pytest.mark.parametrize(
    ("statement", "saved"), [("BEGIN IMMEDIATE", None), ("INSERT", None), ("ROLLBACK", None), ("COMMIT", "value")]
)
async def test_who_is_cancelled_in_a_write_hears_of_it_when_the_database_is_done_and_leaves_no_lock(
    database: Database, held: Held, statement: str, saved: str | None
) -> None:
    async with database.snapshot() as connection:  # the only one so far, so that the write takes it from the pool
        driver: Any = (await connection.get_raw_connection()).driver_connection
        await driver.set_trace_callback(lambda sql: held.here() if sql.startswith(statement) else None)

    async def write(connection: Connection) -> None:
        await app_state.put(connection, "name", "value")
        if statement == "ROLLBACK":
            raise LookupError

    await held.cancel(asyncio.create_task(database.write(write)))
    with closing(sqlite3.connect(database.path, isolation_level=None, timeout=0)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("ROLLBACK")
    assert await get(database, "name") == saved


async def test_who_is_cancelled_in_a_write_in_a_thread_hears_of_it_when_it_is_over(
    database: Database, held: Held
) -> None:
    await held.cancel(asyncio.create_task(database.write_in_thread(lambda _: held.here())))
    await put(database, "name", "after")


async def test_a_write_that_fails_after_its_caller_was_cancelled_is_nobodys_news(
    database: Database, held: Held, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: object) -> None:
        held.here()
        raise LookupError

    await held.cancel(asyncio.create_task(database.write_in_thread(fail)))
    gc.collect()  # which is when asyncio says that an exception was never retrieved
    await asyncio.sleep(0)
    assert caplog.records == []


async def test_while_another_process_holds_the_lock_reads_answer_and_writes_say_not_saved(database: Database) -> None:
    await put(database, "name", "before")
    with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StorageUnavailable, match="storage-busy"):
            async with asyncio.timeout(2):
                await put(database, "name", "during")
        assert await get(database, "name") == "before"
        other.execute("ROLLBACK")
    await put(database, "name", "after")
    assert await get(database, "name") == "after"


async def test_writers_of_this_process_do_not_queue_behind_a_locked_one_for_long(database: Database) -> None:
    with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        async with asyncio.timeout(2):
            outcomes = await asyncio.gather(*(put(database, "n", str(n)) for n in range(20)), return_exceptions=True)
        other.execute("ROLLBACK")
    assert all(isinstance(outcome, StorageUnavailable) for outcome in outcomes)
    assert len(outcomes) == 20


async def test_a_full_disk_is_told_and_reads_go_on(database: Database) -> None:
    await put(database, "name", "before")

    async def fill(connection: Connection) -> None:
        pages = (await connection.exec_driver_sql("PRAGMA page_count")).scalar()
        await connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        await app_state.put(connection, "name", "x" * 1_000_000)

    with pytest.raises(StorageUnavailable, match="storage-full"):
        await database.write(fill)
    assert await get(database, "name") == "before"


async def test_a_fault_of_ours_is_not_dressed_up_as_the_databases(database: Database) -> None:
    async def wrong(connection: Connection) -> None:
        await connection.execute(text("INSERT INTO nowhere VALUES (1)"))

    with pytest.raises(Exception, match="no such table") as caught:
        await database.write(wrong)
    assert not isinstance(caught.value, UserError)


UPGRADE = """
import asyncio, os, signal, sys
from alembic import op
from bot.storage import migration
from bot.storage.database import Database

ops = 0
def counted(real):
    def wrapper(*args, **kwargs):
        global ops
        result = real(*args, **kwargs)
        ops += 1
        if ops == int(sys.argv[2]):
            os.kill(os.getpid(), signal.SIGKILL)
        return result
    return wrapper
for name in ("add_column", "create_index", "create_table", "execute"):
    setattr(op, name, counted(getattr(op, name)))
asyncio.run(migration.upgrade(Database("sqlite+aiosqlite:///" + sys.argv[1])))
print(ops)
"""


def upgrade(path: Path, killed_after: int = 0) -> subprocess.CompletedProcess[str]:
    """Make the tables in a process of its own, which is killed after so many operations."""
    command = [sys.executable, "-c", UPGRADE, str(path), str(killed_after)]
    return subprocess.run(command, cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, text=True, check=False)


@pytest.fixture(scope="module")
def operations(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many operations all migrations are."""
    return int(upgrade(tmp_path_factory.mktemp("counted") / "library.db").stdout)


@pytest.mark.slow
@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 0.75, 1.0])
async def test_migrations_killed_in_any_of_them_leave_nothing_and_run_again(
    tmp_path: Path, operations: int, share: float
) -> None:
    path = tmp_path / "library.db"
    assert upgrade(path, max(1, round(share * operations))).returncode == -signal.SIGKILL
    with closing(sqlite3.connect(path)) as connection, connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    database = Database(url(path))
    before, now = await migration.upgrade(database)
    assert before is None
    assert await migration.current(database) == (now, now)
    await database.close()


async def test_a_database_of_a_newer_version_is_left_alone(database: Database) -> None:
    with closing(sqlite3.connect(database.path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(UserError, match="database-of-newer-version"):
        await migration.upgrade(database)
