"""What a search found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice

from bot.domain.entry import Entry
from bot.domain.library import Library
from bot.domain.topic import Topic
from bot.kinds import kind_of
from bot.kinds.base import Place
from bot.messages import translate
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.components import TOPIC_SIGN, Accent, Choice, rule, select, text
from bot.ui.text import one_line, shorten, small
from bot.ui.wording import counts, in_line, line, permalink, title, topics_of

RESULTS = 15

_TEXT = 80


def found(library: Library, typed: str, topics: Sequence[Topic], entries: Sequence[Entry], more: bool = False) -> Card:
    """Topics and entries that a text was found in, at most 15, and a select to open one. `more`: these are not all."""
    locale, words = library.language, line(typed, 200)
    title = translate(locale, "search-title", words=words) if words else translate(locale, "search-title-without-words")
    if not topics and not entries:
        return Card(text(title, translate(locale, "search-found-nothing")), accent=Accent.SEARCH)
    of_topics = ((f"{TOPIC_SIGN} **{line(topic.name, 2 * _TEXT)}**", _topic(library, topic)) for topic in topics)
    of_entries = ((_line(library, entry), _entry(library, entry)) for entry in entries)
    lines, choices = zip(*islice(chain(of_topics, of_entries), RESULTS), strict=True)
    more = more or len(topics) + len(entries) > RESULTS
    summed = translate(locale, "search-results-and-more" if more else "search-results", count=len(lines))
    return Card(
        text(title, small(summed)),
        rule(),
        text(*lines),
        rule(),
        select("found", translate(locale, "search-open"), choices),
        accent=Accent.SEARCH,
    )


def _topic(library: Library, topic: Topic) -> Choice:
    return Choice(custom_ids.value("topic", topic.id), topic.name, counts(library, topic), TOPIC_SIGN)


def _entry(library: Library, entry: Entry) -> Choice:
    topics = topics_of(library, [entry])
    kind = kind_of(entry)
    named = translate(library.language, "card-entry", kind=kind.noun, number=str(entry.number))
    note = f"{named} · {topics[0].name}" if topics else named
    return Choice(custom_ids.value("entry", entry.number), title(entry, library.language), note, kind.sign)


def _line(library: Library, entry: Entry) -> str:
    kind, topics = kind_of(entry), topics_of(library, [entry])
    body = line(shorten(one_line(entry.body), _TEXT), 2 * _TEXT)
    if kind.place is Place.TEXT and topics:
        body = f"**{line(topics[0].name, _TEXT)}** {body}"
    return f"{kind.sign} {in_line(entry, library.language, body)}\N{NO-BREAK SPACE}· {permalink(entry)}"
