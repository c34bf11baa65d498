"""Whoever reads alone reads their own language; what all read is in the server's."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import utcnow
from bot.domain.actor import MANAGE_GUILD, Actor
from tests.support.database import open_library
from tests.support.fake_discord import FakeDiscord, Member
from tests.support.loopback import connected


@pytest.fixture
async def discord(tmp_path: Path) -> AsyncIterator[FakeDiscord]:
    """A loopback Discord whose guild has the starter library."""
    async with (
        FakeDiscord() as fake,
        open_library(tmp_path, fake.guild_ids[0], clock=utcnow) as container,
        connected(fake, container) as [bot],
    ):
        yield fake
        await bot.drain()


async def said(discord: FakeDiscord, command: str, member: Member, **options: object) -> str:
    reply = await discord.slash(command, member, **options)
    return (await reply.callback()).text


async def test_a_private_answer_speaks_the_language_that_its_reader_has_discord_speak(discord: FakeDiscord) -> None:
    public = await said(discord, "topic", Member(locale="ru"), name="Karabakh")
    private = await said(discord, "topic", Member(locale="ru"), name="Karabakh", private=True)
    assert "Key dates" in public
    assert "Key dates" not in private
    assert "Ключевые даты" in private


async def test_a_language_that_almanac_does_not_speak_is_answered_in_the_servers(discord: FakeDiscord) -> None:
    await said(discord, "setup language", Member(permissions=MANAGE_GUILD), language="hy")
    assert "Key dates" not in await said(discord, "topic", Member(locale="de"), name="Karabakh", private=True)
    assert "Key dates" in await said(discord, "topic", Member(locale="en-GB"), name="Karabakh", private=True)


async def test_what_all_read_is_in_the_servers_language_whoever_asks(discord: FakeDiscord) -> None:
    await said(discord, "setup language", Member(permissions=MANAGE_GUILD), language="ru")
    asked = [await said(discord, "topic", Member(locale=locale), name="Karabakh") for locale in ("en-US", "ru", "de")]
    assert len(set(asked)) == 1
    assert "Ключевые даты" in asked[0]


async def test_a_reader_who_has_chosen_a_language_reads_it_in_private_until_it_is_taken_back(
    discord: FakeDiscord,
) -> None:
    ana, other = Member(user_id=7_001, locale="de"), Member(user_id=7_002, locale="de")
    assert "հայերեն" in await said(discord, "language", ana, language="hy")
    assert "Առանցքային" in await said(discord, "topic", ana, name="Karabakh", private=True)
    assert "Key dates" in await said(discord, "topic", ana, name="Karabakh")
    assert "Key dates" in await said(discord, "topic", other, name="Karabakh", private=True)
    await said(discord, "language", ana, language="discord")
    assert "Key dates" in await said(discord, "topic", ana, name="Karabakh", private=True)


async def test_privacy_shows_the_chosen_language_and_erases_it(discord: FakeDiscord) -> None:
    ana = Member(user_id=7_003, locale="en-US")
    assert "language you have chosen" not in await said(discord, "privacy", ana)
    await said(discord, "language", ana, language="ru")
    card = await (await discord.slash("privacy", ana)).callback()
    assert "выбранный вами язык" in card.text
    assert card.message is not None
    asked = await (await discord.component("v1:erase-trail", card.message, ana)).callback()
    assert asked.message is not None
    await (await discord.component("v1:erase-trail-now", asked.message, ana)).callback()
    assert "Key dates" in await said(discord, "topic", ana, name="Karabakh", private=True)


async def test_after_a_restart_the_servers_language_is_known_before_its_library_is_asked_for(tmp_path: Path) -> None:
    async with FakeDiscord() as fake:
        async with open_library(tmp_path, fake.guild_ids[0], clock=utcnow) as container:
            await container.guilds.set_language(fake.guild_ids[0], Actor(1, MANAGE_GUILD), "hy")
        async with (
            open_library(tmp_path, fake.guild_ids[0], clock=utcnow) as container,
            connected(fake, container) as [bot],
        ):
            assert "Գաղտնիություն" in await said(fake, "privacy", Member(locale="de"))
            await bot.drain()
