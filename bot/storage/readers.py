"""Rows of readers: the language that somebody has chosen for what only they are shown."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.message import Locale
from bot.storage.tables import reader_languages


async def language(connection: AsyncConnection, user_id: int) -> Locale | None:
    """What somebody has chosen; `None` for nothing."""
    query = select(reader_languages.c.language).where(reader_languages.c.user_id == user_id)
    chosen: str | None = await connection.scalar(query)
    return Locale(chosen) if chosen else None


async def choose(connection: AsyncConnection, user_id: int, chosen: Locale | None) -> None:
    """Keep what somebody has chosen, or forget it."""
    if chosen is None:
        await connection.execute(delete(reader_languages).where(reader_languages.c.user_id == user_id))
        return
    statement = insert(reader_languages).values(user_id=user_id, language=chosen)
    await connection.execute(
        statement.on_conflict_do_update(index_elements=["user_id"], set_={"language": statement.excluded.language})
    )
