"""What can be wrong with what somebody typed or asked for: messages, which are put into words where they are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.message import Message, as_message

SHOWN = 60


def shown(value: object, limit: int = SHOWN) -> str:
    """`value` as a refusal quotes it: in «», on one line, shortened to `limit` characters."""
    text = " ".join(str(value).split())
    text = "".join(c if c.isprintable() else "�" for c in text)
    return f"«{text[: limit - 1]}…»" if len(text) > limit else f"«{text}»"


@dataclass(frozen=True, slots=True, init=False)
class Problem:
    """One fault: where it is (the name of a field, a file and key, a row as a message) and why, without a full stop."""

    where: Message | str
    message: Message

    def __init__(self, where: Message | str, message: Message | str, /, **params: object) -> None:
        object.__setattr__(self, "where", where)
        object.__setattr__(self, "message", as_message(message, params))

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"

    @property
    def reason(self) -> str:
        return str(self.message)


class UserError(Exception):
    """A request that cannot be met, with the message that its sender reads: what is wrong and what to do next.

    `unsaved` is true once it has undone what was to be saved. Whoever shows the message says so; the message does not.
    """

    unsaved = False

    def __init__(self, message: Message | str, /, **params: object) -> None:
        self.message = as_message(message, params)
        super().__init__(str(self.message))

    @property
    def sentence(self) -> str:
        return str(self)


class Invalid(UserError):
    """Content with one or more problems; all of them are listed."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("invalid", problems=self.problems)

    def __str__(self) -> str:
        return f"{'; '.join(map(str, self.problems))}."


class StorageUnavailable(UserError):
    """The database cannot take this now (locked, full, gone); it is worth trying again."""


class StorageBusy(StorageUnavailable):
    """Somebody else is writing into the database, and has not ended in time."""


class InvalidValue(ValueError):
    """A typed value that its field does not take, with the message that says why."""

    def __init__(self, message: Message | str, /, **params: object) -> None:
        self.message = as_message(message, params)
        super().__init__(str(self.message))
