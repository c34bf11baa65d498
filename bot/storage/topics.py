"""Rows of topics: names in their order, and which topics are related."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.entry import Status
from bot.domain.matching.folding import name_key
from bot.domain.revision import Merge
from bot.domain.topic import Topic
from bot.kinds.searched import terms_of_names
from bot.storage import checksums, search, topic_revisions
from bot.storage.changes import Change
from bot.storage.tables import merged_topics, related_topics, topic_names, topics
from bot.storage.turns import in_turns

PART = 500  # topics that get a revision at once


async def load(connection: AsyncConnection, guild_id: int, status: Status = Status.PUBLISHED) -> list[Topic]:
    """The topics of a guild that have a status and are not merged into others, in the order in which they were made;
    what they are related to is not retired."""
    found = await _load(connection, guild_id, topics.c.status == status)
    off = await retired(connection, guild_id)
    return [replace(topic, related=tuple(id for id in topic.related if id not in off)) for topic in found]


async def get(connection: AsyncConnection, guild_id: int, topic_id: int) -> Topic | None:
    """The topic of that id, or the one it was merged into, whatever its status; `None` if the guild has neither. It is
    related to retired ones as well."""
    living = await resolve(connection, guild_id, [topic_id])
    return next(iter(await _load(connection, guild_id, topics.c.id == living.get(topic_id))), None) if living else None


async def retired(connection: AsyncConnection, guild_id: int, topic_ids: Collection[int] | None = None) -> set[int]:
    """Which topics, of a guild or of those, are retired."""
    query = select(topics.c.id).where(topics.c.guild_id == guild_id, topics.c.status == Status.RETIRED)
    if topic_ids is not None:
        query = query.where(topics.c.id.in_(topic_ids))
    return set((await connection.scalars(query)).all())


async def last_words(
    connection: AsyncConnection, guild_id: int, topic_id: int
) -> tuple[dict[str, Any], Sequence[str]] | None:
    """What a topic's newest sound revision says of it, as its row and its names."""
    for revision in await topic_revisions.history(connection, guild_id, topic_id):
        topic = revision.topic
        return {"guild_id": guild_id, "key": topic.key, "version": topic.version, "status": topic.status}, topic.names
    return None


async def resolve(connection: AsyncConnection, guild_id: int, topic_ids: Collection[int]) -> dict[int, int]:
    """For each of `topic_ids` that the guild has, the topic it is now: itself, or the one it was merged into."""
    rows = await connection.execute(
        select(topics.c.id, func.coalesce(merged_topics.c.into_id, topics.c.id))
        .select_from(topics.outerjoin(merged_topics, merged_topics.c.topic_id == topics.c.id))
        .where(topics.c.guild_id == guild_id, topics.c.id.in_(topic_ids))
    )
    return {known: living for known, living in rows}  # noqa: C416


async def owners(connection: AsyncConnection, guild_id: int, names: Iterable[str]) -> dict[str, int]:
    """The ids of the topics whose names fold like any of `names`, by that fold."""
    rows = await connection.execute(
        select(topic_names.c.fold, topic_names.c.topic_id).where(
            topic_names.c.guild_id == guild_id, topic_names.c.fold.in_({name_key(name) for name in names})
        )
    )
    return {row.fold: row.topic_id for row in rows}


async def first_names(connection: AsyncConnection, guild_id: int, topic_ids: Collection[int]) -> dict[int, str]:
    """The names that topics are shown by, by id."""
    rows = await connection.execute(
        select(topic_names.c.topic_id, topic_names.c.name).where(
            topic_names.c.guild_id == guild_id, topic_names.c.topic_id.in_(topic_ids), topic_names.c.position == 0
        )
    )
    return {row.topic_id: row.name for row in rows}


async def _load(connection: AsyncConnection, guild_id: int, *conditions: ColumnElement[bool]) -> list[Topic]:
    """The living topics of a guild that meet the conditions, but for those whose checksum says that they are
    damaged."""
    living = topics.c.id.not_in(select(merged_topics.c.topic_id))
    rows = (await connection.execute(_chosen(guild_id, living, *conditions).order_by(topics.c.id))).all()
    found = await _whole(connection, guild_id, rows)
    both = in_turns(zip(rows, found, strict=True))
    return [topic async for row, topic in both if _is_sound(connection, row, topic.names)]


def _chosen(guild_id: int, *conditions: ColumnElement[bool]) -> Select[Any]:
    return select(topics).where(and_(topics.c.guild_id == guild_id, *conditions))


