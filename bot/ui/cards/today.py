"""What happened on one day of the year."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.dates.historical_date import HistoricalDate, month_day_label
from bot.domain.entry import Entry
from bot.domain.library import Library
from bot.domain.message import Locale
from bot.messages import translate
from bot.ui import custom_ids
from bot.ui.card import Card, Part
from bot.ui.cards.daily import certainty_of, in_brief
from bot.ui.components import (
    Accent,
    Button,
    button,
    page_line,
    pagination_row,
    report,
    row,
    rule,
    spaced,
    text,
    to_topic,
)
from bot.ui.limits import MESSAGE_TEXT
from bot.ui.paging import window
from bot.ui.text import length, small
from bot.ui.wording import blocks, line, topics_of

EVENTS_A_PAGE = 6

_TOPICS_SHOWN = 4
_FACT_BODY, _FACT = 200, 600  # characters of its text, and of all that is said of it


def today(
    library: Library,
    month: int,
    day: int,
    entries: Sequence[Entry],
    today: bool = False,
    page: int = 0,
    fact: Entry | None = None,
) -> Card:
    """The events `entries` of a day of the year, oldest first. `today` says that the day is the reader's today.

    `fact` is the day's fact, where it has been posted.
    """
    locale = library.language
    label = line(month_day_label(month, day, locale), 80)
    title = translate(locale, "today-title" if today else "today-on-this-day", day=label)
    only = small(translate(locale, "today-only"))
    if not entries:
        nothing = translate(locale, "today-nothing", day=label)
        next_day = row(_next_day(library, month, day))
        return Card(text(title, nothing, only), *_fact(library, fact), next_day, accent=Accent.DATES)
    shown = window(entries, page, EVENTS_A_PAGE)
    summed = page_line(locale, shown, translate(locale, "today-count", count=len(entries)))
    heads = [f"◆ **{_year(entry, locale)}**" for entry in shown.items]
    room = MESSAGE_TEXT.high - sum(map(length, (title, *summed, only))) - 60 - (_FACT if fact else 0)
    back, on = (custom_ids.make("today", day=f"{month:02}-{day:02}", page=shown.page + step) for step in (-1, 1))
    topics = topics_of(library, shown.items)[:_TOPICS_SHOWN]
    return Card(
        text(title, *summed),
        rule(),
        *spaced(blocks(library, heads, shown.items, room)),
        rule(),
        text(only),
        *_fact(library, fact),
        pagination_row(locale, shown, back, on, _next_day(library, month, day), report(locale, shown.items)),
        row(*map(to_topic, topics)),
        accent=Accent.DATES,
    )


def _fact(library: Library, fact: Entry | None) -> list[Part | None]:
    """The fact of the day in a few lines, with the way to the whole of it."""
    if fact is None:
        return []
    locale, number = library.language, str(fact.number)
    opened = button(translate(locale, "card-open-entry", number=number), custom_ids.make("entry", number=fact.number))
    return [
        rule(),
        text(translate(locale, f"today-fact-{certainty_of(fact)}"), *in_brief(library, fact, _FACT_BODY)),
        row(opened),
    ]


def _year(entry: Entry, locale: Locale) -> str:
    """The year of a date that is known to the day."""
    assert entry.date is not None
    return line(HistoricalDate.parse(entry.date.text[: -len("-MM-DD")]).format(locale), 80)


def _next_day(library: Library, month: int, day: int) -> Button | None:
    found = library.next_day_remembered(month, day)
    if found is None or found == (month, day):
        return None
    name = translate(library.language, "today-next", day=month_day_label(*found, library.language))
    return button(name, custom_ids.make("today", day=f"{found[0]:02}-{found[1]:02}"))
