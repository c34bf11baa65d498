"""What members asked for most."""

from __future__ import annotations

from collections.abc import Sequence

import discord

from bot.domain.ask import FEWEST_PEOPLE, Period, TopicCount
from bot.domain.library import Library
from bot.domain.message import Locale
from bot.messages import translate
from bot.ui import components, custom_ids
from bot.ui.card import Card
from bot.ui.components import Accent, Button, Choice, gap, row, rule, select, text
from bot.ui.text import small
from bot.ui.wording import line

TOPICS_SHOWN = 10

_MEDALS = ("🥇", "🥈", "🥉")


def trending(
    library: Library, period: Period, asked: Sequence[TopicCount], picture_name: str | None = None, alt: str = ""
) -> Card:
    """The topics most asked for in a period, at most ten, and buttons to the other periods.

    `picture_name` is the name of an attached picture that `alt` describes. Topics that are no longer in the library
    are left out.
    """
    ranked = [each for each in asked if each.topic_id in library.topics][:TOPICS_SHOWN]
    locale = library.language
    title = translate(locale, f"trending-title-{_length(period)}", days=period.days or 0)
    periods = row(*(_button(locale, each, period) for each in Period))
    if not ranked:
        return Card(
            text(title, translate(locale, "trending-nobody", fewest=FEWEST_PEOPLE)),
            rule(),
            periods,
            accent=Accent.TRENDING,
        )
    names = {topic_id: library.topics[topic_id].name for topic_id in (each.topic_id for each in ranked)}
    people = translate(
        locale, "trending-counted-today" if period is Period.DAY else "trending-counted", fewest=FEWEST_PEOPLE
    )
    return Card(
        text(title, small(people)),
        gap(),
        text(
            *(
                f"{_rank(place)} **{line(names[each.topic_id], 130)}** · {_numbers(locale, each)}"
                for place, each in enumerate(ranked)
            )
        ),
        *([gap(), components.picture(picture_name, alt)] if picture_name else []),
        rule(),
        select(
            "open",
            translate(locale, "card-open-a-topic"),
            (Choice(custom_ids.value("topic", id), name) for id, name in names.items()),
        ),
        periods,
        accent=Accent.TRENDING,
    )


def _rank(place: int) -> str:
    return _MEDALS[place] if place < len(_MEDALS) else f"{place + 1}\\."


def _numbers(locale: Locale, asked: TopicCount) -> str:
    asks, people = asked.asks, asked.askers
    return f"{translate(locale, 'trending-asks', count=asks)} · {translate(locale, 'trending-people', count=people)}"


def _length(period: Period) -> str:
    """Which of three messages speaks of a period: one for a day, for several, for all."""
    return {None: "all", 1: "day"}.get(period.days, "days")


def _button(locale: Locale, each: Period, shown: Period) -> Button:
    style = discord.ButtonStyle.primary if each is shown else discord.ButtonStyle.secondary
    return components.button(
        translate(locale, f"trending-button-{_length(each)}", days=each.days or 0),
        custom_ids.make("trending", period=each),
        style=style,
        disabled=each is shown,
    )
