"""Tables in plain text, aligned by the columns a terminal gives each character."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

import tabulate
from tabulate import DataRow, Line, TableFormat
from wcwidth import wcswidth

WIDEST = 60

tabulate.MIN_PADDING = 0  # of columns beyond the width of their heads

_FORMAT = TableFormat(
    lineabove=None,
    linebelowheader=Line("", "─", "  ", ""),
    linebetweenrows=None,
    linebelow=None,
    headerrow=DataRow("", "  ", ""),
    datarow=DataRow("", "  ", ""),
    padding=0,
    with_header_hide=None,
)


def cell(value: object, widest: int = WIDEST) -> str:
    """`value` on one line, without anything that a terminal would obey, shortened to `widest` columns."""
    text = f"{value:,}" if isinstance(value, int) else " ".join(str(value).split())
    text = "".join(c if c.isprintable() or unicodedata.category(c) == "Mn" else "�" for c in text)
    if wcswidth(text) <= widest:
        return text
    while wcswidth(text) > widest - 1:
        text = text[:-1]
    return f"{text.rstrip()}…"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """`rows` under `head`, two spaces between columns; numbers stand to the right, as do their heads."""
    rows = list(rows)
    right = ["right" if all(isinstance(row[i], int) for row in rows) else "left" for i in range(len(head))]
    cells = [[cell(value) for value in row] for row in rows]
    return tabulate.tabulate(
        cells,
        [cell(value) for value in head],
        tablefmt=_FORMAT,
        colalign=right,
        headersglobalalign=None,
        disable_numparse=True,
        preserve_whitespace=True,
    )
