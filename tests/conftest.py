"""The world that tests talk to: a real bot, a real SQLite file, and Discord as simcord plays it."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord
from hypothesis import settings

from bot.app import Almanac, utcnow
from bot.container import Container
from bot.domain.errors import UserError
from bot.ops.collector import tune_collector
from bot.storage import database
from tests.support import limits
from tests.support.conversation import Person
from tests.support.database import open_library

# Examples take as long as the machine is busy. A run that decides over a change draws the same ones each time.
# `--hypothesis-profile thorough` draws many more of them.
settings.register_profile("almanac", max_examples=15, deadline=None, derandomize="CI" in os.environ)
settings.register_profile("thorough", settings.get_profile("almanac"), max_examples=200)
settings.register_profile("steady", settings.get_profile("almanac"), derandomize=True, database=None)
settings.load_profile("almanac")

GUILD_ID = 1_000_000_000_000_000_001

TESTS = Path(__file__).parent
SLOW_FOLDERS = (TESTS / "browser", TESTS / "processes")


def pytest_configure() -> None:
    """Let simcord look every 3 ms whether the bot has come to rest: every 50 ms is half the time of a conversation. And
    let it be patient: on a busy machine an import of a thousand rows takes longer than 5 s."""
    looks, patience = simcord.Env._settle_internal.__kwdefaults__, simcord.Env.__init__.__kwdefaults__
    assert looks is not None
    assert patience is not None
    looks["idle"], patience["settle_timeout"] = 0.003, 30.0


@pytest.hookimpl(tryfirst=True)  # before pytest leaves out what `-m` does not ask for
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that start processes or a browser as slow."""
    for item in items:
        if any(item.path.is_relative_to(folder) for folder in SLOW_FOLDERS):
            item.add_marker("slow")


def pytest_xdist_auto_num_workers() -> int:
    """Three workers for two cores: processes and databases are waited for half of the time."""
    cores = os.cpu_count() or 1
    return cores + cores // 2


def pytest_collection_finish() -> None:
    """Collect garbage as the running bot does, which leaves out what was made before: worth a tenth of the time."""
    tune_collector()


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let writes wait long for their turn: on a machine that is busy with tests, 10 s may pass for nothing."""
    monkeypatch.setattr(database, "QUEUE_TIMEOUT", 60.0)


@pytest.fixture
def soon_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Find a locked database busy at once instead of after 1.5 s; for the databases that are opened after this."""
    monkeypatch.setattr(database, "BUSY_TIMEOUT", 0.02)


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """What the bot takes for the time."""
    return utcnow


@pytest.fixture
async def container(
    request: pytest.FixtureRequest, tmp_path: Path, clock: Callable[[], datetime]
) -> AsyncIterator[Container]:
    """A container over an empty database, or over one with the starter library for a test that uses `starter`."""
    guilds = (GUILD_ID,) if "starter" in request.fixturenames else ()
    async with open_library(tmp_path, *guilds, clock=clock) as container:
        yield container


@pytest.fixture
def simcord_bot(container: Container) -> Almanac:
    return Almanac(container)


@pytest.fixture
def guild(simcord_env: simcord.Env) -> simcord.GuildHandle:
    return simcord_env.create_guild("South Caucasus", id=GUILD_ID)


@pytest.fixture
def channel(guild: simcord.GuildHandle) -> simcord.ChannelHandle:
    return guild.create_text_channel("reference-desk")


@pytest.fixture
def starter(container: Container) -> None:
    """The starter library, in the database for the guild."""


@pytest.fixture
def ana(simcord_env: simcord.Env, guild: simcord.GuildHandle, channel: simcord.ChannelHandle, starter: None) -> Person:
    """A member of a guild that has the starter library."""
    return Person(guild.add_member(simcord_env.create_user("ana", global_name="Ana")), channel)


@pytest.fixture
def ben(simcord_env: simcord.Env, guild: simcord.GuildHandle, channel: simcord.ChannelHandle) -> Person:
    """Another member."""
    return Person(guild.add_member(simcord_env.create_user("ben", global_name="Ben")), channel)


def member(
    env: simcord.Env, guild: simcord.GuildHandle, channel: simcord.ChannelHandle, name: str, **permissions: bool
) -> Person:
    """A member of the guild whose only role gives these permissions."""
    roles = [guild.create_role(f"{name}'s role", permissions=discord.Permissions(**permissions))] if permissions else []
    user = env.create_user(name, global_name=name.capitalize())
    return Person(guild.add_member(user, roles=roles), channel)


@pytest.fixture
def mo(simcord_env: simcord.Env, guild: simcord.GuildHandle, channel: simcord.ChannelHandle, starter: None) -> Person:
    """A moderator: a member with Manage Messages, in a guild that has the starter library."""
    return member(simcord_env, guild, channel, "mo", manage_messages=True)


@pytest.fixture
def nia(simcord_env: simcord.Env, guild: simcord.GuildHandle, channel: simcord.ChannelHandle) -> Person:
    """Another moderator."""
    return member(simcord_env, guild, channel, "nia", manage_messages=True)


@pytest.fixture
def kai(simcord_env: simcord.Env, guild: simcord.GuildHandle, channel: simcord.ChannelHandle) -> Person:
    """A manager: a member with Manage Server, and without Manage Messages."""
    return member(simcord_env, guild, channel, "kai", manage_guild=True)


@pytest.fixture(autouse=True)
def within_discords_limits(request: pytest.FixtureRequest) -> Iterator[None]:
    """Check everything the bot sent against what Discord documents, and that none of it can ping anybody; simcord takes
    more than Discord does."""
    env = request.getfixturevalue("simcord_env") if "simcord_env" in request.fixturenames else None
    yield
    if env is not None:
        # simcord notes whatever the tree's error handler is given; a refusal was answered there, and is no fault.
        assert [error for error in env.errors if not isinstance(getattr(error, "original", error), UserError)] == []
        assert [fault for sent in env.http_requests for fault in _faults(sent.path, sent.json)] == []


CALLBACKS: dict[int, limits.PayloadKind] = {4: "message", 7: "message", 8: "autocomplete", 9: "modal"}


def _faults(path: str, sent: Any) -> list[str]:
    if path.endswith("/callback"):
        kind = CALLBACKS.get(sent["type"])
        sent = sent.get("data") or {}
    elif path.endswith("/commands"):
        kind = "commands"
    else:
        kind = "message" if "/webhooks/" in path or path.endswith("/messages") else None
    if not kind or not sent:
        return []
    pings = ["it may ping people"] if kind == "message" and sent.get("allowed_mentions") != {"parse": []} else []
    return limits.violations(sent, kind) + pings
