"""What becomes of a guild's data once the bot is removed from it."""

from __future__ import annotations

import pytest

from bot.container import Container
from tests.conftest import GUILD_ID
from tests.support.daily_clock import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock("2026-03-02T12:00")


async def entries(container: Container) -> int:
    return len(await container.libraries.get(GUILD_ID))


async def test_the_data_of_a_guild_is_kept_for_30_days_after_a_removal_and_then_purged(
    container: Container, starter: None, clock: Clock
) -> None:
    await container.presence.present([GUILD_ID])
    await container.presence.left(GUILD_ID)
    for days in (0, 1, 28):
        clock.forward(days=days)
        assert await container.presence.purge() == 0
    clock.forward(hours=23)
    assert await container.presence.purge() == 0
    assert await entries(container) > 0
    clock.forward(hours=2)
    assert await container.presence.purge() == 1
    assert await entries(container) == 0


async def test_a_guild_that_the_bot_returns_to_keeps_its_data(
    container: Container, starter: None, clock: Clock
) -> None:
    await container.presence.left(GUILD_ID)
    clock.forward(days=29)
    await container.presence.joined(GUILD_ID)
    clock.forward(days=60)
    assert await container.presence.purge() == 0
    assert await entries(container) > 0
