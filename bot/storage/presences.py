"""Rows of presences: in which guilds each application is, and which it has left."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, exists, select, union, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import ask_days, gaps, guilds, presences

UNNAMED = 0
"""The application of processes without a token, and of what was noted before applications were distinguished."""


@dataclass(frozen=True, slots=True)
class Left:
    """When an application left a guild, and when Discord said once more that it is not there."""

    left_at: int
    confirmed_at: int | None


async def adopt(connection: AsyncConnection, application_id: int) -> None:
    """Take over what was noted before applications were distinguished."""
    if application_id == UNNAMED:
        return
    known = select(presences.c.guild_id).where(presences.c.application_id == application_id)
    unnamed = presences.c.application_id == UNNAMED
    await connection.execute(
        update(presences).where(unnamed, presences.c.guild_id.not_in(known)).values(application_id=application_id)
    )
    await connection.execute(delete(presences).where(unnamed))


async def see(connection: AsyncConnection, application_id: int, guild_ids: Collection[int], at: int) -> None:
    """Note that the application is in these guilds, whatever was noted before.

    The daily fact of a guild whose own application is not there is this application's from now on.
    """
    if not guild_ids:
        return
    now = {"seen_at": at, "left_at": None, "confirmed_at": None}
    await connection.execute(
        insert(presences).on_conflict_do_update(index_elements=["application_id", "guild_id"], set_=now),
        [{"application_id": application_id, "guild_id": guild_id, **now} for guild_id in guild_ids],
    )
    mine = select(presences.c.guild_id).where(
        presences.c.application_id == application_id, presences.c.left_at.is_(None)
    )
    await connection.execute(
        update(guilds)
        .where(guilds.c.guild_id.in_(mine), guilds.c.application_id != application_id, ~_is_in(guilds.c.application_id))
        .values(application_id=application_id)
    )


def _is_in(application_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether an application is in the guild of the row of `guilds` at hand."""
    return exists().where(
        presences.c.application_id == application_id,
        presences.c.guild_id == guilds.c.guild_id,
        presences.c.left_at.is_(None),
    )


async def serve_daily(connection: AsyncConnection, application_id: int, guild_id: int) -> None:
    """Let this application post the guild's daily fact from now on; a process without a token takes it from none."""
    if application_id != UNNAMED:
        await connection.execute(
            update(guilds).where(guilds.c.guild_id == guild_id).values(application_id=application_id)
        )


async def leave(connection: AsyncConnection, application_id: int, guild_id: int, at: int) -> None:
    """Note that the application is no longer in the guild, if that is not noted yet."""
    await connection.execute(
        insert(presences)
        .values(application_id=application_id, guild_id=guild_id, left_at=at)
        .on_conflict_do_update(
            index_elements=["application_id", "guild_id"], set_={"left_at": at}, where=presences.c.left_at.is_(None)
        )
    )


async def confirm(connection: AsyncConnection, application_id: int, guild_id: int, at: int) -> None:
    """Note that Discord has said once more that the application is not in a guild that it left."""
    await connection.execute(
        update(presences)
        .where(presences.c.application_id == application_id, presences.c.guild_id == guild_id)
        .values(confirmed_at=at)
    )


async def not_left(connection: AsyncConnection, application_id: int) -> list[int]:
    """The guilds that the application was in when last seen, and those of which there are counts alone."""
    mine = presences.c.application_id == application_id
    seen = select(presences.c.guild_id).where(mine, presences.c.left_at.is_(None))
    known = union(select(guilds.c.guild_id), select(presences.c.guild_id))
    counted = [select(table.c.guild_id).where(table.c.guild_id.not_in(known)) for table in (ask_days, gaps)]
    return sorted((await connection.scalars(union(seen, *counted))).all())


async def left_by_all(connection: AsyncConnection, application_id: int, until: int) -> dict[int, Left]:
    """The guilds that the application left at or before that moment, and no other application is in."""
    there = presences.alias()
    others = exists().where(there.c.guild_id == presences.c.guild_id, there.c.left_at.is_(None))
    query = select(presences).where(presences.c.application_id == application_id, presences.c.left_at <= until, ~others)
    rows = await connection.execute(query.order_by(presences.c.left_at))
    return {row.guild_id: Left(row.left_at, row.confirmed_at) for row in rows}


async def left_for_good(connection: AsyncConnection) -> dict[int, Left]:
    """The guilds that no application is in any more: as the first of those that left it noted, longest ago first."""
    there = presences.alias()
    others = exists().where(there.c.guild_id == presences.c.guild_id, there.c.left_at.is_(None))
    rows = (await connection.execute(select(presences).where(~others).order_by(presences.c.left_at))).all()
    return {row.guild_id: Left(row.left_at, row.confirmed_at) for row in reversed(rows)}
