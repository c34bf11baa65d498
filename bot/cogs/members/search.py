"""/search: topics by their names, entries by their words."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction, known, numbered, typed
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, edit_or_reply
from bot.domain.ask import Surface
from bot.domain.errors import UserError
from bot.domain.library import Library
from bot.domain.matching.folding import fold
from bot.domain.search.found import Found
from bot.kinds import KINDS, kind_named
from bot.services.search import Search
from bot.ui import cards

TEXT_LIMIT = 100
EVERYTHING, TOPICS = "all", "topic"  # where to search, beside the kinds


class SearchCommand(commands.Cog):
    """Searching in any script, and opening what was found."""

    def __init__(self, context: Context, search: Search) -> None:
        self.context = context
        self._search = search

    @app_commands.command(name="search", description=localized("command-search"))
    @app_commands.describe(
        text=localized("command-search-text"),
        kind=localized("command-search-kind"),
        private=localized("command-any-private"),
    )
    @app_commands.choices(
        kind=[
            app_commands.Choice(name=localized("search-in-topics"), value=TOPICS),
            *(app_commands.Choice(name=localized(kind.choice), value=str(kind.name)) for kind in KINDS.values()),
        ]
    )
    async def search(self, interaction: Interaction, text: str, kind: str | None = None, private: bool = False) -> None:
        library = await self.context.library(interaction, private=private)
        found = await self._find(library, text, kind)
        if found:
            await answer(interaction, cards.found(library, found), private=private)
            return
        if library.find(found.typed) is None:
            await self.context.count_gap(interaction, found.typed)
        card = cards.found(library, found) if library.topics else cards.not_found(library, found.typed, ())
        await answer(interaction, card, private=True)

    async def _find(self, library: Library, text: str, where: str | None) -> Found:
        words = typed(text, "text", TEXT_LIMIT)
        if words is None or not fold(words):
            raise UserError("search-blank")
        if where == TOPICS:
            return await self._search.find(library, words, topics_only=True)
        only = kind_named(where) if where else None
        if where and only is None:
            raise UserError("search-kind-unknown")
        return await self._search.find(library, words, only.name if only else None)

    @on_press("search-in")
    async def elsewhere(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        """The same words in one kind, in topics, or in everything."""
        library, where = await self.context.library(interaction), pressed.chosen()
        found = await self._find(library, pressed.text("text"), None if where == EVERYTHING else where)
        await edit_or_reply(interaction, cards.found(library, found))

    @on_press("search-for")
    async def another(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        """Another word in place of those that nothing has."""
        library = await self.context.library(interaction)
        await edit_or_reply(interaction, cards.found(library, await self._find(library, pressed.text("text"), None)))

    @on_press("found")
    async def open(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        """A search result opened."""
        library = await self.context.library(interaction, private=True)
        kind, which = pressed.choice()
        if kind == "topic":
            topic = known(library, which)
            card, topic_id = cards.topic(library, topic), topic.id
        else:
            entry = numbered(library, which)
            card, topic_id = cards.entry(library, entry), entry.topics[0]
        await self.context.count(interaction, topic_id, Surface.SEARCH)
        await answer(interaction, card, private=True)
