"""The language in which somebody reads what only they are shown."""

from __future__ import annotations

import logging

from cachetools import LRUCache

from bot.domain.errors import StorageUnavailable
from bot.domain.message import Locale
from bot.storage import readers
from bot.storage.database import Database

log = logging.getLogger(__name__)

REMEMBERED = 10_000  # people, also those who have chosen nothing; beyond, whoever was answered longest ago is looked up


class Readers:
    """What people have chosen by /language. Nothing is kept of those who have chosen nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: LRUCache[int, Locale | None] = LRUCache(REMEMBERED)

    async def language(self, user_id: int) -> Locale | None:
        """What somebody has chosen; `None` for nothing, and while the database is away. Never raises."""
        try:
            return self._known[user_id]
        except KeyError:
            pass
        try:
            chosen = await self._database.read(lambda connection: readers.language(connection, user_id))
        except StorageUnavailable as unavailable:
            log.warning("the language of a reader could not be looked up: %s", unavailable.message.id)
            return None
        self._known[user_id] = chosen
        return chosen

    def forget(self, user_id: int) -> None:
        """Look up again what somebody has chosen."""
        self._known.pop(user_id, None)

    async def choose(self, user_id: int, language: Locale | None) -> None:
        """Keep what somebody has chosen; `None` erases it."""
        await self._database.write(lambda connection: readers.choose(connection, user_id, language))
        self._known[user_id] = language
