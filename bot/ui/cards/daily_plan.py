"""The daily fact as managers set it up and moderators look ahead at it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import discord

from bot.domain.daily.post import DailyPost, DailySettings, DailyState, PlannedDay, WeekPlan
from bot.domain.daily.zones import label as place_label
from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import Entry
from bot.domain.library import Library
from bot.kinds import kind_of
from bot.messages import render
from bot.ui import custom_ids
from bot.ui.card import Card, Part
from bot.ui.cards.daily import fact, in_brief
from bot.ui.components import Accent, Choice, button, gap, row, rule, select, spaced, text
from bot.ui.text import listed, one_line, plural, small
from bot.ui.wording import line, permalink

_BODY = 110
_NOTE = 120
_PAUSE = 240
_TROUBLES = 3
_PREVIEW = 2_200  # characters of the previewed entry's own text
_STATES = {
    DailyState.FAILED: "was refused by Discord",
    DailyState.SKIPPED: "was not posted",
    DailyState.UNKNOWN: "may or may not be in the channel, and is not posted again",
}


def daily_plan(library: Library, plan: WeekPlan, today: dt.date, now: dt.datetime) -> Card:
    """The next days as they would be posted, with the way to change each, and what went wrong on the last ones."""
    days = [_planned(library, day) for day in plan.days]
    begun = any(post.date == today and post.state in (DailyState.POSTED, DailyState.SENDING) for post in plan.latest)
    post_now = button("Post today's now", custom_ids.make("daily-now", date=today.isoformat()))
    choices = [
        Choice(day.due.date.isoformat(), _day(library, day.due.date), _short(day.pick.entry), _sign(day))
        for day in plan.days
    ]
    return Card(
        text("## The daily fact", *_standing(library, plan.settings, now)),
        rule(),
        *spaced(days),
        *_troubles(library, plan.unsent),
        rule(),
        select("daily-pick", "Look at a day: swap it, or hold it", choices),
        row(post_now) if plan.settings.next and not begun else None,
        accent=Accent.DATES,
    )


def daily_day(library: Library, day: PlannedDay) -> Card:
    """One day to come: its card as it would be posted, and the ways to change it."""
    date, pick = day.due.date.isoformat(), day.pick
    held = pick.overridden and pick.entry is None
    when = small(f"would be posted {discord.utils.format_dt(day.due.at, 'F')}", _why(day))
    shown: Sequence[Part]
    if pick.entry is None:
        shown = [text(f"## {_day(library, day.due.date)}", "Nothing will be posted." if held else _NOTHING)]
    else:
        shown = [text(when), rule(), *fact(library, pick.entry, day.due.date, pick.years, _PREVIEW)]
    return Card(
        *shown,
        rule(),
        row(
            button("Another entry", custom_ids.make("daily-another", date=date, number=pick.entry.number))
            if pick.entry
            else None,
            None if held else button("Hold this day", custom_ids.make("daily-hold", date=date)),
            button("Undo", custom_ids.make("daily-release", date=date)) if pick.overridden else None,
            button("← All days", custom_ids.make("daily-plan")),
        ),
        accent=kind_of(pick.entry).accent if pick.entry else Accent.GAP,
    )


def daily_setup(library: Library, settings: DailySettings, day: PlannedDay, now: dt.datetime) -> Card:
    """What is set, and the next day's card as it would be posted."""
    entry = day.pick.entry
    preview = fact(library, entry, day.due.date, day.pick.years, _PREVIEW) if entry else [text(_NOTHING)]
    return Card(
        text("## The daily fact", *_standing(library, settings, now)),
        rule(),
        text(small(f"{_day(library, day.due.date)}, as it would be posted:")),
        *preview,
        rule(),
        row(button("The next seven days", custom_ids.make("daily-plan"))),
        accent=Accent.DATES,
    )


_NOTHING = "The library has no published entry yet, so there is nothing to post."


def _standing(library: Library, settings: DailySettings, now: dt.datetime) -> list[str | None]:
    """Where, when and whether."""
    where = f"in <#{settings.channel_id}>" if settings.channel_id else "no channel yet"
    at = f"every day at {settings.time:%H:%M}"
    if not settings.on:
        state = "**Off.** A manager switches it on by `/setup daily`."
    elif settings.paused:
        state = f"**Paused.** {line(render(settings.paused, library.language), _PAUSE)}"
    elif settings.next is None or settings.next.at <= now:
        state = "**On.** A fact is due right now."
    else:
        state = f"**On.** The next comes {discord.utils.format_dt(settings.next.at, 'R')}."
    return [state, small(where, at, line(render(place_label(settings.zone, now), library.language), 120))]


def _planned(library: Library, day: PlannedDay) -> str:
    entry = day.pick.entry
    head = f"**{_day(library, day.due.date)}**"
    if entry is None:
        return f"{head} · " + ("held, nothing will be posted" if day.pick.overridden else "nothing to post")
    what, body = in_brief(library, entry, _BODY)
    return f"{head} · {what}\n{body}\n" + small(permalink(entry), _why(day))


def _why(day: PlannedDay) -> str:
    parts = [
        f"{plural(day.pick.years, 'year')} ago that day" if day.pick.years else "",
        "chosen by moderators" if day.pick.overridden else "",
    ]
    return listed(part for part in parts if part) if any(parts) else "its turn"


def _troubles(library: Library, unsent: Sequence[DailyPost]) -> list[Part]:
    notes = [line(render(post.note or "", library.language), _NOTE) for post in unsent]
    lines = [
        f"**{_day(library, post.date)}** {_STATES[post.state]}. {note}".rstrip()
        for post, note in list(zip(unsent, notes, strict=True))[:_TROUBLES]
    ]
    return [rule(), text("**The last days without a fact**"), gap(), text(*lines)] if lines else []


def _day(library: Library, date: dt.date) -> str:
    return line(HistoricalDate.parse(date.isoformat()).format(library.language), 80)


def _short(entry: Entry | None) -> str:
    return f"#{entry.number}: {one_line(entry.body)}" if entry else "nothing"


def _sign(day: PlannedDay) -> str:
    return kind_of(day.pick.entry).sign if day.pick.entry else "✋"
