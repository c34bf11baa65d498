"""Which commands each application has registered."""

from __future__ import annotations

from pathlib import Path

from bot.services.process.registration import Registered, Registration
from tests.support.database import open_database


async def test_applications_over_one_database_each_know_their_own_commands(tmp_path: Path) -> None:
    async with open_database(tmp_path) as database:
        one, other = Registration(database, 1), Registration(database, 2)
        await one.keep(Registered("a", {"topic": 10}))
        assert await other.known() is None
        await other.keep(Registered("b", {"topic": 20}))
        assert await one.known() == Registered("a", {"topic": 10})
        assert await Registration(database, 2).known() == Registered("b", {"topic": 20})
