"""Rows that do not fit their checksums, of entries, topics, sources and their revisions: found, compared, restored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, delete, insert, literal_column, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.entry import Status
from bot.storage import checksums
from bot.storage.tables import (
    entries,
    entry_topics,
    revisions,
    source_revisions,
    sources,
    topic_names,
    topic_revisions,
    topics,
)
from bot.storage.topics import name_rows

PART = 500  # rows read at once, so that others have their turn between

Copy = tuple[Mapping[str, Any], Sequence[Any]]  # a row, and what belongs to it: topics of an entry, names of a topic


class Of(StrEnum):
    """What is damaged."""

    ENTRY = "entry"
    REVISION = "revision"
    TOPIC = "topic"
    SOURCE = "source"
    TOPIC_REVISION = "topic revision"
    SOURCE_REVISION = "source revision"


@dataclass(frozen=True, slots=True)
class Belonging:
    """Rows that belong to one of another table, and are summed with it: in their order, one column of each."""

    table: Table
    owner: str
    column: str


@dataclass(frozen=True, slots=True)
class _Summed:
    table: Table
    columns: Sequence[str]
    sum: Callable[[Mapping[str, Any], Iterable[Any]], int]
    belonging: Belonging | None = None
    owner: str = "id"  # the column that, of a revision together with its version, tells a row from all others


LATER: Mapping[str, Any] = {"version": 1, "status": Status.PUBLISHED}
"""What topics and sources had not before they could be retired, with what it is of those in an older backup."""

_SUMMED = {
    Of.ENTRY: _Summed(
        entries, checksums.ENTRY, checksums.of_entry, Belonging(entry_topics, "entry_id", "topic_id")
    ),
    Of.REVISION: _Summed(
        revisions, checksums.REVISION, lambda row, _: checksums.of_revision(row), owner="entry_id"
    ),
    Of.TOPIC: _Summed(topics, checksums.TOPIC, checksums.of_topic, Belonging(topic_names, "topic_id", "name")),
    Of.SOURCE: _Summed(sources, checksums.SOURCE, lambda row, _: checksums.of_source(row)),
    Of.TOPIC_REVISION: _Summed(
        topic_revisions,
        checksums.TOPIC_REVISION,
        lambda row, _: checksums.of_topic_revision(row),
        owner="topic_id",
    ),
    Of.SOURCE_REVISION: _Summed(
        source_revisions,
        checksums.SOURCE_REVISION,
        lambda row, _: checksums.of_source_revision(row),
        owner="source_id",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Damage:
    """A row that does not fit its `checksum`; `id` is its owner's where it is a `version` of an entry, a topic or a
    source."""

    of: Of
    guild_id: int
    id: int
    version: int | None
    label: str
    checksum: int

    @property
    def table(self) -> str:
        return _SUMMED[self.of].table.name

    @property
    def key(self) -> dict[str, int]:
        """What tells the row from all others of its table."""
        owner = _SUMMED[self.of].owner
        return {owner: self.id} if self.version is None else {owner: self.id, "version": self.version}

    @property
    def belonging(self) -> Belonging | None:
        return _SUMMED[self.of].belonging

    def fits(self, copy: Copy) -> bool:
        """Whether a copy of the row is sound, by this checksum or by the copy's own."""
        return _sum(self.of, copy) in (self.checksum, copy[0].get("checksum"))

    def is_what_was(self, copy: Copy) -> bool:
        """Whether a copy is the row as it was."""
        return _sum(self.of, copy) == self.checksum


def _sum(of: Of, copy: Copy) -> int:
    return _SUMMED[of].sum({**LATER, **copy[0]}, copy[1])


async def find(connection: AsyncConnection) -> list[Damage]:
    """All that is damaged, in all guilds."""
    return [damage for of in Of for damage in await _find(connection, of)]


async def stands(connection: AsyncConnection, damage: Damage) -> bool:
    """Whether something is damaged still, as it was when it was found."""
    return damage in [_damage(damage.of, row, damage.label) for row in await _misfits(connection, damage.of, damage)]


