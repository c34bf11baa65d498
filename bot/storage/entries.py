"""Rows of entries. Every write leaves the entry, its topics, its revision and the search index in agreement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.entry import Entry, Kind, Status
from bot.domain.revision import Revision
from bot.kinds.searched import terms_of_entry
from bot.storage import checksums, search
from bot.storage.changes import Change, authorship
from bot.storage.entry_rows import entry_of, read_snapshot, row_of, snapshot
from bot.storage.tables import entries, entry_topics, revisions, sources, topics
from bot.storage.turns import in_turns

FEW = 5  # entries that are analysed for the search at once without a thread of their own
PART = 500  # entries read or written at once where there may be any number, so that others have their turn between


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry as it is stored, whatever its status; `review_by` is the day on which it should be looked at again."""

    id: int
    status: Status
    entry: Entry
    review_by: date | None = None


async def load(connection: AsyncConnection, guild_id: int, status: Status | None = None) -> list[EntryRow]:
    """A guild's entries in order of number, all or those of one status."""
    of_status = () if status is None else (entries.c.status == status,)
    return await _load(connection, guild_id, *of_status)


async def of_source(
    connection: AsyncConnection, guild_id: int, source_id: int, kinds: Collection[Kind]
) -> list[EntryRow]:
    """The published entries of some kinds that rest on a source."""
    published = entries.c.status == Status.PUBLISHED
    return await _load(connection, guild_id, entries.c.source_id == source_id, entries.c.kind.in_(kinds), published)


async def on_source(connection: AsyncConnection, guild_id: int, source_id: int) -> list[EntryRow]:
    """All entries that rest on a source, whatever their status."""
    return await _load(connection, guild_id, entries.c.source_id == source_id)


async def of_topic(connection: AsyncConnection, guild_id: int, topic_id: int) -> list[EntryRow]:
    """All entries on a topic, whatever their status."""
    on_topic = select(entry_topics.c.entry_id).where(entry_topics.c.topic_id == topic_id)
    return await _load(connection, guild_id, entries.c.id.in_(on_topic))


async def overdue(connection: AsyncConnection, guild_id: int, day: date) -> list[EntryRow]:
    """The published entries whose review-by date is before `day`, longest overdue first."""
    published = entries.c.status == Status.PUBLISHED
    found = await _load(connection, guild_id, entries.c.review_by < day.isoformat(), published)
    return sorted(found, key=lambda stored: (stored.review_by or day, stored.entry.number))


async def get(connection: AsyncConnection, guild_id: int, number: int) -> EntryRow | None:
    """One entry of a guild by its number, whatever its status; `None` if there is none."""
    return next(iter(await _load(connection, guild_id, entries.c.number == number)), None)


async def numbered(connection: AsyncConnection, guild_id: int, numbers: Collection[int]) -> list[Entry]:
    """The published entries of those numbers."""
    published = entries.c.status == Status.PUBLISHED
    return [stored.entry for stored in await _load(connection, guild_id, entries.c.number.in_(numbers), published)]


async def _load(connection: AsyncConnection, guild_id: int, *conditions: ColumnElement[bool]) -> list[EntryRow]:
    """The entries that meet the conditions, but for those whose checksum says that they are damaged."""
    wanted = and_(entries.c.guild_id == guild_id, *conditions)
    topics: defaultdict[int, list[int]] = defaultdict(list)
    pairs = await connection.execute(
        select(entry_topics.c.entry_id, entry_topics.c.topic_id)
        .join(entries, entries.c.id == entry_topics.c.entry_id)
        .where(wanted)
        .order_by(entry_topics.c.entry_id, entry_topics.c.position)
    )
    async for entry_id, topic_id in in_turns(pairs):
        topics[entry_id].append(topic_id)
    sound: list[EntryRow] = []
    rows = await connection.execute(select(entries).where(wanted).order_by(entries.c.number))
    columns = tuple(rows.keys())
    async for row in in_turns(rows):
        fields = dict(zip(columns, row, strict=True))  # `row._asdict()` takes five times as long
        if checksums.of_entry(fields, topics[row.id]) != row.checksum:
            checksums.report(connection, guild_id, f"entry #{row.number}")
            continue
        review_by = date.fromisoformat(row.review_by) if row.review_by else None
        sound.append(EntryRow(row.id, Status(row.status), entry_of(fields, topics[row.id]), review_by))
    return sound


