"""Rows of identifies: when a bot opened a new session with Discord."""

from __future__ import annotations

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import identifies


async def since(connection: AsyncConnection, name: str, at: int) -> list[int]:
    """When the bot identified after `at`, oldest first."""
    query = select(identifies.c.at).where(identifies.c.name == name, identifies.c.at > at).order_by(identifies.c.at)
    return list((await connection.scalars(query)).all())


async def add(connection: AsyncConnection, name: str, at: int, times: int) -> None:
    """Note that the bot identifies."""
    await connection.execute(insert(identifies), [{"name": name, "at": at}] * times)


async def forget(connection: AsyncConnection, until: int) -> None:
    """Drop what is too old to count, of any bot."""
    await connection.execute(delete(identifies).where(identifies.c.at <= until))
