"""The daily fact as managers set it up and moderators look ahead at it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import discord

from bot.domain.daily.picking import DAYS
from bot.domain.daily.post import DailyPost, DailySettings, DailyState, PlannedDay, WeekPlan
from bot.domain.daily.zones import label as place_label
from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import Entry
from bot.domain.library import Library
from bot.domain.message import Locale
from bot.kinds import kind_of
from bot.messages import render, translate
from bot.ui import custom_ids
from bot.ui.card import Card, Part
from bot.ui.cards.daily import fact, in_brief
from bot.ui.components import Accent, Choice, button, gap, row, rule, select, spaced, text
from bot.ui.text import one_line, small
from bot.ui.wording import line, permalink

_BODY = 110
_NOTE = 120
_PAUSE = 240
_TROUBLES = 3
_PREVIEW = 2_200  # characters of the previewed entry's own text


def daily_plan(library: Library, plan: WeekPlan, today: dt.date, now: dt.datetime) -> Card:
    """The next days as they would be posted, with the way to change each, and what went wrong on the last ones."""
    days = [_planned(library, day) for day in plan.days]
    begun = any(post.date == today and post.state in (DailyState.POSTED, DailyState.SENDING) for post in plan.latest)
    locale = library.language
    post_now = button(translate(locale, "daily-post-now"), custom_ids.make("daily-now", date=today.isoformat()))
    choices = [
        Choice(day.due.date.isoformat(), _day(library, day.due.date), _short(locale, day.pick.entry), _sign(day))
        for day in plan.days
    ]
    return Card(
        text(translate(locale, "daily-title"), *_standing(library, plan.settings, now)),
        rule(),
        *spaced(days),
        *_troubles(library, plan.unsent),
        rule(),
        select("daily-pick", translate(locale, "daily-look-at-a-day"), choices),
        row(post_now) if plan.settings.next and not begun else None,
        accent=Accent.DATES,
    )


def daily_day(library: Library, day: PlannedDay) -> Card:
    """One day to come: its card as it would be posted, and the ways to change it."""
    locale, date, pick = library.language, day.due.date.isoformat(), day.pick
    held = pick.overridden and pick.entry is None
    shown: Sequence[Part]
    if pick.entry is None:
        nothing = translate(locale, "daily-day-held" if held else "daily-library-without-entries")
        shown = [text(f"## {_day(library, day.due.date)}", nothing)]
    else:
        when = translate(locale, "daily-would-be-posted", when=discord.utils.format_dt(day.due.at, "F"))
        fact_of_day = fact(library, pick.entry, day.due.date, pick.years, _PREVIEW)
        shown = [text(small(when, _why(locale, day))), rule(), *fact_of_day]
    return Card(
        *shown,
        rule(),
        row(
            button(
                translate(locale, "daily-another"),
                custom_ids.make("daily-another", date=date, number=pick.entry.number),
            )
            if pick.entry
            else None,
            None if held else button(translate(locale, "daily-hold"), custom_ids.make("daily-hold", date=date)),
            button(translate(locale, "daily-undo"), custom_ids.make("daily-release", date=date))
            if pick.overridden
            else None,
            button(translate(locale, "daily-all-days"), custom_ids.make("daily-plan")),
        ),
        accent=kind_of(pick.entry).accent if pick.entry else Accent.GAP,
    )


def daily_setup(library: Library, settings: DailySettings, day: PlannedDay, now: dt.datetime) -> Card:
    """What is set, and the next day's card as it would be posted."""
    locale, entry = library.language, day.pick.entry
    preview = (
        fact(library, entry, day.due.date, day.pick.years, _PREVIEW)
        if entry
        else [text(translate(locale, "daily-library-without-entries"))]
    )
    return Card(
        text(translate(locale, "daily-title"), *_standing(library, settings, now)),
        rule(),
        text(small(translate(locale, "daily-preview", day=_day(library, day.due.date)))),
        *preview,
        rule(),
        row(button(translate(locale, "daily-next-days", days=DAYS), custom_ids.make("daily-plan"))),
        accent=Accent.DATES,
    )


def _standing(library: Library, settings: DailySettings, now: dt.datetime) -> list[str | None]:
    """Where, when and whether."""
    locale = library.language
    where = (
        translate(locale, "daily-in-channel", channel=f"<#{settings.channel_id}>")
        if settings.channel_id
        else translate(locale, "daily-without-channel")
    )
    at = translate(locale, "daily-every-day", time=f"{settings.time:%H:%M}")
    zone = line(render(place_label(settings.zone, now), locale), 120)
    return [_state(locale, settings, now), small(where, at, zone)]


def _state(locale: Locale, settings: DailySettings, now: dt.datetime) -> str:
    """Whether it is on, and when the next fact comes."""
    if not settings.on:
        return translate(locale, "daily-off")
    if settings.paused:
        return translate(locale, "daily-paused", why=line(render(settings.paused, locale), _PAUSE))
    if settings.next is None or settings.next.at <= now:
        return translate(locale, "daily-due-now")
    return translate(locale, "daily-next", when=discord.utils.format_dt(settings.next.at, "R"))


def _planned(library: Library, day: PlannedDay) -> str:
    locale, entry = library.language, day.pick.entry
    head = f"**{_day(library, day.due.date)}**"
    if entry is None:
        return f"{head} · {translate(locale, 'daily-held-day' if day.pick.overridden else 'daily-nothing')}"
    what, body = in_brief(library, entry, _BODY)
    return f"{head} · {what}\n{body}\n" + small(permalink(entry), _why(locale, day))


def _why(locale: Locale, day: PlannedDay) -> str:
    """Why an entry is a day's."""
    years, chosen = day.pick.years, day.pick.overridden
    if years:
        return translate(locale, "daily-chosen-anniversary" if chosen else "daily-anniversary", years=years)
    return translate(locale, "daily-chosen" if chosen else "daily-its-turn")


def _troubles(library: Library, unsent: Sequence[DailyPost]) -> list[Part]:
    if not unsent:
        return []
    title = translate(library.language, "daily-days-without")
    return [rule(), text(title), gap(), text(*(_trouble(library, post) for post in unsent[:_TROUBLES]))]


def _trouble(library: Library, post: DailyPost) -> str:
    """What became of a day's fact, and why."""
    what = translate(library.language, f"daily-day-{post.state}", day=_day(library, post.date))
    return f"{what} {line(render(post.note or '', library.language), _NOTE)}".rstrip()


def _day(library: Library, date: dt.date) -> str:
    return line(HistoricalDate.parse(date.isoformat()).format(library.language), 80)


def _short(locale: Locale, entry: Entry | None) -> str:
    return f"#{entry.number}: {one_line(entry.body)}" if entry else translate(locale, "daily-no-entry")


def _sign(day: PlannedDay) -> str:
    return kind_of(day.pick.entry).sign if day.pick.entry else "✋"
