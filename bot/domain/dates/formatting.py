"""Dates as people write them, in their language: patterns and month names from Babel, other words from `date_words`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from babel import Locale, UnknownLocaleError
from babel.dates import tokenize_pattern

from bot.domain import message
from bot.domain.dates.point import DatePoint, Precision
from bot.domain.dates.words import WORDS, Bent, Words

OPEN = ".."
UNKNOWN = ""

# The other languages of https://discord.com/developers/docs/reference#locales. No more, because CLDR's patterns for
# some others ask for stand-alone months, which Babel may take from another language (python-babel/babel #1263).
_PLAIN_LANGUAGES = frozenset(
    (
        *("bg", "cs", "da", "el", "es", "fi", "hi", "hr", "hu", "id", "it", "ja"),
        *("ko", "lt", "nl", "no", "pl", "pt", "ro", "sv", "th", "vi", "zh"),
    )
)

_LITERAL, _DAY, _MONTH, _YEAR, _ERA = range(5)
_UNITS = {"d": _DAY, "M": _MONTH, "L": _MONTH, "y": _YEAR, "G": _ERA}


class _Part(NamedTuple):
    """A piece of a written date; units grow with their length in time, 0 is what stands between them."""

    unit: int
    text: str


class _Token(NamedTuple):
    """A piece of a CLDR pattern: a field by its letter and width, or a literal with no field."""

    field: str
    width: int
    literal: str


_Pattern = tuple[_Token, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """All that writing dates in one language needs.

    `own_words` is False where `words` are English because there are no others; then only what needs none is written.
    """

    own_words: bool
    words: Words
    months: tuple[str, ...]
    months_alone: tuple[str, ...]
    months_short: tuple[str, ...]
    eras: tuple[str, str]
    plain: dict[Precision, _Pattern]
    with_era: dict[Precision, _Pattern]
    month_day: _Pattern


def write_date(start: DatePoint | str, end: DatePoint | str, locale: message.Locale) -> str:
    """A date, or an interval one end of which may be OPEN or UNKNOWN, in words; see `HistoricalDate.format`."""
    points = [point for point in (start, end) if isinstance(point, DatePoint)]
    book = book_of(locale)
    if not book.own_words and (OPEN in (start, end) or any(map(_needs_words, points))):
        book = book_of("en")
    era = any(point.year < 100 for point in points)
    match start, end:
        case DatePoint(), DatePoint():
            return _write_closed(start, end, book, era)
        case DatePoint(), "":
            return f"{_write_point(start, book, era)} – ?"
        case DatePoint(), _:
            return _write_open(book.words.onwards, start, book, era)
        case "", DatePoint():
            return f"? – {_write_point(end, book, era)}"
        case _, DatePoint():
            return _write_open(book.words.until, end, book, era)
    raise ValueError("an interval has a date at one end at least")


def write_month_day(month: int, day: int, locale: message.Locale) -> str:
    """A day of any year: "19 September"."""
    book = book_of(locale)
    return _text(_fill(book.month_day, DatePoint(2000, month, day), book))


@lru_cache(maxsize=128)
def book_of(tag: str) -> Book:
    """For a tag as Discord sends it (`en-US`, `ru`, `zh-CN`); English, with the day first, for any other language."""
    language = tag.replace("_", "-").partition("-")[0].lower()
    if language in WORDS:
        locale = Locale.parse("en_GB" if language == "en" else language)
    elif language in _PLAIN_LANGUAGES:
        locale = _regional(tag, language)
    else:
        return book_of("en")
    skeletons = locale.datetime_skeletons
    words = WORDS.get(language, WORDS["en"])
    day = _tokens(words.day or locale.date_formats["long"].pattern)
    month = _tokens(words.month or skeletons["yMMMM"].pattern)
    season = _tokens(words.season) if words.season else month
    year, era_year = _tokens(words.year or skeletons["y"].pattern), _tokens(skeletons["Gy"].pattern)
    months = _month_names(locale, "format", "wide")
    # Only a locale that has stand-alone names of its own may be asked for them: python-babel/babel #1263.
    has_alone = any(token.field == "L" for token in month)
    eras = locale.eras["abbreviated"]
    return Book(
        own_words=language in WORDS,
        words=words,
        months=months,
        months_alone=_month_names(locale, "stand-alone", "wide") if has_alone else months,
        months_short=_month_names(locale, "format", "abbreviated"),
        eras=words.eras or (eras[0], eras[1]),
        plain={Precision.DAY: day, Precision.MONTH: month, Precision.SEASON: season, Precision.YEAR: year},
        with_era={
            Precision.DAY: _with_era(day, era_year),
            Precision.MONTH: _with_era(month, era_year),
            Precision.SEASON: _with_era(season, era_year),
            Precision.YEAR: era_year,
        },
        month_day=_tokens(skeletons["MMMMd"].pattern),
    )


def _regional(tag: str, language: str) -> Locale:
    """The locale of the tag where Babel has it (`pt-BR`, `zh-TW`), else that of its language."""
    try:
        return Locale.parse(tag.replace("_", "-"), sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale.parse(language)


def _month_names(locale: Locale, context: str, width: str) -> tuple[str, ...]:
    names = locale.months[context][width]
    return tuple(names[number] for number in range(1, 13))


def _tokens(pattern: str) -> _Pattern:
    """CLDR's pattern in pieces, with one kind of space and of dot where CLDR mixes several."""
    pattern = pattern.replace("\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}").replace("\N{ONE DOT LEADER}", ".")
    return tuple(
        _Token("", 0, value) if isinstance(value, str) else _Token(value[0], value[1], "")
        for _, value in tokenize_pattern(pattern)
    )


