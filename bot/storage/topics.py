"""Rows of topics: names in their order, and which topics are related."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.fold import squash
from bot.domain.topic import Topic
from bot.storage.tables import related_topics, topic_names, topics


async def load(connection: AsyncConnection, guild_id: int) -> list[Topic]:
    """All topics of a guild, in the order in which they were made."""
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
        select(topics.c.id, topics.c.key).where(topics.c.guild_id == guild_id).order_by(topics.c.id)
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
    await connection.execute(insert(topic_names), rows)


async def relate(connection: AsyncConnection, guild_id: int, pairs: Iterable[tuple[int, int]]) -> None:
    """Relate the topics of each pair to each other; pairs that already are stay."""
    rows = [
        {"guild_id": guild_id, "topic_id": min(pair), "related_id": max(pair)} for pair in pairs if pair[0] != pair[1]
    ]
    if rows:
        await connection.execute(insert_or(related_topics).on_conflict_do_nothing(), rows)
