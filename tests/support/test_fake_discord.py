"""The fake Discord, met by a bare discord.py client."""

from __future__ import annotations

import asyncio
import errno
import io
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import discord
import orjson
import pytest
import yarl
from discord import app_commands

from tests.support.fake_discord import FakeDiscord, Member, Payload, text_of

Use = Callable[[discord.Interaction], Awaitable[Any]]


class Card(discord.ui.LayoutView):
    def __init__(self, text: str) -> None:
        super().__init__(timeout=None)
        button: discord.ui.Button[Card] = discord.ui.Button(label="Key dates", custom_id="dates")
        self.add_item(discord.ui.Container(discord.ui.TextDisplay(text)))
        self.add_item(discord.ui.ActionRow(button))


class Question(discord.ui.Modal, title="Add a quote"):
    words: discord.ui.Label[Question] = discord.ui.Label(
        text="Words", component=discord.ui.TextInput(custom_id="words", default="none yet")
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        assert isinstance(self.words.component, discord.ui.TextInput)
        await interaction.response.send_message(f"saved {self.words.component.value}")


class BareBot(discord.Client):
    """Answers `/topic` with whatever `use` does, and every button with an edit of its message."""

    def __init__(self, use: Use) -> None:
        super().__init__(intents=discord.Intents(guilds=True), max_messages=None)
        self.tree = app_commands.CommandTree(self)
        self.problems: asyncio.Queue[Any] = asyncio.Queue()
        self.use = use

        @self.tree.command(name="topic", description="A card about a topic")
        async def topic(interaction: discord.Interaction, name: str) -> None:
            await self.use(interaction)

        @topic.autocomplete("name")
        async def suggest(interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
            return [app_commands.Choice(name=f"{current}{end}", value=end) for end in ("chin", "gos")]

        @self.tree.error
        async def failed(interaction: discord.Interaction, error: app_commands.AppCommandError) -> None:
            self.problems.put_nowait(error.__cause__ or error)

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        if interaction.type is discord.InteractionType.component:
            await interaction.response.edit_message(view=Card("2020-11: the war ends"))


@asynccontextmanager
async def running(fake: FakeDiscord, bot: discord.Client) -> AsyncIterator[None]:
    task = asyncio.create_task(bot.start(fake.token))
    ready = asyncio.create_task(fake.ready())
    await asyncio.wait({task, ready}, return_when=asyncio.FIRST_COMPLETED)
    try:
        await ready
        yield
    finally:
        await bot.close()
        await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
async def fake(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as server:
        monkeypatch.setattr(discord.http.Route, "BASE", server.api)
        monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(server.gateway_url))
        yield server


@pytest.fixture
async def bot(fake: FakeDiscord) -> AsyncIterator[BareBot]:
    async def use(interaction: discord.Interaction) -> None:
        await interaction.response.send_message(view=Card("Lachin road"))

    client = BareBot(use)
    async with running(fake, client):
        yield client


async def problem(bot: BareBot) -> Any:
    return await asyncio.wait_for(bot.problems.get(), 10)


async def test_a_bot_syncs_its_command_and_answers_a_member(fake: FakeDiscord, bot: BareBot) -> None:
    (command,) = fake.commands.registered[None]
    reply = await fake.slash("topic", Member(locale="ru"), name="Лачин")
    callback = await reply.callback()

    assert (command["name"], command["options"][0]["name"]) == ("topic", "name")
    assert reply.payload["data"]["id"] == command["id"]
    assert (callback.type, callback.text) == (4, "Lachin road\nKey dates")
    assert not callback.ephemeral
    assert callback.message is not None
    assert callback.message["flags"] & discord.MessageFlags.components_v2.flag


async def test_the_bot_reads_who_asks_and_where(fake: FakeDiscord, bot: BareBot) -> None:
    seen: list[discord.Interaction] = []

    async def use(interaction: discord.Interaction) -> None:
        seen.append(interaction)
        response = await interaction.response.send_message("hello", ephemeral=True)
        assert isinstance(response.resource, discord.InteractionMessage)
        assert response.resource.content == "hello"

    bot.use = use
    member = Member(locale="uk", permissions=discord.Permissions(manage_guild=True).value)
    callback = await (await fake.slash("topic", member, name="x")).callback()

    (interaction,) = seen
    assert callback.ephemeral
    assert interaction.guild is not None
    assert (interaction.guild_id, interaction.guild.name) == (fake.guild_ids[0], "Community 1")
    assert isinstance(interaction.channel, discord.TextChannel)
    assert (interaction.channel.name, interaction.user.id) == ("general", member.user_id)
    assert interaction.locale is discord.Locale.ukrainian
    assert interaction.permissions.manage_guild
    assert interaction.app_permissions.attach_files
    assert interaction.context.guild
    assert interaction.is_guild_integration()


async def test_typing_gets_choices_and_a_button_edits_its_message(fake: FakeDiscord, bot: BareBot) -> None:
    typing = await (await fake.autocomplete("topic", name="la")).callback()
    card = await (await fake.slash("topic", name="lachin")).message()
    pressed = await fake.component("dates", card)

    assert [choice["name"] for choice in typing.choices] == ["lachin", "lagos"]
    assert (await pressed.callback()).type == 7
    assert text_of(await pressed.message()) == "2020-11: the war ends\nKey dates"


async def test_a_modal_comes_back_with_what_was_typed(fake: FakeDiscord, bot: BareBot) -> None:
    async def use(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Question())

    bot.use = use
    opened = await (await fake.slash("topic", name="x")).callback()
    sent = await fake.submit(opened.data, {"words": "Մենք ենք մեր սարերը"})
    untouched = await fake.submit((await (await fake.slash("topic", name="x")).callback()).data, {})

    assert opened.type == 9
    assert (await sent.message())["content"] == "saved Մենք ենք մեր սարերը"
    assert (await untouched.message())["content"] == "saved none yet"
    with pytest.raises(KeyError, match="locator"):
        await fake.submit(opened.data, {"locator": "¶1"})


async def test_a_deferred_answer_comes_as_an_edit_with_its_picture_or_as_a_followup(
    fake: FakeDiscord, bot: BareBot
) -> None:
    async def edit(interaction: discord.Interaction) -> None:
        await interaction.response.defer(thinking=True)
        picture = discord.File(io.BytesIO(b"PNG"), "timeline.png")
        await interaction.edit_original_response(content="drawn", attachments=[picture])
        await interaction.followup.send("and more")

    async def follow(interaction: discord.Interaction) -> None:
        await interaction.response.defer(thinking=True, ephemeral=True)
        await interaction.followup.send("found", file=discord.File(io.BytesIO(b"CSV"), "topics.csv"))

    bot.use = edit
    edited = await fake.slash("topic", name="x")
    message, more = await edited.message(), await edited.followup()
    bot.use = follow
    followed = await (await fake.slash("topic", name="x")).message()

    assert (message["content"], message["attachments"][0]["filename"]) == ("drawn", "timeline.png")
    assert more["content"] == "and more"
    assert (followed["content"], followed["attachments"][0]["size"]) == ("found", 3)
    assert [request.files for request in fake.received if request.files] == [
        {"timeline.png": b"PNG"},
        {"topics.csv": b"CSV"},
    ]


async def test_an_interaction_delivered_twice_is_acknowledged_once(fake: FakeDiscord, bot: BareBot) -> None:
    reply = await fake.slash("topic", name="lachin")
    again = await fake.dispatch(reply.payload)
    await reply.callback()
    refused = await problem(bot)

    assert again is reply
    assert isinstance(refused, discord.HTTPException)
    assert (refused.status, refused.code) == (400, 40060)
    assert sorted(request.status for request in fake.callbacks) == [200, 400]
    assert len(reply.messages) == 1


async def test_an_expired_interaction_is_unknown(fake: FakeDiscord, bot: BareBot) -> None:
    async def late(interaction: discord.Interaction) -> None:
        fake.expire(fake.interactions.replies[interaction.id])
        await interaction.response.send_message("too late")

    bot.use = late
    reply = await fake.slash("topic", name="lachin")
    refused = await problem(bot)
    fake.interactions.answer_within = 0.0
    await fake.slash("topic", name="lachin")
    too_late = await problem(bot)

    assert (refused.status, refused.code) == (too_late.status, too_late.code) == (404, 10062)
    assert not reply.answered.done()


async def test_a_callback_that_was_applied_and_answered_500_is_found_acknowledged_on_the_retry(
    fake: FakeDiscord, bot: BareBot
) -> None:
    fake.fail_next("callback", 500, applied=True)
    reply = await fake.slash("topic", name="lachin")
    callback = await reply.callback()
    refused = await problem(bot)

    assert callback.text == "Lachin road\nKey dates"
    assert [request.status for request in fake.callbacks] == [500, 400]
    assert refused.code == 40060


async def test_a_failure_that_was_not_applied_leaves_the_retry_to_answer(fake: FakeDiscord, bot: BareBot) -> None:
    other = await fake.slash("topic", name="shushi")
    await other.callback()
    fake.fail_next("callback", 502, target=other.id)
    fake.limit_next("callback", 0.01)
    reply = await fake.slash("topic", name="lachin")

    await reply.callback()
    assert [request.status for request in fake.callbacks] == [200, 429, 200]
    assert bot.problems.empty()


@pytest.mark.parametrize("applied", [False, True])
async def test_a_reset_connection_is_a_reset_before_or_after_the_answer_is_stored(
    fake: FakeDiscord, bot: BareBot, applied: bool
) -> None:
    fake.reset_next("callback", applied=applied)
    reply = await fake.slash("topic", name="lachin")
    broken = await problem(bot)

    assert isinstance(broken, aiohttp.ClientOSError)
    assert broken.errno == errno.ECONNRESET
    assert reply.answered.done() is applied


async def test_a_post_with_a_known_nonce_is_the_same_message_until_discord_forgets(
    fake: FakeDiscord, bot: BareBot
) -> None:
    channel = bot.get_partial_messageable(fake.guild_ids[0] + 1)
    first = await channel.send("fact", nonce="2024-05-01")
    again = await channel.send("fact", nonce="2024-05-01")
    fake.channels.forget_nonces()
    third = await channel.send("fact", nonce="2024-05-01")

    assert first.id == again.id < third.id
    assert [message.id async for message in channel.history(limit=5)] == [third.id, first.id]
    assert (await channel.fetch_message(first.id)).content == "fact"
    await third.edit(content="corrected")
    await first.delete()
    assert [message["content"] for message in fake.channels.messages[channel.id].values()] == ["corrected"]
    with pytest.raises(discord.NotFound):
        await bot.fetch_channel(5)


async def test_a_dropped_session_is_resumed_and_missed_events_are_replayed(
    fake: FakeDiscord, bot: BareBot, caplog: pytest.LogCaptureFixture
) -> None:
    await fake.gateway.close(4000)
    reply = await fake.slash("topic", name="lachin")
    await reply.callback()

    assert (fake.gateway.identifies, fake.gateway.resumes) == (1, 1)
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_a_bot_asked_to_reconnect_resumes(fake: FakeDiscord, bot: BareBot) -> None:
    await fake.gateway.send(7)
    await bot.wait_for("resumed", timeout=10)

    assert (await (await fake.slash("topic", name="lachin")).callback()).type == 4
    assert fake.gateway.resumes == 1


async def test_a_bad_token_and_a_forbidden_intent_close_the_gateway(fake: FakeDiscord) -> None:
    async def use(interaction: discord.Interaction) -> None:
        raise AssertionError(interaction)

    fake.gateway.refuse_identify.extend([4004, 4014])
    for error in (discord.ConnectionClosed, discord.PrivilegedIntentsRequired):
        with pytest.raises(error):
            async with BareBot(use) as client:
                await client.start(fake.token)
    fake.fail_next("me", 401)
    with pytest.raises(discord.LoginFailure):
        async with BareBot(use) as client:
            await client.start(fake.token)

    assert fake.gateway.identifies == 2


async def test_each_shard_hears_of_its_own_guilds(monkeypatch: pytest.MonkeyPatch) -> None:
    class Sharded(discord.AutoShardedClient):
        async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
            """No need to wait between shards here."""

    async with FakeDiscord(guilds=4) as fake:
        monkeypatch.setattr(discord.http.Route, "BASE", fake.api)
        monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(fake.gateway_url))
        client = Sharded(intents=discord.Intents(guilds=True), shard_count=2)
        heard: list[tuple[int, int]] = []

        @client.event
        async def on_interaction(interaction: discord.Interaction) -> None:
            assert interaction.guild is not None
            heard.append((interaction.guild.shard_id, interaction.guild.id))
            await interaction.response.send_message("here")

        task = asyncio.create_task(client.start(fake.token))
        await fake.ready(sessions=2)
        for guild_id in fake.guild_ids:
            await (await fake.slash("topic", Member(guild_id=guild_id))).callback()
        await client.close()
        await asyncio.gather(task, return_exceptions=True)

    assert heard == [((guild_id >> 22) % 2, guild_id) for guild_id in fake.guild_ids]
    assert {shard for shard, _ in heard} == {0, 1}


async def test_what_the_fake_does_not_serve_is_not_found(fake: FakeDiscord) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{fake.api}/stickers/1") as response:
            body: Payload = await response.json(loads=orjson.loads)
            assert (response.status, body["code"]) == (404, 0)
        async with session.delete(f"{fake.api}/users/@me") as response:
            assert response.status == 405
        async with session.get(f"{fake.api}/gateway/bot") as response:
            assert (await response.json())["url"] == fake.gateway_url

    with pytest.raises(ValueError, match="no route 'callbacks'"):
        fake.fail_next("callbacks", 500)


async def test_an_answer_that_does_not_come_is_a_timeout(fake: FakeDiscord) -> None:
    reply = await fake.slash("topic", name="lachin")

    with pytest.raises(TimeoutError):
        await reply.callback(timeout=0.01)
    with pytest.raises(TimeoutError):
        await reply.message(timeout=0.01)
