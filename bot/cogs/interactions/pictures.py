"""Pictures on cards: what the charts draw, drawn aside from the event loop, as files with their descriptions."""

from __future__ import annotations

import io
from collections.abc import Collection, Sequence

import discord

from bot import charts
from bot.domain.ask import TopicCount
from bot.domain.dates.historical_date import OPEN_HI, OPEN_LO
from bot.domain.entry import Entry
from bot.domain.library import Library
from bot.domain.message import Locale
from bot.messages import translate

TIMELINE_FILE = "timeline.png"
TRENDING_FILE = "trending.png"


async def timeline(library: Library, title: str, entries: Sequence[Entry]) -> tuple[discord.File, str]:
    """A timeline of key dates, and its description for those who cannot see it."""
    locale = library.language
    events = [_event(entry, locale) for entry in entries]
    titles = {source.title for entry in entries if (source := library.sources.get(entry.source_id))}
    says = _told_by(titles, locale) if titles else ""
    png = await charts.draw(charts.timeline_png, title, events, says, locale)
    return discord.File(io.BytesIO(png), TIMELINE_FILE), charts.timeline_alt(title, events, says, locale)


def _told_by(titles: Collection[str], locale: Locale) -> str:
    """Below the title: the one source, or how many."""
    if len(titles) == 1:
        return translate(locale, "chart-told-by", title=next(iter(titles)))
    return translate(locale, "chart-told-by-several", count=len(titles))


async def trending(library: Library, asked: Sequence[TopicCount]) -> tuple[discord.File, str]:
    """The topics asked for most as bars, and their description for those who cannot see them."""
    locale = library.language
    title = translate(locale, "chart-asks-and-people")
    bars = [charts.Bar(library.topics[each.topic_id].name, each.asks, each.askers) for each in asked]
    png = await charts.draw(charts.trending_png, title, bars, "", locale)
    return discord.File(io.BytesIO(png), TRENDING_FILE), charts.trending_alt(title, bars, "", locale)


def _event(entry: Entry, language: Locale) -> charts.TimelineEvent:
    date, certainty = entry.date, entry.certainty
    assert date is not None, f"key date #{entry.number} has no date"
    assert certainty is not None, f"key date #{entry.number} has no certainty"
    return charts.TimelineEvent(
        label=entry.body,
        date_text=date.format(language),
        lo=date.lo,
        hi=date.hi,
        lo_open=date.lo == OPEN_LO,
        hi_open=date.hi == OPEN_HI,
        certainty=certainty,
        about=date.approximate or date.uncertain,
    )
