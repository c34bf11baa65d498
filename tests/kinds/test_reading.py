"""How what is typed is read: marks around a quote, dates, links, what nobody sees, and line breaks."""

from __future__ import annotations

import pytest

from bot.domain.text import is_seen
from bot.kinds.base import LOCATOR, a_date, a_link, read_field
from bot.kinds.quote import QUOTE
from bot.kinds.source import SOURCE
from bot.kinds.summary import SUMMARY
from bot.ui.form import Form


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("“The road is closed.”", "The road is closed."),
        ("«Дорога закрыта»", "Дорога закрыта"),
        ("„Die Straße ist zu“", "Die Straße ist zu"),
        ('"The road is closed."', "The road is closed."),
        ("“ The road ”", "The road"),
        ("The “road” is closed", "The “road” is closed"),
        ("“Closed” is what he called “the road”", "“Closed” is what he called “the road”"),
        ("“The road", "“The road"),
        ("“”", "“”"),
        ("“", "“"),
    ],
)
def test_marks_around_the_whole_of_a_quote_are_not_kept(typed: str, kept: str) -> None:
    [body] = [field for field in QUOTE.fields if field.name == "body"]
    assert read_field(body, typed) == (kept, None)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [("17 April 2024", "2024-04-17"), ("17.04.2024", "2024-04-17"), ("весна 2024", "2024-21"), ("2022~", "2022~")],
)
def test_every_date_is_read_by_the_same_reader(typed: str, edtf: str) -> None:
    assert str(a_date(typed)) == edtf
    dated = [field for field in (*SOURCE.fields,) if field.name in ("published", "accessed")]
    assert [str(read_field(field, typed)[0]) for field in dated] == [edtf, edtf]


def test_a_link_begins_with_small_letters_and_is_otherwise_as_typed() -> None:
    assert a_link("HTTPS://Example.org/Path?Q=1") == "https://Example.org/Path?Q=1"
    assert a_link("https://example.org") == "https://example.org"


@pytest.mark.parametrize("text", ["", " ", "\u200b", "\u200d\u2060", "\u3164", "\u115f", "\u2800", "\ufe0f", "\u0301"])
def test_what_nobody_sees_is_as_good_as_nothing(text: str) -> None:
    assert not is_seen(text)
    assert read_field(LOCATOR, text)[0] is None
    assert read_field(LOCATOR, text) == read_field(LOCATOR, "")


@pytest.mark.parametrize("text", ["a", "¶", "1", "❤️", "é", "։", "ა", "+"])
def test_what_is_seen(text: str) -> None:
    assert is_seen(text)


def test_a_field_of_one_line_has_one_line() -> None:
    assert read_field(LOCATOR, "¶1\nand ¶2") == ("¶1 and ¶2", None)
    form = Form("form-topic-add", "topic-add", {}, [LOCATOR]).filled({"locator": "¶1\nand ¶2"})
    [labelled] = form.to_components()
    assert labelled["component"]["value"] == "¶1 and ¶2"
    body = SUMMARY.fields[0]
    assert read_field(body, "one\ntwo") == ("one\ntwo", None)
