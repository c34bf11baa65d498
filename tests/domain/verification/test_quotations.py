"""What stands between quotation marks inside a text of one's own."""

from __future__ import annotations

import pytest

from bot.domain.verification.quotations import quotations


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nothing is quoted here.", []),
        ("The author calls it “a net liability,” and “treacherous”.", ["a net liability", "treacherous"]),
        ('He said "never again".', ["never again"]),
        ("Он сказал: «Дорога закрыта».", ["Дорога закрыта"]),
        ("Er sagte: „Nie wieder“, und ging.", ["Nie wieder"]),
        ("O dedi: „Heç vaxt”.", ["Heç vaxt"]),
        ("«The leaders of “the Republic of Artsakh” left»", ["The leaders of “the Republic of Artsakh” left"]),
        ("Baku’s demands weren’t 'met'.", []),
        ("An “open one is none", []),
        ("Empty: “”.", []),
    ],
)
def test_the_words_between_them(text: str, words: list[str]) -> None:
    assert list(quotations(text)) == words
