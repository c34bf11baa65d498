"""Callbacks, the original message and follow-ups of interactions."""

from __future__ import annotations

import time
from typing import Final

from . import payloads
from .messages import Messages, Refusal, existing
from .payloads import EPHEMERAL, LOADING, Payload
from .replies import Callback, Received, Reply

# Discord's docs, "Interaction Callback Type".
MESSAGE: Final = 4
DEFERRED_MESSAGE: Final = 5
DEFERRED_UPDATE: Final = 6
UPDATE: Final = 7


class Interactions:
    """The interactions that were sent, by id and by token.

    `answer_within` is how many seconds a bot has for its first answer before its interaction is unknown (10062).
    """

    def __init__(self, messages: Messages) -> None:
        self._messages = messages
        self.answer_within = 3.0
        self.replies: dict[int, Reply] = {}
        self._by_token: dict[str, Reply] = {}

    def add(self, payload: Payload) -> Reply:
        """The reply to an interaction; the same one when it is sent again."""
        known = self.replies.get(int(payload["id"]))
        if known is not None:
            return known
        reply = Reply(payload, time.perf_counter())
        self.replies[reply.id] = self._by_token[reply.token] = reply
        return reply

    def forget_oldest(self, keep: int) -> None:
        while len(self.replies) > keep:
            reply = self.replies.pop(next(iter(self.replies)))
            del self._by_token[reply.token]

    def id_of(self, token: str) -> int | None:
        reply = self._by_token.get(token)
        return reply.id if reply else None

    def post_callback(self, request: Received, ids: dict[str, str]) -> tuple[int, Payload | None]:
        now = time.perf_counter()
        reply = self.replies.get(int(ids["interaction"]))
        if reply is None or reply.token != ids["token"] or reply.expired:
            raise Refusal(404, 10062, "Unknown interaction")
        if reply.answered.done():
            raise Refusal(400, 40060, "Interaction has already been acknowledged.")
        if now - reply.sent_at > self.answer_within:
            reply.expired = True
            raise Refusal(404, 10062, "Unknown interaction")
        kind = request.payload["type"]
        data = request.payload.get("data") or {}
        message = self._message_of(reply, kind, data, request)
        reply.answered.set_result(Callback(kind, data, request.files, message, now))
        reply.changed()
        if request.query.get("with_response") not in ("1", "true"):
            return 204, None
        return 200, _callback_response(reply, kind, message)

    def _message_of(self, reply: Reply, kind: int, data: Payload, request: Received) -> Payload | None:
        """The message that a callback makes or changes, if it does."""
        if kind == MESSAGE:
            # 20 answers a command, 19 replies to the message that holds the component.
            message = self._new(reply, data, request, 19 if "message" in reply.payload else 20)
        elif kind == DEFERRED_MESSAGE:
            message = self._new(reply, {"flags": (data.get("flags") or 0) | LOADING}, request, 20)
        elif kind in (UPDATE, DEFERRED_UPDATE) and "message" in reply.payload:
            message = reply.payload["message"]
            reply.messages[int(message["id"])] = message
            if kind == UPDATE:
                request.payload = data
                self._messages.edit(message, request)
        else:
            return None
        reply.original_id = int(message["id"])
        return message

    def _new(self, reply: Reply, body: Payload, request: Received, kind: int) -> Payload:
        message = self._messages.new(int(reply.payload["channel_id"]), body, request.files.items())
        message |= payloads.of_interaction(reply.payload, kind)
        reply.messages[int(message["id"])] = message
        return message

    def _reply(self, ids: dict[str, str]) -> Reply:
        reply = self._by_token.get(ids["token"])
        if reply is None or reply.expired or not reply.answered.done():
            raise Refusal(404, 10015, "Unknown Webhook")
        return reply

    def post_followup(self, request: Received, ids: dict[str, str]) -> tuple[int, Payload]:
        reply = self._reply(ids)
        message = reply.original
        if message is not None and message["flags"] & LOADING:
            # The first follow-up after a deferral takes the place of "thinking" (Discord's docs, "Followup Messages").
            self._messages.edit(message, request)
        else:
            message = self._new(reply, request.payload, request, 0)
            reply.followups.append(message)
        reply.changed()
        return 200, message

    def _addressed(self, ids: dict[str, str]) -> tuple[Reply, Payload]:
        reply = self._reply(ids)
        message = reply.messages.get(int(ids["message"])) if "message" in ids else reply.original
        return reply, existing(message)

    def get_reply_message(self, request: Received, ids: dict[str, str]) -> tuple[int, Payload]:
        return 200, self._addressed(ids)[1]

    def patch_reply_message(self, request: Received, ids: dict[str, str]) -> tuple[int, Payload]:
        reply, message = self._addressed(ids)
        self._messages.edit(message, request)
        reply.changed()
        return 200, message

    def delete_reply_message(self, request: Received, ids: dict[str, str]) -> tuple[int, None]:
        reply, message = self._addressed(ids)
        del reply.messages[int(message["id"])]
        reply.changed()
        return 204, None


def _callback_response(reply: Reply, kind: int, message: Payload | None) -> Payload:
    """Discord's docs, "Interaction Callback Response Object"."""
    interaction: Payload = {"id": reply.payload["id"], "type": reply.payload["type"]}
    if message is None:
        return {"interaction": interaction}
    interaction["response_message_id"] = message["id"]
    interaction["response_message_loading"] = bool(message["flags"] & LOADING)
    interaction["response_message_ephemeral"] = bool(message["flags"] & EPHEMERAL)
    return {"interaction": interaction, "resource": {"type": kind, "message": message}}
