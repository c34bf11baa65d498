"""The identify budget: how often a bot opens a new session with Discord, over all its processes and restarts.

Discord resets the token of a bot that does so 1,000 times in 24 hours (docs, "Identifying"); one that crashes at every
start gets there within the hour.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bot.domain.errors import StorageUnavailable
from bot.ops.exits import EndsProcess, Exit
from bot.storage import identifies
from bot.storage.database import Connection, Database

log = logging.getLogger(__name__)

A_DAY = 200
DISCORDS = 1_000  # a day, at which it resets the token
DAY = 86_400
HOUR = 3_600
AT_ONCE = 10  # in an hour without waiting; beyond, each waits twice as long as the one before
LONGEST = 600.0  # seconds


def delay(recent: int) -> float:
    """Seconds to wait before a session, of which there were so many in the last hour."""
    return min(2.0 ** (recent - AT_ONCE), LONGEST) if recent >= AT_ONCE else 0.0


class Identifies:
    """The sessions of the bot of that name."""

    def __init__(self, database: Database, clock: Callable[[], datetime], name: str) -> None:
        self._database = database
        self._clock = clock
        self._name = name
        self._unwritten = 0

    async def check(self) -> float:
        """Seconds to wait before the next session. Raises `EndsProcess` where the last 24 hours had too many."""
        now = self._now()
        try:
            times = await self._database.read(lambda connection: identifies.since(connection, self._name, now - DAY))
        except StorageUnavailable:
            return 0.0
        self._refuse_past_budget(times)
        return delay(sum(at > now - HOUR for at in times))

    async def count(self) -> None:
        """Note a session that is opened now. Raises `EndsProcess` where there were too many, and notes none.

        While the database is away the session is opened all the same, and noted with the next.
        """
        now = self._now()

        async def note(connection: Connection) -> int:
            times = await identifies.since(connection, self._name, now - DAY)
            self._refuse_past_budget(times)
            await identifies.forget(connection, now - DAY)
            await identifies.add(connection, self._name, now, self._unwritten + 1)
            return len(times) + self._unwritten + 1

        try:
            opened = await self._database.write(note)
        except StorageUnavailable as unavailable:
            self._unwritten += 1
            log.warning("a session with Discord could not be counted: %s", unavailable.sentence)
            return
        self._unwritten = 0
        if opened >= A_DAY // 2:
            log.warning(
                "%d sessions with Discord were opened in the last 24 hours; at %d Almanac stops, for Discord resets the"
                " token of a bot that opens %d",
                opened,
                A_DAY,
                DISCORDS,
            )

    def _now(self) -> int:
        return int(self._clock().timestamp())

    def _refuse_past_budget(self, times: list[int]) -> None:
        if len(times) < A_DAY:
            return
        again = datetime.fromtimestamp(times[-A_DAY], UTC) + timedelta(days=1)
        raise EndsProcess(
            Exit.IDENTIFIES,
            "sessions-spent",
            opened=len(times),
            limit=A_DAY,
            resets=DISCORDS,
            again=f"{again:%Y-%m-%d %H:%M} UTC",
        )
