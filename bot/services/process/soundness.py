"""Entries and revisions that the disk has altered: found by their checksums, restored from where they are sound."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.domain.audit import Action
from bot.domain.message import Message
from bot.storage import audit, backups, checksums, entries, guilds
from bot.storage.database import Connection, Database
from bot.storage.entries import Damage

log = logging.getLogger(__name__)

Copy = tuple[Mapping[str, Any], Sequence[int]]
Found = tuple[Mapping[str, Any], Sequence[int], Message]  # and where it was found


class Soundness:
    """Use case of mending what is damaged. Moderators are told what was restored, and what could not be."""

    def __init__(self, database: Database, backups: Path, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._backups = backups
        self._clock = clock

    async def mend(self) -> tuple[int, int]:
        """Restore all that is damaged: how much was, and how much of that is sound again."""
        async with self._database.snapshot() as connection:
            damaged = await entries.damages(connection)
        mended = sum([await self._mend(damage) for damage in damaged])
        return len(damaged), mended

    async def tell_of_journal(self, lost: Message) -> None:
        """Tell the moderators of every guild that the journal of the database did not fit: edits may be lost."""
        at = int(self._clock().timestamp())
        async with self._database.transaction() as connection:
            for guild_id in await guilds.known(connection):
                subject, detail = Message("audit-journal"), Message("audit-journal-lost", {"lost": lost})
                await audit.append(connection, guild_id, at, None, Action.DATA_DAMAGED, subject, detail)

    async def _mend(self, damage: Damage) -> bool:
        kept = await asyncio.to_thread(self._from_backups, damage)
        at = int(self._clock().timestamp())
        async with self._database.transaction() as connection:
            if damage not in await entries.damages(connection):
                return False  # changed meanwhile
            found = await _from_revision(connection, damage) or kept
            if found is None:
                if not await audit.has(connection, damage.guild_id, Action.DATA_DAMAGED, damage.label):
                    await audit.append(connection, damage.guild_id, at, None, Action.DATA_DAMAGED, damage.label)
                log.error("%s of guild %d is damaged, and no backup has it", damage.label, damage.guild_id)
                return False
            held, topics, origin = found
            await entries.mend(connection, damage, held, topics)
            await guilds.bump_library(connection, damage.guild_id)
            await audit.append(connection, damage.guild_id, at, None, Action.DATA_MENDED, damage.label, origin)
        log.error("%s of guild %d was damaged, and is restored %s", damage.label, damage.guild_id, origin)
        return True

    def _from_backups(self, damage: Damage) -> Found | None:
        for path in backups.backups_in(self._backups):
            held = backups.rows_of(path, damage.entry_id, damage.version)
            if held is not None and _sum(damage, held) in (damage.checksum, held[0].get("checksum")):
                return (*held, Message("audit-mended-by-backup", {"backup": path.name}))
        return None


async def _from_revision(connection: Connection, damage: Damage) -> Found | None:
    """The entry as its newest revision has it, if that is what its checksum says."""
    held = await entries.last_words(connection, damage) if damage.version is None else None
    return (*held, Message("audit-mended-by-revision")) if held and _sum(damage, held) == damage.checksum else None


def _sum(damage: Damage, held: Copy) -> int:
    row, topics = held
    return checksums.of_entry(row, topics) if damage.version is None else checksums.of_revision(row)
