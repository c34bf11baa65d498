"""What the disk has altered: found by checksums, restored from where it is sound."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from pathlib import Path

from bot.domain.audit import Action
from bot.domain.errors import StorageUnavailable
from bot.domain.message import Message
from bot.storage import app_state, audit, backups, damages, entries, guilds, sources, topics
from bot.storage.damages import Copy, Damage, Of
from bot.storage.database import Connection, Database

log = logging.getLogger(__name__)

Found = tuple[Copy, Message]  # and where it was found
_LAST_WORDS: Mapping[Of, Callable[[Connection, int, int], Awaitable[Copy | None]]] = {
    Of.ENTRY: entries.last_words,
    Of.TOPIC: topics.last_words,
    Of.SOURCE: sources.last_words,
}


class Soundness:
    """Use case of mending what is damaged. The audit log says what was restored, and what could not be."""

    def __init__(self, database: Database, backups: Path, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._backups = backups
        self._clock = clock

    async def mend(self) -> tuple[int, int]:
        """Restore all that is damaged: how much was, and how much of that is sound again."""
        async with self._database.snapshot() as connection:
            damaged = await damages.find(connection)
        mended = sum([await self._mend(damage) for damage in damaged])
        return len(damaged), mended

    async def mend_at_start(self, lost: Message | None) -> None:
        """Mend, and record a journal that has `lost` something. A database that cannot take that does not hinder the
        start: what is damaged is not served, and looked for again later."""
        try:
            await self.mend()
            if lost is not None:
                await self.record_lost_journal(lost)
        except StorageUnavailable as unavailable:
            log.warning("what the disk may have altered is not mended yet: %s", unavailable.sentence)

    async def record_lost_journal(self, lost: Message) -> None:
        """Note in the audit log of every guild that the journal of the database did not fit: edits may be lost.

        Rows of daily facts may be as well, so that those are looked for in their channels, as after a restore.
        """
        at = int(self._clock().timestamp())
        async with self._database.transaction() as connection:
            await app_state.put(connection, app_state.RESTORED_AT, str(at))
            for guild_id in await guilds.known(connection):
                subject, detail = Message("audit-journal"), Message("audit-journal-lost", {"lost": lost})
                await audit.append(connection, guild_id, at, None, Action.DATA_DAMAGED, subject, detail)

    async def _mend(self, damage: Damage) -> bool:
        kept = await asyncio.to_thread(self._from_backups, damage)
        at = int(self._clock().timestamp())
        async with self._database.transaction() as connection:
            if not await damages.stands(connection, damage):
                return False  # changed meanwhile
            found = await _from_revision(connection, damage) or kept
            if found is None or not await damages.mend(connection, damage, found[0]):
                await _record_loss(connection, damage, at)
                return False
            copy, origin = found
            guild_id = copy[0]["guild_id"]  # which may be what was damaged
            await guilds.bump_library(connection, guild_id)
            await audit.append(connection, guild_id, at, None, Action.DATA_MENDED, damage.label, origin)
        log.error("%s of guild %d was damaged, and is restored %s", damage.label, guild_id, origin)
        return True

    def _from_backups(self, damage: Damage) -> Found | None:
        for path in backups.backups_in(self._backups):
            copy = backups.copy_of(path, damage)
            if copy is not None and damage.fits(copy):
                return copy, Message("audit-mended-by-backup", {"backup": path.name})
        return None


async def _from_revision(connection: Connection, damage: Damage) -> Found | None:
    """The entry, topic or source as its newest revision has it, if that is what its checksum says."""
    last_words = _LAST_WORDS.get(damage.of)
    copy = await last_words(connection, damage.guild_id, damage.id) if last_words else None
    return (copy, Message("audit-mended-by-revision")) if copy and damage.is_what_was(copy) else None


async def _record_loss(connection: Connection, damage: Damage, at: int) -> None:
    log.error("%s of guild %d is damaged, and no backup has it", damage.label, damage.guild_id)
    told = await audit.has(connection, damage.guild_id, Action.DATA_DAMAGED, damage.label)
    if not told and damage.guild_id in await guilds.known(connection):
        await audit.append(connection, damage.guild_id, at, None, Action.DATA_DAMAGED, damage.label)
