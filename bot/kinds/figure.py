"""Figures: a number with its unit, what it counts, and as of when, such as almost 2,000 men in spring 2024."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from bot.domain.entry import Entry, Kind
from bot.domain.errors import InvalidValue, shown
from bot.domain.message import Message
from bot.domain.search.query import Ask
from bot.kinds.base import LOCATOR, EntryKind, Field, Place, Reading, Say, a_date, attributed_to

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
_NUMBERS = {word: Decimal(number) for number, word in enumerate(_WORDS.split())} | {"dozen": Decimal(12)}
# The beginnings of words for thousands and more, in the languages that names here come in.
_SCALES = {
    r"hundred": 100,
    r"thousand|тысяч\w*|тыс\.?|հազար": 1_000,
    r"million|млн\.?|миллион\w*|milyon|միլիոն": 1_000_000,
    r"billion|млрд\.?|миллиард\w*|milyard|միլիարդ": 1_000_000_000,
    r"trillion|триллион\w*|trilyon|տրիլիոն": 1_000_000_000_000,
}
_DIGITS = re.compile(r"[0-9](?:[0-9.,'’ \u00a0\u2009\u202f]*[0-9])?")
_GROUPED = re.compile(r"([0-9]{1,3}(?:([,'’ \u00a0\u2009\u202f])[0-9]{3})(?:\2[0-9]{3})*)(?:\.([0-9]+))?")
_PLAIN = re.compile(r"([0-9]+)(?:[.,]([0-9]+))?")
_SCALED = [(re.compile(rf"\s*(?:{words})\b", re.IGNORECASE), times) for words, times in _SCALES.items()]
_WORD = re.compile(r"[^\W\d_]+")


def an_amount(text: str) -> str:
    """A number with its unit, as it was worded; raises `InvalidValue`."""
    text = " ".join(text.split())
    before, _, after = _parted(text)
    if not _WORD.search(after) and not any(unicodedata.category(sign) in ("Sc", "So", "Po") for sign in before + after):
        raise InvalidValue("figure-without-unit", text=shown(text))
    return text


def value_of(amount: str) -> Decimal:
    """The number in an amount: 2000 in "almost 2,000 men", 600000 in "600 thousand troops"."""
    return _parted(amount)[1]


def _parted(text: str) -> tuple[str, Decimal, str]:
    """What stands before the one number of `text`, the number, and what stands after it."""
    found = list(_DIGITS.finditer(text))
    if len(found) > 1:
        raise InvalidValue("figure-of-several-numbers", text=shown(text), count=len(found))
    if found:
        [digits] = found
        start, end, number = digits.start(), digits.end(), _number(digits.group())
    else:
        word = next((word for word in _WORD.finditer(text) if word.group().casefold() in _NUMBERS), None)
        if word is None:
            raise InvalidValue("figure-without-number", text=shown(text))
        start, end, number = word.start(), word.end(), _NUMBERS[word.group().casefold()]
    for scale, times in _SCALED:
        if scaled := scale.match(text, end):
            number, end = number * times, scaled.end()
    return text[:start], number, text[end:]


def _number(digits: str) -> Decimal:
    if re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", digits):
        whole, _, rest = digits.partition(".")
        raise InvalidValue("figure-ambiguous", text=shown(digits), whole=whole, thousands=f"{whole},{rest}")
    if grouped := _GROUPED.fullmatch(digits):
        return Decimal("".join(filter(str.isdecimal, grouped[1])) + f".{grouped[3] or 0}")
    if plain := _PLAIN.fullmatch(digits):
        return Decimal(f"{plain[1]}.{plain[2] or 0}")
    raise InvalidValue("figure-unreadable", text=shown(digits))


def _reads(entry: Entry, say: Say) -> Reading:
    amount, when = entry.value("amount") or "", say(entry.date) if entry.date else ""
    return Reading(
        lead=amount,
        joint=" · ",
        tail=when,
        inline=True,
        below=(say(Message("figure-according-to", {"name": entry.attributed_to})), entry.locator),
    )


def _titled(entry: Entry, say: Say) -> str:
    when = say(entry.date) if entry.date else None
    return " · ".join(filter(None, (entry.value("amount"), entry.body, when)))


def _gist(values: Mapping[str, Any]) -> str:
    return " · ".join(filter(None, (values.get("amount"), values.get("body"))))


def _found_by(entry: Entry) -> Iterable[str | None]:
    """Its wording, and its number in digits too: who looks for 600000 finds 600 thousand."""
    amount = entry.value("amount") or ""
    try:
        digits = f"{value_of(amount).normalize():f}"
    except InvalidValue:
        digits = None
    return amount, entry.body, digits, entry.attributed_to


FIGURE = EntryKind(
    name=Kind("figure"),
    noun=Message("kind-figure"),
    label=Message("kind-figure-label"),
    counted="kind-figure-counted",
    counted_short="kind-figure-counted-short",
    command="figure",
    description=Message("command-curate-add-figure"),
    choice=Message("kind-figure-choice"),
    meaning="figure-means",
    sign="🔢",
    accent=0xA0527A,
    place=Place.LIST,
    fields=(
        Field("amount", "figure-amount", "figure-amount-help", limit=80, read=an_amount),
        Field("body", "figure-body", "figure-body-help", limit=500, long=True),
        Field("date", "figure-date", "figure-date-help", limit=40, read=a_date),
        attributed_to("figure-attributed-to-help", required=True),
        LOCATOR,
    ),
    reads=_reads,
    titled=_titled,
    gist=_gist,
    found_by=_found_by,
    answers=(Ask.HOW_MANY,),
    example={
        "amount": "almost 2,000 men",
        "body": "Russian peacekeeping mission",
        "date": "2024-21",
        "attributed_to": "the article",
        "locator": "¶5",
    },
)
