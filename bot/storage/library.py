"""Reading a guild's whole published content."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.entry import Status
from bot.domain.library import Library
from bot.storage import entries, sources, topics
from bot.storage.tables import guilds


async def load(connection: AsyncConnection, guild_id: int) -> Library:
    """The guild's library as it stands; an empty one of version 0 for a guild that has none."""
    guild = (await connection.execute(select(guilds).where(guilds.c.guild_id == guild_id))).first()
    if guild is None:
        return Library(guild_id)
    return Library(
        guild_id,
        version=guild.library_version,
        language=guild.language,
        zone=guild.zone,
        topics=await topics.load(connection, guild_id),
        sources=await sources.load(connection, guild_id),
        entries=[stored.entry for stored in await entries.load(connection, guild_id, Status.PUBLISHED)],
        redirects=await topics.redirects(connection, guild_id),
    )
