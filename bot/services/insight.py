"""What a community asks about, and asks for in vain."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.domain.ask import FEWEST_PEOPLE, Period, TopicCount, UnansweredQuery
from bot.domain.errors import StorageUnavailable
from bot.storage import asks
from bot.storage.database import Database

POPULAR_FOR = 60  # seconds for which a list of popular topics is served from memory
POPULAR_KEPT = 5_000  # guilds


class Insight:
    """Use cases that read the counts."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._popular: dict[int, tuple[datetime, Sequence[int]]] = {}

    def _since(self, period: Period) -> str | None:
        if period.days is None:
            return None
        return (self._clock() - timedelta(days=period.days - 1)).strftime("%Y-%m-%d")

    async def top(self, guild_id: int, period: Period, limit: int = 25) -> list[TopicCount]:
        """The topics asked for most in a period, most first, as they are counted: for nobody's eyes. See `told`."""
        since = self._since(period)
        async with self._database.snapshot() as connection:
            return await asks.top(connection, guild_id, since, limit)

    async def told(self, guild_id: int, period: Period, limit: int = 25) -> list[TopicCount]:
        """Those of the topics asked for most whose numbers and place give nobody away."""
        since = self._since(period)
        async with self._database.snapshot() as connection:
            return await asks.top(connection, guild_id, since, limit, FEWEST_PEOPLE)

    async def gaps(self, guild_id: int, period: Period, limit: int = 25) -> list[UnansweredQuery]:
        """The texts that found no topic, most often typed first, of those typed again in the period."""
        since = self._since(period)
        async with self._database.snapshot() as connection:
            return await asks.in_vain(connection, guild_id, since, limit)

    async def popular(self, guild_id: int) -> Sequence[int]:
        """Ids of the topics asked for most in the last month whose place gives nobody away, up to a minute old.

        None while the database is away.
        """
        now = self._clock()
        at, topics = self._popular.get(guild_id, (None, ()))
        if at is not None and (now - at).total_seconds() < POPULAR_FOR:
            return topics
        try:
            topics = [asked.topic_id for asked in await self.told(guild_id, Period.MONTH)]
        except StorageUnavailable:
            return topics
        if len(self._popular) >= POPULAR_KEPT:
            self._popular.clear()
        self._popular[guild_id] = (now, topics)
        return topics
