"""What goes wrong around the daily fact: one post a guild and local date all the same, and none that nobody can see."""

from __future__ import annotations

import asyncio
import datetime as dt
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import discord
import pytest
from discord.http import Route
from sqlalchemy import event

from bot.app import Almanac
from bot.cogs.background.daily_ticker import DailyTicker
from bot.cogs.background.loop import SteadyLoop
from bot.container import Container
from bot.domain.audit import Action
from bot.domain.daily.post import DailyPost, DailySettings, DailyState
from bot.services.process.backup import Backups
from bot.services.process.lease import LASTS
from bot.ui import cards
from tests.support.daily_clock import Clock
from tests.support.database import open_library
from tests.support.fake_discord import FakeDiscord, payloads, text_channel_id, walk
from tests.support.loopback import connected
from tests.support.moderators import MIRA, NORA
from tests.support.refusals import in_english

GUILDS = 4
ROUTE = "channel_messages"


class Community:
    """Almanac on a line to a loopback Discord, whose guilds all have a fact due in a moment."""

    def __init__(self, fake: FakeDiscord, clock: Clock, bots: list[Almanac]) -> None:
        self.fake = fake
        self.clock = clock
        self.bots = bots
        self.container: Container = bots[0].container
        self.guild_id = fake.guild_ids[0]
        self.channel_id = text_channel_id(self.guild_id) + 1
        self.now = self.true = clock.now

    @property
    def ticker(self) -> DailyTicker:
        return ticker_of(self.bots[0])

    async def switch_on(self, *guild_ids: int) -> None:
        """Let the fact of these guilds be due at this minute."""
        self.clock.now = self.now - dt.timedelta(minutes=10)
        time = f"{self.now - dt.timedelta(minutes=1):%H:%M}"
        for guild_id in guild_ids or (self.guild_id,):
            channel = text_channel_id(guild_id) + 1
            await self.container.daily.set_up(guild_id, MIRA, channel_id=channel, time=time, zone="UTC", on=True)
        self.clock.now = self.now

    async def tick(self) -> None:
        await self.ticker.tick()
        await self.ticker.idle()

    async def claimed(self) -> DailyPost:
        """What a process leaves that is killed right after its claim."""
        post = await self.container.daily_posts.claim(self.guild_id)
        assert post is not None
        return post

    async def sent(self) -> DailyPost:
        """What a process leaves that is killed right after its POST."""
        post = await self.claimed()
        library = await self.container.libraries.get(self.guild_id)
        card = cards.daily(library, library.entries[post.number or 0], post.date)
        await self.ticker.delivery.send(post, card)
        return post

    async def state(self) -> DailyPost:
        [latest] = (await self.container.daily.plan(self.guild_id, NORA)).latest
        return latest

    async def settings(self) -> DailySettings:
        return await self.container.daily.settings(self.guild_id)

    def facts(self, guild_id: int | None = None) -> list[Any]:
        """The facts in a guild's channel."""
        posted = self.fake.channels.messages[text_channel_id(guild_id or self.guild_id) + 1].values()
        return [m for m in posted if any("daily-of" in str(c.get("custom_id")) for c in walk(m["components"]))]

    async def go_wrong(self, **ahead: float) -> None:
        """Let the bots' clock be wrong, and Discord's answers say what time it is by the clock of before."""
        true = self.clock.now
        self.true = true
        self.fake.dates = lambda: self.true.timestamp()
        for bot in self.bots:
            await bot.http.request(Route("GET", "/gateway"))
        self.clock.now = true + dt.timedelta(**ahead)

    def pass_time(self, **amount: float) -> None:
        self.true += dt.timedelta(**amount)
        self.clock.forward(**amount)

    @property
    def posts(self) -> list[Any]:
        """The POSTs that came in."""
        return [request for request in self.fake.received if request.route == ROUTE and request.method == "POST"]


