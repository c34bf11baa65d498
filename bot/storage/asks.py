"""Rows of asks and gaps: counts by day, and the interaction ids that keep any from being counted twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import delete, func, literal, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.ask import Ask, Asked, AskedInVain, Gap
from bot.storage.tables import ask_days, ask_ids, gaps, merged_topics

IDS_KEPT = 48 * 3600  # seconds; Discord lets an interaction be answered for 15 minutes


async def commit(connection: AsyncConnection, asked: Sequence[Ask | Gap]) -> None:
    """Count each of `asked` whose interaction id was not counted before."""
    rows = await connection.scalars(
        insert(ask_ids).on_conflict_do_nothing().returning(ask_ids.c.interaction_id),
        [{"interaction_id": one.interaction_id, "at": one.at} for one in asked],
    )
    fresh = set(rows.all())
    # Of one interaction delivered twice the first counts: only it may have brought a new asker.
    once = {one.interaction_id: one for one in reversed(asked) if one.interaction_id in fresh}.values()
    await _count_asks(connection, [one for one in once if isinstance(one, Ask)])
    await _count_gaps(connection, [one for one in once if isinstance(one, Gap)])


async def _count_asks(connection: AsyncConnection, asks: Sequence[Ask]) -> None:
    if not asks:
        return
    counted: Counter[tuple[int, str, int, str]] = Counter()
    askers: Counter[tuple[int, str, int, str]] = Counter()
    for ask in asks:
        key = (ask.guild_id, ask.day, ask.topic_id, ask.surface)
        counted[key] += 1
        askers[key] += ask.new_asker
    statement = insert(ask_days)
    await connection.execute(
        statement.on_conflict_do_update(
            index_elements=["guild_id", "day", "topic_id", "surface"],
            set_={
                "asks": ask_days.c.asks + statement.excluded.asks,
                "askers": ask_days.c.askers + statement.excluded.askers,
            },
        ),
        [
            {"guild_id": guild, "day": day, "topic_id": topic, "surface": surface, "asks": n, "askers": askers[key]}
            for key, n in counted.items()
            for guild, day, topic, surface in [key]
        ],
    )


async def _count_gaps(connection: AsyncConnection, asked_in_vain: Iterable[Gap]) -> None:
    rows = [
        {"guild_id": gap.guild_id, "fold": gap.fold, "text": gap.text, "times": 1, "last_day": gap.day}
        for gap in asked_in_vain
    ]
    if not rows:
        return
    statement = insert(gaps)
    await connection.execute(
        statement.on_conflict_do_update(
            index_elements=["guild_id", "fold"],
            set_={
                "times": gaps.c.times + statement.excluded.times,
                "text": statement.excluded.text,
                "last_day": statement.excluded.last_day,
            },
        ),
        rows,
    )


async def forget_ids(connection: AsyncConnection, now: int) -> None:
    """Drop the interaction ids older than `IDS_KEPT`."""
    await connection.execute(delete(ask_ids).where(ask_ids.c.at < now - IDS_KEPT))


async def move(connection: AsyncConnection, guild_id: int, topic_id: int, into_id: int) -> int:
    """Count a topic's asks for another topic; how many asks these are."""
    of_topic = (ask_days.c.guild_id == guild_id) & (ask_days.c.topic_id == topic_id)
    moved: int | None = await connection.scalar(select(func.sum(ask_days.c.asks)).where(of_topic))
    columns = ["guild_id", "day", "topic_id", "surface", "asks", "askers"]
    statement = insert(ask_days).from_select(
        columns,
        select(
            ask_days.c.guild_id,
            ask_days.c.day,
            literal(into_id),
            ask_days.c.surface,
            ask_days.c.asks,
            ask_days.c.askers,
        ).where(of_topic),
    )
    await connection.execute(
        statement.on_conflict_do_update(
            index_elements=columns[:4],
            set_={
                "asks": ask_days.c.asks + statement.excluded.asks,
                "askers": ask_days.c.askers + statement.excluded.askers,
            },
        )
    )
    await connection.execute(delete(ask_days).where(of_topic))
    return moved or 0


async def top(connection: AsyncConnection, guild_id: int, since: str | None = None, limit: int = 25) -> list[Asked]:
    """The topics asked for most, from the day `since` on; ties in order of their making."""
    asks, askers = func.sum(ask_days.c.asks), func.sum(ask_days.c.askers)
    # An ask that was under way while its topic was merged is counted for the topic it was merged into.
    topic_id = func.coalesce(merged_topics.c.into_id, ask_days.c.topic_id)
    query = (
        select(topic_id, asks, askers)
        .select_from(ask_days.outerjoin(merged_topics, merged_topics.c.topic_id == ask_days.c.topic_id))
        .where(ask_days.c.guild_id == guild_id)
        .group_by(topic_id)
        .order_by(asks.desc(), topic_id)
        .limit(limit)
    )
    if since is not None:
        query = query.where(ask_days.c.day >= since)
    return [Asked(*row) for row in await connection.execute(query)]


async def in_vain(
    connection: AsyncConnection, guild_id: int, since: str | None = None, limit: int = 25
) -> list[AskedInVain]:
    """Open gaps, most often asked first, last asked for on the day `since` or later."""
    query = (
        select(gaps.c.text, gaps.c.times, gaps.c.last_day)
        .where(gaps.c.guild_id == guild_id, gaps.c.state == "open")
        .order_by(gaps.c.times.desc(), gaps.c.last_day.desc(), gaps.c.fold)
        .limit(limit)
    )
    if since is not None:
        query = query.where(gaps.c.last_day >= since)
    return [AskedInVain(*row) for row in await connection.execute(query)]
