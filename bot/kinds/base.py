"""What a kind of entry is made of: its fields, their limits, and the checks that look at several at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError

from bot.domain.dates.historical_date import BadDate, HistoricalDate
from bot.domain.entry import Certainty, Kind
from bot.domain.errors import Problem, shown, too_long
from bot.domain.text import clean, misleading


def a_date(text: str) -> HistoricalDate:
    """An EDTF date; raises `ValueError` with the sentence to show."""
    try:
        return HistoricalDate.parse(text)
    except BadDate as error:
        raise ValueError(str(error)) from None


def a_day(text: str) -> date:
    """A day of the calendar, `YYYY-MM-DD`; raises `ValueError` with the sentence to show."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{shown(text)} is no day such as 2027-01-31") from None


def a_certainty(text: str) -> Certainty:
    """One of the certainties; raises `ValueError` with the sentence to show."""
    try:
        return Certainty(text)
    except ValueError:
        raise ValueError(f"{shown(text)} is not one of {', '.join(Certainty)}") from None


def a_language(text: str) -> str:
    """A language code such as `en`; raises `ValueError` with the sentence to show."""
    try:
        return str(Locale.parse(text, sep="-")).replace("_", "-")
    except (UnknownLocaleError, ValueError):
        raise ValueError(f"{shown(text)} is no language code such as en, hy or az") from None


def a_link(text: str) -> str:
    """An https address without user name; raises `ValueError` with the sentence to show."""
    try:
        parts = urlsplit(text)
        host, user = parts.hostname, parts.username
    except ValueError:
        host, user, parts = None, None, urlsplit("")
    if parts.scheme != "https" or not host or "." not in host or user is not None or re.search(r"[\s<>\"]", text):
        raise ValueError(f"{shown(text)} must be an address that begins https:// and names a site, without a user")
    return text


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that somebody types: its label and help as they read them, and its limit in characters."""

    name: str
    label: str
    help: str
    limit: int
    required: bool = True
    long: bool = False
    read: Callable[[str], Any] = str


@dataclass(frozen=True, slots=True)
class EntryKind:
    """A kind of entry. `check` finds what is wrong between fields; `example` is a full set that has no problem."""

    kind: Kind
    noun: str
    nouns: str
    fields: tuple[Field, ...]
    example: Mapping[str, str]
    check: Callable[[Mapping[str, Any]], Iterable[Problem]] = field(default=lambda _: ())

    def read(self, raw: Mapping[str, object]) -> tuple[dict[str, Any], list[Problem]]:
        """The typed values of `raw` by field name, empty ones as `None`, and every problem they have."""
        values, problems = read_fields(self.fields, raw)
        return values, problems or list(self.check(values))


def read_fields(fields: Iterable[Field], raw: Mapping[str, object]) -> tuple[dict[str, Any], list[Problem]]:
    """The typed values of `raw` by field name, empty ones as `None`, and what is wrong with each by itself."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for wanted in fields:
        values[wanted.name], reason = read_field(wanted, raw.get(wanted.name))
        if reason:
            problems.append(Problem(wanted.name, reason))
    return values, problems


def read_field(wanted: Field, raw: object) -> tuple[Any, str | None]:
    """The value of one field, and what is wrong with it."""
    if raw is not None and not isinstance(raw, str):
        return None, f"must be text in quotation marks, not {shown(raw)}"
    text = clean(raw or "")
    if not text:
        return None, "is missing" if wanted.required else None
    if bad := misleading(text):
        return None, f"has the invisible character {bad}, which could mislead readers"
    if len(text) > wanted.limit:
        return None, too_long(text, wanted.limit)
    try:
        return wanted.read(text), None
    except ValueError as error:
        return None, str(error)


LANGUAGE = Field("language", "Language", "A code such as en, hy or az", limit=20, read=a_language)
REVIEW_BY = Field("review_by", "Review by", "A day such as 2027-01-31", limit=40, required=False, read=a_day)
REASON = Field("reason", "Reason", "For the history", limit=300, required=False)
LOCATOR = Field("locator", "Where in the source", "Page, paragraph or time, such as ¶4 or p. 12", limit=100)


def attributed_to(help: str, required: bool) -> Field:
    return Field("attributed_to", "Who says so", help, limit=100, required=required)
