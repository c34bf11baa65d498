"""The search index: which documents have which terms, kept so that a query reads only the terms that it asks for.

`search_documents` has each document's terms; `search_postings` has each term's documents, as records of a number and a
weight. Terms and weights are computed in Python (`bot.domain.search`), so nothing here is one database's own.
"""

from __future__ import annotations

import asyncio
import struct
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

import numpy as np
from sqlalchemy import Connection, Integer, Select, Text, bindparam, delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.search.ranking import COUNTS, NAMES, Postings, Shelf
from bot.storage.tables import search_documents, search_postings

PART = 4_096  # numbers of documents whose postings stand in one row
AT_ONCE = 5_000  # terms that one statement asks for
LAST = "{"  # the sign that comes after z, and so after every term that begins as what stands before it
CONTINUED = 48  # terms that begin as the unfinished word of a query and are looked at

_ONE = struct.Struct("<IB")
_RECORD = np.dtype([("number", "<u4"), ("weight", "u1")])

T = TypeVar("T")

Terms = Mapping[str, float]
"""The terms of a document, each with its weight from 0 to 1."""


class Sort(StrEnum):
    """What is found: entries by their number, names of topics by `topic id * NAMES + place`, sources by their id."""

    ENTRY = "entry"
    NAME = "name"
    SOURCE = "source"


# --- Writing ----------------------------------------------------------------------------------------------------------


async def put(
    connection: AsyncConnection,
    guild_id: int,
    sort: Sort,
    documents: Callable[[], Mapping[int, Terms]],
    gone: Collection[int] = (),
    *,
    many: bool = True,
) -> None:
    """Make documents found by exactly these terms, and those in `gone` by none; unknown ones there are passed over.

    Where there are `many`, what takes time is done in a worker thread, so that others are answered meanwhile.
    """
    await _Index(connection, guild_id, sort, many).put(documents, gone)


async def names_of(connection: AsyncConnection, guild_id: int, topic_ids: Collection[int]) -> list[int]:
    """The documents that are names of these topics."""
    wanted = [topic_id * NAMES + place for topic_id in topic_ids for place in range(NAMES)]
    of_guild = (search_documents.c.guild_id == guild_id) & (search_documents.c.sort == Sort.NAME)
    found: list[int] = []
    for some in _batches(wanted):
        rows = await connection.scalars(
            select(search_documents.c.number).where(of_guild, search_documents.c.number.in_(some))
        )
        found += rows.all()
    return found


async def clear(connection: AsyncConnection, guild_id: int) -> None:
    """Forget what is found in a guild."""
    for table in (search_postings, search_documents):
        await connection.execute(delete(table).where(table.c.guild_id == guild_id))


@dataclass(frozen=True, slots=True)
class _Index:
    """The documents of one sort in a guild, for writing."""

    connection: AsyncConnection
    guild_id: int
    sort: Sort
    many: bool

    async def _compute(self, work: Callable[..., T], *given: Any) -> T:
        return await asyncio.to_thread(work, *given) if self.many else work(*given)

    async def put(self, documents: Callable[[], Mapping[int, Terms]], gone: Collection[int]) -> None:
        after = await self._compute(_all_counted, documents)
        numbers = [*after, *(number for number in gone if number not in after)]
        before = await self._documents(numbers)
        changed = [number for number in numbers if before.get(number) != after.get(number)]
        for part, change in (await self._compute(_differing, self.sort, changed, before, after)).items():
            await self._write_part(part, change)
        key = {"guild_id": self.guild_id, "sort": self.sort}
        if had := [{"of_number": number} for number in changed if number in before]:
            table = search_documents
            mine = (table.c.guild_id == self.guild_id) & (table.c.sort == self.sort)
            await self.connection.execute(delete(table).where(mine, table.c.number == bindparam("of_number")), had)
        if has := [{**key, "number": number, "terms": _text(after[number])} for number in changed if number in after]:
            await self.connection.execute(insert(search_documents), has)

    async def _documents(self, numbers: Sequence[int]) -> dict[int, dict[str, int]]:
        table = search_documents
        found: dict[int, dict[str, int]] = {}
        for some in _batches(numbers):
            query = select(table.c.number, table.c.terms).where(
                table.c.guild_id == self.guild_id, table.c.sort == self.sort, table.c.number.in_(some)
            )
            found |= {number: _read_text(terms) for number, terms in await self.connection.execute(query)}
        return found

    async def _write_part(self, part: int, change: _Change) -> None:
        table = search_postings
        mine = (table.c.guild_id == self.guild_id) & (table.c.sort == self.sort) & (table.c.part == part)
        for terms in _batches(sorted({*change.removed, *change.added})):
            rows = await self.connection.execute(
                select(table.c.term, table.c.postings).where(mine, table.c.term.in_(terms))
            )
            held: dict[str, bytes] = {term: postings for term, postings in rows}  # noqa: C416
            if held:
                gone = [{"of_term": term} for term in held]
                await self.connection.execute(delete(table).where(mine, table.c.term == bindparam("of_term")), gone)
            key = {"guild_id": self.guild_id, "sort": self.sort, "part": part}
            kept = await self._compute(_changed_rows, key, terms, held, change)
            if kept:
                await self.connection.execute(insert(table), kept)


