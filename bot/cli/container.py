"""The library that a command works on: the configured one, of one guild."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from bot import config
from bot.domain.errors import UserError

if TYPE_CHECKING:
    from bot.container import Container


def in_container(work: Callable[[Container], Coroutine[Any, Any, int]], *, new: bool = False) -> int:
    """The exit code of `work` in the configured container. Only with `new` may the database not be there yet."""
    from bot.container import open_container

    settings = config.load()
    if not new and not settings.database_path.exists():
        raise UserError("cli-no-database", file=str(settings.database_path.absolute()))

    async def opened() -> int:
        async with open_container(settings) as container:
            return await work(container)

    return asyncio.run(opened())


async def one_guild(container: Container, given: int | None, *, new: bool = False) -> int:
    """The guild that is meant: the one given, or the only one there is. Only with `new` may it be unknown so far."""
    from bot.storage import guilds

    known = await container.database.read(guilds.known)
    if given is not None and (new or given in known):
        return given
    if given is None and len(known) == 1:
        return known[0]
    there = ", ".join(map(str, known))
    if given is not None and known:
        raise UserError("cli-guild-unknown", guild=str(given), guilds=there)
    if given is not None:
        raise UserError("cli-guild-unknown-as-all", guild=str(given))
    if known:
        raise UserError("cli-guilds-are-several", count=len(known), guilds=there)
    raise UserError("cli-no-guild")
