"""The daily fact as a community sees it: posted once a day, whatever clocks and moderators do."""

from __future__ import annotations

import datetime as dt
import re
import sqlite3
from contextlib import closing
from typing import Any

import discord
import pytest
import simcord

from bot.app import Almanac
from bot.container import Container
from bot.domain.ask import Period
from bot.domain.daily.post import DailyState
from bot.domain.errors import UserError
from bot.domain.message import Message
from bot.services.packs.packs import read_pack
from bot.services.unit_of_work import PermissionDenied
from tests.conftest import GUILD_ID
from tests.support.conversation import Opened, Person, Seen
from tests.support.daily_clock import Clock
from tests.support.moderators import ANA, MIRA, NORA, logged
from tests.support.refusals import in_english, refuses

MORNING = "2026-03-02T08:59"


@pytest.fixture
def clock() -> Clock:
    return Clock(MORNING)


class Days:
    """A community whose days pass."""

    def __init__(self, env: simcord.Env, clock: Clock, container: Container, channel: simcord.ChannelHandle) -> None:
        self.env = env
        self.clock = clock
        self.container = container
        self.channel = channel

    async def pass_by(self, **amount: float) -> None:
        """Let time pass, all at once, and the ticker notice."""
        self.clock.forward(**amount)
        await self.tick()

    async def at(self, now: str) -> None:
        """Let clocks show a moment, and the ticker notice."""
        self.clock.set(now)
        await self.tick()

    async def tick(self) -> None:
        await self.env.advance_time(31)

    @property
    def facts(self) -> list[discord.Message]:
        return [message for message in self.channel.history() if "Entry #" in str(_labels(message))]

    async def switch_on(self, time: str = "09:00", zone: str = "UTC") -> None:
        await self.container.daily.set_up(GUILD_ID, MIRA, channel_id=self.channel.id, time=time, zone=zone, on=True)


def _labels(message: discord.Message) -> list[str]:
    return [part.label for part in _walk(message.components) if isinstance(part, discord.Button) and part.label]


def _ids(message: discord.Message) -> list[str]:
    return [part.custom_id for part in _walk(message.components) if getattr(part, "custom_id", None)]


def _walk(components: Any) -> list[Any]:
    return [each for part in components for each in (part, *_walk(getattr(part, "children", ())))]


def text_of(message: discord.Message) -> str:
    return "\n".join(part.content for part in _walk(message.components) if isinstance(part, discord.TextDisplay))


@pytest.fixture
async def days(
    simcord_env: simcord.Env, clock: Clock, container: Container, channel: simcord.ChannelHandle, starter: None
) -> Days:
    return Days(simcord_env, clock, container, channel)


async def state(container: Container, date: str) -> DailyState | None:
    post = await container.daily.of_date(GUILD_ID, dt.date.fromisoformat(date))
    return post.state if post else None


async def test_nothing_is_posted_until_somebody_switches_it_on(days: Days) -> None:
    await days.container.daily.set_up(GUILD_ID, MIRA, channel_id=days.channel.id, time="09:00")
    await days.pass_by(days=3)
    assert days.channel.history() == []


async def test_a_fact_comes_each_day_at_its_time_and_once(days: Days) -> None:
    await days.switch_on()
    await days.tick()
    assert days.facts == []
    for day in range(1, 6):
        await days.pass_by(minutes=2)
        await days.tick()
        assert len(days.facts) == day
        await days.pass_by(hours=23, minutes=58)
    assert len({text_of(message) for message in days.facts}) == 5


async def test_the_card_tells_the_fact_with_its_date_topic_source_and_place_in_it(days: Days) -> None:
    await days.switch_on()
    await days.at("2026-04-17T08:59")
    await days.at("2026-04-17T09:00")
    [fact] = days.facts
    said = text_of(fact)
    assert "On this day: 17 April" in said
    assert "2 years ago today" in said
    assert "17 April 2024" in said
    assert "Why did Russian peacekeepers leave?" in said
    assert "¶" in said
    assert "author not stated" in said


