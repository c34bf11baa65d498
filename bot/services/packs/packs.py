"""Loading packs into a guild's library, and writing the library as one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from importlib import resources

from bot.domain.audit import Action
from bot.domain.entry import SHARED
from bot.domain.errors import StorageUnavailable
from bot.domain.library import Library
from bot.domain.message import Message
from bot.domain.packs.pack import Pack, PackEntry, PackTopic
from bot.domain.packs.plan import ImportStatus, PackChanges
from bot.services.packs import importer
from bot.services.packs.documents import read_pack, write_pack
from bot.services.packs.planner import ImportPlan
from bot.storage import audit, guilds, library
from bot.storage.changes import Change
from bot.storage.database import BUSY, Connection, Database

__all__ = ["Loaded", "Packs", "read_pack", "starter_packs"]

TRIES = 5  # to write over the version of the library that a plan was made over


def starter_packs() -> dict[str, str]:
    """The packs that come with Almanac: their text by name."""
    files = (file for file in resources.files("bot.packs").iterdir() if file.name.endswith(".toml"))
    return {file.name.removesuffix(".toml"): file.read_text(encoding="utf-8") for file in files}


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading a pack did, in sources, topics and entries together. Retired entries of the pack stay retired."""

    added: int
    changed: int
    unchanged: int
    retired: int
    quotes_verified: int
    quotes: int


class Packs:
    """Use cases of packs, each one transaction."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    async def load(self, guild_id: int, pack: Pack, actor_id: int | None = None) -> Loaded:
        """Add what the guild's library lacks of `pack` and bring up to date what it has under the same keys.

        All or nothing. Names that moderators added to a topic stay. Every change of an entry is a new version. Raises
        `Invalid` where a name of the pack belongs to another topic of the guild, `StorageUnavailable` where the
        database cannot take it.
        """
        named = Message("audit-pack", {"name": pack.name})
        change = Change(Action.IMPORT, int(self._clock().timestamp()), actor_id, named)
        for _ in range(TRIES):
            async with self._database.snapshot() as connection:
                prepared = await importer.prepare(connection, guild_id, lambda _: pack)
            if await self._database.write(lambda c, found=prepared: _write(c, guild_id, found, change)):  # type: ignore[misc]
                return _loaded(prepared.plan)
        raise StorageUnavailable(BUSY)

    async def dump(self, guild_id: int) -> str:
        """The guild's published library as the text of a pack that loads back as the same library."""
        async with self._database.snapshot() as connection:
            content = await library.load(connection, guild_id)
        return await asyncio.to_thread(lambda: write_pack(as_pack(content.library())))


async def _write(connection: Connection, guild_id: int, prepared: ImportPlan, change: Change) -> bool:
    """Whether it was written: not over a library that has changed since it was prepared."""
    if await guilds.version(connection, guild_id) != prepared.version:
        return False
    await guilds.ensure(connection, guild_id, change.at)
    await importer.write(connection, guild_id, prepared, change)
    if prepared.plan.writes:
        did = importer.summary(prepared.plan)
        await audit.append(connection, guild_id, change.at, change.actor_id, Action.IMPORT, change.reason, did)
    return True


def _loaded(plan: PackChanges) -> Loaded:
    return Loaded(
        added=plan.count(ImportStatus.ADDED),
        changed=plan.count(ImportStatus.CHANGED),
        unchanged=plan.count(ImportStatus.UNCHANGED),
        retired=plan.count(ImportStatus.RETIRED),
        quotes_verified=plan.quotes_verified,
        quotes=plan.quotes,
    )


def as_pack(library: Library) -> Pack:
    """A library as a pack."""
    topics, sources = library.topics, library.sources
    return Pack(
        name=f"guild-{library.guild_id}",
        title=f"Library of guild {library.guild_id}",
        language=library.language,
        sources=tuple(replace(source, id=0, version=1) for source in sources.values()),
        topics=tuple(
            PackTopic(t.key, t.names, tuple(topics[id].key for id in t.related if id in topics))
            for t in topics.values()
        ),
        entries=tuple(
            PackEntry(
                topics=tuple(topics[id].key for id in entry.topics),
                source=sources[entry.source_id].key,
                number=entry.number,
                **{name: getattr(entry, name) for name in ("key", "kind", "language", *SHARED, "details")},
            )
            for entry in library.entries.values()
        ),
    )
