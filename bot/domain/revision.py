"""A revision: one version of an entry as it was, for good."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.entry import Entry, Status
from bot.domain.message import Message


@dataclass(frozen=True, slots=True)
class Revision:
    """What `entry` said at its version, with the status it then had; `at` is in seconds since 1970.

    `actor_id` wrote it (`None`: the operator, or a member whose suggestion was approved); `approved_by` published it
    where a second pair of eyes was asked for.
    """

    entry: Entry
    status: Status
    action: str
    at: int
    actor_id: int | None = None
    approved_by: int | None = None
    reason: Message | str | None = None

    @property
    def label(self) -> str:
        """Its permanent name, such as `#42 r3`."""
        return f"#{self.entry.number} r{self.entry.version}"
