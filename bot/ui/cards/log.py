"""Lines of the audit log: a page for moderators, what its channel gets, and one person's own trail."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.audit import Action, AuditEvent
from bot.domain.message import Locale
from bot.messages import render, translate
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.cards.history import moment, who
from bot.ui.components import Accent, page_line, pagination_row, rule, text
from bot.ui.limits import MESSAGE_TEXT
from bot.ui.paging import Page
from bot.ui.text import length, shorten
from bot.ui.wording import line

_SUBJECT, _DETAIL = 80, 160
_ROOM = MESSAGE_TEXT.high - 200

# The settings that the log names in words of its own, and how an id that is a value is mentioned.
_SETTINGS = {
    "moderator_role_id": r"<@&\1>",
    "four_eyes": r"\1",
    "log_channel_id": r"<#\1>",
    "language": r"\1",
    "daily_channel": r"<#\1>",
    "daily_time": r"\1",
    "daily_on": r"\1",
    "daily_paused": r"\1",
    "zone": r"\1",
}
_ID = re.compile(r"\b([0-9]{15,20})\b", re.ASCII)


def log(locale: Locale, shown: Page[AuditEvent], total: int) -> Card:
    """A page of a guild's audit log, newest first."""
    back, on = (custom_ids.make("log-page", page=shown.page + step) for step in (-1, 1))
    return Card(
        text(translate(locale, "log-title"), *page_line(locale, shown, translate(locale, "log-lines", count=total))),
        rule(),
        text(*lines(locale, shown.items, _ROOM)) if shown.items else text(translate(locale, "log-empty")),
        pagination_row(locale, shown, back, on) if shown.pages > 1 else None,
        accent=Accent.HELP,
    )


def mirrored(locale: Locale, records: Sequence[AuditEvent]) -> Card:
    """What a log channel gets: lines in the order in which they came."""
    return Card(text(*lines(locale, records, _ROOM)), accent=Accent.HELP)


def lines(locale: Locale, records: Sequence[AuditEvent], room: int = _ROOM) -> list[str]:
    """Every record in a line, escaped; where they are too long together, their details are shortened alike."""
    detail = _DETAIL
    shown = [_line(locale, record, detail) for record in records]
    while sum(map(length, shown)) + len(shown) > room and detail > 0:
        detail -= 40
        shown = [_line(locale, record, max(0, detail)) for record in records]
    return shown


def _line(locale: Locale, record: AuditEvent, detail: int) -> str:
    subject, said = (render(what or "", locale) for what in (record.subject, record.detail))
    words = line(shorten(said, detail), 2 * detail) if detail else ""
    if record.action == Action.SETTING and subject in _SETTINGS:
        words = _ID.sub(_SETTINGS[subject], words)
        subject = translate(locale, f"log-setting-{subject.replace('_', '-')}")
    return f"{moment(record.at)} {_did(locale, record, line(subject, _SUBJECT))}" + (f" · {words}" if words else "")


def _did(locale: Locale, record: AuditEvent, what: str) -> str:
    """Who did what; older lines name a topic and a source with their noun, which the sentence has as well."""
    actor = who(record.actor_id, locale, record.action)
    if record.action not in list(Action):
        return translate(locale, "log-other", who=actor, action=line(record.action, _SUBJECT), what=what)
    noun = record.action.partition("-")[0]
    older = isinstance(record.subject, str) and noun in ("topic", "source")
    name = what.removeprefix(f"{noun} ") if older else what
    return translate(locale, f"log-{record.action}", who=actor, what=name)
