"""A question into what is looked for: its telling words, what may stand for each, and what kind of answer fits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.dates.finding import Found, find_dates
from bot.domain.search.analysis import _WORD, keys_of
from bot.domain.search.meanings import of_same_meaning
from bot.domain.search.numbers import NUMBER_WORDS, find_numbers
from bot.domain.search.stopwords import STOP_WORDS
from bot.domain.search.words import plain_word, stems, term

LONGEST = 400  # characters of a query that are looked at
WORDS = 12  # telling words of it
UNFINISHED_LEAST = 3  # letters that the beginning of a word must have

# What may stand for a word, as shares of what the word itself is worth.
SOUNDS = 0.85
MEANS = 0.6
BEGINS = 0.7
LIES_IN = 0.3  # the month of a day that was asked for


class Ask(StrEnum):
    """What a question asks for, by its question words."""

    HOW_MANY = "how_many"
    WHEN = "when"
    SAID = "said"
    WHAT = "what"
    WHY = "why"


# Words by which a question says what it asks for, as they begin or stand; in English, Russian, Azerbaijani, Armenian.
_ASKS = {
    Ask.HOW_MANY: re.compile(
        r"\b(?:how (?:many|much|big|large)|numbers?|strength|сколько|численност\w*|количеств\w*|числ[оа]|neçə|nə qədər"
        r"|sayı|sayi|sayca|քանի|որքան|քանակ\w*|թվաքանակ\w*|რამდენი)\b"
    ),
    Ask.WHEN: re.compile(
        r"\b(?:when|what (?:date|day|year|month)|which (?:day|year|month)|date of|когда|в каком году|какого числа|дата"
        r"|nə vaxt|nə zaman|haçan|hansı (?:il|gün|tarix)\w*|երբ|ո՞ր թվական\w*|ամսաթիվ\w*|როდის)\b"
    ),
    Ask.SAID: re.compile(
        r"\b(?:said|says?|told|quotes?|words of|сказал\w*|говорил\w*|говорит|заявил\w*|слова|цитат\w*|dedi\w*|deyib"
        r"|söylə\w*|sitat\w*|ասել|ասաց|ասում|խոսք\w*|մեջբերում\w*|თქვა)\b"
    ),
    Ask.WHY: re.compile(
        r"\b(?:why|reasons?|what for|почему|зачем|отчего|причин\w*|niyə|nəyə görə|nə üçün|səbəb\w*|ինչու"
        r"|պատճառ\w*|რატომ)\b"
    ),
    Ask.WHAT: re.compile(
        r"\b(?:what (?:is|are|was|were)|who (?:is|are|was|were)|what's|who's|tell (?:me|us) about|about|что такое"
        r"|что за|кто так\w+|кто это|расскажи\w*|nədir|kimdir|nə deməkdir|haqqında|ինչ է|ով է|ովքեր են|մասին"
        r"|რა არის|ვინ არის)\b"
    ),
}


@dataclass(frozen=True, slots=True)
class Word:
    """One telling word, number or date of a query, as it was typed: the terms that may stand for it, each with its
    share, and the beginning of the terms that it may be the beginning of."""

    typed: str
    terms: Mapping[str, float]
    begins: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for."""

    words: tuple[Word, ...]
    asks: frozenset[Ask]

    def terms(self) -> set[str]:
        """Every term that is looked for, beginnings left out."""
        return {each for word in self.words for each in word.terms}

    def beginnings(self) -> set[str]:
        """The beginnings of terms that are looked for."""
        return {word.begins for word in self.words if word.begins}


def read_query(text: str) -> Query:
    """What a text asks for; no words where it holds no letter and no digit."""
    text = text[:LONGEST]
    asks, asking = _asks(text)
    found: list[tuple[int, Word]] = []
    blank = text
    for date in find_dates(text, bare_months=True):
        found.append((date.start, Word(text[date.start : date.end], _date_terms(date))))
        blank = f"{blank[: date.start]}{'|' * (date.end - date.start)}{blank[date.end :]}"
    for number in find_numbers(blank):
        found.append((number.start, Word(text[number.start : number.end], {f"#{number.value}": 1.0})))
        blank = f"{blank[: number.start]}{'|' * (number.end - number.start)}{blank[number.end :]}"
    words = list(_WORD.finditer(blank))
    telling = [match for match in words if plain_word(match.group()) not in STOP_WORDS]
    telling = [match for match in telling if plain_word(match.group()) not in asking] or telling
    if not found and not telling:
        telling = words
    for match in telling:
        unfinished = match.end() == len(text.rstrip())
        found.append((match.start(), _word(match.group(), unfinished)))
    unique = {word.typed.casefold(): word for _, word in sorted(found, key=lambda each: each[0])}
    return Query(tuple(unique.values())[:WORDS], asks)


def _asks(text: str) -> tuple[frozenset[Ask], set[str]]:
    """What a text asks for, and the words that say so and nothing else; a reason that is asked for may be told of."""
    lower = " ".join(text.casefold().replace("i\u0307", "i").replace("՞", "").split())
    asks: set[Ask] = set()
    words: set[str] = set()
    for ask, pattern in _ASKS.items():
        for match in pattern.finditer(lower):
            asks.add(ask)
            if ask is not Ask.WHY:
                words.update(map(plain_word, match.group().split()))
    return frozenset(asks), words


def _word(word: str, unfinished: bool) -> Word:
    plain = plain_word(word)
    own = dict.fromkeys((each for each in map(term, stems(plain)) if each), 1.0)
    found = {other: MEANS for each in own for other in of_same_meaning(each)}
    found |= dict.fromkeys(keys_of(plain), SOUNDS)
    if plain in NUMBER_WORDS:
        found[f"#{NUMBER_WORDS[plain]}"] = 1.0
    folded = term(plain)
    begins = folded if unfinished and len(folded) >= UNFINISHED_LEAST else ""
    return Word(word, {**found, **own}, begins)


def _date_terms(date: Found) -> dict[str, float]:
    """The terms of a date that is asked for: those that say as much, and the month it lies in for a little."""
    _, _, year, month, day = date
    if year and day:
        return {
            f"@{year}-{month:02}-{day:02}": 1.0,
            f"@{year}-{month:02}": LIES_IN,
            f"@--{month:02}-{day:02}": 2 * LIES_IN,
        }
    if day:
        return {f"@--{month:02}-{day:02}": 1.0}
    if year and month:
        return {f"@{year}-{month:02}": 1.0}
    if month:
        return {f"@--{month:02}": 1.0}
    return {f"@{year}": 1.0, f"#{year}": 1.0}
