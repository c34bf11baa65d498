"""The libraries of all guilds, in memory, as fresh as they need to be."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable
from functools import partial

from bot.domain.errors import StorageUnavailable
from bot.domain.library import Library
from bot.domain.message import ENGLISH, Locale
from bot.storage import guilds, library
from bot.storage.database import Database

log = logging.getLogger(__name__)

FRESH = 3.0  # seconds for which a library is served without asking whether another process changed it
KEPT = 200_000  # entries kept over all guilds; beyond, the guild that was asked longest ago is forgotten
LARGE = 2_000  # topics and entries from which a library is built in a worker thread


class Libraries:
    """Every guild's `Library`: read once, kept, and swapped when its `library_version` moves.

    Own writes call `forget`; those of other processes are noticed within `FRESH` seconds, by one query for all guilds.
    """

    def __init__(self, database: Database, monotonic: Callable[[], float]) -> None:
        self._database = database
        self._monotonic = monotonic
        self._kept: OrderedDict[int, Library] = OrderedDict()
        self._loading: dict[int, asyncio.Task[Library]] = {}
        self._languages: dict[int, Locale] = {}
        self._checked = float("-inf")
        self._checking: asyncio.Task[None] | None = None

    async def get(self, guild_id: int) -> Library:
        """The guild's library. Raises `StorageUnavailable` if it is not in memory and the database cannot give it."""
        if self._monotonic() - self._checked > FRESH and self._kept:
            await self._check()
        kept = self._kept.get(guild_id)
        if kept is not None:
            self._kept.move_to_end(guild_id)
            return kept
        task = self._loading.get(guild_id)
        if task is None:
            task = self._loading[guild_id] = asyncio.create_task(self._load(guild_id))
            task.add_done_callback(partial(self._loaded, guild_id))
        return await asyncio.shield(task)

    def _loaded(self, guild_id: int, task: asyncio.Task[Library]) -> None:
        if self._loading.get(guild_id) is task:
            del self._loading[guild_id]

    def language(self, guild_id: int) -> Locale:
        """The guild's language when its library was last read; English before that. It asks no database."""
        return self._languages.get(guild_id, ENGLISH)

    def forget(self, guild_id: int) -> None:
        """Read the guild's library anew when it is next asked for."""
        self._kept.pop(guild_id, None)
        self._loading.pop(guild_id, None)

    async def _load(self, guild_id: int) -> Library:
        content = await self._database.read(lambda connection: library.load(connection, guild_id))
        loaded = content.library() if content.size < LARGE else await asyncio.to_thread(content.library)
        self._languages[guild_id] = loaded.language
        if self._loading.get(guild_id) is asyncio.current_task():
            self._kept[guild_id] = loaded
            self._make_room()
        return loaded

    def _make_room(self) -> None:
        # An empty library costs something too, so each counts as one entry more.
        size = sum(len(kept) + 1 for kept in self._kept.values())
        while size > KEPT and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            size -= len(dropped) + 1

    async def _check(self) -> None:
        if self._checking is None:
            self._checking = asyncio.create_task(self._forget_stale())
            self._checking.add_done_callback(lambda _: setattr(self, "_checking", None))
        await asyncio.shield(self._checking)

    async def _forget_stale(self) -> None:
        self._checked = self._monotonic()
        try:
            versions = await self._database.read(lambda connection: guilds.versions(connection, list(self._kept)))
        except StorageUnavailable:
            log.warning("could not ask for new library versions; answering from memory")
            return
        for guild_id, kept in list(self._kept.items()):
            if versions.get(guild_id, 0) != kept.version:
                self.forget(guild_id)
