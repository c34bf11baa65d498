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
from bot.ui.wording import voice

TIMELINE_FILE = "timeline.png"
TRENDING_FILE = "trending.png"
VOICE = 60  # characters of who says so


async def timeline(library: Library, title: str, entries: Sequence[Entry]) -> tuple[discord.File, str]:
    """A timeline of key dates, and its description for those who cannot see it."""
    locale = library.language
    titles = {source.title for entry in entries if (source := library.sources.get(entry.source_id))}
    says = _told_by(titles, locale) if titles else ""
    events = [_event(library, entry, each=len(titles) > 1) for entry in entries]
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


def _event(library: Library, entry: Entry, each: bool) -> charts.TimelineEvent:
    """An entry as an event; with `each`, it says itself who says so: before its words, the end of which may be cut."""
    date, certainty, language = entry.date, entry.certainty, library.language
    says_so = voice(library, entry, VOICE) if each else ""
    assert date is not None, f"key date #{entry.number} has no date"
    assert certainty is not None, f"key date #{entry.number} has no certainty"
    return charts.TimelineEvent(
        label=translate(language, "chart-event-told-by", who=says_so, event=entry.body) if says_so else entry.body,
        date_text=date.format(language),
        lo=date.lo,
        hi=date.hi,
        lo_open=date.lo == OPEN_LO,
        hi_open=date.hi == OPEN_HI,
        certainty=certainty,
        about=date.approximate or date.uncertain,
    )
