"""What a search found: each result with the passage that matched, who says so, where, and what kind it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.domain.entry import Entry
from bot.domain.library import Library
from bot.domain.message import Locale
from bot.domain.search.found import Found
from bot.domain.search.passages import Passage, passage
from bot.domain.topic import Topic
from bot.kinds import KINDS, kind_of
from bot.kinds.base import Place
from bot.messages import render, translate
from bot.ui import custom_ids
from bot.ui.card import Card, Part
from bot.ui.components import TOPIC_SIGN, Accent, Button, Choice, Row, button, row, rule, select, text, to_topic
from bot.ui.limits import MESSAGE_TEXT
from bot.ui.text import ELLIPSIS, escape, length, one_line, small
from bot.ui.wording import counts, in_line, line, permalink, reading, title, told_by, topics_of

CLOSEST = 3  # topics, where none has the name

_NAME = 80
_ROOM = MESSAGE_TEXT.high - 1_400  # characters for the results; the rest is for what stands around them
_PASSAGES = (180, 120, 60)  # characters of a passage: as many as all results together leave room for
_PARTS = (100, 60, 30)  # and of each part of the small print
_ALL, _TOPICS = "all", "topic"  # where to search, beside the kinds


class Result(NamedTuple):
    """A topic or an entry that was found: its lines on the card, its sign, what it is, and how it is opened."""

    lines: str
    sign: str
    noun: str
    choice: Choice


def found(library: Library, found: Found) -> Card:
    """The results of a search, a select to open one, and one to search elsewhere in the library."""
    locale, words = library.language, line(found.typed, 200)
    head = translate(locale, "search-title", words=words) if words else translate(locale, "search-title-without-words")
    if not found:
        closest = _closest_words(found)
        return Card(
            text(
                head,
                translate(locale, "search-found-nothing"),
                *_looked_for(library, found),
                translate(locale, "search-closest") if closest else None,
            ),
            closest,
            _elsewhere(locale, found) if found.kind or found.topics_only else None,
            row(_suggest(locale, found.typed)),
            accent=Accent.SEARCH,
        )
    results, left_out = _results(library, found)
    more = found.more or left_out
    summed = translate(locale, "search-results-and-more" if more else "search-results", count=len(results))
    only = translate(locale, "search-only", where=_where(locale, found)) if found.kind or found.topics_only else None
    return Card(
        text(head, small(summed, only), *_replaced(locale, found)),
        *_shown(locale, results),
        _elsewhere(locale, found),
        accent=Accent.SEARCH,
    )


def found_instead(library: Library, found: Found, closest: Sequence[Topic]) -> Card:
    """Where no topic has the name that was typed: the closest topics, and the entries that a search for it found."""
    locale = library.language
    topics = list(dict.fromkeys((*found.topics, *closest)))[:CLOSEST]
    results, _ = _results(library, found, with_topics=False)
    near = "topics-closest" if topics else "search-instead-found" if results else "topics-none-close"
    return Card(
        text(translate(locale, "topic-not-called", name=line(found.typed, 200) or " "), translate(locale, near)),
        row(*map(to_topic, topics)),
        *_shown(locale, results),
        text(small(translate(locale, "topic-gap-noted"))),
        row(_suggest(locale, found.typed)),
        accent=Accent.GAP,
    )


def _shown(locale: Locale, results: Sequence[Result]) -> Iterator[Part | Row | None]:
    """The results, what their signs mean, and a select to open one."""
    if results:
        legend = dict.fromkeys(f"{result.sign} {result.noun}" for result in results)
        yield rule()
        yield text(*(result.lines for result in results))
        yield rule()
        yield text(small(*legend))
        yield select("found", translate(locale, "search-open"), [result.choice for result in results])


def _results(library: Library, found: Found, *, with_topics: bool = True) -> tuple[list[Result], bool]:
    """The results, with passages as long as there is room for, and whether some are left out for want of it."""
    topics = [_topic(library, topic) for topic in found.topics] if with_topics else []
    for passage_limit, part_limit in zip(_PASSAGES, _PARTS, strict=True):
        results = topics + [_entry(library, found, entry, passage_limit, part_limit) for entry in found.entries]
        if _length(results) <= _ROOM:
            return results, False
    while _length(results) > _ROOM:
        results.pop()
    return results, True


def _length(results: Sequence[Result]) -> int:
    return sum(length(result.lines) + 1 for result in results)


def _topic(library: Library, topic: Topic) -> Result:
    noun, counted = translate(library.language, "search-topic"), counts(library, topic)
    choice = Choice(custom_ids.value("topic", topic.id), topic.name, counted, TOPIC_SIGN)
    return Result(f"{TOPIC_SIGN} **{line(topic.name, 2 * _NAME)}** · {counted}", TOPIC_SIGN, noun, choice)


def _entry(library: Library, found: Found, entry: Entry, passage_limit: int, part_limit: int) -> Result:
    locale, kind, topics = library.language, kind_of(entry), topics_of(library, [entry])
    says, noun = reading(entry, locale), render(kind.noun, locale)
    body = _marked(one_line(entry.body), found, passage_limit, entry.language)
    if kind.place is Place.TEXT and topics:
        body = f"**{line(topics[0].name, part_limit)}** {body}"
    below = [line(part, part_limit) for part in (says.voice, *says.below) if part]
    lines = (
        f"{kind.sign} {in_line(entry, locale, body)}\n{small(noun, told_by(library, entry), *below, permalink(entry))}"
    )
    named = translate(locale, "card-entry", kind=kind.noun, number=str(entry.number))
    note = f"{named} · {topics[0].name}" if topics else named
    return Result(
        lines, kind.sign, noun, Choice(custom_ids.value("entry", entry.number), title(entry, locale), note, kind.sign)
    )


def _marked(body: str, found: Found, limit: int, language: str) -> str:
    """The passage of a body that answers, what was looked for in bold; escaped, of at most twice `limit` characters."""
    room = limit
    while True:
        marked = _bold(passage(body, found.query, room, language))
        if length(marked) <= 2 * limit or room < 2:
            return marked if length(marked) <= 2 * limit else ELLIPSIS
        room //= 2


def _bold(shown: Passage) -> str:
    words = "".join(f"**{escape(piece)}**" if wanted else _kept(piece) for piece, wanted in shown.pieces)
    return f"{ELLIPSIS if shown.cut_before else ''}{words.strip()}{ELLIPSIS if shown.cut_after else ''}"


def _kept(piece: str) -> str:
    """A piece between others, escaped, with the spaces at its ends that `escape` would take."""
    core = piece.strip()
    return piece.replace(core, escape(core), 1) if core else piece


def _replaced(locale: Locale, found: Found) -> Iterator[str]:
    """What was looked for in place of words that the library does not have."""
    for typed, words in found.replaced.items():
        shown = ", ".join(line(word, 40) for word in words)
        yield small(translate(locale, "search-replaced", typed=line(typed, 60), words=shown))


def _looked_for(library: Library, found: Found) -> Iterator[str]:
    """The words, numbers and dates that were looked for, and where."""
    locale = library.language
    if found.query.words:
        words = " · ".join(line(word.typed, 60) for word in found.query.words)
        if found.kind or found.topics_only:
            yield translate(locale, "search-looked-for-only", words=words, where=_where(locale, found))
        else:
            yield translate(locale, "search-looked-for", words=words)


def _closest_words(found: Found) -> Row | None:
    words = dict.fromkeys(custom_ids.typed(word, custom_ids.SEARCHED_LIMIT) for word in found.closest)
    return row(*(button(word, custom_ids.make("search-for", text=word)) for word in words if word))


def _where(locale: Locale, found: Found) -> str:
    if found.topics_only:
        return translate(locale, "search-in-topics")
    return render(KINDS[found.kind].choice, locale) if found.kind else translate(locale, "search-in-everything")


def _elsewhere(locale: Locale, found: Found) -> Row | None:
    """A select that searches in one kind, in topics or in everything."""
    choices = [
        Choice(_ALL, translate(locale, "search-in-everything")),
        Choice(_TOPICS, translate(locale, "search-in-topics"), sign=TOPIC_SIGN),
        *(Choice(kind.name, render(kind.choice, locale), sign=kind.sign) for kind in KINDS.values()),
    ]
    words = custom_ids.typed(found.typed, custom_ids.SEARCHED_LIMIT)
    placeholder = translate(locale, "search-in", where=_where(locale, found))
    return select("search-in", placeholder, choices, text=words) if words else None


def _suggest(locale: Locale, typed: str) -> Button:
    name = custom_ids.typed(typed, custom_ids.SUGGESTED_LIMIT)
    return button(translate(locale, "search-suggest"), custom_ids.make("open-suggest-topic", name=name))
