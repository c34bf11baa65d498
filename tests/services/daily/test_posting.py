"""Claiming the daily fact: never before its minute, and by one caller only."""

from __future__ import annotations

import asyncio
import datetime as dt

import pytest

from bot.container import Container
from bot.domain.daily.post import DailyPost, DailyState
from bot.domain.daily.schedule import Due
from bot.domain.message import Message
from bot.services.daily.posting import NOT_REACHED
from tests.conftest import GUILD_ID
from tests.support.daily_clock import Clock
from tests.support.moderators import MIRA, NORA, OMAR, add_topic_and_source
from tests.support.refusals import refuses

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


NINE = "2026-03-02T09:00"
TODAY = dt.date(2026, 3, 2)
WHY = NOT_REACHED


@pytest.fixture
async def claimed(at_nine: Container, clock: Clock) -> DailyPost:
    """Today's fact, which is being sent."""
    clock.set(NINE)
    post = await at_nine.daily_posts.claim(GUILD_ID)
    assert post is not None
    return post


async def state(container: Container) -> DailyState | None:
    post = await container.daily.of_date(GUILD_ID, TODAY)
    return post.state if post else None


async def test_a_fact_that_is_being_sent_is_claimed_by_nobody_else(at_nine: Container, claimed: DailyPost) -> None:
    assert await at_nine.daily_posts.claim(GUILD_ID) is None
    with refuses("is being posted"):
        await at_nine.daily_posts.claim_now(GUILD_ID, NORA)


async def test_a_guild_that_is_off_or_paused_claims_nothing(at_nine: Container, claimed: DailyPost) -> None:
    await at_nine.daily_posts.failed(claimed, WHY, pause=True)
    assert await at_nine.daily_posts.claim(GUILD_ID) is None
    await at_nine.daily.set_up(GUILD_ID, MIRA, on=False)
    assert await at_nine.daily_posts.claim(GUILD_ID) is None
    assert await state(at_nine) is DailyState.FAILED
    await at_nine.daily.set_up(GUILD_ID, MIRA, on=True)
    again = await at_nine.daily_posts.claim(GUILD_ID)
    assert again is not None
    assert again.date == TODAY


async def test_what_became_of_a_fact_is_settled_once(at_nine: Container, claimed: DailyPost) -> None:
    await at_nine.daily_posts.posted(claimed, 40)
    await at_nine.daily_posts.failed(claimed, WHY, pause=True)
    await at_nine.daily_posts.skipped(claimed, WHY)
    assert await state(at_nine) is DailyState.POSTED
    settings = await at_nine.daily.settings(GUILD_ID)
    assert settings.paused is None
    assert settings.next == Due(TODAY + dt.timedelta(days=1), dt.datetime(2026, 3, 3, 9, tzinfo=dt.UTC))


async def test_a_fact_is_left_alone_for_as_long_as_told_and_not_once_it_is_settled(
    at_nine: Container, clock: Clock, claimed: DailyPost
) -> None:
    await at_nine.daily_posts.later(claimed, 90)
    assert await at_nine.daily_posts.due() == []
    clock.forward(seconds=89)
    assert await at_nine.daily_posts.due() == []
    clock.forward(seconds=1)
    [due] = await at_nine.daily_posts.due()
    assert due.sending == claimed
    await at_nine.daily_posts.posted(claimed, 40)
    next_one = (await at_nine.daily.settings(GUILD_ID)).next
    await at_nine.daily_posts.later(claimed, 90)
    assert (await at_nine.daily.settings(GUILD_ID)).next == next_one


@pytest.mark.parametrize(("late", "begun"), [({"hours": 6}, True), ({"hours": 6, "seconds": 1}, False)])
async def test_it_is_tried_again_for_six_hours_and_not_a_second_longer(
    at_nine: Container, clock: Clock, claimed: DailyPost, late: dict[str, float], begun: bool
) -> None:
    clock.forward(**late)
    assert (await at_nine.daily_posts.again(claimed) is not None) is begun
    assert await state(at_nine) is (DailyState.SENDING if begun else DailyState.SKIPPED)


@pytest.mark.parametrize(("late", "state"), [({"hours": 6}, "sending"), ({"hours": 6, "seconds": 1}, "skipped")])
async def test_it_is_begun_for_six_hours_and_not_a_second_longer(
    at_nine: Container, clock: Clock, late: dict[str, float], state: str
) -> None:
    clock.set(NINE)
    clock.forward(**late)
    await at_nine.daily_posts.claim(GUILD_ID)
    post = await at_nine.daily.of_date(GUILD_ID, TODAY)
    assert post is not None
    assert post.state == state


async def test_where_the_only_entry_is_retired_while_it_is_sent_the_day_is_skipped(
    container: Container, clock: Clock
) -> None:
    drafts = await add_topic_and_source(container, GUILD_ID)
    await container.curation.add(GUILD_ID, NORA, drafts.key_date("2024-04-17"), confirmed=True)
    await container.daily.set_up(GUILD_ID, MIRA, channel_id=CHANNEL, time="09:00", zone="UTC", on=True)
    clock.set(NINE)
    post = await container.daily_posts.claim(GUILD_ID)
    assert post is not None
    assert post.number == 1
    await container.curation.retire(GUILD_ID, OMAR, 1, "disputed")
    assert await container.daily_posts.again(post) is None
    skipped = await container.daily.of_date(GUILD_ID, TODAY)
    assert skipped is not None
    assert (skipped.state, skipped.note) == (DailyState.SKIPPED, Message("daily-nothing-yet"))


async def test_the_choice_from_a_large_library_is_that_from_a_small_one(
    at_nine: Container, claimed: DailyPost, monkeypatch: pytest.MonkeyPatch
) -> None:
    await at_nine.daily_posts.skipped(claimed, WHY)
    monkeypatch.setattr("bot.services.daily.posting.LARGE", 0)
    again = await at_nine.daily_posts.claim_now(GUILD_ID, NORA)
    assert again.number == claimed.number


async def test_only_an_entry_of_the_library_is_chosen_for_a_day(at_nine: Container) -> None:
    with refuses(r"There is no entry #999 in this library"):
        await at_nine.daily.swap(GUILD_ID, NORA, TODAY, 999)


async def test_where_there_is_no_other_entry_a_day_is_not_swapped(container: Container) -> None:
    drafts = await add_topic_and_source(container, GUILD_ID)
    await container.curation.add(GUILD_ID, NORA, drafts.key_date("2024-04-17"), confirmed=True)
    await container.daily.set_up(GUILD_ID, MIRA, channel_id=CHANNEL, time="09:00", zone="UTC", on=True)
    with refuses("There is no other entry whose turn it could be"):
        await container.daily.swap_for_another(GUILD_ID, NORA, TODAY, 1)
    await container.curation.add(GUILD_ID, NORA, drafts.key_date("2024-05-18", "The bridge opens."), confirmed=True)
    await container.daily.swap_for_another(GUILD_ID, NORA, TODAY, 1)
    [chosen, *_] = (await container.daily.plan(GUILD_ID, NORA)).days
    assert chosen.pick.entry is not None
    assert chosen.pick.entry.number == 2
