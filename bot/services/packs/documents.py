"""Packs as TOML and as JSON: reading one with all its faults at once, and writing one that reads back the same."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import tomli_w

from bot.domain.errors import Invalid, Problem, shown
from bot.domain.matching.folding import name_key
from bot.domain.message import Message
from bot.domain.packs.pack import FORMAT, FileRefused, Pack, PackEntry, PackTopic
from bot.domain.source import Source
from bot.domain.topic import NAME_LIMIT, NAMES_LIMIT
from bot.domain.verification.fingerprint import Fingerprint
from bot.domain.verification.older import OlderFingerprint
from bot.kinds import KINDS
from bot.kinds.base import LANGUAGE, Field
from bot.kinds.source import NOT_FOUND_AGAIN, SOURCE
from bot.services.packs.entries import KEY, EntryReader, Table, a_key

PARTS_LIMIT = 32  # of a dotted key: tomllib's time grows with their square, and no pack has any


PACK_FIELDS = (
    Field("name", "pack-name", "pack-name-help", limit=80, read=a_key),
    Field("title", "pack-title", "pack-title-help", limit=200),
    LANGUAGE,
)
SOURCE_FIELDS = (
    KEY,
    *SOURCE.fields,
    Field(
        "fingerprint", "pack-fingerprint", "pack-fingerprint-help", 8_000_000, required=False, read=Fingerprint.decode
    ),
)
NAME = Field("names", "pack-topic-name", "pack-topic-name-help", limit=NAME_LIMIT)
_TOML_PLACE = re.compile(
    r"(?P<error>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", re.DOTALL
)
_PART = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+"""
_MANY_PARTS = re.compile(rf"(?<![\w-])(?:{_PART}\.[ \t]*+){{{PARTS_LIMIT}}}")


def tables() -> list[str]:
    """The names of a pack's tables, in their order."""
    return ["source", "topic", *KINDS]


def read_pack(text: str, file: str, most: int | None = None) -> Pack:
    """The pack that `text`, found in `file`, holds: JSON where the file's name ends in .json, else TOML.

    Raises `Invalid` with every fault it has, each with its place; `UserError` for one of more than `most` tables.
    """
    if file.lower().endswith(".json"):
        table, mark = _json(text, file), "{}"
    else:
        table, mark = _toml(text, file), "[[{}]]"
    if most is not None:
        refuse_many(file, sum(len(rows) for name in tables() if isinstance(rows := table.get(name), list)), most)
    return PackReader(file, table, mark).pack()


def refuse_many(file: str, count: int, most: int) -> None:
    """Raise `UserError` for a file with more sources, topics and entries, or rows, than may be brought in at once."""
    if count > most:
        raise FileRefused("pack-has-too-many-rows", file=file, count=count, limit=most)


def _toml(text: str, file: str) -> Table:
    if _MANY_PARTS.search(text):
        raise Invalid([Problem(file, "pack-key-of-many-parts", limit=PARTS_LIMIT)])
    try:
        return tomllib.loads(text)
    except RecursionError:
        wrong = Message("pack-nested-too-deep")
    except tomllib.TOMLDecodeError as error:
        wrong = _toml_fault(str(error))
    except ValueError:
        wrong = Message("pack-not-toml-number")
    raise Invalid([Problem(file, wrong)])


def _toml_fault(error: str) -> Message:
    """Why a text is no TOML, and where; tomllib of Python 3.11 tells the place in its sentence only."""
    found = _TOML_PLACE.fullmatch(error)
    if found is None:
        return Message("pack-not-toml-at-all", {"error": error})
    if found["line"] is None:
        return Message("pack-not-toml-at-end", {"error": found["error"]})
    return Message("pack-not-toml", {"error": found["error"], "line": found["line"], "column": found["column"]})


def _json(text: str, file: str) -> Table:
    twice: list[str] = []

    def table(pairs: list[tuple[str, object]]) -> dict[str, object]:
        counted = Counter(name for name, _ in pairs)
        twice.extend(name for name, count in counted.items() if count > 1)
        return dict(pairs)

    try:
        found = json.loads(text, object_pairs_hook=table)
    except RecursionError:
        wrong = Message("pack-nested-too-deep")
    except json.JSONDecodeError as error:
        place = {"line": str(error.lineno), "column": str(error.colno)}
        wrong = Message("pack-not-json", {"error": error.msg, **place})
    except ValueError:
        wrong = Message("pack-not-json-number")
    else:
        if twice:
            raise Invalid([Problem(f"{file}: {shown(name)}", "pack-given-twice") for name in twice])
        if isinstance(found, dict):
            return found
        wrong = Message("pack-not-an-object")
    raise Invalid([Problem(file, wrong)])