async def _find(connection: AsyncConnection, of: Of) -> list[Damage]:
    found: list[Damage] = []
    last = 0
    rowid: ColumnElement[int] = literal_column("rowid")
    while True:
        ids = select(rowid).select_from(_SUMMED[of].table).where(rowid > last).order_by(rowid).limit(PART)
        part = (await connection.scalars(ids)).all()
        if not part:
            return found
        misfits = await _misfits(connection, of, (part[0], part[-1]))
        found += [_damage(of, row, await _label(connection, of, row)) for row in misfits]
        last = part[-1]


async def _misfits(connection: AsyncConnection, of: Of, which: Damage | tuple[int, int]) -> list[Row[Any]]:
    """The rows that do not fit, among those from one rowid to another, or the row of a damage."""
    summed = _SUMMED[of]
    table = summed.table
    if isinstance(which, Damage):
        rows = (await connection.execute(select(table).where(*_is(table, which)))).all()
    else:
        between = literal_column("rowid").between(*which)
        rows = (await connection.execute(select(table).where(between))).all()
    belonging: defaultdict[int, list[Any]] = defaultdict(list)
    if summed.belonging is not None:
        theirs, owner = summed.belonging.table, summed.belonging.table.c[summed.belonging.owner]
        query = select(owner, theirs.c[summed.belonging.column]).where(owner.in_([row.id for row in rows]))
        for id, value in await connection.execute(query.order_by(owner, theirs.c.position)):
            belonging[id].append(value)
    return [
        row
        for row in rows
        if summed.sum(row._asdict(), belonging[row.id] if summed.belonging else ()) != row.checksum
    ]  # fmt: skip


def _is(table: Table, damage: Damage) -> list[ColumnElement[bool]]:
    return [table.c[name] == value for name, value in damage.key.items()]


def _damage(of: Of, row: Row[Any], label: str) -> Damage:
    owner = _SUMMED[of].owner
    if owner != "id":
        return Damage(of, row.guild_id, row._mapping[owner], row.version, label, row.checksum)
    return Damage(of, row.guild_id, row.id, None, label, row.checksum)


async def _label(connection: AsyncConnection, of: Of, row: Row[Any]) -> str:
    match of:
        case Of.ENTRY:
            return f"#{row.number}"
        case Of.REVISION:
            number = await connection.scalar(select(entries.c.number).where(entries.c.id == row.entry_id))
            return f"#{number} r{row.version}"
        case Of.TOPIC_REVISION:
            key = await connection.scalar(select(topics.c.key).where(topics.c.id == row.topic_id))
            return f"topic {key} r{row.version}"
        case Of.SOURCE_REVISION:
            key = await connection.scalar(select(sources.c.key).where(sources.c.id == row.source_id))
            return f"source {key} r{row.version}"
    return f"{of} {row.key}"


async def mend(connection: AsyncConnection, damage: Damage, copy: Copy) -> bool:
    """Put a sound copy in the place of what is damaged; whether that could be: a name may be another's by now."""
    summed = _SUMMED[damage.of]
    row, belonging = {**LATER, **copy[0]}, copy[1]
    values = {name: row[name] for name in summed.columns}
    values["checksum"] = summed.sum(values, belonging)
    try:
        async with connection.begin_nested():
            await connection.execute(update(summed.table).where(*_is(summed.table, damage)).values(values))
            if summed.belonging is not None:
                theirs = summed.belonging.table
                owned = theirs.c[summed.belonging.owner] == damage.id
                await connection.execute(delete(theirs).where(owned))
                if belonging:
                    await connection.execute(insert(theirs), _rows(damage, belonging, values))
    except IntegrityError:
        return False
    return True


def _rows(damage: Damage, belonging: Sequence[Any], row: Mapping[str, Any]) -> list[dict[str, Any]]:
    if damage.of is Of.TOPIC:
        return name_rows(damage.guild_id, damage.id, belonging, Status(row["status"]))
    return [{"entry_id": damage.id, "position": at, "topic_id": id} for at, id in enumerate(belonging)]
