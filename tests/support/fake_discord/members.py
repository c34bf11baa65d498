"""What members do: the payloads of interactions."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from .payloads import (
    APPLICATION_ID,
    BOT_PERMISSIONS,
    MEMBER_PERMISSIONS,
    Payload,
    member_object,
    text_channel,
    text_channel_id,
    user,
    walk,
)

_user_ids = itertools.count(2_000_000_000_000_000_001)


@dataclass(frozen=True, slots=True)
class Member:
    """Who sends an interaction, and from where: somebody nobody has met yet, unless `user_id` is given.

    `guild_id` and `channel_id` of 0 mean the first guild and its first text channel.
    """

    user_id: int = field(default_factory=lambda: next(_user_ids))
    name: str = "reader"
    guild_id: int = 0
    channel_id: int = 0
    permissions: int = MEMBER_PERMISSIONS
    roles: tuple[int, ...] = ()
    locale: str = "en-US"

    def at(self, guild_id: int) -> Member:
        """The same member, in this guild if they were in none, and in its first channel if they were in none."""
        if self.guild_id and self.channel_id:
            return self
        place = self.guild_id or guild_id
        return replace(self, guild_id=place, channel_id=self.channel_id or text_channel_id(place))


def interaction_payload(kind: int, interaction_id: int, token: str, member: Member, data: Payload) -> Payload:
    """An interaction from a guild.

    `kind` is its type: 2 command, 3 component, 4 autocomplete, 5 modal (Discord's docs, "Interaction Object").
    """
    guild_id = str(member.guild_id)
    channel = text_channel(member.channel_id, member.guild_id, "general", 0)
    channel["permissions"] = str(member.permissions)
    return {
        "id": str(interaction_id),
        "application_id": str(APPLICATION_ID),
        "type": kind,
        "token": token,
        "version": 1,
        "data": data,
        "guild_id": guild_id,
        "guild": {"id": guild_id, "locale": "en-US", "features": ["COMMUNITY"]},
        "channel_id": str(member.channel_id),
        "channel": channel,
        "member": member_object(user(member.user_id, member.name), member.roles, member.permissions),
        "app_permissions": str(BOT_PERMISSIONS),
        "locale": member.locale,
        "guild_locale": "en-US",
        "entitlements": [],
        "entitlement_sku_ids": [],
        "authorizing_integration_owners": {"0": guild_id},
        "context": 0,
        "attachment_size_limit": 10_485_760,
    }


_OPTION_TYPES: Final[Mapping[type, int]] = {bool: 5, int: 4, float: 10, str: 3}


def command_data(path: str, options: Mapping[str, Any], command_id: int, focused: str | None = None) -> Payload:
    """`data` of a slash command; `path` is "topic", "curate add" or "curate add quote"."""
    leaf: list[Payload] = []
    for name, value in options.items():
        option: Payload = {"name": name, "type": _OPTION_TYPES[type(value)], "value": value}
        if name == focused:
            option["focused"] = True
        leaf.append(option)
    root, *subcommands = path.split(" ")
    for depth, name in enumerate(reversed(subcommands)):
        leaf = [{"name": name, "type": 1 if depth == 0 else 2, "options": leaf}]
    data: Payload = {"id": str(command_id), "name": root, "type": 1}
    if leaf:
        data["options"] = leaf
    return data


def modal_data(modal: Payload, values: Mapping[str, str | list[str]]) -> Payload:
    """`data` of a submitted modal: the structure the bot opened, holding `values` by custom id."""

    def filled(component: Payload) -> Payload:
        answer: Payload = {"type": component["type"], "id": component.get("id", 0)}
        if "custom_id" in component:
            value = values.get(component["custom_id"], component.get("value", ""))
            answer["custom_id"] = component["custom_id"]
            answer["values" if isinstance(value, list) else "value"] = value
        if "component" in component:
            answer["component"] = filled(component["component"])
        if "components" in component:
            answer["components"] = [filled(child) for child in component["components"]]
        return answer

    unknown = values.keys() - {component.get("custom_id") for component in walk(modal["components"])}
    if unknown:
        raise KeyError(f"the modal has no field {sorted(unknown)}")
    return {"custom_id": modal["custom_id"], "components": [filled(component) for component in modal["components"]]}
