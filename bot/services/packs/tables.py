"""A library's entries as one table, CSV: reading it with all its faults at once, and writing one that reads back.

A table names topics and sources that the library has; it makes none, so that no slip of the pen becomes a topic.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.domain.errors import Invalid, Problem, shown
from bot.domain.matching.folding import name_key
from bot.domain.message import Message
from bot.domain.packs.pack import FileRefused, Pack, PackEntry
from bot.kinds import KINDS, kind_named
from bot.kinds.base import EntryKind
from bot.services.packs.documents import refuse_many
from bot.services.packs.entries import TOPICS_LIMIT, EntryReader, Table
from bot.services.packs.planner import LibrarySnapshot

COLUMNS = (
    "key",
    "number",
    "kind",
    "topics",
    "source",
    "locator",
    "date",
    "certainty",
    "speaker",
    "attributed_to",
    "body",
    "language",
)
DELIMITERS = ",;\t"  # spreadsheets write the one that goes with their country's decimal sign
CELL_LIMIT = 131_072  # characters, of the csv module

# What a spreadsheet takes for the beginning of a formula, in the wide forms of East Asian keyboards too.
_LIVE = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_WHOLE = re.compile(r"([0-9]{1,12})(?:\.0*)?", re.ASCII)


def defused(cell: str) -> str:
    """`cell` as no spreadsheet takes it for a formula: an apostrophe stands before whatever could begin one."""
    return f"'{cell}" if _LIVE.match(cell) else cell


def restored(cell: str) -> str:
    """What `defused` made this cell of."""
    return cell[1:] if cell.startswith("'") and _LIVE.match(cell, 1) else cell


def columns() -> tuple[str, ...]:
    """All columns: those of every table, then what only one kind has."""
    return (*COLUMNS, *(name for name in _fields() if name not in COLUMNS))


def _optional() -> tuple[str, ...]:
    return ("number", *columns()[len(COLUMNS) :])


def _fields() -> list[str]:
    """The fields of all kinds, each once."""
    return list(dict.fromkeys(field.name for kind in KINDS.values() for field in kind.fields))


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a table that are not blank, each with the number that a spreadsheet shows for it."""

    file: str
    rows: Sequence[tuple[int, Mapping[str, str]]]


def read_sheet(text: str, file: str, most: int | None = None) -> Sheet:
    """The table in `text`. Raises `Invalid` for what is no table with our columns, `UserError` for over `most` rows."""
    records = [(row, cells) for row, cells in _records(text, file) if any(cell.strip() for cell in cells)]
    if not records:
        raise Invalid([Problem(file, "table-empty", columns=", ".join(columns()))])
    (first, header), *body = records
    named = _columns(file, first, header)
    if most is not None:
        refuse_many(file, len(body), most)
    if not body:
        raise FileRefused("table-without-entries", file=file)
    problems = [
        Problem(place(file, row), "table-row-of-other-length", cells=len(cells), columns=len(named))
        for row, cells in body
        if len(cells) != len(named) and (len(cells) < len(named) or any(c.strip() for c in cells[len(named) :]))
    ]
    if problems:
        raise Invalid(problems)
    # A cell too many is blank: a spreadsheet wrote a delimiter at the end.
    rows = [(row, dict(zip(named, map(restored, cells), strict=False))) for row, cells in body]
    return Sheet(file, rows)


def _records(text: str, file: str) -> Iterator[tuple[int, list[str]]]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    row = 0
    while True:
        row += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            wrong = Message("table-quotation-mark-open")
            if "limit" in str(error):
                wrong = Message("table-cell-too-long", {"limit": CELL_LIMIT})
            raise Invalid([Problem(place(file, row), wrong)]) from None
        yield row, cells


def _delimiter(text: str) -> str:
    """The delimiter that makes the most column names of the first row."""
    first = text.lstrip("\n").partition("\n")[0]
    names = {delimiter: [_name(cell.strip('" ')) for cell in first.split(delimiter)] for delimiter in DELIMITERS}
    known = columns()
    return max(DELIMITERS, key=lambda delimiter: sum(name in known for name in names[delimiter]))


def _name(cell: str) -> str:
    return re.sub(r"[\s-]+", "_", restored(cell).strip().casefold())


def place(file: str, row: int | str, column: Message | str = "") -> Message:
    """Where in a table something is wrong."""
    if not column:
        return Message("table-row", {"file": file, "row": str(row)})
    return Message("table-cell", {"file": file, "row": str(row), "column": column})


class _TableReader(EntryReader):
    """Says where a fault is by its row and column: `7, kind`, or `7, 3` where the column has no name."""

    def fault(self, where: str, message: Message | str, /, **params: object) -> None:
        row, _, name = where.partition(",")
        name = name.strip()
        column = Message("table-column", {"number": name}) if name.isdecimal() else name
        self.problems.append(Problem(place(self.file, row, column), message, **params))


