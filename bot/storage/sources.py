"""Rows of sources."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.source import Source
from bot.domain.verification.fingerprint import Fingerprint
from bot.kinds.searched import terms_of_source
from bot.storage import checksums, search
from bot.storage.tables import sources


def _source(row: Row[Any]) -> Source:
    return Source(
        id=row.id,
        key=row.key,
        title=row.title,
        author=row.author,
        publisher=row.publisher,
        published=HistoricalDate.parse(row.published) if row.published else None,
        link=row.link,
        archive_link=row.archive_link,
        accessed=HistoricalDate.parse(row.accessed) if row.accessed else None,
        note=row.note,
        fingerprint=Fingerprint.decode(row.fingerprint) if row.fingerprint else None,
        version=row.version,
    )


def _summed(guild_id: int, source: Source, version: int) -> dict[str, Any]:
    row = {"guild_id": guild_id, "version": version, **_row(source)}
    return {**row, "checksum": checksums.of_source(row)}


def _is_sound(connection: AsyncConnection, row: Row[Any]) -> bool:
    sound: bool = checksums.of_source(row._asdict()) == row.checksum
    if not sound:
        checksums.report(connection, row.guild_id, f"the source {row.key}")
    return sound


def _row(source: Source) -> dict[str, str | None]:
    return {
        "key": source.key,
        "title": source.title,
        "author": source.author,
        "publisher": source.publisher,
        "published": str(source.published) if source.published else None,
        "link": source.link,
        "archive_link": source.archive_link,
        "accessed": str(source.accessed) if source.accessed else None,
        "note": source.note,
        "fingerprint": source.fingerprint.encode() if source.fingerprint else None,
    }


async def load(connection: AsyncConnection, guild_id: int) -> list[Source]:
    """All sources of a guild, but for those whose checksum says that they are damaged."""
    rows = await connection.execute(select(sources).where(sources.c.guild_id == guild_id).order_by(sources.c.id))
    return [_source(row) for row in rows if _is_sound(connection, row)]


async def get(connection: AsyncConnection, guild_id: int, source_id: int) -> Source | None:
    """One source of a guild, `None` if it has none of that id."""
    of_guild = (sources.c.guild_id == guild_id) & (sources.c.id == source_id)
    row = (await connection.execute(select(sources).where(of_guild))).first()
    return _source(row) if row is not None and _is_sound(connection, row) else None


async def exists(connection: AsyncConnection, guild_id: int, source_id: int) -> bool:
    """Whether a guild has a source of that id."""
    of_guild = (sources.c.guild_id == guild_id) & (sources.c.id == source_id)
    return await connection.scalar(select(sources.c.id).where(of_guild)) is not None


async def titles(connection: AsyncConnection, guild_id: int, source_ids: Collection[int]) -> dict[int, str]:
    """The titles of sources, by id."""
    of_guild = (sources.c.guild_id == guild_id) & sources.c.id.in_(source_ids)
    rows = await connection.execute(select(sources.c.id, sources.c.title).where(of_guild))
    return {row.id: row.title for row in rows}


async def id_by_link(connection: AsyncConnection, guild_id: int, link: str) -> int | None:
    """The first source of a guild with that link."""
    found: int | None = await connection.scalar(
        select(sources.c.id).where(sources.c.guild_id == guild_id, sources.c.link == link).order_by(sources.c.id)
    )
    return found


async def fingerprint(connection: AsyncConnection, guild_id: int, source_id: int) -> str | None:
    """A source's fingerprint as it is stored, not decoded; `None` if it has none, or is damaged."""
    of_guild = (sources.c.guild_id == guild_id) & (sources.c.id == source_id)
    row = (await connection.execute(select(sources).where(of_guild))).first()
    return row.fingerprint if row is not None and _is_sound(connection, row) else None


async def keys(connection: AsyncConnection, guild_id: int) -> set[str]:
    """The keys that a guild's sources have."""
    return set((await connection.scalars(select(sources.c.key).where(sources.c.guild_id == guild_id))).all())


async def add(connection: AsyncConnection, guild_id: int, new: Sequence[Source]) -> dict[str, int]:
    """Save new sources, whose own ids are not looked at; the ids they got, by key."""
    if not new:
        return {}
    rows = await connection.execute(
        insert(sources).returning(sources.c.key, sources.c.id, sort_by_parameter_order=True),
        [_summed(guild_id, source, 1) for source in new],
    )
    ids = {row.key: row.id for row in rows}
    await _index(connection, guild_id, [replace(source, id=ids[source.key]) for source in new])
    return ids


async def _index(connection: AsyncConnection, guild_id: int, sources: Sequence[Source]) -> None:
    def found() -> dict[int, dict[str, float]]:
        return {source.id: terms_of_source(source) for source in sources}

    await search.put(connection, guild_id, search.Sort.SOURCE, found, many=len(sources) > 1)


async def change(connection: AsyncConnection, guild_id: int, source: Source) -> None:
    """Save what a source now says, as its next version."""
    await _index(connection, guild_id, [source])
    stored = (await connection.execute(select(sources).where(sources.c.id == source.id))).one()
    values = _summed(stored.guild_id, source, stored.version + 1)
    await connection.execute(update(sources).where(sources.c.id == source.id).values(values))
