"""The sources a topic rests on, with every field, and what is not known said so."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.library import Library
from bot.domain.message import Locale
from bot.domain.source import Source
from bot.domain.topic import Topic
from bot.kinds import KINDS
from bot.messages import translate
from bot.ui import custom_ids
from bot.ui.card import Card, Part
from bot.ui.cards.source_done import checks
from bot.ui.components import Accent, link, page_line, pagination_row, row, rule, text, to_topic
from bot.ui.limits import MESSAGE_TEXT
from bot.ui.paging import window
from bot.ui.text import host, length, small
from bot.ui.wording import line

SOURCES_A_PAGE = 4

_HEAD = 300  # characters for the title of the card and the number of its page


def sources(library: Library, topic: Topic, page: int = 0) -> Card:
    """The sources of a topic's entries, in order of first use, as many on a page as fit whole."""
    locale = library.language
    told = [(source, _told(library, topic, source)) for source in library.sources_of(topic.id)]
    shown = window(list(_bunches(told)), page, 1)
    title = f"## {line(topic.name, 200)}"
    way_back = to_topic(topic, translate(locale, "card-topic"))
    if not told:
        return Card(text(title, translate(locale, "source-none-yet")), row(way_back), accent=Accent.SOURCES)
    back, on = (custom_ids.make("sources-page", topic=topic.id, page=shown.page + step) for step in (-1, 1))
    parts: list[Part | None] = []
    for source, words in shown.items[0]:
        links = row(
            link(translate(locale, "card-read-it"), source.link),
            link(translate(locale, "card-archived"), source.archive_link),
        )
        parts += [rule(), text(words), links]
    summed = page_line(locale, shown, translate(locale, "source-count", count=len(told)))
    return Card(
        text(title, *summed), *parts, rule(), pagination_row(locale, shown, back, on, way_back), accent=Accent.SOURCES
    )


_Told = tuple[Source, str]


def _bunches(told: list[_Told]) -> Iterator[list[_Told]]:
    """As many sources at a time as fit a card."""
    bunch: list[_Told] = []
    room = MESSAGE_TEXT.high - _HEAD
    for each in told:
        size = length(each[1])
        if bunch and (size > room or len(bunch) == SOURCES_A_PAGE):
            yield bunch
            bunch, room = [], MESSAGE_TEXT.high - _HEAD
        bunch.append(each)
        room -= size
    if bunch:
        yield bunch


def _told(library: Library, topic: Topic, source: Source) -> str:
    """All that is known of one source; links are left to buttons where a button can carry them."""
    locale = library.language
    resting = sum(entry.source_id == source.id for kind in KINDS for entry in library.of_topic(topic.id, kind))
    lines = (
        ("author", source.author, 400),
        ("publisher", source.publisher, 400),
        ("published", _date(source.published, locale), 80),
        ("link", host(source.link) or source.link, 500),
        ("archive-link", host(source.archive_link) or source.archive_link, 500),
        ("accessed", _date(source.accessed, locale), 80),
        ("note", source.note, 1000),
    )
    unknown = f"*{translate(locale, 'source-not-stated')}*"
    return "\n".join(
        (
            f"**“{line(source.title, 600)}”**",
            *(
                translate(locale, f"source-line-{name}", value=line(value, limit) if value else unknown)
                for name, value, limit in lines
            ),
            small(translate(locale, "source-entries-on-topic", count=resting), checks(source, locale)),
        )
    )


def _date(date: HistoricalDate | None, locale: Locale) -> str | None:
    return date.format(locale) if date else None
