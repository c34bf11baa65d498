"""A use case: whether its actor may is decided first, and its change and the line in the audit log are one transaction.

    async with self._uow.write(guild_id, actor, Message("action-edit", {"number": "42"})) as tx:
        stored = await lookup.entry(tx.connection, guild_id, 42)
        ...
        await tx.record(Action.EDIT, "#42 r3")

What stands in the block is saved whole when it ends, and not at all if it raises or its caller is cancelled.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from bot.domain.actor import Actor
from bot.domain.audit import Action
from bot.domain.errors import StorageUnavailable, UserError
from bot.domain.guild import GuildSettings
from bot.domain.message import Message, to_stored
from bot.services.libraries import Libraries
from bot.storage import audit, guilds, submissions
from bot.storage.changes import Change
from bot.storage.database import Connection, Database

log = logging.getLogger(__name__)


class Role(Enum):
    """Who may do a use case."""

    MEMBER = "member"
    MODERATOR = "moderator"
    MANAGER = "manager"


class DoneAlready(UserError):
    """A form that was delivered before, and had its effect then."""

    def __init__(self) -> None:
        super().__init__("form-saved-already")


submission: ContextVar[int | None] = ContextVar("submission", default=None)
"""The interaction whose form is being saved, if one is. Each use case of it has its effect once, however often Discord
delivers it."""


class PermissionDenied(UserError):
    """A request whose sender may not make it. `role_id` is the role that would have sufficed, if there is one."""

    def __init__(self, message: str, role_id: int | None = None) -> None:
        super().__init__(message)
        self.role_id = role_id


def require(role: Role, actor: Actor, settings: GuildSettings) -> None:
    """Raise `PermissionDenied` unless the actor has the role in a guild with these settings."""
    if role is Role.MODERATOR and not actor.is_moderator(settings.moderator_role_id):
        raise PermissionDenied("moderators-only", settings.moderator_role_id)
    if role is Role.MANAGER and not actor.is_manager:
        raise PermissionDenied("managers-only")


@dataclass(frozen=True, slots=True)
class Transaction:
    """One use case of somebody in a guild, inside its database transaction. `at` is in seconds since 1970.

    `approved_by` is who lets it happen, where the actor asked for it and somebody else had to agree.
    """

    connection: Connection
    guild_id: int
    actor: Actor
    at: int
    settings: GuildSettings
    approved_by: int | None = None

    def change(self, action: Action, reason: Message | str | None = None) -> Change:
        """What is done here as revisions keep it."""
        return Change(action, self.at, self.actor.user_id, reason, self.approved_by)

    async def record(
        self,
        action: Action,
        subject: Message | str | None = None,
        detail: Message | str | None = None,
        *,
        unnamed: bool = False,
    ) -> None:
        """Add a line to the audit log; `unnamed` keeps out who acted."""
        who = None if unnamed else self.actor.user_id
        await audit.append(self.connection, self.guild_id, self.at, who, action, subject, detail)

    async def changed_library(self) -> None:
        """Say that members now read something else than before."""
        await guilds.bump_library(self.connection, self.guild_id)


class UnitOfWork:
    """Opens the transactions of use cases.

    Whether the actor may is found inside the transaction, before anything else. A refusal raises `PermissionDenied` and
    stands in the audit log, with `action` as what was refused.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime], libraries: Libraries) -> None:
        self.database = database
        self._clock = clock
        self._libraries = libraries

    def now(self) -> datetime:
        return self._clock()

    @asynccontextmanager
    async def write(
        self, guild_id: int, actor: Actor, action: Message | None = None, *, role: Role = Role.MODERATOR
    ) -> AsyncIterator[Transaction]:
        """A transaction that may change the guild; after it, the guild's library is read anew."""
        at = int(self._clock().timestamp())
        try:
            async with self.database.transaction() as connection:
                settings = await guilds.settings(connection, guild_id)
                require(role, actor, settings)
                await guilds.ensure(connection, guild_id, at)
                form = submission.get()
                if form is not None and not await submissions.take(
                    connection, form, to_stored(action or role.value), at
                ):
                    raise DoneAlready
                yield Transaction(connection, guild_id, actor, at, settings)
        except PermissionDenied:
            await self.denied(guild_id, actor, action)
            raise
        finally:
            self._libraries.forget(guild_id)

    @asynccontextmanager
    async def read(
        self, guild_id: int, actor: Actor, action: Message, *, role: Role = Role.MODERATOR
    ) -> AsyncIterator[Transaction]:
        """A transaction that only reads, over one snapshot of the database."""
        at = int(self._clock().timestamp())
        try:
            async with self.database.snapshot() as connection:
                settings = await guilds.settings(connection, guild_id)
                require(role, actor, settings)
                yield Transaction(connection, guild_id, actor, at, settings)
        except PermissionDenied:
            await self.denied(guild_id, actor, action)
            raise

    async def denied(self, guild_id: int, actor: Actor, action: Message | None) -> None:
        """Note in the audit log that somebody may not do `action`; while the database is away, only the log has it."""
        at = int(self._clock().timestamp())
        try:
            async with self.database.transaction() as connection:
                await guilds.ensure(connection, guild_id, at)
                await audit.append(connection, guild_id, at, actor.user_id, Action.DENIED, action)
        except StorageUnavailable:
            log.warning("could not record that a permission was refused in guild %s: %s", guild_id, action)
