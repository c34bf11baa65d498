"""Managers set Almanac up; everything done stands in a log; people see what is kept of them."""

from __future__ import annotations

from typing import Any

import discord
import pytest
import simcord

from bot.container import Container
from tests.conftest import GUILD_ID
from tests.support.conversation import Person, shown

SETTINGS = [
    ("setup moderators", {}),
    ("setup review", {"four_eyes": True}),
    ("setup log-channel", {}),
    ("setup language", {"language": "hy"}),
    ("setup library", {"pack": "south-caucasus"}),
    ("setup status", {}),
]


@pytest.mark.parametrize(("command", "options"), SETTINGS, ids=[command for command, _ in SETTINGS])
async def test_a_moderator_sets_nothing_up(
    mo: Person, container: Container, command: str, options: dict[str, object]
) -> None:
    before = await container.guilds.settings(GUILD_ID)
    seen = await mo.is_shown("setup").types(command, **options)
    assert seen.private
    assert "Manage Server" in seen.text
    assert await container.guilds.settings(GUILD_ID) == before


async def test_status_shows_every_setting(
    kai: Person, guild: simcord.GuildHandle, channel: simcord.ChannelHandle, starter: None
) -> None:
    role = guild.create_role("Librarians")
    await kai.types("setup moderators", role=role)
    await kai.types("setup review", four_eyes=True)
    await kai.types("setup log-channel", channel=channel)
    await kai.types("setup language", language="hy")
    status = (await kai.types("setup status")).text
    for said in (f"<@&{role.id}>", "two pairs of eyes", f"<#{channel.id}>", "Armenian", "19 topics"):
        assert said in status


async def test_status_shows_the_daily_fact(kai: Person, channel: simcord.ChannelHandle, starter: None) -> None:
    assert "**Daily fact**: off" in (await kai.types("setup status")).text
    await kai.types("setup daily", channel=channel, time="9:30pm", zone="Asia/Yerevan", on=True)
    assert f"**Daily fact**: <#{channel.id}> at 21:30, Asia/Yerevan" in (await kai.types("setup status")).plain


@pytest.mark.parametrize(
    ("command", "option", "setting", "now"),
    [
        ("setup moderators", "role", "moderator_role_id", "Take it away"),
        ("setup log-channel", "channel", "log_channel_id", "Post it nowhere"),
    ],
)
async def test_without_an_option_nothing_is_reset_before_kai_has_been_asked(
    kai: Person,
    guild: simcord.GuildHandle,
    channel: simcord.ChannelHandle,
    container: Container,
    command: str,
    option: str,
    setting: str,
    now: str,
) -> None:
    async def set_to() -> int | None:
        found: int | None = getattr(await container.guilds.settings(GUILD_ID), setting)
        return found

    unset = await kai.types(command)
    assert unset.buttons == {}
    wanted = guild.create_role("Librarians") if option == "role" else channel
    await kai.types(command, **{option: wanted})
    assert await set_to() == wanted.id
    asked = await kai.types(command)
    assert str(wanted.id) in asked.text
    assert await set_to() == wanted.id
    roles, kai.roles = [*kai.roles], []
    assert "Manage Server" in (await kai.presses(asked, now)).text
    assert await set_to() == wanted.id
    kai.roles = roles
    await kai.presses(asked, now)
    assert await set_to() is None


async def test_everyone_is_no_moderator_role(kai: Person, guild: simcord.GuildHandle, container: Container) -> None:
    seen = await kai.types("setup moderators", role=guild.default_role)
    assert "@everyone" in seen.text.replace("\u200b", "")
    assert (await container.guilds.settings(GUILD_ID)).moderator_role_id is None


async def test_a_log_channel_that_cannot_be_written_to_is_refused_by_permission(
    kai: Person, guild: simcord.GuildHandle, container: Container
) -> None:
    closed = guild.create_text_channel("closed", overwrites=almanac_may(guild, send_messages=False))
    seen = await kai.types("setup log-channel", channel=closed)
    assert "Send Messages" in seen.text
    assert (await container.guilds.settings(GUILD_ID)).log_channel_id is None


def almanac_may(guild: simcord.GuildHandle, **permissions: bool) -> dict[Any, discord.PermissionOverwrite]:
    """What Almanac may do in a channel, apart from what it may elsewhere."""
    assert guild.me is not None
    return {guild.me: discord.PermissionOverwrite(**permissions)}


async def test_dates_are_written_in_the_language_that_is_set(kai: Person, ana: Person) -> None:
    [choice] = await kai.starts_typing("setup language", "language", "arme")
    assert choice["value"] == "hy"
    assert "Armenian" in (await kai.types("setup language", language="hy")).text
    assert "դեկտեմբեր" in (await ana.types("timeline", topic="Lachin road")).text.lower()
    assert "language code" in (await kai.types("setup language", language="klingon!")).text


async def test_an_empty_guild_loads_a_starter_library(kai: Person, container: Container) -> None:
    [choice] = await kai.starts_typing("setup library", "pack", "cauc")
    assert choice["value"] == "south-caucasus"
    nothing = await kai.types("setup library")
    assert "0 topics" in nothing.text
    assert "south-caucasus" in nothing.text
    loaded = await kai.types("setup library", pack="south-caucasus")
    assert "added" in loaded.text
    assert len((await container.libraries.get(GUILD_ID)).topics) == 19
    assert "Lachin road" in (await kai.types("topic", name="Lachin road")).text
    assert "no starter library" in (await kai.types("setup library", pack="nope")).text