@dataclass(slots=True)
class _Change:
    """What changes in one part: by term the documents that no longer have it so, and those that now have it."""

    removed: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    added: defaultdict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))


def _all_counted(documents: Callable[[], Mapping[int, Terms]]) -> dict[int, dict[str, int]]:
    return {number: _counted(terms) for number, terms in documents().items()}


def _differing(
    sort: Sort, numbers: Sequence[int], before: Mapping[int, dict[str, int]], after: Mapping[int, dict[str, int]]
) -> dict[int, _Change]:
    """What changes, by part."""
    changes: defaultdict[int, _Change] = defaultdict(_Change)
    for number in numbers:
        change, old, new = changes[number // _part(sort)], before.get(number, {}), after.get(number, {})
        for term, _ in old.items() - new.items():
            change.removed[term].append(number)
        for term, count in new.items() - old.items():
            change.added[term].append((number, count))
    return dict(changes)


def _changed_rows(
    key: Mapping[str, object], terms: Sequence[str], held: Mapping[str, bytes], change: _Change
) -> list[dict[str, object]]:
    """The rows of these terms after the change, those that are not empty."""
    now = {
        term: _changed(held.get(term, b""), change.removed.get(term, ()), change.added.get(term, ())) for term in terms
    }
    return [{**key, "term": term, "postings": postings} for term, postings in now.items() if postings]


def _counted(terms: Terms) -> dict[str, int]:
    """Weights as they are kept: 1 to 255."""
    return {term: min(COUNTS, max(1, round(weight * COUNTS))) for term, weight in sorted(terms.items())}


def _text(counted: Mapping[str, int]) -> str:
    return "\n".join(f"{count} {term}" for term, count in counted.items())


def _read_text(text: str) -> dict[str, int]:
    pairs = (line.split(" ", 1) for line in text.splitlines())
    return {term: int(count) for count, term in pairs}


def _part(sort: Sort) -> int:
    return PART * NAMES if sort is Sort.NAME else PART


def _changed(postings: bytes, removed: Sequence[int], added: Sequence[tuple[int, int]]) -> bytes:
    """Records in order of number, without those removed and with those added."""
    if not postings and not removed and len(added) == 1:
        return _ONE.pack(*added[0])
    new = np.array(sorted(added), _RECORD) if added else np.empty(0, _RECORD)
    if not postings:
        return new.tobytes()
    held = np.frombuffer(postings, _RECORD)
    if removed:
        held = held[~np.isin(held["number"], np.array(removed, np.uint32))]
    together = np.concatenate((held, new))
    return together[np.argsort(together["number"], kind="stable")].tobytes()


def _batches(values: Sequence[T]) -> Iterator[Sequence[T]]:
    for at in range(0, len(values), AT_ONCE):
        yield values[at : at + AT_ONCE]


# --- Reading ----------------------------------------------------------------------------------------------------------


def _of_guild() -> Select[Any]:
    table = search_postings
    return select(table.c.term, table.c.sort, table.c.postings).where(table.c.guild_id == bindparam("guild"))


def _vocabulary() -> Select[Any]:
    """Terms in order, each looked up as the next one after the last."""
    term, of_guild = search_postings.c.term, search_postings.c.guild_id == bindparam("guild")
    first, last = bindparam("first", type_=Text), bindparam("last", type_=Text)
    terms = select(func.min(term).label("term")).where(of_guild, term.between(first, last)).cte("terms", recursive=True)
    after = select(func.min(term)).where(of_guild, term > terms.c.term, term < last).scalar_subquery()
    terms = terms.union_all(select(after).where(terms.c.term.is_not(None)))
    return select(terms.c.term).limit(bindparam("most", type_=Integer))


# Statements that every query asks: made once, since making one takes longer than running it.
_IN_ORDER = (search_postings.c.term, search_postings.c.sort, search_postings.c.part)
_OF_TERMS = _of_guild().where(search_postings.c.term.in_(bindparam("terms", expanding=True))).order_by(*_IN_ORDER)
_BETWEEN = (
    _of_guild()
    .where(search_postings.c.term.between(bindparam("first"), bindparam("last")))
    .order_by(*_IN_ORDER)
    .limit(bindparam("most", type_=Integer))
)
_VOCABULARY = _vocabulary()


def shelves(
    connection: Connection, guild_id: int, terms: Collection[str], beginnings: Iterable[str] = ()
) -> dict[Sort, Shelf]:
    """The postings of terms, and of the first terms in order that begin so, of every sort of document."""
    found: defaultdict[Sort, dict[str, list[bytes]]] = defaultdict(dict)
    begun: defaultdict[Sort, dict[str, list[Postings]]] = defaultdict(dict)
    if terms:
        for term, sort, postings in connection.execute(_OF_TERMS, {"guild": guild_id, "terms": list(terms)}).all():
            found[Sort(sort)].setdefault(term, []).append(postings)
    for beginning in beginnings:
        of_term: defaultdict[tuple[Sort, str], list[bytes]] = defaultdict(list)
        range_of = {"guild": guild_id, "first": beginning, "last": beginning + LAST, "most": CONTINUED}
        for term, sort, postings in connection.execute(_BETWEEN, range_of).all():
            of_term[Sort(sort), term].append(postings)
        for (of_sort, _), rows in of_term.items():
            begun[of_sort].setdefault(beginning, []).append(_postings(rows))
    return {sort: Shelf({term: _postings(rows) for term, rows in found[sort].items()}, begun[sort]) for sort in Sort}


def _postings(rows: Sequence[bytes]) -> Postings:
    records = np.frombuffer(b"".join(rows), _RECORD)
    return Postings(records["number"].astype(np.uint32), records["weight"].astype(np.float32) / np.float32(COUNTS))


def vocabulary(connection: Connection, guild_id: int, beginning: str, limit: int) -> list[str]:
    """The first terms in order that begin so, of any sort of document.

    Each is looked up as the next one after the last: reading a row for each part of a common term would take longer.
    """
    range_of = {"guild": guild_id, "first": beginning, "last": beginning + LAST, "most": limit}
    return [term for term in connection.scalars(_VOCABULARY, range_of) if term is not None]


async def documents(connection: AsyncConnection, guild_id: int) -> dict[tuple[Sort, int], str]:
    """The terms of every document of a guild, as they are kept."""
    table = search_documents
    rows = await connection.execute(
        select(table.c.sort, table.c.number, table.c.terms).where(table.c.guild_id == guild_id)
    )
    return {(Sort(sort), number): terms for sort, number, terms in rows}


async def posted(connection: AsyncConnection, guild_id: int) -> dict[tuple[Sort, int], str]:
    """The same, put together from the postings."""
    table = search_postings
    found: defaultdict[tuple[Sort, int], dict[str, int]] = defaultdict(dict)
    rows = await connection.execute(
        select(table.c.term, table.c.sort, table.c.postings).where(table.c.guild_id == guild_id).order_by(table.c.term)
    )
    for term, sort, postings in rows:
        for number, weight in np.frombuffer(postings, _RECORD).tolist():
            found[Sort(sort), number][term] = weight
    return {document: _text(dict(sorted(terms.items()))) for document, terms in found.items()}


def as_kept(terms: Terms) -> str:
    """The terms of a document as `documents` has them."""
    return _text(_counted(terms))
