"""Reading the audit log; every use case writes its own line of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.actor import Actor
from bot.domain.audit import AuditEvent
from bot.domain.message import Message
from bot.services.paging import Page, clamped
from bot.services.unit_of_work import UnitOfWork
from bot.storage import audit
from bot.storage.database import Connection

PAGE = 10
MIRRORED_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Mirror:
    """Lines that a guild's log channel lacks, oldest first."""

    guild_id: int
    channel_id: int
    records: Sequence[AuditEvent]


class Audit:
    """Use cases of the audit log."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def log(self, guild_id: int, actor: Actor, page: int = 0) -> Page[AuditEvent]:
        """A page of a guild's log for a moderator, newest first."""
        async with self._uow.read(guild_id, actor, Message("action-read-log")) as tx:
            return await _page(tx.connection, guild_id, page, None)

    async def trail(self, guild_id: int, user_id: int, page: int = 0) -> Page[AuditEvent]:
        """A page of what a guild's log has of one person, newest first; for their own eyes."""
        async with self._uow.database.snapshot() as connection:
            return await _page(connection, guild_id, page, user_id)

    async def after(self, guild_id: int, id: int, limit: int = MIRRORED_AT_ONCE) -> list[AuditEvent]:
        """Lines of a guild's log that came after the line `id`, oldest first."""
        async with self._uow.database.snapshot() as connection:
            return await audit.after(connection, guild_id, id, limit)

    async def to_mirror(self) -> list[Mirror]:
        """What the log channels of all guilds lack, the oldest `MIRRORED_AT_ONCE` lines of each."""
        async with self._uow.database.snapshot() as connection:
            return [
                Mirror(guild_id, channel_id, await audit.after(connection, guild_id, last, MIRRORED_AT_ONCE))
                for guild_id, channel_id, last in await audit.behind(connection)
            ]

    async def mirrored(self, guild_id: int, last_id: int) -> None:
        """Note that a guild's log channel has every line up to `last_id`."""
        async with self._uow.database.transaction() as connection:
            await audit.mirrored(connection, guild_id, last_id)


async def _page(connection: Connection, guild_id: int, page: int, actor_id: int | None) -> Page[AuditEvent]:
    total = await audit.count(connection, guild_id, actor_id)
    number, count = clamped(page, total, PAGE)
    return Page(await audit.page(connection, guild_id, number * PAGE, PAGE, actor_id), number, count, total)
