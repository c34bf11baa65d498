"""Dates as people type them, "17 April 2024", "17.04.2024", "весна 2024", read into EDTF."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bot.domain.dates.formatting import book_of
from bot.domain.dates.words import WORDS

LONGEST = 80

_YEAR = re.compile(r"-?[0-9]{2}(?:[0-9]{2}|[0-9]x|xx)[?~%]?")
_DOTTED = re.compile(r"(?:(?P<day>[0-9]{1,2})\.)?(?P<month>[0-9]{1,2})\.(?P<year>[0-9]{4})\.?")
_DASHED = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})(?:-(?P<day>[0-9]{1,2}))?")
_DOTTED_DAY = re.compile(r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})\.?")
_DASHED_DAY = re.compile(r"(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
_WORD = re.compile(r"[0-9]+|[^\W\d_]+")
_BETWEEN = re.compile(r"[\s.,'-]*")


def edtf_of(text: str) -> str | None:
    """EDTF for a date that people would read in `text`, or `None`. Whether there is such a date is not checked.

    Names of months and seasons are those of any language in `date_words`.
    """
    if len(text) > LONGEST:
        return None
    folded = plain(text)
    if _YEAR.fullmatch(folded):
        return folded.upper()
    for shape in (_DOTTED, _DASHED):
        if match := shape.fullmatch(folded):
            return _edtf(match["year"], int(match["month"]), match["day"])
    return _edtf_of_words(folded)


def month_day_of(text: str) -> tuple[int, int] | None:
    """Month and day that people would read in a `text` without a year, or `None`; not checked either."""
    if len(text) > LONGEST:
        return None
    folded = plain(text)
    for shape in (_DOTTED_DAY, _DASHED_DAY):
        if match := shape.fullmatch(folded):
            return (int(match["month"]), int(match["day"]))
    named = _name_and_numbers(folded)
    if named is None or named[0] > 12:
        return None
    month, numbers = named
    return (month, int(numbers[0])) if len(numbers) == 1 and len(numbers[0]) <= 2 else None


def is_today(text: str) -> bool:
    """Whether `text` is "today" in one of the languages of `date_words`."""
    return len(text) <= LONGEST and plain(text) in _today_words()


def _edtf_of_words(folded: str) -> str | None:
    named = _name_and_numbers(folded)
    if named is None:
        return None
    month, numbers = named
    years = [number for number in numbers if len(number) in (3, 4)]
    days = [number for number in numbers if len(number) <= 2]
    if len(years) != 1 or len(days) > 1 or len(years + days) != len(numbers) or (days and month > 12):
        return None
    return _edtf(years[0], month, days[0] if days else None)


def _edtf(year: str, month: int, day: str | None) -> str:
    return f"{int(year):04}-{month:02}" + (f"-{int(day):02}" if day else "")


def _name_and_numbers(folded: str) -> tuple[int, list[str]] | None:
    """The month or season (21–24) that a text names, and its numbers, if it holds nothing else but fillers."""
    if not all(_BETWEEN.fullmatch(gap) for gap in _WORD.split(folded)):
        return None
    words = _WORD.findall(folded)
    numbers = [word for word in words if word.isdecimal()]
    names = [word for word in words if not word.isdecimal() and word not in fillers()]
    number = _named(names[0]) if len(names) == 1 else None
    return None if number is None else (number, numbers)


def _named(word: str) -> int | None:
    """A month by its name, or by three letters and more that only it begins with; a season by its name."""
    exact = month_names().get(word) or season_names().get(word)
    if exact or len(word) < 3:
        return exact
    begun = {number for name, number in month_names().items() if name.startswith(word)}
    return begun.pop() if len(begun) == 1 else None


@lru_cache(maxsize=1)
def month_names() -> dict[str, int]:
    books = [book_of(language) for language in WORDS]
    return {
        plain(names[number - 1]).rstrip("."): number
        for book in books
        for names in (book.months, book.months_alone, book.months_short)
        for number in range(1, 13)
    }


@lru_cache(maxsize=1)
def season_names() -> dict[str, int]:
    """Seasons by every name that is no other season elsewhere: "yaz" is spring in Azerbaijani, summer in Turkish."""
    found = {"fall": {23}, "fruhling": {21}, "bahar": {21}}
    for words in WORDS.values():
        for forms in (words, words.bent or words):
            for season, name in enumerate(forms.seasons, start=21):
                found.setdefault(plain(name), set()).add(season)
    return {name: min(seasons) for name, seasons in found.items() if len(seasons) == 1}


@lru_cache(maxsize=1)
def _today_words() -> frozenset[str]:
    return frozenset(plain(words.today) for words in WORDS.values())


@lru_cache(maxsize=1)
def fillers() -> frozenset[str]:
    """What may stand beside the names and numbers of a date: "of", ordinal endings, "year" and its short forms."""
    return frozenset(
        plain(word)
        for word in (
            *(
                "of",
                "the",
                "st",
                "nd",
                "rd",
                "th",
                "de",
                "le",
                "er",
                "cı",
                "ci",
                "cu",
                "cü",
                "il",
                "ilin",
                "yıl",
                "yılı",
            ),
            *("г", "год", "года", "р", "рік", "року", "թ", "թվական", "թվականի", "წ", "წელი", "წლის"),
        )
    )


@lru_cache(maxsize=4_096)
def plain(text: str) -> str:
    """Case, accents, compatibility forms, the Turkic i and extra space set aside, so that typed names meet ours."""
    base = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(base.casefold().replace("ı", "i").replace("’", "'").split())
