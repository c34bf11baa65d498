"""Brings the other languages after the English messages: `python -m bot.messages.merge`, which is `make messages`.

Each file of a language gets the order of the English one, loses what is no longer said, and gains in English what is
new, to be translated in its place. `translated.json` beside the files remembers, for each message, digests of the
English text and of the translation as they were when the two last fitted: so it is known which translations an English
text has left behind. A message counts as translated when its text was changed, or when it is named as right.

    python -m bot.messages.merge                          # after a change of English, and after translating
    python -m bot.messages.merge --right topic-added …    # these are right as they stand ("all" for all)
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple, TypeAlias

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import Comment, EntryType, Resource, VariableReference
from fluent.syntax.ast import Message as FluentMessage
from fluent.syntax.visitor import Visitor

from bot.domain.message import ENGLISH
from bot.messages import CATALOGS, FOR_OPERATORS

HERE = Path(__file__).parent
MARKS = "translated.json"

Marks: TypeAlias = Mapping[str, list[str]]
"""By the id of a message the digests of the English text and of the translation that fits it."""


class Merged(NamedTuple):
    """The files of a language, what fits the English text, and the ids of what does not."""

    files: dict[str, str]
    marks: dict[str, list[str]]
    behind: list[str]


def merged(english: Mapping[str, str], own: Mapping[str, str], marks: Marks, right: Iterable[str] = ()) -> Merged:
    """The files of a language brought after the English ones; both are texts of Fluent by file name."""
    messages = {entry.id.name: entry for text in own.values() for entry in _messages(text)}
    right = messages.keys() if "all" in right else set(right)
    files, fitting, behind = {}, {}, []
    for file, text in english.items():
        said: list[EntryType] = []
        for entry in _messages(text):
            id = entry.id.name
            mine = messages.get(id)
            if mine is None and file in FOR_OPERATORS:
                continue
            now = [_digest(entry), _digest(mine or entry)]
            same = mine is not None and parameters(mine) == parameters(entry)
            if same and (id in right or _fits(now, marks.get(id))):
                fitting[id] = now
            else:
                behind.append(id)
                fitting |= {id: marks[id]} if id in marks else {}
            said.append(mine or FluentMessage(entry.id, entry.value))
        if said:
            files[file] = FluentSerializer().serialize(Resource([*_head(own.get(file) or _any(own)), *said]))
    return Merged(files, fitting, behind)


class _Parameters(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:
        self.names.add(node.id.name)


def parameters(message: FluentMessage) -> set[str]:
    """The names of what is put into a message."""
    visitor = _Parameters()
    visitor.visit(message)
    return visitor.names


def _fits(now: list[str], before: list[str] | None) -> bool:
    """Whether a translation fits: it was made or changed since the English text was last changed."""
    if before is None:
        return now[0] != now[1]
    return now[0] == before[0] or now[1] != before[1]


def _messages(text: str) -> Iterator[FluentMessage]:
    return (each for each in FluentParser(with_spans=False).parse(text).body if isinstance(each, FluentMessage))


def _head(text: str) -> list[EntryType]:
    """The comment at the top of a file, which says who has read it."""
    first = FluentParser(with_spans=False).parse(text).body[:1]
    return [each for each in first if isinstance(each, Comment)]


def _any(files: Mapping[str, str]) -> str:
    return next(iter(files.values()), "")


def _digest(message: FluentMessage) -> str:
    text = FluentSerializer().serialize_entry(FluentMessage(message.id, message.value))
    return blake2b(text.encode(), digest_size=4).hexdigest()


def read(locale: str) -> dict[str, str]:
    """The files of a language by name."""
    return {file.name: file.read_text(encoding="utf-8") for file in sorted((HERE / locale).glob("*.ftl"))}


def read_marks(locale: str) -> dict[str, list[str]]:
    """What fits the English text, as it was last found."""
    file = HERE / locale / MARKS
    marks: dict[str, str] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return {id: digests.split() for id, digests in marks.items()}


def _written(marks: Marks) -> str:
    """JSON with a line for each message, so that two changes seldom meet."""
    lines = (f"{json.dumps(id)}: {json.dumps(' '.join(digests))}" for id, digests in sorted(marks.items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def main() -> int:
    """Merge every language; 1 where something is left to translate."""
    parser = argparse.ArgumentParser(prog="python -m bot.messages.merge", description=__doc__.partition("\n")[0])
    parser.add_argument("--right", nargs="+", default=[], metavar="ID", help="messages that are right as they stand")
    right = parser.parse_args().right
    english, left = read(ENGLISH), False
    for locale in CATALOGS:
        if locale == ENGLISH:
            continue
        found = merged(english, read(locale), read_marks(locale), right)
        folder = HERE / locale
        for file in folder.glob("*.ftl"):
            if file.name not in found.files:
                file.unlink()
        for name, text in found.files.items():
            (folder / name).write_text(text, encoding="utf-8")
        (folder / MARKS).write_text(_written(found.marks), encoding="utf-8")
        for id in found.behind:
            print(f"{locale}: {id} is to be translated")  # noqa: T201
        print(f"{locale}: {len(found.marks)} messages, {len(found.behind)} to be translated")  # noqa: T201
        left = left or bool(found.behind)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
