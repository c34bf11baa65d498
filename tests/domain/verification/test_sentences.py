"""Where sentences begin: rather too few beginnings than too many."""

from __future__ import annotations

import pytest

from bot.domain.verification.sentences import sentence_beginnings
from bot.domain.verification.tokens import normalised, token_spans


def begins(text: str) -> list[str]:
    """The first token of each sentence."""
    paragraph = normalised(text)
    spans = list(token_spans(paragraph))
    return [paragraph[slice(*spans[k])] for k in sentence_beginnings(paragraph, spans)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("", []),
        ("The road is closed", ["The"]),
        (
            "It rained. The road closed! Was it open? Nobody knows… Then it snowed.",
            ["It", "The", "Was", "Nobody", "Then"],
        ),
        # Marks that close stand with what they close, marks that open with what they open.
        ("He said “yes.” Then he left.", ["He", "Then"]),
        ("He left (in May). “Why?” asked she.", ["He", "“"]),
        # A point that ends no sentence.
        ("Mr. Smith met Dr. Brown.", ["Mr"]),
        ("J. R. Smith wrote it.", ["J"]),
        ("The U.S. Senate met at 9 p.m. On Monday it did not.", ["The"]),
        ("It cost approx. Forty pounds.", ["It"]),
        ("It has 3.5 miles. of road", ["It"]),
        ("See art. 5 of the law. It says so.", ["See", "It"]),
        # Russian, Azerbaijani, Armenian, Georgian.
        ("В 2020 г. Баку занял город. Потом ушёл.", ["В", "Потом"]),
        ("В 2020 гг. Баку занял город. Потом ушёл.", ["В", "Потом"]),
        ("Yol bağlı idi, bax. Xəritə var. Sonra açıldı.", ["Yol", "Sonra"]),
        ("Նավը գնաց։ Ինչո՞ւ գնաց։ Գետը խորն է:  Այո։", ["Նավը", "Ինչո՞ւ", "Գետը", "Այո"]),
        ("გემი გავიდა. ზღვა მშვიდი იყო.", ["გემი", "ზღვა"]),
        ("渡轮离开了。港口空了。", ["渡", "港"]),
    ],
)
def test_the_first_words_of_sentences(text: str, first: list[str]) -> None:
    assert begins(text) == first
