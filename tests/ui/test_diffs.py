"""Changes as moderators read them: struck out, bold, and no mark of the text's own alive."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.diff import words
from bot.domain.message import ENGLISH
from bot.ui.diffs import changes, diff
from bot.ui.text import length


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("Azerbaijan closes the Lachin road de facto.", "Azerbaijan closes the Lachin corridor de facto.",
         "Azerbaijan closes the Lachin ~~road~~ **corridor** de facto."),
        ("2022-03", "2022-04", "~~2022-03~~ **2022-04**"),
        ("", "the article", "**the article**"),
        ("the article", "", "~~the article~~"),
        ("It was **bold** on that day in the year 2022.", "It was `code` on that day in the year 2022.",
         "It was ~~\\*\\*bold\\*\\*~~ **\\`code\\`** on that day in the year 2022."),
        ("One paragraph that stays as it is.\n\nTwo", "One paragraph that stays as it is.\n\nThree",
         "One paragraph that stays as it is.\n\n~~Two~~ **Three**"),
    ],
)  # fmt: skip
def test_a_change_reads_as_it_was_made(old: str, new: str, shown: str) -> None:
    assert diff(words(old, new), 1_000) == shown


def test_what_is_far_from_a_change_is_left_out() -> None:
    old = "So it went on. " * 40 + "It ended in May. " + "And so it went. " * 40
    shown = diff(words(old, old.replace("May", "June")), 1_000)
    assert "~~May~~ **June**" in shown or "~~May~~**June**" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert length(shown) < 300


def test_a_text_that_is_another_altogether_is_shown_as_one_change() -> None:
    shown = diff(
        words("The road was closed by the army in winter.", "A bridge which the sea had taken the year before."), 900
    )
    assert shown.count("~~") == shown.count("**") == 2


TEXTS = st.text(st.sampled_from("ab *_~|`\n#-«Яա"), max_size=400)


@given(TEXTS, TEXTS)
def test_many_changes_fit_their_room(old: str, new: str) -> None:
    parts = words(old, new)
    found = changes(ENGLISH, [("Text", parts), ("Where", parts)], 600)
    assert sum(map(length, found)) <= 700
