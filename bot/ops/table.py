"""Tables in plain text, aligned by the columns a terminal gives each character."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

WIDEST = 60


def width(text: str) -> int:
    """Columns that `text` takes: none for marks that combine, two for wide characters (Unicode's UAX #11)."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cell(value: object, widest: int = WIDEST) -> str:
    """`value` on one line, without anything that a terminal would obey, shortened to `widest` columns."""
    text = f"{value:,}" if isinstance(value, int) else " ".join(str(value).split())
    text = "".join(c if c.isprintable() or unicodedata.category(c) == "Mn" else "�" for c in text)
    if width(text) <= widest:
        return text
    while width(text) > widest - 1:
        text = text[:-1]
    return f"{text.rstrip()}…"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """`rows` under `head`, two spaces between columns; numbers stand to the right, as do their heads."""
    rows = list(rows)
    right = [all(isinstance(row[i], int) for row in rows) for i in range(len(head))]
    lines = [[cell(value) for value in line] for line in (head, *rows)]
    widths = [max(width(line[i]) for line in lines) for i in range(len(head))]
    lines.insert(1, ["─" * wide for wide in widths])

    def pad(text: str, i: int) -> str:
        gap = " " * (widths[i] - width(text))
        return gap + text if right[i] else text + gap

    return "\n".join("  ".join(pad(text, i) for i, text in enumerate(line)).rstrip() for line in lines)
