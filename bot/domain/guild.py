"""A guild's settings."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.message import ENGLISH, Locale

LEFT_KEPT_DAYS = 30  # of a guild's data, after it has removed the bot


@dataclass(frozen=True, slots=True)
class GuildSettings:
    """What a guild's managers decided. `four_eyes`: nobody publishes what they wrote themselves.

    `log_channel_id` is where the audit log is mirrored, `moderator_role_id` who may curate besides those with Manage
    Messages; `None` is none.
    """

    guild_id: int
    language: Locale = ENGLISH
    zone: str = "UTC"
    moderator_role_id: int | None = None
    four_eyes: bool = False
    log_channel_id: int | None = None
