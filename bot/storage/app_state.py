"""Small facts that one process leaves for the next, by name."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import app_state


async def get(connection: AsyncConnection, name: str) -> str | None:
    """The value kept under `name`, or `None`."""
    return await connection.scalar(select(app_state.c.value).where(app_state.c.name == name))


async def put(connection: AsyncConnection, name: str, value: str) -> None:
    """Keep `value` under `name`, in place of what was there."""
    statement = insert(app_state).values(name=name, value=value)
    await connection.execute(
        statement.on_conflict_do_update(index_elements=["name"], set_={"value": statement.excluded.value})
    )
