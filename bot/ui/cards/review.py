"""The queue of proposals: one at a time, with all that somebody needs to decide."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.audit import AuditEvent
from bot.domain.dates.historical_date import BadDate, parse_loose
from bot.domain.diff import words
from bot.domain.draft import Draft, typed_fields
from bot.domain.entry import SHARED, Entry
from bot.domain.library import Library
from bot.domain.message import Locale, Message
from bot.domain.operation import Operation
from bot.domain.proposal import Consent, Origin, Proposal, State, Waiting
from bot.domain.source import Source
from bot.kinds import KINDS
from bot.messages import render, translate
from bot.ui import custom_ids
from bot.ui.card import Card, Part
from bot.ui.cards.done import curation, done, similar, statement
from bot.ui.cards.held import problems
from bot.ui.cards.history import moment, who
from bot.ui.cards.log import lines as log_lines
from bot.ui.components import Accent, button, link, pagination_row, row, rule, text
from bot.ui.diffs import changes
from bot.ui.form import in_words
from bot.ui.paging import Page
from bot.ui.text import escape, fit, shorten, small
from bot.ui.wording import line, quoted

_BODY = 1_300
_ROOM = 1_300


def queue(library: Library, shown: Page[Waiting | Operation], waiting: Sequence[Message], undelivered: int = 0) -> Card:
    """The proposal that has waited longest, or the one on that page. `waiting` says how much
    of what waits.

    `undelivered` outcomes did not reach those who proposed, whose direct messages are closed.
    """
    locale = library.language
    title = translate(locale, "review-title")
    summed = translate(locale, "review-waiting", what=waiting) if waiting else None
    closed = small(translate(locale, "review-undelivered", count=undelivered)) if undelivered else None
    if not shown.items:
        return Card(text(title, translate(locale, "review-empty"), closed), accent=Accent.SEARCH)
    first = shown.items[0]
    back, on = (custom_ids.make("review-page", page=shown.page + step) for step in (-1, 1))
    return Card(
        text(title, small(shown.label(locale), summed), closed),
        *(_operation(first, locale) if isinstance(first, Operation) else _waiting(library, first)),
        pagination_row(locale, shown, back, on) if shown.pages > 1 else None,
        accent=Accent.SEARCH,
    )


def proposal(library: Library, waiting: Waiting, asked: bool | None = None) -> Card:
    """One proposal by itself; `asked` says whether whoever it quotes was just asked by direct message."""
    title, said = translate(library.language, "review-title"), None
    if asked is not None:
        said = translate(library.language, "consent-asked-by-message" if asked else "consent-asked-under-privacy")
    return Card(text(title, small(said) if said else None), *_waiting(library, waiting), accent=Accent.SEARCH)


def _operation(found: Operation, locale: Locale) -> list[Part | None]:
    """A change of a topic or a source, in the words that the log will have of it."""
    says = AuditEvent(0, found.created_at, found.author_id, found.action, found.subject, found.detail)
    return [
        text(translate(locale, "operation-heading", id=str(found.id)), *log_lines(locale, [says])),
        rule(),
        row(
            button(translate(locale, "proposal-approve"), custom_ids.make("approve-change", operation=found.id)),
            button(translate(locale, "proposal-decline"), custom_ids.make("decline-change", operation=found.id)),
        ),
    ]


def operation_waits(locale: Locale, found: Operation) -> Card:
    """That a change waits for somebody else, and where."""
    said = translate(locale, "operation-waits", id=str(found.id))
    open_queue = button(translate(locale, "curate-review"), custom_ids.make("review"))
    return done(said, buttons=row(open_queue))


def operation_decided(locale: Locale, found: Operation) -> Card:
    """What became of a change, and the way to the next one in the queue."""
    said = translate(locale, f"operation-now-{found.state}", id=str(found.id))
    open_queue = button(translate(locale, "review-next"), custom_ids.make("review"))
    return done(said, buttons=row(open_queue, button(translate(locale, "curate-log"), custom_ids.make("log"))))


def _waiting(library: Library, waiting: Waiting) -> list[Part | None]:
    found = waiting.proposal
    return [
        text(_heading(found, library.language), small(_by(found, library.language), moment(found.created_at))),
        rule(),
        *draft(library, found.draft),
        *_compared(library.language, waiting),
        *_against(library, waiting),
        rule(),
        _buttons(library, waiting),
    ]


def _heading(found: Proposal, locale: Locale) -> str:
    """What a proposal is to add or to change."""
    if not found.number:
        return translate(locale, "proposal-to-add", id=str(found.id), kind=KINDS[found.draft.kind].noun)
    number, version = str(found.number), str(found.base_version)
    return translate(locale, f"proposal-to-{found.action}", id=str(found.id), number=number, version=version)


def _by(found: Proposal, locale: Locale) -> str:
    """Who proposed it, and who wrote it as it reads now if that is somebody else."""
    rewritten = found.writer_id not in (None, found.author_id)
    return translate(
        locale,
        f"proposal-of-{found.origin}",
        who=who(found.author_id or (found.writer_id if found.origin is Origin.DRAFT else None), locale),
        rewriter=who(found.writer_id, locale) if rewritten else "none",
    )


def draft(library: Library, found: Draft) -> list[Part | None]:
    """What a draft says, as it was typed, with what is still missing said so."""
    fields = found.fields
    body = fit(found.body, _BODY)
    date = f"**{_date(fields['date'], library.language)}**" if fields.get("date") else None
    head = " · ".join(filter(None, (date, line(fields.get("certainty", ""), 40))))
    kind = KINDS[found.kind]
    own = [
        f"{in_words(field.label, library.language)}: {line(fields[field.name], 200)}"
        for field in kind.fields
        if field.name not in SHARED and fields.get(field.name)
    ]
    below = [line(fields.get(name, ""), 200) for name in ("speaker", "attributed_to", "locator")]
    topics = [library.topic(id) for id in found.topics]
    names = ", ".join(line(topic.name, 120) for topic in topics if topic)
    locale = library.language
    about = translate(locale, "draft-topics", topics=names) if names else translate(locale, "draft-without-topic")
    return [
        text(head, *own, quoted(body) if kind.verified else body),
        text(
            small(*below) if any(below) else None,
            small(about, _source(library, found)),
        ),
        row(link(translate(locale, "card-read-it"), _link(library, found))),
    ]


def _date(typed: str, locale: Locale) -> str:
    """A typed date and how it reads; drafts may hold what is none."""
    try:
        return f"{line(typed, 80)} → {line(parse_loose(typed).format(locale), 80)}"
    except BadDate:
        return line(typed, 80)


def _source(library: Library, found: Draft) -> str:
    locale, source = library.language, _standing(library, found)
    if source:
        return translate(locale, "draft-source", title=line(source.title, 200))
    if found.new_source is None:
        return translate(locale, "draft-without-source")
    if found.new_source.title:
        return translate(locale, "draft-new-source", title=line(found.new_source.title, 200))
    return translate(locale, "draft-source-without-title")


def _standing(library: Library, found: Draft) -> Source | None:
    """The source of a draft, as far as the library has it: by its id, or by its link."""
    if found.source_id:
        return library.sources.get(found.source_id)
    link = found.new_source.link if found.new_source else None
    return next((source for source in library.sources.values() if link and source.link == link), None)


def _link(library: Library, found: Draft) -> str | None:
    source = _standing(library, found)
    return source.link if source else found.new_source.link if found.new_source else None


def _compared(locale: Locale, waiting: Waiting) -> list[Part | None]:
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
    if not differing:
        return []
    return [rule(), text(small(translate(locale, "proposal-would-change")), *changes(locale, differing, _ROOM))]


def _against(library: Library, waiting: Waiting) -> list[Part | None]:
    """What speaks against approving it as it is."""
    locale, found = library.language, waiting.proposal
    said: list[str] = []
    if found.origin is Origin.MESSAGE and found.state is State.OPEN and found.consent is not Consent.YES:
        said.append(translate(locale, "consent-waits"))
    if waiting.moved_on and waiting.current:
        number, version = str(waiting.current.number), str(waiting.current.version)
        said.append(translate(locale, "proposal-entry-moved-on", number=number, version=version))
    if waiting.problems:
        wrong = fit(problems(waiting.problems, locale), 600)
        said.append(translate(locale, "proposal-not-ready", problems=wrong))
        if any(problem.where in ("source", "topic", "topics") for problem in waiting.problems):
            said.append(small(translate(locale, "proposal-lacks-topic-or-source", id=str(found.id))))
    if waiting.doubt:
        said.append(translate(locale, "proposal-doubtful", why=escape(render(waiting.doubt, locale))))
    if waiting.similar:
        said += [translate(locale, "proposal-similar"), *similar(library, waiting.similar)]
    return [rule(), text(*said)] if said else []


def _buttons(library: Library, waiting: Waiting) -> Part | None:
    found = waiting.proposal
    if found.state is not State.OPEN:
        return None
    locale, new = library.language, found.draft.new_source
    wants_source = new is not None and not new.title and _standing(library, found.draft) is None
    return row(
        button(
            translate(locale, "proposal-approve"), custom_ids.make("approve", proposal=found.id, version=found.version)
        ),
        button(
            translate(locale, "curate-edit"), custom_ids.make("open-proposal", proposal=found.id, version=found.version)
        ),
        button(
            translate(locale, "proposal-decline"),
            custom_ids.make("open-decline", proposal=found.id, version=found.version),
        ),
        button(translate(locale, "proposal-add-source"), custom_ids.make("open-source-add", proposal=found.id))
        if wants_source
        else None,
    )


def draft_text(library: Library, found: Draft) -> list[str]:
    """What a draft says, as lines; escaped."""
    return [part["content"] for part in draft(library, found) if part and part["type"] == 10]


def decided(library: Library, found: Proposal, entry: Entry | None, reached: str) -> Card:
    """What was decided on a proposal, and the way to the next one.

    `reached` says whether its proposer could be told: the end of an id, `told`, `not-told` or `nobody-to-tell`.
    """
    locale, id = library.language, str(found.id)
    said = translate(locale, f"proposer-{reached}")
    on = row(
        button(translate(locale, "review-next"), custom_ids.make("review")),
        button(translate(locale, "curate-log"), custom_ids.make("log")),
    )
    if entry is not None and found.state is State.APPROVED:
        number, version = str(entry.number), str(entry.version)
        head = translate(locale, "proposal-now-published", id=id, number=number, version=version)
        parts = (rule(), *statement(library, entry), curation(entry, locale))
        return Card(text(f"{head} {said}".rstrip()), *parts, on, accent=Accent.DONE)
    head = translate(locale, f"proposal-now-{found.state}", id=id)
    return Card(text(f"{head} {said}".rstrip()), on, accent=Accent.DONE)


def proposal_outcome(locale: Locale, found: Proposal, entry: Entry | None, guild: str) -> Card:
    """What its proposer hears, by direct message."""
    kind, server = KINDS[found.draft.kind].noun, line(guild, 100)
    mine = f">>> {escape(shorten(found.draft.body, 600))}"
    if found.state is not State.APPROVED:
        head = translate(locale, "outcome-declined", kind=kind, server=server)
        reason = translate(locale, "outcome-reason", reason=fit(found.reason, 1_000)) if found.reason else None
        return Card(text(head, reason), text(mine), accent=Accent.GAP)
    head = (
        translate(locale, "outcome-published-as", kind=kind, server=server, number=str(entry.number))
        if entry
        else translate(locale, "outcome-published", kind=kind, server=server)
    )
    return Card(text(head), text(mine), accent=Accent.DONE)
