"""Every sentence of the documents and of the bot that says always, never, every or any is held by a test, or only asks.

`promises.toml` names for each the test that fails were it false.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser, ast, serializer

ROOT = Path(__file__).parents[1]
PROMISES: list[dict[str, Any]] = tomllib.loads((ROOT / "tests/promises.toml").read_text(encoding="utf-8"))["promise"]
DOCUMENTS = ("README.md", "SECURITY.md", *sorted(str(path.relative_to(ROOT)) for path in (ROOT / "docs").glob("*.md")))
ABSOLUTE = re.compile(r"\b(always|never|every|any(?! more\b))\b", re.IGNORECASE)


def _sentences(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n|\n(?=\s*[-|#*]|\s*\d+\.)", text):
        for sentence in re.split(r"(?<=[.!?:;])\s+", " ".join(paragraph.split())):
            if ABSOLUTE.search(sentence):
                yield sentence


def _absolute() -> Iterator[tuple[str, str]]:
    """The sentences that promise something without exception, each with where it stands."""
    for name in DOCUMENTS:
        text = re.sub(r"```.*?```", "", (ROOT / name).read_text(encoding="utf-8"), flags=re.DOTALL)
        yield from ((name, sentence) for sentence in _sentences(text))
    for path in sorted((ROOT / "bot/messages/en").glob("*.ftl")):
        for message in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(message, ast.Message) and message.value is not None:
                said = serializer.serialize_pattern(message.value)
                yield from ((message.id.name, sentence) for sentence in _sentences(said))


def _holds(promise: dict[str, Any], sentence: str) -> bool:
    return " ".join(promise["says"].split()) in sentence


def test_every_promise_without_exception_has_its_test() -> None:
    bare = [
        f"{where}: {sentence}"
        for where, sentence in _absolute()
        if not any(_holds(promise, sentence) for promise in PROMISES)
    ]
    assert not bare, "name the test of each in tests/promises.toml, or say less:\n" + "\n".join(bare)


def test_the_promises_that_are_listed_are_made() -> None:
    said = [sentence for _, sentence in _absolute()]
    stale = [promise["says"] for promise in PROMISES if not any(_holds(promise, sentence) for sentence in said)]
    assert not stale, f"nobody promises this: {stale}"


def test_the_tests_of_promises_are_there() -> None:
    written = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    there = set(re.findall(r"def (test_\w+)\(", written))
    for promise in PROMISES:
        tests = promise.get("tests", [])
        assert tests or promise.get("asks"), f"{promise['says']!r} has neither a test nor is it a wish to the reader"
        missing = [name for name in tests if f"test_{name}" not in there]
        assert not missing, f"{promise['says']!r}: {missing}"
