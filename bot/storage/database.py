"""The database: one engine, reads beside each other, one write transaction at a time.

SQLite as faults taught it (see `docs/architecture.md`): WAL, foreign keys, `synchronous=FULL`, transactions that begin
themselves (`BEGIN IMMEDIATE` for writes: a plain `BEGIN` that later wants to write fails at once when another wrote in
between), and commits that run to their end whoever is cancelled meanwhile.
"""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import create_engine, event, make_url
from sqlalchemy.engine import Connection as SyncConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool, StaticPool

from bot.domain.errors import StorageBusy, StorageUnavailable, UserError
from bot.storage import room

T = TypeVar("T")
Connection = AsyncConnection
__all__ = ["Connection", "Database", "IntegrityFault", "SyncConnection"]

BUSY_TIMEOUT = 1.5  # seconds a write waits for another process; Discord gives 3 for the whole answer
QUEUE_TIMEOUT = 0.4  # seconds a write waits for the writes of this process
READERS = 4
READERS_END = 2.0  # seconds that those who read have to end before the database is closed
READING_THREADS = 2

# Messages about the database.
BUSY, FULL, BROKEN = "storage-busy", "storage-full", "storage-unreachable"


class IntegrityFault(Exception):
    """A migration would have left rows that refer to nothing."""


