"""Rows of entries. Every write leaves the entry, its topics, its revision and the search index in agreement."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.entry import Certainty, Entry, Kind, Status
from bot.domain.historical_date import HistoricalDate
from bot.storage import search
from bot.storage.tables import entries, entry_topics, revisions


@dataclass(frozen=True, slots=True)
class Change:
    """Who changes entries, when (seconds since 1970), by what action and why; a person or, as `None`, the operator."""

    action: str
    at: int
    actor_id: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """An entry as it is stored, whatever its status."""

    id: int
    status: Status
    entry: Entry


def _entry(row: Row[Any], topics: Iterable[int]) -> Entry:
    return Entry(
        number=row.number,
        key=row.key,
        kind=Kind(row.kind),
        topics=tuple(topics),
        body=row.body,
        source_id=row.source_id,
        locator=row.locator,
        version=row.version,
        language=row.language,
        attributed_to=row.attributed_to,
        date=HistoricalDate.parse(row.date) if row.date else None,
        certainty=Certainty(row.certainty) if row.certainty else None,
        speaker=row.speaker,
        verification=row.verification,
    )


def _row(entry: Entry) -> dict[str, Any]:
    return {
        "number": entry.number,
        "key": entry.key,
        "kind": entry.kind,
        "version": entry.version,
        "body": entry.body,
        "attributed_to": entry.attributed_to,
        "source_id": entry.source_id,
        "locator": entry.locator,
        "language": entry.language,
        "date": str(entry.date) if entry.date else None,
        "date_lo": entry.date.lo if entry.date else None,
        "date_hi": entry.date.hi if entry.date else None,
        "certainty": entry.certainty,
        "speaker": entry.speaker,
        "verification": entry.verification,
    }


def snapshot(entry: Entry, status: Status) -> str:
    """All that a version of an entry says, as JSON: what its revision keeps for good."""
    fields = {name: value for name, value in _row(entry).items() if name not in ("date_lo", "date_hi")}
    return json.dumps({**fields, "status": status, "topics": entry.topics}, ensure_ascii=False)


async def load(connection: AsyncConnection, guild_id: int, status: Status | None = None) -> list[Stored]:
    """A guild's entries in order of number, all or those of one status."""
    of_guild = (
        (entries.c.guild_id == guild_id)
        if status is None
        else ((entries.c.guild_id == guild_id) & (entries.c.status == status))
    )
    topics: defaultdict[int, list[int]] = defaultdict(list)
    for entry_id, topic_id in await connection.execute(
        select(entry_topics.c.entry_id, entry_topics.c.topic_id)
        .join(entries, entries.c.id == entry_topics.c.entry_id)
        .where(of_guild)
        .order_by(entry_topics.c.entry_id, entry_topics.c.position)
    ):
        topics[entry_id].append(topic_id)
    rows = await connection.execute(select(entries).where(of_guild).order_by(entries.c.number))
    return [Stored(row.id, Status(row.status), _entry(row, topics[row.id])) for row in rows]


async def add(
    connection: AsyncConnection, guild_id: int, new: Sequence[Entry], change: Change, status: Status = Status.PUBLISHED
) -> None:
    """Save new entries; their numbers come from `guilds.take_numbers`."""
    if not new:
        return
    rows = await connection.execute(
        insert(entries).returning(entries.c.id, sort_by_parameter_order=True),
        [{"guild_id": guild_id, "status": status, "updated_at": change.at, **_row(entry)} for entry in new],
    )
    stored = [Stored(id, status, entry) for (id,), entry in zip(rows, new, strict=True)]
    await _follow(connection, guild_id, stored, change)


async def change(connection: AsyncConnection, guild_id: int, changed: Sequence[Stored], change: Change) -> None:
    """Save a new version of entries; each carries its new version number, one above the stored one."""
    if not changed:
        return
    for stored in changed:
        await connection.execute(
            update(entries)
            .where(entries.c.id == stored.id)
            .values(status=stored.status, updated_at=change.at, **_row(stored.entry))
        )
    ids = [stored.id for stored in changed]
    await connection.execute(delete(entry_topics).where(entry_topics.c.entry_id.in_(ids)))
    await search.remove(connection, ids)
    await _follow(connection, guild_id, changed, change)


async def _follow(connection: AsyncConnection, guild_id: int, changed: Sequence[Stored], change: Change) -> None:
    await connection.execute(
        insert(entry_topics),
        [
            {"entry_id": stored.id, "position": position, "topic_id": topic_id}
            for stored in changed
            for position, topic_id in enumerate(stored.entry.topics)
        ],
    )
    await connection.execute(
        insert(revisions),
        [
            {
                "entry_id": stored.id,
                "version": stored.entry.version,
                "guild_id": guild_id,
                "action": change.action,
                "actor_id": change.actor_id,
                "at": change.at,
                "reason": change.reason,
                "snapshot": snapshot(stored.entry, stored.status),
            }
            for stored in changed
        ],
    )
    published = [(stored.id, stored.entry) for stored in changed if stored.status is Status.PUBLISHED]
    await search.add(connection, guild_id, published)