async def test_the_buttons_of_a_fact_go_on_and_count_as_asked_there(days: Days, ana: Person) -> None:
    await days.switch_on()
    await days.at("2026-04-17T09:00")
    [fact] = days.facts
    topic = next(each for each in _ids(fact) if each.startswith("v1:daily:"))
    opened = Seen(await ana.actor.click(fact, custom_id=topic))
    assert opened.private
    assert "Key dates" in opened.text
    entry = next(each for each in _ids(fact) if each.startswith("v1:daily-of:"))
    assert "Source" in Seen(await ana.actor.click(fact, custom_id=entry)).text
    asked = await days.container.insight.top(GUILD_ID, Period.ALL)
    assert sum(each.asks for each in asked) == 2
    counted = await surfaces(days.container)
    assert counted == {"daily": 2}


async def surfaces(container: Container) -> dict[str, int]:
    with closing(sqlite3.connect(container.database.path)) as connection, connection:
        rows = connection.execute("SELECT surface, sum(asks) FROM ask_days GROUP BY surface").fetchall()
    return dict(rows)


async def test_today_shows_the_fact_of_the_day_once_it_is_posted(days: Days, ana: Person) -> None:
    await days.switch_on()
    assert "Fact of the day" not in (await ana.types("today")).text
    await days.pass_by(minutes=1)
    card = await ana.types("today")
    assert "Fact of the day" in card.text
    assert "Entry #" in card.text
    assert "v1:daily-of" not in str(card.parts)
    assert "Fact of the day" not in (await ana.types("today", date="17 April")).text


async def test_down_at_the_due_time_it_is_posted_once_late(days: Days) -> None:
    await days.switch_on()
    await days.env.restart_bot(Almanac(days.container))
    await days.pass_by(hours=2)
    await days.tick()
    assert len(days.facts) == 1


async def test_past_the_grace_the_day_is_skipped_and_moderators_see_it(days: Days) -> None:
    await days.switch_on()
    await days.pass_by(days=2, hours=6, minutes=2)
    await days.tick()
    assert days.facts == []
    for date in ("2026-03-02", "2026-03-03", "2026-03-04"):
        assert await state(days.container, date) is DailyState.SKIPPED
    await days.at("2026-03-05T09:00")
    assert len(days.facts) == 1
    unsent = (await days.container.daily.plan(GUILD_ID, NORA)).unsent
    assert [post.date.day for post in unsent] == [4, 3, 2]
    assert "not running" in in_english(unsent[0].note)


async def test_a_clock_that_jumps_ahead_and_back_costs_no_day_and_doubles_none(days: Days) -> None:
    await days.switch_on()
    await days.at("2026-03-02T09:00")
    assert len(days.facts) == 1
    await days.at("2026-03-02T08:00")
    await days.at("2026-03-02T09:30")
    assert len(days.facts) == 1
    await days.at("2031-01-01T00:00")
    assert len(days.facts) == 1
    await days.at("2026-03-02T10:00")
    await days.at("2026-03-03T08:59")
    assert len(days.facts) == 1
    await days.at("2026-03-03T09:00")
    assert len(days.facts) == 2
    assert await state(days.container, "2026-03-03") is DailyState.POSTED


@pytest.mark.parametrize(
    ("time", "before", "due", "inside", "after"),
    [
        ("02:30", "2026-03-08T06:59", "2026-03-08T07:00", "2026-03-08T07:30", "2026-03-09T06:29"),
        ("01:30", "2026-11-01T05:29", "2026-11-01T05:30", "2026-11-01T06:30", "2026-11-02T06:29"),
    ],
)
async def test_a_gap_or_a_fold_with_a_restart_inside_it_has_one_fact(
    days: Days, time: str, before: str, due: str, inside: str, after: str
) -> None:
    days.clock.set(before)
    await days.switch_on(time, "America/New_York")
    await days.tick()
    assert days.facts == []
    await days.at(due)
    assert len(days.facts) == 1
    for moment in (inside, after):
        await days.env.restart_bot(Almanac(days.container))
        await days.at(moment)
    assert len(days.facts) == 1


