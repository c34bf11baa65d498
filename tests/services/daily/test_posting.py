"""Claiming the daily fact: never before its minute, and by one caller only."""

from __future__ import annotations

import asyncio

import pytest

from bot.container import Container
from bot.domain.daily.post import DailyState
from tests.conftest import GUILD_ID
from tests.support.daily_clock import Clock
from tests.support.moderators import MIRA

CHANNEL = 5


@pytest.fixture
def clock() -> Clock:
    return Clock("2026-03-02T07:00")


@pytest.fixture
async def at_nine(container: Container, starter: None) -> Container:
    """A guild whose fact is due at nine."""
    await container.daily.set_up(GUILD_ID, MIRA, channel_id=CHANNEL, time="09:00", zone="UTC", on=True)
    return container


@pytest.mark.parametrize("early", ["2026-03-02T08:00", "2026-03-02T08:59:59"])
async def test_a_fact_is_neither_due_nor_claimed_before_its_minute(
    at_nine: Container, clock: Clock, early: str
) -> None:
    clock.set(early)
    assert await at_nine.daily_posts.due() == []
    assert await at_nine.daily_posts.claim(GUILD_ID) is None
    clock.set("2026-03-02T09:00")
    [due] = await at_nine.daily_posts.due()
    assert (due.settings.guild_id, due.sending) == (GUILD_ID, None)
    claimed = await at_nine.daily_posts.claim(GUILD_ID)
    assert claimed is not None
    assert (claimed.date.isoformat(), claimed.state, claimed.channel_id) == ("2026-03-02", DailyState.SENDING, CHANNEL)


async def test_of_many_who_claim_a_fact_at_once_one_has_it(at_nine: Container, clock: Clock) -> None:
    clock.set("2026-03-02T09:00")
    claims = await asyncio.gather(*(at_nine.daily_posts.claim(GUILD_ID) for _ in range(10)))
    assert len([claim for claim in claims if claim is not None]) == 1
