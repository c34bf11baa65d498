"""One entry under its permanent number."""

from __future__ import annotations

from bot.domain.entry import Entry
from bot.domain.library import Library
from bot.kinds import kind_of
from bot.messages import translate
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.components import button, gap, link, pagination_row, report, row, rule, text, to_topic
from bot.ui.paging import pages, window
from bot.ui.text import escape, small
from bot.ui.wording import line, permalink, source_line, told, topics_of, written_in

_PAGE = 2_600
_TOPICS_SHOWN = 4  # a row has room for five buttons, and one leads to the sources


def entry(library: Library, entry: Entry, page: int = 0) -> Card:
    """An entry whole, with its source and the topics it belongs to; a long text has pages."""
    locale, number = library.language, str(entry.number)
    source = library.sources.get(entry.source_id)
    topics = topics_of(library, [entry])
    title = f"## {line(topics[0].name, 200)}" if topics else f"## {permalink(entry)}"
    kind = kind_of(entry)
    leaves = window(pages(entry.body, _PAGE) if len(entry.body) > _PAGE else [entry.body], page, 1)
    back, on = (custom_ids.make("entry-page", number=entry.number, page=leaves.page + step) for step in (-1, 1))
    return Card(
        text(
            title,
            small(
                translate(locale, "card-entry", kind=kind.noun, number=number),
                translate(locale, "card-version", version=entry.version),
                leaves.label(locale),
                written_in(entry, locale),
            ),
        ),
        gap(),
        *(text(*lines) for lines in told(entry, locale, escape(leaves.items[0]))),
        text(source_line(source, locale)),
        pagination_row(locale, leaves, back, on) if leaves.pages > 1 else None,
        rule(),
        row(
            *map(to_topic, topics[:_TOPICS_SHOWN]),
            button(translate(locale, "card-sources"), custom_ids.make("sources", topic=topics[0].id))
            if topics
            else None,
        ),
        row(
            link(translate(locale, "card-read-it"), source.link) if source else None,
            link(translate(locale, "card-archived"), source.archive_link) if source else None,
            report(locale, [entry]),
        ),
        accent=kind.accent,
    )
