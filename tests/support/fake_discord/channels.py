"""Messages that a bot posts to channels by itself, and the memory of their nonces."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping

from . import payloads
from .messages import Messages, Refusal, existing
from .payloads import Payload
from .replies import Received


class Channels:
    """The text channels of all guilds. `messages` holds what was posted, by channel and id, oldest first.

    A nonce is forgotten `nonces_last` seconds after its message, by `clock`.
    """

    def __init__(
        self,
        guilds: Mapping[int, str],
        maker: Messages,
        clock: Callable[[], float] = time.time,
        nonces_last: float = math.inf,
    ) -> None:
        self._maker = maker
        self._clock = clock
        self._nonces_last = nonces_last
        known = [channel for item in guilds.items() for channel in payloads.guild_create(*item)["channels"]]
        self._channels: dict[int, Payload] = {int(channel["id"]): channel for channel in known}
        self.guild_of = {
            int(channel["id"]): guild_id
            for guild_id, name in guilds.items()
            for channel in payloads.guild_create(guild_id, name)["channels"]
        }
        self.messages: dict[int, dict[int, Payload]] = {channel_id: {} for channel_id in self._channels}
        self._nonces: dict[tuple[int, str], tuple[float, Payload]] = {}

    def forget_nonces(self) -> None:
        """As Discord does after a few minutes: a POST with a known nonce makes a second message again."""
        self._nonces.clear()

    def _posted(self, ids: dict[str, str]) -> dict[int, Payload]:
        try:
            return self.messages[int(ids["channel"])]
        except KeyError:
            raise Refusal(404, 10003, "Unknown Channel") from None

    def get_channel(self, request: Received, ids: dict[str, str]) -> tuple[int, Payload]:
        self._posted(ids)
        return 200, self._channels[int(ids["channel"])]

    def post_channel_messages(self, request: Received, ids: dict[str, str]) -> tuple[int, Payload]:
        posted = self._posted(ids)
        nonce = request.payload.get("nonce")
        key = (int(ids["channel"]), str(nonce))
        enforced = nonce is not None and request.payload.get("enforce_nonce")
        at, known = self._nonces.get(key, (-math.inf, None))
        if enforced and known is not None and self._clock() - at <= self._nonces_last:
            return 200, known
        message = self._maker.new(key[0], request.payload, request.files.items())
        if nonce is not None:
            message["nonce"] = nonce
        if enforced:
            self._nonces[key] = (self._clock(), message)
        posted[int(message["id"])] = message
        return 200, message

    def get_channel_messages(self, request: Received, ids: dict[str, str]) -> tuple[int, list[Payload]]:
        """Newest first; `before`, `after` and `limit` as in Discord's docs, "Get Channel Messages"."""
        limit = int(request.query.get("limit", 50))
        after = int(request.query.get("after", 0))
        before = int(request.query.get("before", 1 << 63))
        found = [message for key, message in self._posted(ids).items() if after < key < before]
        found = found[:limit] if "after" in request.query else found[-limit:]
        return 200, found[::-1]

    def get_channel_message(self, request: Received, ids: dict[str, str]) -> tuple[int, Payload]:
        return 200, existing(self._posted(ids).get(int(ids["message"])))

    def patch_channel_message(self, request: Received, ids: dict[str, str]) -> tuple[int, Payload]:
        message = existing(self._posted(ids).get(int(ids["message"])))
        self._maker.edit(message, request)
        return 200, message

    def delete_channel_message(self, request: Received, ids: dict[str, str]) -> tuple[int, None]:
        existing(self._posted(ids).pop(int(ids["message"]), None))
        return 204, None
