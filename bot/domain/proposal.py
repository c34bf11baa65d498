"""Proposals: entries and changes that wait for a moderator to approve them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.draft import Draft
from bot.domain.entry import Entry
from bot.domain.errors import Problem
from bot.domain.message import Message


class Origin(StrEnum):
    """How a proposal came: a moderator's own, a member's suggestion, or a member's message saved as a quote."""

    DRAFT = "draft"
    SUGGESTION = "suggestion"
    MESSAGE = "message"


class State(StrEnum):
    OPEN = "open"
    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Consent(StrEnum):
    """What the author of a message that is to be quoted said to it."""

    ASKED = "asked"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal as it is now. `version` counts its rewritings; deciding names the one that was read.

    `action` is what approving it does to the entry (add, edit, revert, restore). A change names its entry by `number`
    and the version it was written from; `author_id` proposed it and is erased once they have heard the outcome;
    `writer_id` wrote this version and, under four eyes, may not approve it; where they had themselves erased,
    `writer_trace` is a keyed hash of their id, by which it is still known. Where it quotes a message, `quoted_id` wrote
    that, until it is decided, and without their `consent` nobody publishes it.
    """

    id: int
    version: int
    origin: Origin
    action: str
    state: State
    draft: Draft
    created_at: int
    author_id: int | None = None
    writer_id: int | None = None
    writer_trace: str | None = None
    number: int | None = None
    base_version: int | None = None
    quoted_id: int | None = None
    consent: Consent | None = None
    decided_at: int | None = None
    decided_by: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A proposal in the queue, with what its reader needs to decide.

    `current` is the entry it would change, as it stands (`None` for a new one); it `moved_on` if it has a newer version
    than the proposal was written from. `problems` hinder its approval; `similar` are entries that say the same; `doubt`
    says why its writer may not approve it, whatever the setting.
    """

    proposal: Proposal
    current: Entry | None = None
    problems: Sequence[Problem] = ()
    similar: Sequence[Entry] = ()
    doubt: Message | None = None

    @property
    def moved_on(self) -> bool:
        return self.current is not None and self.current.version != self.proposal.base_version
