"""Rows of topics: names in their order, and which topics are related."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.fold import squash
from bot.domain.topic import Topic
from bot.storage.tables import merged_topics, related_topics, topic_names, topics


async def load(connection: AsyncConnection, guild_id: int) -> list[Topic]:
    """All topics of a guild that are not merged into others, in the order in which they were made."""
    names: defaultdict[int, list[str]] = defaultdict(list)
    for topic_id, name in await connection.execute(
        select(topic_names.c.topic_id, topic_names.c.name)
        .where(topic_names.c.guild_id == guild_id)
        .order_by(topic_names.c.topic_id, topic_names.c.position)
    ):
        names[topic_id].append(name)
    related: defaultdict[int, list[int]] = defaultdict(list)
    for one, other in await connection.execute(
        select(related_topics.c.topic_id, related_topics.c.related_id)
        .where(related_topics.c.guild_id == guild_id)
        .order_by(related_topics.c.topic_id, related_topics.c.related_id)
    ):
        related[one].append(other)
        related[other].append(one)
    rows = await connection.execute(
        select(topics.c.id, topics.c.key)
        .where(topics.c.guild_id == guild_id, topics.c.id.not_in(select(merged_topics.c.topic_id)))
        .order_by(topics.c.id)
    )
    return [Topic(id, key, tuple(names[id]), tuple(sorted(related[id]))) for id, key in rows]


async def add(connection: AsyncConnection, guild_id: int, keys: Sequence[str], at: int) -> dict[str, int]:
    """Make topics that have no names yet; their ids by key."""
    if not keys:
        return {}
    rows = await connection.execute(
        insert(topics).returning(topics.c.key, topics.c.id, sort_by_parameter_order=True),
        [{"guild_id": guild_id, "key": key, "created_at": at} for key in keys],
    )
    return {row.key: row.id for row in rows}


async def set_names(connection: AsyncConnection, guild_id: int, names: Mapping[int, Sequence[str]]) -> None:
    """Give each topic exactly these names, in this order."""
    if not names:
        return
    await connection.execute(delete(topic_names).where(topic_names.c.topic_id.in_(names)))
    rows: list[dict[str, object]] = []
    for topic_id, of_topic in names.items():
        folds: set[str] = set()
        for position, name in enumerate(of_topic):
            fold = squash(name)
            own = {"name": name, "fold": None if fold in folds else fold}
            rows.append({"guild_id": guild_id, "topic_id": topic_id, "position": position, **own})
            folds.add(fold)
    if rows:
        await connection.execute(insert(topic_names), rows)


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
