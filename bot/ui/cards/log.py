"""Lines of the audit log: a page for moderators, what its channel gets, and one person's own trail."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.audit import Action, AuditEvent
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.cards.history import moment, who
from bot.ui.components import Accent, page_line, pagination_row, rule, text
from bot.ui.limits import MESSAGE_TEXT
from bot.ui.paging import Page
from bot.ui.text import length, plural, shorten
from bot.ui.wording import line

_SUBJECT, _DETAIL = 80, 160
_ROOM = MESSAGE_TEXT.high - 200

_DID = {
    Action.ADD: "added",
    Action.EDIT: "edited",
    Action.RETIRE: "retired",
    Action.RESTORE: "restored",
    Action.REVERT: "reverted",
    Action.VERIFY: "verified anew",
    Action.MERGE: "moved",
    Action.IMPORT: "imported",
    Action.REVIEW_BY: "set the review-by date of",
    Action.PROPOSE: "proposed",
    Action.SUGGEST: "suggested",
    Action.REWRITE: "rewrote",
    Action.APPROVE: "approved",
    Action.DECLINE: "declined",
    Action.WITHDRAW: "withdrew",
    Action.REPORT: "reported",
    Action.SETTLE: "settled the report on",
    Action.TOPIC_ADD: "added the",
    Action.TOPIC_RENAME: "renamed the",
    Action.TOPIC_NAMES: "changed the names of the",
    Action.TOPIC_RELATE: "related the",
    Action.TOPIC_UNRELATE: "took apart the",
    Action.TOPIC_MERGE: "merged the",
    Action.SOURCE_ADD: "added the",
    Action.SOURCE_EDIT: "edited the",
    Action.SOURCE_FINGERPRINT: "fingerprinted the",
    Action.GAP_DONE: "marked as done the gap",
    Action.SETTING: "set",
    Action.DAILY_CHOOSE: "chose the daily fact of",
    Action.DAILY_HOLD: "held the daily fact of",
    Action.DAILY_RELEASE: "undid what was decided for the daily fact of",
    Action.DAILY_NOW: "asked at once for the daily fact of",
    Action.DAILY_SKIPPED: "did not post the daily fact of",
    Action.DAILY_FAILED: "was not let post the daily fact of",
    Action.DAILY_UNKNOWN: "cannot tell whether it posted, and never posts again, the daily fact of",
    Action.DAILY_PAUSED: "paused the",
    Action.DATA_DAMAGED: "found damaged on the disk, and does not show,",
    Action.DATA_MENDED: "found damaged on the disk, and restored,",
    Action.DAILY_CLOCK: "goes by Discord's clock instead of its machine's, which is wrong, for the",
    Action.DENIED: "was refused permission to",
}

# A setting's name in the log, what it is called, and how an id that is its value is mentioned.
_SETTINGS = {
    "moderator_role_id": ("the moderator role", r"<@&\1>"),
    "four_eyes": ("four eyes", r"\1"),
    "log_channel_id": ("the log channel", r"<#\1>"),
    "language": ("the language", r"\1"),
    "daily_channel": ("the channel of the daily fact", r"<#\1>"),
    "daily_time": ("the time of the daily fact", r"\1"),
    "daily_on": ("the daily fact", r"\1"),
    "daily_paused": ("the pause of the daily fact", r"\1"),
    "zone": ("the time zone", r"\1"),
}
_ID = re.compile(r"\b([0-9]{15,20})\b", re.ASCII)


def log(shown: Page[AuditEvent], total: int) -> Card:
    """A page of a guild's audit log, newest first."""
    title = "## Log"
    back, on = (custom_ids.make("log-page", page=shown.page + step) for step in (-1, 1))
    return Card(
        text(title, *page_line(shown, plural(total, "line"))),
        rule(),
        text(*lines(shown.items, _ROOM)) if shown.items else text("Nothing yet."),
        pagination_row(shown, back, on) if shown.pages > 1 else None,
        accent=Accent.HELP,
    )


def mirrored(records: Sequence[AuditEvent]) -> Card:
    """What a log channel gets: lines in the order in which they came."""
    return Card(text(*lines(records, _ROOM)), accent=Accent.HELP)


def lines(records: Sequence[AuditEvent], room: int = _ROOM) -> list[str]:
    """Every record in a line, escaped; where they are too long together, their details are shortened alike."""
    detail = _DETAIL
    told = [_line(record, detail) for record in records]
    while sum(map(length, told)) + len(told) > room and detail > 0:
        detail -= 40
        told = [_line(record, max(0, detail)) for record in records]
    return told


def _line(record: AuditEvent, detail: int) -> str:
    actor = who(record.actor_id, record.action)
    did = _DID.get(Action(record.action), record.action) if record.action in list(Action) else record.action
    subject, said = record.subject or "", record.detail or ""
    words = line(shorten(said, detail), 2 * detail) if detail else ""
    if record.action == Action.SETTING and subject in _SETTINGS:
        subject, mention = _SETTINGS[subject]
        words = _ID.sub(mention, words)
    return f"{moment(record.at)} {actor} {did} {line(subject, _SUBJECT)}" + (f" · {words}" if words else "")
