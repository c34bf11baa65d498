"""The queue of proposals: one at a time, with all that somebody needs to decide."""

from __future__ import annotations

from bot.domain.dates.historical_date import BadDate, HistoricalDate
from bot.domain.diff import words
from bot.domain.draft import Draft, typed_fields
from bot.domain.entry import SHARED, Entry
from bot.domain.library import Library
from bot.domain.message import ENGLISH, Locale
from bot.domain.proposal import Origin, Proposal, State, Waiting
from bot.domain.source import Source
from bot.kinds import KINDS
from bot.messages import translate
from bot.ui import custom_ids
from bot.ui.card import Card, Part
from bot.ui.cards.done import curation, similar, told
from bot.ui.cards.held import problems
from bot.ui.cards.history import moment, who
from bot.ui.components import Accent, button, link, pagination_row, row, rule, text
from bot.ui.diffs import changes
from bot.ui.form import in_words
from bot.ui.paging import Page
from bot.ui.text import escape, fit, shorten, small
from bot.ui.wording import line, quoted

_BODY = 1_300
_ROOM = 1_300
_ORIGINS = {Origin.DRAFT: "written by", Origin.SUGGESTION: "suggested by", Origin.MESSAGE: "saved from a message by"}


def queue(library: Library, shown: Page[Waiting], summed: str, untold: int = 0) -> Card:
    """The proposal that has waited longest, or the one on that page. `summed` says what else waits.

    `untold` outcomes did not reach those who proposed, whose direct messages are closed.
    """
    title = "## Review"
    closed = (
        small(f"{untold:,} outcomes of the last month could not be told: direct messages were closed")
        if untold
        else None
    )
    if not shown.items:
        return Card(text(title, "Nothing waits.", closed), accent=Accent.SEARCH)
    waiting = shown.items[0]
    back, on = (custom_ids.make("review-page", page=shown.page + step) for step in (-1, 1))
    return Card(
        text(title, small(shown.label, summed), closed),
        *_waiting(library, waiting),
        pagination_row(shown, back, on) if shown.pages > 1 else None,
        accent=Accent.SEARCH,
    )


def proposal(library: Library, waiting: Waiting) -> Card:
    """One proposal by itself."""
    return Card(text("## Review"), *_waiting(library, waiting), accent=Accent.SEARCH)


def _waiting(library: Library, waiting: Waiting) -> list[Part | None]:
    found = waiting.proposal
    about = f"{found.action} #{found.number} r{found.base_version}" if found.number else KINDS[found.draft.kind].noun
    return [
        text(
            f"**Proposal {found.id}: {about}**",
            small(_by(found), moment(found.created_at)),
        ),
        rule(),
        *draft(library, found.draft),
        *_compared(waiting),
        *_against(library, waiting),
        rule(),
        _buttons(library, waiting),
    ]


def _by(found: Proposal) -> str:
    """Who proposed it, and who wrote it as it reads now if that is somebody else."""
    first = f"{_ORIGINS[found.origin]} {who(found.author_id or found.writer_id)}"
    return first if found.writer_id in (None, found.author_id) else f"{first}, rewritten by {who(found.writer_id)}"


def draft(library: Library, found: Draft) -> list[Part | None]:
    """What a draft says, as it was typed, with what is still missing said so."""
    fields = found.fields
    body = escape(shorten(found.body, _BODY))
    date = f"**{_date(fields['date'], library.language)}**" if fields.get("date") else None
    head = " · ".join(filter(None, (date, line(fields.get("certainty", ""), 40))))
    kind = KINDS[found.kind]
    own = [
        f"{in_words(field.label)}: {line(fields[field.name], 200)}"
        for field in kind.fields
        if field.name not in SHARED and fields.get(field.name)
    ]
    below = [line(fields.get(name, ""), 200) for name in ("speaker", "attributed_to", "locator")]
    topics = [library.topic(id) for id in found.topics]
    names = ", ".join(line(topic.name, 120) for topic in topics if topic)
    return [
        text(head, *own, quoted(body) if kind.verified else body),
        text(
            small(*below) if any(below) else None,
            small(f"Topic: {names or 'none yet'}", f"source: {_source(library, found)}"),
        ),
        row(link("Read it", _link(library, found))),
    ]


def _date(typed: str, locale: Locale) -> str:
    """A typed date and how it reads; drafts may hold what is none."""
    try:
        return f"{line(typed, 80)} → {line(HistoricalDate.parse(typed).format(locale), 80)}"
    except BadDate:
        return line(typed, 80)


