"""/topic and /topics: a topic's card, and browsing all topics."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Desk, Interaction, known
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, edit_or_reply
from bot.domain.ask import Surface
from bot.ui import cards


class Topics(commands.Cog):
    """Topics, by name and by the shelf."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @app_commands.command(name="topic", description="What a topic is about: summary, key dates, quotes, sources")
    @app_commands.describe(name="Any of its names, in any script or spelling", private="Only you see the answer")
    async def topic(self, interaction: Interaction, name: str, private: bool = False) -> None:
        library = await self.desk.library(interaction)
        topic = await self.desk.find(interaction, library, name)
        if topic is not None:
            await self.desk.count(interaction, topic.id, Surface.COMMAND)
            await answer(interaction, cards.topic(library, topic), private=private)

    @topic.autocomplete("name")
    async def name_choices(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return await self.desk.topic_choices(interaction, current)

    @app_commands.command(name="topics", description="Browse everything the library has")
    @app_commands.describe(private="Only you see the answer")
    async def topics(self, interaction: Interaction, private: bool = False) -> None:
        library = await self.desk.library(interaction)
        await answer(interaction, cards.topics(library), private=private)

    @on_press("topic")
    async def open(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await self._open(interaction, pressed.number(0))

    @on_press("more")
    async def more(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.desk.library(interaction)
        await edit_or_reply(interaction, cards.topic(library, known(library, pressed.number(0)), pressed.number(1)))

    @on_press("sources")
    async def sources(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.desk.library(interaction)
        topic = known(library, pressed.number(0))
        await self.desk.count(interaction, topic.id, Surface.BUTTON)
        await answer(interaction, cards.sources(library, topic), private=True)

    @on_press("sources-page")
    async def sources_page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.desk.library(interaction)
        await edit_or_reply(interaction, cards.sources(library, known(library, pressed.number(0)), pressed.number(1)))

    @on_press("topics")
    async def page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.desk.library(interaction)
        await edit_or_reply(interaction, cards.topics(library, pressed.number(0)))

    @on_press("open")
    async def choose(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await self._open(interaction, pressed.choice()[1])

    async def _open(self, interaction: Interaction, topic_id: int) -> None:
        library = await self.desk.library(interaction)
        topic = known(library, topic_id)
        await self.desk.count(interaction, topic.id, Surface.BUTTON)
        await answer(interaction, cards.topic(library, topic), private=True)
