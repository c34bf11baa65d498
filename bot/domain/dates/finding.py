"""Dates within running text: "On April 17, 2024", "в декабре 2022 года", "19 սեպտեմբերի", "17.04.2024", "2022".

Month and season names are those of every language in `words`, with any case ending: "aprelin 17-si", "апреле".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.domain.dates.parsing import fillers, month_names, plain, season_names
from bot.domain.dates.point import days_in_month

_NUMERIC = re.compile(
    r"(?<![\d.,/-])(?:"
    r"(?P<iso_year>[12]\d{3})-(?P<iso_month>\d{2})(?:-(?P<iso_day>\d{2}))?"
    r"|(?P<day>\d{1,2})(?P<sign>[./])(?P<month>\d{2})(?:(?P=sign)(?P<year>\d{4}))?"
    r")(?![\d/]|[.,-]\d)"
)
_PIECE = re.compile(r"\d+|[^\W\d_]+")
_APART = re.compile(r"[\s.,'’()–-]*")
_REACH = 4  # words beside a month's name among which its day and its year are looked for
_ENDING = 5  # letters that a language may add to a month's name
_FIRST_YEAR, _LAST_YEAR = 1700, 2099  # a lone number between them is read as a year
# Forms that do not begin with all but the last letter of the name that they bend.
_BENT = {plain(word): number for word, number in {"мае": 5, "mayın": 5, "mayda": 5, "mayı": 5}.items()}
# Months that are everyday words as well; they are months beside a number only.
_EVERYDAY = frozenset(("may", "march", "mart", "mar", "mai", "mars", "dec", "sept", "set", "jan", "jun", "jul", "avg"))


class Found(NamedTuple):
    """A date and where it stands; what it does not say is 0. `month` may be a season, 21 to 24."""

    start: int
    end: int
    year: int
    month: int
    day: int


class _Piece(NamedTuple):
    text: str
    start: int
    end: int


def find_dates(text: str, *, bare_months: bool = False) -> list[Found]:
    """The dates in a text, in order, none within another. With `bare_months` the name of a month is one by itself."""
    found = list(_numeric(text))
    taken = bytearray(len(text))
    _take(taken, found)
    pieces = [_Piece(plain(m.group()), m.start(), m.end()) for m in _PIECE.finditer(text) if not taken[m.start()]]
    for at, piece in enumerate(pieces):
        if piece.text.isdecimal() or taken[piece.start]:
            continue
        month = _month(piece.text)
        named = month and _around(text, pieces, at, month, taken, bare_months)
        if named:
            found.append(named)
            _take(taken, [named])
    found += [
        Found(piece.start, piece.end, int(piece.text), 0, 0)
        for piece in pieces
        if not taken[piece.start] and _is_lone_year(text, piece)
    ]
    return sorted(found)


def _take(taken: bytearray, found: Sequence[Found]) -> None:
    for each in found:
        taken[each.start : each.end] = b"\1" * (each.end - each.start)


def _numeric(text: str) -> Iterator[Found]:
    for match in _NUMERIC.finditer(text):
        year, month, day = match["iso_year"] or match["year"], match["iso_month"] or match["month"], match["day"]
        numbers = (int(year or 0), int(month), int(match["iso_day"] or day or 0))
        if match["year"] and numbers[1] > 12 and match["sign"] == "/":  # 04/17/2024 can only be the American way
            numbers = (numbers[0], numbers[2], numbers[1])
        if _may_be(*numbers):
            yield Found(match.start(), match.end(), *numbers)


def _may_be(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 0 <= day <= days_in_month(year or 2000, month)


def _around(text: str, pieces: Sequence[_Piece], at: int, month: int, taken: bytearray, bare: bool) -> Found | None:
    """The date of which a month's name at `at` is part: its day beside it, its year on either side."""
    before = [place for place in _reach(text, pieces, at, -1) if not taken[pieces[place].start]]
    after = [place for place in _reach(text, pieces, at, 1) if not taken[pieces[place].start]]
    used = [at]
    day = 0
    if month <= 12:
        beside = next((p for p in (before[:1] + after[:1]) if _is_day(pieces[p].text, month)), None)
        if beside is None:
            beside = next((p for p in after if _is_day(pieces[p].text, month)), None)
        if beside is not None:
            day = int(pieces[beside].text)
            used.append(beside)
    year_at = next((p for p in (*after, *before) if p not in used and _is_year(pieces[p].text)), None)
    if year_at is not None:
        used.append(year_at)
    year = int(pieces[year_at].text) if year_at is not None else 0
    if not day and not year and (not bare or month > 12 or pieces[at].text in _EVERYDAY):
        return None
    if day and not _may_be(year, month, day):
        return None
    return Found(min(pieces[p].start for p in used), max(pieces[p].end for p in used), year, month, day)


def _reach(text: str, pieces: Sequence[_Piece], at: int, step: int) -> Iterator[int]:
    """Places of the numbers that stand beside `at` with nothing but fillers between."""
    place = at
    for _ in range(_REACH):
        other = place + step
        if not 0 <= other < len(pieces):
            return
        first, second = sorted((pieces[place], pieces[other]), key=lambda piece: piece.start)
        if not _APART.fullmatch(text, first.end, second.start):
            return
        if pieces[other].text.isdecimal():
            yield other
        elif pieces[other].text not in fillers():
            return
        place = other


def _is_day(text: str, month: int) -> bool:
    return text.isdecimal() and len(text) <= 2 and _may_be(0, month, int(text)) and int(text) > 0


def _is_year(text: str) -> bool:
    return text.isdecimal() and len(text) in (3, 4) and int(text) > 0


def _is_lone_year(text: str, piece: _Piece) -> bool:
    if not (piece.text.isdecimal() and len(piece.text) == 4 and _FIRST_YEAR <= int(piece.text) <= _LAST_YEAR):
        return False
    before, after = text[max(0, piece.start - 2) : piece.start], text[piece.end : piece.end + 2]
    return not (re.search(r"\d[.,]$", before) or re.match(r"[.,]\d", after))


@lru_cache(maxsize=8_192)
def _month(word: str) -> int:
    """The month or season that a word names, with any ending; 0 for none."""
    exact = month_names().get(word) or season_names().get(word) or _BENT.get(word)
    if exact or word.startswith("march"):  # he marched
        return exact or 0
    return max(_begun(word, month_names()), _begun(word, season_names()))


def _begun(word: str, names: dict[str, int]) -> int:
    """The one number whose full name `word` begins with, but for that name's last letter, which may bend."""
    if len(word) < 4:
        return 0
    numbers = {
        number
        for name, number in names.items()
        if len(name) >= 4 and word.startswith(name[: max(4, len(name) - 1)]) and len(word) <= len(name) + _ENDING
    }
    return numbers.pop() if len(numbers) == 1 else 0
