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
            raise UserError(f"There is no database at {self._database} yet, so there is nothing to back up.")
        if target is None:
            target = self._free_name()
        backups.backup(self._database, target)
        return target

    def _free_name(self) -> Path:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(
                f"The folder {self._folder} cannot be made: {error.strerror}. There is no new backup."
            ) from None
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
            raise UserError(f"{backup} cannot be restored: {fault}. Nothing was changed.")
        if not migration.knows(revision := backups.revision_of(backup)):
            raise UserError(
                f"{backup} was made by a newer Almanac (tables at {revision}, which this version does not know)."
                " Restore it with that version. Nothing was changed."
            )
        if self._database.exists():
            if self._database.samefile(backup):
                raise UserError(f"{backup} is the database itself. Name a backup. Nothing was changed.")
            if not force and integrity.fault_of(self._database) is None:
                raise UserError(
                    f"{self._database} is sound. To replace it all the same, add --force (it is kept aside)."
                    " Nothing was changed."
                )
        return Restored(self._database, backups.replace(self._database, backup, self._clock()))
