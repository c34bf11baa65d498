"""Rows of guilds: settings, the version of their library, and the numbers they give out."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, Select, Table, delete, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.guild import GuildSettings
from bot.storage.tables import guilds, metadata


async def ensure(connection: AsyncConnection, guild_id: int, at: int) -> None:
    """Make the guild's row if it has none."""
    await connection.execute(
        insert(guilds).values(guild_id=guild_id, created_at=at).on_conflict_do_nothing(index_elements=["guild_id"])
    )


async def settings(connection: AsyncConnection, guild_id: int) -> GuildSettings:
    """The guild's settings; those that every guild begins with where it has no row."""
    row = (await connection.execute(select(guilds).where(guilds.c.guild_id == guild_id))).first()
    if row is None:
        return GuildSettings(guild_id)
    return GuildSettings(
        guild_id, row.language, row.zone, row.moderator_role_id, bool(row.four_eyes), row.log_channel_id
    )


async def change(connection: AsyncConnection, guild_id: int, **values: int | str | None) -> None:
    """Save settings, named as the columns of their table."""
    await connection.execute(update(guilds).where(guilds.c.guild_id == guild_id).values(**values))


async def known(connection: AsyncConnection) -> list[int]:
    """Every guild that has a row."""
    return list((await connection.scalars(select(guilds.c.guild_id).order_by(guilds.c.guild_id))).all())


async def log_channels(connection: AsyncConnection) -> dict[int, int]:
    """The log channel of every guild that has one."""
    query = select(guilds.c.guild_id, guilds.c.log_channel_id).where(guilds.c.log_channel_id.is_not(None))
    return {row.guild_id: row.log_channel_id for row in await connection.execute(query)}


async def versions(connection: AsyncConnection, guild_ids: Collection[int]) -> dict[int, int]:
    """The library version of each of `guild_ids`; a guild without a row is left out."""
    if len(guild_ids) == 1:
        query = select(guilds.c.guild_id, guilds.c.library_version).where(guilds.c.guild_id == next(iter(guild_ids)))
    else:
        query = select(guilds.c.guild_id, guilds.c.library_version)
    wanted = set(guild_ids)
    return {guild_id: version for guild_id, version in await connection.execute(query) if guild_id in wanted}


async def version(connection: AsyncConnection, guild_id: int) -> int:
    """The version of a guild's library, 0 for a guild without a row."""
    return (await versions(connection, [guild_id])).get(guild_id, 0)


async def bump_library(connection: AsyncConnection, guild_id: int) -> None:
    """Say that the guild's content has changed: every cached library of an older version is stale from this commit."""
    await connection.execute(
        update(guilds).where(guilds.c.guild_id == guild_id).values(library_version=guilds.c.library_version + 1)
    )


async def take_numbers(connection: AsyncConnection, guild_id: int, count: int) -> int:
    """The first of `count` entry numbers in a row that nobody has had and nobody else will get."""
    after: int = (
        await connection.execute(
            update(guilds)
            .where(guilds.c.guild_id == guild_id)
            .values(next_number=guilds.c.next_number + count)
            .returning(guilds.c.next_number)
        )
    ).scalar_one()
    return after - count


async def purge(connection: AsyncConnection, guild_id: int) -> dict[str, int]:
    """Delete all that is kept of the guild, in every table; how many rows of which."""
    gone = {}
    for table in reversed(metadata.sorted_tables):
        rows = _rows_of(table, guild_id)
        if rows is not None:
            gone[table.name] = (await connection.execute(delete(table).where(rows))).rowcount
    return {name: count for name, count in gone.items() if count}


def _rows_of(table: Table, guild_id: int) -> ColumnElement[bool] | None:
    """Which rows are the guild's: by its id, or by what they belong to; None where no row is any guild's."""
    if "guild_id" in table.c:
        return table.c.guild_id == guild_id
    for key in table.foreign_keys:
        if "guild_id" in key.column.table.c:
            owners: Select[tuple[int]] = select(key.column).where(key.column.table.c.guild_id == guild_id)
            return key.parent.in_(owners)
    return None
