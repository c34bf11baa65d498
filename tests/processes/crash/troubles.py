"""What befalls the machine: other programs, its disk, its clock, and processes that stand still."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sqlite3
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.domain.errors import UserError
from bot.services.process.backup import Backups
from bot.storage import damages
from bot.storage.files import journal_of
from tests.processes.crash.plan import HOUR, Kind

if TYPE_CHECKING:
    from tests.processes.crash.rig import Rig

SUSPENDED = (Kind.SUSPENDED_WRITING, Kind.SUSPENDED_BETWEEN)
OF_THE_DISK = (Kind.RESTORED, Kind.FLIPPED, Kind.FLIPPED_IN_JOURNAL)
OF_RIVALS = (Kind.CLOCK_WRONG, Kind.LOCKED, Kind.SLOW_DISK)
JOURNAL_HEADER = 32  # bytes of SQLite's journal before its first frame


class Troubles:
    """Draws what happens to one rig, and counts it in its figures."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self._place = rig.place
        self._store = rig.store
        self._processes = rig.processes
        self._rng = rig.rng
        self._note = rig.figures.troubles
        self.faults: list[str] = []

    def to_come(self) -> list[Kind]:
        """The kinds of trouble that have not come yet."""
        kinds = Kind if self.rig.alone else OF_RIVALS
        return [kind for kind in kinds if not self._note[kind]]

    def set_clock_wrong(self) -> None:
        """At times let the machine's clock be wrong, until the calm or before."""
        if self._place.comes(Kind.CLOCK_WRONG, 0.25):
            self._note[Kind.CLOCK_WRONG] += 1
            self._place.error.set(self._rng.choice([-26 * HOUR, -2 * HOUR, 90, 2 * HOUR, 26 * HOUR]))

    @asynccontextmanager
    async def another_writer(self) -> AsyncIterator[None]:
        """At times another program holds the database locked for a while."""
        if not self._place.comes(Kind.LOCKED, 0.25):
            yield
            return
        self._note[Kind.LOCKED] += 1
        before, seconds = self._rng.uniform(0, 1), self._rng.uniform(0.3, 3)

        def write() -> None:
            time.sleep(before)
            with closing(sqlite3.connect(self._place.path, isolation_level=None, timeout=60)) as other:
                other.execute("BEGIN IMMEDIATE")
                time.sleep(seconds)

        writing = asyncio.create_task(asyncio.to_thread(write))
        try:
            yield
        finally:
            await writing

    def suspension(self) -> Kind | None:
        """At times, how the process at work is to be suspended."""
        kind = self._place.one_of(SUSPENDED)
        return kind if self._place.comes(kind, 0.4) else None

    async def suspend_and_replace(self, kind: Kind, due: int, *, patience: float = 3.0) -> None:
        """Suspend the process at work until nonces are forgotten and another has taken over; then wake or kill it."""
        processes = self._processes
        holder = processes.bots[0]
        await self.rig.until_random_instant(due)
        if holder.ended or not processes.holds_lease(holder):
            return
        identity = processes.call_dead(holder)
        if not await processes.suspend(holder, writing=kind is Kind.SUSPENDED_WRITING, patience=patience):
            processes.call_alive(holder, identity)
            return
        self._note[kind] += 1
        processes.bots.remove(holder)
        await self.rig.pass_time(self._rng.uniform(160, 600))
        await processes.begin()
        if kind is Kind.SUSPENDED_WRITING:
            await asyncio.sleep(self._rng.uniform(0.5, 2))  # its successor finds the database locked
        else:
            # What the suspended one was sending may be on its way for as long as it stands still.
            await processes.until(lambda: not self._store.due_until(self._place.now))
        processes.bots.insert(0, holder)
        if self._rng.random() < 0.3:
            await processes.kill("while suspended")
            return
        holder.send(signal.SIGCONT)
        if not await processes.until_one_ends():
            self.faults.append("two processes share a lease")
        await processes.kill("after a suspension")

    # The disk

    async def befall(self) -> None:
        """Let something happen to the disk, at times."""
        kind = self._place.one_of(OF_THE_DISK)
        if not self._place.comes(kind, 0.3):
            return
        match kind:
            case Kind.RESTORED:
                await self.restore()
            case Kind.FLIPPED:
                await self.flip_in_database()
            case Kind.FLIPPED_IN_JOURNAL:
                await self.flip_in_journal()

    async def back_up_at_times(self) -> None:
        if self._newest() is None or self._rng.random() < 0.3:
            await self.back_up()

    async def back_up(self) -> Path:
        return await self._backups().make()

    def _backups(self) -> Backups:
        return Backups(self._place.path, self._place.backups, self._place.clock)

    def _newest(self) -> Path | None:
        return max(self._place.backups.glob("*.db"), default=None, key=lambda path: path.name)

    async def restore(self) -> None:
        """Put the newest backup in place, while the disk is slow and somebody may start a process all the same."""
        newest = self._newest() or await self.back_up()
        await self._processes.kill("before a restore")
        before = self._store.rows()
        async with self._store.closed():
            await self._restore(newest)
        self._store.forget(before)
        self.rig.people.rebase(self._store.query)

    async def _restore(self, backup: Path) -> None:
        size = self._place.log.stat().st_size
        with slow_fsync(self._rng.uniform(0, 0.3)):
            restoring = asyncio.create_task(self._backups().restore(backup, force=True))
            if self._rng.random() < 0.5:
                await asyncio.sleep(self._rng.uniform(0, 0.3))
                await self._processes.begin(refused=True)
            try:
                await restoring
                self._note[Kind.RESTORED] += 1
            except UserError:
                self._note["not restored, since it was in use"] += 1
        # Whoever was started meanwhile is sent away or goes on, and which of the two is known before it is relied on.
        await self._processes.until(lambda: "ready as" in self._place.said_since(size))
        self._processes.reap()

    async def flip_in_database(self) -> None:
        """Flip one bit of what people read, while nobody has the database open; a backup has it sound."""
        await self._processes.kill("before a bit flips")
        await self.back_up()
        texts = self._texts()
        async with self._store.closed():  # the last one to close it leaves all in the file
            whole = self._place.path.read_bytes()
            self._rng.shuffle(texts)
            # A long text may be torn apart by pages.
            text, places = next((text, places) for text in texts if (places := _places(text, whole)))
            at = self._rng.choice(places) + self._rng.randrange(len(text))
            _flip(self._place.path, at, self._rng.randrange(8))
        size = self._place.log.stat().st_size
        bot = await self._processes.begin()
        await self._processes.ready(bot, size, f"a bit flipped at {at} of the database")
        self._note[Kind.FLIPPED] += 1
        self._note["restored by the start"] += self._place.said_since(size).count("was damaged, and is restored")

    def _texts(self) -> list[bytes]:
        """Of one kind, any; but for those that the search index has in the same words."""
        query = self._rng.choice(
            [
                "SELECT body FROM entries LIMIT 50",
                "SELECT name FROM topic_names WHERE length(name) > 12 AND name LIKE '% %' LIMIT 50",
                "SELECT note FROM sources WHERE note != '' LIMIT 50",
                "SELECT snapshot FROM revisions LIMIT 50",
            ]
        )
        return [str(text).encode() for (text,) in self._store.query(query)]

    async def flip_in_journal(self) -> None:
        """Kill the process at work and flip one bit of the journal that it leaves; the next start must say so if that
        loses anything."""
        place, store, processes = self._place, self._store, self._processes
        await processes.kill("before a bit flips")
        size = place.log.stat().st_size
        await processes.ready(await processes.begin(), size, "a kill")
        await self.back_up()
        before = store.rows()
        async with store.closed():
            await processes.kill("before a bit flips")
            journal = journal_of(place.path)
            if not journal.exists() or journal.stat().st_size <= JOURNAL_HEADER:
                return
            at = self._rng.randrange(JOURNAL_HEADER, journal.stat().st_size)
            _flip(journal, at, self._rng.randrange(8))
            size = place.log.stat().st_size
            bot = await processes.begin()
            await processes.ready(bot, size, f"a bit flipped at {at} of the journal")
        self._note[Kind.FLIPPED_IN_JOURNAL] += 1
        after = store.rows()
        told = "does not fit" in place.said_since(size)
        gone = [*self.rig.people.lost_edits(store.query), *(str(day) for day in before if day not in after)]
        if gone and not told:
            self.faults.append(f"a flipped bit in the journal lost without a word: {', '.join(gone[:5])}")
        if told:
            self._note["a journal that does not fit told of"] += 1
            store.forget(before)
            self.rig.people.rebase(store.query)

    async def judge(self) -> list[str]:
        """What is wrong with what the disk has altered, and what else went wrong."""
        faults, self.faults = self.faults, []
        for damage in await self._store.container.database.read(damages.find):
            faults.append(f"{damage.label} of guild {damage.guild_id} is damaged still")
        return faults


def _places(text: bytes, whole: bytes) -> list[int]:
    return [match.start() for match in re.finditer(re.escape(text), whole)]


def _flip(path: Path, at: int, bit: int) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        [byte] = file.read(1)
        file.seek(at)
        file.write(bytes([byte ^ 1 << bit]))


@contextmanager
def slow_fsync(seconds: float) -> Iterator[None]:
    """Let the disk take that long over each fsync."""
    fsync = os.fsync

    def slowly(handle: int) -> None:
        time.sleep(seconds)
        fsync(handle)

    os.fsync = slowly  # type: ignore[assignment]
    try:
        yield
    finally:
        os.fsync = fsync
