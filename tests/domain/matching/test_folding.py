"""One spelling for every script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.matching.folding import fold, name_key


@pytest.mark.parametrize(
    "names",
    [
        ("Степанакерт", "Stepanakert", "STEPANAKERT", "Ստեփանակերտ"),
        ("Sumqayit", "Sumqayıt", "SUMQAYIT", "ｓｕｍｑａｙｉｔ"),
        ("Արցախ", "Artsakh", "artsakh!"),
        ("Xankəndi", "Xankendi"),
        ("Lachin-road", "Lachin Road", "LACHIN  ROAD", "“Lachin road”"),
        ("Բերձոր", "Berdzor"),
    ],
)
def test_spellings_of_one_name_meet(names: tuple[str, ...]) -> None:
    assert len({name_key(name) for name in names}) == 1


def test_words_stay_apart_for_those_who_type_only_the_second() -> None:
    assert fold("  Lachin–road,\nclosed") == "lachin road closed"


@pytest.mark.parametrize("nothing", ["", " ", "…", "?!", "\u200b", "«»"])
def test_what_has_no_letter_or_digit_folds_to_nothing(nothing: str) -> None:
    assert fold(nothing) == ""


@given(st.text())
def test_folding_again_changes_nothing_and_leaves_only_latin(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert folded.isascii()
    assert all(c.isalnum() or c == " " for c in folded)
    assert "  " not in folded
