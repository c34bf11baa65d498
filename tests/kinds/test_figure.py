"""Figures: which wordings are one number with its unit, and how they read."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import Entry
from bot.domain.errors import InvalidValue
from bot.domain.message import ENGLISH
from bot.kinds.figure import FIGURE, an_amount, value_of
from bot.ui import wording
from tests.support.refusals import refuses


@pytest.mark.parametrize(
    ("amount", "value"),
    [
        ("almost 2,000 men", "2000"),
        ("almost  2,000\nmen", "2000"),
        ("2 000 человек", "2000"),
        ("2\u202f000 men", "2000"),
        ("2’000 men", "2000"),
        ("around 600 thousand deployed troops", "600000"),
        ("600 тысяч военных", "600000"),
        ("1.5 million people", "1500000"),
        ("1,5 млн человек", "1500000"),
        ("2,000,000.75 tonnes", "2000000.75"),
        ("0.125 km", "0.125"),
        ("two hundred thousand refugees", "200000"),
        ("five hundred thousand refugees", "500000"),
        ("four villages", "4"),
        ("a dozen villages", "12"),
        ("$5 million", "5000000"),
        ("90%", "90"),
        ("90 armoured vehicles", "90"),
    ],
)
def test_a_number_is_read_as_people_write_it_and_kept_as_worded(amount: str, value: str) -> None:
    assert an_amount(amount) == " ".join(amount.split())
    assert value_of(amount) == Decimal(value)


@pytest.mark.parametrize(
    ("amount", "why"),
    [
        ("many men", "has no number; write it in digits, such as almost 2,000 men"),
        ("2,000", "has no unit: say what the number is of"),
        ("2 million", "has no unit"),
        ("10–12 men", "has 2 numbers; a figure is one number"),
        ("2.000 men", "may be 2 or 2,000; write 2,000 for thousands"),
        ("1,23,4 men", "is no number; write it as in 2,000 or 1.5 million"),
        ("", "has no number"),
    ],
)
def test_what_is_no_number_with_its_unit_is_refused_with_the_way_to_write_it(amount: str, why: str) -> None:
    with refuses(why, InvalidValue):
        an_amount(amount)


def test_a_figure_reads_on_one_line() -> None:
    entry = Entry(
        1, "f", FIGURE.name, (1,), "Russian peacekeeping mission", 1, "¶5", 1,
        attributed_to="the article", date=HistoricalDate.parse("2024-21"), details={"amount": "almost 2,000 men"},
    )  # fmt: skip
    reading = wording.reading(entry, ENGLISH)
    assert wording.title(entry, ENGLISH) == "almost 2,000 men · Russian peacekeeping mission · spring 2024"
    assert reading.below == ("according to the article", "¶5")
    assert {"2000", "almost 2,000 men"} <= set(FIGURE.found_by(entry))
