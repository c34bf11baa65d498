"""Operations: changes of topics and sources that wait for a second moderator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.audit import Action
from bot.domain.errors import UserError
from bot.domain.message import Message
from bot.domain.proposal import State


@dataclass(frozen=True, slots=True)
class Operation:
    """A use case that its `author_id` asked for, with its `arguments`, to be done when somebody else approves it.

    `subject` and `detail` are what the audit log would say of it.
    """

    id: int
    action: Action
    arguments: Mapping[str, Any]
    subject: Message | str | None
    detail: Message | str | None
    author_id: int
    created_at: int
    state: State = State.OPEN


class AwaitsReview(UserError):
    """What was asked for is not done: it is kept as an `operation`, and waits for somebody else's approval."""

    def __init__(self, operation: Operation) -> None:
        super().__init__("operation-waits", id=str(operation.id))
        self.operation = operation
