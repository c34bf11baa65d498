"""The cards of the daily fact keep Discord's limits, whatever an entry holds."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.daily.picking import Pick
from bot.domain.daily.post import DailyPost, DailySettings, DailyState, PlannedDay, WeekPlan
from bot.domain.daily.schedule import Due
from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import SHARED, Certainty, Entry, Kind
from bot.domain.library import Library
from bot.domain.message import ENGLISH, Locale
from bot.domain.source import Source
from bot.domain.topic import Topic
from bot.domain.verification.verdict import State, Verdict
from bot.kinds import KINDS
from bot.kinds.key_date import KEY_DATE
from bot.kinds.quote import QUOTE
from bot.ui import cards, custom_ids
from bot.ui.card import Card
from tests.support import limits

TODAY = dt.date(2026, 3, 2)
NOW = dt.datetime(2026, 3, 2, 8, tzinfo=dt.UTC)
LENGTHS = {kind.name: field.limit for kind in KINDS.values() for field in kind.fields if field.name == "body"}


def library(kind: Kind, fill: str) -> Library:
    """One entry of a kind with every text as long as it may be."""
    long = (fill * 100)[:100]
    entry = Entry(
        number=123_456_789,
        key="e",
        kind=kind,
        topics=(1, 2, 3),
        body=(fill * 4_000)[: LENGTHS[kind]],
        source_id=1,
        locator=long,
        version=99,
        attributed_to=long,
        date=HistoricalDate.parse("1999-12-31%/2024-04-17%") if KINDS[kind].dated else None,
        certainty=Certainty.EXPECTED if kind == KEY_DATE.name else None,
        speaker=long if kind == QUOTE.name else None,
        verification=Verdict(State.DIFFERS, at=long) if kind == QUOTE.name else None,
        details={f.name: long for f in KINDS[kind].fields if f.name not in SHARED},
    )
    topics = [Topic(number, f"t{number}", (f"{number}{long}"[:100],)) for number in (1, 2, 3)]
    source = Source(1, "s", (fill * 300)[:300], author=long, publisher=long, link="https://example.org/a", note="note")
    return Library(2**62, 1, topics, [source], [entry], language=Locale("hy"))


def plan(known: Library) -> WeekPlan:
    [entry] = known.entries.values()
    days = [
        PlannedDay(
            Due(TODAY + dt.timedelta(days=n), NOW + dt.timedelta(days=n, hours=1)),
            Pick(TODAY + dt.timedelta(days=n), entry, 1, 100, overridden=True),
        )
        for n in range(7)
    ]
    settings = DailySettings(2**62, 2**62, dt.time(9), "America/Argentina/Buenos_Aires", True, "*" * 300, days[0].due)
    states = [DailyState.FAILED, DailyState.SKIPPED, DailyState.UNKNOWN] * 2
    latest = [
        DailyPost(2**62, TODAY - dt.timedelta(days=n), state, 2**62, "n", 0, 0, note="*" * 300)
        for n, state in enumerate(states, 1)
    ]
    return WeekPlan(settings, days, latest)


@pytest.mark.parametrize("kind", list(KINDS))
@pytest.mark.parametrize("fill", ["word ", "*_", "Ա", "𐰀"])
def test_every_card_keeps_the_limits(kind: Kind, fill: str) -> None:
    known = library(kind, fill)
    [entry] = known.entries.values()
    event = replace(entry, date=HistoricalDate.parse("1924-03-02"), certainty=Certainty.HAPPENED)
    found = plan(known)
    made: list[Card] = [
        cards.daily(known, entry, TODAY, 100),
        cards.daily_plan(known, found, TODAY, NOW),
        cards.daily_day(known, found.days[0]),
        cards.daily_setup(known, found.settings, found.days[0], NOW),
        cards.today(known, 3, 2, [], today=True, fact=entry),
        cards.today(known, 3, 2, [event] * 6, today=True, fact=entry),
    ]
    for card in made:
        assert limits.violations({"components": card.to_components(), "flags": 1 << 15}, "message") == []


@pytest.mark.parametrize(
    ("language", "written"),
    [
        (ENGLISH, "12 December 2022"),
        (Locale("ru"), "12 декабря 2022 г."),
        (Locale("az"), "12 dekabr 2022"),
    ],
)
def test_a_date_is_written_in_the_language_of_the_server_wherever_it_stands(language: Locale, written: str) -> None:
    event = Entry(
        1, "e", KEY_DATE.name, (1,), "It began.", 1, "¶1", 1,
        date=HistoricalDate.parse("2022-12-12"), certainty=Certainty.HAPPENED,
    )  # fmt: skip
    source = Source(1, "s", "A title", published=event.date)
    known = Library(1, 1, [Topic(1, "t", ("Lachin",))], [source], [event], language=language)
    months = [month for month in ("December", "декабря", "dekabr") if month in written]
    for years in (None, 4):
        shown = cards.daily(known, event, dt.date(2026, 12, 12), years).text
        assert f"◆ **{written}**\n" in shown
        assert f" · {written}\n" in shown  # of the source
        assert [month for month in ("December", "декабря", "dekabr") if month in shown] == months


def test_only_the_card_that_is_posted_can_be_taken_for_a_post() -> None:
    known = library(QUOTE.name, "word ")
    [entry] = known.entries.values()
    found = plan(known)
    posted = cards.daily(known, entry, TODAY)
    assert custom_ids.fact_of(_ids(posted)) == "2026-03-02"
    for other in (
        cards.daily_plan(known, found, TODAY, NOW),
        cards.daily_day(known, found.days[0]),
        cards.daily_setup(known, found.settings, found.days[0], NOW),
        cards.today(known, 3, 2, [], today=True, fact=entry),
        cards.entry(known, entry),
        cards.topic(known, known.topics[1]),
    ):
        assert custom_ids.fact_of(_ids(other)) is None


def _ids(card: Card) -> list[str]:
    found: list[str] = []
    waiting = list(card.to_components())
    while waiting:
        part = waiting.pop()
        found += [part["custom_id"]] if "custom_id" in part else []
        waiting += part.get("components") or []
    return found