@pytest.mark.parametrize(
    "edit", [{"time": "10:00"}, {"time": "09:30"}, {"zone": "America/Los_Angeles"}, {"zone": "Pacific/Auckland"}]
)
async def test_an_edit_after_todays_post_gives_no_second_one_that_day(days: Days, edit: dict[str, str]) -> None:
    await days.switch_on()
    await days.at("2026-03-02T09:00")
    settings = await days.container.daily.set_up(GUILD_ID, MIRA, **edit)  # type: ignore[arg-type]
    assert settings.next is not None
    assert settings.next.date == dt.date(2026, 3, 3)
    for _ in range(15):  # three days, in steps that are shorter than the grace
        await days.pass_by(hours=5)
    dates = [custom_id.split(":")[2] for fact in days.facts for custom_id in _ids(fact) if "daily-of" in custom_id]
    assert len(dates) == len(set(dates)) >= 3


async def test_a_channel_that_refuses_pauses_its_guild_alone_and_keeps_its_settings(
    days: Days, simcord_env: simcord.Env
) -> None:
    others = [simcord_env.create_guild(f"Guild {n}", id=GUILD_ID + n) for n in range(1, 4)]
    channels = [guild.create_text_channel("facts") for guild in others]
    library = await days.container.packs.dump(GUILD_ID)
    for guild, channel in zip(others, channels, strict=True):
        await days.container.packs.load(guild.id, read_pack(library, "pack"))
        await days.container.daily.set_up(guild.id, MIRA, channel_id=channel.id, time="09:00", on=True)
    await days.switch_on()
    days.env.inject_error("POST", f"/channels/{channels[1].id}/messages", status=403, code=50013, message="no")
    await days.at("2026-03-02T09:00")
    assert [len(channel.history()) for channel in channels] == [1, 0, 1]
    assert len(days.facts) == 1
    settings = await days.container.daily.settings(others[1].id)
    assert settings.paused is not None
    assert "Send Messages" in in_english(settings.paused)
    assert (settings.channel_id, settings.time, settings.on) == (channels[1].id, dt.time(9), True)
    await days.at("2026-03-03T09:00")
    assert [len(channel.history()) for channel in channels] == [2, 0, 2]
    await days.at("2026-03-03T09:30")
    resumed = await days.container.daily.set_up(others[1].id, MIRA, on=True)
    assert resumed.paused is None
    await days.at("2026-03-04T09:00")
    assert [len(channel.history()) for channel in channels] == [3, 1, 3]


async def test_mended_within_the_grace_the_refused_fact_is_posted_after_all(days: Days) -> None:
    await days.switch_on()
    days.env.inject_error("POST", "/channels/*/messages", status=403, code=50001)
    await days.at("2026-03-02T09:00")
    assert await state(days.container, "2026-03-02") is DailyState.FAILED
    days.clock.forward(hours=1)
    await days.container.daily.set_up(GUILD_ID, MIRA, on=True)
    await days.tick()
    assert await state(days.container, "2026-03-02") is DailyState.POSTED
    assert len(days.facts) == 1


