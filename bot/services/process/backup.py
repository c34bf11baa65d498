"""Backups: making one while the bot runs, finding the newest, putting one back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.errors import UserError
from bot.storage import backups, integrity, migration


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: the backup now stands at `database`; what stood there is kept at `replaced`, if any did."""

    database: Path
    replaced: Path | None


class Backups:
    """Use cases of backups, for one database file and the folder its backups go to."""

    def __init__(self, database: Path, folder: Path, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._database = database
        self._folder = folder
        self._clock = clock

    async def make(self, target: Path | None = None) -> Path:
        """Back up to `target`, or to the folder as `almanac-YYYYMMDD-HHMMSS.db` (UTC); the file made.

        Whatever was committed before is in it. Raises `UserError` where there is nothing to back up, `target` exists,
        or the copy fails.
        """
        return await asyncio.to_thread(self._make, target)

    def _make(self, target: Path | None) -> Path:
        if not self._database.exists():
            raise UserError("backup-nothing-to-copy", database=str(self._database))
        if target is None:
            target = self._free_name()
        backups.backup(self._database, target)
        return target

    def _free_name(self) -> Path:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError("backup-folder-not-made", folder=str(self._folder), why=error.strerror) from None
        at = self._clock().astimezone(UTC)
        while (path := self._folder / f"almanac-{at.strftime(backups.STAMP)}.db").exists():
            at += timedelta(seconds=1)
        return path

    def newest(self) -> Path | None:
        """The newest backup in the folder."""
        return backups.newest_backup(self._folder)

    async def restore(self, backup: Path, *, force: bool = False) -> Restored:
        """Put `backup` in the place of the database; what stood there is kept aside, its journal with it.

        Raises `UserError` where `backup` is no sound database of Almanac's, where the current one is sound and `force`
        does not say that it may go all the same, and while a process has it open.
        """
        return await asyncio.to_thread(self._restore, backup, force)

    def _restore(self, backup: Path, force: bool) -> Restored:
        if fault := integrity.fault_of(backup):
            raise UserError("restore-of-faulty", backup=str(backup), fault=fault)
        if not migration.knows(revision := backups.revision_of(backup)):
            raise UserError("restore-of-newer-version", backup=str(backup), revision=str(revision))
        if self._database.exists():
            if self._database.samefile(backup):
                raise UserError("restore-of-itself", backup=str(backup))
            if not force and integrity.fault_of(self._database) is None:
                raise UserError("restore-over-sound", database=str(self._database))
        return Restored(self._database, backups.replace(self._database, backup, self._clock()))
