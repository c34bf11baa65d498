"""Reading a guild's whole published content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.entry import Entry, Status
from bot.domain.library import Library
from bot.domain.message import ENGLISH, Locale
from bot.domain.source import Source
from bot.domain.topic import Topic
from bot.storage import entries, sources, topics
from bot.storage.tables import guilds
from bot.storage.turns import in_turns


@dataclass(frozen=True, slots=True)
class Content:
    """What a library is made of, at one version; `size` is of topics and entries together."""

    guild_id: int
    version: int = 0
    language: Locale = ENGLISH
    zone: str = "UTC"
    topics: Sequence[Topic] = ()
    sources: Sequence[Source] = ()
    entries: Sequence[Entry] = ()
    redirects: Mapping[int, int] = field(default_factory=dict)

    @property
    def size(self) -> int:
        return len(self.topics) + len(self.entries)

    def library(self) -> Library:
        """The library with its indexes, which takes about a second for 100,000 names."""
        return Library(
            self.guild_id,
            self.version,
            self.topics,
            self.sources,
            self.entries,
            self.language,
            self.zone,
            self.redirects,
        )


async def load(connection: AsyncConnection, guild_id: int) -> Content:
    """The guild's content as it stands; nothing, at version 0, for a guild that has none."""
    guild = (await connection.execute(select(guilds).where(guilds.c.guild_id == guild_id))).first()
    if guild is None:
        return Content(guild_id)
    on = await topics.load(connection, guild_id)
    of = await sources.load(connection, guild_id)
    published = await entries.load(connection, guild_id, Status.PUBLISHED)
    taken_out = await topics.retired(connection, guild_id)
    shown = [_on_living(stored.entry, taken_out) for stored in published]
    return Content(
        guild_id,
        version=guild.library_version,
        language=guild.language,
        zone=guild.zone,
        topics=on,
        sources=of,
        entries=await _whole(shown, {topic.id for topic in on}, {each.id for each in of}),
        redirects=await topics.redirects(connection, guild_id),
    )


def _on_living(entry: Entry, retired: set[int]) -> Entry:
    """An entry without its retired topics; those come back with them."""
    if retired.isdisjoint(entry.topics):
        return entry
    return replace(entry, topics=tuple(id for id in entry.topics if id not in retired))


async def _whole(published: Sequence[Entry], topic_ids: set[int], source_ids: set[int]) -> list[Entry]:
    """The entries on a topic all whose topics and whose source are there: where one of those is retired, or the disk
    has altered it, what rests on it is shown again once that is restored or mended."""
    sound = in_turns(published)
    return [
        each
        async for each in sound
        if each.topics and each.source_id in source_ids and topic_ids.issuperset(each.topics)
    ]