async def test_an_exception_nobody_expected_stops_neither_the_ticker_nor_the_other_guilds(
    days: Days, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await days.switch_on()
    calls = []

    async def broken() -> None:
        calls.append(1)
        raise ZeroDivisionError("nobody expected this")

    with monkeypatch.context() as patch:
        patch.setattr(days.container.database, "read", lambda work: broken())
        await days.at("2026-03-02T09:00")
    assert calls
    assert "nobody expected this" in caplog.text
    await days.tick()
    assert len(days.facts) == 1


async def test_an_entry_that_was_retired_is_not_posted(days: Days) -> None:
    await days.switch_on()
    library = await days.container.libraries.get(GUILD_ID)
    planned = (await days.container.daily.plan(GUILD_ID, NORA)).days[0].pick.entry
    assert planned is not None
    assert planned.number in library.entries
    with closing(sqlite3.connect(days.container.database.path)) as connection, connection:
        connection.execute("UPDATE entries SET status = 'retired' WHERE number = ?", (planned.number,))
    days.container.libraries.forget(GUILD_ID)
    await days.at("2026-03-02T09:00")
    [fact] = days.facts
    assert f"Entry #{planned.number}" not in _labels(fact)


# --- what people do about it ------------------------------------------------------------------------------------------


@pytest.fixture
async def mo(
    simcord_env: simcord.Env, guild: simcord.GuildHandle, channel: simcord.ChannelHandle, days: Days
) -> Person:
    """A manager and moderator."""
    role = guild.create_role("Keepers", permissions=discord.Permissions(manage_messages=True, manage_guild=True))
    return Person(guild.add_member(simcord_env.create_user("mo", global_name="Mo"), roles=[role]), channel)


async def test_a_manager_sets_it_up_and_sees_tomorrows_card(mo: Person, days: Days) -> None:
    card = await mo.types("setup daily")
    assert card.private
    assert "Off." in card.text
    channel = days.channel
    card = await mo.types("setup daily", channel=channel, time="18:30", zone="Asia/Baku", on=True)
    assert "On." in card.text
    assert "18:30" in card.text
    assert "Baku (Asia), UTC+04:00" in card.text
    assert "2 March 2026, as it would be posted" in card.text
    assert "Source" in card.text
    assert await mo.starts_typing("setup daily", "zone", "baku") == [
        {"name": "Baku (Asia), UTC+04:00, now 12:59", "value": "Asia/Baku"}
    ]
    await days.at("2026-03-02T14:30")
    assert len(days.facts) == 1


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"time": "25:00"}, "25:00"),
        ({"time": "9 in the morning"}, "time of day"),
        ({"zone": "EST"}, "IANA"),
        ({"zone": "Bakuu"}, "IANA"),
        ({"zone": "GMT+4"}, "IANA"),
        ({"on": True}, "Choose the channel"),
        ({"time": "x" * 500}, "500"),
    ],
)
async def test_what_cannot_be_set_is_refused_and_nothing_is_saved(
    mo: Person, days: Days, given: dict[str, Any], words: str
) -> None:
    card = await mo.types("setup daily", **given)
    assert card.private
    assert words in card.text
    assert await days.container.daily.settings(GUILD_ID) == (
        await days.container.daily.settings(GUILD_ID + 99)
    ).__class__(GUILD_ID)


async def test_a_channel_that_almanac_cannot_post_to_is_refused_with_what_is_missing(
    mo: Person, days: Days, guild: simcord.GuildHandle
) -> None:
    closed = guild.create_text_channel(
        "closed", overwrites={guild.default_role: discord.PermissionOverwrite(send_messages=False)}
    )
    card = await mo.types("setup daily", channel=closed, on=True)
    assert "Send Messages" in card.text
    assert "Nothing was saved" in card.text
    assert not (await days.container.daily.settings(GUILD_ID)).on


async def test_members_may_neither_set_it_up_nor_look_ahead(ana: Person, days: Days) -> None:
    for command in ("setup daily", "curate daily"):
        card = await ana.is_shown(command.split()[0]).types(command)
        assert card.private
        assert "permission" in card.text


