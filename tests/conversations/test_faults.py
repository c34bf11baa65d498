"""What goes wrong between Discord and Almanac: the member always has one answer, and every ask counts once."""

from __future__ import annotations

import asyncio
import logging
import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import app_commands

from bot.app import Almanac, utcnow
from bot.cogs.background.dates import DateReader
from bot.container import Container
from bot.domain.actor import MANAGE_GUILD, MANAGE_MESSAGES, Actor
from bot.domain.ask import Period
from bot.domain.errors import StorageUnavailable
from bot.ops.discord_time import DiscordTime
from bot.services.packs.packs import read_pack, starter_packs
from tests.support.database import away, open_library
from tests.support.fake_discord import FakeDiscord, Member, text_of
from tests.support.loopback import connected

ERROR_ID = re.compile(r"`([0-9A-Za-z]{6,12})`")


class Line:
    """Almanac on a line to a loopback Discord, with the starter library in its guild."""

    def __init__(self, fake: FakeDiscord, bot: Almanac, container: Container) -> None:
        self.fake = fake
        self.bot = bot
        self.container = container
        self.guild_id = fake.guild_ids[0]

    async def asks(self) -> int:
        await self.container.asks.flush()
        return sum(each.asks for each in await self.container.insight.top(self.guild_id, Period.ALL))


@pytest.fixture(params=[True, False], ids=["fast", "by discord.py"])
async def line(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Line]:
    async with (
        FakeDiscord() as fake,
        open_library(tmp_path, fake.guild_ids[0], clock=utcnow) as container,
        connected(fake, container) as [bot],
    ):
        bot.fast_answers = request.param
        yield Line(fake, bot, container)
        await bot.drain()


async def test_an_interaction_sent_twice_is_answered_and_counted_once(line: Line) -> None:
    data = (await line.fake.slash("topic", name="Karabakh")).payload
    reply = await line.fake.dispatch(data)
    await line.fake.dispatch(data)
    assert "Karabakh" in (await reply.callback()).text
    await line.bot.drain()
    assert sum(sent.status < 300 for sent in line.fake.callbacks) == 1
    assert await line.asks() == 1


