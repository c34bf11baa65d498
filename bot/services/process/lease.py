"""One process works for one bot: it holds a lease in the database, renews it, and stops where it finds it lost."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import math
import os
import secrets
import socket
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TypeVar

from bot.domain.errors import StorageBusy, StorageUnavailable
from bot.domain.message import Message
from bot.ops import process
from bot.ops.exits import EndsProcess, Exit
from bot.storage import leases
from bot.storage.database import FULL, Database
from bot.storage.leases import Held

log = logging.getLogger(__name__)

T = TypeVar("T")

LASTS = 30  # seconds that a lease holds without being renewed: how long a holder that died elsewhere is waited for
RENEWED_EVERY = 10.0  # seconds; one small write each, and two may fail before the lease ends
TRIED_AGAIN = 1.0  # seconds after a renewal that the database could not take, and between looks at somebody else's


def name_of(application_id: int | None, shards: str = "0/1") -> str:
    """The lease for the shards of an application, named by a hash of both."""
    return hashlib.sha256(f"{application_id} {shards}".encode()).hexdigest()[:32]


class Lease:
    """The right to work for the bot of that name. Not held until `take`; a process without a bot never takes it.

    `uptime` tells seconds that nobody sets, suspension included.
    """

    def __init__(
        self,
        database: Database,
        clock: Callable[[], datetime],
        name: str,
        uptime: Callable[[], float] = process.uptime,
    ) -> None:
        self._database = database
        self._clock = clock
        self._uptime = uptime
        self._name = name
        self._held: Held | None = None
        self._dead: Held | None = None
        self._expires_at = 0
        self._deadline = math.inf
        self._look = asyncio.Event()
        self.hindered = False  # whether it is to be taken once the disk has room

    @property
    def allows(self) -> bool:
        """Whether this process may act for the bot now: its lease holds, or it never needed one (tests, sandbox).

        It holds by both clocks: the one that others judge by, and one that is not put back when that one is.
        """
        return (self._held is None or self._now() < self._expires_at) and self._uptime() < self._deadline

    def _now(self) -> int:
        return int(self._clock().timestamp())

    async def _read(self) -> Held | None:
        return await self._database.read(lambda connection: leases.get(connection, self._name))

    async def wait_until_free(self, pause: Callable[[float], Awaitable[None]]) -> None:
        """Return when nobody holds the lease, or whoever does is dead.

        A holder that is seen to live, or renews while it is watched, is left alone: `EndsProcess`. One that is late, or
        that cannot be seen from here, is watched for as long as a lease lasts, whatever this machine's clock says of
        its lease: the holder's may be another. `pause` waits between looks.
        """
        seen: Held | None = None
        watched = 0.0
        while (held := await self._read()) is not None:
            self._dead = held
            lives = process.is_alive(held.process)
            late = held.expires_at <= self._now()
            if (lives and not late) or (seen is not None and held != seen):
                raise EndsProcess(Exit.LEASE_HELD, _held_by(held))
            if lives is False or watched >= LASTS:
                log.warning("process %d on %s held this bot's lease and is gone; taking it over", held.pid, held.host)
                return
            if seen is None:
                log.info("process %d on %s may still hold this bot's lease; watching it", held.pid, held.host)
            seen = held
            await pause(TRIED_AGAIN)
            watched += TRIED_AGAIN
        self._dead = None

    async def once_unlocked(self, step: Callable[[], Awaitable[T]], pause: Callable[[float], Awaitable[None]]) -> T:
        """Do a step of the start as soon as nobody else is writing into the database; what it returns.

        Whoever holds the database locked for as long as a lease lasts may be a holder that was suspended in the middle
        of a write: `EndsProcess`, and a start that comes later may find it gone.
        """
        end = self._uptime() + LASTS
        while True:
            try:
                return await step()
            except StorageBusy:
                if self._uptime() >= end:
                    raise EndsProcess(Exit.LOCKED, _locked(self._dead)) from None
                log.warning("another program holds the database locked; waiting for it")
                await pause(TRIED_AGAIN)

    async def take(self) -> None:
        """Hold the lease, over the dead holder that was found. Raises `EndsProcess` if another process was faster."""
        now, deadline = self._now(), self._uptime() + LASTS
        lease = Held(
            name=self._name,
            holder=secrets.token_hex(16),
            host=socket.gethostname(),
            pid=os.getpid(),
            process=process.identity() or "",
            since=now,
            expires_at=now + LASTS,
        )
        if not await self._database.write(lambda connection: leases.take(connection, lease, self._dead)):
            held = await self._read()
            assert held is not None, "a lease that could not be taken is somebody's"
            raise EndsProcess(Exit.LEASE_HELD, _held_by(held))
        self._held, self._expires_at, self._deadline, self.hindered = lease, lease.expires_at, deadline, False

    async def take_or_wait(self) -> None:
        """Take the lease; where the disk is full, say so and go on without: `allows` is false, and `keep` takes it once
        there is room. Members read meanwhile; whatever would be saved is refused. Raises as `take` does."""
        try:
            await self.take()
        except StorageBusy:
            raise
        except StorageUnavailable as unavailable:
            if unavailable.message.id != FULL:
                raise
            self._deadline, self.hindered = -math.inf, True
            log.error("the disk is full: nothing can be saved until there is room, reading works")

    async def renew(self) -> None:
        """Hold the lease for `LASTS` seconds from now. Raises `EndsProcess` if it is no longer this process's."""
        assert self._held is not None, "only a lease that was taken is renewed"
        mine, until, deadline = self._held, self._now() + LASTS, self._uptime() + LASTS
        if not await self._database.write(lambda connection: leases.renew(connection, mine, until)):
            self._deadline = -math.inf
            other = await self._read()
            raise EndsProcess(Exit.LEASE_LOST, _lost_to(other))
        self._expires_at, self._deadline = until, deadline

    async def keep(self) -> None:
        """Renew the lease until cancelled, in time and whenever `look` asks. Raises `EndsProcess` once it is lost."""
        pause = RENEWED_EVERY
        while True:
            try:
                async with asyncio.timeout(pause):
                    await self._look.wait()
            except TimeoutError:
                pass
            self._look.clear()
            try:
                if self.hindered:
                    await self.take()
                    log.warning("the disk has room again; everything is saved as usual")
                else:
                    await self.renew()
                pause = RENEWED_EVERY
            except StorageUnavailable as unavailable:
                log.warning("the lease could not be renewed: %s", unavailable.sentence)
                pause = TRIED_AGAIN

    def look(self) -> None:
        """Renew at once: the process may have been suspended for longer than its lease lasts."""
        self._look.set()

    async def release(self) -> None:
        """Let go of the lease, if it is held: the next process need not wait."""
        if self._held is None:
            return
        mine, self._held, self._deadline = self._held, None, -math.inf
        try:
            await self._database.write(lambda connection: leases.release(connection, mine))
        except StorageUnavailable as unavailable:
            log.warning("the lease was not released and ends in %d s by itself: %s", LASTS, unavailable.sentence)


def _held_by(held: Held) -> Message:
    return Message("lease-held", _named(held))


def _locked(held: Held | None) -> Message:
    if held is None:
        return Message("lease-locked-out", {"seconds": LASTS})
    return Message("lease-locked-out-by", {"seconds": LASTS, "pid": str(held.pid), "host": held.host})


def _lost_to(held: Held | None) -> Message:
    return Message("lease-lost-to", _named(held)) if held else Message("lease-lost")


def _named(held: Held) -> dict[str, str]:
    return {"pid": str(held.pid), "host": held.host, "since": _moment(held.since)}


def _moment(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
