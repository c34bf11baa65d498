"""The card of a topic: what it is called, a summary, its main dates, one quote, and the way on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from cachetools import LRUCache

from bot.domain.dates.historical_date import OPEN_HI
from bot.domain.entry import Certainty, Entry
from bot.domain.library import Library
from bot.domain.matching.folding import fold
from bot.domain.message import Locale
from bot.domain.topic import Topic
from bot.kinds import KINDS
from bot.kinds.base import EntryKind, Place
from bot.messages import render, translate
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.components import Accent, Row, button, gap, pagination_row, report, row, rule, text, to_topic
from bot.ui.limits import MESSAGE_TEXT
from bot.ui.paging import Page, pages, window
from bot.ui.text import escape, fit, length, one_line, share, shorten, small
from bot.ui.wording import in_list, quoted, small_print, source_line, speaker, written_in

LISTED_SHOWN = 3
RELATED_SHOWN = 4
POSITIONS_SHOWN = 3
CARDS_KEPT = 2_048  # of all libraries, about 10 KB each; beyond, the one that was sent longest ago is dropped

_PAGE = 1400
_NAMES = 420
_LISTED_BODY = 260
_QUOTE_BODY = 420
_LEAST = 320  # characters kept for the texts of what is listed and of the quote, before one more is listed
_SPARE = 60  # for line breaks and marks between the measured texts

_kept: LRUCache[tuple[int, Locale, int, int, dt.date], Card] = LRUCache(CARDS_KEPT)


@dataclass(frozen=True, slots=True)
class TextPage:
    """A stretch of text that is shown at once: of a summary, or of all names; or several `positions` side by side."""

    text: str
    entry: Entry | None = None
    positions: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.positions or ((self.entry,) if self.entry else ())

    def blocks(self, locale: Locale, label: str | None) -> list[list[str]]:
        """Its text and the small print under it; of positions, each with as much room as the others."""
        if not self.positions:
            return [[escape(self.text), self.below(locale, label)]]
        room = _PAGE // len(self.positions)
        last = self.positions[-1]
        return [
            [fit(each.body, room), small_print(each, locale, label if each is last else None)]
            for each in self.positions
        ]

    def below(self, locale: Locale, *more: str | None) -> str:
        """The small print under it."""
        if self.entry:
            return small_print(self.entry, locale, *more, written_in(self.entry, locale))
        return small(translate(locale, "card-all-names"), *more)


def topic(library: Library, topic: Topic, page: int = 0, today: dt.date | None = None) -> Card:
    """A topic's card. Further pages go on with its summaries; a page that does not exist is the nearest that does.

    `today`, in UTC unless given, tells the dates still to come from the others. Cards are kept, so that the same one is
    sent again while its library stands.
    """
    today = today or dt.datetime.now(dt.UTC).date()
    key = (library.serial, library.language, topic.id, page, today)
    card = _kept.get(key)
    if card is None:
        names, left_out = _names(topic, library.language)
        leaves = window(_text_pages(library, topic, all_names=left_out > 0), page, 1)
        key = (library.serial, library.language, topic.id, leaves.page, today)
        card = _kept.get(key) or _card(library, topic, names, leaves, today)
        _kept[key] = card
    return card


def _text_pages(library: Library, topic: Topic, all_names: bool) -> list[TextPage]:
    texts = [entry for kind in _placed(Place.TEXT) for entry in library.of_topic(topic.id, kind.name)]
    leaves = [TextPage(part, entry) for entry in texts for part in pages(entry.body, _PAGE)]
    if positions := _positions(texts):
        whole = len(positions) == len(texts) and all(
            fit(each.body, _PAGE // len(positions)) == escape(each.body) for each in positions
        )
        leaves = [TextPage("", positions=positions), *([] if whole else leaves)]
    if all_names:
        leaves += [TextPage(part) for part in pages("\n".join(topic.names), _PAGE)]
    return leaves


def _positions(texts: Sequence[Entry]) -> tuple[Entry, ...]:
    """One text of each voice, at most three, in order of the voices' names; none where all have one voice."""
    voices: dict[str, Entry] = {}
    for entry in texts:
        voices.setdefault(fold(entry.attributed_to or ""), entry)
    found = [voices[name] for name in sorted(voices)]
    return tuple(found[:POSITIONS_SHOWN]) if len(found) > 1 else ()


def _names(topic: Topic, locale: Locale) -> tuple[str, int]:
    """The names besides the one in the title, as equals, as far as there is room; and how many are left out."""
    shown: list[str] = []
    room = _NAMES
    for name in topic.names[1:]:
        escaped = escape(one_line(name))
        room -= length(escaped) + 3
        if room < 0:
            break
        shown.append(escaped)
    left_out = len(topic.names) - 1 - len(shown)
    more = translate(locale, "card-more-names", count=left_out) if left_out else None
    return (small(*shown, more) if shown or more else "", left_out)