async def _whole(connection: AsyncConnection, guild_id: int, rows: Sequence[Row[Any]]) -> list[Topic]:
    """Topics with their names and relations; all of a guild's are read where they are many."""
    ids = [row.id for row in rows]
    names: defaultdict[int, list[str]] = defaultdict(list)
    named = select(topic_names.c.topic_id, topic_names.c.name).where(topic_names.c.guild_id == guild_id)
    related: defaultdict[int, list[int]] = defaultdict(list)
    pairs = select(related_topics.c.topic_id, related_topics.c.related_id).where(related_topics.c.guild_id == guild_id)
    if len(ids) <= PART:
        named = named.where(topic_names.c.topic_id.in_(ids))
        pairs = pairs.where(related_topics.c.topic_id.in_(ids) | related_topics.c.related_id.in_(ids))
    named = named.order_by(topic_names.c.topic_id, topic_names.c.position)
    async for id, name in in_turns(await connection.execute(named)):
        names[id].append(name)
    pairs = pairs.order_by(related_topics.c.topic_id, related_topics.c.related_id)
    async for one, other in in_turns(await connection.execute(pairs)):
        related[one].append(other)
        related[other].append(one)
    return [
        Topic(row.id, row.key, tuple(names[row.id]), tuple(sorted(related[row.id])), row.version, Status(row.status))
        for row in rows
    ]


def _is_sound(connection: AsyncConnection, row: Row[Any], names: Sequence[str]) -> bool:
    sound: bool = checksums.of_topic(row._asdict(), names) == row.checksum
    if not sound:
        checksums.report(connection, row.guild_id, f"the topic {row.key}")
    return sound


async def add(connection: AsyncConnection, guild_id: int, keys: Sequence[str], at: int) -> dict[str, int]:
    """Make topics that have no names yet and no version, until `revise` gives them their first; their ids by key."""
    if not keys:
        return {}
    made = [{"guild_id": guild_id, "key": key, "version": 0, "status": Status.PUBLISHED} for key in keys]
    rows = await connection.execute(
        insert(topics).returning(topics.c.key, topics.c.id, sort_by_parameter_order=True),
        [{**row, "created_at": at, "checksum": checksums.of_topic(row, ())} for row in made],
    )
    return {row.key: row.id for row in rows}


async def set_names(connection: AsyncConnection, guild_id: int, names: Mapping[int, Sequence[str]]) -> None:
    """Give each topic exactly these names, in this order; they are found by them, and nobody else may have them, unless
    they are retired."""
    if not names:
        return
    named = (await connection.execute(select(topics).where(topics.c.id.in_(names)))).all()
    await connection.execute(delete(topic_names).where(topic_names.c.topic_id.in_(names)))
    rows = [name for row in named for name in name_rows(guild_id, row.id, names[row.id], Status(row.status))]
    if rows:
        await connection.execute(insert(topic_names), rows)
    await _sum(connection, [(row._asdict(), names[row.id]) for row in named])
    found_by = {row.id: names[row.id] if row.status == Status.PUBLISHED else () for row in named}
    await _index(connection, guild_id, found_by)


async def _sum(connection: AsyncConnection, named: Sequence[tuple[Mapping[str, Any], Sequence[str]]]) -> None:
    """Save what rows of topics say besides their names, with the checksum of both."""
    values = [
        {
            "of_id": row["id"],
            "now_version": row["version"],
            "now_status": row["status"],
            "sum": checksums.of_topic(row, names),
        }
        for row, names in named
    ]
    now: dict[str, Any] = {name: bindparam(f"now_{name}") for name in ("version", "status")}
    own = topics.c.id == bindparam("of_id")
    await connection.execute(update(topics).where(own).values(checksum=bindparam("sum"), **now), values)


async def set_status(connection: AsyncConnection, guild_id: int, topic: Topic, status: Status) -> None:
    """Retire a topic, which frees its names, or take them again."""
    await connection.execute(update(topics).where(topics.c.id == topic.id).values(status=status))
    await set_names(connection, guild_id, {topic.id: topic.names})


async def revise(
    connection: AsyncConnection,
    guild_id: int,
    topic_ids: Collection[int],
    change: Change,
    merges: Mapping[int, Merge] | None = None,
) -> None:
    """Give topics that have been changed their next version, and keep what they are now as its revision. `merges` has
    those that end so in another, by id."""
    ids = sorted(set(topic_ids))
    for at in range(0, len(ids), PART):
        chosen = _chosen(guild_id, topics.c.id.in_(ids[at : at + PART])).order_by(topics.c.id)
        rows = (await connection.execute(chosen)).all()
        whole = await _whole(connection, guild_id, rows)
        now = [replace(topic, version=topic.version + 1) for topic in whole]
        both = zip(rows, now, strict=True)
        await _sum(connection, [({**row._asdict(), "version": topic.version}, topic.names) for row, topic in both])
        await topic_revisions.add(connection, guild_id, now, change, merges or {})


