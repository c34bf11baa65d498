"""Which commands are registered with Discord, so that they are registered again only when they change."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from bot.storage import app_state
from bot.storage.database import Database

STATE = "registered_commands"  # and the application, which has ids of its own


@dataclass(frozen=True, slots=True)
class Registered:
    """A digest of the commands as they were registered, and Discord's ids for them by name."""

    digest: str
    ids: Mapping[str, int]


class Registration:
    """Use cases of registering an application's commands."""

    def __init__(self, database: Database, application_id: int) -> None:
        self._database = database
        self._state = f"{STATE} {application_id}"

    async def known(self) -> Registered | None:
        """What was registered last, by whichever process."""
        kept = await self._database.read(lambda connection: app_state.get(connection, self._state))
        return Registered(**json.loads(kept)) if kept else None

    async def keep(self, registered: Registered) -> None:
        """Remember what has just been registered."""
        kept = json.dumps(asdict(registered))
        await self._database.write(lambda connection: app_state.put(connection, self._state, kept))