# --- the log ----------------------------------------------------------------------------------------------------------


async def test_every_change_stands_in_the_log_and_in_its_channel(
    mo: Person, kai: Person, guild: simcord.GuildHandle, simcord_env: simcord.Env
) -> None:
    channel = guild.create_text_channel("library-log")
    await kai.types("setup log-channel", channel=channel)
    await mo.types("curate retire", number="1", reason="A double.")
    log = await mo.types("curate log")
    assert f"<@{mo.actor.id}> retired #1 r2 · A double." in log.plain
    await simcord_env.advance_time(6)
    [message] = channel.history()
    [line] = shown(message)
    assert "retired" in line
    assert "A double." in line
    await simcord_env.advance_time(60)
    assert len(channel.history()) == 1


async def test_what_the_disk_altered_is_restored_at_once_and_told_in_the_log_channel(
    ana: Person, kai: Person, guild: simcord.GuildHandle, simcord_env: simcord.Env, container: Container
) -> None:
    channel = guild.create_text_channel("library-log")
    await kai.types("setup log-channel", channel=channel)
    said = await ana.types("entry", number="1")
    async with container.database.transaction() as connection:
        await connection.exec_driver_sql("UPDATE entries SET body = body || '!' WHERE number = 1")
    container.libraries.forget(GUILD_ID)
    assert "no entry" in (await ana.types("entry", number="1")).text
    await simcord_env.advance_time(30)
    [line] = shown(channel.history()[0])
    assert "found damaged on the disk, and restored" in line
    container.libraries.forget(GUILD_ID)  # by which time it is read anew anyway
    assert (await ana.types("entry", number="1")).text == said.text


async def test_a_log_channel_that_is_gone_breaks_no_change(
    mo: Person, kai: Person, guild: simcord.GuildHandle, simcord_env: simcord.Env
) -> None:
    channel = guild.create_text_channel("library-log")
    await kai.types("setup log-channel", channel=channel)
    simcord_env.inject_error("POST", f"/channels/{channel.id}/messages", status=403, code=50013)
    assert "#1 is retired" in (await mo.types("curate retire", number="1", reason="A double.")).text
    await simcord_env.advance_time(6)
    assert "retired #1 r2" in (await mo.types("curate log")).plain
    await mo.types("curate restore", number="1")
    await simcord_env.advance_time(6)
    assert "restored" in shown(channel.history()[0])[0]


async def test_status_names_the_permission_that_is_missing(
    kai: Person, guild: simcord.GuildHandle, simcord_env: simcord.Env
) -> None:
    channel = guild.create_text_channel("library-log")
    await kai.types("setup log-channel", channel=channel)
    simcord_env.backend.delete_channel(channel.id)
    assert "cannot be posted" in (await kai.types("setup status")).text


async def test_the_log_has_pages(mo: Person) -> None:
    for _ in range(6):
        await mo.types("curate retire", number="1", reason="A double.")
        await mo.types("curate restore", number="1")
    log = await mo.types("curate log")
    assert "page 1 of 2" in log.text
    assert "page 2 of 2" in (await mo.presses(log, "Next")).text


# --- privacy ----------------------------------------------------------------------------------------------------------


async def test_a_moderator_sees_her_own_trail_and_what_stays(mo: Person) -> None:
    assert "Nothing." in (await mo.types("privacy")).text
    await mo.types("curate retire", number="1", reason="A double.")
    privacy = await mo.types("privacy")
    assert "1 line of the log" in privacy.text
    trail = await mo.presses(privacy, "Show my trail")
    assert "retired #1 r2" in trail.plain


async def test_a_member_erases_her_id_from_what_waits(ana: Person, mo: Person) -> None:
    form = await ana.opens("suggest", topic="Lachin road")
    await ana.submits(form, kind="summary", text="The road was open.")
    privacy = await ana.types("privacy")
    assert "1 suggestion" in privacy.text
    asked = await ana.presses(privacy, "Erase what may be erased")
    assert "This cannot be undone" in asked.text
    assert "1 suggestion" in (await ana.types("privacy")).text
    erased = await ana.presses(asked, "Erase")
    assert "erased from 1 suggestion" in erased.text
    assert "Nothing." in (await ana.types("privacy")).text
    queue = await mo.types("curate review")
    assert "The road was open." in queue.text
    assert str(ana.actor.id) not in queue.text


# --- what Discord is told ---------------------------------------------------------------------------------------------


async def test_the_groups_are_shown_to_whom_they_are_for(ana: Person, simcord_env: simcord.Env) -> None:
    [sync] = [sent for sent in simcord_env.http_requests if sent.method == "PUT" and sent.path.endswith("/commands")]
    assert sync.json is not None
    groups = {command["name"]: command for command in sync.json}
    assert int(groups["curate"]["default_member_permissions"]) == 1 << 13
    assert int(groups["setup"]["default_member_permissions"]) == 1 << 5
    for command in groups.values():
        assert command["contexts"] == [0]
        assert command["integration_types"] == [0]


async def test_help_shows_the_groups_to_moderators_only(ana: Person, mo: Person) -> None:
    assert "</curate:" in (await mo.types("help")).text
    assert "</curate:" not in (await ana.types("help")).text
