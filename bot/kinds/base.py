"""What a kind of entry is made of: its fields, their limits and checks, how it reads, what others ask of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError

from bot.domain.dates.historical_date import HistoricalDate, parse_loose
from bot.domain.entry import Certainty, Entry, Kind
from bot.domain.errors import InvalidValue, Problem, shown
from bot.domain.message import Message
from bot.domain.search.query import Ask
from bot.domain.text import clean, is_seen, misleading


def a_date(text: str) -> HistoricalDate:
    """A date as EDTF or as people write it; raises `InvalidValue`."""
    return parse_loose(text)


def a_day(text: str) -> date:
    """A day of the calendar, `YYYY-MM-DD`; raises `InvalidValue`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidValue("day-unreadable", text=shown(text)) from None


def a_certainty(text: str) -> Certainty:
    """One of the certainties; raises `InvalidValue`."""
    try:
        return Certainty(text)
    except ValueError:
        raise InvalidValue("certainty-unknown", text=shown(text), certainties=", ".join(Certainty)) from None


def a_language(text: str) -> str:
    """A language code such as `en`; raises `InvalidValue`."""
    try:
        return str(Locale.parse(text, sep="-")).replace("_", "-")
    except (UnknownLocaleError, ValueError):
        raise InvalidValue("language-unknown", text=shown(text)) from None


def a_link(text: str) -> str:
    """An https address without user name; raises `InvalidValue`."""
    try:
        parts = urlsplit(text)
        host, user = parts.hostname, parts.username
    except ValueError:
        host, user, parts = None, None, urlsplit("")
    if parts.scheme != "https" or not host or "." not in host or user is not None or re.search(r"[\s<>\"]", text):
        raise InvalidValue("link-unreadable", text=shown(text))
    return f"https{text[len('https') :]}"  # Discord takes no button whose address begins HTTPS


