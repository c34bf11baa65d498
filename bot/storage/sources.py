"""Rows of sources."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.entry import Status
from bot.domain.source import Source
from bot.kinds.searched import terms_of_source
from bot.storage import checksums, search, source_revisions
from bot.storage.changes import Change
from bot.storage.source_rows import row_of, source_of
from bot.storage.tables import sources


def _summed(guild_id: int, source: Source, version: int) -> dict[str, Any]:
    row = {"guild_id": guild_id, "version": version, **row_of(source)}
    return {**row, "checksum": checksums.of_source(row)}


def _is_sound(connection: AsyncConnection, row: Row[Any]) -> bool:
    sound: bool = checksums.of_source(row._asdict()) == row.checksum
    if not sound:
        checksums.report(connection, row.guild_id, f"the source {row.key}")
    return sound


async def load(connection: AsyncConnection, guild_id: int, status: Status = Status.PUBLISHED) -> list[Source]:
    """The sources of a guild that have a status, but for those whose checksum says that they are damaged."""
    wanted = (sources.c.guild_id == guild_id) & (sources.c.status == status)
    rows = await connection.execute(select(sources).where(wanted).order_by(sources.c.id))
    return [source_of(row.id, row._asdict()) for row in rows if _is_sound(connection, row)]


async def get(connection: AsyncConnection, guild_id: int, source_id: int) -> Source | None:
    """One source of a guild, whatever its status; `None` if it has none of that id."""
    of_guild = (sources.c.guild_id == guild_id) & (sources.c.id == source_id)
    row = (await connection.execute(select(sources).where(of_guild))).first()
    return source_of(row.id, row._asdict()) if row is not None and _is_sound(connection, row) else None


async def last_words(
    connection: AsyncConnection, guild_id: int, source_id: int
) -> tuple[dict[str, Any], Sequence[Any]] | None:
    """What a source's newest sound revision says of it, as its row; nothing belongs to it."""
    for revision in await source_revisions.history(connection, guild_id, source_id):
        return {"guild_id": guild_id, "version": revision.source.version, **row_of(revision.source)}, ()
    return None


async def status_of(connection: AsyncConnection, guild_id: int, source_id: int) -> Status | None:
    """The status of a source, `None` if the guild has none of that id."""
    of_guild = (sources.c.guild_id == guild_id) & (sources.c.id == source_id)
    found = await connection.scalar(select(sources.c.status).where(of_guild))
    return None if found is None else Status(found)


async def titles(connection: AsyncConnection, guild_id: int, source_ids: Collection[int]) -> dict[int, str]:
    """The titles of sources, by id."""
    of_guild = (sources.c.guild_id == guild_id) & sources.c.id.in_(source_ids)
    rows = await connection.execute(select(sources.c.id, sources.c.title).where(of_guild))
    return {row.id: row.title for row in rows}


async def id_by_link(connection: AsyncConnection, guild_id: int, link: str) -> int | None:
    """The first source of a guild with that link; a retired one's is free."""
    published = (sources.c.guild_id == guild_id) & (sources.c.status == Status.PUBLISHED)
    found: int | None = await connection.scalar(
        select(sources.c.id).where(published, sources.c.link == link).order_by(sources.c.id)
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


async def add(connection: AsyncConnection, guild_id: int, new: Sequence[Source], change: Change) -> dict[str, int]:
    """Save new sources, whose own ids are not looked at; the ids they got, by key."""
    if not new:
        return {}
    rows = await connection.execute(
        insert(sources).returning(sources.c.key, sources.c.id, sort_by_parameter_order=True),
        [_summed(guild_id, source, 1) for source in new],
    )
    ids = {row.key: row.id for row in rows}
    made = [replace(source, id=ids[source.key], version=1) for source in new]
    await _index(connection, guild_id, made)
    await source_revisions.add(connection, guild_id, made, change)
    return ids


async def _index(connection: AsyncConnection, guild_id: int, changed: Sequence[Source]) -> None:
    def found() -> dict[int, dict[str, float]]:
        return {each.id: terms_of_source(each) for each in changed if each.status is Status.PUBLISHED}

    gone = [each.id for each in changed if each.status is not Status.PUBLISHED]
    await search.put(connection, guild_id, search.Sort.SOURCE, found, gone, many=len(changed) > 1)


async def change(connection: AsyncConnection, guild_id: int, source: Source, change: Change) -> None:
    """Save what a source now says, as its next version."""
    stored = (await connection.execute(select(sources).where(sources.c.id == source.id))).one()
    before = source_of(stored.id, stored._asdict())
    now = replace(source, version=before.version + 1)
    await _index(connection, guild_id, [now])
    values = _summed(guild_id, now, now.version)
    await connection.execute(update(sources).where(sources.c.id == source.id).values(values))
    await source_revisions.add(connection, guild_id, [now], change, before)
