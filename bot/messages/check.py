"""Compares the catalogs with the code and with each other: `python -m bot.messages.check`, 1 where something is wrong.

Found are messages that are missing, unused, in two places or not in Fluent's syntax, and parameters that differ between
the code and the English text, or between that and another language. Ids with one first word stand in one file, so that
whoever reads an id knows where its text is.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk
from fluent.syntax.ast import Message as FluentMessage

from bot.domain.message import ENGLISH
from bot.messages import CATALOGS, FOR_OPERATORS, ID
from bot.messages.merge import merged, parameters, read, read_marks

HERE = Path(__file__).parent

CALLS: Mapping[str, int] = {
    "Message": 0,
    "translate": 1,
    "localized": 0,
    "UserError": 0,
    "EndsProcess": 1,
    "say": 0,
    "FileRefused": 0,
    "StorageUnavailable": 0,
    "InvalidValue": 0,
    "FingerprintError": 0,
    "Problem": 1,
    "_finding": 2,
}
"""Which positional argument of these calls is a message's id; their keyword arguments are its parameters."""


class Used:
    """What the code says of messages: literals that may be ids, beginnings of ids that end in a value, and calls."""

    def __init__(self, sources: Iterable[tuple[str, str]]) -> None:
        self.literals: set[str] = set()
        self.beginnings: set[str] = set()
        self.calls: list[tuple[str, str, set[str] | None]] = []
        for name, source in sources:
            for node in ast.walk(ast.parse(source)):
                self._look_at(name, node)

    def _look_at(self, file: str, node: ast.AST) -> None:
        match node:
            case ast.Constant(value=str(text)):
                self.literals.add(text)
            case ast.JoinedStr(values=[ast.Constant(value=str(text)), *_]):
                self.beginnings.add(text)
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args) if name in CALLS:
                at = CALLS[name]
                if len(args) > at and isinstance(id := args[at], ast.Constant) and isinstance(id.value, str):
                    self.calls.append((f"{file}:{node.lineno}", id.value, _named(node, args[at + 1 :])))


def _named(call: ast.Call, further: Sequence[ast.expr]) -> set[str] | None:
    """The names of the parameters of a message, given one by one or in a dict; `None` where they cannot be read."""
    match further:
        case []:
            keys: list[str | None] = [keyword.arg for keyword in call.keywords]
        case [ast.Dict(keys=names)] if not call.keywords:
            texts = [name.value if isinstance(name, ast.Constant) else None for name in names]
            keys = [text if isinstance(text, str) else None for text in texts]
        case _:
            return None
    named = {key for key in keys if key is not None}
    return named if len(named) == len(keys) else None


def problems(catalogs: Mapping[str, Mapping[str, str]], sources: Iterable[tuple[str, str]]) -> Iterator[str]:
    """What is wrong, a line each. `catalogs` are the texts of Fluent files by locale and file name, `sources` is the
    code as names and texts."""
    read: dict[str, dict[str, tuple[str, set[str]]]] = {}
    for locale, files in catalogs.items():
        messages = read[locale] = {}
        nouns: dict[str, str] = {}
        for file, text in files.items():
            for entry in FluentParser(with_spans=False).parse(text).body:
                if isinstance(entry, Junk):
                    yield f"{locale}/{file}: this is not Fluent: {(entry.content or '').strip()[:80]!r}"
                elif isinstance(entry, FluentMessage):
                    if entry.id.name in messages:
                        yield f"{locale}/{file}: {entry.id.name} is a second time in {messages[entry.id.name][0]}"
                    noun = entry.id.name.partition("-")[0]
                    if nouns.setdefault(noun, file) != file:
                        yield f"{locale}/{file}: {entry.id.name} belongs into {nouns[noun]}, as all {noun}-… do"
                    if ID.fullmatch(f"{entry.id.name} =") is None:
                        yield f"{locale}/{file}: {entry.id.name} is no id: small letters, digits and hyphens"
                    messages[entry.id.name] = (file, parameters(entry))
    english = read[ENGLISH]
    used = Used(sources)
    for where, id, names in used.calls:
        if id not in english:
            yield f"{where}: there is no message {id!r}"
        elif names is not None and names != (wanted := english[id][1]):
            yield f"{where}: {id} takes {sorted(wanted)}, not {sorted(names)}"
    begun = tuple(each for each in used.beginnings if "-" in each and " " not in each)
    for id, (file, _) in english.items():
        if id not in used.literals and not id.startswith(begun):
            yield f"{ENGLISH}/{file}: {id} is used nowhere"
    for locale, messages in read.items():
        for id in english.keys() - messages.keys():
            if english[id][0] not in FOR_OPERATORS:
                yield f"{locale}: {id} is missing; make messages puts it there"
        for id, (file, names) in messages.items():
            if id not in english:
                yield f"{locale}/{file}: {id} is not among the English messages"
            elif names != english[id][1]:
                yield f"{locale}/{file}: {id} takes {sorted(names)}, the English one {sorted(english[id][1])}"


def _behind(catalogs: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """Translations that the English text has left behind."""
    for locale, files in catalogs.items():
        if locale != ENGLISH:
            for id in merged(catalogs[ENGLISH], files, read_marks(locale)).behind:
                yield f"{locale}: {id} is not translated as it now stands in English (docs/translating.md)"


def main() -> int:
    """Check the catalogs beside this file against the package they are in; the exit code."""
    catalogs: dict[str, dict[str, str]] = {locale: read(locale) for locale in CATALOGS}
    package = HERE.parent
    sources = (
        (str(file.relative_to(package.parent)), file.read_text(encoding="utf-8"))
        for file in sorted(package.rglob("*.py"))
        if file != Path(__file__)
    )
    found = [*problems(catalogs, sources), *_behind(catalogs)]
    print(*found, sep="\n", end="\n" if found else "")  # noqa: T201
    print(f"{sum(map(len, map(ID.findall, catalogs[ENGLISH].values())))} messages, {len(found)} problems")  # noqa: T201
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