async def last_words(
    connection: AsyncConnection, guild_id: int, entry_id: int
) -> tuple[dict[str, Any], Sequence[int]] | None:
    """What an entry's newest sound revision says of it, as its row and its topics."""
    for revision in await history(connection, guild_id, entry_id):
        row = {"guild_id": guild_id, "status": revision.status, **row_of(revision.entry)}
        return row, revision.entry.topics
    return None


async def keyed(connection: AsyncConnection, guild_id: int, keys: Sequence[str]) -> dict[str, EntryRow]:
    """The entries that have these keys, whatever their status, by key; read a part at a time."""
    found: dict[str, EntryRow] = {}
    for at in range(0, len(keys), PART):
        part = entries.c.key.in_(keys[at : at + PART])
        found |= {stored.entry.key: stored for stored in await _load(connection, guild_id, part)}
    return found


async def set_quoted(connection: AsyncConnection, entry_id: int, user_id: int | None) -> None:
    """Note whose message an entry quotes."""
    await connection.execute(update(entries).where(entries.c.id == entry_id).values(quoted_id=user_id))


async def quoted_by(connection: AsyncConnection, entry_id: int) -> int | None:
    """Whose message an entry quotes; `None` where it quotes none."""
    found: int | None = await connection.scalar(select(entries.c.quoted_id).where(entries.c.id == entry_id))
    return found


async def quoting(connection: AsyncConnection, guild_id: int, user_id: int) -> list[EntryRow]:
    """The entries that quote messages of somebody, whatever their status."""
    return await _load(connection, guild_id, entries.c.quoted_id == user_id)


async def erase_words(connection: AsyncConnection, guild_id: int, entry_id: int, instead: str) -> None:
    """Put `instead` in the place of the words and the speaker of every version of an entry."""
    of_entry = (revisions.c.guild_id == guild_id) & (revisions.c.entry_id == entry_id)
    for row in (await connection.execute(select(revisions).where(of_entry))).all():
        entry, status = read_snapshot(row.snapshot)
        erased = replace(entry, body=instead, speaker=instead, attributed_to=None)
        kept = {**row._asdict(), "snapshot": snapshot(erased, status)}
        one = of_entry & (revisions.c.version == row.version)
        await connection.execute(
            update(revisions).where(one).values(snapshot=kept["snapshot"], checksum=checksums.of_revision(kept))
        )


async def any_of(connection: AsyncConnection, guild_id: int) -> bool:
    """Whether a guild has any entry, whatever its status."""
    return await connection.scalar(select(entries.c.id).where(entries.c.guild_id == guild_id).limit(1)) is not None


async def set_review_by(connection: AsyncConnection, entry_ids: Collection[int], day: date | None) -> None:
    """Give entries the day on which they should be looked at again, or none."""
    review_by = day.isoformat() if day else None
    await connection.execute(
        update(entries).where(entries.c.id == bindparam("of_id")).values(review_by=bindparam("day")),
        [{"of_id": id, "day": review_by} for id in entry_ids],
    )


async def history(connection: AsyncConnection, guild_id: int, entry_id: int) -> list[Revision]:
    """All versions of an entry, newest first."""
    of_entry = (revisions.c.guild_id == guild_id) & (revisions.c.entry_id == entry_id)
    rows = await connection.execute(select(revisions).where(of_entry).order_by(revisions.c.version.desc()))
    return [_revision(row) for row in rows if _is_sound(connection, row)]


async def revision(connection: AsyncConnection, guild_id: int, entry_id: int, version: int) -> Revision | None:
    """One version of an entry, `None` if it has not had it."""
    one = (revisions.c.entry_id == entry_id) & (revisions.c.version == version)
    row = (await connection.execute(select(revisions).where(revisions.c.guild_id == guild_id, one))).first()
    return _revision(row) if row is not None and _is_sound(connection, row) else None


def _is_sound(connection: AsyncConnection, row: Row[Any]) -> bool:
    sound: bool = checksums.of_revision(row._asdict()) == row.checksum
    if not sound:
        checksums.report(connection, row.guild_id, f"version {row.version} of entry {row.entry_id}")
    return sound


def _revision(row: Row[Any]) -> Revision:
    entry, status = read_snapshot(row.snapshot)
    return Revision(entry, status, **authorship(row))


