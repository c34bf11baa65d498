"""Dates within running text."""

from __future__ import annotations

import pytest

from bot.domain.dates.finding import find_dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("what happened on 17 April", [(0, 4, 17)]),
        ("On April 17, 2024 it was announced", [(2024, 4, 17)]),
        ("17.04.2024", [(2024, 4, 17)]),
        ("17.04", [(0, 4, 17)]),
        ("04/17/2024", [(2024, 4, 17)]),
        ("17/04/2024", [(2024, 4, 17)]),
        ("04.17.2024", []),
        ("2024-04-17", [(2024, 4, 17)]),
        ("17 апреля", [(0, 4, 17)]),
        ("17 aprel", [(0, 4, 17)]),
        ("в декабре 2022 года", [(2022, 12, 0)]),
        ("2024-cü il aprelin 17-də", [(2024, 4, 17)]),
        ("2024 թվականի ապրիլի 17-ին", [(2024, 4, 17)]),
        ("17 აპრილს", [(0, 4, 17)]),
        ("22 мая 2020", [(2020, 5, 22)]),
        ("mayın 5-i", [(0, 5, 5)]),
        ("spring 2024", [(2024, 21, 0)]),
        ("весной 2024", [(2024, 21, 0)]),
        ("September 2022, then Prague in October 2022", [(2022, 9, 0), (2022, 10, 0)]),
        ("the post-2020 order", [(2020, 0, 0)]),
        ("almost 2,000 men", []),
        ("2.5 million", []),
        ("he marched 20 km", []),
        ("you may leave", []),
        ("31.02.2024", []),
    ],
)
def test_dates_are_found_in_text(text: str, dates: list[tuple[int, int, int]]) -> None:
    assert [(found.year, found.month, found.day) for found in find_dates(text)] == dates


def test_a_month_alone_is_a_date_only_where_asked_for() -> None:
    assert find_dates("in October") == []
    assert [found.month for found in find_dates("in October", bare_months=True)] == [10]
    assert find_dates("they may leave", bare_months=True) == []