def _with_era(pattern: _Pattern, era_year: _Pattern) -> _Pattern:
    """The pattern with an era, on the side where the language has it beside a year."""
    if any(token.field == "G" for token in pattern):
        return pattern
    era, space = _Token("G", 1, ""), _Token("", 0, " ")
    return (era, space, *pattern) if era_year[0].field == "G" else (*pattern, space, era)


def _needs_words(point: DatePoint) -> bool:
    """Whether more than Babel's day, month or year of the common era is to be written."""
    plain = point.precision in (Precision.DAY, Precision.MONTH, Precision.YEAR)
    return not plain or bool(point.qualifier) or point.year < 100


def _write_closed(start: DatePoint, end: DatePoint, book: Book, era: bool) -> str:
    if start == end:
        return _write_point(start, book, era)
    if start.precision is end.precision and not start.qualifier and not end.qualifier:
        if book.words.years and start.precision is Precision.YEAR and not era:
            return book.words.years.format(f"{start.year}–{end.year}")
        return _merged(_parts(start, book, era), _parts(end, book, era))
    return f"{_write_point(start, book, era)} – {_write_point(end, book, era)}"


def _write_open(around: str, point: DatePoint, book: Book, era: bool) -> str:
    """What begins or ends with `point`; `around` are the words for that."""
    bent = book.words.bent
    if not book.words.about_first:
        return around.format(_write_point(point, book, era, bent))
    return _qualified(around.format(_text(_parts(point, book, era, bent))), point, book.words)


def _write_point(point: DatePoint, book: Book, era: bool, bent: Bent | None = None) -> str:
    return _qualified(_text(_parts(point, book, era, bent)), point, book.words)


def _qualified(text: str, point: DatePoint, words: Words) -> str:
    if point.approximate:
        text = words.about.format(text)
    if point.uncertain:
        text = words.uncertain.format(text)
    return text


def _parts(point: DatePoint, book: Book, era: bool, bent: Bent | None = None) -> list[_Part]:
    if point.unspecified:
        return [_Part(_YEAR, _write_span(point, book.words, bent))]
    if bent and point.precision is Precision.YEAR and not era:
        return [_Part(_YEAR, bent.year.format(year=point.year))]
    return _fill((book.with_era if era else book.plain)[point.precision], point, book, bent)


def _write_span(point: DatePoint, words: Words, bent: Bent | None) -> str:
    """A decade or a century; 19XX is called the 20th, as library catalogues do, though that began in 1901."""
    if point.precision is Precision.DECADE:
        tens = 10 if point.year % 1000 == 0 else point.year // 10 % 10
        suffix = words.decade_suffixes[tens] if words.decade_suffixes else ""
        return (bent or words).decade.format(year=point.year, suffix=suffix)
    number = point.year // 100 + 1
    return (bent or words).century.format(number=number, ordinal=_ordinal(number), roman=_roman(number))


def _fill(pattern: _Pattern, point: DatePoint, book: Book, bent: Bent | None = None) -> list[_Part]:
    return [_Part(_UNITS.get(token.field, _LITERAL), _field(token, point, book, bent)) for token in pattern]


def _field(token: _Token, point: DatePoint, book: Book, bent: Bent | None) -> str:
    match token.field:
        case "y":
            return str(point.year if point.year > 0 else 1 - point.year)
        case "G":
            return book.eras[point.year > 0]
        case "d":
            return book.words.first_day if point.day == 1 else str(point.day)
        case "M" | "L" if point.precision is Precision.SEASON:
            return (book.words.seasons_of_year or (bent or book.words).seasons)[point.month - 21]
        case "M" | "L" if token.width < 3:
            return str(point.month)
        case "M" | "L":
            alone = token.field == "L" and bent is None
            return (book.months_alone if alone else book.months)[point.month - 1]
    return token.literal.format(suffix=_suffix(point.year, book.words)) if "{" in token.literal else token.literal


def _suffix(year: int, words: Words) -> str:
    """What a year's number is followed by: it goes with how the number ends when it is read aloud."""
    if year % 10:
        return words.year_suffixes[year % 10]
    return words.decade_suffixes[10 if year % 1000 == 0 else year // 10 % 10]


def _merged(first: list[_Part], last: list[_Part]) -> str:
    """An interval that says once what both ends share: "17–23 April 2024", "March – September 2022".

    A shared piece is said once only if it is longer in time than everything in which the ends differ.
    """
    differing = max(a.unit for a, b in zip(first, last, strict=True) if a != b)

    def shared(pair: tuple[_Part, _Part]) -> bool:
        return pair[0] == pair[1] and (pair[0].unit == _LITERAL or pair[0].unit > differing)

    head = len(list(takewhile(shared, zip(first, last, strict=True))))
    tail = len(first) - len(list(takewhile(shared, zip(reversed(first), reversed(last), strict=True))))
    if tail - head > 1 and all(part.unit == _LITERAL for part in first[tail:]):
        tail = len(first)  # "17." and "17日" keep what belongs to their last field.
    left, right, after = _text(first[head:tail]), _text(last[head:tail]), _text(first[tail:])
    numbers = " " not in left + right and left[0].isdecimal() and right[0].isdecimal()
    dot = "." if left.isdecimal() and after.startswith(".") else ""
    return f"{_text(first[:head])}{left}{dot}{'–' if numbers else ' – '}{right}{after}"


def _text(parts: list[_Part]) -> str:
    return "".join(part.text for part in parts)


def _ordinal(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _roman(number: int) -> str:
    """Roman numerals up to 100, the century of 99XX."""
    text = ""
    for letters, value in zip(
        ("C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"), (100, 90, 50, 40, 10, 9, 5, 4, 1), strict=True
    ):
        text += letters * (number // value)
        number %= value
    return text
