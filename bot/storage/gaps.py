"""Rows of gaps as moderators work through them; `bot.storage.asks` counts them."""

from __future__ import annotations

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.ask import OpenGap
from bot.domain.audit import Action
from bot.domain.message import Message, to_stored
from bot.storage.tables import audit, gaps

_OPEN = gaps.c.state == "open"


async def count(connection: AsyncConnection, guild_id: int) -> int:
    """How many gaps of a guild are open."""
    query = select(func.count()).select_from(gaps).where((gaps.c.guild_id == guild_id) & _OPEN)
    return (await connection.execute(query)).scalar_one()


async def page(connection: AsyncConnection, guild_id: int, offset: int, limit: int) -> list[OpenGap]:
    """Open gaps of a guild, most often asked first."""
    rows = await connection.execute(
        select(gaps.c.fold, gaps.c.text, gaps.c.times, gaps.c.last_day)
        .where((gaps.c.guild_id == guild_id) & _OPEN)
        .order_by(gaps.c.times.desc(), gaps.c.last_day.desc(), gaps.c.fold)
        .offset(offset)
        .limit(limit)
    )
    return [OpenGap(*row) for row in rows]


async def forget(connection: AsyncConnection, day: str, at: int) -> int:
    """Delete the texts last typed before a day, done or not, and what the log of before then says of them; how many."""
    forgotten = to_stored(Message("audit-gap-forgotten"))
    closed = (audit.c.action == Action.GAP_DONE) & (audit.c.at < at) & (audit.c.subject != forgotten)
    await connection.execute(update(audit).where(closed).values(subject=forgotten))
    return (await connection.execute(delete(gaps).where(gaps.c.last_day < day))).rowcount


async def close(connection: AsyncConnection, guild_id: int, fold: str) -> str | None:
    """Mark an open gap as done; its text, or `None` where the guild has no such gap."""
    query = (
        update(gaps)
        .where((gaps.c.guild_id == guild_id) & (gaps.c.fold == fold) & _OPEN)
        .values(state="done")
        .returning(gaps.c.text)
    )
    text: str | None = (await connection.execute(query)).scalar_one_or_none()
    return text
