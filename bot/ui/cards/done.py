"""What was done, and the ways on."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.entry import Entry
from bot.domain.library import Library
from bot.domain.message import Locale
from bot.domain.topic import Topic
from bot.kinds import kind_of
from bot.messages import render, translate
from bot.ui import custom_ids, wording
from bot.ui.card import Card, Part
from bot.ui.components import Accent, Row, button, row, rule, text, to_topic
from bot.ui.text import escape, fit, shorten, small
from bot.ui.wording import date_text, gist, line, permalink, source_line

_BODY = 1_200
_SENTENCE = 1_000
_LINES = 2_400


def done(sentence: str, *lines: str, buttons: Row | None = None, note: str | None = None) -> Card:
    """A sentence of ours that says what was done, then `lines` of markdown, escaped, then buttons.

    `note` is small print.
    """
    return Card(
        text(f"**{fit(sentence, _SENTENCE)}**", *lines, small(note) if note else None), buttons, accent=Accent.DONE
    )


def saved(library: Library, entry: Entry, sentence: str, typed_date: str | None = None, waits: bool = False) -> Card:
    """An entry as it has just been saved, or `waits`. `typed_date` is its date as typed, shown beside how it reads."""
    advice = kind_of(entry).advises(entry)
    return Card(
        text(f"**{fit(sentence, _SENTENCE)}**", small(render(advice, library.language)) if advice else None),
        rule(),
        *statement(library, entry, typed_date),
        row(button(translate(library.language, "curate-review"), custom_ids.make("review")))
        if waits
        else curation(entry, library.language),
        accent=Accent.DONE,
    )


def statement(library: Library, entry: Entry, typed_date: str | None = None) -> list[Part]:
    """What an entry says, its first words at least, and where from."""
    body, reads = escape(shorten(entry.body, _BODY)), _date_reads(library, entry, typed_date)
    *blocks, last = wording.told(entry, library.language, body, under_head=reads)
    source = source_line(library.sources.get(entry.source_id), library.language)
    return [*(text(*lines) for lines in blocks), text(*last, source)]


def _date_reads(library: Library, entry: Entry, typed_date: str | None) -> str | None:
    if entry.date is None:
        return None
    typed = typed_date or str(entry.date)
    reading = date_reading(typed, date_text(entry, library.language))
    return small(reading) if reading != line(typed, 80) else None


def retired(locale: Locale, entry: Entry) -> Card:
    """That an entry is off the shelf, and how to bring it back."""
    said = translate(locale, "entry-retired", number=str(entry.number))
    return done(said, buttons=curation(entry, locale, published=False))


def similar(library: Library, entries: Sequence[Entry]) -> list[str]:
    """Entries that say nearly the same, a line each; escaped."""
    return [f"{permalink(entry)} {gist(entry, 300)}" for entry in entries[:3]]


def date_reading(typed: str, reads: str) -> str:
    """`2022-03 → March 2022`, and no arrow where people write it so; `reads` is escaped already."""
    said = line(typed, 80)
    return reads if said == reads else f"{said} → {reads}"


def curation(entry: Entry, locale: Locale, published: bool = True) -> Row | None:
    """What a moderator does with an entry next."""
    number, version = entry.number, entry.version
    history = button(translate(locale, "curate-history"), custom_ids.make("history", number=number))
    if not published:
        restore = custom_ids.make("restore", number=number, version=version)
        return row(history, button(translate(locale, "curate-restore"), restore))
    return row(
        button(translate(locale, "curate-open", number=str(number)), custom_ids.make("entry", number=number)),
        button(translate(locale, "curate-edit"), custom_ids.make("open-edit", number=number, version=version)),
        history,
        button(translate(locale, "curate-retire"), custom_ids.make("open-retire", number=number, version=version)),
    )


def topic_done(locale: Locale, topic: Topic, sentence: str) -> Card:
    """A topic as it has just been saved, under all of its names."""
    return done(
        sentence,
        *names_listed(topic.names, locale),
        buttons=row(
            to_topic(topic),
            button(translate(locale, "curate-names"), custom_ids.make("open-topic-names", topic=topic.id)),
            button(translate(locale, "curate-history"), custom_ids.make("topic-history", topic=topic.id)),
        ),
    )


def names_listed(typed: Sequence[str], locale: Locale) -> list[str]:
    """Names in small print, as many as there is room for; escaped."""
    names = [line(name, 120) for name in typed]
    listed: list[str] = []
    room = _LINES
    for name in names:
        room -= len(name) + 3
        if room < 0:
            listed.append(translate(locale, "list-and-more", count=len(names) - len(listed)))
            break
        listed.append(name)
    return [small(*listed)] if listed else []


def listing(locale: Locale, lines: Sequence[str], room: int = _LINES) -> list[str]:
    """As many of `lines`, escaped already, as fit `room`, and how many more there are."""
    kept: list[str] = []
    for each in lines:
        room -= len(each) + 3
        if room < 0:
            kept.append(f"- {translate(locale, 'list-and-more', count=len(lines) - len(kept))}")
            break
        kept.append(f"- {each}")
    return kept
