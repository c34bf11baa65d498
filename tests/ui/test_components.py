"""Cards and forms are sent as plain dicts, and those are what discord.py's own items would have sent."""

import asyncio
import dataclasses
from collections.abc import Iterator
from typing import Any

import discord
import pytest
import simcord
from discord import ui
from discord.ext import commands

from bot.domain.message import ENGLISH
from bot.kinds.base import Field
from bot.kinds.key_date import KEY_DATE
from bot.ui import components, forms
from bot.ui.card import Card
from bot.ui.components import Accent, Choice
from bot.ui.form import Form, in_words

ALIKE: list[tuple[Any, ui.Item[Any]]] = [
    (components.text("one", None, "", "two"), ui.TextDisplay("one\ntwo")),
    (components.rule(), ui.Separator()),
    (components.gap(), ui.Separator(visible=False)),
    (components.button("Go", "v1:topics:1"), ui.Button(label="Go", custom_id="v1:topics:1")),
    (
        components.button("Go", "v1:topics:1", style=discord.ButtonStyle.success, disabled=True),
        ui.Button(label="Go", custom_id="v1:topics:1", style=discord.ButtonStyle.success, disabled=True),
    ),
    (
        components.link("Read it", "https://example.org/a"),
        ui.Button(label="Read it (example.org)", url="https://example.org/a"),
    ),
    (
        components.row(components.button("Go", "v1:topics:1"), None),
        ui.ActionRow(ui.Button(label="Go", custom_id="v1:topics:1")),
    ),
    (
        components.select("open", "Open", [Choice("t1", "one"), Choice("e2", "two", "a note", "📅")]),
        ui.ActionRow(
            ui.Select(
                custom_id="v1:open",
                placeholder="Open",
                options=[
                    discord.SelectOption(label="one", value="t1"),
                    discord.SelectOption(label="two", value="e2", description="a note", emoji="📅"),
                ],
            )
        ),
    ),
    (
        components.picture("a.png", "what it shows"),
        ui.MediaGallery(discord.MediaGalleryItem("attachment://a.png", description="what it shows")),
    ),
    (components.picture("a.png", ""), ui.MediaGallery(discord.MediaGalleryItem("attachment://a.png"))),
    (components.file("a.toml"), ui.File("attachment://a.toml")),
]


@pytest.mark.parametrize(("ours", "theirs"), ALIKE)
def test_a_component_is_what_discord_py_would_send(ours: Any, theirs: ui.Item[Any]) -> None:
    assert ours == theirs.to_component_dict()


def test_a_card_is_the_container_that_discord_py_would_send() -> None:
    card = Card(components.text("words"), None, components.rule(), accent=Accent.TOPIC)
    view = ui.LayoutView()
    view.add_item(ui.Container(ui.TextDisplay("words"), ui.Separator(), accent_colour=int(Accent.TOPIC)))
    assert card.to_components() == view.to_components()  # type: ignore[no-untyped-call]


def items(form: Form) -> Iterator[ui.Label[Any]]:
    """A form's fields as discord.py's items."""
    for field in form.fields:
        value = form.values.get(field.name)
        control: ui.Item[Any]
        if field.choices:
            control = ui.RadioGroup(
                custom_id=field.name,
                required=field.required,
                options=[
                    discord.RadioGroupOption(
                        label=str(name).replace("_", " ").capitalize(),
                        value=str(name),
                        description=in_words(choice.meaning, ENGLISH),
                        default=name == value,
                    )
                    for name, choice in field.choices.items()
                ],
            )
        elif field.name in form.selects:
            options = [
                discord.SelectOption(label=words, value=name, default=name == value)
                for name, words in form.selects[field.name].items()
            ]
            control = ui.Select(custom_id=field.name, required=field.required, options=options)
        else:
            control = ui.TextInput(
                custom_id=field.name,
                style=discord.TextStyle.paragraph if field.long else discord.TextStyle.short,
                required=field.required,
                default=value,
                max_length=min(field.limit, 4_000),
            )
        description = None if field.choices else in_words(field.help, ENGLISH)
        yield ui.Label(text=in_words(field.label, ENGLISH), description=description, component=control)


FORMS = [
    forms.add(KEY_DATE, [1], date="2022-03"),
    forms.suggest("Lachin"),
    forms.report("1.2-3.4", {"1.2": "the first", "3.4": "the second"}).filled({"which": "3.4"}),
    Form("A title", "topic-add", {}, [Field("names", "form-names", "form-names-help", 100, required=False, long=True)]),
]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.title)
def test_a_form_is_the_modal_that_discord_py_would_send(form: Form) -> None:
    modal = ui.Modal(title=form.title, custom_id=form.custom_id)
    for item in items(form):
        modal.add_item(item)
    assert form.to_dict() == modal.to_dict()


def test_a_card_cannot_be_changed() -> None:
    card = Card(components.text("words"), accent=Accent.TOPIC)
    with pytest.raises(dataclasses.FrozenInstanceError):
        card.encoded = b""  # type: ignore[misc]


async def test_discord_py_sends_a_card_in_every_way_and_keeps_none() -> None:
    """As a first answer, edited, as a follow-up, privately, and into a channel: whatever it asks of a view is there."""
    first, second = (Card(components.text(words), accent=Accent.TOPIC) for words in ("first", "second"))
    bot = commands.Bot("!", intents=discord.Intents.default())

    @bot.tree.command(description="Cards")
    async def cards(interaction: discord.Interaction[Any]) -> None:
        await interaction.response.send_message(view=first, ephemeral=True)
        await interaction.edit_original_response(view=second)
        followup = await interaction.followup.send(view=first, ephemeral=True, wait=True)
        await followup.edit(view=second)
        assert isinstance(interaction.channel, discord.TextChannel)
        message = await interaction.channel.send(view=first)
        await message.edit(view=second)
        await asyncio.gather(*(interaction.channel.send(view=first) for _ in range(2)))

    async def setup_hook() -> None:
        await bot.tree.sync()

    bot.setup_hook = setup_hook  # type: ignore[method-assign]
    async with simcord.run(bot) as env:
        guild = env.create_guild("Guild")
        channel = guild.create_text_channel("desk")
        await guild.add_member(env.create_user("ana")).slash(channel, "cards")
        texts = [str(sent.json).count("content': 'first'") for sent in env.http_requests if "content" in str(sent.json)]
        assert env.errors == []
    assert texts == [1, 0, 1, 0, 1, 0, 1, 1]
    assert bot.persistent_views == []
    assert not bot._connection._view_store._views
