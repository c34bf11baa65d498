"""A dry run says what would change in the words of its readers."""

from __future__ import annotations

import pytest

from bot.domain.message import ENGLISH
from bot.domain.packs.plan import ImportItem, ImportStatus, PackChanges
from bot.kinds.quote import QUOTE
from bot.services.packs.planner import ENTRY_PARTS, SOURCE_PARTS
from bot.ui import cards
from tests.support.limits import violations


def dry_run(*items: ImportItem) -> str:
    card = cards.dry_run(ENGLISH, "boats.csv", PackChanges(items, 0, 0, 0, "0" * 16), "0" * 16, four_eyes=True)
    assert violations({"components": card.to_components(), "flags": 1 << 15}, "message") == []
    return card.text


def changed(noun: str, *names: str, number: int | None = None) -> ImportItem:
    return ImportItem(noun, "key-1", ImportStatus.CHANGED, "Words", number=number, changed=names)


def new(noun: str, key: str, duplicate_of: int | None = None, row: int | None = None) -> ImportItem:
    return ImportItem(noun, key, ImportStatus.ADDED, "Words", duplicate_of=duplicate_of, row=row)


@pytest.mark.parametrize(
    "name", [*SOURCE_PARTS, *(name for name in ENTRY_PARTS if name != "details"), "names", "related"]
)
def test_every_field_that_may_change_has_a_name(name: str, caplog: pytest.LogCaptureFixture) -> None:
    assert "import-field" not in dry_run(changed("source", name))
    assert caplog.text == ""


@pytest.mark.parametrize(
    ("item", "line"),
    [
        (changed("topic", "names", "related"), "- changed topic (names, related), key-1: Words"),
        (changed(QUOTE.name, "body", "scale", number=7), "- changed quote #7 (text, scale), key-1: Words"),
        (new("source", "annals"), "- new source, annals: Words"),
        (new(QUOTE.name, "q1", duplicate_of=4, row=3), "- new quote, row 3: Words ⚠️ as #4"),
    ],
)
def test_each_thing_to_be_written_has_a_line(item: ImportItem, line: str) -> None:
    assert line in dry_run(item).splitlines()


@pytest.mark.parametrize(
    ("items", "label"),
    [
        ([new("topic", "a"), new("source", "b"), new("source", "c")], "Import 1 topic and 2 sources"),
        ([new("topic", "a"), new("topic", "b")], "Import 2 topics"),
        ([new("source", "a")], "Import 1 source"),
        ([new("topic", "a"), new(QUOTE.name, "b")], "Import 1 entry"),
    ],
)
def test_the_button_says_what_it_imports(items: list[ImportItem], label: str) -> None:
    assert dry_run(*items).splitlines()[-1] == label