def ticker_of(bot: Almanac) -> DailyTicker:
    ticker = bot.get_cog("DailyTicker")
    assert isinstance(ticker, DailyTicker)
    return ticker


async def communities(folder: Path, processes: int) -> AsyncIterator[Community]:
    """A community that so many bots with one token and one database serve."""
    # Ids of messages carry the real time, so the clock begins there.
    clock = Clock(dt.datetime.now(dt.UTC).replace(tzinfo=None).isoformat(timespec="seconds"))
    async with FakeDiscord(guilds=GUILDS) as fake, AsyncExitStack() as stack:
        fake.dates = None  # time is the clock's, which is moved without asking anybody
        libraries = [open_library(folder, *fake.guild_ids, clock=clock) for _ in range(processes)]
        containers = [await stack.enter_async_context(library) for library in libraries]
        async with connected(fake, *containers) as bots:
            for bot in bots:
                await bot.wait_until_ready()
            yield Community(fake, clock, bots)


@pytest.fixture
async def community(tmp_path: Path) -> AsyncIterator[Community]:
    async for each in communities(tmp_path, 1):
        yield each


@pytest.fixture
async def rivals(tmp_path: Path) -> AsyncIterator[Community]:
    async for each in communities(tmp_path, 2):
        yield each


async def test_a_fact_is_posted_with_a_nonce_that_discord_is_asked_to_enforce(community: Community) -> None:
    await community.switch_on()
    await community.tick()
    [post] = community.posts
    assert post.payload["enforce_nonce"] is True
    assert 1 <= len(post.payload["nonce"]) <= 25
    assert (await community.state()).message_id == int(community.facts()[0]["id"])


async def test_killed_after_the_claim_it_is_posted_by_the_next(community: Community) -> None:
    await community.switch_on()
    claimed = await community.claimed()
    await community.tick()
    assert len(community.facts()) == 1
    state = await community.state()
    assert (state.state, state.nonce, state.attempts) == (DailyState.POSTED, claimed.nonce, 2)


@pytest.mark.parametrize("forgotten", [False, True])
@pytest.mark.parametrize("later", [{"seconds": 1}, {"minutes": 30}, {"hours": 7}])
async def test_killed_after_the_post_it_is_found_in_the_channel_and_adopted(
    community: Community, forgotten: bool, later: dict[str, int]
) -> None:
    await community.switch_on()
    await community.sent()
    if forgotten:
        community.fake.channels.forget_nonces()
    community.clock.forward(**later)
    await community.tick()
    [fact] = community.facts()
    state = await community.state()
    assert (state.state, state.message_id) == (DailyState.POSTED, int(fact["id"]))
    assert len(community.posts) == 1


async def test_after_a_restore_a_fact_that_the_backup_does_not_know_is_looked_for(
    community: Community, tmp_path: Path
) -> None:
    await community.switch_on(*community.fake.guild_ids)
    backups = Backups(community.container.database.path, tmp_path / "backups", community.clock)
    before = await backups.make()
    await community.tick()
    assert [len(community.facts(guild_id)) for guild_id in community.fake.guild_ids] == [1] * GUILDS
    community.fake.channels.forget_nonces()
    channel = text_channel_id(community.guild_id) + 1
    community.fake.channels.messages[channel].clear()  # this one was deleted, or never sent
    (tmp_path / "restored").mkdir()
    await Backups(tmp_path / "restored" / "library.db", tmp_path, community.clock).restore(before)
    async with open_library(tmp_path / "restored", clock=community.clock) as container:
        async with connected(community.fake, container) as [bot]:
            await bot.wait_until_ready()
            await ticker_of(bot).tick()
            await ticker_of(bot).idle()
        for guild_id in community.fake.guild_ids:
            [latest] = (await container.daily.plan(guild_id, NORA)).latest
            assert latest.state is DailyState.POSTED
    assert [len(community.facts(guild_id)) for guild_id in community.fake.guild_ids] == [1] * GUILDS
    assert len(community.posts) == GUILDS + 1


