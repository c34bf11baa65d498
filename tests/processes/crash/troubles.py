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

if TYPE_CHECKING:
    from tests.processes.crash.rig import Rig

HOUR = 3_600
JOURNAL_HEADER = 32  # bytes of SQLite's journal before its first frame


class Troubles:
    """Draws what happens to one rig, and counts it in its figures."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self._rng = rig.rng
        self._note = rig.figures.troubles
        self.faults: list[str] = []

    def set_clock_wrong(self) -> None:
        """Let the machine's clock be wrong, until the calm or before."""
        self._note["clock wrong"] += 1
        self.rig.error.set(self._rng.choice([-26 * HOUR, -2 * HOUR, 90, 2 * HOUR, 26 * HOUR]))

    @asynccontextmanager
    async def another_writer(self) -> AsyncIterator[None]:
        """At times another program holds the database locked for a while."""
        if self._rng.random() >= 0.25:
            yield
            return
        self._note["locked by another program"] += 1
        before, seconds = self._rng.uniform(0, 1), self._rng.uniform(0.3, 3)

        def write() -> None:
            time.sleep(before)
            with closing(sqlite3.connect(self.rig.path, isolation_level=None, timeout=10)) as other:
                other.execute("BEGIN IMMEDIATE")
                time.sleep(seconds)

        writing = asyncio.create_task(asyncio.to_thread(write))
        try:
            yield
        finally:
            await writing

    async def suspend_and_replace(self, due: int) -> None:
        """Suspend the process at work until nonces are forgotten and another has taken over; then wake or kill it."""
        rig, writing = self.rig, self._rng.random() < 0.5
        holder = rig.bots[0]
        await rig.until_random_instant(due)
        if not rig.holds_lease(holder):
            return
        identity = rig.call_dead(holder)
        if not await rig.suspend(holder, writing=writing, patience=3):
            if not holder.ended:
                rig.query("UPDATE leases SET process = ? WHERE pid = ?", identity, holder.process.pid)
            return
        self._note["suspended in a write" if writing else "suspended between writes"] += 1
        rig.bots.remove(holder)
        await rig.pass_time(self._rng.uniform(160, 600))
        await rig.begin()
        if writing:
            await asyncio.sleep(self._rng.uniform(0.5, 2))  # its successor finds the database locked
        else:
            # What the suspended one was sending may be on its way for as long as it stands still.
            await rig.until(lambda: not rig.due_until(rig.now))
        rig.bots.insert(0, holder)
        if self._rng.random() < 0.3:
            await rig.kill("while suspended")
            return
        holder.process.send_signal(signal.SIGCONT)
        end = time.monotonic() + 60
        while not any(bot.ended for bot in rig.bots):
            if time.monotonic() > end:
                self.faults.append("two processes share a lease")
                break
            await asyncio.sleep(0.02)
        await rig.kill("after a suspension")

    # The disk

    async def back_up(self) -> Path:
        backups = Backups(self.rig.path, self.rig.backups, self.rig.clock)
        return await backups.make()

    async def restore(self) -> None:
        """Put the newest backup in place, while the disk is slow and somebody may start a process all the same."""
        rig = self.rig
        newest = max(rig.backups.glob("*.db"), default=None, key=lambda path: path.name)
        if newest is None:
            return
        await rig.kill("before a restore")
        before = rig.rows()
        async with rig.closed():
            await self._restore(newest)
        rig.forgotten |= {day for day, row in before.items() if rig.rows().get(day) != row}
        rig.people.rebase(rig.query)

    async def _restore(self, backup: Path) -> None:
        rig = self.rig
        with slow_fsync(self._rng.uniform(0, 0.3)):
            restoring = asyncio.create_task(Backups(rig.path, rig.backups, rig.clock).restore(backup, force=True))
            if self._rng.random() < 0.5:
                await asyncio.sleep(self._rng.uniform(0, 0.3))
                await rig.begin(refused=True)
            try:
                await restoring
                self._note["restored from a backup"] += 1
            except UserError:
                self._note["not restored, since it was in use"] += 1

    async def flip_in_database(self) -> None:
        """Flip one bit of what people read, while nobody has the database open; a backup has it sound."""
        rig = self.rig
        await rig.kill("before a bit flips")
        await self.back_up()
        texts = [str(text).encode() for text in self._texts()]
        async with rig.closed():  # the last one to close it leaves all in the file
            whole = rig.path.read_bytes()
            text = self._rng.choice(texts)
            places = [match.start() for match in re.finditer(re.escape(text), whole)]
            _flip(rig.path, self._rng.choice(places) + self._rng.randrange(len(text)), self._rng.randrange(8))
        size = rig.log.stat().st_size
        bot = await rig.begin()
        if not await rig.until(lambda: "ready as" in rig.said_since(size)):
            raise rig.stuck(f"after a bit flipped in the database a process ended with {bot.process.returncode}")
        self._note["bit flipped in the database"] += 1
        self._note["restored by the start"] += rig.said_since(size).count("was damaged, and is restored")

    def _texts(self) -> list[str]:
        """Of one kind, any; but for those that the search index has in the same words."""
        query = self._rng.choice(
            [
                "SELECT body FROM entries LIMIT 50",
                "SELECT name FROM topic_names WHERE length(name) > 12 AND name LIKE '% %' LIMIT 50",
                "SELECT note FROM sources LIMIT 50",
                "SELECT snapshot FROM revisions LIMIT 50",
            ]
        )
        return [text for (text,) in self.rig.query(query)]

    async def flip_in_journal(self) -> None:
        """Kill the process at work and flip one bit of the journal that it leaves; the next start must say so if that
        loses anything."""
        rig = self.rig
        if len(rig.bots) != 1 or rig.bots[0].ended:
            return
        await self.back_up()
        before = rig.rows()
        size = rig.log.stat().st_size
        async with rig.closed():
            await rig.kill("before a bit flips")
            journal = journal_of(rig.path)
            if not journal.exists() or journal.stat().st_size <= JOURNAL_HEADER:
                return
            at = self._rng.randrange(JOURNAL_HEADER, journal.stat().st_size)
            _flip(journal, at, self._rng.randrange(8))
            bot = await rig.begin()
            if not await rig.until(lambda: "ready as" in rig.said_since(size)):
                raise rig.stuck(f"after a bit flipped in the journal a process ended with {bot.process.returncode}")
        self._note["bit flipped in the journal"] += 1
        after = rig.rows()
        told = "does not fit" in rig.said_since(size)
        gone = [*rig.people.lost_edits(rig.query), *(str(day) for day in before if day not in after)]
        if gone and not told:
            self.faults.append(f"a flipped bit in the journal lost without a word: {', '.join(gone[:5])}")
        if told:
            self._note["a journal that does not fit told of"] += 1
            rig.forgotten |= {day for day, row in before.items() if after.get(day) != row}
            rig.people.rebase(rig.query)

    async def judge(self) -> list[str]:
        """What is wrong with what the disk has altered, and what else went wrong."""
        faults, self.faults = self.faults, []
        for damage in await self.rig.container.database.read(damages.find):
            faults.append(f"{damage.label} of guild {damage.guild_id} is damaged still")
        return faults


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
