"""When the daily fact is due, in every zone and whatever its clocks do."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.daily.schedule import due_instant, local_date, next_due, parse_time
from bot.domain.daily.zones import find_place, label, places, suggest_places
from bot.domain.message import ENGLISH
from bot.messages import render
from tests.domain.daily.simulate_schedule import simulate_changes

NEW_YORK = ZoneInfo("America/New_York")
APIA = ZoneInfo("Pacific/Apia")
DAY = dt.timedelta(days=1)


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def test_around_every_change_of_every_zone_in_twenty_years_each_date_is_due_once() -> None:
    seen = simulate_changes(dt.date(2026, 1, 1), dt.date(2046, 1, 1), times=2, seed=4)
    assert seen.zones > 590
    assert seen.gaps > 500
    assert seen.folds > 500


def test_around_the_changes_of_a_troubled_past_too() -> None:
    seen = simulate_changes(dt.date(2010, 1, 1), dt.date(2014, 1, 1), times=2, seed=5)
    assert seen.missing >= 2 * 7  # Samoa and Tokelau have no 30 December 2011


def test_a_time_in_a_gap_is_due_at_the_first_instant_after_it() -> None:
    assert due_instant(dt.date(2026, 3, 8), dt.time(2, 30), NEW_YORK) == utc("2026-03-08T07:00")
    assert due_instant(dt.date(2026, 3, 8), dt.time(3, 0), NEW_YORK) == utc("2026-03-08T07:00")


def test_a_time_in_a_fold_is_due_the_first_time_it_is_shown() -> None:
    assert due_instant(dt.date(2026, 11, 1), dt.time(1, 30), NEW_YORK) == utc("2026-11-01T05:30")


@pytest.mark.parametrize(
    ("zone", "date"), [("Pacific/Apia", dt.date(2011, 12, 30)), ("Pacific/Kwajalein", dt.date(1993, 8, 21))]
)
def test_a_date_that_a_zone_left_out_has_no_fact_and_its_neighbours_have(zone: str, date: dt.date) -> None:
    place = ZoneInfo(zone)
    assert due_instant(date, dt.time(9), place) is None
    before = due_instant(date - DAY, dt.time(9), place)
    assert before is not None
    assert next_due(before, dt.time(9), place, date - DAY).date == date + DAY


def test_a_date_that_a_zone_had_twice_has_one_fact() -> None:
    kwajalein = ZoneInfo("Pacific/Kwajalein")
    first = due_instant(dt.date(1969, 9, 30), dt.time(9), kwajalein)
    assert first is not None
    after = next_due(first, dt.time(9), kwajalein, dt.date(1969, 9, 30))
    assert after.date == dt.date(1969, 10, 1)


def test_a_gap_that_reaches_over_midnight_belongs_to_the_date_before_it() -> None:
    # Toronto's clocks went from 23:30 on 30 March 1919 to 00:30.
    toronto = ZoneInfo("America/Toronto")
    at = due_instant(dt.date(1919, 3, 30), dt.time(23, 45), toronto)
    assert at is not None
    assert at.astimezone(toronto).replace(tzinfo=None) == dt.datetime.fromisoformat("1919-03-31T00:30")
    assert next_due(at, dt.time(23, 45), toronto, dt.date(1919, 3, 30)).date == dt.date(1919, 3, 31)


def test_a_time_that_is_over_today_comes_tomorrow() -> None:
    assert next_due(utc("2026-01-01T12:00"), dt.time(9), ZoneInfo("UTC")).date == dt.date(2026, 1, 2)
    assert next_due(utc("2026-01-01T09:00"), dt.time(9), ZoneInfo("UTC")).date == dt.date(2026, 1, 2)
    assert next_due(utc("2026-01-01T08:59"), dt.time(9), ZoneInfo("UTC")).date == dt.date(2026, 1, 1)


moments = st.integers(946_684_800, 2_366_841_600).map(lambda at: dt.datetime.fromtimestamp(at, dt.UTC))
times = st.builds(dt.time, st.integers(0, 23), st.integers(0, 59))
zones = st.sampled_from([ZoneInfo(name) for name in places()])


@given(moments, times, zones, times, zones)
def test_after_any_edit_of_time_and_zone_no_date_comes_twice(
    now: dt.datetime, time: dt.time, zone: ZoneInfo, other_time: dt.time, other_zone: ZoneInfo
) -> None:
    posted = next_due(now, time, zone)
    edited = next_due(posted.at, other_time, other_zone, posted.date)
    assert edited.date > posted.date
    assert edited.at > posted.at


@given(moments, times, zones)
def test_what_comes_next_is_due_within_two_days(now: dt.datetime, time: dt.time, zone: ZoneInfo) -> None:
    due = next_due(now, time, zone)
    assert now < due.at <= now + 2 * DAY + dt.timedelta(hours=2)
    assert abs(local_date(due.at, zone) - due.date) <= DAY


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("9:00", dt.time(9)),
        ("09:05", dt.time(9, 5)),
        ("21.30", dt.time(21, 30)),
        ("0:00", dt.time()),
        ("9am", dt.time(9)),
        ("9 AM", dt.time(9)),
        ("9:30pm", dt.time(21, 30)),
        ("12 a.m.", dt.time()),
        ("12pm", dt.time(12)),
    ],
)
def test_a_time_of_day_may_be_typed_as_people_type_it(text: str, time: dt.time) -> None:
    assert parse_time(text) == time


@pytest.mark.parametrize("text", ["25:00", "24:00", "9", "9:5", "9:60", "-1:00", "13pm", "0am", "9 bm", "", "٠٩:٠٠"])
def test_what_is_no_time_of_day_is_none(text: str) -> None:
    assert parse_time(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [("Asia/Baku", "Asia/Baku"), ("baku", "Asia/Baku"), ("new york", "America/New_York"), ("utc", "UTC")],
)
def test_a_place_is_found_by_its_name_or_its_city(text: str, place: str) -> None:
    assert find_place(text) == place


@pytest.mark.parametrize("text", ["EST", "EST5EDT", "Etc/GMT+4", "GMT+4", "+04:00", "US/Pacific", "Mars/Olympus", ""])
def test_what_is_no_place_is_not_found(text: str) -> None:
    assert find_place(text) is None


def test_places_are_suggested_with_what_their_clocks_show() -> None:
    assert suggest_places("yerev") == ["Asia/Yerevan"]
    assert "Asia/Tbilisi" in suggest_places("asia t")
    assert len(suggest_places("")) == 25
    labels = {name: render(label(name, utc("2026-01-01T12:00")), ENGLISH) for name in places()}
    assert labels["Asia/Kathmandu"] == "Kathmandu (Asia), UTC+05:45, now 17:45"
    assert max(map(len, labels.values())) <= 100
