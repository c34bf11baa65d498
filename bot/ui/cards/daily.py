"""The fact of a day, as it is posted."""

from __future__ import annotations

import datetime as dt

from bot.domain.dates.historical_date import HistoricalDate, month_day_label
from bot.domain.entry import Entry, Kind
from bot.domain.library import Library
from bot.ui import custom_ids
from bot.ui.card import Card, Part
from bot.ui.components import KIND_SIGNS, Accent, button, gap, link, one_topic, report, row, rule, text
from bot.ui.paging import pages
from bot.ui.text import escape, fit, plural, small
from bot.ui.wording import (
    attribution,
    certainty,
    date_head,
    date_text,
    line,
    permalink,
    quote_line,
    quoted,
    source_line,
    speaker,
    topics_of,
)

_SUMMARY = 1_400
_ROOM = 2_900  # characters of an entry's text, escaped: any quote whole, unless it is mostly marks
_TOPICS_SHOWN = 3
ACCENTS = {Kind.SUMMARY: Accent.TOPIC, Kind.KEY_DATE: Accent.DATES, Kind.QUOTE: Accent.QUOTES}


def daily(library: Library, entry: Entry, date: dt.date, years: int | None = None) -> Card:
    """The card of the fact of `date`; `years` is how long ago it happened to the day, `None` if it did not.

    The button that opens the entry carries the date: by it a post is known again in its channel (`ids.fact_of`), so no
    other card may have one.
    """
    opened = button(f"Entry {permalink(entry)}", custom_ids.make("daily-of", date.isoformat(), entry.number))
    source = library.sources.get(entry.source_id)
    topics = [one_topic(each, "daily") for each in topics_of(library, [entry])[:_TOPICS_SHOWN]]
    return Card(
        *fact(library, entry, date, years),
        rule(),
        row(*topics, opened),
        row(link("Read it", source.link if source else None), report([entry])),
        accent=ACCENTS[entry.kind],
    )


def fact(library: Library, entry: Entry, date: dt.date, years: int | None, room: int = _ROOM) -> list[Part]:
    """What the card of a fact says, without its buttons, with at most `room` characters of the entry's own text."""
    locale = library.language
    title = f"On this day: {line(month_day_label(date.month, date.day, locale), 80)}" if years else "Fact of the day"
    ago = f"{plural(years, 'year')} ago today" if years else None
    topics = topics_of(library, [entry])
    about = line(topics[0].name, 120) if topics else None
    day = line(HistoricalDate.parse(date.isoformat()).format(locale), 80)
    return [
        text(f"## {title}", small(ago or day, about)),
        gap(),
        *_told(entry, locale, room),
        text(source_line(library.sources.get(entry.source_id), locale)),
    ]


def in_brief(library: Library, entry: Entry, limit: int) -> tuple[str, str]:
    """An entry in two lines: what it is, and at most `limit` characters of its first words."""
    match entry.kind:
        case Kind.KEY_DATE:
            what = " · ".join(filter(None, (date_text(entry, library.language), certainty(entry))))
        case Kind.QUOTE:
            what = speaker(entry)
        case _:
            topics = topics_of(library, [entry])
            what = line(topics[0].name, 120) if topics else "summary"
    return f"{KIND_SIGNS[entry.kind]} {what}", line(entry.body, limit)


def _told(entry: Entry, locale: str, room: int) -> list[Part]:
    match entry.kind:
        case Kind.QUOTE:
            return [text(quoted(fit(entry.body, room))), text(f"— {speaker(entry)}", quote_line(entry))]
        case Kind.KEY_DATE:
            head = date_head(entry, date_text(entry, locale))
            return [text(head, fit(entry.body, room), attribution(entry))]
    first, *others = pages(entry.body, _SUMMARY) or [""]
    return [text(escape(first), attribution(entry, "goes on in the entry" if others else None))]
