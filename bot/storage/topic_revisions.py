"""Revisions of topics: what each version was, for good."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.entry import Status
from bot.domain.revision import Merge, TopicRevision
from bot.domain.topic import Topic
from bot.storage import checksums
from bot.storage.changes import Change, authorship
from bot.storage.tables import merged_topics, topic_revisions

SCHEMA = 1  # of a snapshot, so that one that says more can be told apart


def snapshot(topic: Topic, merge: Merge | None = None) -> str:
    """All that a version of a topic says, as JSON."""
    said = {
        "schema": SCHEMA,
        "key": topic.key,
        "version": topic.version,
        "status": topic.status,
        "names": topic.names,
        "related": topic.related,
    }
    if merge is not None:
        said["merge"] = {
            "into": merge.into_id,
            "names": merge.names,
            "related": merge.related,
            "gained": merge.gained,
            "entries": list(merge.entries.items()),
            "led_here": merge.led_here,
        }
    return json.dumps(said, ensure_ascii=False)


def read_snapshot(topic_id: int, text: str) -> tuple[Topic, Merge | None]:
    """The topic that `snapshot` wrote, and the merge in which that version ended, if it did."""
    said = json.loads(text)
    status = Status(said["status"])
    topic = Topic(topic_id, said["key"], tuple(said["names"]), tuple(said["related"]), said["version"], status)
    merge = said.get("merge")
    if merge is None:
        return topic, None
    on = {entry_id: tuple(topics) for entry_id, topics in merge["entries"]}
    names, related, gained, led_here = (tuple(merge[part]) for part in ("names", "related", "gained", "led_here"))
    return topic, Merge(merge["into"], names, related, gained, on, led_here)


async def add(
    connection: AsyncConnection,
    guild_id: int,
    topics: Sequence[Topic],
    change: Change,
    merges: Mapping[int, Merge],
) -> None:
    """Keep topics as they are at their versions; `merges` has those that end so in another, by id."""
    if not topics:
        return
    kept: list[dict[str, Any]] = [
        {
            "topic_id": topic.id,
            "version": topic.version,
            "guild_id": guild_id,
            "snapshot": snapshot(topic, merges.get(topic.id)),
            **change.columns,
        }
        for topic in topics
    ]
    summed = [{**row, "checksum": checksums.of_topic_revision(row)} for row in kept]
    await connection.execute(insert(topic_revisions), summed)


async def history(connection: AsyncConnection, guild_id: int, topic_id: int) -> list[TopicRevision]:
    """All versions of a topic, newest first, but for damaged ones; none where the guild has no such topic."""
    of_topic = (topic_revisions.c.guild_id == guild_id) & (topic_revisions.c.topic_id == topic_id)
    query = select(topic_revisions).where(of_topic).order_by(topic_revisions.c.version.desc())
    return [_revision(row) for row in await connection.execute(query) if _is_sound(connection, row)]


async def newest(connection: AsyncConnection, guild_id: int, topic_ids: Collection[int]) -> dict[int, TopicRevision]:
    """The newest version of each topic, by id."""
    table = topic_revisions
    of_topics = (table.c.guild_id == guild_id) & table.c.topic_id.in_(topic_ids)
    last = select(table.c.topic_id, func.max(table.c.version).label("version")).where(of_topics)
    lasts = last.group_by(table.c.topic_id).subquery()
    both = (lasts.c.topic_id == table.c.topic_id) & (lasts.c.version == table.c.version)
    rows = await connection.execute(select(table).join(lasts, both))
    return {row.topic_id: _revision(row) for row in rows if _is_sound(connection, row)}


async def merged_ids(connection: AsyncConnection, guild_id: int) -> list[int]:
    """The ids of topics that are merged into others, the one merged last first."""
    query = select(merged_topics.c.topic_id).where(merged_topics.c.guild_id == guild_id)
    return list((await connection.scalars(query.order_by(merged_topics.c.at.desc()))).all())


def _is_sound(connection: AsyncConnection, row: Row[Any]) -> bool:
    sound: bool = checksums.of_topic_revision(row._asdict()) == row.checksum
    if not sound:
        checksums.report(connection, row.guild_id, f"version {row.version} of topic {row.topic_id}")
    return sound


def _revision(row: Row[Any]) -> TopicRevision:
    topic, merge = read_snapshot(row.topic_id, row.snapshot)
    return TopicRevision(topic, **authorship(row), merge=merge)
