"""What was sent to the bot, and what came back for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from .payloads import EPHEMERAL, LOADING, Payload, walk

PATIENCE: Final = 20.0


@dataclass(slots=True)
class Received:
    """One REST request as it came in; `status` is what it was answered with, 0 while it is served or was reset."""

    route: str
    method: str
    path: str
    target: int | None
    """The interaction, channel or guild that the request is about."""
    query: dict[str, str]
    payload: Any
    files: dict[str, bytes] = field(default_factory=dict)
    status: int = 0


@dataclass(slots=True)
class Callback:
    """The answer to an interaction that Discord accepted.

    `type` is the callback type of Discord's docs: 4 message, 5 deferred message, 6 deferred update, 7 update,
    8 choices, 9 modal.
    """

    type: int
    data: Payload
    files: dict[str, bytes]
    message: Payload | None
    at: float
    """Seconds of `time.perf_counter()` when it had arrived whole."""

    @property
    def ephemeral(self) -> bool:
        return bool((self.data.get("flags") or 0) & EPHEMERAL)

    @property
    def text(self) -> str:
        """All the text a member would read, components and embeds included."""
        return text_of(self.data)

    @property
    def choices(self) -> list[Payload]:
        choices: list[Payload] = self.data["choices"]
        return choices


class Reply:
    """An interaction that was sent, and everything the bot did about it."""

    def __init__(self, payload: Payload, at: float) -> None:
        self.payload = payload
        self.id = int(payload["id"])
        self.token: str = payload["token"]
        self.sent_at = at
        """Seconds of `time.perf_counter()` when it was first sent."""
        self.expired = False
        self.answered: asyncio.Future[Callback] = asyncio.get_running_loop().create_future()
        self.messages: dict[int, Payload] = {}
        """The messages of this interaction by id; the first callback's is the original."""
        self.original_id: int | None = None
        self.followups: list[Payload] = []
        self._waiting: list[asyncio.Future[None]] = []

    @property
    def original(self) -> Payload | None:
        return None if self.original_id is None else self.messages.get(self.original_id)

    async def callback(self, timeout: float = PATIENCE) -> Callback:
        """The callback that was accepted.

        Raises:
            TimeoutError: none came within `timeout` seconds.
        """
        return await asyncio.wait_for(asyncio.shield(self.answered), timeout)

    async def message(self, timeout: float = PATIENCE) -> Payload:
        """The original message, once it is there and no longer "thinking".

        Raises:
            TimeoutError: it was not within `timeout` seconds.
        """
        await self.until(lambda: bool((message := self.original) and not message["flags"] & LOADING), timeout)
        assert self.original is not None
        return self.original

    async def followup(self, number: int = 1, timeout: float = PATIENCE) -> Payload:
        """Follow-up message `number`, counted from 1.

        Raises:
            TimeoutError: it was not sent within `timeout` seconds.
        """
        await self.until(lambda: len(self.followups) >= number, timeout)
        return self.followups[number - 1]

    async def until(self, condition: Callable[[], bool], timeout: float = PATIENCE) -> None:
        """Wait until `condition` holds; it is asked again whenever the bot did something about this interaction.

        Raises:
            TimeoutError: it did not hold within `timeout` seconds.
        """
        async with asyncio.timeout(timeout):
            while not condition():
                changed = asyncio.get_running_loop().create_future()
                self._waiting.append(changed)
                await changed

    def changed(self) -> None:
        waiting, self._waiting = self._waiting, []
        for future in waiting:
            if not future.done():
                future.set_result(None)


def text_of(message: Payload) -> str:
    """All the text of a message or of a message's callback data, one line per part."""
    parts = [message.get("content") or ""]
    for embed in message.get("embeds") or ():
        parts += [embed.get("title") or "", embed.get("description") or ""]
        parts += [f"{part['name']}\n{part['value']}" for part in embed.get("fields") or ()]
    for component in walk(message.get("components") or ()):
        parts += [component.get("content") or "", component.get("label") or ""]
    return "\n".join(part for part in parts if part)