async def _index(connection: AsyncConnection, guild_id: int, names: Mapping[int, Sequence[str]]) -> None:
    """Make topics found by these names and no others."""
    gone = await search.names_of(connection, guild_id, names)

    def found() -> dict[int, dict[str, float]]:
        named = (terms_of_names(topic_id, of_topic) for topic_id, of_topic in names.items())
        return {number: terms for of_topic in named for number, terms in of_topic.items()}

    await search.put(connection, guild_id, search.Sort.NAME, found, gone, many=len(names) > 1)


def name_rows(
    guild_id: int, topic_id: int, names: Sequence[str], status: Status = Status.PUBLISHED
) -> list[dict[str, Any]]:
    """The rows of a topic's names."""
    rows: list[dict[str, Any]] = []
    folds: set[str] = set()
    for position, name in enumerate(names):
        fold = name_key(name)
        free = fold in folds or status is not Status.PUBLISHED
        own = {"name": name, "fold": None if free else fold}
        rows.append({"guild_id": guild_id, "topic_id": topic_id, "position": position, **own})
        folds.add(fold)
    return rows


async def relate(connection: AsyncConnection, guild_id: int, pairs: Iterable[tuple[int, int]]) -> None:
    """Relate the topics of each pair to each other; pairs that already are stay."""
    rows = [
        {"guild_id": guild_id, "topic_id": min(pair), "related_id": max(pair)} for pair in pairs if pair[0] != pair[1]
    ]
    if rows:
        await connection.execute(insert_or(related_topics).on_conflict_do_nothing(), rows)


async def unrelate(connection: AsyncConnection, guild_id: int, one: int, other: int) -> bool:
    """Make two topics unrelated; whether they were related."""
    pair = (related_topics.c.topic_id == min(one, other)) & (related_topics.c.related_id == max(one, other))
    done = await connection.execute(delete(related_topics).where(related_topics.c.guild_id == guild_id, pair))
    return done.rowcount > 0


async def redirects(connection: AsyncConnection, guild_id: int) -> dict[int, int]:
    """Which topic each merged one is now, by id; never itself a merged one."""
    rows = await connection.execute(
        select(merged_topics.c.topic_id, merged_topics.c.into_id).where(merged_topics.c.guild_id == guild_id)
    )
    return {row.topic_id: row.into_id for row in rows}


async def merged_keys(connection: AsyncConnection, guild_id: int) -> dict[str, int]:
    """The id of the topic that each merged one is now, by the key the merged one had."""
    rows = await connection.execute(
        select(topics.c.key, merged_topics.c.into_id)
        .join(merged_topics, merged_topics.c.topic_id == topics.c.id)
        .where(topics.c.guild_id == guild_id)
    )
    return {row.key: row.into_id for row in rows}


async def keys(connection: AsyncConnection, guild_id: int) -> set[str]:
    """The keys that a guild's topics have, merged ones included."""
    return set((await connection.scalars(select(topics.c.key).where(topics.c.guild_id == guild_id))).all())


async def merge(connection: AsyncConnection, guild_id: int, merged: Topic, into: Topic, at: int) -> list[int]:
    """Hand a topic's names and relations to another and leave a redirect; its entries are moved by the caller. Returns
    the topics that had been merged into it, which lead to the other one now."""
    await set_names(connection, guild_id, {merged.id: ()})
    await set_names(connection, guild_id, {into.id: tuple(dict.fromkeys((*into.names, *merged.names)))})
    of_merged = (related_topics.c.topic_id == merged.id) | (related_topics.c.related_id == merged.id)
    await connection.execute(delete(related_topics).where(of_merged))
    await relate(connection, guild_id, [(into.id, other) for other in merged.related])
    led_there = update(merged_topics).where(merged_topics.c.into_id == merged.id).values(into_id=into.id)
    moved = await connection.scalars(led_there.returning(merged_topics.c.topic_id))
    led_here = sorted(moved.all())
    await connection.execute(
        insert(merged_topics).values(topic_id=merged.id, into_id=into.id, guild_id=guild_id, at=at)
    )
    return led_here


async def unmerge(connection: AsyncConnection, guild_id: int, topic_id: int, led_here: Collection[int]) -> None:
    """Take a topic's redirect away, and lead those that had been merged into it back there; no more than that."""
    ours = merged_topics.c.guild_id == guild_id
    await connection.execute(delete(merged_topics).where(ours, merged_topics.c.topic_id == topic_id))
    led_back = update(merged_topics).where(ours, merged_topics.c.topic_id.in_(led_here))
    await connection.execute(led_back.values(into_id=topic_id))


async def merged_into(connection: AsyncConnection, guild_id: int, topic_id: int) -> int | None:
    """The topic that one is now, if it is merged."""
    one = (merged_topics.c.guild_id == guild_id) & (merged_topics.c.topic_id == topic_id)
    found: int | None = await connection.scalar(select(merged_topics.c.into_id).where(one))
    return found
