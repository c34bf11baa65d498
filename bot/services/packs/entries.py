"""What packs and tables have in common: reading an entry with all its faults, each with its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from rapidfuzz import fuzz, process

from bot.domain.entry import sorted_out
from bot.domain.errors import InvalidValue, Problem, shown
from bot.domain.message import Message
from bot.domain.packs.pack import PackEntry
from bot.domain.text import KEY_LIMIT, is_key
from bot.kinds.base import LANGUAGE, EntryKind, Field, read_field

Table = Mapping[str, object]

TOPICS_LIMIT = 25
NUMBER_LIMIT = 100_000_000  # so that numbers of nine digits are left for what comes later
GUESSES = 20  # faults up to which the key that was meant is sought: it takes time, and nobody reads more


def a_key(text: str) -> str:
    if not is_key(text):
        raise InvalidValue("pack-key-unreadable", text=shown(text), limit=KEY_LIMIT)
    return text


KEY = Field("key", "pack-key", "pack-key-help", limit=KEY_LIMIT, read=a_key)
SOURCE_KEY = Field("source", "pack-source", "pack-source-help", limit=KEY_LIMIT, read=a_key)
ENTRY_FIELDS = (KEY, replace(LANGUAGE, required=False))


class EntryReader:
    """Reads entries out of one file and gathers the file's problems on the way.

    `keys` counts how often each key is given, by what has keys: `source`, `topic` and `entry`.
    """

    def __init__(self, file: str, keys: Mapping[str, Mapping[str, int]]) -> None:
        self.file = file
        self.keys = keys
        self.problems: list[Problem] = []

    def fault(self, where: str, message: Message | str, /, **params: object) -> None:
        self.problems.append(Problem(f"{self.file}: {where}" if where else self.file, message, **params))

    def near(self, text: str, known: Collection[str]) -> Message | str:
        """The end of a fault: the one of `known` that was probably meant, if any."""
        if len(self.problems) >= GUESSES:
            return ""
        near = process.extractOne(text[:100], filter(None, known), scorer=fuzz.ratio, score_cutoff=60)
        return Message("pack-did-you-mean", {"name": near[0]}) if near else ""

    def known(self, where: str, row: Table, names: Sequence[str]) -> None:
        for name in row:
            if name not in names:
                said = name if name.isidentifier() and len(name) <= 40 else shown(name)
                self.fault(f"{where} {said}".strip(), "pack-key-unknown", hint=self.near(name, names))

    def fields(self, where: str, row: Table, fields: Iterable[Field]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for wanted in fields:
            values[wanted.name], wrong = read_field(wanted, row.get(wanted.name))
            if wrong:
                self.fault(f"{where} {wanted.name}".strip(), wrong)
        return values

    def key(self, space: str, where: str, key: str | None) -> str:
        if key and self.keys[space][key] > 1:
            self.fault(f"{where} key", "pack-key-given-again", times=self.keys[space][key])
        return key or ""

    def strings(self, where: str, row: Table, name: str, each: Field, most: int) -> tuple[str, ...]:
        raw = row.get(name, [])
        if not isinstance(raw, list):
            self.fault(f"{where} {name}", "pack-not-a-list", name=name)
            return ()
        if len(raw) > most:
            self.fault(f"{where} {name}", "value-has-too-many-members", limit=most, count=len(raw))
        found = []
        for one in raw[:most]:
            value, wrong = read_field(each, one)
            if wrong:
                self.fault(f"{where} {name}", "one-of-them-is-wrong", name=shown(one), problem=wrong)
            else:
                found.append(value)
        return tuple(dict.fromkeys(found))

    def entry(self, kind: EntryKind, where: str, row: Table, language: str) -> PackEntry | None:
        """The entry in `row`, or `None` if it has problems, which are then among `problems`."""
        names = [f.name for f in (*ENTRY_FIELDS, *kind.fields)]
        self.known(where, row, [*names, "topics", "source", "number"])
        before = len(self.problems)
        values = self.fields(where, row, ENTRY_FIELDS)
        self.key("entry", where, values["key"])
        own, problems = kind.read(row)
        for problem in problems:
            self.fault(f"{where} {problem.where}", problem.message)
        number = row.get("number")
        if number is not None and (type(number) is not int or not 0 < number <= NUMBER_LIMIT):
            self.fault(f"{where} number", "pack-number-unreadable", limit=NUMBER_LIMIT, number=shown(number))
        source = self.source_of(where, row)
        topics = self.topics_of(where, row)
        if len(self.problems) > before:
            return None
        values["language"] = values["language"] or language
        return PackEntry(kind=kind.name, topics=topics, source=source, number=number, **values, **sorted_out(own))  # type: ignore[arg-type]

    def source_of(self, where: str, row: Table) -> str:
        """The key of an entry's source."""
        key: str | None = self.fields(where, row, [SOURCE_KEY])["source"]
        self.refers(where, "source", [key] if key else [], "source")
        return key or ""

    def topics_of(self, where: str, row: Table) -> tuple[str, ...]:
        """The keys of an entry's topics."""
        if not row.get("topics"):
            self.fault(f"{where} topics", "entry-needs-a-topic")
            return ()
        keys = self.strings(where, row, "topics", KEY, TOPICS_LIMIT)
        self.refers(where, "topics", keys, "topic")
        return keys

    def refers(self, where: str, name: str, keys: Iterable[str], space: str) -> None:
        for key in keys:
            if key not in self.keys[space]:
                hint = self.near(key, self.keys[space])
                unknown = "pack-source-unknown" if space == "source" else "pack-topic-unknown"
                self.fault(f"{where} {name}", unknown, key=shown(key), hint=hint)
