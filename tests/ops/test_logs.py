"""Logs: every line that discord.py really writes, without a token and without who asked."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import re
import sys
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import discord
import pytest
import yarl
from discord import app_commands

from bot.domain.actor import MANAGE_MESSAGES, Actor
from bot.domain.ask import Surface
from bot.ops import logs
from tests.support.database import open_library
from tests.support.fake_discord import FakeDiscord, Member
from tests.support.fake_discord.faults import Fault
from tests.support.moderators import HOME

BOT_TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4OQ.GhIjKl.Zq3xV0eXampleSignatureOfNobodysBot_aB-cD"
INTERACTION_TOKEN = "aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OTpzZWNyZXRzZWNyZXRzZWNyZXQ="


@pytest.fixture(params=["text", "json"])
def lines(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What is logged at DEBUG, in each format."""
    root, captured = logging.getLogger(), io.StringIO()
    before, level, sql = list(root.handlers), root.level, logging.getLogger("aiosqlite").level
    monkeypatch.setattr(sys, "stderr", captured)
    logs.setup("DEBUG", request.param)
    yield captured
    root.handlers[:] = before
    root.setLevel(level)
    logging.getLogger("aiosqlite").setLevel(sql)
    logging.captureWarnings(False)


@pytest.fixture
async def fake(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as server:
        monkeypatch.setattr(discord.http.Route, "BASE", server.api)
        monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(server.gateway_url))
        yield server


