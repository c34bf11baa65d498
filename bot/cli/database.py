"""Commands for the database as a whole: its tables, its backups."""

from __future__ import annotations

import argparse
import asyncio

from bot import config
from bot.cli.output import say


def migrate(_: argparse.Namespace) -> int:
    from bot.services.process.checkup import mend_search
    from bot.storage import file_locks, integrity, migration
    from bot.storage.database import Database

    settings = config.load()

    async def work() -> int:
        integrity.prepare_file(settings.database_path, settings.backups)
        database = Database(settings.database_url)
        try:
            before, after = await migration.upgrade(database)
            mended = await mend_search(database)
        finally:
            await database.close()
        if before == after:
            print(say("cli-tables-are-at", after=str(after)))
        elif before:
            print(say("cli-tables-went", before=before, after=str(after)))
        else:
            print(say("cli-tables-made", after=str(after)))
        if mended:
            print(say("cli-search-mended", count=mended))
        return 0

    with file_locks.opened(settings.database_path):
        return asyncio.run(work())


def backup(arguments: argparse.Namespace) -> int:
    from bot.services.process.backup import Backups

    settings = config.load()
    made = asyncio.run(Backups(settings.database_path, settings.backups).make(arguments.file))
    print(say("cli-backed-up", file=str(made)))
    return 0


def restore(arguments: argparse.Namespace) -> int:
    from bot.services.process.backup import Backups

    settings = config.load()
    backups = Backups(settings.database_path, settings.backups)
    restored = asyncio.run(backups.restore(arguments.file, force=arguments.force))
    database, backup = str(restored.database), str(arguments.file)
    if restored.replaced:
        print(say("cli-restored-over", database=database, backup=backup, replaced=str(restored.replaced)))
    else:
        print(say("cli-restored", database=database, backup=backup))
    return 0
