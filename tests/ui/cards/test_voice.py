"""Whose claim it is stands on every surface; and where positions differ, they stand side by side."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.cogs.interactions import pictures
from bot.cogs.interactions.options import _entry
from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import Certainty, Entry
from bot.domain.library import Library
from bot.domain.search.found import Found
from bot.domain.search.query import read_query
from bot.domain.source import Source
from bot.domain.topic import Topic
from bot.kinds.key_date import KEY_DATE
from bot.kinds.summary import SUMMARY
from bot.ui import cards

ROAD = Topic(1, "road", ("Lachin road",))
GAZETTE = Source(1, "gazette", "The Gazette", link="https://example.org/a")
HERALD = Source(2, "herald", "The Herald", link="https://example.org/b")


def event(
    number: int, source_id: int = 1, certainty: Certainty = Certainty.HAPPENED, attributed_to: str | None = None
) -> Entry:
    return Entry(
        number,
        f"e{number}",
        KEY_DATE.name,
        (1,),
        f"The road closes, part {number}.",
        source_id,
        "p. 1",
        1,
        date=HistoricalDate.parse(f"2022-12-{number:02}"),
        certainty=certainty,
        attributed_to=attributed_to,
    )


def summary(number: int, who: str, source_id: int = 1) -> Entry:
    body = f"{who} says it at length. " * 60
    return Entry(number, f"s{number}", SUMMARY.name, (1,), body.strip(), source_id, "p. 1", 1, attributed_to=who)


def library(*entries: Entry) -> Library:
    used = {entry.source_id for entry in entries}
    return Library(1, topics=[ROAD], sources=[each for each in (GAZETTE, HERALD) if each.id in used], entries=entries)


TWO = library(event(1), event(2, 2), event(3, attributed_to="the mayor"))


def test_a_timeline_says_of_each_date_who_says_so() -> None:
    said = cards.timeline(TWO, ROAD, TWO.timeline()).text
    assert "-# as told by “The Gazette” · p. 1 · #1" in said
    assert "-# as told by “The Herald” · p. 1 · #2" in said
    assert "-# the mayor · p. 1 · #3" in said


def test_a_topics_list_and_a_day_of_the_year_say_it_too() -> None:
    assert "as told by “The Herald”" in cards.topic(TWO, ROAD).text
    assert "as told by “The Herald”" in cards.today(TWO, 12, 2, TWO.on_this_day(12, 2)).text


async def test_a_picture_of_several_sources_says_it_event_by_event_and_of_one_below_its_title() -> None:
    _, alt = await pictures.timeline(TWO, "Lachin road", TWO.timeline())
    for words in (
        "“The Gazette”: The road closes, part 1",
        "“The Herald”: The road closes, part 2",
        "the mayor: The road",
    ):
        assert words in alt
    one = library(event(1), event(2))
    _, alt = await pictures.timeline(one, "Lachin road", one.timeline())
    assert "as told by “The Gazette”" in alt
    assert "“The Gazette”: " not in alt


def test_a_suggestion_begins_with_who_says_so() -> None:
    assert _entry(TWO, TWO.entries[1]).name == "#1 “The Gazette”: The road closes, part 1."
    assert _entry(TWO, TWO.entries[3]).name == "#3 the mayor: The road closes, part 3."


def test_what_a_search_finds_says_who_says_so() -> None:
    said = cards.found(TWO, Found("road", read_query("road"), entries=TWO.timeline())).text
    for words in (
        "as told by “The Gazette” · p. 1 · #1",
        "as told by “The Herald” · p. 1 · #2",
        "the mayor · p. 1 · #3",
    ):
        assert words in said


def test_the_fact_in_brief_says_who_says_so() -> None:
    said = cards.today(TWO, 5, 1, [], fact=TWO.entries[2]).text
    assert "“The Herald”" in said


@pytest.mark.parametrize(
    ("certainty", "title"),
    [
        (Certainty.HAPPENED, "Fact of the day"),
        (Certainty.INFERRED, "Inference of the day"),
        (Certainty.PLANNED, "What was planned"),
        (Certainty.EXPECTED, "What was expected"),
    ],
)
def test_what_is_inferred_planned_or_expected_is_no_fact(certainty: Certainty, title: str) -> None:
    entry = event(1, certainty=certainty, attributed_to="the author")
    held = library(entry)
    card = cards.daily(held, entry, dt.date(2026, 5, 1)).text
    brief = cards.today(held, 5, 1, [], fact=entry).text
    for said in (card, brief):
        assert title in said
        assert ("Fact of the day" in said) == (certainty is Certainty.HAPPENED)


# --- Sources and positions --------------------------------------------------------------------------------------------


def test_a_topic_that_rests_on_one_source_says_so() -> None:
    assert "the only source here" in cards.topic(library(event(1), event(2)), ROAD).text
    assert "the only source here" not in cards.topic(TWO, ROAD).text


def test_positions_that_differ_stand_side_by_side_with_equal_room_in_order_of_their_names() -> None:
    voices = ("Yerevan", "Baku", "Moscow", "the author")
    held = library(*(summary(number, who) for number, who in enumerate(voices, 1)))
    first = cards.topic(held, ROAD).text
    said = [first.index(f"{who} says it at length.") for who in ("Baku", "Moscow", "the author")]
    assert said == sorted(said)
    assert "Yerevan says" not in first
    shares = [first.count(f"{who} says it at length.") for who in ("Baku", "Moscow")]
    assert abs(shares[0] - shares[1]) <= 2
    for who in ("Baku", "Moscow", "the author"):
        assert f"-# {who} · " in first
    later = "".join(cards.topic(held, ROAD, page).text for page in range(1, 12))
    assert "Yerevan says it at length." in later


def test_texts_of_one_voice_follow_each_other() -> None:
    one = summary(1, "the article")
    held = library(one, replace(one, number=2, key="s2", body="The article says more."))
    assert "The article says more." not in cards.topic(held, ROAD).text
