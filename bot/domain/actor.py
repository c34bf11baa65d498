"""Somebody who acts in a guild, and what they may do there. What an interaction brings is all that is known of them."""

from __future__ import annotations

from dataclasses import dataclass

# Discord's permission bits (https://discord.com/developers/docs/topics/permissions, Bitwise Permission Flags).
ADMINISTRATOR = 1 << 3
MANAGE_GUILD = 1 << 5
MANAGE_MESSAGES = 1 << 13


@dataclass(frozen=True, slots=True)
class Actor:
    """A person in one guild: their id, their permission bits in the channel they act in, and the roles they have."""

    user_id: int
    permissions: int = 0
    role_ids: frozenset[int] = frozenset()

    @property
    def is_manager(self) -> bool:
        """Whether they may change settings: Manage Server, or Administrator, which implies it."""
        return bool(self.permissions & (MANAGE_GUILD | ADMINISTRATOR))

    def is_moderator(self, role_id: int | None) -> bool:
        """Whether they may curate: Manage Messages, Administrator, or the guild's moderator role if it has one."""
        return bool(self.permissions & (MANAGE_MESSAGES | ADMINISTRATOR)) or role_id in self.role_ids
