"""Numbers within text, in any form: 2,000 and 2 000, 600 thousand and "600 тысяч", four and "dörd"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_DIGITS = re.compile(r"(?<![\w.,])\d{1,3}(?:[,.'’ \u00a0\u2009\u202f]\d{3})+(?![\d])|\d+(?:[.,]\d+)?")
_SEPARATORS = re.compile(r"[,.'’ \u00a0\u2009\u202f](?=\d{3}(?:\D|$))")
_SCALES = [
    (re.compile(rf"[\s\u00a0-]*(?:{words})", re.IGNORECASE), times)
    for words, times in (
        (r"(?:thousand|k\b|тысяч\w*|тыс\b\.?|min\b|հազար\w*|ათას\w*)", 1_000),
        (r"(?:million|mln\b|миллион\w*|млн\b\.?|milyon\w*|միլիոն\w*|მილიონ\w*)", 1_000_000),
        (r"(?:billion|bln\b|миллиард\w*|млрд\b\.?|milyard\w*|միլիարդ\w*|მილიარდ\w*)", 1_000_000_000),
    )
]

# Two to twelve and the tens that one reads most; "one" is more often a pronoun than a number.
NUMBER_WORDS = {
    word: number
    for number, words in {
        2: "two два две двух iki երկու ორი",
        3: "three три трех трёх üç երեք სამი",
        4: "four четыре четырех четырёх dörd չորս ოთხი",
        5: "five пять пяти beş հինգ ხუთი",
        6: "six шесть шести altı վեց ექვსი",
        7: "seven семь семи yeddi յոթ შვიდი",
        8: "eight восемь восьми səkkiz ութ რვა",
        9: "nine девять девяти doqquz ինը ցხრა",
        10: "ten десять десяти on տասը ათი",
        11: "eleven одиннадцать on bir տասնմեկ",
        12: "twelve двенадцать tasnerku տասներկու",
        20: "twenty двадцать iyirmi քսան ოცი",
        30: "thirty тридцать otuz երեսուն",
        40: "forty сорок qırx քառասուն",
        44: "forty-four",
        90: "ninety девяносто doxsan իննսուն",
    }.items()
    for word in words.split()
    if word not in ("on", "bir")
}


class Number(NamedTuple):
    """A number and where it stands."""

    start: int
    end: int
    value: str


def find_numbers(text: str) -> Iterator[Number]:
    """The numbers written in digits, with the word for thousands or more that follows one."""
    for match in _DIGITS.finditer(text):
        digits = _SEPARATORS.sub("", match.group()).replace(",", ".")
        end, times = match.end(), 1
        for scale, of_scale in _SCALES:
            if scaled := scale.match(text, end):
                end, times = scaled.end(), times * of_scale
        yield Number(match.start(), end, _written(digits, times))


def _written(digits: str, times: int) -> str:
    """A number as it is kept: its digits, without zeros that say nothing."""
    whole, _, part = digits.partition(".")
    if not part.strip("0"):
        return str(int(whole[:30]) * times)
    value = int(whole[:30] + part[:9]) * times
    scaled = 10 ** len(part[:9])
    return (
        str(value // scaled)
        if value % scaled == 0
        else f"{value // scaled}.{value % scaled:0{len(part[:9])}}".rstrip("0")
    )
