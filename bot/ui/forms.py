"""The forms that people fill, one function each; a form's id says what its submit asks for (`bot.ui.custom_ids`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.domain.draft import Draft, typed_fields
from bot.domain.entry import Entry
from bot.domain.message import Message
from bot.domain.source import Source
from bot.domain.topic import NAME_LIMIT, NAMES_LIMIT, Topic
from bot.kinds import KINDS
from bot.kinds.base import REASON, Choice, EntryKind, Field
from bot.kinds.source import SOURCE
from bot.ui.form import Form

TEXT_LIMIT = 4_000

_SOURCE = {field.name: field for field in SOURCE.fields}
_FIRST = ("title", "link", "author", "published", "note")  # what the gate asks for, and what cards show
_MORE = ("publisher", "archive_link", "accessed")

TOPIC = Field("topic", "form-topic", "form-topic-help", limit=NAME_LIMIT)
NAMES = Field(
    "names",
    "form-names",
    "form-names-help",
    (NAME_LIMIT + 1) * NAMES_LIMIT,
    long=True,
)


def _reason(help: str) -> Field:
    return Field("reason", "field-reason", help, limit=REASON.limit, long=True)


def add(
    kind: EntryKind,
    topics: Sequence[int],
    source_id: int = 0,
    date: str | None = None,
) -> Form:
    """A new entry on one or two topics, from a source."""
    first, second = (*topics, 0)[:2]
    form = Form(
        Message("form-add", {"kind": kind.noun}),
        "add",
        {
            "kind": kind.name,
            "topic": first,
            "also": second,
            "source": source_id,
            "channel": 0,
            "message": 0,
        },
        kind.fields,
    )
    return form.filled({**kind.prefilled, "date": date})


def edit(entry: Entry, topics: Sequence[int] = (), source_id: int = 0) -> Form:
    """An entry as it stands; saving it also moves it to other `topics` and another source, if there are any."""
    fields = KINDS[entry.kind].fields
    first, second = (*topics, 0, 0)[:2]
    args = {"number": entry.number, "version": entry.version, "topic": first, "also": second, "source": source_id}
    title = Message("form-edit", {"number": str(entry.number), "version": str(entry.version)})
    form = Form(title, "edit", args, fields)
    return form.filled(typed_fields(entry, [field.name for field in fields]))


def proposal(number: int, version: int, draft: Draft, topics: Sequence[int] = (), source_id: int = 0) -> Form:
    """A proposal as it was written last."""
    first, second = (*topics, 0, 0)[:2]
    fields = KINDS[draft.kind].fields
    args = {"proposal": number, "version": version, "topic": first, "also": second, "source": source_id}
    title = Message("form-proposal", {"id": str(number)})
    return Form(title, "proposal", args, fields).filled(draft.fields)


def decline(proposal_id: int, version: int) -> Form:
    """Why a proposal is not published; its proposer reads it."""
    field = _reason("form-decline-reason-help")
    title = Message("form-decline", {"id": str(proposal_id)})
    return Form(title, "decline", {"proposal": proposal_id, "version": version}, [field])


def retire(number: int, version: int) -> Form:
    """Why an entry is retired."""
    return Form(
        Message("form-retire", {"number": str(number)}),
        "retire",
        {"number": number, "version": version},
        [_reason("form-retire-reason-help")],
    )


def topic_retire(topic: Topic) -> Form:
    """Why a topic is retired."""
    title, known = Message("form-topic-retire", {"topic": topic.name}), {"topic": topic.id, "version": topic.version}
    return Form(title, "topic-retire", known, [_reason("form-retire-reason-help")])


def source_retire(source: Source) -> Form:
    """Why a source is retired."""
    known = {"source": source.id, "version": source.version}
    return Form("form-source-retire", "source-retire", known, [_reason("form-retire-reason-help")])


def topic_add() -> Form:
    """A new topic's names."""
    return Form("form-topic-add", "topic-add", {}, [NAMES])


