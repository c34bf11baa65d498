"""Who changes something, as its revisions keep it; and reading those columns back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from bot.domain.message import Message, from_stored, to_stored


@dataclass(frozen=True, slots=True)
class Change:
    """Who changes something, when (seconds since 1970), by what action and why; a person or, as `None`, the operator.

    `approved_by` is who published it, where another than the actor did.
    """

    action: str
    at: int
    actor_id: int | None = None
    reason: Message | str | None = None
    approved_by: int | None = None

    @property
    def columns(self) -> dict[str, Any]:
        """The change as a revision's row has it."""
        return {
            "action": self.action,
            "actor_id": self.actor_id,
            "at": self.at,
            "reason": None if self.reason is None else to_stored(self.reason),
            "approved_by": self.approved_by,
        }


def authorship(row: Row[Any]) -> dict[str, Any]:
    """What a revision's row says of who made it, as the fields of a revision."""
    return {
        "action": row.action,
        "at": row.at,
        "actor_id": row.actor_id,
        "approved_by": row.approved_by,
        "reason": None if row.reason is None else from_stored(row.reason),
    }
