"""The answer to a name that no topic has."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.library import Library
from bot.domain.topic import Topic
from bot.messages import translate
from bot.ui.card import Card
from bot.ui.cards.empty import how_to_load
from bot.ui.components import Accent, row, text, to_topic
from bot.ui.text import small
from bot.ui.wording import line


def not_found(library: Library, typed: str, closest: Sequence[Topic]) -> Card:
    """No topic is called `typed`; up to five of the `closest` are offered as buttons."""
    title = translate(library.language, "topic-not-called", name=line(typed, 200) or " ")
    if not library.topics:
        return Card(text(title, how_to_load(library)), accent=Accent.GAP)
    return Card(
        text(
            title,
            translate(library.language, "topics-closest")
            if closest
            else translate(library.language, "topics-none-close"),
        ),
        row(*map(to_topic, closest)),
        text(small(translate(library.language, "topic-gap-noted"))),
        accent=Accent.GAP,
    )
