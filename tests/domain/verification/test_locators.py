"""Which paragraphs a locator names, in the ways people write it."""

from __future__ import annotations

import pytest

from bot.domain.verification.locators import paragraphs_named


@pytest.mark.parametrize(
    ("locator", "named"),
    [
        ("¶4", {4}),
        ("¶ 4", {4}),
        ("¶4, p. 12", {4}),
        ("¶¶4", {4}),
        ("p. 12, ¶4", {4}),
        ("¶1, ¶4", {1, 4}),
        ("¶2–4", {2, 3, 4}),
        ("¶2-4, 7", {2, 3, 4, 7}),
        ("paragraphs 2 to 4", {2, 3, 4}),
        ("paras. 2 and 4", {2, 4}),
        ("para 2", {2}),
        ("Paragraph 5", {5}),
        ("абзац 3", {3}),
        ("абз. 3", {3}),
        ("abzas 3", {3}),
        ("պարբերություն 3", {3}),
        ("აბზაცი 3", {3}),
        ("¶9–1", set()),
        ("¶1–999999", {1, 999_999}),  # too many to list: the first and the last
    ],
)
def test_paragraphs_are_named(locator: str, named: set[int]) -> None:
    assert paragraphs_named(locator) == (named or None)


@pytest.mark.parametrize("locator", ["", "p. 7", "4", "12:30", "line 4", "§ 4", "parade 4", "¶", "chapter 4"])
def test_what_names_no_paragraph(locator: str) -> None:
    assert paragraphs_named(locator) is None
