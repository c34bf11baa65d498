"""What was taken off the shelf: for moderators all of it, for whoever asks for a number since when it is gone."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.actor import Actor
from bot.domain.audit import Action
from bot.domain.entry import Entry, Status
from bot.domain.message import Message
from bot.domain.revision import TopicRevision
from bot.domain.source import Source
from bot.domain.topic import Topic
from bot.services import lookup
from bot.services.unit_of_work import UnitOfWork
from bot.storage import entries, source_revisions, sources, topic_revisions, topics
from bot.storage.database import Connection
from bot.storage.entries import EntryRow

LOOK = Message("action-look-at-retired")


@dataclass(frozen=True, slots=True)
class Absence:
    """Why an entry that was published is not shown, since a moment in seconds since 1970, and its newest version: the
    `entry` was retired, or its `topic` or `source` was."""

    why: str
    at: int
    version: int


class Shelf:
    """Use cases of what is retired or merged, which only read."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def retired_entries(self, guild_id: int, actor: Actor) -> list[Entry]:
        """A guild's retired entries, newest first."""
        async with self._uow.read(guild_id, actor, LOOK) as tx:
            found = await entries.load(tx.connection, guild_id, Status.RETIRED)
            return [stored.entry for stored in reversed(found)]

    async def retired_topics(self, guild_id: int, actor: Actor) -> list[Topic]:
        """A guild's retired topics, newest first."""
        async with self._uow.read(guild_id, actor, LOOK) as tx:
            return (await topics.load(tx.connection, guild_id, Status.RETIRED))[::-1]

    async def merged_topics(self, guild_id: int, actor: Actor) -> list[TopicRevision]:
        """The last versions of topics that ended in others, as far as their merges can be undone; merged last first."""
        async with self._uow.read(guild_id, actor, LOOK) as tx:
            ids = await topic_revisions.merged_ids(tx.connection, guild_id)
            last = await topic_revisions.newest(tx.connection, guild_id, ids)
            return [last[id] for id in ids if id in last and last[id].merge is not None]

    async def retired_sources(self, guild_id: int, actor: Actor) -> list[Source]:
        """A guild's retired sources, newest first."""
        async with self._uow.read(guild_id, actor, LOOK) as tx:
            return (await sources.load(tx.connection, guild_id, Status.RETIRED))[::-1]

    async def absence(self, guild_id: int, number: int) -> Absence | None:
        """Why nobody is shown the entry of that number; `None` where there is none, or it is shown."""
        if not lookup.is_id(number):
            return None
        async with self._uow.database.snapshot() as connection:
            stored = await entries.get(connection, guild_id, number)
            return await _absence(connection, guild_id, stored) if stored else None


async def _absence(connection: Connection, guild_id: int, stored: EntryRow) -> Absence | None:
    version = stored.entry.version
    if stored.status is Status.RETIRED:
        last = await entries.revision(connection, guild_id, stored.id, version)
        return Absence("entry", last.at, version) if last else None
    if stored.id not in await entries.hidden(connection, guild_id, [stored.id]):
        return None
    if await sources.status_of(connection, guild_id, stored.entry.source_id) is Status.RETIRED:
        for of_source in await source_revisions.history(connection, guild_id, stored.entry.source_id):
            if of_source.action == Action.SOURCE_RETIRE:
                return Absence("source", of_source.at, version)
    moments = [
        next((each.at for each in versions if each.action == Action.TOPIC_RETIRE), 0)
        for topic_id in stored.entry.topics
        if (versions := await topic_revisions.history(connection, guild_id, topic_id))
    ]
    return Absence("topic", max(moments, default=0), version)
