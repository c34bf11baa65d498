"""Packs as TOML: reading one with all its faults at once, and writing one that reads back the same."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import tomli_w
from babel import Locale, UnknownLocaleError

from bot.domain.entry import Kind
from bot.domain.fingerprint import Fingerprint
from bot.domain.fold import squash
from bot.domain.pack import FORMAT, Pack, PackEntry, PackTopic
from bot.domain.problems import Invalid, Problem, shown
from bot.domain.source import Source
from bot.domain.text import is_key
from bot.domain.topic import NAME_LIMIT, NAMES_LIMIT
from bot.kinds import KINDS
from bot.kinds.base import Field, a_date, read_field

Table = Mapping[str, object]


def a_key(text: str) -> str:
    if not is_key(text):
        raise ValueError(f"{shown(text)} must be 1 to 80 of a-z, 0-9 and -")
    return text


def a_language(text: str) -> str:
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


def a_fingerprint(text: str) -> Fingerprint:
    return Fingerprint.decode(text)


PACK_FIELDS = (
    Field("name", "Name", "Key of the pack", limit=80, read=a_key),
    Field("title", "Title", "One line", limit=200),
    Field("language", "Language", "Of its entries, where they do not say", limit=20, read=a_language),
)
SOURCE_FIELDS = (
    Field("key", "Key", "Unique in the guild", limit=80, read=a_key),
    Field("title", "Title", "As it stands on the source", limit=300),
    Field("author", "Author", "Left out where not stated", limit=200, required=False),
    Field("publisher", "Publisher", "Left out where not stated", limit=200, required=False),
    Field("published", "Published", "EDTF", limit=40, required=False, read=a_date),
    Field("link", "Link", "https", limit=500, required=False, read=a_link),
    Field("archive_link", "Archive link", "https", limit=500, required=False, read=a_link),
    Field("accessed", "Accessed", "EDTF", limit=40, required=False, read=a_date),
    Field("note", "Note", "How the source came to the library", limit=500, required=False),
    Field("fingerprint", "Fingerprint", "Verifies quotes", limit=8_000_000, required=False, read=a_fingerprint),
)
KEY = SOURCE_FIELDS[0]
ENTRY_FIELDS = (
    KEY,
    Field("source", "Source", "Key of a source", limit=80, read=a_key),
    Field("language", "Language", "Where it is not the pack's", limit=20, required=False, read=a_language),
)
NAME = Field("names", "Name", "Any script", limit=NAME_LIMIT)


def read_pack(text: str, file: str) -> Pack:
    """The pack that `text`, found in `file`, holds. Raises `Invalid` with every fault it has, each with its place."""
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # tomllib lets Python's own limits through
        raise Invalid([Problem(file, f"is not TOML: {error}")]) from None
    return _Reader(file, table).pack()


class _Reader:
    """Reads one pack and gathers its problems on the way."""

    def __init__(self, file: str, table: Table) -> None:
        self.file = file
        self.table = table
        self.problems: list[Problem] = []
        self.named: dict[str, str] = {}
        spaces: dict[str, list[str]] = {"source": ["source"], "topic": ["topic"], "entry": list(Kind)}
        self.keys = {
            space: Counter(str(row.get("key", "")) for name in names for _, row in self.rows(name, quiet=True))
            for space, names in spaces.items()
        }

    def fault(self, where: str, reason: str) -> None:
        self.problems.append(Problem(f"{self.file}: {where}" if where else self.file, reason))

    def pack(self) -> Pack:
        if self.table.get("format") != FORMAT:
            self.fault("format", f"must be {FORMAT}, not {shown(self.table.get('format', 'missing'))}")
        tables = ["source", "topic", *Kind]
        self.known("", self.table, ["format", *(f.name for f in PACK_FIELDS), *tables])
        top = self.fields("", self.table, PACK_FIELDS)
        language = top["language"] or "en"
        sources = [self.source(*each) for each in self.rows("source")]
        topics = [self.topic(*each) for each in self.rows("topic")]
        entries = [self.entry(kind, *each, language) for kind in Kind for each in self.rows(kind)]
        if self.problems:
            raise Invalid(self.problems)
        return Pack(
            name=top["name"],
            title=top["title"],
            language=language,
            sources=tuple(filter(None, sources)),
            topics=tuple(filter(None, topics)),
            entries=tuple(filter(None, entries)),
        )

    def rows(self, name: str, quiet: bool = False) -> Iterable[tuple[str, Table]]:
        """Each `[[name]]` with its place: by its key where it has one, else by its count."""
        rows = self.table.get(name, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            if not quiet:
                self.fault(name, f"must be tables that each begin with [[{name}]]")
            return
        for count, row in enumerate(rows, 1):
            key = row.get("key")
            yield f"[[{name}]] {shown(key) if isinstance(key, str) and key else count}", row

    def known(self, where: str, row: Table, names: Sequence[str]) -> None:
        for name in row:
            if name not in names:
                near = difflib.get_close_matches(name, names, 1)
                self.fault(f"{where} {name}".strip(), "is no key here" + (f"; did you mean {near[0]}?" if near else ""))

    def fields(self, where: str, row: Table, fields: Iterable[Field]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for wanted in fields:
            values[wanted.name], reason = read_field(wanted, row.get(wanted.name))
            if reason:
                self.fault(f"{where} {wanted.name}".strip(), reason)
        return values

    def key(self, space: str, where: str, key: str | None) -> str:
        if key and self.keys[space][key] > 1:
            self.fault(f"{where} key", f"is given {self.keys[space][key]} times")
        return key or ""

    def strings(self, where: str, row: Table, name: str, each: Field, most: int) -> tuple[str, ...]:
        raw = row.get(name, [])
        if not isinstance(raw, list):
            self.fault(f"{where} {name}", f'must be a list such as {name} = ["…"]')
            return ()
        if len(raw) > most:
            self.fault(f"{where} {name}", f"may have {most} members, this has {len(raw)}")
        found = []
        for one in raw:
            value, reason = read_field(each, one)
            if reason:
                self.fault(f"{where} {name}", f"{shown(one)} {reason}")
            else:
                found.append(value)
        return tuple(dict.fromkeys(found))

    def source(self, where: str, row: Table) -> Source | None:
        self.known(where, row, [f.name for f in SOURCE_FIELDS])
        before = len(self.problems)
        values = self.fields(where, row, SOURCE_FIELDS)
        self.key("source", where, values["key"])
        if not values["link"] and not values["note"] and not row.get("link") and not row.get("note"):
            self.fault(where, "needs a link or a note: nothing is published from a source that cannot be looked up")
        return Source(id=0, **values) if len(self.problems) == before else None

    def topic(self, where: str, row: Table) -> PackTopic | None:
        self.known(where, row, ["key", "names", "related"])
        before = len(self.problems)
        key = self.key("topic", where, self.fields(where, row, [KEY])["key"])
        names = self.strings(where, row, "names", NAME, NAMES_LIMIT)
        if not names and len(self.problems) == before:
            self.fault(f"{where} names", "is missing: a topic needs a name")
        for name in names:
            folded = squash(name)
            if not folded:
                self.fault(f"{where} names", f"{shown(name)} has no letter or digit to find it by")
            elif (other := self.named.setdefault(folded, where)) != where:
                self.fault(f"{where} names", f"{shown(name)} is already a name of {other}")
        related = self.strings(where, row, "related", KEY, 100)
        self.refers(where, "related", related, "topic")
        return PackTopic(key, names, related) if len(self.problems) == before else None

    def entry(self, kind: Kind, where: str, row: Table, language: str) -> PackEntry | None:
        spec = KINDS[kind]
        fields = [f.name for f in (*ENTRY_FIELDS, *spec.fields)]
        self.known(where, row, [*fields, "topics", "number"])
        before = len(self.problems)
        values = self.fields(where, row, ENTRY_FIELDS)
        self.key("entry", where, values["key"])
        topics = self.strings(where, row, "topics", KEY, 25)
        if not row.get("topics"):
            self.fault(f"{where} topics", "is missing: an entry needs a topic")
        own, problems = spec.read(row)
        for problem in problems:
            self.fault(f"{where} {problem.where}", problem.reason)
        number = row.get("number")
        if number is not None and (type(number) is not int or not 0 < number < 1_000_000_000):
            self.fault(f"{where} number", f"must be a whole number from 1 up, not {shown(number)}")
        self.refers(where, "source", [values["source"]] if values["source"] else [], "source")
        self.refers(where, "topics", topics, "topic")
        if len(self.problems) > before:
            return None
        values["language"] = values["language"] or language
        return PackEntry(kind=kind, topics=topics, number=number, **values, **own)  # type: ignore[arg-type]

    def refers(self, where: str, name: str, keys: Iterable[str], space: str) -> None:
        for key in keys:
            if key not in self.keys[space]:
                near = difflib.get_close_matches(key, filter(None, self.keys[space]), 1)
                self.fault(
                    f"{where} {name}",
                    f"{shown(key)} is no {space} of this pack" + (f"; did you mean {near[0]}?" if near else ""),
                )


def write_pack(pack: Pack) -> str:
    """`pack` as TOML that `read_pack` reads back as an equal pack."""
    top: dict[str, Any] = {"format": FORMAT, "name": pack.name, "title": pack.title, "language": pack.language}
    top["source"] = [_table(SOURCE_FIELDS, source) for source in pack.sources]
    top["topic"] = [
        {"key": topic.key, "names": list(topic.names)} | ({"related": list(topic.related)} if topic.related else {})
        for topic in pack.topics
    ]
    for kind in Kind:
        top[kind.value] = [_entry_table(entry, pack.language) for entry in pack.entries if entry.kind is kind]
    return tomli_w.dumps({name: value for name, value in top.items() if value != []}, multiline_strings=True)


def _table(fields: Iterable[Field], thing: object) -> dict[str, Any]:
    as_text: dict[type, Callable[[Any], str]] = {Fingerprint: Fingerprint.encode}
    values = {wanted.name: getattr(thing, wanted.name) for wanted in fields}
    return {name: as_text.get(type(value), str)(value) for name, value in values.items() if value is not None}


def _entry_table(entry: PackEntry, language: str) -> dict[str, Any]:
    table = _table(ENTRY_FIELDS, entry)
    if entry.language == language:
        del table["language"]
    key, source = table.pop("key"), table.pop("source")
    number = {"number": entry.number} if entry.number is not None else {}
    own = _table(KINDS[entry.kind].fields, entry)
    return {"key": key, **number, "topics": list(entry.topics), "source": source, **table, **own}
