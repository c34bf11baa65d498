"""Small facts that one process leaves for the next, by name."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import app_state

RESTORED_AT = "restored_at"  # when a backup was put in the place of the database, in seconds since 1970


async def get(connection: AsyncConnection, name: str) -> str | None:
    """The value kept under `name`, or `None`."""
    return await connection.scalar(select(app_state.c.value).where(app_state.c.name == name))


async def put(connection: AsyncConnection, name: str, value: str) -> None:
    """Keep `value` under `name`, in place of what was there."""
    statement = insert(app_state).values(name=name, value=value)
    await connection.execute(
        statement.on_conflict_do_update(index_elements=["name"], set_={"value": statement.excluded.value})
    )