async def test_who_has_the_moderator_role_looks_ahead_and_who_lost_it_does_not(
    days: Days, guild: simcord.GuildHandle, simcord_env: simcord.Env, channel: simcord.ChannelHandle
) -> None:
    await days.switch_on()
    role = guild.create_role("Keepers")
    lea = Person(guild.add_member(simcord_env.create_user("lea", global_name="Lea"), roles=[role]), channel)
    await days.container.guilds.set_moderators(GUILD_ID, MIRA, role.id)
    planned = await lea.is_shown("curate").types("curate daily")
    day = await lea.chooses(await lea.types("curate daily"), "2 March 2026")
    lea.roles = []
    for refused in (
        await lea.presses(day, "Hold"),
        await lea.presses(day, "Another entry"),
        await lea.presses(day, "← All days"),
        await lea.presses(planned, "Post today's now"),
        await lea.types("curate daily", day="3 March", entry="#1"),
    ):
        assert refused.private
        assert "moderator role." in refused.text
    assert days.facts == []
    denied = {(record.actor_id, record.subject) for record in await logged(days.container, GUILD_ID)}
    assert {
        (lea.actor.id, "look ahead at the daily fact"),
        (lea.actor.id, "change the daily fact of a day"),
        (lea.actor.id, "post the daily fact at once"),
    } <= denied
    assert all(day.pick.entry for day in (await days.container.daily.plan(GUILD_ID, NORA)).days)


async def test_every_service_asks_who_acts(days: Days) -> None:
    await days.switch_on()
    daily, date = days.container.daily, dt.date(2026, 3, 3)
    number = next(iter((await days.container.libraries.get(GUILD_ID)).entries))
    before = await daily.plan(GUILD_ID, NORA)
    for call in (
        daily.set_up(GUILD_ID, NORA, on=False),
        daily.preview(GUILD_ID, NORA),
        daily.plan(GUILD_ID, ANA),
        daily.swap(GUILD_ID, ANA, date, number),
        daily.swap_for_another(GUILD_ID, ANA, date, number),
        daily.hold(GUILD_ID, ANA, date),
        daily.release(GUILD_ID, ANA, date),
        days.container.daily_posts.claim_now(GUILD_ID, ANA),
    ):
        with pytest.raises(PermissionDenied):
            await call
    assert await daily.plan(GUILD_ID, NORA) == before
    refusals = [record.actor_id for record in await logged(days.container, GUILD_ID) if record.action == "denied"]
    assert refusals == [ANA.user_id] * 6 + [NORA.user_id] * 2


async def test_the_log_has_what_was_set_and_decided_and_by_whom(mo: Person, days: Days) -> None:
    await mo.types("setup daily", channel=days.channel, time="18:30", zone="Asia/Baku", on=True)
    await mo.types("setup daily", time="18:30")
    await mo.types("curate daily", day="3 March", entry="#2")
    day = await mo.chooses(await mo.types("curate daily"), "4 March 2026")
    await mo.presses(await mo.presses(day, "Hold"), "Undo")
    await mo.presses(await mo.types("curate daily"), "Post today's now")
    records = [record for record in reversed(await logged(days.container, GUILD_ID)) if record.action != "import"]
    assert {record.actor_id for record in records} == {mo.actor.id}
    [entry] = re.findall(r"Entry (#\d+)", str(_labels(days.facts[0])))
    assert [(record.action, record.subject, record.detail) for record in records] == [
        ("setting", "daily_channel", f"none → {days.channel.id}"),
        ("setting", "daily_time", "09:00 → 18:30"),
        ("setting", "zone", "UTC → Asia/Baku"),
        ("setting", "daily_on", "off → on"),
        ("daily-choose", "2026-03-03", "#2"),
        ("daily-hold", "2026-03-04", None),
        ("daily-release", "2026-03-04", None),
        ("daily-now", "2026-03-02", entry),
    ]
    said = (await mo.types("curate log")).plain
    assert f"set the channel of the daily fact · none → <#{days.channel.id}>" in said
    assert "held the daily fact of 2026-03-04" in said