async def test_a_callback_that_was_applied_and_then_answered_with_500_is_delivered(
    line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    line.fake.fail_next("callback", 500, applied=True)
    reply = await line.fake.slash("topic", name="Karabakh")
    assert "Karabakh" in (await reply.callback()).text
    await line.bot.drain()
    assert [sent.status for sent in line.fake.callbacks] == [500, 400]
    assert reply.followups == []
    assert "failed [" not in caplog.text
    assert await line.asks() == 1


async def test_an_answer_too_late_is_logged_and_has_no_second_effect(
    line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    data = (await line.fake.slash("topic", name="EAEU")).payload["data"]
    payload = line.fake.interaction(2, data)
    reply = line.fake.interactions.add(payload)
    line.fake.expire(reply)
    await line.fake.dispatch(payload)
    await settled(line)
    assert "answered too late" in caplog.text
    assert "failed [" not in caplog.text
    assert [sent.status for sent in line.fake.callbacks if sent.target == reply.id] == [404]


async def settled(line: Line) -> None:
    """Wait until the bot has answered all it was sent, in the order it came: a ping goes through after everything."""
    reply = await line.fake.slash("privacy")
    await reply.callback()
    await line.bot.drain()
    line.bot.stopping = False


class Broken(Exception):
    pass


async def before(interaction: discord.Interaction[Any]) -> None:
    raise Broken("before")


async def after(interaction: discord.Interaction[Any]) -> None:
    await interaction.response.send_message("half an answer")
    raise Broken("after")


async def after_thinking(interaction: discord.Interaction[Any]) -> None:
    await interaction.response.defer(thinking=True)
    raise Broken("after thinking")


@pytest.mark.parametrize("broken", [before, after, after_thinking])
async def test_whatever_breaks_the_member_has_an_id_that_the_log_has_too(
    line: Line, caplog: pytest.LogCaptureFixture, broken: Any
) -> None:
    line.bot.tree.add_command(app_commands.Command(name="broken", description="It breaks", callback=broken))
    await line.bot.tree.sync()
    reply = await line.fake.slash("broken")
    await reply.until(lambda: any(ERROR_ID.search(text_of(message)) for message in reply.messages.values()))
    said = "\n".join(text_of(message) for message in reply.messages.values())
    found = ERROR_ID.search(said)
    assert found is not None
    [record] = [record for record in caplog.records if f"[{found.group(1)}]" in record.getMessage()]
    assert record.levelno == logging.ERROR
    assert record.exc_info is not None
    assert "Broken" not in said


async def test_a_button_that_breaks_is_answered_the_same_way(line: Line, caplog: pytest.LogCaptureFixture) -> None:
    card = await (await line.fake.slash("topic", name="Karabakh")).message()
    buttons = line.bot.get_cog("ComponentRouter")
    buttons.handlers["dates"] = lambda *_: before(_[0])  # type: ignore[union-attr]
    custom_id = next(c for c in re.findall(r"v1:dates:[^\"']*", str(card["components"])))
    reply = await line.fake.component(custom_id, card)
    found = ERROR_ID.search((await reply.callback()).text)
    assert found is not None
    assert f"[{found.group(1)}]" in caplog.text


NO_BUTTONS = [
    "v0:topic:1",
    "v1:nothing:1",
    "v1:topic",
    "v1:topic:x",
    "v1:dates:1:0:2024-99:",
    "custom",
    "v1:topic:1:2:3",
    "é",
]


async def test_a_button_nobody_made_is_answered_as_an_old_one(line: Line, subtests: pytest.Subtests) -> None:
    card = await (await line.fake.slash("topic", name="Karabakh")).message()
    for custom_id in NO_BUTTONS:
        with subtests.test(custom_id):
            payload = line.fake.interaction(3, {"custom_id": custom_id, "component_type": 2, "id": 1})
            answer = await (await line.fake.dispatch(payload | {"message": card})).callback()
            assert answer.ephemeral
            assert "older version" in answer.text


@pytest.mark.parametrize("page", [-1, 10**9, 10**17])
async def test_a_page_that_is_not_there_is_clamped(line: Line, page: int) -> None:
    card = await (await line.fake.slash("timeline")).message()
    payload = line.fake.interaction(3, {"custom_id": f"v1:dates:0:{page}::", "component_type": 2, "id": 1})
    answer = await (await line.fake.dispatch(payload | {"message": card})).callback()
    assert "2020" in answer.text or "2025" in answer.text


@pytest.mark.parametrize(
    "custom_id", ["v1:topic:{}", "v1:dates:{}:0::", "v1:quotes:{}:0", "v1:sources:{}", "v1:picture:{}::"]
)
async def test_another_guilds_topic_is_as_unknown_as_none(line: Line, custom_id: str) -> None:
    [(name, text)] = starter_packs().items()
    await line.container.packs.load(4242, read_pack(text, name))
    theirs = next(iter((await line.container.libraries.get(4242)).topics))
    card = await (await line.fake.slash("topic", name="Karabakh")).message()
    said = []
    for topic_id in (theirs, 987_654):
        data = {"custom_id": custom_id.format(topic_id), "component_type": 2, "id": 1}
        reply = await line.fake.dispatch(line.fake.interaction(3, data) | {"message": card})
        said.append((await reply.callback()).text)
    assert said[0] == said[1]
    assert "not in the library" in said[0]
    assert await line.asks() == 1


async def lock(other: sqlite3.Connection) -> None:
    """Take the lock once the bot has written what it writes, which it can while its loop runs."""
    async with asyncio.timeout(30):
        while True:
            try:
                other.execute("BEGIN EXCLUSIVE")
                return
            except sqlite3.OperationalError:
                await asyncio.sleep(0)


async def test_while_the_database_is_locked_members_are_answered_and_counted_later(line: Line) -> None:
    await (await line.fake.slash("topic", name="Karabakh")).callback()
    with closing(sqlite3.connect(line.container.database.path, isolation_level=None, timeout=0)) as other:
        await lock(other)
        replies = [await line.fake.slash("topic", name=name) for name in ("EAEU", "Lachin", "Prague summit")]
        for reply in replies:
            assert "Source" in (await reply.callback(timeout=2)).text
        assert (await (await line.fake.slash("search", text="vehicles")).callback(timeout=2)).text
        other.execute("ROLLBACK")
    assert await line.asks() == 4


async def test_when_the_database_cannot_be_read_the_member_is_told_to_try_again(
    line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    line.container.libraries.forget(line.guild_id)
    async with away(line.container.database):
        answer = await (await line.fake.slash("topic", name="Karabakh")).callback()
        assert answer.ephemeral
        assert "Try again" in answer.text
    assert not isinstance(await line.asks(), StorageUnavailable)


async def test_what_comes_while_the_process_stops_is_turned_away_and_the_rest_is_finished(line: Line) -> None:
    first = await line.fake.slash("topic", name="Karabakh")
    await first.callback()
    await line.bot.drain()
    second = await line.fake.slash("topic", name="Karabakh")
    answer = await second.callback()
    assert answer.ephemeral
    assert "restarting" in answer.text
    assert await line.asks() == 1


async def test_no_token_of_an_interaction_is_ever_logged(line: Line, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        line.fake.fail_next("callback", 403, 50013)
        reply = await line.fake.slash("topic", name="Karabakh")
        await settled(line)
    assert reply.token not in caplog.text
    assert line.fake.token not in caplog.text


async def test_a_fast_answer_is_the_one_that_discord_py_would_send(line: Line) -> None:
    for private in (False, True):
        sent = []
        for fast in (True, False):
            line.bot.fast_answers = fast
            reply = await line.fake.slash("topic", name="Karabakh", private=private)
            sent.append((await reply.callback()).data)
        assert {"tts": False, "content": None, "attachments": [], **sent[0]} == sent[1]
        assert sent[0]["allowed_mentions"] == {"parse": []}
        assert bool(sent[0]["flags"] & 64) is private


async def test_a_fast_answer_tells_discord_s_date(line: Line) -> None:
    line.bot.fast_answers = True
    time = DiscordTime(utcnow)
    line.bot.dates = DateReader(time)
    line.fake.dates = lambda: utcnow().timestamp() - 7_200
    await (await line.fake.slash("topic", name="Karabakh")).callback()
    await line.bot.drain()
    assert timedelta(hours=1, minutes=59) < time.ahead < timedelta(hours=2, minutes=1)


@pytest.mark.parametrize("limited", [True, False])
async def test_an_answer_that_discord_could_not_take_at_once_is_sent_again(line: Line, limited: bool) -> None:
    line.fake.limit_next("callback", 0.01) if limited else line.fake.fail_next("callback", 502)
    reply = await line.fake.slash("topic", name="Karabakh")
    assert "Karabakh" in (await reply.callback()).text
    await line.bot.drain()
    assert [sent.status < 300 for sent in line.fake.callbacks] == [False, True]
    assert await line.asks() == 1


async def test_a_form_delivered_twice_is_saved_once_and_the_answer_says_so(line: Line) -> None:
    mo = Member(permissions=MANAGE_MESSAGES)
    opened = await (await line.fake.slash("curate topic add", mo)).callback()
    payload = (await line.fake.submit(opened.data, {"names": "Gorge\nThe gorge"}, mo)).payload
    again = await line.fake.dispatch(payload)
    await settled(line)
    library = await line.container.libraries.get(line.guild_id)
    assert library.find("The gorge") is not None
    assert [topic.name for topic in library.topics.values()].count("Gorge") == 1
    assert "Gorge" in (await again.callback()).text


async def test_with_four_eyes_a_form_delivered_twice_makes_one_proposal(line: Line) -> None:
    mo, kai = Member(permissions=MANAGE_MESSAGES), Member(permissions=MANAGE_GUILD)
    await (await line.fake.slash("setup review", kai, four_eyes=True)).callback()
    opened = await (await line.fake.slash("curate edit", mo, number="1")).callback()
    payload = (await line.fake.submit(opened.data, {"body": "Mo thinks so."}, mo)).payload
    for _ in range(3):
        await line.fake.dispatch(payload)
    await settled(line)
    queue = await line.container.review.queue(line.guild_id, Actor(1, MANAGE_MESSAGES))
    assert queue.total == 1


async def test_an_event_that_is_not_as_documented_is_logged_and_the_bot_goes_on(
    line: Line, caplog: pytest.LogCaptureFixture
) -> None:
    await line.fake.event("CHANNEL_UPDATE", {"id": "not a number", "type": "no type"}, line.guild_id)
    assert "Karabakh" in (await (await line.fake.slash("topic", name="Karabakh")).callback()).text
    assert "an event CHANNEL_UPDATE of the gateway could not be read" in caplog.text
