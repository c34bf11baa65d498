"""Rows of asks and gaps: counts by day, and the interaction ids that keep any from being counted twice."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.ask import ID_KEPT_HOURS, Ask, Gap, TopicCount, UnansweredQuery
from bot.domain.entry import Status
from bot.storage.tables import ask_days, ask_ids, gaps, merged_topics, topics

IDS_KEPT = ID_KEPT_HOURS * 3600  # seconds


# Each ask is a JSON array. SQLite reads all of a batch in one statement, so that a batch takes the interpreter's lock
# from the event loop a few times, not a few times for each ask.
_COUNT_ASKS = """
INSERT INTO ask_days (guild_id, day, topic_id, surface, asks, askers)
SELECT json_extract(value, '$[1]'), json_extract(value, '$[2]'), json_extract(value, '$[3]'),
       json_extract(value, '$[4]'), count(*), sum(json_extract(value, '$[5]'))
FROM json_each(?)
WHERE NOT EXISTS (SELECT 1 FROM ask_ids WHERE interaction_id = json_extract(value, '$[0]'))
GROUP BY 1, 2, 3, 4
ON CONFLICT (guild_id, day, topic_id, surface)
DO UPDATE SET asks = asks + excluded.asks, askers = askers + excluded.askers
"""
_COUNT_GAPS = """
INSERT INTO gaps (guild_id, fold, text, times, last_day)
SELECT json_extract(value, '$[1]'), json_extract(value, '$[2]'), json_extract(value, '$[3]'), 1,
       json_extract(value, '$[4]')
FROM json_each(?)
WHERE NOT EXISTS (SELECT 1 FROM ask_ids WHERE interaction_id = json_extract(value, '$[0]'))
ON CONFLICT (guild_id, fold)
DO UPDATE SET times = times + 1, text = excluded.text, last_day = excluded.last_day
"""
_REMEMBER = """
INSERT OR IGNORE INTO ask_ids (interaction_id, at)
SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)
"""


def commit(connection: Connection, asked: Sequence[Ask | Gap]) -> None:
    """Count each of `asked` whose interaction id was not counted before."""
    # Of one interaction delivered twice the first counts: only it may have brought a new asker.
    once = {one.interaction_id: one for one in reversed(asked)}.values()
    asks = [
        (ask.interaction_id, ask.guild_id, ask.day, ask.topic_id, ask.surface, int(ask.new_asker))
        for ask in once
        if isinstance(ask, Ask)
    ]
    in_vain = [(gap.interaction_id, gap.guild_id, gap.fold, gap.text, gap.day) for gap in once if isinstance(gap, Gap)]
    for statement, rows in ((_COUNT_ASKS, asks), (_COUNT_GAPS, in_vain)):
        if rows:
            connection.exec_driver_sql(statement, (json.dumps(rows),))
    connection.exec_driver_sql(_REMEMBER, (json.dumps([(one.interaction_id, one.at) for one in once]),))


def forget_ids(connection: Connection, now: int) -> None:
    """Drop the interaction ids older than `IDS_KEPT`."""
    connection.execute(delete(ask_ids).where(ask_ids.c.at < now - IDS_KEPT))


async def count(connection: AsyncConnection, guild_id: int, topic_id: int) -> int:
    """How often a topic was asked for by its own id, whatever it has been merged into since."""
    of_topic = (ask_days.c.guild_id == guild_id) & (ask_days.c.topic_id == topic_id)
    return await connection.scalar(select(func.sum(ask_days.c.asks)).where(of_topic)) or 0


async def top(
    connection: AsyncConnection, guild_id: int, since: str | None = None, limit: int = 25, fewest: int = 0
) -> list[TopicCount]:
    """The topics asked for most, from the day `since` on, but for retired ones; ties in order of their making.

    Only those that `fewest` people asked for on one day: over several days the same person counts again.
    """
    # What was asked of a merged topic counts for the one it is now, and is its own again when the merge is undone.
    topic_id = func.coalesce(merged_topics.c.into_id, ask_days.c.topic_id).label("topic_id")
    retired = topics.c.status == Status.RETIRED
    off_the_shelf = select(topics.c.id).where(topics.c.guild_id == guild_id, retired)
    by_day = (
        select(topic_id, func.sum(ask_days.c.asks).label("asks"), func.sum(ask_days.c.askers).label("askers"))
        .select_from(ask_days.outerjoin(merged_topics, merged_topics.c.topic_id == ask_days.c.topic_id))
        .where(ask_days.c.guild_id == guild_id, topic_id.not_in(off_the_shelf))
        .group_by(topic_id, ask_days.c.day)
    )
    if since is not None:
        by_day = by_day.where(ask_days.c.day >= since)
    days = by_day.subquery()
    asks = func.sum(days.c.asks)
    query = (
        select(days.c.topic_id, asks, func.sum(days.c.askers))
        .group_by(days.c.topic_id)
        .having(func.max(days.c.askers) >= fewest)
        .order_by(asks.desc(), days.c.topic_id)
        .limit(limit)
    )
    return [TopicCount(*row) for row in await connection.execute(query)]


async def asked_on(connection: AsyncConnection, day: str) -> set[tuple[int, int]]:
    """Which topics, by guild and id, were asked for on a day."""
    rows = await connection.execute(select(ask_days.c.guild_id, ask_days.c.topic_id).where(ask_days.c.day == day))
    return {(row.guild_id, row.topic_id) for row in rows}


async def in_vain(
    connection: AsyncConnection, guild_id: int, since: str | None = None, limit: int = 25
) -> list[UnansweredQuery]:
    """Open gaps, most often asked first, last asked for on the day `since` or later."""
    query = (
        select(gaps.c.text, gaps.c.times, gaps.c.last_day)
        .where(gaps.c.guild_id == guild_id, gaps.c.state == "open")
        .order_by(gaps.c.times.desc(), gaps.c.last_day.desc(), gaps.c.fold)
        .limit(limit)
    )
    if since is not None:
        query = query.where(gaps.c.last_day >= since)
    return [UnansweredQuery(*row) for row in await connection.execute(query)]
