"""How people act on a guild: who may is asked, the change and its line in the audit log are one transaction."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from bot.domain.actor import Actor
from bot.domain.audit import Action
from bot.domain.errors import StorageUnavailable, UserError
from bot.domain.guild import GuildSettings
from bot.services.libraries import Libraries
from bot.storage import audit, entries, guilds
from bot.storage.database import Database, Transaction

T = TypeVar("T")

log = logging.getLogger(__name__)

MODERATORS_ONLY = "This needs the permission Manage Messages or this server's moderator role; nothing was saved."
MANAGERS_ONLY = "This needs the permission Manage Server; nothing was saved."


class PermissionDenied(UserError):
    """A request whose sender may not make it. `role_id` is the role that would have sufficed, if there is one."""

    def __init__(self, sentence: str, role_id: int | None = None) -> None:
        super().__init__(sentence)
        self.role_id = role_id


@dataclass(frozen=True, slots=True)
class Act:
    """One change of a guild by somebody, inside its transaction. `at` is in seconds since 1970."""

    connection: Transaction
    guild_id: int
    actor: Actor
    at: int
    settings: GuildSettings

    def change(self, action: Action, reason: str | None = None) -> entries.Change:
        """This act as the revisions of entries keep it."""
        return entries.Change(action, self.at, self.actor.user_id, reason)

    async def record(
        self, action: Action, subject: str | None = None, detail: str | None = None, *, unnamed: bool = False
    ) -> None:
        """Add a line to the audit log; `unnamed` keeps out who acted."""
        who = None if unnamed else self.actor.user_id
        await audit.append(self.connection, self.guild_id, self.at, who, action, subject, detail)

    async def changed_library(self) -> None:
        """Say that members now read something else than before."""
        await guilds.bump_library(self.connection, self.guild_id)


class Acts:
    """Runs acts, each in one transaction, after finding that the actor may.

    Refusals of permission raise `PermissionDenied` and stand in the audit log, with `action` as what was refused.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime], libraries: Libraries) -> None:
        self.database = database
        self._clock = clock
        self._libraries = libraries

    def now(self) -> datetime:
        return self._clock()

    async def moderate(self, guild_id: int, actor: Actor, action: str, work: Callable[[Act], Awaitable[T]]) -> T:
        """What `work` returns, done by a moderator."""
        return await self._write(guild_id, actor, action, may_moderate, work)

    async def manage(self, guild_id: int, actor: Actor, action: str, work: Callable[[Act], Awaitable[T]]) -> T:
        """What `work` returns, done by a manager."""
        return await self._write(guild_id, actor, action, may_manage, work)

    async def take_part(self, guild_id: int, actor: Actor, work: Callable[[Act], Awaitable[T]]) -> T:
        """What `work` returns, done by any member."""
        return await self._write(guild_id, actor, "", None, work)

    async def look(
        self, guild_id: int, actor: Actor, action: str, work: Callable[[Transaction, GuildSettings], Awaitable[T]]
    ) -> T:
        """What `work` reads for a moderator."""
        return await self._read(guild_id, actor, action, may_moderate, work)

    async def look_over(
        self, guild_id: int, actor: Actor, action: str, work: Callable[[Transaction, GuildSettings], Awaitable[T]]
    ) -> T:
        """What `work` reads for a manager."""
        return await self._read(guild_id, actor, action, may_manage, work)

    async def _read(
        self,
        guild_id: int,
        actor: Actor,
        action: str,
        check: Callable[[Actor, GuildSettings], None],
        work: Callable[[Transaction, GuildSettings], Awaitable[T]],
    ) -> T:
        async def reading(connection: Transaction) -> T:
            settings = await guilds.settings(connection, guild_id)
            check(actor, settings)
            return await work(connection, settings)

        try:
            return await self.database.read(reading)
        except PermissionDenied:
            await self.denied(guild_id, actor, action)
            raise

    async def _write(
        self,
        guild_id: int,
        actor: Actor,
        action: str,
        check: Callable[[Actor, GuildSettings], None] | None,
        work: Callable[[Act], Awaitable[T]],
    ) -> T:
        at = int(self._clock().timestamp())

        async def acting(connection: Transaction) -> T:
            settings = await guilds.settings(connection, guild_id)
            if check is not None:
                check(actor, settings)
            await guilds.ensure(connection, guild_id, at)
            return await work(Act(connection, guild_id, actor, at, settings))

        try:
            return await self.database.write(acting)
        except PermissionDenied:
            await self.denied(guild_id, actor, action)
            raise
        finally:
            self._libraries.forget(guild_id)

    async def denied(self, guild_id: int, actor: Actor, action: str) -> None:
        """Note that somebody was refused for want of permission; while the database is away the log has it alone."""
        at = int(self._clock().timestamp())

        async def note(connection: Transaction) -> None:
            await guilds.ensure(connection, guild_id, at)
            await audit.append(connection, guild_id, at, actor.user_id, Action.DENIED, action)

        try:
            await self.database.write(note)
        except StorageUnavailable:
            log.warning("could not record that a permission was refused in guild %s: %s", guild_id, action)


def may_moderate(actor: Actor, settings: GuildSettings) -> None:
    """Raise `PermissionDenied` for whom the guild does not let curate."""
    if not actor.is_moderator(settings.moderator_role_id):
        raise PermissionDenied(MODERATORS_ONLY, settings.moderator_role_id)


def may_manage(actor: Actor, _settings: GuildSettings) -> None:
    """Raise `PermissionDenied` for whom Discord does not let manage the server."""
    if not actor.is_manager:
        raise PermissionDenied(MANAGERS_ONLY)
