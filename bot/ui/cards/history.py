"""The history of an entry, a revision a page, newest first; and an entry as it was in one."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.audit import BY_ITSELF, Action
from bot.domain.entry import Entry, Status
from bot.domain.library import Library
from bot.domain.message import Locale
from bot.domain.revision import Authored, Revision
from bot.kinds import kind_of
from bot.messages import render, translate
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.card import Part as CardPart
from bot.ui.components import Accent, Button, button, page_line, pagination_row, row, rule, text
from bot.ui.diffs import Changed, changes
from bot.ui.paging import window
from bot.ui.text import fit, small
from bot.ui.wording import in_line, line, quoted, reading, small_print, source_line, speaker

_ROOM = 3_000
_BODY = 2_600
_REASON = 300

_OTHERWISE = {
    Action.TOPIC_ADD: Action.ADD,
    Action.SOURCE_ADD: Action.ADD,
    Action.SOURCE_EDIT: Action.EDIT,
    Action.TOPIC_RETIRE: Action.RETIRE,
    Action.SOURCE_RETIRE: Action.RETIRE,
    Action.TOPIC_RESTORE: Action.RESTORE,
    Action.SOURCE_RESTORE: Action.RESTORE,
    Action.TOPIC_REVERT: Action.REVERT,
    Action.SOURCE_REVERT: Action.REVERT,
}
"""What is said of topics and sources as of entries."""
_ACTIONS = frozenset(
    {
        Action.ADD,
        Action.EDIT,
        Action.RETIRE,
        Action.RESTORE,
        Action.REVERT,
        Action.VERIFY,
        Action.MERGE,
        Action.UNMERGE,
        Action.IMPORT,
        Action.REVIEW_BY,
        Action.TOPIC_RENAME,
        Action.TOPIC_NAMES,
        Action.TOPIC_RELATE,
        Action.TOPIC_UNRELATE,
        Action.TOPIC_MERGE,
        Action.TOPIC_UNMERGE,
        Action.SOURCE_FINGERPRINT,
        Action.HISTORY_BEGINS,
    }
)
"""What may be done to something, each with a message of its own; all else is a change."""


def who(user_id: int | None, locale: Locale, action: str = "") -> str:
    """A mention, which pings nobody; without an id Almanac by itself, the operator, who imports, or a member, whose id
    is not kept."""
    if user_id:
        return f"<@{user_id}>"
    if action in BY_ITSELF:
        return translate(locale, "who-bot")
    return translate(locale, "who-operator" if action == Action.IMPORT else "who-member")


def moment(at: int) -> str:
    """A moment, seconds since 1970, in the reader's own time zone."""
    return f"<t:{at}:f>"


def history(library: Library, revisions: Sequence[Revision], page: int, changed: Changed) -> Card:
    """What one of an entry's `revisions`, newest first, changed: who, when, why, and word by word.

    `changed` are the fields in which it differs from the revision before, by label; the first is shown whole.
    """
    shown = window(revisions, page, 1)
    revision, current = shown.items[0], revisions[0]
    entry = revision.entry
    back, on = (custom_ids.make("history-page", number=entry.number, page=shown.page + step) for step in (-1, 1))
    return Card(
        text(
            f"## {revision.label}",
            *page_line(
                library.language,
                shown,
                render(kind_of(entry).noun, library.language),
                _standing(library.language, revision, current),
            ),
        ),
        text(authorship(revision, library.language)),
        rule(),
        *(changed_parts(library.language, changed) if shown.page + 1 < len(revisions) else _whole(library, entry)),
        rule(),
        pagination_row(library.language, shown, back, on, *_ways_on(library.language, revision, current.entry.version)),
        accent=Accent.SOURCES,
    )


def authorship(revision: Authored, locale: Locale) -> str:
    """Who did what when, and why; escaped."""
    action = next((said for did, said in _OTHERWISE.items() if did == revision.action), revision.action)
    done = translate(
        locale,
        f"history-{action if action in _ACTIONS else 'change'}",
        who=who(revision.actor_id, locale, revision.action),
        approver=who(revision.approved_by, locale) if revision.approved_by else "none",
        when=moment(revision.at),
    )
    return f"{done}\n{line(render(revision.reason, locale), _REASON)}" if revision.reason else done


def _standing(locale: Locale, revision: Revision, current: Revision) -> str | None:
    if revision.entry.version == current.entry.version:
        return translate(locale, "history-stands", status=revision.status)
    return None


def changed_parts(locale: Locale, changed: Changed) -> list[CardPart]:
    """What changed, a text for each field."""
    found = [text(change) for change in changes(locale, changed, _ROOM)]
    return found or [text(translate(locale, "history-nothing-shown"))]


def _whole(library: Library, entry: Entry) -> list[CardPart]:
    source = source_line(library.sources.get(entry.source_id), library.language)
    body = fit(entry.body, _BODY)
    found = reading(entry, library.language)
    if found.quoted:
        return [
            text(quoted(body)),
            text(f"— {speaker(entry, library.language)}", small_print(entry, library.language), source),
        ]
    if found.inline:
        return [
            text(in_line(entry, library.language, body), small_print(entry, library.language, numbered=False), source)
        ]
    head = " · ".join(filter(None, (f"**{line(found.lead, 80)}**" if found.lead else None, entry.certainty)))
    below = small(line(entry.attributed_to or "", 110), line(entry.locator, 110))
    return [text(head, body, below if below.strip("- #") else None, source)]


def _ways_on(locale: Locale, revision: Revision, current: int) -> tuple[Button, Button]:
    """To the revision by itself, and what can be done with it."""
    number, version = revision.entry.number, revision.entry.version
    opener = button(
        translate(locale, "curate-open-version", version=str(version)),
        custom_ids.make("revision", number=number, version=version),
    )
    return opener, _reverter(locale, revision, current)


def _reverter(locale: Locale, revision: Revision, current: int) -> Button:
    number, version = revision.entry.number, revision.entry.version
    if version == current:
        if revision.status is Status.RETIRED:
            return button(
                translate(locale, "curate-restore"), custom_ids.make("restore", number=number, version=version)
            )
        return button(translate(locale, "curate-edit"), custom_ids.make("open-edit", number=number, version=version))
    return button(
        translate(locale, "curate-revert", version=str(version)),
        custom_ids.make("revert", number=number, to=version, version=current),
    )


def revision(library: Library, revision: Revision, current: int, note: str | None = None) -> Card:
    """An entry as it was in one revision, `#42 r3`, whole; `current` is the version that stands, `note` a sentence of
    ours about it."""
    locale = library.language
    stands = (
        translate(locale, "history-stands", status=revision.status)
        if revision.entry.version == current
        else translate(locale, "history-stood", status=revision.status, now=str(current))
    )
    history = custom_ids.make("history", number=revision.entry.number)
    return Card(
        text(f"## {revision.label}", small(render(kind_of(revision.entry).noun, library.language), stands), note),
        rule(),
        *_whole(library, revision.entry),
        text(small(fit(", ".join(_topics(library, revision.entry)), 400)), authorship(revision, locale)),
        rule(),
        row(button(translate(locale, "curate-history"), history), _reverter(locale, revision, current)),
        accent=Accent.SOURCES,
    )


def _topics(library: Library, entry: Entry) -> list[str]:
    return [library.topics[id].name for id in entry.topics if id in library.topics]