def topic_names(topic: Topic) -> Form:
    """More names for a topic, and names to take from it; both lists, so that two people may name one topic at once."""
    room = NAMES.limit
    fields = [
        Field("names", "form-new-names", "form-new-names-help", room, required=False, long=True),
        Field("remove", "form-names-to-remove", "form-names-to-remove-help", room, required=False, long=True),
    ]
    return Form(Message("form-topic-names", {"topic": topic.name}), "topic-names", {"topic": topic.id}, fields)


def source_add(proposal_id: int = 0, link: str | None = None) -> Form:
    """A new source: what cards show of it, and what the gate asks for."""
    return Form("form-source-add", "source-add", {"proposal": proposal_id}, [_SOURCE[name] for name in _FIRST]).filled(
        {"link": link}
    )


def source_edit(source: Source) -> Form:
    """What cards show of a source."""
    return _source(source, "form-source-edit", "source-edit", _FIRST)


def source_more(source: Source) -> Form:
    """The rest of what is known of a source."""
    return _source(source, "form-source-more", "source-more", _MORE)


def _source(source: Source, title: str, action: str, names: Sequence[str]) -> Form:
    values = {name: getattr(source, name) for name in names}
    form = Form(title, action, {"source": source.id, "version": source.version}, [_SOURCE[name] for name in names])
    return form.filled({name: str(value) for name, value in values.items() if value is not None})


def fingerprint(source: Source) -> Form:
    """A source's text, which is read once and not kept."""
    return Form(
        "form-fingerprint",
        "fingerprint",
        {"source": source.id},
        [Field("text", "form-source-text", "form-source-text-help", TEXT_LIMIT, long=True)],
    )


def suggest(topic: str | None = None) -> Form:
    """What a member proposes for the library."""
    fields = [
        Field(
            "kind",
            "form-kind",
            "",
            20,
            choices={kind.name: Choice(kind.label, Message(kind.meaning)) for kind in KINDS.values()},
        ),
        TOPIC,
        Field("text", "form-suggestion", "form-suggestion-help", TEXT_LIMIT, long=True),
        Field("link", "form-suggestion-link", "form-suggestion-link-help", 500, required=False),
    ]
    return Form("form-suggest", "suggest", {}, fields).filled({"topic": topic})


def suggest_topic(name: str | None = None) -> Form:
    """A topic that the library does not have, and what a member proposes to say about it."""
    fields = [
        Field("name", "form-suggested-topic", "form-suggested-topic-help", NAME_LIMIT),
        Field("text", "form-suggestion", "form-suggestion-help", TEXT_LIMIT - NAME_LIMIT, long=True),
        Field("link", "form-suggestion-link", "form-suggestion-link-help", 500, required=False),
    ]
    return Form("search-suggest", "suggest-topic", {"name": ""}, fields).filled({"name": name})


def quote_message(channel_id: int, message_id: int, author_id: int, text: str, speaker: str) -> Form:
    """A member's message as a quote."""
    body = Field("body", "form-message", "form-message-help", 1_500, long=True)
    speaker_field = Field("speaker", "quote-speaker", "quote-speaker-help", limit=100)
    return Form(
        "form-quote-message",
        "quote-message",
        {"channel": channel_id, "message": message_id, "author": author_id},
        [body, speaker_field, TOPIC],
    ).filled({"body": text, "speaker": speaker})


def report(shown: str, choices: Mapping[str, str]) -> Form:
    """What is wrong with one of the entries that a card shows: `choices` are their revisions with their first words."""
    text = Field("text", "form-report", "form-report-help", 1_000, long=True)
    if len(choices) == 1:
        [revision] = choices
        title = Message("form-report-of", {"number": revision.partition(".")[0]})
        return Form(title, "report", {"revisions": shown}, [text])
    which = Field("which", "form-report-which", "form-report-which-help", limit=20)
    return Form("form-report-one", "report", {"revisions": shown}, [which, text], {"which": choices})


def answer_report(report_id: int, number: int) -> Form:
    """What a report led to; whoever reported it reads it."""
    field = Field("answer", "form-report-answer", "form-report-answer-help", 1_000, long=True)
    title = Message("form-answer-report", {"number": str(number)})
    return Form(title, "answer-report", {"report": report_id}, [field])
