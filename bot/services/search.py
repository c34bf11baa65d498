"""Searching a guild's library by words: its topics by name, its entries by what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.entry import Entry, Kind
from bot.domain.library import Library
from bot.domain.topic import Topic
from bot.storage import search
from bot.storage.database import Database

TOPICS = 5
ENTRIES = 15


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, best first, and whether there is more of it than is shown."""

    topics: Sequence[Topic]
    entries: Sequence[Entry]
    more: bool

    def __bool__(self) -> bool:
        return bool(self.topics or self.entries)


class Search:
    """The use case of searching."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def find(self, library: Library, text: str, kind: Kind | None = None) -> Found:
        """Topics whose names hold `text` and entries that hold its words, of one kind or any."""
        numbers = await self._database.read(
            lambda connection: search.find(connection, library.guild_id, text, kind, ENTRIES + 1)
        )
        entries = [library.entries[number] for number in numbers if number in library.entries]
        topics = [match.topic for match in library.suggest(text, limit=TOPICS)] if kind is None and text else []
        return Found(topics, entries[:ENTRIES], len(entries) > ENTRIES)
