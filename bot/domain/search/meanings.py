"""Words that mean nearly the same, in English, Russian, Azerbaijani and Armenian: a small dictionary of political life.

So a question in one language finds entries in another, and "exit" finds "withdrawal". The lines, in meanings.txt, are
our own work; the names of countries come from CLDR, which Babel ships. Words that bend much have several forms there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from babel import Locale

from bot.domain.search.words import plain_word, stems, term

_LANGUAGES = ("en", "ru", "az", "hy", "ka")
_COUNTRIES = (
    "AM",
    "AZ",
    "BY",
    "DE",
    "FR",
    "GB",
    "GE",
    "IL",
    "IN",
    "IR",
    "KG",
    "KZ",
    "PK",
    "PL",
    "RU",
    "SY",
    "TR",
    "UA",
    "US",
)


@lru_cache(maxsize=1)
def _lines_by_term() -> dict[str, tuple[int, ...]]:
    found: defaultdict[str, dict[int, None]] = defaultdict(dict)
    for number, line in enumerate(_terms_of_lines()):
        for each in line:
            found[each][number] = None
    return {each: tuple(numbers) for each, numbers in found.items()}


@lru_cache(maxsize=1)
def _terms_of_lines() -> tuple[tuple[str, ...], ...]:
    lines = [_terms_of(line.split("|")) for line in _lines()]
    for country in _COUNTRIES:
        names = [Locale(language).territories.get(country, "") for language in _LANGUAGES]
        lines.append(_terms_of([name for name in names if " " not in name]))
    return tuple(lines)


def _lines() -> list[str]:
    text = files("bot.domain.search").joinpath("meanings.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _terms_of(words_by_language: Sequence[str]) -> tuple[str, ...]:
    """The terms of one line, each once; Azerbaijani words stand in it as they are, whatever letters they have."""
    found: dict[str, None] = {}
    for language, words in zip(_LANGUAGES, words_by_language, strict=False):
        for word in map(plain_word, words.split()):
            stem = word if language == "az" else stems(word, azerbaijani=False)[0]
            found[term(stem)] = None
    return tuple(found)


def of_same_meaning(one: str) -> tuple[str, ...]:
    """Terms of words that mean nearly the same as a term's, without itself."""
    lines = _lines_by_term().get(one, ())
    return tuple(dict.fromkeys(other for number in lines for other in _terms_of_lines()[number] if other != one))