class Asked(discord.Client):
    """A bot of one command that answers twice, and logs what goes wrong."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True))
        self.tree = app_commands.CommandTree(self)
        self.failed = asyncio.Event()

        @self.tree.command(name="topic", description="A card about a topic")
        async def topic(interaction: discord.Interaction, name: str) -> None:
            await interaction.response.send_message("one")
            await interaction.followup.send("two")

        @self.tree.error
        async def failed(interaction: discord.Interaction, error: app_commands.AppCommandError) -> None:
            logging.getLogger("bot").error("no answer", exc_info=error)
            self.failed.set()

    async def setup_hook(self) -> None:
        await self.tree.sync()


async def test_a_bot_that_is_asked_logs_no_token_and_not_who_asked(fake: FakeDiscord, lines: io.StringIO) -> None:
    fake.faults.add(Fault("followup", status=400, body={"code": 50006, "message": "Cannot send an empty message"}))
    member = Member(name="nobodys-business")
    async with Asked() as bot:
        running = asyncio.create_task(bot.start(fake.token))
        await fake.ready()
        reply = await fake.slash("topic", member, name="lachin")
        await asyncio.wait_for(bot.failed.wait(), 10)
    await running

    said = lines.getvalue()
    for seen in (
        "/interactions/",
        "/webhooks/",
        "Created websocket",
        "Cannot send an empty message",
        "status code 400",
        "has returned 200",
    ):
        assert seen in said
    assert f"/{logs.REDACTED}/callback" in said
    for secret in (fake.token, reply.token, str(member.user_id), member.name):
        assert secret not in said


async def test_what_the_database_is_given_is_never_logged(lines: io.StringIO, tmp_path: Path) -> None:
    moderator = Actor(10**17 + 9, MANAGE_MESSAGES)
    async with open_library(tmp_path) as container:
        topic = await container.topics.add(HOME, moderator, ["Lachin road"])
        await container.asks.topic(HOME, topic.id, Surface.COMMAND, 10**18 + 9, moderator.user_id)
        await container.audit.log(HOME, moderator)
    said = lines.getvalue()
    for given in (str(moderator.user_id), str(10**18 + 9), "Lachin road", "INSERT"):
        assert given not in said


@pytest.mark.parametrize(
    ("said", "written"),
    [
        (f"logging in with {BOT_TOKEN}", "logging in with [redacted]"),
        (f"{{'Authorization': 'Bot {BOT_TOKEN}', 'a': 1}}", "{'Authorization': '[redacted]', 'a': 1}"),
        (f"DISCORD_TOKEN={BOT_TOKEN}", "DISCORD_TOKEN=[redacted]"),
        ("{'op': 2, 'd': {'token': 'short', 'shard': 1}}", "{'op': 2, 'd': {'token': '[redacted]', 'shard': 1}}"),
        ('{"token":"short","x":1}', '{"token":"[redacted]","x":1}'),
        (r'"{\"token\": \"short\", \"x\": 1}"', r'"{\"token\": \"[redacted]\", \"x\": 1}"'),
        (f"token of the interaction is {INTERACTION_TOKEN}!", "token of the interaction is [redacted]!"),
        (
            "https://discord.com/api/v10/interactions/12/abc-DEF_1/callback?x=1",
            "https://discord.com/api/v10/interactions/12/[redacted]/callback?x=1",
        ),
        (
            "url='https://discord.com/api/v10/webhooks/12/abc-DEF_1', y",
            "url='https://discord.com/api/v10/webhooks/12/[redacted]', y",
        ),
        ("PATCH /webhooks/12/abc/messages/@original failed", "PATCH /webhooks/12/[redacted]/messages/@original failed"),
        ("token: None, 1.5.2 of 2026-11-22T10:00:00.000Z", "token: None, 1.5.2 of 2026-11-22T10:00:00.000Z"),
        ("GET /channels/123456789012345678/messages", "GET /channels/123456789012345678/messages"),
    ],
)
def test_a_token_is_taken_out_wherever_it_stands_and_the_rest_is_left(said: str, written: str) -> None:
    assert logs.redact(said) == written


def test_a_secret_that_is_known_is_taken_out_whatever_its_shape() -> None:
    assert logs.redact("the word is sesame", ["sesame"]) == "the word is [redacted]"


def test_a_traceback_is_redacted_like_its_message(lines: io.StringIO) -> None:
    try:
        try:
            raise ValueError(f"bad reply to /interactions/1/{INTERACTION_TOKEN}/callback")
        except ValueError as error:
            raise RuntimeError(BOT_TOKEN) from error
    except RuntimeError:
        logging.getLogger("bot").exception("failed with %s", BOT_TOKEN, stack_info=True)

    said = lines.getvalue()
    assert "ValueError: bad reply to /interactions/1/[redacted]/callback" in said
    assert "RuntimeError: [redacted]" in said
    assert BOT_TOKEN not in said
    assert INTERACTION_TOKEN not in said


@pytest.mark.parametrize("lines", ["json"], indirect=True)
def test_machines_get_one_object_a_line(lines: io.StringIO) -> None:
    logging.getLogger("bot").info("two\nlines of «%s»", "Степанакерт", extra={"error_id": "x7", "url": BOT_TOKEN})
    try:
        raise KeyError("k")
    except KeyError:
        logging.getLogger("bot").exception("failed")

    first, second = map(json.loads, lines.getvalue().splitlines())
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", first.pop("time"))
    assert first == {
        "level": "INFO",
        "logger": "bot",
        "message": "two\nlines of «Степанакерт»",
        "error_id": "x7",
        "url": "[redacted]",
    }
    assert second["exception"].startswith("Traceback (most recent call last):\n")
    assert second["exception"].endswith("KeyError: 'k'")


@pytest.mark.parametrize("lines", ["text"], indirect=True)
def test_what_a_member_typed_cannot_pass_for_a_line_of_ours_nor_command_a_terminal(lines: io.StringIO) -> None:
    logging.getLogger("bot").info("asked for %s", "x\n2026-01-01T00:00:00.000Z INFO    bot: all well\x1b[2J")

    first, second = lines.getvalue().splitlines()
    assert first.endswith(" INFO    bot: asked for x")
    assert second.startswith("  2026-")
    assert "\x1b" not in second


def test_warnings_of_python_are_logged(lines: io.StringIO) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(True)
        warnings.warn(f"old habit {BOT_TOKEN}", DeprecationWarning, stacklevel=1)

    assert "DeprecationWarning: old habit [redacted]" in lines.getvalue()


def test_the_level_is_kept_to_and_a_second_set_up_takes_the_place_of_the_first(
    lines: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = io.StringIO()
    monkeypatch.setattr(sys, "stderr", later)
    logs.setup("WARNING")
    logging.getLogger("discord.client").info("not this")
    logging.getLogger("discord.client").warning({"but": "this"})

    assert lines.getvalue() == ""
    assert later.getvalue().count("\n") == 1
    assert later.getvalue().endswith(" WARNING discord.client: {'but': 'this'}\n")


def test_error_ids_are_short_easily_told_apart_and_do_not_repeat() -> None:
    ids = [logs.new_error_id() for _ in range(1000)]

    assert len(set(ids)) == 1000
    assert all(re.fullmatch("[2-9a-z]{8}", id) and not set(id) & set("aeiou01l") for id in ids)
