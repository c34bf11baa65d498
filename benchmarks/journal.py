"""What it costs that no answered ask is lost: `python -m benchmarks.journal`.

Members ask, as many at once as said, each again as soon as the last ask is counted. *committed*: by the database alone,
as long as it takes them. *journal first*: what it would cost to write each group of asks into the journal before it is
committed. *another writer*: the database is locked by another program all the while, so that every ask goes into the
journal after its patience is over.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from benchmarks.measure import percentile
from bot.domain.ask import Ask, Gap, Surface
from bot.ops.table import table
from bot.services.asks import Asks
from bot.storage import migration
from bot.storage.ask_journal import AskJournal
from bot.storage.database import Database


class JournalFirst(Asks):
    """Writes every group into the journal before it is committed."""

    async def _write(self) -> None:
        if self._gathering is not None:
            await self._keep_on_disk(self._gathering.asks)
        await super()._write()


@contextmanager
def another_writer(path: Path) -> Iterator[None]:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
        connection.close()


async def waits(asks: Asks, members: int, seconds: float) -> list[float]:
    """Milliseconds that each ask took, least first."""
    waited: list[float] = []
    end = time.monotonic() + seconds
    numbers = count(1)

    async def member() -> None:
        while (began := time.monotonic()) < end:
            number = next(numbers)
            await asks.topic(1, number % 200, Surface.COMMAND, number, number % 50)
            waited.append((time.monotonic() - began) * 1000)

    await asyncio.gather(*(member() for _ in range(members)))
    return sorted(waited)


async def measured(folder: Path, kind: type[Asks], members: int, seconds: float, *, locked: bool) -> list[str]:
    database = Database(f"sqlite+aiosqlite:///{Path(tempfile.mkdtemp(dir=folder)) / 'library.db'}")
    try:
        await migration.upgrade(database)
        asks = kind(database, lambda: datetime.now(UTC), AskJournal(database.path, "benchmark"))
        with another_writer(database.path) if locked else nullcontext():
            waited = await waits(asks, members, seconds)
        await asks.flush()
    finally:
        await database.close()
    name = "another writer" if locked else "journal first" if kind is JournalFirst else "committed"
    figures = [len(waited) / seconds, percentile(waited, 0.5), percentile(waited, 0.99), waited[-1]]
    return [name, str(members), f"{figures[0]:,.0f}", *(f"{each:.1f}" for each in figures[1:])]


def fsync_milliseconds(folder: Path) -> float:
    """What the disk takes for one append to the journal."""
    journal = AskJournal(folder / "probe.db", "probe")
    asks: list[Ask | Gap] = [Ask(number, 1, 1, Surface.COMMAND, "2026-01-01", 0) for number in range(64)]
    times = []
    for _ in range(100):
        began = time.monotonic()
        journal.append(asks)
        times.append((time.monotonic() - began) * 1000)
    journal.clear()
    return percentile(sorted(times), 0.5)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.journal", description=__doc__)
    parser.add_argument("--seconds", type=float, default=3.0, help="of each measurement (3)")
    parser.add_argument("--directory", type=Path, help="where the databases are, on the disk that is meant")
    given = parser.parse_args()
    logging.disable(logging.ERROR)
    with tempfile.TemporaryDirectory(dir=given.directory) as folder:
        rows = [
            asyncio.run(measured(Path(folder), kind, members, given.seconds, locked=locked))
            for members in (1, 64)
            for kind, locked in ((Asks, False), (JournalFirst, False), (Asks, True))
        ]
        print(table(("Asks", "at once", "per s", "p50 ms", "p99 ms", "longest ms"), rows))
        print(f"\nOne append of 64 asks to the journal: {fsync_milliseconds(Path(folder)):.2f} ms")


if __name__ == "__main__":
    main()
