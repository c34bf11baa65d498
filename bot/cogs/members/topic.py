"""/topic and /topics: a topic's card, and browsing all topics."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction, known, topic_name
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.options import TopicName
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, edit_or_reply
from bot.domain.ask import Surface
from bot.domain.library import Library
from bot.services.search import Search
from bot.ui import cards


class TopicCommands(commands.Cog):
    """Topics, by name and by the shelf."""

    def __init__(self, context: Context, search: Search) -> None:
        self.context = context
        self._search = search

    @app_commands.command(name="topic", description=localized("command-topic"))
    @app_commands.describe(name=localized("command-topic-name"), private=localized("command-any-private"))
    async def topic(self, interaction: Interaction, name: TopicName, private: bool = False) -> None:
        library = await self.context.library(interaction, private=private)
        text = topic_name(name)
        topic = library.find(text)
        if topic is None:
            await self._not_found(interaction, library, text)
            return
        await self.context.count(interaction, topic.id, Surface.COMMAND)
        await answer(interaction, cards.topic(library, topic), private=private)

    async def _not_found(self, interaction: Interaction, library: Library, text: str) -> None:
        """Count the gap, and show what a search finds instead."""
        await self.context.count_gap(interaction, text)
        if not library.topics:
            await answer(interaction, cards.not_found(library, text, ()), private=True)
            return
        found = await self._search.find(library, text)
        await answer(interaction, cards.found_instead(library, found, library.closest(text)), private=True)

    @app_commands.command(name="topics", description=localized("command-topics"))
    @app_commands.describe(private=localized("command-any-private"))
    async def topics(self, interaction: Interaction, private: bool = False) -> None:
        library = await self.context.library(interaction, private=private)
        await answer(interaction, cards.topics(library), private=private)

    @on_press("topic")
    async def open(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await self._open(interaction, pressed.number("topic"))

    @on_press("more")
    async def more(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.context.library(interaction)
        await edit_or_reply(
            interaction, cards.topic(library, known(library, pressed.number("topic")), pressed.number("page"))
        )

    @on_press("sources")
    async def sources(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.context.library(interaction, private=True)
        topic = known(library, pressed.number("topic"))
        await self.context.count(interaction, topic.id, Surface.BUTTON)
        await answer(interaction, cards.sources(library, topic), private=True)

    @on_press("sources-page")
    async def sources_page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.context.library(interaction)
        await edit_or_reply(
            interaction, cards.sources(library, known(library, pressed.number("topic")), pressed.number("page"))
        )

    @on_press("topics")
    async def page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.context.library(interaction)
        await edit_or_reply(interaction, cards.topics(library, pressed.number("page")))

    @on_press("open")
    async def choose(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        await self._open(interaction, pressed.choice()[1])

    async def _open(self, interaction: Interaction, topic_id: int) -> None:
        library = await self.context.library(interaction, private=True)
        topic = known(library, topic_id)
        await self.context.count(interaction, topic.id, Surface.BUTTON)
        await answer(interaction, cards.topic(library, topic), private=True)
