"""Counting what is asked: each answered ask once, committed before the answer, without a trace of who asked."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import secrets
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.ask import Ask, Gap, Surface
from bot.domain.errors import StorageUnavailable
from bot.domain.matching.folding import name_key
from bot.domain.text import FORBIDDEN
from bot.storage import asks
from bot.storage.ask_journal import AskJournal
from bot.storage.database import Database, SyncConnection

log = logging.getLogger(__name__)

PATIENCE = 0.25  # seconds a member waits for the count to be committed before it goes into the journal
DISK_PATIENCE = 1.0  # seconds a member waits for the journal, before being answered with neither
LAST_PATIENCE = 1.0  # seconds that a commit under way has to end at the end of the process
RETRY = 5.0  # seconds after which asks that the database refused are tried again, if no other ask does so before
BACKLOG = 100_000  # asks kept in memory while the database cannot take them
LONG = 1_000  # asks in the journal that the database has taken, after which it is begun anew
GAP_LIMIT = 100  # characters of a text that found nothing
FORGET_EVERY = 3600  # seconds between clearings of old interaction ids


class Askers:
    """Which people have asked for what today, known only as keyed hashes; the key and they die with the UTC day."""

    def __init__(self) -> None:
        self._day = ""
        self._key = b""
        self._seen: set[bytes] = set()
        self._earlier: Collection[tuple[int, int]] | None = ()

    def begin(self, day: str, earlier: Collection[tuple[int, int]] | None) -> None:
        """Begin in the middle of a day on which others asked before for these topics of guilds; `None`: for any.

        Who they were nobody knows any more, so nobody counts as new there until the day is over: a number of people
        may be too small, and none is too large.
        """
        self._day, self._key, self._seen, self._earlier = day, secrets.token_bytes(32), set(), earlier

    def is_new(self, day: str, guild_id: int, topic_id: int, user_id: int) -> bool:
        """Whether this is the day's first ask of this person for this topic; from now on it is not."""
        if day != self._day:
            self.begin(day, ())
        if self._earlier is None or (guild_id, topic_id) in self._earlier:
            return False
        who = hashlib.blake2b(f"{guild_id} {topic_id} {user_id}".encode(), key=self._key, digest_size=12)
        before = len(self._seen)
        self._seen.add(who.digest())
        return len(self._seen) > before


class _Batch:
    """Asks that are committed together, and the members whose answers wait for that."""

    def __init__(self, late: Callable[[_Late], None]) -> None:
        self.asks: list[Ask | Gap] = []
        self._waiting = _Late()
        self._late = late
        self._loop = asyncio.get_running_loop()
        self._patience: asyncio.TimerHandle | None = None

    def join(self, ask: Ask | Gap) -> asyncio.Future[None]:
        """Take an ask in; the future is done when its member may be answered."""
        if self._patience is None:
            # One timer for all that wait: nobody waits longer than the first of them.
            self._patience = self._loop.call_later(PATIENCE, self._lose_patience)
        self.asks.append(ask)
        waiting = self._loop.create_future()
        self._waiting.asks.append(ask)
        self._waiting.members.append(waiting)
        return waiting

    def _lose_patience(self) -> None:
        self._patience = None
        late, self._waiting = self._waiting, _Late()
        self._late(late)

    def end(self) -> None:
        """Let everybody go on who still waits for the database."""
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None
        self._waiting.let_go()


@dataclass(slots=True)
class _Late:
    """Asks that wait for the database, and the members whose answers do."""

    asks: list[Ask | Gap] = field(default_factory=list)
    members: list[asyncio.Future[None]] = field(default_factory=list)

    def let_go(self) -> None:
        for member in self.members:
            if not member.done():
                member.set_result(None)


