"""The objects Discord sends, shaped as its documentation describes them (API version 10)."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Any, Final

Payload = dict[str, Any]

APPLICATION_ID: Final = 1_080_000_000_000_000_001
FIRST_GUILD_ID: Final = 1_100_000_000_000_000_000
DISCORD_EPOCH_MS: Final = 1_420_070_400_000
JOINED: Final = "2024-05-01T12:00:00.000000+00:00"

EPHEMERAL: Final = 1 << 6
LOADING: Final = 1 << 7

# View channel, send messages, embed links, attach files, read message history.
BOT_PERMISSIONS: Final = 117_760
# What @everyone usually has: the same, and to react, change one's nickname, use commands and write in threads.
MEMBER_PERMISSIONS: Final = BOT_PERMISSIONS | 1 << 6 | 1 << 26 | 1 << 31 | 1 << 38
ADMINISTRATOR: Final = 1 << 3
MANAGE_GUILD: Final = 1 << 5


class Snowflakes:
    """Ids that carry the time they were made at, and never fall."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._last = 0

    def next(self) -> int:
        now = (int(self._clock() * 1000) - DISCORD_EPOCH_MS) << 22
        self._last = max(self._last + 1, now)
        return self._last


def guild_ids(count: int) -> list[int]:
    """The ids of the first `count` guilds: the same in every run, one after the other on the shards."""
    return [FIRST_GUILD_ID + (number << 22) for number in range(count)]


def text_channel_id(guild_id: int) -> int:
    return guild_id + 1


def moderator_role_id(guild_id: int) -> int:
    return guild_id + 3


def user(user_id: int, name: str, *, bot: bool = False) -> Payload:
    payload: Payload = {
        "id": str(user_id),
        "username": name,
        "global_name": None if bot else name.capitalize(),
        "discriminator": "0001" if bot else "0",
        "avatar": None,
        "avatar_decoration_data": None,
        "collectibles": None,
        "primary_guild": None,
        "public_flags": 0,
    }
    if bot:
        payload |= {"bot": True, "verified": True, "mfa_enabled": False, "email": None, "flags": 0, "locale": "en-US"}
    return payload


def bot_user() -> Payload:
    return user(APPLICATION_ID, "almanac", bot=True)


def application() -> Payload:
    return {
        "id": str(APPLICATION_ID),
        "name": "Almanac",
        "icon": None,
        "description": "",
        "summary": "",
        "verify_key": "0" * 64,
        "flags": 0,
        "owner": user(APPLICATION_ID + 1, "owner"),
        "bot": bot_user(),
        "bot_public": True,
        "bot_require_code_grant": False,
        "team": None,
        "tags": [],
        "approximate_guild_count": 1,
        "integration_types_config": {"0": {}},
        "interactions_endpoint_url": None,
    }


def role(role_id: int, name: str, position: int, permissions: int) -> Payload:
    return {
        "id": str(role_id),
        "name": name,
        "position": position,
        "permissions": str(permissions),
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "icon": None,
        "unicode_emoji": None,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }


def text_channel(channel_id: int, guild_id: int, name: str, position: int) -> Payload:
    return {
        "id": str(channel_id),
        "guild_id": str(guild_id),
        "type": 0,
        "name": name,
        "topic": None,
        "position": position,
        "parent_id": None,
        "nsfw": False,
        "flags": 0,
        "rate_limit_per_user": 0,
        "last_message_id": None,
        "last_pin_timestamp": None,
        "permission_overwrites": [],
    }


def guild_create(guild_id: int, name: str) -> Payload:
    """GUILD_CREATE of a guild with two text channels, a moderator role and the bot."""
    return {
        "id": str(guild_id),
        "name": name,
        "owner_id": str(APPLICATION_ID + 1),
        "icon": None,
        "splash": None,
        "banner": None,
        "description": None,
        "discovery_splash": None,
        "region": "deprecated",
        "preferred_locale": "en-US",
        "features": ["COMMUNITY"],
        "verification_level": 1,
        "default_message_notifications": 1,
        "explicit_content_filter": 2,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "public_updates_channel_id": None,
        "safety_alerts_channel_id": None,
        "vanity_url_code": None,
        "application_id": None,
        "afk_channel_id": None,
        "afk_timeout": 300,
        "max_members": 25_000_000,
        "max_video_channel_users": 25,
        "joined_at": JOINED,
        "large": False,
        "unavailable": False,
        "member_count": 40,
        "roles": [
            role(guild_id, "@everyone", 0, MEMBER_PERMISSIONS),
            role(moderator_role_id(guild_id), "Moderators", 1, MEMBER_PERMISSIONS),
        ],
        "channels": [
            text_channel(text_channel_id(guild_id), guild_id, "general", 0),
            text_channel(text_channel_id(guild_id) + 1, guild_id, "daily-fact", 1),
        ],
        "members": [member_object(bot_user(), (), None)],
        "emojis": [],
        "stickers": [],
        "threads": [],
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def member_object(user_payload: Payload, roles: Iterable[int], permissions: int | None) -> Payload:
    payload: Payload = {
        "user": user_payload,
        "nick": None,
        "avatar": None,
        "banner": None,
        "roles": [str(role_id) for role_id in roles],
        "joined_at": JOINED,
        "premium_since": None,
        "communication_disabled_until": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
    }
    if permissions is not None:
        payload["permissions"] = str(permissions)
    return payload


def walk(components: Iterable[Payload]) -> Iterable[Payload]:
    """Every component of a message or a modal, containers before what they contain."""
    for component in components:
        yield component
        yield from walk(component.get("components", ()))
        for name in ("accessory", "component"):
            if name in component:
                yield from walk((component[name],))


def now() -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S.000000+00:00", time.gmtime())


def number_components(components: Iterable[Payload]) -> None:
    """Give components without an id the one Discord gives them: their place in the message."""
    for number, component in enumerate(walk(components), 1):
        component.setdefault("id", number)


def message(message_id: int, channel_id: int, body: Payload) -> Payload:
    """A message of the bot; `body` is what the bot sent."""
    components = body.get("components") or []
    number_components(components)
    return {
        "id": str(message_id),
        "type": 0,
        "channel_id": str(channel_id),
        "author": bot_user(),
        "content": body.get("content") or "",
        "embeds": body.get("embeds") or [],
        "components": components,
        "attachments": [],
        "mentions": [],
        "mention_roles": [],
        "mention_everyone": False,
        "tts": False,
        "pinned": False,
        "flags": body.get("flags") or 0,
        "timestamp": now(),
        "edited_timestamp": None,
    }


def of_interaction(sent: Payload, kind: int) -> Payload:
    """What a message has besides when it answers the interaction `sent`; `kind` is the message's type."""
    return {
        "type": kind,
        "application_id": sent["application_id"],
        "webhook_id": sent["application_id"],
        "interaction_metadata": {
            "id": sent["id"],
            "type": sent["type"],
            "user": sent["member"]["user"],
            "authorizing_integration_owners": sent["authorizing_integration_owners"],
        },
    }


def attachment(attachment_id: int, filename: str, size: int, url: str) -> Payload:
    return {
        "id": str(attachment_id),
        "filename": filename,
        "size": size,
        "url": url,
        "proxy_url": url,
        "content_type": "application/octet-stream",
        "ephemeral": False,
    }
