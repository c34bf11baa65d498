"""Bringing a database's tables up to date, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

import bot
from bot.domain.errors import UserError
from bot.storage import reindexing
from bot.storage.database import Database


def _config() -> Config:
    package = Path(bot.__file__).parent
    installed, checkout = package / "migrations", package.parent / "migrations"
    config = Config()
    config.set_main_option("script_location", str(installed if installed.is_dir() else checkout))
    return config


def _upgrade(connection: Connection) -> tuple[str | None, str | None]:
    config = _config()
    scripts = ScriptDirectory.from_config(config)
    before = MigrationContext.configure(connection).get_current_revision()
    if not knows(before):
        raise UserError("database-of-newer-version", revision=str(before))
    if before != scripts.get_current_head():
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return before, scripts.get_current_head()


def knows(revision: str | None) -> bool:
    """Whether this version can bring tables at that revision up to date."""
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    return revision is None or revision in known


async def upgrade(database: Database) -> tuple[str | None, str | None]:
    """Run the migrations that the database lacks, and index it anew for a new analyser; its revision before and after.

    All run in one transaction: a process killed in the middle leaves the database as it was, and the next start does
    it again. Raises `UserError` for a database that a newer version has used.
    """
    found = await database.run_migrations(_upgrade, foreign_keys=False)
    await reindexing.bring_up_to_date(database)
    return found


async def current(database: Database) -> tuple[str | None, str | None]:
    """The revision the database is at and the one this version wants."""

    def revision(connection: Connection) -> tuple[str | None, str | None]:
        scripts = ScriptDirectory.from_config(_config())
        return MigrationContext.configure(connection).get_current_revision(), scripts.get_current_head()

    return await database.read(lambda connection: connection.run_sync(revision))
