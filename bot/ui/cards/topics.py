"""All topics of a library, to browse."""

from __future__ import annotations

from bot.domain.library import Library
from bot.domain.topic import Topic
from bot.messages import translate
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.cards.empty import how_to_load
from bot.ui.components import Accent, Choice, page_line, pagination_row, rule, select, text
from bot.ui.paging import window
from bot.ui.wording import counts, line

TOPICS_A_PAGE = 20


def topics(library: Library, page: int = 0) -> Card:
    """The topics in the library's order, twenty at a time, each with what there is on it, and a select to open one."""
    locale = library.language
    title = translate(locale, "topics-title")
    if not library.topics:
        return Card(text(title, how_to_load(library)), accent=Accent.TOPIC)
    shown = window(list(library.topics.values()), page, TOPICS_A_PAGE)
    back, on = (custom_ids.make("topics", page=shown.page + step) for step in (-1, 1))
    return Card(
        text(
            title,
            *page_line(
                locale,
                shown,
                translate(locale, "topic-count", count=len(library.topics)),
                translate(locale, "topics-entries", count=len(library)),
            ),
        ),
        rule(),
        text(*(_line(library, topic) for topic in shown.items)),
        rule(),
        select("open", translate(locale, "card-open-a-topic"), (_choice(library, topic) for topic in shown.items)),
        pagination_row(locale, shown, back, on),
        accent=Accent.TOPIC,
    )


def _line(library: Library, topic: Topic) -> str:
    return f"- **{line(topic.name, 130)}** · {counts(library, topic)}"


def _choice(library: Library, topic: Topic) -> Choice:
    return Choice(custom_ids.value("topic", topic.id), topic.name, counts(library, topic))