async def test_it_is_found_under_what_others_wrote_since_and_others_facts_are_not_taken_for_it(
    community: Community,
) -> None:
    await community.switch_on()
    await community.sent()
    channel = community.bots[0].get_partial_messageable(community.channel_id)
    library = await community.container.libraries.get(community.guild_id)
    entry = next(iter(library.entries.values()))
    for _ in range(120):
        await channel.send("Good morning")
    await channel.send(view=cards.daily(library, entry, dt.date(2020, 1, 1)))
    await channel.send(view=cards.entry(library, entry))
    community.fake.channels.forget_nonces()
    before = len(community.posts)
    await community.tick()
    assert len(community.posts) == before
    assert (await community.state()).message_id == int(community.facts()[0]["id"])


async def test_posted_and_the_reply_lost_it_is_there_once(community: Community) -> None:
    await community.switch_on()
    community.fake.reset_next(ROUTE, applied=True)
    await community.tick()
    assert len(community.facts()) == 1
    assert (await community.state()).state is DailyState.POSTED


async def test_a_connection_that_breaks_at_the_third_guild_repeats_none_and_loses_none(community: Community) -> None:
    await community.switch_on(*community.fake.guild_ids)
    community.fake.reset_next(ROUTE, target=text_channel_id(community.fake.guild_ids[2]) + 1)
    await community.tick()
    assert [len(community.facts(guild_id)) for guild_id in community.fake.guild_ids] == [1, 1, 1, 1]
    await community.tick()
    assert [len(community.facts(guild_id)) for guild_id in community.fake.guild_ids] == [1, 1, 1, 1]


@pytest.mark.parametrize("applied", [False, True])
@pytest.mark.parametrize(("status", "body"), [(503, None), (429, "<html>banned</html>"), (403, "<html>no</html>")])
async def test_while_discord_is_busy_it_is_left_alone_and_then_posted_once(
    community: Community, status: int, body: str | None, applied: bool
) -> None:
    await community.switch_on()
    community.fake.fail_next(ROUTE, status, body=body, applied=applied)
    await community.tick()
    await community.tick()
    assert len(community.posts) == 1
    assert (await community.state()).state is DailyState.SENDING
    community.fake.channels.forget_nonces()
    community.clock.forward(seconds=31)
    await community.tick()
    assert len(community.facts()) == 1
    assert (await community.state()).state is DailyState.POSTED
    assert (await community.settings()).paused is None


async def test_each_pause_is_longer_than_the_one_before(community: Community) -> None:
    await community.switch_on()
    community.fake.fail_next(ROUTE, 503)
    await community.tick()
    waited = []
    for _ in range(6):
        settings = await community.settings()
        assert settings.next is not None
        waited.append((settings.next.at - community.clock.now).total_seconds())
        community.clock.now = settings.next.at
        community.fake.fail_next(ROUTE, 200, body=[])
        community.fake.fail_next(ROUTE, 503)
        await community.tick()
    assert [round(seconds) for seconds in waited] == [30, 60, 120, 240, 480, 600]


async def test_a_rate_limit_is_waited_out_and_what_comes_after_is_posted_too(community: Community) -> None:
    await community.switch_on(*community.fake.guild_ids)
    community.fake.limit_next(ROUTE, 0.05, everywhere=True)
    await community.tick()
    assert [len(community.facts(guild_id)) for guild_id in community.fake.guild_ids] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("status", "code", "words"), [(403, 50013, "Send Messages"), (403, 50001, "View Channel"), (404, 10003, "is gone")]
)
async def test_a_channel_that_refuses_pauses_the_guild_and_says_why(
    community: Community, status: int, code: int, words: str
) -> None:
    await community.switch_on(*community.fake.guild_ids)
    community.fake.fail_next(ROUTE, status, code, target=community.channel_id)
    await community.tick()
    assert [len(community.facts(guild_id)) for guild_id in community.fake.guild_ids] == [0, 1, 1, 1]
    settings, state = await community.settings(), await community.state()
    assert state.state is DailyState.FAILED
    assert words in in_english(settings.paused)
    assert (settings.on, settings.next, settings.channel_id) == (True, None, community.channel_id)
    assert [post.note for post in (await community.container.daily.plan(community.guild_id, NORA)).unsent] == [
        settings.paused
    ]


