"""The fact of a day, as it is posted."""

from __future__ import annotations

import datetime as dt

from bot.domain.dates.historical_date import HistoricalDate, month_day_label
from bot.domain.entry import Certainty, Entry
from bot.domain.library import Library
from bot.domain.message import Locale
from bot.kinds import kind_of
from bot.kinds.base import Place
from bot.messages import render, translate
from bot.ui import custom_ids
from bot.ui.card import Card, Part
from bot.ui.components import button, gap, link, one_topic, report, row, rule, text
from bot.ui.paging import pages
from bot.ui.text import escape, fit, small
from bot.ui.wording import line, reading, source_line, told, topics_of, voice, what

_TEXT = 1_400
_ROOM = 2_900  # characters of an entry's text, escaped: any quote whole, unless it is mostly marks
_TOPICS_SHOWN = 3


def daily(library: Library, entry: Entry, date: dt.date, years: int | None = None) -> Card:
    """The card of the fact of `date`; `years` is how long ago it happened to the day, `None` if it did not.

    The button that opens the entry carries the date: by it a post is known again in its channel (`ids.fact_of`), so no
    other card may have one.
    """
    locale = library.language
    opened = button(
        translate(locale, "card-open-entry", number=str(entry.number)),
        custom_ids.make("daily-of", date=date.isoformat(), number=entry.number),
    )
    source = library.sources.get(entry.source_id)
    topics = [one_topic(each, "daily") for each in topics_of(library, [entry])[:_TOPICS_SHOWN]]
    return Card(
        *fact(library, entry, date, years),
        rule(),
        row(*topics, opened),
        row(link(translate(locale, "card-read-it"), source.link if source else None), report(locale, [entry])),
        accent=kind_of(entry).accent,
    )


def fact(library: Library, entry: Entry, date: dt.date, years: int | None, room: int = _ROOM) -> list[Part]:
    """What the card of a fact says, without its buttons, with at most `room` characters of the entry's own text."""
    locale = library.language
    title, when = _title(entry, date, years, locale)
    topics = topics_of(library, [entry])
    about = line(topics[0].name, 120) if topics else None
    return [
        text(title, small(when, about)),
        gap(),
        *(text(*lines) for lines in _told(entry, locale, room)),
        text(source_line(library.sources.get(entry.source_id), locale)),
    ]


def certainty_of(entry: Entry) -> Certainty:
    """How what an entry says is known: what is no event is said, and counts as what happened."""
    return entry.certainty or Certainty.HAPPENED


def _title(entry: Entry, date: dt.date, years: int | None, locale: Locale) -> tuple[str, str]:
    """The title of the card, and the day it is of: the date, or how long ago it was."""
    if years:
        day = line(month_day_label(date.month, date.day, locale), 80)
        return translate(locale, "today-on-this-day", day=day), translate(locale, "daily-years-ago", count=years)
    title = translate(locale, f"daily-title-{certainty_of(entry)}")
    return title, line(HistoricalDate.parse(date.isoformat()).format(locale), 80)


def in_brief(library: Library, entry: Entry, limit: int) -> tuple[str, str]:
    """An entry in two lines: what it is, and at most `limit` characters of its first words."""
    kind, topics = kind_of(entry), topics_of(library, [entry])
    said = what(entry, library.language) or (
        line(topics[0].name, 120) if topics else render(kind.noun, library.language)
    )
    tail = reading(entry, library.language).tail
    says_so = line(voice(library, entry, 60), 120)
    if says_so and not entry.speaker and says_so not in said:
        said = f"{said} · {says_so}"
    return f"{kind.sign} {said}", line(" · ".join(filter(None, (entry.body, tail))), limit)


def _told(entry: Entry, locale: Locale, room: int) -> list[list[str]]:
    if kind_of(entry).place is not Place.TEXT:
        return told(entry, locale, fit(entry.body, room))
    first, *others = pages(entry.body, _TEXT) or [""]
    return told(entry, locale, escape(first), translate(locale, "daily-goes-on") if others else None)