async def test_moderators_are_told_in_the_log_channel_of_days_without_a_fact(
    days: Days, guild: simcord.GuildHandle
) -> None:
    log = guild.create_text_channel("log")
    await days.switch_on()
    await days.container.guilds.set_log_channel(GUILD_ID, MIRA, log.id)
    await days.container.daily.hold(GUILD_ID, NORA, dt.date(2026, 3, 2))
    await days.at("2026-03-02T09:00")
    await days.at("2026-03-05T08:00")
    days.env.inject_error("POST", f"/channels/{days.channel.id}/messages", status=403, code=50013, message="no")
    await days.at("2026-03-05T09:00")
    await days.tick()
    told = re.sub(r"\\(.)", r"\1", "\n".join(map(text_of, log.history())))
    assert "Almanac did not post the daily fact of 2026-03-02 · Moderators held this day." in told
    assert "Almanac did not post the daily fact of 2026-03-03 to 2026-03-04 · Almanac was not running" in told
    assert "Almanac was not let post the daily fact of 2026-03-05 · Almanac may not write in its channel" in told
    assert "Almanac paused the daily fact · Once that is mended, a manager goes on with /setup daily on:True" in told
    assert days.facts == []


async def test_what_is_wrong_with_a_fact_is_reported_from_its_card(ana: Person, days: Days) -> None:
    await days.switch_on()
    await days.at("2026-03-02T09:00")
    [fact] = days.facts
    report = next(each for each in _ids(fact) if each.startswith("v1:open-report:"))
    form = Opened(await ana.actor.click(fact, custom_id=report))
    assert "Thank you" in (await ana.submits(form, text="The day is another.")).text
    reports = await days.container.reports.open(GUILD_ID, NORA)
    assert [f"Entry #{each.number}" in _labels(fact) for each in reports.items] == [True]


async def test_while_its_lease_is_not_renewed_a_process_posts_nothing(days: Days) -> None:
    await days.switch_on()
    await days.container.lease.take()
    await days.at("2026-03-02T09:00")
    assert days.facts == []
    await days.container.lease.renew()
    await days.tick()
    assert len(days.facts) == 1


async def test_a_moderator_sees_the_next_seven_days_and_they_come_so(mo: Person, days: Days) -> None:
    await days.switch_on()
    card = await mo.types("curate daily")
    assert card.private
    numbers = re.findall(r"-# #(\d+)", card.text)
    dates = [f"{day} March 2026" for day in range(2, 9)]
    assert all(date in card.text for date in dates)
    planned = [
        each.pick.entry.number for each in (await days.container.daily.plan(GUILD_ID, NORA)).days if each.pick.entry
    ]
    assert [int(number) for number in numbers] == planned
    for day in range(2, 9):
        await days.at(f"2026-03-{day:02}T09:00")
    posted = [int(re.findall(r"Entry #(\d+)", str(_labels(fact)))[0]) for fact in days.facts]
    assert posted == planned


async def test_a_moderator_swaps_a_day_for_another_entry_and_back(mo: Person, days: Days) -> None:
    await days.switch_on()
    planned = await mo.types("curate daily")
    day = await mo.chooses(planned, "2 March 2026")
    first = _number(day)
    swapped = await mo.presses(day, "Another entry")
    assert _number(swapped) != first
    assert "chosen by moderators" in swapped.text
    undone = await mo.presses(swapped, "Undo")
    assert _number(undone) == first
    again = await mo.presses(undone, "Another entry")
    await days.at("2026-03-02T09:00")
    assert f"Entry #{_number(again)}" in _labels(days.facts[0])


def _number(seen: Seen) -> int:
    return int(seen.button("Another entry").rpartition(":")[2])