async def test_a_message_that_discord_finds_faulty_costs_one_day_and_no_pause(community: Community) -> None:
    await community.switch_on()
    community.fake.fail_next(ROUTE, 400, 50035)
    await community.tick()
    assert (await community.state()).state is DailyState.FAILED
    settings = await community.settings()
    assert settings.paused is None
    assert settings.next is not None
    assert settings.next.at > community.clock.now


async def test_a_channel_chosen_while_the_old_one_refused_gets_the_fact(community: Community) -> None:
    await community.switch_on()
    await community.claimed()
    other = text_channel_id(community.guild_id)
    await community.container.daily.set_up(community.guild_id, MIRA, channel_id=other)
    community.fake.fail_next(ROUTE, 200, body=[], target=community.channel_id)
    community.fake.fail_next(ROUTE, 404, 10003, target=community.channel_id)
    await community.tick()
    await community.tick()
    assert len(community.fake.channels.messages[other]) == 1
    assert (await community.state()).state is DailyState.POSTED
    assert (await community.settings()).paused is None


async def test_where_the_channel_cannot_be_read_any_more_it_is_unknown_and_never_posted_twice(
    community: Community, caplog: pytest.LogCaptureFixture
) -> None:
    await community.switch_on()
    await community.sent()
    community.fake.channels.forget_nonces()
    community.clock.forward(minutes=3)
    community.fake.fail_next(ROUTE, 403, 50001)
    await community.tick()
    assert (await community.state()).state is DailyState.UNKNOWN
    for _ in range(3):
        community.clock.forward(hours=1)
        await community.tick()
    assert len(community.facts()) == len(community.posts) == 1
    [unsent] = (await community.container.daily.plan(community.guild_id, NORA)).unsent
    assert unsent.state is DailyState.UNKNOWN
    assert "unknown" in caplog.text
    settings = await community.container.daily.set_up(community.guild_id, MIRA, on=True)
    assert settings.next is not None
    assert settings.next.date > unsent.date


async def test_where_it_cannot_be_read_but_the_nonce_is_still_known_it_is_sent_again_safely(
    community: Community,
) -> None:
    await community.switch_on()
    await community.sent()
    community.clock.forward(seconds=60)
    community.fake.fail_next(ROUTE, 403, 50001)
    await community.tick()
    assert len(community.posts) == 2
    [fact] = community.facts()
    assert (await community.state()).message_id == int(fact["id"])


async def test_refused_after_an_attempt_whose_outcome_nobody_knows_it_is_unknown_and_not_tried_again(
    community: Community,
) -> None:
    await community.switch_on()
    await community.sent()
    community.clock.forward(seconds=60)
    community.fake.fail_next(ROUTE, 403, 50001, times=2)
    await community.tick()
    assert (await community.state()).state is DailyState.UNKNOWN
    assert (await community.settings()).paused is not None
    community.fake.channels.forget_nonces()
    await community.container.daily.set_up(community.guild_id, MIRA, on=True)
    await community.tick()
    assert len(community.facts()) == 1


async def test_a_history_that_is_empty_for_want_of_a_permission_proves_nothing(community: Community) -> None:
    await community.switch_on()
    await community.sent()
    community.fake.channels.forget_nonces()
    channel = payloads.text_channel(community.channel_id, community.guild_id, "daily-fact", 1)
    denied = {"id": str(community.guild_id), "type": 0, "allow": "0", "deny": str(1 << 16)}
    await community.fake.event("CHANNEL_UPDATE", channel | {"permission_overwrites": [denied]}, community.guild_id)
    cached = community.bots[0].get_channel(community.channel_id)
    assert isinstance(cached, discord.TextChannel)
    while not cached.overwrites:
        await asyncio.sleep(0)
    community.clock.forward(minutes=3)
    community.fake.fail_next(ROUTE, 200, body=[])
    await community.tick()
    state = await community.state()
    assert state.state is DailyState.UNKNOWN
    assert "Read Message History" in in_english(state.note)
    assert len(community.facts()) == len(community.posts) == 1


