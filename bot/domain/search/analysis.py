"""Text into terms: what an entry, a topic's name or a source is found by.

A term is a stem in Latin letters (`peacekeep`), or begins with a sign that says what it is: `~` a name as it sounds,
`#` a number, `@` a date, `=` a fact that is no word (of which topic, of what kind).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from bot.domain.dates.finding import Found, find_dates
from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.dates.point import DatePoint
from bot.domain.matching.transliteration import loose_keys
from bot.domain.search.numbers import NUMBER_WORDS, find_numbers
from bot.domain.search.stopwords import STOP_WORDS
from bot.domain.search.words import plain_word, stems, term

ANALYSER = "2"
"""The version of all that decides which terms a text has. Count it up with a change, and a start indexes anew."""

COARSER = 0.5  # of a date's weight that the month and the year have in which it lies
MONTHS = 36  # of a long interval that are terms one by one
_KEY_LEAST = 3  # letters of a key below which names are too much alike

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


class Token(NamedTuple):
    """A word, number or date of a text: where it stands, and its terms with what share of its weight each has."""

    start: int
    end: int
    terms: Mapping[str, float]


class Field(Enum):
    """A part of what is indexed: what a term in it counts, and how long it usually is (0: length does not matter)."""

    BODY = (1.0, 40)
    MORE = (1.5, 0)  # what only its kind has, such as a figure's amount
    SPEAKER = (2.0, 0)
    SAYS_SO = (0.3, 0)
    DATE = (3.0, 0)

    def __init__(self, weight: float, usual_length: int) -> None:
        self.weight = weight
        self.usual_length = usual_length


SATURATION = 1.2  # k1 of BM25: how fast saying a word again counts less
LENGTHS = 0.4  # b of BM25: how much a long text is held against its words


def tokens(text: str, language: str = "") -> Iterator[Token]:
    """The tokens of a text but for its stop words; `language` as entries have it, empty where it may be any."""
    taken: list[tuple[int, int]] = []
    for date in find_dates(text):
        taken.append((date.start, date.end))
        yield Token(date.start, date.end, date_terms(date))
    blank = _blanked(text, taken)
    for number in find_numbers(blank):
        yield Token(number.start, number.end, {f"#{number.value}": 1.0})
    for match in _WORD.finditer(blank):
        found = word_terms(match.group(), language not in ("en", "ru", "hy", "ka", "uk"))
        if found:
            yield Token(match.start(), match.end(), found)


def words_of(text: str, term: str) -> Iterator[str]:
    """The words of a text that have a term, as they are written there."""
    return (text[token.start : token.end] for token in tokens(text) if term in token.terms)


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = f"{text[:start]}{'|' * (end - start)}{text[end:]}"
    return text


@lru_cache(maxsize=65_536)
def word_terms(word: str, azerbaijani: bool) -> Mapping[str, float]:
    """The terms of one word of an indexed text: its stems, how a name sounds, the number that it may be."""
    plain = plain_word(word)
    if plain in STOP_WORDS or (len(plain) == 1 and not word.isupper()):
        return {}
    found = dict.fromkeys(map(term, stems(plain, azerbaijani=azerbaijani)), 1.0)
    if word[0].isupper() or not word[0].islower():  # Georgian has no capitals
        found |= dict.fromkeys(keys_of(plain), 1.0)
    if plain in NUMBER_WORDS:
        found[f"#{NUMBER_WORDS[plain]}"] = 1.0
    found.pop("", None)
    return found


def keys_of(plain: str) -> tuple[str, ...]:
    """How a word sounds if it is a name, with its endings and without."""
    forms = dict.fromkeys((plain.removesuffix("'s"), *stems(plain)[:2]))
    keys = dict.fromkeys(key for form in forms for key in loose_keys(form))
    return tuple(f"~{key}" for key in keys if len(key) >= _KEY_LEAST)


def date_terms(date: Found) -> dict[str, float]:
    """The terms of a date: itself, and the month and the year in which it lies."""
    _, _, year, month, day = date
    found: dict[str, float] = {}
    if day:
        found[f"@--{month:02}-{day:02}"] = 1.0
    if year and day:
        found[f"@{year}-{month:02}-{day:02}"] = 1.0
    if year and month:
        found[f"@{year}-{month:02}"] = COARSER if day else 1.0
    if month and not day:
        found[f"@--{month:02}"] = 1.0
    if year:
        found[f"@{year}"] = COARSER if month else 1.0
    return found


def terms_of_date(date: HistoricalDate) -> dict[str, float]:
    """The terms of an entry's own date; of an interval those of its ends and of the months between."""
    points = [point for point in (date.start, date.end) if isinstance(point, DatePoint) and point.year > 0]
    found: dict[str, float] = {}
    for point in points:
        if point.unspecified:
            found[f"@{point.year}"] = COARSER
        else:
            found |= date_terms(Found(0, 0, point.year, point.month, point.day))
            if point.month > 12:
                found |= {f"@{year}-{month:02}": COARSER for year, month in _months_between(point.lo, point.hi)}
    if len(points) == 2:
        for year, month in _months_between(points[0].lo, points[1].hi):
            found.setdefault(f"@{year}-{month:02}", COARSER)
            found.setdefault(f"@{year}", COARSER)
    return found


def _months_between(lo: int, hi: int) -> Iterator[tuple[int, int]]:
    """The months from one day to another, each as `year*10000 + month*100 + day`; the first ones of very many."""
    first, last = lo // 10_000 * 12 + lo // 100 % 100 - 1, hi // 10_000 * 12 + hi // 100 % 100 - 1
    for number in range(first, min(last + 1, first + MONTHS)):
        yield number // 12, number % 12 + 1


def weights(
    fields: Iterable[tuple[Field, str]], date: HistoricalDate | None = None, language: str = ""
) -> dict[str, float]:
    """The terms of an entry, each with its weight from 0 to 1: BM25's, over all fields at once (BM25F).

    The usual length of a field is a constant, so that an entry's weights depend on no other entry.
    """
    times: defaultdict[str, float] = defaultdict(float)
    for field, text in fields:
        found = list(tokens(text, language))
        long = 1 - LENGTHS + LENGTHS * len(found) / field.usual_length if field.usual_length else 1.0
        for token in found:
            for each, share in token.terms.items():
                times[each] += share * field.weight / long
    for each, share in (terms_of_date(date) if date else {}).items():
        times[each] += share * Field.DATE.weight
    return {each: count / (SATURATION + count) for each, count in times.items()}


def name_weights(name: str) -> dict[str, float]:
    """The terms of a name, each with the share of the name that it is; of nothing but stop words, those."""
    found = [token.terms for token in tokens(name)]
    if not found:
        found = [dict.fromkeys(map(term, stems(plain_word(m.group()))), 1.0) for m in _WORD.finditer(name)]
    return {each: 1 / len(found) for terms in found for each in terms if each}
