"""Counting what is asked: each answered ask once, committed before the answer, without a trace of who asked."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import secrets
from collections import deque
from collections.abc import Callable
from datetime import datetime

from bot.domain.ask import Ask, Gap, Surface
from bot.domain.errors import StorageUnavailable
from bot.domain.matching.folding import name_key
from bot.domain.text import FORBIDDEN
from bot.storage import asks
from bot.storage.database import Database, SyncConnection

log = logging.getLogger(__name__)

PATIENCE = 0.25  # seconds a member waits for the count before being answered without it
RETRY = 5.0  # seconds after which asks that the database refused are tried again, if no other ask does so before
BACKLOG = 10_000  # asks kept in memory while the database cannot take them
GAP_LIMIT = 100  # characters of a text that found nothing
FORGET_EVERY = 3600  # seconds between clearings of old interaction ids


class Askers:
    """Which people have asked for what today, known only as keyed hashes; the key and they die with the UTC day."""

    def __init__(self) -> None:
        self._day = ""
        self._key = b""
        self._seen: set[bytes] = set()

    def is_new(self, day: str, guild_id: int, topic_id: int, user_id: int) -> bool:
        """Whether this is the day's first ask of this person for this topic; from now on it is not."""
        if day != self._day:
            self._day, self._key, self._seen = day, secrets.token_bytes(32), set()
        who = hashlib.blake2b(f"{guild_id} {topic_id} {user_id}".encode(), key=self._key, digest_size=12)
        before = len(self._seen)
        self._seen.add(who.digest())
        return len(self._seen) > before


class _Batch:
    """Asks that are committed together, and the members whose answers wait for that."""

    def __init__(self, late: Callable[[int], None]) -> None:
        self.asks: list[Ask | Gap] = []
        self._waiting: list[asyncio.Future[None]] = []
        self._late = late
        self._loop = asyncio.get_running_loop()
        # One timer for all: nobody waits longer than the first of them.
        self._patience = self._loop.call_later(PATIENCE, self._lose_patience)

    def join(self, ask: Ask | Gap) -> asyncio.Future[None]:
        """Take an ask in; the future is done when its member may be answered."""
        self.asks.append(ask)
        waiting = self._loop.create_future()
        self._waiting.append(waiting)
        return waiting

    def _lose_patience(self) -> None:
        self._late(len(self._waiting))
        self.end()

    def end(self) -> None:
        """Let everybody go on."""
        self._patience.cancel()
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_result(None)


class Asks:
    """The writer of asks. Whoever finds it idle sets it going; it commits all that gathered meanwhile, and rests.

    One commit serves everybody who asked while the last one ran, so that 64 members at once cost about as much as one.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._askers = Askers()
        self._gathering: _Batch | None = None
        self._backlog: deque[Ask | Gap] = deque(maxlen=BACKLOG)
        self._writer: asyncio.Task[None] | None = None
        self._retry: asyncio.TimerHandle | None = None
        self._forgot = 0
        self.late = 0
        self.lost = 0

    async def topic(self, guild_id: int, topic_id: int, surface: Surface, interaction_id: int, user_id: int) -> None:
        """Count that a topic was asked for. Returns once it is committed, or after `PATIENCE`, and never raises."""
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
            self._gathering = _Batch(self._note_late)
        committed = self._gathering.join(ask)
        if self._writer is None:
            self._writer = asyncio.create_task(self._write(), name="almanac-asks")
        await committed

    def _note_late(self, count: int) -> None:
        self.late += count
        log.warning("%d asks were not committed within %.2f s; members were answered all the same", count, PATIENCE)

    async def _write(self) -> None:
        try:
            while (batch := self._gathering) is not None:
                self._gathering = None
                await self._commit(batch.asks)
                batch.end()
        finally:
            self._writer = None

    async def _commit(self, asked: list[Ask | Gap]) -> None:
        unsaved = [*self._backlog, *asked]
        self._backlog.clear()
        now = int(self._clock().timestamp())
        forget = now - self._forgot >= FORGET_EVERY

        def work(connection: SyncConnection) -> None:
            asks.commit(connection, unsaved)
            if forget:
                asks.forget_ids(connection, now)

        try:
            await self._database.write_in_thread(work)
        except Exception as error:
            self._keep(unsaved, error)
        else:
            self._forgot = now if forget else self._forgot

    def _keep(self, unsaved: list[Ask | Gap], error: Exception) -> None:
        """Keep what could not be committed for the next commit; an ask is only ever counted by its interaction id."""
        self.lost += max(0, len(unsaved) - BACKLOG)
        self._backlog = deque(unsaved, maxlen=BACKLOG)
        known = isinstance(error, StorageUnavailable)
        log.error("%d asks wait for the database", len(unsaved), exc_info=None if known else error)
        if self._retry is None:
            self._retry = asyncio.get_running_loop().call_later(RETRY, self._try_again)

    def _try_again(self) -> None:
        self._retry = None
        if self._backlog and self._writer is None:
            self._gathering = self._gathering or _Batch(self._note_late)
            self._writer = asyncio.create_task(self._write(), name="almanac-asks")

    async def flush(self) -> None:
        """Commit what waits, for the end of the process; what the database still refuses is logged as lost."""
        if self._retry is not None:
            self._retry.cancel()
            self._retry = None
        while self._writer is not None:
            await asyncio.shield(self._writer)
        if self._backlog:
            await self._commit([])
        if self._backlog:
            self.lost += len(self._backlog)
            log.error("%d asks were lost: the database did not take them before the end", len(self._backlog))