async def test_out_of_reach_for_longer_than_the_grace_the_day_is_skipped(community: Community) -> None:
    await community.switch_on()
    community.fake.fail_next(ROUTE, 503)
    await community.tick()
    community.clock.forward(hours=7)
    await community.tick()
    state = await community.state()
    assert state.state is DailyState.SKIPPED
    assert "could not be reached" in in_english(state.note)
    assert community.facts() == []


async def test_out_of_reach_for_longer_than_the_grace_and_unreadable_still_it_is_unknown(community: Community) -> None:
    await community.switch_on()
    await community.claimed()
    community.clock.forward(hours=7)
    community.fake.fail_next(ROUTE, 503)
    await community.tick()
    assert (await community.state()).state is DailyState.UNKNOWN


async def test_switched_off_in_between_it_is_not_sent_again(community: Community) -> None:
    await community.switch_on()
    await community.claimed()
    await community.container.daily.set_up(community.guild_id, MIRA, on=False)
    await community.tick()
    assert community.facts() == []
    assert (await community.state()).state is DailyState.SKIPPED
    assert (await community.settings()).next is None


async def test_an_entry_retired_in_between_gives_way_to_another(community: Community) -> None:
    await community.switch_on()
    claimed = await community.claimed()
    with closing(sqlite3.connect(community.container.database.path)) as connection, connection:
        connection.execute(
            "UPDATE entries SET status = 'retired' WHERE guild_id = ? AND number = ?",
            (community.guild_id, claimed.number),
        )
    community.container.libraries.forget(community.guild_id)
    await community.tick()
    state = await community.state()
    assert state.state is DailyState.POSTED
    assert state.number != claimed.number


async def test_while_the_process_stops_nothing_is_begun(community: Community) -> None:
    await community.switch_on()
    await community.bots[0].drain()
    await community.tick()
    assert community.posts == []


@pytest.mark.parametrize("status", [429, 500])
async def test_what_discordpy_would_send_again_after_the_lease_has_ended_is_held_back(
    community: Community, status: int
) -> None:
    await community.switch_on()
    await community.container.lease.take()
    if status == 429:
        community.fake.limit_next(ROUTE, 0.2)
    else:
        community.fake.fail_next(ROUTE, status)
    tick = asyncio.create_task(community.tick())
    while not community.posts:
        await asyncio.sleep(0)
    community.clock.forward(seconds=LASTS)
    await tick
    assert len(community.posts) == 1
    assert community.facts() == []
    assert (await community.state()).state is DailyState.SENDING
    await community.container.lease.renew()
    await community.tick()
    assert len(community.facts()) == 1
    assert (await community.state()).state is DailyState.POSTED


async def test_a_clock_that_is_ahead_posts_nothing_before_its_time_and_moderators_are_told(
    community: Community, caplog: pytest.LogCaptureFixture
) -> None:
    await community.switch_on()
    community.clock.now -= dt.timedelta(hours=1)
    await community.go_wrong(hours=2)
    await community.tick()
    await community.tick()
    assert community.posts == []
    log = await community.container.audit.log(community.guild_id, NORA)
    told = [event for event in log.items if event.action == Action.DAILY_CLOCK]
    assert len(told) == 1
    assert "120 min ahead" in in_english(told[0].detail)
    community.pass_time(hours=1)
    await community.tick()
    [fact] = community.facts()
    state = await community.state()
    assert state.message_id == int(fact["id"])
    assert state.claimed_at == pytest.approx(community.now.timestamp(), abs=10)
    assert "ahead of Discord's" in caplog.text