class Choice(NamedTuple):
    """A value to choose: what it is called, and what it means."""

    name: Message
    meaning: Message


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that somebody types: its label and help, messages, and its limit in characters.

    `choices` are the values to choose from, where there are few. A field that a kind gains later says since which
    number of its schema it is there, and with `default` what entries written before say there.
    """

    name: str
    label: Message | str
    help: Message | str
    limit: int
    required: bool = True
    long: bool = False
    read: Callable[[str], Any] = str
    choices: Mapping[str, Choice] | None = None
    since: int = 1
    default: str | None = None


Say = Callable[[Message | HistoricalDate], str]
"""Puts a message or a date into words, in the language of whoever reads."""


class Reading(NamedTuple):
    """How an entry reads, in plain text that `bot.ui` escapes, shortens and sets.

    On one line: `lead` in bold, `aside` slanted (how it is known), `joint`, the body, `tail`. On a card the body stands
    below the lead, which `mark` goes before, or on the same line with `inline`. A `quoted` body stands in quotation
    marks, word for word, with the `voice` whose words they are. `below` is small print.
    """

    lead: str = ""
    aside: str = ""
    joint: str = " "
    tail: str = ""
    mark: str = ""
    inline: bool = False
    quoted: bool = False
    voice: str = ""
    below: tuple[str | None, ...] = ()


class Place(Enum):
    """Where a kind stands on a topic's card: its texts are the card's own, its main entries are listed, or one is
    shown."""

    TEXT = "text"
    LIST = "list"
    ONE = "one"


def body_of(values: Mapping[str, Any]) -> str:
    return values.get("body") or ""


def people_and_body(entry: Entry) -> tuple[str | None, ...]:
    """What most kinds are found by."""
    return entry.body, entry.speaker, entry.attributed_to


@dataclass(frozen=True, slots=True)
class EntryKind:
    """A kind of entry; the file that makes one holds all that is particular to it.

    `noun` names it in a sentence, `label` by itself, `choice` as several; `counted` and `counted_short` are the ids of
    messages that count its entries. `command` is its name below `/curate add`, which the message `description`
    describes; `meaning` explains it to somebody who suggests one. `sign` and `accent` are its emoji and the colour of
    its cards. `place` is its place on a topic's card.

    `fields` are what is typed; `check` finds what is wrong between them; `example` is a full set that has no problem;
    `prefilled` is what its form says at first, and `advises` what whoever has saved an entry is told. `reads` says
    how an entry reads in the language of `Say`, `titled` how it does on one line where nothing can be set, `gist` what
    two entries that say the same have in common, `found_by` what the search looks at, and `answers` which questions
    its entries answer best. The bodies of a `verified` kind are compared with the fingerprints of their sources.
    """

    name: Kind
    noun: Message
    label: Message
    counted: str
    counted_short: str
    command: str
    description: Message
    choice: Message
    meaning: str
    sign: str
    accent: int
    place: Place
    fields: tuple[Field, ...]
    example: Mapping[str, str]
    reads: Callable[[Entry, Say], Reading]
    check: Callable[[Mapping[str, Any]], Iterable[Problem]] = field(default=lambda _: ())
    gist: Callable[[Mapping[str, Any]], str] = body_of
    titled: Callable[[Entry, Say], str] = field(default=lambda entry, _: entry.body)
    found_by: Callable[[Entry], Iterable[str | None]] = people_and_body
    answers: tuple[Ask, ...] = ()
    advises: Callable[[Entry], Message | None] = field(default=lambda _: None)
    prefilled: Mapping[str, str] = field(default_factory=dict)
    verified: bool = False

    def count(self, entries: int) -> Message:
        """How many entries there are: `3 key dates`."""
        return Message(self.counted, {"count": entries})

    def count_short(self, entries: int) -> Message:
        """The same where there is little room, and the topic is known: `3 dates`."""
        return Message(self.counted_short, {"count": entries})

    @property
    def dated(self) -> bool:
        """Whether its entries have a date."""
        return any(each.name == "date" for each in self.fields)

    @property
    def schema(self) -> int:
        """The number of its set of fields, which its revisions carry."""
        return max(each.since for each in self.fields)

    def since(self, schema: int) -> dict[str, str]:
        """What an entry written under an earlier `schema` says in the fields that came later."""
        return {each.name: each.default for each in self.fields if each.since > schema and each.default is not None}

    def gist_of(self, entry: Entry) -> str:
        """What `entry` says, on its own: the beginning of it stands for the whole in lists."""
        return self.gist({each.name: entry.value(each.name) for each in self.fields})

    def read(self, raw: Mapping[str, object]) -> tuple[dict[str, Any], list[Problem]]:
        """The typed values of `raw` by field name, empty ones as `None`, and every problem they have."""
        values, problems = read_fields(self.fields, raw)
        return values, problems or list(self.check(values))


def read_fields(fields: Iterable[Field], raw: Mapping[str, object]) -> tuple[dict[str, Any], list[Problem]]:
    """The typed values of `raw` by field name, empty ones as `None`, and what is wrong with each by itself."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for wanted in fields:
        values[wanted.name], wrong = read_field(wanted, raw.get(wanted.name))
        if wrong:
            problems.append(Problem(wanted.name, wrong))
    return values, problems


def read_field(wanted: Field, raw: object) -> tuple[Any, Message | None]:
    """The value of one field, and what is wrong with it."""
    if raw is not None and not isinstance(raw, str):
        return None, Message("value-not-text", {"value": shown(raw)})
    text = clean(raw or "")
    if not wanted.long:
        text = " ".join(text.splitlines())
    if bad := misleading(text):
        return None, Message("value-misleading", {"character": bad})
    if not is_seen(text):
        return None, Message("field-missing") if wanted.required else None
    if len(text) > wanted.limit:
        over = len(text) - wanted.limit
        return None, Message("value-too-long", {"limit": wanted.limit, "count": len(text), "over": over})
    try:
        return wanted.read(text), None
    except InvalidValue as error:
        return None, error.message


LANGUAGE = Field("language", "field-language", "field-language-help", limit=20, read=a_language)
REVIEW_BY = Field("review_by", "field-review-by", "field-review-by-help", limit=40, required=False, read=a_day)
REASON = Field("reason", "field-reason", "field-reason-help", limit=300, required=False)
LOCATOR = Field("locator", "field-locator", "field-locator-help", limit=100)


def attributed_to(help: str, required: bool) -> Field:
    """Who says so; `help` is the id of what a kind says of it."""
    return Field("attributed_to", "field-attributed-to", help, limit=100, required=required)
