"""Rows of those who want to be quoted nowhere in a guild."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import quote_refusals


async def refuses(connection: AsyncConnection, guild_id: int, user_id: int) -> bool:
    """Whether somebody wants to be quoted nowhere in a guild."""
    one = (quote_refusals.c.guild_id == guild_id) & (quote_refusals.c.user_id == user_id)
    return await connection.scalar(select(quote_refusals.c.user_id).where(one)) is not None


async def refuse(connection: AsyncConnection, guild_id: int, user_id: int) -> None:
    """Note that somebody wants to be quoted nowhere in a guild."""
    await connection.execute(insert(quote_refusals).values(guild_id=guild_id, user_id=user_id).on_conflict_do_nothing())


async def allow(connection: AsyncConnection, guild_id: int, user_id: int) -> None:
    """Note that somebody may be asked again."""
    one = (quote_refusals.c.guild_id == guild_id) & (quote_refusals.c.user_id == user_id)
    await connection.execute(delete(quote_refusals).where(one))