async def test_posted_by_a_clock_that_was_ahead_and_is_set_right_it_is_found_again(community: Community) -> None:
    await community.switch_on()
    await community.go_wrong(hours=2)
    await community.sent()
    community.fake.channels.forget_nonces()
    community.clock.now = community.true
    community.pass_time(minutes=5)
    await community.tick()
    assert len(community.facts()) == 1
    assert (await community.state()).state is DailyState.POSTED


async def test_a_clock_that_is_a_day_ahead_skips_no_day(community: Community) -> None:
    await community.switch_on()
    await community.go_wrong(days=1)
    await community.tick()
    [post] = (await community.container.daily.plan(community.guild_id, NORA)).latest
    assert (post.state, post.due_at) == (DailyState.POSTED, int(community.now.timestamp()) // 60 * 60 - 60)
    community.clock.now = community.true
    community.pass_time(days=1)
    await community.tick()
    latest = (await community.container.daily.plan(community.guild_id, NORA)).latest
    assert [each.state for each in latest] == [DailyState.POSTED, DailyState.POSTED]


async def test_while_the_clock_is_in_doubt_and_discord_cannot_be_asked_nothing_is_begun(community: Community) -> None:
    await community.switch_on()
    await community.go_wrong(hours=3)
    community.fake.fail_next("gateway", 503)
    await community.tick()
    assert community.posts == []
    await community.tick()
    assert len(community.facts()) == 1


async def test_two_processes_at_once_post_once(rivals: Community) -> None:
    await rivals.switch_on(*rivals.fake.guild_ids)
    tickers = [ticker_of(bot) for bot in rivals.bots]
    for _ in range(3):
        await asyncio.gather(*(ticker.tick() for ticker in tickers))
        await asyncio.gather(*(ticker.idle() for ticker in tickers))
    assert [len(rivals.facts(guild_id)) for guild_id in rivals.fake.guild_ids] == [1, 1, 1, 1]
    assert len(rivals.posts) == GUILDS


async def test_a_claim_is_won_by_one_of_many(rivals: Community) -> None:
    await rivals.switch_on()
    claims = await asyncio.gather(
        *(bot.container.daily_posts.claim(rivals.guild_id) for bot in rivals.bots for _ in range(4))
    )
    assert sum(claim is not None for claim in claims) == 1


async def test_an_attempt_is_begun_by_one_of_many(rivals: Community) -> None:
    await rivals.switch_on()
    post = await rivals.claimed()
    taken = await asyncio.gather(*(bot.container.daily_posts.again(post) for bot in rivals.bots for _ in range(4)))
    assert sum(each is not None for each in taken) == 1


async def test_one_query_finds_what_is_due_however_many_guilds_there_are(community: Community) -> None:
    await community.switch_on(*community.fake.guild_ids)
    statements: list[str] = []
    engine = community.container.database._engine.sync_engine
    event.listen(engine, "before_cursor_execute", lambda *given: statements.append(given[2]))
    due = await community.container.daily_posts.due()
    assert len(due) == GUILDS
    assert len([each for each in statements if each.startswith("SELECT")]) == 1


async def test_the_loop_goes_on_after_the_clock_was_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    real = dt.datetime
    back = dt.timedelta()

    class Shifted(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> dt.datetime:  # type: ignore[override]
            return real.now(tz) - back

    ticks = 0
    enough = asyncio.Event()

    async def tick() -> None:
        nonlocal ticks, back
        ticks += 1
        back = dt.timedelta(hours=1)
        if ticks == 3:
            enough.set()

    monkeypatch.setattr(discord.utils, "datetime", SimpleNamespace(datetime=Shifted, timezone=dt.timezone))
    loop = SteadyLoop(tick, 0.01)
    task = loop.start()
    await asyncio.wait_for(enough.wait(), 5)
    loop.cancel()
    await asyncio.gather(task, return_exceptions=True)