class Database:
    """A database of one process. Open until `close`; its methods raise `StorageUnavailable` when the database
    cannot serve. `full` is set from the moment at which its disk was found full until something is saved again,
    `damaged` once a row was read that does not fit its checksum; whoever mends it clears that.
    """

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.full = asyncio.Event()
        self.damaged = asyncio.Event()
        self._engine = self._make_engine(pool_size=READERS + 1)
        self._writing = asyncio.Lock()
        self._readers = 0
        self._unread = asyncio.Event()  # set while nobody reads
        self._unread.set()
        self._beside = create_engine(
            self.url.set(drivername="sqlite"),
            poolclass=StaticPool,
            hide_parameters=True,
            connect_args={"isolation_level": None, "timeout": BUSY_TIMEOUT, "check_same_thread": False},
        ).execution_options(almanac_write=True)
        event.listen(self._beside, "connect", partial(_prepare, foreign_keys=True))
        event.listen(self._beside, "begin", _begin)
        self._read_only = create_engine(
            self.url.set(drivername="sqlite"),
            poolclass=QueuePool,
            pool_size=READING_THREADS,
            max_overflow=0,
            connect_args={"isolation_level": None, "timeout": BUSY_TIMEOUT, "check_same_thread": False},
        )
        event.listen(self._read_only, "connect", partial(_prepare, foreign_keys=True))
        event.listen(self._read_only, "begin", _begin)
        self._reading = ThreadPoolExecutor(max_workers=READING_THREADS, thread_name_prefix="almanac-reads")
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="almanac-writes")

    def _make_engine(self, pool_size: int, foreign_keys: bool = True) -> AsyncEngine:
        engine = create_async_engine(
            self.url,
            pool_size=pool_size,
            max_overflow=0,
            hide_parameters=True,  # they hold what people typed, and who acted
            execution_options={"almanac_damaged": self.damaged.set},
            connect_args={"isolation_level": None, "timeout": BUSY_TIMEOUT},
        )
        event.listen(engine.sync_engine, "connect", partial(_prepare, foreign_keys=foreign_keys))
        event.listen(engine.sync_engine, "begin", _begin)
        return engine

    @property
    def path(self) -> Path:
        """The database's file."""
        return Path(self.url.database or "")

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[Connection]:
        """A connection for reading, over one snapshot of the database."""
        connection = self._engine.connect()
        with self._reader():
            try:
                # A connection whose opening is interrupted would stay open, with a thread of its own.
                await _to_the_end(connection.start())
                yield connection
            except DBAPIError as error:
                raise self._unavailable(error) from error
            finally:
                if connection.sync_connection is not None:  # it is where the file could not be opened
                    await _to_the_end(connection.close())

    @contextmanager
    def _reader(self) -> Iterator[None]:
        """Somebody reads meanwhile, whom `close` waits for."""
        self._readers += 1
        self._unread.clear()
        try:
            yield
        finally:
            self._readers -= 1
            if not self._readers:
                self._unread.set()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Connection]:
        """A connection whose writes are committed when the block ends; if it raises or is cancelled, none is.

        Each statement, the commit and the rollback run to their end, also when the caller is cancelled meanwhile:
        nobody else has a turn before it is known how the transaction ended.
        """
        async with self._turn():
            connection = _UninterruptedConnection(self._engine)
            try:
                await _to_the_end(_begin_writing(connection))
                yield connection
                await _to_the_end(connection.commit())
            except UserError as refused:
                refused.unsaved = True
                raise
            finally:
                if connection.sync_connection is not None:  # it is where the file could not be opened
                    await _to_the_end(connection.close())  # rolls back what is not committed

    async def read(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        """What `work` returns, in a `snapshot`."""
        async with self.snapshot() as connection:
            return await work(connection)

    async def write(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        """What `work` returns, in a `transaction`."""
        async with self.transaction() as connection:
            return await work(connection)

    async def read_in_thread(self, work: Callable[[SyncConnection], T]) -> T:
        """As `read`, with `work` run whole in a thread: for reads that come often and have several statements."""

        def in_thread() -> T:
            with self._read_only.connect() as connection, connection.begin():
                return work(connection)

        async def beside() -> T:
            return await asyncio.get_running_loop().run_in_executor(self._reading, in_thread)

        with self._reader():
            try:
                return await _to_the_end(beside())
            except DBAPIError as error:
                raise self._unavailable(error) from error

    async def write_in_thread(self, work: Callable[[SyncConnection], T]) -> T:
        """As `write`, with `work` run whole in a thread: for small writes that come often.

        Through aiosqlite each step of each statement crosses threads and back, which for such writes costs more than
        the writing.
        """

        def in_thread() -> T:
            with self._beside.connect() as connection, connection.begin():
                return work(connection)

        async def beside() -> T:
            async with self._turn():
                return await asyncio.get_running_loop().run_in_executor(self._thread, in_thread)

        return await _to_the_end(beside())

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        """This process's turn to write."""
        try:
            async with asyncio.timeout(QUEUE_TIMEOUT):
                await self._writing.acquire()
        except TimeoutError:
            raise StorageBusy(BUSY) from None
        try:
            yield
            self.full.clear()
        except DBAPIError as error:
            raise self._unavailable(error) from error
        finally:
            self._writing.release()

    async def run_migrations(self, work: Callable[[SyncConnection], T], *, foreign_keys: bool = True) -> T:
        """What `work` returns, run over a synchronous connection inside one write transaction (migrations).

        Without `foreign_keys` they are not enforced while it runs, so that a table may be rebuilt under those that
        refer to it, but checked before it commits; `IntegrityFault` says which table broke.
        """

        async def bridged(connection: Connection) -> T:
            result = await connection.run_sync(work)
            broken = (await connection.exec_driver_sql("PRAGMA foreign_key_check")).mappings().first()
            if broken is not None:
                raise IntegrityFault(f"{broken['table']} would refer to rows of {broken['parent']} that do not exist")
            return result

        if foreign_keys:
            return await self.write(bridged)
        return await _to_the_end(self._without_foreign_keys(bridged))

    async def _without_foreign_keys(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        # The pragma does nothing inside a transaction, so a connection of its own has it from the start.
        engine = self._make_engine(pool_size=1, foreign_keys=False)
        try:
            async with self._writing, engine.connect() as connection:
                await connection.execution_options(almanac_write=True)
                async with connection.begin():
                    return await work(connection)
        except DBAPIError as error:
            raise self._unavailable(error) from error
        finally:
            await engine.dispose()

    def notice(self, error: BaseException | None) -> bool:
        """Whether something beside the database failed because its disk is full; from now on that is known."""
        lacking = room.is_lacking(error, self.path.parent)
        if lacking:
            self.full.set()
        return lacking

    def _unavailable(self, error: DBAPIError) -> Exception:
        """`error` as members may hear it, or itself when it is a fault of ours (a constraint, a statement)."""
        cause = error.orig
        code = getattr(cause, "sqlite_errorcode", None)
        if code is None or not isinstance(cause, sqlite3.Error):
            return StorageUnavailable(BROKEN) if error.connection_invalidated else error
        match code & 0xFF:
            case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
                return StorageBusy(BUSY)
            case sqlite3.SQLITE_FULL:
                self.full.set()
                return StorageUnavailable(FULL)
            case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN if self.notice(cause):
                return StorageUnavailable(FULL)
            case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CORRUPT:
                return StorageUnavailable(BROKEN)
        return error

    async def close(self) -> None:
        """Wait for the write under way and a little for those who read, then close every connection."""
        async with self._writing:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._unread.wait(), READERS_END)
            await self._engine.dispose()
            self._thread.shutdown()
            self._reading.shutdown()
            self._read_only.dispose()
            self._beside.dispose()


class _UninterruptedConnection(Connection):
    """A connection whose caller, if cancelled in a statement, hears of it when the statement has ended.

    SQLAlchemy closes a connection that is interrupted in a statement, and SQLite's lock stays taken until the
    statement is collected as garbage.
    """

    async def execute(self, *args: Any, **kwargs: Any) -> Any:
        return await _to_the_end(super().execute(*args, **kwargs))

    async def exec_driver_sql(self, *args: Any, **kwargs: Any) -> Any:
        return await _to_the_end(super().exec_driver_sql(*args, **kwargs))

    async def run_sync(self, *args: Any, **kwargs: Any) -> Any:
        return await _to_the_end(super().run_sync(*args, **kwargs))


async def _begin_writing(connection: Connection) -> None:
    await connection.start()
    await connection.execution_options(almanac_write=True)
    await connection.begin()


async def _to_the_end(step: Coroutine[Any, Any, T]) -> T:
    """What `step` returns. If the caller is cancelled meanwhile, `CancelledError` is raised when the step has ended."""
    task = asyncio.create_task(step, name="almanac-database")
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait((task,))
        if not task.cancelled():
            task.exception()  # read, or asyncio complains that nobody did
        raise


def _prepare(connection: Any, _entry: ConnectionPoolEntry, *, foreign_keys: bool) -> None:
    # A bit that flips on the disk may leave text that is no UTF-8: its row fails by its checksum, not the whole query.
    getattr(connection, "driver_connection", connection).text_factory = partial(str, encoding="utf-8", errors="replace")
    cursor = connection.cursor()
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "temp_store = MEMORY"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
    cursor.close()


def _begin(connection: SyncConnection) -> None:
    write = connection.get_execution_options().get("almanac_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
