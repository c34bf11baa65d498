"""Quotes, one at a time and always whole."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.entry import Entry
from bot.domain.library import Library
from bot.domain.matching.folding import fold
from bot.domain.topic import Topic
from bot.messages import translate
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.components import Accent, gap, pagination_row, report, row, rule, text, to_topic
from bot.ui.limits import MESSAGE_TEXT
from bot.ui.paging import window
from bot.ui.text import fit, length, small
from bot.ui.wording import line, quoted, small_print, source_line, speaker, topics_of

_TOPICS_SHOWN = 2


def quotes(
    library: Library, topic: Topic | None, quotes: Sequence[Entry], page: int = 0, by: str | None = None
) -> Card:
    """One of `quotes`: those of a topic, or of all, by any speaker or by those whose names contain `by`."""
    locale, shown, name = library.language, window(quotes, page, 1), line(by or "", 50)
    title = f"## {line(topic.name, 200)}" if topic else translate(locale, "quotes-title")
    if not shown.items:
        none = translate(locale, "quotes-none-by", name=name) if by else translate(locale, "quotes-none-yet")
        way_back = row(to_topic(topic, translate(locale, "card-topic"))) if topic else None
        return Card(text(title, none), way_back, accent=Accent.QUOTES)
    quote = shown.items[0]
    by_name = translate(locale, "quotes-by", name=name) if by else None
    about, folded = (topic.id if topic else 0), fold(by or "")[: custom_ids.FOLD_LIMIT]
    back, on = (custom_ids.make("quotes-page", topic=about, page=shown.page + step, speaker=folded) for step in (-1, 1))
    place = translate(locale, "quote-place", place=shown.page + 1, count=len(quotes))
    others = topics_of(library, [quote])[:_TOPICS_SHOWN]
    topics = [to_topic(topic, translate(locale, "card-topic"))] if topic else map(to_topic, others)
    above = (title, small(place, by_name))
    source = source_line(library.sources.get(quote.source_id), locale)
    below = (f"— {speaker(quote, locale)}", small_print(quote, locale), source)
    room = MESSAGE_TEXT.high - length("\n".join((*above, quoted(""), *below)))
    return Card(
        text(*above),
        gap(),
        text(quoted(fit(quote.body, room))),
        text(*below),
        rule(),
        pagination_row(locale, shown, back, on, *topics, report(locale, [quote])),
        accent=Accent.QUOTES,
    )
