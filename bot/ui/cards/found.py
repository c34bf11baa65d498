"""What a search found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice

from bot.domain.entry import Entry
from bot.domain.library import Library
from bot.domain.topic import Topic
from bot.kinds import kind_of
from bot.kinds.base import Place
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.components import TOPIC_SIGN, Accent, Choice, rule, select, text
from bot.ui.text import one_line, plural, shorten, small
from bot.ui.wording import counts, in_line, line, permalink, reading, topics_of

RESULTS = 15

_TEXT = 80


def found(library: Library, typed: str, topics: Sequence[Topic], entries: Sequence[Entry], more: bool = False) -> Card:
    """Topics and entries that a text was found in, at most 15, and a select to open one. `more`: these are not all."""
    title = f"## Search: {line(typed, 200) or 'nothing'}"
    if not topics and not entries:
        words = "Nothing in this library has these words. Fewer or other words may find it, in any script."
        return Card(text(title, words), accent=Accent.SEARCH)
    of_topics = ((f"{TOPIC_SIGN} **{line(topic.name, 2 * _TEXT)}**", _topic(library, topic)) for topic in topics)
    of_entries = ((_line(library, entry), _entry(library, entry)) for entry in entries)
    lines, choices = zip(*islice(chain(of_topics, of_entries), RESULTS), strict=True)
    more = more or len(topics) + len(entries) > RESULTS
    return Card(
        text(title, small(plural(len(lines), "result") + (", and there are more: add a word" if more else ""))),
        rule(),
        text(*lines),
        rule(),
        select("found", "Open one of them", choices),
        accent=Accent.SEARCH,
    )


def _topic(library: Library, topic: Topic) -> Choice:
    return Choice(custom_ids.value("topic", topic.id), topic.name, counts(library, topic), TOPIC_SIGN)


def _entry(library: Library, entry: Entry) -> Choice:
    topics = topics_of(library, [entry])
    kind = kind_of(entry)
    note = f"{kind.noun} {permalink(entry)}" + (f" · {topics[0].name}" if topics else "")
    return Choice(custom_ids.value("entry", entry.number), reading(entry, library.language).title, note, kind.sign)


def _line(library: Library, entry: Entry) -> str:
    kind, topics = kind_of(entry), topics_of(library, [entry])
    body = line(shorten(one_line(entry.body), _TEXT), 2 * _TEXT)
    if kind.place is Place.TEXT and topics:
        body = f"**{line(topics[0].name, _TEXT)}** {body}"
    return f"{kind.sign} {in_line(entry, library.language, body)}\N{NO-BREAK SPACE}· {permalink(entry)}"
