"""What every kind has to keep."""

from __future__ import annotations

import pytest

from bot.kinds import KINDS
from bot.kinds.base import EntryKind
from bot.ui.limits import MODAL_ITEMS

OF_ALL = ("body", "locator")


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_a_kind_is_complete(kind: EntryKind) -> None:
    assert KINDS[kind.name] is kind
    assert kind.read(kind.example)[1] == []
    assert kind.read(kind.prefilled)[0].keys() == {field.name for field in kind.fields}
    assert {field.name for field in kind.fields} >= {*OF_ALL, *kind.prefilled}
    assert len(kind.fields) <= MODAL_ITEMS.high
    assert all(field.default is not None or not field.required for field in kind.fields if field.since > 1)


def test_no_two_kinds_can_be_taken_for_each_other() -> None:
    for names in ("noun", "label", "counted", "command", "sign", "accent"):
        assert len({str(getattr(kind, names)) for kind in KINDS.values()}) == len(KINDS)
