"""What is to be said, before it is put into words: a message's id and its parameters, and the locale to say it in."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NewType

Locale = NewType("Locale", str)
"""A language code such as `en` or `pt-BR`. A type of its own, so that no other text passes for one."""

ENGLISH = Locale("en")

OPERATOR = ENGLISH
"""The language of whoever runs the bot: its terminal, its log, its sandbox."""


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


_ID = re.compile("[a-z][a-z0-9-]*")


def as_typed(text: str) -> Message:
    """What somebody typed, to be shown as it is."""
    return Message("as-typed", {"text": text})


def to_stored(what: Message | str) -> str:
    """What the database keeps of a message: `{"daily-late": {"hours": 6}}`.

    A text is kept as it is, but one that would be read as a message, which somebody must have typed.
    """
    if isinstance(what, str):
        return what if isinstance(from_stored(what), str) else to_stored(as_typed(what))
    return json.dumps(_data(what), ensure_ascii=False)


def from_stored(text: str) -> Message | str:
    """The message that is kept as `text`; a text that is none, as older versions kept them, is itself."""
    if not text.startswith("{"):
        return text
    try:
        found = _value(json.loads(text))
    except ValueError:
        return text
    return found if isinstance(found, Message) else text


def _data(value: object) -> Any:
    if isinstance(value, Message):
        return {value.id: {name: _data(each) for name, each in value.params.items()}}
    if isinstance(value, str | int):
        return value
    if isinstance(value, Sequence):
        return [_data(each) for each in value]
    raise TypeError(f"no parameter of a message that is kept: {value!r}")


def _value(data: Any) -> object:
    """Raises `ValueError` for what `_data` does not make."""
    match data:
        case str() | int():
            return data
        case list():
            return [_value(each) for each in data]
        case dict() if len(data) == 1:
            [(id, params)] = data.items()
            if _ID.fullmatch(id) and isinstance(params, dict):
                return Message(id, {name: _value(each) for name, each in params.items()})
    raise ValueError("no message")
