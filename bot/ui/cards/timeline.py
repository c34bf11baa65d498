"""Key dates in order of time, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.domain.dates.historical_date import OPEN_LO, HistoricalDate
from bot.domain.entry import Entry
from bot.domain.library import Library
from bot.domain.message import Locale
from bot.domain.topic import Topic
from bot.messages import translate
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.components import Accent, button, page_line, pagination_row, report, row, rule, spaced, text, to_topic
from bot.ui.limits import MESSAGE_TEXT
from bot.ui.paging import window
from bot.ui.text import length
from bot.ui.wording import blocks, headed, line

DATES_A_PAGE = 6

_HEADED = 2 * DATES_A_PAGE  # so many dates are parted by headings of their years
_SPARE = 60


def timeline(
    library: Library,
    topic: Topic | None,
    entries: Sequence[Entry],
    page: int = 0,
    start: HistoricalDate | None = None,
    end: HistoricalDate | None = None,
) -> Card:
    """The key dates `entries`, in order of time: those of a topic, or of all, between `start` and `end`."""
    locale, shown = library.language, window(entries, page, DATES_A_PAGE)
    about = topic.id if topic else 0
    title = f"## {line(topic.name, 300)}" if topic else f"## {translate(locale, 'timeline-title')}"
    way_back = to_topic(topic, translate(locale, "card-topic")) if topic else None
    if not entries:
        return Card(text(title, _none(start, end, locale)), row(way_back), accent=Accent.DATES)
    count = translate(locale, "timeline-count", count=len(entries))
    summed = page_line(locale, shown, count, _between(start, end, locale))
    heads = list(_heads(shown.items, locale, by_year=len(entries) >= _HEADED))
    room = MESSAGE_TEXT.high - length(title) - sum(map(length, summed)) - _SPARE
    back, on = (
        custom_ids.make("dates-page", topic=about, page=shown.page + step, start=start or "", end=end or "")
        for step in (-1, 1)
    )
    picture = button(
        translate(locale, "card-picture"), custom_ids.make("picture", topic=about, start=start or "", end=end or "")
    )
    return Card(
        text(title, *summed),
        rule(),
        *spaced(blocks(library, heads, shown.items, room)),
        rule(),
        pagination_row(locale, shown, back, on, picture, way_back, report(locale, shown.items)),
        accent=Accent.DATES,
    )


def _between(start: HistoricalDate | None, end: HistoricalDate | None, locale: Locale) -> str | None:
    """Between when they are asked for; `None` where all are."""
    first, last = _dates(start, end, locale)
    if first and last:
        return translate(locale, "timeline-between", first=first, last=last)
    if first:
        return translate(locale, "timeline-from", first=first)
    return translate(locale, "timeline-up-to", last=last) if last else None


def _none(start: HistoricalDate | None, end: HistoricalDate | None, locale: Locale) -> str:
    """That there are none then."""
    first, last = _dates(start, end, locale)
    if first and last:
        return translate(locale, "timeline-none-between", first=first, last=last)
    if first:
        return translate(locale, "timeline-none-from", first=first)
    return translate(locale, "timeline-none-up-to", last=last) if last else translate(locale, "timeline-none-yet")


def _dates(start: HistoricalDate | None, end: HistoricalDate | None, locale: Locale) -> list[str]:
    return [line(date.format(locale), 80) if date else "" for date in (start, end)]


def _heads(entries: Sequence[Entry], locale: Locale, by_year: bool) -> Iterator[str]:
    """The first line of each date, under a heading where its year is not that of the date before."""
    last = None
    for entry in entries:
        head = headed(entry, locale)
        year = _year(entry)
        if by_year and year is not None and year != last:
            head = f"### {year.format(locale)}\n{head}"
        last = year
        yield head


def _year(entry: Entry) -> HistoricalDate | None:
    """The year in which a date begins; `None` where that is not known."""
    if entry.date is None or entry.date.lo == OPEN_LO:
        return None
    year = entry.date.lo // 10_000
    return HistoricalDate.parse(f"-{-year:04}" if year < 0 else f"{year:04}")
