"""Revisions of sources: what each version was, for good.

A fingerprint can be long and seldom changes: a snapshot names the version that has it where that is an earlier one.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.revision import SourceRevision
from bot.domain.source import Source
from bot.storage import checksums
from bot.storage.changes import Change, authorship
from bot.storage.source_rows import row_of, source_of
from bot.storage.tables import source_revisions

SCHEMA = 1


def snapshot(source: Source, fingerprint_in: int | None = None) -> str:
    """All that a version of a source says, as JSON; `fingerprint_in` is an earlier version with its fingerprint."""
    said = {"schema": SCHEMA, **row_of(source), "version": source.version}
    if fingerprint_in is not None:
        said["fingerprint"] = None
        said["fingerprint_in"] = fingerprint_in
    return json.dumps(said, ensure_ascii=False)


async def add(
    connection: AsyncConnection, guild_id: int, sources: Sequence[Source], change: Change, before: Source | None = None
) -> None:
    """Keep sources as they are at their versions; `before` is what the only one of them was."""
    if not sources:
        return
    earlier = None
    if before is not None and before.fingerprint is not None and before.fingerprint == sources[0].fingerprint:
        earlier = await _has_fingerprint(connection, before)
    kept: list[dict[str, Any]] = [
        {
            "source_id": source.id,
            "version": source.version,
            "guild_id": guild_id,
            "snapshot": snapshot(source, earlier),
            **change.columns,
        }
        for source in sources
    ]
    summed = [{**row, "checksum": checksums.of_source_revision(row)} for row in kept]
    await connection.execute(insert(source_revisions), summed)


async def _has_fingerprint(connection: AsyncConnection, source: Source) -> int | None:
    """The version whose snapshot has a source's fingerprint; `None` where no sound one does."""
    one = (source_revisions.c.source_id == source.id) & (source_revisions.c.version == source.version)
    row = (await connection.execute(select(source_revisions).where(one))).first()
    if row is None or not _is_sound(connection, row):
        return None
    said = json.loads(row.snapshot)
    found: int | None = said.get("fingerprint_in", source.version)
    return found


async def erase(connection: AsyncConnection, guild_id: int, source_id: int, instead: str) -> None:
    """Put `instead` in the place of what every version of a source said of whose it was and where it is."""
    of_source = (source_revisions.c.guild_id == guild_id) & (source_revisions.c.source_id == source_id)
    gone = {"title": instead, "note": instead, "author": None, "link": None, "archive_link": None}
    for row in (await connection.execute(select(source_revisions).where(of_source))).all():
        said = json.dumps({**json.loads(row.snapshot), **gone}, ensure_ascii=False)
        kept = {**row._asdict(), "snapshot": said}
        one = of_source & (source_revisions.c.version == row.version)
        await connection.execute(
            update(source_revisions).where(one).values(snapshot=said, checksum=checksums.of_source_revision(kept))
        )


async def history(connection: AsyncConnection, guild_id: int, source_id: int) -> list[SourceRevision]:
    """All versions of a source, newest first; without those that are damaged, or whose fingerprint's version is."""
    of_source = (source_revisions.c.guild_id == guild_id) & (source_revisions.c.source_id == source_id)
    query = select(source_revisions).where(of_source).order_by(source_revisions.c.version.desc())
    rows = [row for row in await connection.execute(query) if _is_sound(connection, row)]
    said = {row.version: json.loads(row.snapshot) for row in rows}

    found = []
    for row in rows:
        snapshot = said[row.version]
        earlier = snapshot.get("fingerprint_in")
        if earlier is None or earlier in said:
            whole = snapshot if earlier is None else snapshot | {"fingerprint": said[earlier]["fingerprint"]}
            found.append(SourceRevision(source_of(source_id, whole), **authorship(row)))
    return found


def _is_sound(connection: AsyncConnection, row: Row[Any]) -> bool:
    sound: bool = checksums.of_source_revision(row._asdict()) == row.checksum
    if not sound:
        checksums.report(connection, row.guild_id, f"version {row.version} of source {row.source_id}")
    return sound