def _source(library: Library, found: Draft) -> str:
    source = _standing(library, found)
    if source:
        return f"“{line(source.title, 200)}”"
    if found.new_source:
        return f"new, “{line(found.new_source.title, 200)}”" if found.new_source.title else "new, its title is missing"
    return "none yet"


def _standing(library: Library, found: Draft) -> Source | None:
    """The source of a draft, as far as the library has it: by its id, or by its link."""
    if found.source_id:
        return library.sources.get(found.source_id)
    link = found.new_source.link if found.new_source else None
    return next((source for source in library.sources.values() if link and source.link == link), None)


def _link(library: Library, found: Draft) -> str | None:
    source = _standing(library, found)
    return source.link if source else found.new_source.link if found.new_source else None


def _compared(waiting: Waiting) -> list[Part | None]:
    """What a proposal would change of the entry that stands, word by word."""
    entry, found = waiting.current, waiting.proposal.draft
    if entry is None:
        return []
    names = {field.name: field.label for field in KINDS[found.kind].fields}
    old = typed_fields(entry, names)
    differing = [
        (label, words(old.get(name, ""), found.fields.get(name, "")))
        for name, label in names.items()
        if old.get(name, "") != found.fields.get(name, "")
    ]
    return [rule(), text(small("What it would change:"), *changes(differing, _ROOM))] if differing else []


def _against(library: Library, waiting: Waiting) -> list[Part | None]:
    """What speaks against approving it as it is."""
    said: list[str] = []
    if waiting.moved_on and waiting.current:
        moved = f"#{waiting.current.number} has moved on to r{waiting.current.version}"
        said.append(f"**{moved}.** Press Edit to write this onto it.")
    if waiting.problems:
        said.append(f"**Not ready:** {fit(problems(waiting.problems), 600)}")
        if any(problem.where in ("source", "topic", "topics") for problem in waiting.problems):
            said.append(
                small(f"`/curate review proposal:{waiting.proposal.id}` with `topic` and `source` says what is missing")
            )
    if waiting.similar:
        said += ["**The library says something like it already:**", *similar(library, waiting.similar)]
    return [rule(), text(*said)] if said else []


def _buttons(library: Library, waiting: Waiting) -> Part | None:
    found = waiting.proposal
    if found.state is not State.OPEN:
        return None
    new = found.draft.new_source
    wants_source = new is not None and not new.title and _standing(library, found.draft) is None
    return row(
        button("Approve", custom_ids.make("approve", proposal=found.id, version=found.version)),
        button("Edit", custom_ids.make("open-proposal", proposal=found.id, version=found.version)),
        button("Decline", custom_ids.make("open-decline", proposal=found.id, version=found.version)),
        button("Add its source", custom_ids.make("open-source-add", proposal=found.id)) if wants_source else None,
    )


def draft_text(library: Library, found: Draft) -> list[str]:
    """What a draft says, as lines; escaped."""
    return [part["content"] for part in draft(library, found) if part and part["type"] == 10]


def decided(library: Library, found: Proposal, entry: Entry | None, reached: str) -> Card:
    """What was decided on a proposal, and the way to the next one.

    `reached` says whether its proposer could be told: the end of an id, `told`, `not-told` or `nobody-to-tell`.
    """
    said = translate(ENGLISH, f"proposer-{reached}")
    on = row(button("Next in the queue", custom_ids.make("review")), button("Log", custom_ids.make("log")))
    if entry is not None and found.state is State.APPROVED:
        head = f"**Proposal {found.id} is approved: #{entry.number} r{entry.version}.** {said}".rstrip()
        return Card(text(head), rule(), *told(library, entry), curation(entry), on, accent=Accent.DONE)
    return Card(text(f"**Proposal {found.id} is {found.state}.** {said}".rstrip()), on, accent=Accent.DONE)


def proposal_outcome(found: Proposal, entry: Entry | None, guild: str) -> Card:
    """What its proposer hears, by direct message."""
    about = f"{KINDS[found.draft.kind].noun} in {line(guild, 100)}"
    mine = f">>> {escape(shorten(found.draft.body, 600))}"
    if found.state is State.APPROVED:
        where = f" as #{entry.number}" if entry else ""
        head = f"**Your {about} is published{where}.** Thank you."
        return Card(text(head), text(mine), accent=Accent.DONE)
    reason = f"Reason: {fit(found.reason, 1_000)}" if found.reason else None
    return Card(text(f"**Your {about} was not taken over.**", reason), text(mine), accent=Accent.GAP)
