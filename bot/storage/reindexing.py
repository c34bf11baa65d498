"""The search index against what it is made of: whether the two agree, and making it anew."""

from __future__ import annotations

import logging
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.entry import Status
from bot.domain.search.analysis import ANALYSER
from bot.kinds.searched import terms_of_entry, terms_of_names, terms_of_source
from bot.storage import app_state, entries, guilds, search, sources, topics
from bot.storage.database import Database
from bot.storage.search import Sort, Terms

log = logging.getLogger(__name__)

STATE = "search_analyser"  # under which app_state keeps which analyser the index was made by


class Drift(NamedTuple):
    """A document whose terms the index does not have as they are, or has though it is no more."""

    guild_id: int
    sort: Sort
    number: int


async def drift(connection: AsyncConnection) -> list[Drift]:
    """Every document of which the index disagrees with what it is made of; none if all is well."""
    found: list[Drift] = []
    for guild_id in await guilds.known(connection):
        wanted = {
            (sort, number): search.as_kept(terms)
            for sort, documents in (await _documents(connection, guild_id)).items()
            for number, terms in documents.items()
        }
        kept = await search.documents(connection, guild_id)
        posted = await search.posted(connection, guild_id)
        found += [
            Drift(guild_id, *document)
            for document in sorted(wanted.keys() | kept.keys() | posted.keys())
            if not wanted.get(document) == kept.get(document) == posted.get(document)
        ]
    return found


async def _documents(connection: AsyncConnection, guild_id: int) -> dict[Sort, dict[int, Terms]]:
    """All that is to be found in a guild."""
    named = [terms_of_names(topic.id, topic.names) for topic in await topics.load(connection, guild_id)]
    unseen = await entries.hidden(connection, guild_id)
    published = [each for each in await entries.load(connection, guild_id, Status.PUBLISHED) if each.id not in unseen]
    return {
        Sort.ENTRY: {stored.entry.number: terms_of_entry(stored.entry) for stored in published},
        Sort.NAME: {number: terms for names in named for number, terms in names.items()},
        Sort.SOURCE: {source.id: terms_of_source(source) for source in await sources.load(connection, guild_id)},
    }


async def rebuild(connection: AsyncConnection, guild_id: int) -> None:
    """Make a guild's index anew."""
    await search.clear(connection, guild_id)
    for sort, documents in (await _documents(connection, guild_id)).items():
        await search.put(connection, guild_id, sort, lambda documents=documents: documents)  # type: ignore[misc]


async def mend(connection: AsyncConnection) -> int:
    """Make the index of each guild anew in which it disagrees; on how many documents it did."""
    drifted = await drift(connection)
    for guild_id in dict.fromkeys(each.guild_id for each in drifted):
        await rebuild(connection, guild_id)
    return len(drifted)


async def bring_up_to_date(database: Database) -> None:
    """Make the index anew where another analyser made it, one guild after the other."""
    if await database.read(lambda connection: app_state.get(connection, STATE)) == ANALYSER:
        return
    for guild_id in await database.read(guilds.known):
        log.info("indexing the library of guild %d for the search", guild_id)
        await database.write(lambda connection, id=guild_id: rebuild(connection, id))  # type: ignore[misc]
    await database.write(lambda connection: app_state.put(connection, STATE, ANALYSER))