class Asks:
    """The writer of asks. Whoever finds it idle sets it going; it commits all that gathered meanwhile, and rests.

    One commit serves everybody who asked while the last one ran, so that 64 members at once cost about as much as one.
    What the database does not take within `PATIENCE` is written into the journal, if there is one, and answered then.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime], journal: AskJournal | None = None) -> None:
        self._database = database
        self._clock = clock
        self._journal = journal
        self._journaled: dict[int, Ask | Gap] = {}
        self._written = 0
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="almanac-asks")
        self._askers = Askers()
        self._gathering: _Batch | None = None
        self._backlog: list[Ask | Gap] = []
        self._writer: asyncio.Task[None] | None = None
        self._late: set[asyncio.Task[None]] = set()
        self._retry: asyncio.TimerHandle | None = None
        self._forgot = 0
        self.late = 0
        self.lost = 0

    async def recover(self) -> None:
        """Count what earlier processes of this bot have answered and left in their journals. Never raises."""
        await self._count_left_over()
        day = self._clock().strftime("%Y-%m-%d")
        try:
            async with self._database.snapshot() as connection:
                self._askers.begin(day, await asks.asked_on(connection, day))
        except StorageUnavailable as unavailable:
            log.warning("who asked today is not counted before tomorrow: %s", unavailable)
            self._askers.begin(day, None)

    async def _count_left_over(self) -> None:
        if self._journal is None:
            return
        try:
            left, skipped = await asyncio.to_thread(self._journal.left_over)
        except OSError as error:
            log.error("the journal of asks could not be read: %s", error)
            return
        if left:
            log.warning("%d asks were answered but not counted when the last process ended; counting them", len(left))
            self._journaled.update((ask.interaction_id, ask) for ask in left)
            await self._commit(left)
        elif skipped:
            await asyncio.to_thread(self._journal.clear)

    async def topic(self, guild_id: int, topic_id: int, surface: Surface, interaction_id: int, user_id: int) -> None:
        """Count that a topic was asked for. Returns once it is on the disk, or after a second or so; never raises."""
        now = self._clock()
        day = now.strftime("%Y-%m-%d")
        new = self._askers.is_new(day, guild_id, topic_id, user_id)
        await self._record(Ask(interaction_id, guild_id, topic_id, surface, day, int(now.timestamp()), new))

    async def gap(self, guild_id: int, text: str, interaction_id: int) -> None:
        """Count that a text found nothing, as `topic` does; a text without letter or digit is not counted."""
        folded = name_key(text)[:GAP_LIMIT]
        if folded:
            now = self._clock()
            text = " ".join(FORBIDDEN.sub(" ", text).split())[:GAP_LIMIT]
            gap = Gap(interaction_id, guild_id, text, folded, now.strftime("%Y-%m-%d"), int(now.timestamp()))
            await self._record(gap)

    async def _record(self, ask: Ask | Gap) -> None:
        if self._gathering is None:
            self._gathering = _Batch(self._answer_late)
        committed = self._gathering.join(ask)
        self._start()
        await committed

    def _start(self) -> None:
        if self._writer is None:
            self._writer = asyncio.create_task(self._write(), name="almanac-asks")

    def _answer_late(self, late: _Late) -> None:
        self.late += len(late.members)
        log.warning("%d asks were not committed within %.2f s", len(late.members), PATIENCE)

        async def answer() -> None:
            await self._keep_on_disk(late.asks)
            late.let_go()

        task = asyncio.create_task(answer(), name="almanac-asks-late")
        self._late.add(task)
        task.add_done_callback(self._late.discard)

    async def _write(self) -> None:
        try:
            while (batch := self._gathering) is not None:
                self._gathering = None
                if not await self._commit(batch.asks):
                    await self._keep_on_disk(batch.asks)
                batch.end()
        finally:
            self._writer = None

    async def _commit(self, asked: Sequence[Ask | Gap]) -> bool:
        """Commit asks, and before them those that the database has refused so far; whether it took them."""
        unsaved, self._backlog = [*self._backlog, *asked], []
        now = int(self._clock().timestamp())
        forget = now - self._forgot >= FORGET_EVERY

        def work(connection: SyncConnection) -> None:
            asks.commit(connection, unsaved)
            # After the commit: what a journal brings may have been counted already, and its id must still be known.
            if forget:
                asks.forget_ids(connection, now)

        try:
            await self._database.write_in_thread(work)
        except Exception as error:
            self._keep(unsaved, error)
            return False
        self._forgot = now if forget else self._forgot
        self._forget_on_disk(unsaved)
        return True

    def _keep(self, unsaved: list[Ask | Gap], error: Exception) -> None:
        """Keep what could not be committed for the next commit; an ask is only ever counted by its interaction id."""
        self._backlog, dropped = unsaved[:BACKLOG], unsaved[BACKLOG:]
        self.lost += len(dropped)
        self._dismiss(dropped)
        known = isinstance(error, StorageUnavailable)
        log.error("%d asks wait for the database", len(unsaved), exc_info=None if known else error)
        if self._retry is None:
            self._retry = asyncio.get_running_loop().call_later(RETRY, self._try_again)

    def _try_again(self) -> None:
        self._retry = None
        if self._backlog:
            self._gathering = self._gathering or _Batch(self._answer_late)
            self._start()

    async def _keep_on_disk(self, asked: Sequence[Ask | Gap]) -> None:
        """Write asks into the journal. Returns once they are on the disk, or after `DISK_PATIENCE`; never raises."""
        if self._journal is None:
            return
        fresh = [ask for ask in asked if ask.interaction_id not in self._journaled]
        self._journaled.update((ask.interaction_id, ask) for ask in fresh)
        self._written += len(fresh)
        # Also where all are on their way already: the thread takes one after another, so this waits for them.
        written = asyncio.get_running_loop().run_in_executor(self._thread, self._journal.append, fresh)
        try:
            async with asyncio.timeout(DISK_PATIENCE):
                await asyncio.shield(written)
        except TimeoutError:
            log.error("the disk has not taken %d asks within %.2f s either", len(asked), DISK_PATIENCE)
            written.add_done_callback(lambda done: done.exception())
        except OSError as error:
            self._database.notice(error)
            self._dismiss(fresh)
            log.error("%d asks could not be written into the journal: %s", len(fresh), error)

    def _dismiss(self, asked: Sequence[Ask | Gap]) -> None:
        for ask in asked:
            self._journaled.pop(ask.interaction_id, None)

    def _forget_on_disk(self, committed: Sequence[Ask | Gap]) -> None:
        """Remove the journal once the database has all that is in it, or nearly all of a long one."""
        if self._journaled and self._journal is not None:
            self._dismiss(committed)
            if not self._journaled or self._written - len(self._journaled) > LONG:
                self._written = len(self._journaled)
                self._thread.submit(self._journal.clear, [*self._journaled.values()])

    async def flush(self) -> None:
        """Commit what waits, for the end of the process; what the database still refuses stays in the journal.

        With a journal this takes `LAST_PATIENCE` and what one commit takes, at most.
        """
        if self._writer is not None:
            # What it is at now, the journal has as soon as its members' patience is over.
            await asyncio.wait([self._writer], timeout=LAST_PATIENCE if self._journal is not None else None)
        elif self._backlog:
            await self._commit([])
        if self._backlog and self._journal is None:
            await self._commit([])
        if self._retry is not None:
            self._retry.cancel()
            self._retry = None
        await self._keep_on_disk(self._backlog)
        unsafe = sum(ask.interaction_id not in self._journaled for ask in self._backlog)
        self.lost += unsafe
        if self._journaled:
            log.error("the database did not take %d asks before the end; they stay on the disk", len(self._journaled))
        if unsafe:
            log.error("%d asks were lost: the database did not take them before the end", unsafe)
