"""A guild's settings: who may read, who may change, and changing them."""

from __future__ import annotations

from bot.domain.actor import Actor
from bot.domain.audit import Action, changed
from bot.domain.errors import Invalid, Problem, UserError
from bot.domain.guild import GuildSettings
from bot.domain.message import Message
from bot.kinds.base import LANGUAGE, read_field
from bot.services.unit_of_work import Role, UnitOfWork
from bot.storage import audit, guilds


class Guilds:
    """Use cases of settings, each one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def settings(self, guild_id: int) -> GuildSettings:
        """The guild's settings as they are now."""
        async with self._uow.database.snapshot() as connection:
            return await guilds.settings(connection, guild_id)

    async def log_channels(self) -> dict[int, int]:
        """The log channel of every guild that has one."""
        async with self._uow.database.snapshot() as connection:
            return await guilds.log_channels(connection)

    async def require_moderator(self, guild_id: int, actor: Actor, action: Message) -> GuildSettings:
        """The guild's settings, if the actor may curate. Raises `PermissionDenied` otherwise, and the audit log has it.

        For what comes before a use case (opening a modal, a preview); every use case asks by itself.
        """
        return await self._require(guild_id, actor, action, Role.MODERATOR)

    async def require_manager(self, guild_id: int, actor: Actor, action: Message) -> GuildSettings:
        """The guild's settings, if the actor may change them. Raises `PermissionDenied` otherwise, and the audit
        log has it.
        """
        return await self._require(guild_id, actor, action, Role.MANAGER)

    async def _require(self, guild_id: int, actor: Actor, action: Message, role: Role) -> GuildSettings:
        async with self._uow.read(guild_id, actor, action, role=role) as tx:
            return tx.settings

    async def set_moderators(self, guild_id: int, actor: Actor, role_id: int | None) -> GuildSettings:
        """Let a role curate, or with `None` only those with Manage Messages. @everyone (the guild's id) is refused."""
        if role_id == guild_id:
            raise UserError("setting-moderators-everyone")
        return await self._set(guild_id, actor, "moderator_role_id", role_id)

    async def set_review(self, guild_id: int, actor: Actor, four_eyes: bool) -> GuildSettings:
        """Switch four eyes on or off. What waits already goes on waiting."""
        return await self._set(guild_id, actor, "four_eyes", four_eyes)

    async def set_log_channel(self, guild_id: int, actor: Actor, channel_id: int | None) -> GuildSettings:
        """Mirror the audit log to a channel from its next line on, or with `None` to none."""
        return await self._set(guild_id, actor, "log_channel_id", channel_id)

    async def set_language(self, guild_id: int, actor: Actor, code: str) -> GuildSettings:
        """Print dates in a language, by its code (`en`, `hy`, `az`). Raises `UserError` for what is none."""
        language, problem = read_field(LANGUAGE, code)
        if problem:
            raise Invalid([Problem("language", problem)])
        return await self._set(guild_id, actor, "language", language)

    async def _set(self, guild_id: int, actor: Actor, name: str, value: int | str | None) -> GuildSettings:
        action = Message("action-change-setting", {"name": name})
        async with self._uow.write(guild_id, actor, action, role=Role.MANAGER) as tx:
            before = getattr(tx.settings, name)
            if before != value:
                await guilds.change(tx.connection, guild_id, **{name: value})
                await tx.record(Action.SETTING, name, changed(before, value))
            if name == "language":
                await tx.changed_library()
            if name == "log_channel_id":
                await audit.mirrored(tx.connection, guild_id, await audit.last(tx.connection, guild_id))
            return await guilds.settings(tx.connection, guild_id)
