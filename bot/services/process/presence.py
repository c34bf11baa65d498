"""In which guilds the bot is, and what becomes of the data of those that it is no longer in."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from datetime import datetime

from bot.domain.errors import StorageUnavailable
from bot.services.libraries import Libraries
from bot.storage import guilds
from bot.storage.database import Connection, Database

log = logging.getLogger(__name__)

KEPT = 30 * 86_400  # seconds that a guild's data outlives the bot's removal


class Presence:
    """Use cases of coming and going. An outage is neither: only what Discord calls a removal starts the 30 days."""

    def __init__(self, database: Database, clock: Callable[[], datetime], libraries: Libraries) -> None:
        self._database = database
        self._clock = clock
        self._libraries = libraries

    def _now(self) -> int:
        return int(self._clock().timestamp())

    async def joined(self, guild_id: int) -> None:
        """The bot is in the guild, perhaps again: what is kept stays."""
        await self._database.write(lambda connection: guilds.see(connection, [guild_id], self._now()))
        log.info("in guild %d", guild_id)

    async def left(self, guild_id: int) -> None:
        """The bot was removed from the guild: what is kept goes in 30 days, unless it returns."""
        await self._database.write(lambda connection: guilds.leave(connection, guild_id, self._now()))
        log.info("removed from guild %d; its data is kept for %d days", guild_id, KEPT // 86_400)

    async def present(self, guild_ids: Collection[int]) -> None:
        """The bot is in these guilds and no others: those it was in before removed it while it was away.

        A guild that the bot was never seen in, whose library was imported ahead of it, is left alone.
        """

        async def note(connection: Connection) -> list[int]:
            gone = sorted(set(await guilds.not_left(connection)).difference(guild_ids))
            for guild_id in gone:
                await guilds.leave(connection, guild_id, self._now())
            await guilds.see(connection, guild_ids, self._now())
            return gone

        for guild_id in await self._database.write(note):
            log.info("removed from guild %d while away; its data is kept for %d days", guild_id, KEPT // 86_400)

    async def purge(self) -> int:
        """Delete the data of every guild that removed the bot 30 days ago or more; of how many."""
        until = self._now() - KEPT
        due = await self._database.read(lambda connection: guilds.left_before(connection, until))
        return sum([await self._purge(guild_id, until) for guild_id in due])

    async def _purge(self, guild_id: int, until: int) -> bool:
        async def work(connection: Connection) -> tuple[int, dict[str, int]] | None:
            left_at = (await guilds.left_before(connection, until)).get(guild_id)
            return None if left_at is None else (left_at, await guilds.purge(connection, guild_id))

        try:
            done = await self._database.write(work)
        except StorageUnavailable as unavailable:
            log.warning("guild %d is to be purged another day: %s", guild_id, unavailable.sentence)
            return False
        self._libraries.forget(guild_id)
        if done is None:
            return False
        left_at, rows = done
        gone = ", ".join(f"{count:,} of {table}" for table, count in sorted(rows.items()))
        log.info("purged guild %d, which the bot left at %d, rows deleted: %s", guild_id, left_at, gone)
        return True
