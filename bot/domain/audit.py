"""The audit log: what was done in a guild, when, and by whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.message import Message


class Action(StrEnum):
    """What a record of the audit log says was done. Revisions use the same words."""

    ADD = "add"
    EDIT = "edit"
    RETIRE = "retire"
    RESTORE = "restore"
    REVERT = "revert"
    VERIFY = "verify"
    MERGE = "merge"
    UNMERGE = "unmerge"
    IMPORT = "import"
    REVIEW_BY = "review-by"
    PROPOSE = "propose"
    SUGGEST = "suggest"
    REWRITE = "rewrite"
    APPROVE = "approve"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    REPORT = "report"
    SETTLE = "settle"
    TOPIC_ADD = "topic-add"
    TOPIC_RENAME = "topic-rename"
    TOPIC_NAMES = "topic-names"
    TOPIC_RELATE = "topic-relate"
    TOPIC_UNRELATE = "topic-unrelate"
    TOPIC_MERGE = "topic-merge"
    TOPIC_UNMERGE = "topic-unmerge"
    TOPIC_RETIRE = "topic-retire"
    TOPIC_RESTORE = "topic-restore"
    TOPIC_REVERT = "topic-revert"
    SOURCE_ADD = "source-add"
    SOURCE_EDIT = "source-edit"
    SOURCE_FINGERPRINT = "source-fingerprint"
    SOURCE_RETIRE = "source-retire"
    SOURCE_RESTORE = "source-restore"
    SOURCE_REVERT = "source-revert"
    HISTORY_BEGINS = "history-begins"
    GAP_DONE = "gap-done"
    SETTING = "setting"
    DAILY_CHOOSE = "daily-choose"
    DAILY_HOLD = "daily-hold"
    DAILY_RELEASE = "daily-release"
    DAILY_NOW = "daily-now"
    DAILY_SKIPPED = "daily-skipped"
    DAILY_FAILED = "daily-failed"
    DAILY_UNKNOWN = "daily-unknown"
    DAILY_PAUSED = "daily-paused"
    DAILY_CLOCK = "daily-clock"
    DATA_DAMAGED = "data-damaged"
    DATA_MENDED = "data-mended"
    DENIED = "denied"


def changed_fields(differing: Iterable[tuple[str, object, object]]) -> Message:
    """How fields of something without a history changed: the name of each, what it said, what it says."""
    return Message("changed-fields", {"changes": [_changed(*each) for each in differing]})


def _changed(field: str, before: object, after: object) -> Message:
    named = Message(f"changed-{field.replace('_', '-')}")
    if field == "fingerprint":  # as long as a book, and nobody reads it
        return named
    return Message("changed-from-to", {"field": named, "before": str(before or ""), "after": str(after or "")})


BY_ITSELF = frozenset(
    {
        Action.DAILY_SKIPPED,
        Action.DAILY_FAILED,
        Action.DAILY_UNKNOWN,
        Action.DAILY_PAUSED,
        Action.DAILY_CLOCK,
        Action.DATA_DAMAGED,
        Action.DATA_MENDED,
        Action.HISTORY_BEGINS,
    }
)
"""What Almanac does without anybody asking."""


NONE = Message("audit-none")


def changed(before: int | str | None, after: int | str | None) -> Message:
    """The detail of a setting: what it was and what it is now."""
    return Message("audit-change", {"before": _value(before), "after": _value(after)})


def day_or_none(day: date | None) -> Message | str:
    """The detail of a review-by date."""
    return day.isoformat() if day else NONE


def _value(value: int | str | None) -> Message | str:
    if isinstance(value, bool):
        return Message("audit-on" if value else "audit-off")
    return NONE if value is None else str(value)


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """One line of a guild's audit log, never changed. `at` is in seconds since 1970.

    `actor_id` is `None` for the operator, for what Almanac does by itself, for members who suggest or report, and where
    it was erased on request.
    `subject` names what it was done to (`#42 r3`, the topic Lachin road), `detail` holds the reason or what changed.
    Each is a message, or a text that needs no words of ours or was kept before messages were.
    """

    id: int
    at: int
    actor_id: int | None
    action: str
    subject: Message | str | None = None
    detail: Message | str | None = None
