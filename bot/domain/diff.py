"""What changed between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from bot.domain.message import Message

_TOKEN = re.compile(r"\w+[^\S\n]*|[^\w\s][^\S\n]*|\s+")

EXACT = 1_000_000  # pairs of words up to which two texts are compared word for word


class Change(StrEnum):
    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Part(NamedTuple):
    """A stretch of text that both have, or only the old one (removed), or only the new one (added)."""

    change: Change
    text: str


class Replaced(NamedTuple):
    """What Almanac itself says in a field, before and after: it is put into words where it is shown."""

    old: Message
    new: Message


def words(old: str, new: str) -> list[Part]:
    """How `old` became `new`: the same and removed parts make up `old`, the same and added parts make up `new`."""
    parts = groupby(_parts(_TOKEN.findall(old), _TOKEN.findall(new)), key=lambda part: part.change)
    return [Part(change, "".join(part.text for part in run)) for change, run in parts]


def _parts(old: list[str], new: list[str]) -> Iterator[Part]:
    # Short cuts only where texts are so long that comparing all with all would take a second: they spoil what is shown.
    matcher = SequenceMatcher(None, old, new, autojunk=len(old) * len(new) > EXACT)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield Part(Change.SAME, "".join(old[a:b]))
            continue
        if a < b:
            yield Part(Change.REMOVED, "".join(old[a:b]))
        if c < d:
            yield Part(Change.ADDED, "".join(new[c:d]))
