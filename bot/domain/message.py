"""What is to be said, before it is put into words: a message's id and its parameters, and the locale to say it in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NewType

Locale = NewType("Locale", str)
"""A language code such as `en` or `pt-BR`. A type of its own, so that no other text passes for one."""

ENGLISH = Locale("en")


@dataclass(frozen=True, slots=True)
class Message:
    """One message of `bot.messages`. `params` are by the names that its text uses.

    A parameter is a text, a number that is counted (numbers that name something, such as an entry's, are passed as
    text), a historical date, another message, a problem, or a sequence of these.
    """

    id: str
    params: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """As logs show it: `entry-not-found number=42`."""
        return " ".join((self.id, *(f"{name}={value}" for name, value in self.params.items())))


def as_message(message: Message | str, params: Mapping[str, object]) -> Message:
    """A message that is given as one, or by its id and parameters."""
    return message if isinstance(message, Message) else Message(message, params)
