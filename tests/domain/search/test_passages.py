"""The passage that answers a query."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.search.passages import passage
from bot.domain.search.query import read_query

TEXT = (
    "Russia kept a mission in the region, the article says. Its first years were quiet. In December 2022 the Lachin"
    " road was closed, to the anger of many. The mission had almost 2,000 men with 90 vehicles, and left in 2024."
)


def marked(text: str, query: str, room: int = 80) -> list[str]:
    return [piece for piece, wanted in passage(text, read_query(query), room).pieces if wanted]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("Lachin closing", ["Lachin", "closed"]),
        ("Лачин", ["Lachin"]),
        ("2000 men", ["2,000", "men"]),
        ("декабрь 2022", ["December 2022"]),
        ("vehic", ["vehicles"]),
        ("weather", []),
    ],
)
def test_what_was_looked_for_is_marked_where_it_stands(query: str, words: list[str]) -> None:
    assert marked(TEXT, query) == words


def test_the_passage_has_the_word_itself_rather_than_what_means_the_same() -> None:
    text = "Moscow said little of it for years and years and years. " * 3 + "The Kremlin decided."
    shown = passage(text, read_query("Kremlin"), 60)
    assert ("Kremlin", True) in shown.pieces
    assert shown.cut_before
    assert not shown.cut_after


def test_a_passage_begins_with_its_sentence_where_that_is_near() -> None:
    assert passage(TEXT, read_query("Lachin"), 90).text.startswith("In December 2022 the Lachin road")


def test_a_short_text_is_shown_whole() -> None:
    assert passage("Nothing of it.", read_query("Lachin"), 80).text == "Nothing of it."


@given(st.text(max_size=400), st.text(max_size=40), st.integers(2, 200))
def test_a_passage_is_part_of_its_text_and_fits(text: str, query: str, room: int) -> None:
    shown = passage(text, read_query(query), room)
    assert shown.text in text
    assert len(shown.text) <= room
    assert shown.cut_before or text.startswith(shown.text)
    assert shown.cut_after or text.endswith(shown.text)
