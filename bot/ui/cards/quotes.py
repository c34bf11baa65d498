"""Quotes, one at a time and always whole."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.entry import Entry
from bot.domain.library import Library
from bot.domain.matching.folding import fold
from bot.domain.topic import Topic
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.components import Accent, gap, pagination_row, report, row, rule, text, to_topic
from bot.ui.paging import window
from bot.ui.text import escape, small
from bot.ui.wording import line, quoted, small_print, source_line, speaker, topics_of

_TOPICS_SHOWN = 2


def quotes(
    library: Library, topic: Topic | None, quotes: Sequence[Entry], page: int = 0, by: str | None = None
) -> Card:
    """One of `quotes`: those of a topic, or of all, by any speaker or by those whose names contain `by`."""
    shown = window(quotes, page, 1)
    title = f"## {line(topic.name, 200)}" if topic else "## Quotes"
    filtered = f"by «{line(by, 50)}»" if by else None
    if not shown.items:
        way_back = row(to_topic(topic, "Topic")) if topic else None
        return Card(text(title, f"No quote {filtered or 'yet'}."), way_back, accent=Accent.QUOTES)
    quote = shown.items[0]
    about, folded = (topic.id if topic else 0), fold(by or "")[: custom_ids.FOLD_LIMIT]
    back, on = (custom_ids.make("quotes-page", topic=about, page=shown.page + step, speaker=folded) for step in (-1, 1))
    place = f"quote {shown.page + 1:,} of {len(quotes):,}" if len(quotes) > 1 else "one quote"
    topics = [to_topic(topic, "Topic")] if topic else map(to_topic, topics_of(library, [quote])[:_TOPICS_SHOWN])
    return Card(
        text(title, small(place, filtered)),
        gap(),
        text(quoted(escape(quote.body))),
        text(
            f"— {speaker(quote)}",
            small_print(quote, library.language),
            source_line(library.sources.get(quote.source_id), library.language),
        ),
        rule(),
        pagination_row(shown, back, on, *topics, report([quote])),
        accent=Accent.QUOTES,
    )
