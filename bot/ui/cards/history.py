"""The history of an entry, a revision a page, newest first; and an entry as it was in one."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.audit import BY_ITSELF, Action
from bot.domain.diff import Part
from bot.domain.entry import Entry, Status
from bot.domain.library import Library
from bot.domain.message import Message
from bot.domain.revision import Revision
from bot.kinds import kind_of
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.card import Part as CardPart
from bot.ui.components import Accent, Button, button, page_line, pagination_row, row, rule, text
from bot.ui.diffs import changes
from bot.ui.paging import window
from bot.ui.text import escape, fit, shorten, small
from bot.ui.wording import in_line, line, quoted, reading, small_print, source_line, speaker

_ROOM = 3_000
_BODY = 2_600
_REASON = 300

DID = {
    Action.ADD: "added",
    Action.EDIT: "edited",
    Action.RETIRE: "retired",
    Action.RESTORE: "restored",
    Action.REVERT: "reverted",
    Action.VERIFY: "verified anew",
    Action.MERGE: "moved by a merge of topics",
    Action.IMPORT: "imported",
    Action.REVIEW_BY: "given another review-by date",
}


def who(user_id: int | None, action: str = "") -> str:
    """A mention, which pings nobody; without an id Almanac by itself, the operator, who imports, or a member, whose id
    is not kept."""
    if user_id:
        return f"<@{user_id}>"
    if action in BY_ITSELF:
        return "Almanac"
    return "the operator" if action == Action.IMPORT else "a member"


def moment(at: int) -> str:
    """A moment, seconds since 1970, in the reader's own time zone."""
    return f"<t:{at}:f>"


def history(
    library: Library, revisions: Sequence[Revision], page: int, changed: Sequence[tuple[Message | str, Sequence[Part]]]
) -> Card:
    """What one of an entry's `revisions`, newest first, changed: who, when, why, and word by word.

    `changed` are the fields in which it differs from the revision before, by label; the first is shown whole.
    """
    shown = window(revisions, page, 1)
    revision, current = shown.items[0], revisions[0]
    entry = revision.entry
    back, on = (custom_ids.make("history-page", number=entry.number, page=shown.page + step) for step in (-1, 1))
    return Card(
        text(f"## {revision.label}", *page_line(shown, kind_of(entry).noun, _standing(revision, current))),
        text(told(revision)),
        rule(),
        *(_changed(changed) if shown.page + 1 < len(revisions) else _whole(library, entry)),
        rule(),
        pagination_row(shown, back, on, _opener(revision), _reverter(revision, current.entry.version)),
        accent=Accent.SOURCES,
    )


def told(revision: Revision) -> str:
    """Who did what when, and why; escaped."""
    did = DID.get(Action(revision.action), "changed") if revision.action in list(Action) else "changed"
    approved = f", approved by {who(revision.approved_by)}" if revision.approved_by else ""
    reason = f"\n{line(revision.reason, _REASON)}" if revision.reason else ""
    return f"{did.capitalize()} by {who(revision.actor_id, revision.action)}{approved}, {moment(revision.at)}{reason}"


def _standing(revision: Revision, current: Revision) -> str | None:
    if revision.entry.version == current.entry.version:
        return "as it stands" if revision.status is Status.PUBLISHED else f"as it stands, {revision.status}"
    return None


def _changed(changed: Sequence[tuple[Message | str, Sequence[Part]]]) -> list[CardPart]:
    return [text(change) for change in changes(changed, _ROOM)] or [text("*Nothing that a card shows.*")]


def _whole(library: Library, entry: Entry) -> list[CardPart]:
    source = source_line(library.sources.get(entry.source_id), library.language)
    body = escape(shorten(entry.body, _BODY))
    found = reading(entry, library.language)
    if found.quoted:
        return [text(quoted(body)), text(f"— {speaker(entry)}", small_print(entry, library.language), source)]
    if found.inline:
        return [
            text(in_line(entry, library.language, body), small_print(entry, library.language, numbered=False), source)
        ]
    head = " · ".join(filter(None, (f"**{line(found.lead, 80)}**" if found.lead else None, entry.certainty)))
    below = small(line(entry.attributed_to or "", 110), line(entry.locator, 110))
    return [text(head, body, below if below.strip("- #") else None, source)]


def _opener(revision: Revision) -> Button:
    return button(
        f"Open r{revision.entry.version}",
        custom_ids.make("revision", number=revision.entry.number, version=revision.entry.version),
    )


def _reverter(revision: Revision, current: int) -> Button:
    number, version = revision.entry.number, revision.entry.version
    if version == current:
        if revision.status is Status.RETIRED:
            return button("Restore", custom_ids.make("restore", number=number, version=version))
        return button("Edit", custom_ids.make("open-edit", number=number, version=version))
    return button(f"Revert to r{version}", custom_ids.make("revert", number=number, to=version, version=current))


def revision(library: Library, revision: Revision, current: int) -> Card:
    """An entry as it was in one revision, `#42 r3`, whole; `current` is the version that stands."""
    stands = revision.entry.version == current
    state = f", {revision.status}" if revision.status is not Status.PUBLISHED else ""
    now = f"as it stands{state}" if stands else f"as it was{state}; now it is at r{current}"
    return Card(
        text(f"## {revision.label}", small(kind_of(revision.entry).noun, now)),
        rule(),
        *_whole(library, revision.entry),
        text(small(fit(", ".join(_topics(library, revision.entry)), 400)), told(revision)),
        rule(),
        row(button("History", custom_ids.make("history", number=revision.entry.number)), _reverter(revision, current)),
        accent=Accent.SOURCES,
    )


def _topics(library: Library, entry: Entry) -> list[str]:
    return [library.topics[id].name for id in entry.topics if id in library.topics]