def _columns(file: str, row: int, header: Sequence[str]) -> list[str]:
    known, names = columns(), [_name(cell) for cell in header]
    while names and not names[-1]:
        names.pop()
    reader = _TableReader(file, {})
    if missing := [name for name in known if name not in names and name not in _optional()]:
        reader.fault(f"{row}", "table-lacks-columns", count=len(missing), columns=", ".join(missing))
    for at, name in enumerate(names, 1):
        if not name:
            reader.fault(f"{row}, {at}", "table-column-without-name")
        elif name not in known:
            said = shown(header[at - 1])
            reader.fault(f"{row}, {at}", "table-column-unknown", name=said, hint=reader.near(name, known))
    for name, count in Counter(names).items():
        if name in known and count > 1:
            reader.fault(f"{row}, {name}", "table-column-twice", count=count)
    if reader.problems:
        raise Invalid(reader.problems)
    return names


def read_entries(sheet: Sheet, there: LibrarySnapshot) -> Pack:
    """The entries of a table as a pack without topics and sources of its own. Raises `Invalid` with every fault."""
    reader = _RowReader(sheet, there)
    entries = [reader.row(number, row) for number, row in sheet.rows]
    if reader.problems:
        raise Invalid(reader.problems)
    return Pack("table", sheet.file, there.language, (), (), tuple(filter(None, entries)))


class _RowReader(_TableReader):
    """Reads the rows of one table, which may name a topic by any of its names, and a source by title or link."""

    def __init__(self, sheet: Sheet, there: LibrarySnapshot) -> None:
        keys = Counter(row["key"].strip() for _, row in sheet.rows)
        super().__init__(sheet.file, {"entry": keys})
        self.there = there
        self.topic_keys = {name_key(name): topic.key for topic in there.topics.values() for name in topic.names}
        self.topics = [*there.topics, *(name for topic in there.topics.values() for name in topic.names)]
        self.sources = [*there.sources, *(source.title for source in there.sources.values())]
        self.source_keys: dict[str, list[str]] = {}
        for source in there.sources.values():
            for words in {name_key(source.title), source.link} - {None, ""}:
                self.source_keys.setdefault(str(words), []).append(source.key)

    def row(self, number: int, cells: Mapping[str, str]) -> PackEntry | None:
        where = f"{number},"
        row: dict[str, Any] = {name: cell for name, cell in cells.items() if cell.strip()}
        kind = self.kind(where, row.pop("kind", ""))
        if kind is None:
            return None
        before = len(self.problems)
        for name in _fields():
            if name in row and name not in (field.name for field in kind.fields):
                del row[name]
                self.fault(f"{where} {name}", "table-cell-not-empty", kind=kind.noun)
        if whole := _WHOLE.fullmatch(row.get("number", "").strip()):
            row["number"] = int(whole[1])
        entry = self.entry(kind, where, row, self.there.language)
        return replace(entry, row=number) if entry is not None and len(self.problems) == before else None

    def kind(self, where: str, cell: str) -> EntryKind | None:
        kind = kind_named(_name(cell))
        if kind is None:
            kinds = ", ".join(KINDS)
            if cell:
                self.fault(f"{where} kind", "table-kind-unknown", kind=shown(cell), kinds=kinds)
            else:
                self.fault(f"{where} kind", "table-kind-missing", kinds=kinds)
        return kind

    def topics_of(self, where: str, row: Table) -> tuple[str, ...]:
        wanted = [name.strip() for name in str(row.get("topics", "")).split(";") if name.strip()]
        if not wanted:
            self.fault(f"{where} topics", "entry-needs-a-topic")
        if len(wanted) > TOPICS_LIMIT:
            self.fault(f"{where} topics", "entry-has-too-many-topics", limit=TOPICS_LIMIT, count=len(wanted))
        found = []
        for name in wanted[:TOPICS_LIMIT]:
            key = name if name in self.there.topics else self.there.merged.get(name)
            key = key or self.topic_keys.get(name_key(name))
            if key is None:
                hint = self.near(name, self.topics)
                self.fault(f"{where} topics", "table-topic-unknown", name=shown(name), hint=hint)
            else:
                found.append(key)
        return tuple(dict.fromkeys(found))

    def source_of(self, where: str, row: Table) -> str:
        wanted = str(row.get("source", "")).strip()
        if not wanted:
            self.fault(f"{where} source", "entry-needs-a-source")
            return ""
        if wanted in self.there.sources:
            return wanted
        keys = self.source_keys.get(wanted) or self.source_keys.get(name_key(wanted)) or []
        if len(keys) > 1:
            self.fault(f"{where} source", "table-source-ambiguous", name=shown(wanted), keys=", ".join(keys))
        elif not keys:
            hint = self.near(wanted, self.sources)
            self.fault(f"{where} source", "table-source-unknown", name=shown(wanted), hint=hint)
        return keys[0] if keys else ""


def write_sheet(pack: Pack) -> str:
    """The entries of `pack` as a table that `read_entries` reads back as the same; every cell is defused and quoted."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    named = columns()
    writer.writerow(named)
    for entry in pack.entries:
        own = {name: entry.value(name) for name in _fields()}
        cells = own | {name: getattr(entry, name) for name in ("key", "number", "kind", "source", "language")}
        cells["topics"] = "; ".join(entry.topics)
        writer.writerow(["" if cells[name] is None else defused(str(cells[name])) for name in named])
    return written.getvalue()
