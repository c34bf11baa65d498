"""A timeline as a picture."""

from __future__ import annotations

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.message import Locale
from bot.domain.topic import Topic
from bot.messages import translate
from bot.ui import components, custom_ids
from bot.ui.card import Card
from bot.ui.components import Accent, button, row, to_topic


def picture(
    name: str,
    alt: str,
    locale: Locale,
    topic: Topic | None = None,
    start: HistoricalDate | None = None,
    end: HistoricalDate | None = None,
) -> Card:
    """The picture attached under the file name `name`, which `alt` describes, and buttons to the dates it shows."""
    about = topic.id if topic else 0
    return Card(
        components.picture(name, alt),
        row(
            button(
                translate(locale, "card-key-dates"),
                custom_ids.make("dates", topic=about, page=0, start=start or "", end=end or ""),
            ),
            to_topic(topic, translate(locale, "card-topic")) if topic else None,
        ),
        accent=Accent.DATES,
    )
