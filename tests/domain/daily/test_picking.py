"""Which entry is the fact of a day."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.daily.picking import DayOverride, Pick, Used, another, pick, plan
from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import Certainty, Entry
from bot.domain.library import Library
from bot.domain.topic import Topic
from bot.kinds.key_date import KEY_DATE
from bot.kinds.quote import QUOTE

DAY = dt.timedelta(days=1)
START = dt.date(2026, 1, 1)


def event(number: int, date: str, certainty: Certainty = Certainty.HAPPENED) -> Entry:
    return Entry(
        number, f"d{number}", KEY_DATE.name, (1,), "It happens.", 1, "¶1", 1,
        date=HistoricalDate.parse(date), certainty=certainty,
    )  # fmt: skip


def quote(number: int) -> Entry:
    return Entry(number, f"q{number}", QUOTE.name, (1,), "Words.", 1, "¶1", 1, speaker="Somebody")


def library(*entries: Entry, guild_id: int = 1) -> Library:
    return Library(guild_id, 1, [Topic(1, "one", ("One",))], (), entries)


def days(count: int, start: dt.date = START) -> list[dt.date]:
    return [start + n * DAY for n in range(count)]


def numbers(picks: Iterable[Pick]) -> list[int | None]:
    return [each.entry.number if each.entry else None for each in picks]


def test_an_empty_library_has_nothing_to_post() -> None:
    assert pick(library(), START, []) == Pick(START, None, 1)


def test_an_anniversary_comes_on_its_day_before_anything_else() -> None:
    known = library(*map(quote, range(1, 6)), event(9, "2001-01-03"))
    picks = plan(known, days(6), [])
    assert numbers(picks)[2] == 9
    assert picks[2].years == 25
    assert {each.years for each in picks if each.entry and each.entry.number != 9} == {None}


@pytest.mark.parametrize(
    ("years", "chosen"),
    [
        ((1926, 1976, 2001), 1926),
        ((1976, 2001, 2006, 1927), 1976),
        ((2001, 2006, 2016), 2001),
        ((2006, 2016, 1927), 2006),
        ((2016, 2021, 1927), 2016),
        ((2021, 1927, 2020), 2021),
        ((2020, 1927, 2019), 1927),
        ((1826, 1926, 2025), 1826),
    ],
)
def test_of_several_anniversaries_the_roundest_is_preferred_then_the_oldest(
    years: tuple[int, ...], chosen: int
) -> None:
    known = library(*(event(number, f"{year}-01-01") for number, year in enumerate(years, 1)))
    picked = pick(known, START, [])
    assert picked.years == 2026 - chosen


@pytest.mark.parametrize(
    "no_anniversary",
    [
        event(1, "2020-01-01", Certainty.PLANNED),
        event(1, "2020-01-01", Certainty.INFERRED),
        event(1, "2020-01-01~"),
        event(1, "2020-01"),
        event(1, "2026-01-01"),
        event(1, "2030-01-01"),
    ],
)
def test_what_did_not_happen_to_the_day_some_year_before_is_no_anniversary(no_anniversary: Entry) -> None:
    assert pick(library(no_anniversary), START, []).years is None


def test_what_happened_on_29_february_is_remembered_on_that_day_alone() -> None:
    known = library(event(1, "2000-02-29"), *map(quote, range(2, 4)))
    leap = pick(known, dt.date(2028, 2, 29), [])
    assert (leap.entry, leap.years) == (known.entries[1], 28)
    assert pick(known, dt.date(2027, 2, 28), []).years is None


def test_an_entry_waits_for_its_own_day_while_the_round_lasts_that_long() -> None:
    known = library(*map(quote, range(1, 10)), event(20, "2016-01-08"), event(21, "2016-07-01"))
    picked = numbers(plan(known, days(11), []))
    assert picked[7] == 20
    assert picked.index(21) != 7


def test_what_was_used_longest_ago_comes_first() -> None:
    known = library(*map(quote, range(1, 4)))
    past = [Used(1, START - 3 * DAY, 1), Used(2, START - 5 * DAY, 1), Used(3, START - 4 * DAY, 1)]
    assert numbers(plan(known, days(3), past)) == [2, 3, 1]


def test_a_new_entry_comes_before_those_that_were_used_and_only_once_in_the_round() -> None:
    old = library(*map(quote, range(1, 5)))
    past = [each.use for each in plan(old, days(4), []) if each.use]
    known = library(*map(quote, range(1, 6)))
    picked = numbers(plan(known, days(6, START + 4 * DAY), past))
    assert picked[0] == 5
    assert Counter(picked)[5] == 1 + picked[5:].count(5)


def test_a_retired_entry_drops_out_at_once_and_the_others_keep_their_turns() -> None:
    known = library(*map(quote, range(1, 8)))
    before = numbers(plan(known, days(7), []))
    without = library(*(entry for entry in known.entries.values() if entry.number != before[3]))
    assert numbers(plan(without, days(6), [])) == [number for number in before if number != before[3]]


def test_turns_are_not_those_of_the_numbers_and_differ_between_guilds() -> None:
    entries = list(map(quote, range(1, 30)))
    one, two = (numbers(plan(library(*entries, guild_id=guild_id), days(29), [])) for guild_id in (1, 2))
    assert one != sorted(one, key=lambda number: number or 0)
    assert one != two


def test_a_choice_for_a_day_is_met_and_its_entry_is_kept_for_it() -> None:
    known = library(*map(quote, range(1, 8)))
    usual = numbers(plan(known, days(7), []))
    overrides = {START + 3 * DAY: DayOverride(usual[0])}
    overridden = plan(known, days(7), [], overrides)
    assert numbers(overridden)[3] == usual[0]
    assert overridden[3].overridden
    assert sorted(numbers(overridden), key=str) == sorted(usual, key=str)


def test_a_held_day_has_nothing_and_its_entry_comes_the_day_after() -> None:
    known = library(*map(quote, range(1, 8)))
    usual = numbers(plan(known, days(7), []))
    held = plan(known, days(7), [], {START: DayOverride(None)})
    assert held[0] == Pick(START, None, 1, overridden=True)
    assert numbers(held)[1:] == usual[:6]


def test_a_choice_of_an_entry_that_was_retired_counts_as_none() -> None:
    known = library(*map(quote, range(1, 4)))
    assert pick(known, START, [], {START: DayOverride(99)}) == pick(known, START, [])


def test_another_goes_through_all_there_are_and_comes_round() -> None:
    known = library(*map(quote, range(1, 5)))
    first = pick(known, START, []).entry
    assert first is not None
    seen = [first.number]
    while (following := another(known, START, [], {}, seen[-1])) is not None and following.number != first.number:
        seen.append(following.number)
    assert sorted(seen) == [1, 2, 3, 4]
    assert another(library(quote(1)), START, [], {}, 1) is None


entries = st.lists(
    st.one_of(
        st.just("quote"),
        st.tuples(st.integers(1900, 2025), st.integers(1, 12), st.integers(1, 28)),
    ),
    min_size=1,
    max_size=25,
)


def shelf_of(drawn: list[object]) -> Library:
    return library(
        *(
            quote(number) if isinstance(what, str) else event(number, "{:04}-{:02}-{:02}".format(*what))  # type: ignore[misc]
            for number, what in enumerate(drawn, 1)
        )
    )


@given(entries, st.integers(0, 365), st.integers(1, 90))
def test_nothing_comes_again_before_all_were_used(drawn: list[object], offset: int, count: int) -> None:
    known = shelf_of(drawn)
    picked = numbers(plan(known, days(count, START + offset * DAY), []))
    size = len(known)
    for begin in range(0, count, size):
        of_round = picked[begin : begin + size]
        assert len(set(of_round)) == len(of_round)


@given(entries, st.integers(0, 365))
def test_on_a_day_with_an_anniversary_that_is_left_one_is_picked(drawn: list[object], offset: int) -> None:
    known = shelf_of(drawn)
    used: set[int | None] = set()
    for each in plan(known, days(len(known), START + offset * DAY), []):
        left = [e for e in known.on_this_day(each.date.month, each.date.day) if e.number not in used]
        assert bool(each.years) == bool(left)
        used.add(each.entry.number if each.entry else None)


@given(entries, st.integers(0, 365), st.randoms())
def test_the_same_inputs_give_the_same_choice_in_whatever_order_they_come(
    drawn: list[object], offset: int, chance: object
) -> None:
    known = shelf_of(drawn)
    past = [each.use for each in plan(known, days(7, START + offset * DAY), []) if each.use]
    mixed = list(past)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    date = START + (offset + 7) * DAY
    assert pick(known, date, past) == pick(known, date, mixed)


@given(entries, st.integers(0, 365))
def test_what_the_plan_shows_is_what_the_days_bring(drawn: list[object], offset: int) -> None:
    known = shelf_of(drawn)
    dates = days(7, START + offset * DAY)
    past: list[Used] = []
    for planned in plan(known, dates, []):
        posted = pick(known, planned.date, past)
        assert posted == planned
        past += [posted.use] if posted.use else []