def _card(library: Library, topic: Topic, names: str, leaves: Page[TextPage], today: dt.date) -> Card:
    locale, title = library.language, f"## {escape(one_line(topic.name))}"
    leaf = leaves.items[0] if leaves.items else None
    said = leaf.blocks(locale, leaves.label(locale)) if leaf else [[small(translate(locale, "card-without-summary"))]]
    told = [part for lines in said for part in (gap(), text(*lines))]
    if leaves.page:
        back, on = (custom_ids.make("more", topic=topic.id, page=leaves.page + step) for step in (-1, 1))
        return Card(
            text(title),
            *told,
            pagination_row(locale, leaves, back, on),
            rule(),
            _ways_on(library, topic, list(leaf.entries) if leaf else []),
            accent=Accent.TOPIC,
        )
    used = length("\n".join((title, names, *chain.from_iterable(said))))
    main, short = _listed(library, topic, today), _short_quote(library, topic)
    listed, quote, source = _excerpts(library, topic, main, short, MESSAGE_TEXT.high - used - _SPARE)
    shown = [*(leaf.entries if leaf else ()), *(entry for lines in listed.values() for entry, _ in lines), short]
    return Card(
        text(title, names),
        *told,
        _read_on(topic, locale) if leaves.pages > 1 else None,
        *(part for heading, lines in listed.items() for part in (rule(), text(heading, *(line for _, line in lines)))),
        *([rule(), text(quote[0]), text(*quote[1:], source)] if quote else [text(source)] if source else []),
        rule(),
        _ways_on(library, topic, [entry for entry in shown if entry]),
        _related(library, topic),
        accent=Accent.TOPIC,
    )


def _read_on(topic: Topic, locale: Locale) -> Row | None:
    return row(button(translate(locale, "card-read-on"), custom_ids.make("more", topic=topic.id, page=1)))


def _placed(place: Place) -> list[EntryKind]:
    return [kind for kind in KINDS.values() if kind.place is place]


def _listed(library: Library, topic: Topic, today: dt.date) -> list[tuple[str, Entry]]:
    """The main entries of the kinds that are listed, each with the heading it stands under."""
    on_topic = [(kind, library.of_topic(topic.id, kind.name)) for kind in _placed(Place.LIST)]
    return [
        (f"**{render(kind.choice, library.language)}**", entry)
        for kind, found in on_topic
        if found
        for entry in _main(found, today)
    ]


def _excerpts(
    library: Library, topic: Topic, listed: Sequence[tuple[str, Entry]], quote: Entry | None, room: int
) -> tuple[dict[str, list[tuple[Entry, str]]], list[str], str]:
    """The main entries with their lines, the block and line of one quote, and the line of its source, in `room`
    characters; main entries that do not fit are left out."""
    locale = library.language
    cut = quote is not None and len(quote.body) > _QUOTE_BODY
    said = translate(locale, "card-quote-shortened") if cut else None
    below = small_print(quote, locale, first=(speaker(quote, locale), said)) if quote else ""
    sources = library.sources_of(topic.id)
    shown = library.sources.get(quote.source_id) if quote else (sources or [None])[0]
    source = source_line(shown, locale) if shown else ""
    if source and len(sources) == 1:
        source += f" · {translate(locale, 'card-only-source')}"
    if source and len(sources) > 1:
        source += f" · {translate(locale, 'card-more-sources', count=len(sources) - 1)}"
    room -= length(below) + length(source) + 10
    kept: list[tuple[str, Entry, str, str]] = []
    for heading, entry in listed:
        before, after = in_list(library, entry)
        around = length(f"{before}{after}{heading}") + 10
        if around + _LEAST > room and len(kept) >= LISTED_SHOWN:
            break
        kept.append((heading, entry, before, after))
        room -= around
    texts = [shorten(one_line(entry.body), _LISTED_BODY) for _, entry, _, _ in kept]
    *bodies, words = share([*texts, shorten(quote.body, _QUOTE_BODY) if quote else ""], room)
    lines: dict[str, list[tuple[Entry, str]]] = {}
    for (heading, entry, before, after), body in zip(kept, bodies, strict=True):
        lines.setdefault(heading, []).append((entry, f"{before}{body}{after}"))
    return lines, [quoted(words), below] if quote else [], source


def _main(entries: Sequence[Entry], today: dt.date) -> list[Entry]:
    """Up to three of a kind, in their order: what is to come or still goes on, then what happened last, then others."""
    if len(entries) <= LISTED_SHOWN:
        return list(entries)
    now = today.year * 10_000 + today.month * 100 + today.day

    def rank(entry: Entry) -> int:
        if entry.date is None or entry.certainty is Certainty.INFERRED:
            return 2
        if entry.date.lo > now or (entry.date.hi == OPEN_HI and entry.date.lo <= now):
            return 0
        return 1 if entry.certainty in (Certainty.HAPPENED, None) else 2

    chosen = sorted(range(len(entries)), key=lambda place: (rank(entries[place]), -place))[:LISTED_SHOWN]
    return [entries[place] for place in sorted(chosen)]


def _short_quote(library: Library, topic: Topic) -> Entry | None:
    """The first quote that can be shown whole, else the first."""
    quotes = [entry for kind in _placed(Place.ONE) for entry in library.of_topic(topic.id, kind.name)]
    return next((quote for quote in quotes if len(quote.body) <= _QUOTE_BODY), quotes[0] if quotes else None)


def _ways_on(library: Library, topic: Topic, shown: list[Entry]) -> Row | None:
    locale = library.language
    entries = [entry for kind in KINDS for entry in library.of_topic(topic.id, kind)]
    dates, quotes = sum(entry.is_event for entry in entries), sum(bool(entry.speaker) for entry in entries)
    ways = (
        ("dates", translate(locale, "card-key-dates-counted", count=dates), dates),
        ("quotes", translate(locale, "card-quotes-counted", count=quotes), quotes),
        ("sources", translate(locale, "card-sources"), len(entries)),
        ("picture", translate(locale, "card-picture"), dates),
    )
    buttons = (button(name, custom_ids.make(action, topic=topic.id)) for action, name, count in ways if count)
    return row(*buttons, report(locale, shown))


def _related(library: Library, topic: Topic) -> Row | None:
    related = [other for other in dict.fromkeys(library.related(topic.id)) if other.id != topic.id]
    return row(*map(to_topic, related[:RELATED_SHOWN]))