async def test_a_moderator_chooses_an_entry_by_its_number(mo: Person, days: Days) -> None:
    await days.switch_on()
    number = next(reversed((await days.container.libraries.get(GUILD_ID)).entries))
    card = await mo.types("curate daily", day="3 March", entry=f"#{number}")
    assert f"#{number}" in card.text
    for refused in (
        await mo.types("curate daily", day="3 March", entry="#9999"),
        await mo.types("curate daily", day="1 May", entry=f"#{number}"),
        await mo.types("curate daily", entry=f"#{number}"),
        await mo.types("curate daily", day="3 March", entry="first"),
    ):
        assert "Nothing was saved" in refused.text
    looked = await mo.types("curate daily", day="30 February")
    assert "February" in looked.text
    assert "saved" not in looked.text
    await days.at("2026-03-02T09:00")
    await days.at("2026-03-03T09:00")
    assert f"Entry #{number}" in _labels(days.facts[1])


async def test_a_held_day_has_no_fact_and_says_so(mo: Person, days: Days) -> None:
    await days.switch_on()
    day = await mo.chooses(await mo.types("curate daily"), "2 March 2026")
    held = await mo.presses(day, "Hold")
    assert "Nothing will be posted" in held.text
    assert "held" in (await mo.presses(held, "← All days")).text
    await days.at("2026-03-02T09:00")
    await days.at("2026-03-03T09:00")
    assert len(days.facts) == 1
    assert "Moderators held this day" in (await mo.types("curate daily")).text


async def test_reasons_that_older_versions_kept_as_sentences_are_shown_as_they_are(mo: Person, days: Days) -> None:
    await days.switch_on()
    await days.pass_by(days=1, hours=6, minutes=2)
    await days.tick()
    with closing(sqlite3.connect(days.container.config.database_path)) as connection, connection:
        kept = "Almanac was not running when it was due, nor in the six hours after."
        assert connection.execute("UPDATE daily_posts SET note = ? WHERE state = 'skipped'", (kept,)).rowcount == 2
        connection.execute("UPDATE guilds SET daily_paused = 'Its channel is gone.', next_due_at = NULL")
    plan = await mo.types("curate daily")
    assert "**Paused.** Its channel is gone." in plan.text
    assert "nor in the six hours after." in plan.text
    with refuses(r"The daily fact is paused: Its channel is gone\."):
        await days.container.daily_posts.claim_now(GUILD_ID, NORA)


async def test_posting_now_counts_as_todays(mo: Person, days: Days) -> None:
    await days.switch_on()
    card = await mo.types("curate daily")
    done = await mo.presses(card, "Post today's now")
    assert "is posted" in done.text
    assert len(days.facts) == 1
    again = await mo.presses(card, "Post today's now")
    assert "posted already" in again.text
    await days.at("2026-03-02T09:00")
    assert len(days.facts) == 1
    await days.at("2026-03-03T09:00")
    assert len(days.facts) == 2
    stale = await mo.presses(card, "Post today's now")
    assert "another day" in stale.text


async def test_posting_now_is_refused_while_it_is_off_or_empty(days: Days) -> None:
    with pytest.raises(UserError, match="daily-is-off"):
        await days.container.daily_posts.claim_now(GUILD_ID, NORA)
    await days.container.daily.set_up(77, MIRA, channel_id=5, on=True)
    with pytest.raises(UserError, match="daily-library-empty"):
        await days.container.daily_posts.claim_now(77, NORA)


async def test_an_empty_library_skips_its_days_and_says_why(days: Days, simcord_env: simcord.Env) -> None:
    empty = simcord_env.create_guild("Empty", id=GUILD_ID + 50)
    channel = empty.create_text_channel("facts")
    await days.container.daily.set_up(empty.id, MIRA, channel_id=channel.id, time="09:00", on=True)
    await days.at("2026-03-02T09:00")
    assert channel.history() == []
    post = await days.container.daily.of_date(empty.id, dt.date(2026, 3, 2))
    assert post is not None
    assert (post.state, post.note) == (DailyState.SKIPPED, Message("daily-nothing-yet"))
