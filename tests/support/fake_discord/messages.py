"""Messages as they are made and edited, wherever they hang."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from . import payloads
from .payloads import EPHEMERAL, LOADING, Payload, Snowflakes
from .replies import Received


class Refusal(Exception):
    """Discord says no: an HTTP status, its own code, its message."""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"message": message, "code": code}


def existing(message: Payload | None) -> Payload:
    if message is None:
        raise Refusal(404, 10008, "Unknown Message")
    return message


class Messages:
    """Gives messages and attachments their ids. `api` is where attachments seem to be kept; nothing serves them."""

    def __init__(self, snowflakes: Snowflakes, api: Callable[[], str]) -> None:
        self._snowflakes = snowflakes
        self._api = api

    def new(self, channel_id: int, body: Payload, files: Iterable[tuple[str, bytes]]) -> Payload:
        message = payloads.message(self._snowflakes.next(), channel_id, body)
        self._attach(message, files)
        return message

    def edit(self, message: Payload, request: Received) -> None:
        """Apply an edit: what it does not name stays, and "thinking" ends."""
        body = request.payload
        for name, empty in (("content", ""), ("embeds", []), ("components", [])):
            if name in body:
                message[name] = body[name] or empty
        payloads.number_components(message["components"])
        flags = message["flags"] if body.get("flags") is None else body["flags"] | message["flags"] & EPHEMERAL
        message["flags"] = flags & ~LOADING
        if "attachments" in body:
            kept = {str(entry["id"]) for entry in body["attachments"] or ()}
            message["attachments"] = [entry for entry in message["attachments"] if entry["id"] in kept]
        self._attach(message, request.files.items())
        message["edited_timestamp"] = payloads.now()

    def _attach(self, message: Payload, files: Iterable[tuple[str, bytes]]) -> None:
        for name, content in files:
            number = self._snowflakes.next()
            url = f"{self._api()}/attachments/{number}/{name}"
            message["attachments"].append(payloads.attachment(number, name, len(content), url))
