"""Database files for tests: the tables are made once a run, and copied from then on."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import cache
from pathlib import Path

from bot import config
from bot.config import Config
from bot.container import Container, open_container, utcnow
from bot.services.packs.packs import read_pack, starter_packs
from bot.storage.database import Database


def url(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


def configured(path: Path) -> Config:
    """The settings of a process that uses the database at `path`, and no others."""
    return config.load({"DATABASE_URL": url(path)}, dotenv=False)


@cache
def _templates() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="almanac-templates-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


async def lay(path: Path, *guild_ids: int) -> Path:
    """Put a database at `path` whose tables are up to date; each of these guilds has the starter library in it."""
    template = _templates() / f"{'-'.join(map(str, guild_ids)) or 'empty'}.db"
    if not template.exists():
        async with open_container(configured(template.with_suffix(".new"))) as container:
            for guild_id in guild_ids:
                await load_starter(container, guild_id)
        template.with_suffix(".new").rename(template)
    shutil.copy(template, path)
    return path


async def load_starter(container: Container, guild_id: int) -> None:
    """Load the starter library for a guild."""
    for name, text in starter_packs().items():
        await container.packs.load(guild_id, read_pack(text, name))


@asynccontextmanager
async def open_library(
    folder: Path, *guild_ids: int, clock: Callable[[], datetime] = utcnow
) -> AsyncIterator[Container]:
    """The services of one process over the library in `folder`, laid there for `guild_ids` if it has none."""
    path = folder / "library.db"
    if not path.exists():
        await lay(path, *guild_ids)
    async with open_container(configured(path), clock) as container:
        yield container


@asynccontextmanager
async def away(database: Database) -> AsyncIterator[None]:
    """The database cannot be opened meanwhile: a folder stands in its place."""
    await database.close()
    aside = database.path.rename(database.path.with_suffix(".aside"))
    database.path.mkdir()
    try:
        yield
    finally:
        database.path.rmdir()
        aside.rename(database.path)


@asynccontextmanager
async def open_database(folder: Path) -> AsyncIterator[Database]:
    """A database in `folder`, with all of its tables and nothing in them."""
    database = Database(url(await lay(folder / "library.db")))
    try:
        yield database
    finally:
        await database.close()
