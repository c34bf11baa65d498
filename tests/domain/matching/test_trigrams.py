"""Lines by the three characters in a row that they hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.matching.trigrams import Trigrams, in_both, trigrams

lines = st.lists(st.text(alphabet="abc 1", max_size=8), max_size=12)


@given(lines, st.text(alphabet="abc 1я", min_size=3, max_size=3))
def test_every_line_that_holds_a_trigram_is_found_once_and_in_order(lines: list[str], gram: str) -> None:
    found = Trigrams(lines)[gram].tolist()
    assert found == [place for place, line in enumerate(lines) if gram in line]


@given(lines, st.text(alphabet="abc", min_size=4, max_size=5))
def test_what_two_have_in_common(lines: list[str], text: str) -> None:
    index = Trigrams(lines)
    one, other = (index[gram] for gram in (text[:3], text[-3:]))
    assert in_both(one, other).tolist() == sorted(set(one.tolist()) & set(other.tolist()))


def test_the_trigrams_of_a_short_text_are_none() -> None:
    assert trigrams("ab") == set()
    assert trigrams("abab") == {"aba", "bab"}
