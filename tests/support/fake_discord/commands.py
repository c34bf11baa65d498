"""Who the bot is, where its gateway is, and which commands it registered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from . import payloads
from .payloads import Payload, Snowflakes
from .replies import Received


class Commands:
    """The registered commands, by guild; None holds the global ones. `syncs` counts the bulk overwrites."""

    def __init__(self, snowflakes: Snowflakes, gateway: Callable[[], str]) -> None:
        self._snowflakes = snowflakes
        self._gateway = gateway
        self._ids: dict[tuple[int | None, str], int] = {}
        self.registered: dict[int | None, list[Payload]] = {}
        self.syncs = 0

    def id_of(self, name: str, guild_id: int | None = None) -> int:
        """A command's id, which stays the same when it is overwritten."""
        key = (guild_id, name)
        if key not in self._ids:
            self._ids[key] = self._snowflakes.next()
        return self._ids[key]

    def get_me(self, request: Received, ids: dict[str, str]) -> tuple[int, Payload]:
        return 200, payloads.bot_user()

    def get_application(self, request: Received, ids: dict[str, str]) -> tuple[int, Payload]:
        return 200, payloads.application()

    def get_gateway(self, request: Received, ids: dict[str, str]) -> tuple[int, Payload]:
        answer: dict[str, Any] = {"url": self._gateway()}
        if request.path.endswith("/bot"):
            limit = {"total": 1000, "remaining": 1000, "reset_after": 86_400_000, "max_concurrency": 1}
            answer |= {"shards": 1, "session_start_limit": limit}
        return 200, answer

    def get_commands(self, request: Received, ids: dict[str, str]) -> tuple[int, list[Payload]]:
        return 200, self.registered.get(_guild(ids), [])

    def put_commands(self, request: Received, ids: dict[str, str]) -> tuple[int, list[Payload]]:
        guild_id = _guild(ids)
        self.syncs += 1
        given: Payload = {"application_id": str(payloads.APPLICATION_ID), "version": str(self._snowflakes.next())}
        if guild_id is not None:
            given["guild_id"] = str(guild_id)
        defaults: Payload = {"type": 1, "description": "", "default_member_permissions": None, "nsfw": False}
        self.registered[guild_id] = [
            defaults | given | command | {"id": str(self.id_of(command["name"], guild_id))}
            for command in request.payload
        ]
        return 200, self.registered[guild_id]


def _guild(ids: dict[str, str]) -> int | None:
    return int(ids["guild"]) if "guild" in ids else None
