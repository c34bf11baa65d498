"""What members asked for most."""

from __future__ import annotations

from collections.abc import Sequence

import discord

from bot.domain.ask import Period, TopicCount
from bot.domain.library import Library
from bot.ui import components, custom_ids
from bot.ui.card import Card
from bot.ui.components import Accent, Button, Choice, gap, row, rule, select, text
from bot.ui.text import plural, small
from bot.ui.wording import line

TOPICS_SHOWN = 10

_MEDALS = ("🥇", "🥈", "🥉")
_BUTTONS = {
    Period.DAY: "Today",
    Period.WEEK: "7 days",
    Period.MONTH: "30 days",
    Period.YEAR: "365 days",
    Period.ALL: "All time",
}


def trending(
    library: Library, period: Period, asked: Sequence[TopicCount], picture_name: str | None = None, alt: str = ""
) -> Card:
    """The topics most asked for in a period, at most ten, and buttons to the other periods.

    `picture_name` is the name of an attached picture that `alt` describes. Topics that are no longer in the library
    are left out.
    """
    ranked = [each for each in asked if each.topic_id in library.topics][:TOPICS_SHOWN]
    title = f"## Most asked: {period.words}"
    periods = row(*(_button(each, period) for each in Period))
    if not ranked:
        words = "Nobody has asked for a topic in this time yet. `/topic` asks for one."
        return Card(text(title, words), rule(), periods, accent=Accent.TRENDING)
    names = {topic_id: library.topics[topic_id].name for topic_id in (each.topic_id for each in ranked)}
    people = "counted without knowing who asked"
    if period is not Period.DAY:
        people += "; who asks on two days counts as two people"
    return Card(
        text(title, small(people)),
        gap(),
        text(
            *(
                f"{_rank(place)} **{line(names[each.topic_id], 130)}** · {_numbers(each)}"
                for place, each in enumerate(ranked)
            )
        ),
        *([gap(), components.picture(picture_name, alt)] if picture_name else []),
        rule(),
        select("open", "Open a topic", (Choice(custom_ids.value("topic", id), name) for id, name in names.items())),
        periods,
        accent=Accent.TRENDING,
    )


def _rank(place: int) -> str:
    return _MEDALS[place] if place < len(_MEDALS) else f"{place + 1}\\."


def _numbers(asked: TopicCount) -> str:
    return f"{plural(asked.asks, 'ask')} · {plural(asked.askers, 'person', 'people')}"


def _button(each: Period, shown: Period) -> Button:
    style = discord.ButtonStyle.primary if each is shown else discord.ButtonStyle.secondary
    return components.button(
        _BUTTONS[each], custom_ids.make("trending", period=each), style=style, disabled=each is shown
    )
