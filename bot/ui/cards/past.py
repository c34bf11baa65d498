"""The histories of topics and sources, a version a page, newest first; and what became of them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.entry import Status
from bot.domain.library import Library
from bot.domain.message import Locale, Message
from bot.domain.revision import Authored, SourceRevision, TopicRevision
from bot.domain.source import Source
from bot.domain.topic import Topic
from bot.messages import render, translate
from bot.ui import custom_ids
from bot.ui.card import Card, Part
from bot.ui.cards.done import done, names_listed
from bot.ui.cards.history import authorship, changed_parts
from bot.ui.cards.source_done import source_text
from bot.ui.components import Accent, Button, Row, button, page_line, pagination_row, row, rule, text, to_topic
from bot.ui.diffs import Changed
from bot.ui.paging import Page, window
from bot.ui.text import escape, small
from bot.ui.wording import line


def topic_history(library: Library, revisions: Sequence[TopicRevision], page: int, changed: Changed) -> Card:
    """What one of a topic's `revisions`, newest first, changed: who, when, why, and word by word.

    `changed` are the fields in which it differs from the revision before, by label; the first is shown whole.
    """
    locale, shown = library.language, window(revisions, page, 1)
    revision, current = shown.items[0], revisions[0]
    topic = revision.topic
    back, on = (custom_ids.make("topic-history-page", topic=topic.id, page=shown.page + step) for step in (-1, 1))
    whole = text(*names_listed(topic.names, locale))
    return _page(
        locale,
        name_of(revisions[shown.page :]),
        shown,
        revision,
        _standing(locale, topic.version, current.topic.version, current.topic.status, current.merge is not None),
        [whole] if shown.page + 1 == len(revisions) else changed_parts(locale, changed),
        pagination_row(locale, shown, back, on, _topic_way_on(locale, revision, current)),
    )


def name_of(revisions: Sequence[TopicRevision]) -> str:
    """What a topic was called: by the newest of its versions that has names, for one that is merged has none."""
    return next((each.topic.name for each in revisions if each.topic.names), revisions[0].topic.key)


def source_history(library: Library, revisions: Sequence[SourceRevision], page: int, changed: Changed) -> Card:
    """The same of a source."""
    locale, shown = library.language, window(revisions, page, 1)
    revision, current = shown.items[0], revisions[0]
    source = revision.source
    back, on = (custom_ids.make("source-history-page", source=source.id, page=shown.page + step) for step in (-1, 1))
    return _page(
        locale,
        source.title,
        shown,
        revision,
        _standing(locale, source.version, current.source.version, current.source.status, merged=False),
        [text(source_text(source, locale))] if shown.page + 1 == len(revisions) else changed_parts(locale, changed),
        pagination_row(locale, shown, back, on, _source_way_on(locale, source, current.source)),
    )


def _page(
    locale: Locale,
    name: str,
    shown: Page[object],
    revision: Authored,
    standing: str,
    said: Sequence[Part],
    buttons: Part | None,
) -> Card:
    return Card(
        text(f"## {line(name, 200)}", *page_line(locale, shown, standing)),
        text(authorship(revision, locale)),
        rule(),
        *said,
        rule(),
        buttons,
        accent=Accent.SOURCES,
    )


def _standing(locale: Locale, version: int, now: int, status: Status, merged: bool) -> str:
    if version != now:
        return translate(locale, "past-stood", version=str(version), now=str(now))
    return translate(locale, "past-stands", version=str(version), status="merged" if merged else status)


def _topic_way_on(locale: Locale, revision: TopicRevision, current: TopicRevision) -> Button | None:
    """What can be done with a version of a topic."""
    topic, now = revision.topic, current.topic
    known = {"topic": topic.id, "version": now.version}
    if current.merge is not None:
        undo = button(translate(locale, "curate-unmerge"), custom_ids.make("topic-unmerge", **known))
        return undo if topic.version == now.version else None
    if topic.version == now.version:
        if now.status is Status.RETIRED:
            return button(translate(locale, "curate-restore"), custom_ids.make("topic-restore", **known))
        return button(translate(locale, "curate-retire"), custom_ids.make("open-topic-retire", **known))
    if now.status is Status.RETIRED or not topic.names:
        return None
    return button(
        translate(locale, "curate-revert", version=str(topic.version)),
        custom_ids.make("topic-revert", topic=topic.id, to=topic.version, version=now.version),
    )


def _source_way_on(locale: Locale, source: Source, now: Source) -> Button | None:
    """What can be done with a version of a source."""
    known = {"source": source.id, "version": now.version}
    if source.version == now.version:
        if now.status is Status.RETIRED:
            return button(translate(locale, "curate-restore"), custom_ids.make("source-restore", **known))
        return button(translate(locale, "curate-retire"), custom_ids.make("open-source-retire", **known))
    if now.status is Status.RETIRED:
        return None
    return button(
        translate(locale, "curate-revert", version=str(source.version)),
        custom_ids.make("source-revert", source=source.id, to=source.version, version=now.version),
    )


def topic_retired(locale: Locale, topic: Topic, entries: int) -> Card:
    """That a topic is off the shelf, what went with it, and how to bring it back."""
    said = translate(locale, "topic-retired", topic=topic.name, count=entries)
    restore = custom_ids.make("topic-restore", topic=topic.id, version=topic.version)
    history = custom_ids.make("topic-history", topic=topic.id)
    return done(said, buttons=_back(locale, history, restore))


def source_retired(locale: Locale, source: Source, entries: int) -> Card:
    """The same of a source."""
    said = translate(locale, "source-retired", title=source.title, count=entries)
    restore = custom_ids.make("source-restore", source=source.id, version=source.version)
    history = custom_ids.make("source-history", source=source.id)
    return done(said, buttons=_back(locale, history, restore))


def _back(locale: Locale, history: str, restore: str) -> Row | None:
    return row(
        button(translate(locale, "curate-history"), history), button(translate(locale, "curate-restore"), restore)
    )


def topic_unmerged(locale: Locale, topic: Topic, out_of: Topic, entries: int, lost: Sequence[Message]) -> Card:
    """That a topic is one of its own again, and which of its names are other topics' by now."""
    said = translate(locale, "topic-unmerged", topic=topic.name, out=out_of.name, count=entries)
    kept = [f"- {escape(render(message, locale))}" for message in lost]
    listed = [small(*(line(name, 120) for name in topic.names)), *kept]
    return done(said, *listed, buttons=row(to_topic(topic), to_topic(out_of)))
