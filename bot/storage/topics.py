"""Rows of topics: names in their order, and which topics are related."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.matching.folding import name_key
from bot.domain.topic import Topic
from bot.kinds.searched import terms_of_names
from bot.storage import checksums, search
from bot.storage.tables import merged_topics, related_topics, topic_names, topics
from bot.storage.turns import in_turns


async def load(connection: AsyncConnection, guild_id: int) -> list[Topic]:
    """All topics of a guild that are not merged into others, in the order in which they were made."""
    return await _load(connection, guild_id, None)


async def get(connection: AsyncConnection, guild_id: int, topic_id: int) -> Topic | None:
    """The topic of that id, or the one it was merged into; `None` if the guild has neither."""
    living = await resolve(connection, guild_id, [topic_id])
    return next(iter(await _load(connection, guild_id, living.get(topic_id))), None) if living else None


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


async def _load(connection: AsyncConnection, guild_id: int, topic_id: int | None) -> list[Topic]:
    """All living topics of a guild, or one; but for those whose checksum says that they are damaged."""
    names: defaultdict[int, list[str]] = defaultdict(list)
    named = select(topic_names.c.topic_id, topic_names.c.name).join(topics).where(topics.c.guild_id == guild_id)
    related: defaultdict[int, list[int]] = defaultdict(list)
    pairs = select(related_topics.c.topic_id, related_topics.c.related_id).where(related_topics.c.guild_id == guild_id)
    living = select(topics).where(topics.c.guild_id == guild_id, topics.c.id.not_in(select(merged_topics.c.topic_id)))
    if topic_id is not None:
        named = named.where(topic_names.c.topic_id == topic_id)
        pairs = pairs.where((related_topics.c.topic_id == topic_id) | (related_topics.c.related_id == topic_id))
        living = living.where(topics.c.id == topic_id)
    named = named.order_by(topic_names.c.topic_id, topic_names.c.position)
    async for id, name in in_turns(await connection.execute(named)):
        names[id].append(name)
    pairs = pairs.order_by(related_topics.c.topic_id, related_topics.c.related_id)
    async for one, other in in_turns(await connection.execute(pairs)):
        related[one].append(other)
        related[other].append(one)
    rows = await connection.execute(living.order_by(topics.c.id))
    return [
        Topic(row.id, row.key, tuple(names[row.id]), tuple(sorted(related[row.id])))
        async for row in in_turns(rows)
        if _is_sound(connection, row, names[row.id])
    ]


def _is_sound(connection: AsyncConnection, row: Row[Any], names: Sequence[str]) -> bool:
    sound: bool = checksums.of_topic(row._asdict(), names) == row.checksum
    if not sound:
        checksums.report(connection, row.guild_id, f"the topic {row.key}")
    return sound


async def add(connection: AsyncConnection, guild_id: int, keys: Sequence[str], at: int) -> dict[str, int]:
    """Make topics that have no names yet; their ids by key."""
    if not keys:
        return {}
    made = [{"guild_id": guild_id, "key": key} for key in keys]
    rows = await connection.execute(
        insert(topics).returning(topics.c.key, topics.c.id, sort_by_parameter_order=True),
        [{**row, "created_at": at, "checksum": checksums.of_topic(row, ())} for row in made],
    )
    return {row.key: row.id for row in rows}


async def set_names(connection: AsyncConnection, guild_id: int, names: Mapping[int, Sequence[str]]) -> None:
    """Give each topic exactly these names, in this order."""
    if not names:
        return
    await connection.execute(delete(topic_names).where(topic_names.c.topic_id.in_(names)))
    rows = [row for topic_id, of_topic in names.items() for row in name_rows(guild_id, topic_id, of_topic)]
    if rows:
        await connection.execute(insert(topic_names), rows)
    named = await connection.execute(select(topics).where(topics.c.id.in_(names)))
    sums = [{"of_id": row.id, "sum": checksums.of_topic(row._asdict(), names[row.id])} for row in named]
    own = topics.c.id == bindparam("of_id")
    await connection.execute(update(topics).where(own).values(checksum=bindparam("sum")), sums)
    await _index(connection, guild_id, names)


async def _index(connection: AsyncConnection, guild_id: int, names: Mapping[int, Sequence[str]]) -> None:
    """Make topics found by these names and no others."""
    gone = await search.names_of(connection, guild_id, names)

    def found() -> dict[int, dict[str, float]]:
        named = (terms_of_names(topic_id, of_topic) for topic_id, of_topic in names.items())
        return {number: terms for of_topic in named for number, terms in of_topic.items()}

    await search.put(connection, guild_id, search.Sort.NAME, found, gone, many=len(names) > 1)


def name_rows(guild_id: int, topic_id: int, names: Sequence[str]) -> list[dict[str, Any]]:
    """The rows of a topic's names."""
    rows: list[dict[str, Any]] = []
    folds: set[str] = set()
    for position, name in enumerate(names):
        fold = name_key(name)
        own = {"name": name, "fold": None if fold in folds else fold}
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


async def merge(connection: AsyncConnection, guild_id: int, merged: Topic, into: Topic, at: int) -> None:
    """Hand a topic's names and relations to another and leave a redirect; its entries are moved by the caller."""
    await set_names(connection, guild_id, {merged.id: ()})
    await set_names(connection, guild_id, {into.id: tuple(dict.fromkeys((*into.names, *merged.names)))})
    of_merged = (related_topics.c.topic_id == merged.id) | (related_topics.c.related_id == merged.id)
    await connection.execute(delete(related_topics).where(of_merged))
    await relate(connection, guild_id, [(into.id, other) for other in merged.related])
    await connection.execute(update(merged_topics).where(merged_topics.c.into_id == merged.id).values(into_id=into.id))
    await connection.execute(
        insert(merged_topics).values(topic_id=merged.id, into_id=into.id, guild_id=guild_id, at=at)
    )