class PackReader(EntryReader):
    """Reads one pack. `mark` is how the format writes a table of a name: `[[{}]]` in TOML."""

    def __init__(self, file: str, table: Table, mark: str) -> None:
        super().__init__(file, {})
        self.table = table
        self.mark = mark
        self.named: dict[str, str] = {}
        spaces: dict[str, list[str]] = {"source": ["source"], "topic": ["topic"], "entry": list(KINDS)}
        self.keys = {
            space: Counter(str(row.get("key", "")) for name in names for _, row in self.rows(name, quiet=True))
            for space, names in spaces.items()
        }

    def pack(self) -> Pack:
        if self.table.get("format") != FORMAT or self.table.get("format") is True:
            found = shown(self.table.get("format", "missing"))
            self.fault("format", "pack-format-unknown", format=str(FORMAT), found=found)
        self.known("", self.table, ["format", *(f.name for f in PACK_FIELDS), *tables()])
        top = self.fields("", self.table, PACK_FIELDS)
        language = top["language"] or "en"
        sources = [self.source(*each) for each in self.rows("source")]
        topics = [self.topic(*each) for each in self.rows("topic")]
        entries = [self.entry(kind, *each, language) for kind in KINDS.values() for each in self.rows(kind.name)]
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
        """Each table `name` with its place: by its key where it has one, else by its count."""
        rows = self.table.get(name, [])
        mark = self.mark.format(name)
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            if not quiet:
                toml = mark != name
                self.fault(name, Message("pack-not-tables", {"mark": mark}) if toml else Message("pack-not-objects"))
            return
        for count, row in enumerate(rows, 1):
            key = row.get("key")
            yield f"{mark} {shown(key) if isinstance(key, str) and key else count}", row

    def source(self, where: str, row: Table) -> Source | None:
        self.known(where, row, [f.name for f in SOURCE_FIELDS])
        before = len(self.problems)
        values = self.fields(where, row, SOURCE_FIELDS)
        self.key("source", where, values["key"])
        if not row.get("link") and not row.get("note"):
            self.fault(where, NOT_FOUND_AGAIN)
        return Source(id=0, **values) if len(self.problems) == before else None

    def topic(self, where: str, row: Table) -> PackTopic | None:
        self.known(where, row, ["key", "names", "related"])
        before = len(self.problems)
        key = self.key("topic", where, self.fields(where, row, [KEY])["key"])
        names = self.strings(where, row, "names", NAME, NAMES_LIMIT)
        if not names and len(self.problems) == before:
            self.fault(f"{where} names", "topic-needs-a-name")
        for name in names:
            folded = name_key(name)
            if not folded:
                self.fault(
                    f"{where} names", "one-of-them-is-wrong", name=shown(name), problem=Message("name-unfindable")
                )
            elif (other := self.named.setdefault(folded, where)) != where:
                self.fault(f"{where} names", "pack-name-taken", name=shown(name), other=other)
        related = self.strings(where, row, "related", KEY, 100)
        self.refers(where, "related", related, "topic")
        return PackTopic(key, names, related) if len(self.problems) == before else None


def write_pack(pack: Pack) -> str:
    """`pack` as TOML that `read_pack` reads back as an equal pack."""
    return tomli_w.dumps(_pack_table(pack), multiline_strings=True)


def write_json(pack: Pack) -> str:
    """`pack` as JSON that `read_pack` reads back as an equal pack."""
    return json.dumps(_pack_table(pack), ensure_ascii=False, indent=2) + "\n"


def _pack_table(pack: Pack) -> dict[str, Any]:
    top: dict[str, Any] = {"format": FORMAT, "name": pack.name, "title": pack.title, "language": pack.language}
    top["source"] = [_table(SOURCE_FIELDS, partial(getattr, source)) for source in pack.sources]
    top["topic"] = [
        {"key": topic.key, "names": list(topic.names)} | ({"related": list(topic.related)} if topic.related else {})
        for topic in pack.topics
    ]
    for kind in KINDS:
        top[kind] = [_entry_table(entry, pack.language) for entry in pack.entries if entry.kind == kind]
    return {name: value for name, value in top.items() if value != []}


def _table(fields: Iterable[Field], value_of: Callable[[str], Any]) -> dict[str, Any]:
    as_text: dict[type, Callable[[Any], str]] = {each: each.encode for each in (Fingerprint, OlderFingerprint)}
    values = {wanted.name: value_of(wanted.name) for wanted in fields}
    return {name: as_text.get(type(value), str)(value) for name, value in values.items() if value is not None}


def _entry_table(entry: PackEntry, language: str) -> dict[str, Any]:
    written = {"language": entry.language} if entry.language != language else {}
    number = {"number": entry.number} if entry.number is not None else {}
    own = _table(KINDS[entry.kind].fields, entry.value)
    return {"key": entry.key, **number, "topics": list(entry.topics), "source": entry.source, **written, **own}
