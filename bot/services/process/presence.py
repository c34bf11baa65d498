"""In which guilds this application is, and what becomes of the data of those that no application is in any more."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Collection
from datetime import UTC, datetime
from enum import Enum

from bot.domain.errors import StorageUnavailable, UserError
from bot.domain.guild import LEFT_KEPT_DAYS
from bot.services.libraries import Libraries
from bot.services.process.backup import Backups
from bot.storage import guilds, presences
from bot.storage.database import Connection, Database
from bot.storage.presences import Left

log = logging.getLogger(__name__)

DAY = 86_400
KEPT = LEFT_KEPT_DAYS * DAY  # seconds that a guild's data outlives the bot's removal
ANNOUNCED = DAY  # seconds before it is deleted that the log says so
SLACK = 3_600  # seconds by which the daily chores may come early


class Whereabouts(Enum):
    """What Discord says when it is asked whether the bot is in a guild."""

    THERE = "there"
    GONE = "gone"
    UNKNOWN = "unknown"


class Presence:
    """Use cases of coming and going. An outage is neither: only what Discord calls a removal starts the 30 days.

    What this process was told by Discord counts at once, also where the database could not note it.
    """

    def __init__(
        self,
        database: Database,
        clock: Callable[[], datetime],
        libraries: Libraries,
        backups: Backups,
        application_id: int,
    ) -> None:
        self._database = database
        self._clock = clock
        self._libraries = libraries
        self._backups = backups
        self._application_id = application_id
        self._here: set[int] = set()
        self._noted = False

    def _now(self) -> int:
        return int(self._clock().timestamp())

    async def joined(self, guild_id: int) -> None:
        """The bot is in the guild, perhaps again: what is kept stays."""
        self._here.add(guild_id)
        async with self._database.transaction() as connection:
            await presences.see(connection, self._application_id, [guild_id], self._now())
        log.info("in guild %d", guild_id)

    async def left(self, guild_id: int) -> None:
        """The bot was removed from the guild: what is kept goes in 30 days, unless it returns."""
        self._here.discard(guild_id)
        async with self._database.transaction() as connection:
            await presences.leave(connection, self._application_id, guild_id, self._now())
        log.info("removed from guild %d; its data is kept for %d days", guild_id, KEPT // DAY)

    async def present(self, guild_ids: Collection[int]) -> None:
        """The bot is in these guilds and no others: those it was in before removed it while it was away.

        A guild that the bot was never seen in, whose library was imported ahead of it, is left alone. A list of no
        guild at all says nothing: it may be Discord that fails.
        """
        self._here = set(guild_ids)
        self._noted = False
        if not guild_ids:
            log.warning("Discord lists no server at all; nothing is noted, and nothing will be deleted")
            return
        async with self._database.transaction() as connection:
            await presences.adopt(connection, self._application_id)
            gone = sorted(set(await presences.not_left(connection, self._application_id)).difference(guild_ids))
            for guild_id in gone:
                await presences.leave(connection, self._application_id, guild_id, self._now())
            await presences.see(connection, self._application_id, guild_ids, self._now())
        self._noted = True
        for guild_id in gone:
            log.info("removed from guild %d while away; its data is kept for %d days", guild_id, KEPT // DAY)

    async def purge(self, ask: Callable[[int], Awaitable[Whereabouts]]) -> int:
        """Delete the data of every guild that removed the bot 30 days ago or more; of how many.

        Only after where the bot is was noted, only where `ask`, which asks Discord, says twice that it is not there,
        a day apart, and after a backup.
        """
        if not self._noted:
            return 0
        until = self._now() - KEPT + ANNOUNCED
        async with self._database.snapshot() as connection:
            doomed = await presences.left_by_all(connection, self._application_id, until)
        purged = 0
        for guild_id, left in doomed.items():
            match await ask(guild_id):
                case Whereabouts.GONE if left.confirmed_at is None:
                    await self._announce(guild_id)
                case Whereabouts.GONE if self._is_over(left):
                    purged += await self._purge(guild_id)
                case Whereabouts.THERE:
                    await self.joined(guild_id)
        return purged

    def _is_over(self, left: Left | None) -> bool:
        now = self._now()
        confirmed = left is not None and left.confirmed_at is not None and left.confirmed_at <= now - ANNOUNCED + SLACK
        return confirmed and left is not None and left.left_at <= now - KEPT

    async def _left(self, connection: Connection, guild_id: int) -> Left | None:
        """How this application and all others left the guild, unless one is there."""
        if guild_id in self._here:
            return None
        return (await presences.left_by_all(connection, self._application_id, self._now())).get(guild_id)

    async def _announce(self, guild_id: int) -> None:
        async with self._database.transaction() as connection:
            left = await self._left(connection, guild_id)
            if left is None:
                return
            await presences.confirm(connection, self._application_id, guild_id, self._now())
        log.warning(
            "guild %d removed the bot on %s: all its data will be deleted in a day, unless the bot is invited back",
            guild_id,
            datetime.fromtimestamp(left.left_at, UTC).date(),
        )

    async def _purge(self, guild_id: int) -> bool:
        try:
            backup = await self._backups.make()
            async with self._database.transaction() as connection:
                left = await self._left(connection, guild_id)
                if left is None or not self._is_over(left):
                    return False
                rows = await guilds.purge(connection, guild_id)
        except StorageUnavailable as unavailable:
            log.warning("guild %d is to be purged another day: %s", guild_id, unavailable.sentence)
            return False
        except UserError as refused:
            self._database.notice(refused)
            log.warning("guild %d is not purged, since there is no backup: %s", guild_id, refused.sentence)
            return False
        self._libraries.forget(guild_id)
        gone = ", ".join(f"{count:,} of {table}" for table, count in sorted(rows.items()))
        log.info(
            "purged guild %d, which the bot left at %d, rows deleted: %s; %s still has them",
            guild_id,
            left.left_at,
            gone,
            backup,
        )
        return True