async def add(
    connection: AsyncConnection, guild_id: int, new: Sequence[Entry], change: Change, status: Status = Status.PUBLISHED
) -> list[EntryRow]:
    """Save new entries; their numbers come from `guilds.take_numbers`."""
    if not new:
        return []
    rows = await connection.execute(
        insert(entries).returning(entries.c.id, sort_by_parameter_order=True),
        [{"updated_at": change.at, **_summed(guild_id, status, entry)} for entry in new],
    )
    stored = [EntryRow(id, status, entry) for (id,), entry in zip(rows, new, strict=True)]
    await _follow(connection, guild_id, stored, change)
    return stored


async def change(connection: AsyncConnection, guild_id: int, changed: Sequence[EntryRow], change: Change) -> None:
    """Save a new version of entries; each carries its new version number, one above the stored one."""
    for at in range(0, len(changed), PART):
        await _change(connection, guild_id, changed[at : at + PART], change)


def _summed(guild_id: int, status: Status, entry: Entry) -> dict[str, Any]:
    row = {"guild_id": guild_id, "status": status, **row_of(entry)}
    return {**row, "checksum": checksums.of_entry(row, entry.topics)}


async def _change(connection: AsyncConnection, guild_id: int, changed: Sequence[EntryRow], change: Change) -> None:
    rows = [
        {"of_id": stored.id, "updated_at": change.at, **_summed(guild_id, stored.status, stored.entry)}
        for stored in changed
    ]
    columns: dict[str, Any] = {name: bindparam(name) for name in rows[0] if name != "of_id"}
    await connection.execute(update(entries).where(entries.c.id == bindparam("of_id")).values(columns), rows)
    ids = [stored.id for stored in changed]
    await connection.execute(
        delete(entry_topics).where(entry_topics.c.entry_id == bindparam("of_id")), [{"of_id": id} for id in ids]
    )
    await _follow(connection, guild_id, changed, change)


async def _follow(connection: AsyncConnection, guild_id: int, changed: Sequence[EntryRow], change: Change) -> None:
    await connection.execute(
        insert(entry_topics),
        [
            {"entry_id": stored.id, "position": position, "topic_id": topic_id}
            for stored in changed
            for position, topic_id in enumerate(stored.entry.topics)
        ],
    )
    kept: list[dict[str, Any]] = [
        {
            "entry_id": stored.id,
            "version": stored.entry.version,
            "guild_id": guild_id,
            "snapshot": snapshot(stored.entry, stored.status),
            **change.columns,
        }
        for stored in changed
    ]
    await connection.execute(insert(revisions), [{**row, "checksum": checksums.of_revision(row)} for row in kept])
    await index(connection, guild_id, changed)


async def index(connection: AsyncConnection, guild_id: int, changed: Sequence[EntryRow]) -> None:
    """Make entries found by what they say, those of them that members are shown."""
    unseen = await hidden(connection, guild_id, [stored.id for stored in changed])
    shown = [each.entry for each in changed if each.status is Status.PUBLISHED and each.id not in unseen]
    gone = {stored.entry.number for stored in changed} - {entry.number for entry in shown}

    def found() -> dict[int, dict[str, float]]:
        return {entry.number: terms_of_entry(entry) for entry in shown}

    await search.put(connection, guild_id, search.Sort.ENTRY, found, gone, many=len(changed) > FEW)


async def hidden(connection: AsyncConnection, guild_id: int, entry_ids: Collection[int] | None = None) -> set[int]:
    """Which entries, of a guild or of those, nobody is shown though they are published: their source is retired, or
    all of their topics are."""
    on_a_living_topic = (
        select(entry_topics.c.entry_id)
        .join(topics, topics.c.id == entry_topics.c.topic_id)
        .where(entry_topics.c.entry_id == entries.c.id, topics.c.status == Status.PUBLISHED)
        .exists()
    )
    query = (
        select(entries.c.id)
        .join(sources, sources.c.id == entries.c.source_id)
        .where(entries.c.guild_id == guild_id, entries.c.status == Status.PUBLISHED)
        .where((sources.c.status != Status.PUBLISHED) | ~on_a_living_topic)
    )
    if entry_ids is not None:
        query = query.where(entries.c.id.in_(entry_ids))
    return set((await connection.scalars(query)).all())
