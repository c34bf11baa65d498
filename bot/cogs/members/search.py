"""/search: topics by their names, entries by their words."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction, known, numbered, typed
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import answer
from bot.domain.ask import Surface
from bot.domain.errors import UserError
from bot.domain.matching.folding import fold
from bot.kinds import KINDS, kind_named
from bot.services.search import Search
from bot.ui import cards

TEXT_LIMIT = 100


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
        kind=[app_commands.Choice(name=localized(kind.choice), value=str(kind.name)) for kind in KINDS.values()]
    )
    async def search(self, interaction: Interaction, text: str, kind: str | None = None, private: bool = False) -> None:
        library = await self.context.library(interaction)
        words = typed(text, "text", TEXT_LIMIT)
        if words is None or not fold(words):
            raise UserError("search-blank")
        only = kind_named(kind) if kind else None
        if kind is not None and only is None:
            raise UserError("search-kind-unknown")
        found = await self._search.find(library, words, only.name if only else None)
        if found:
            card = cards.found(library, words, found.topics, found.entries, found.more)
            await answer(interaction, card, private=private)
            return
        if library.find(words) is None:
            await self.context.count_gap(interaction, words)
        card = cards.found(library, words, (), ()) if library.topics else cards.not_found(library, words, ())
        await answer(interaction, card, private=True)

    @on_press("found")
    async def open(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        """A search result opened."""
        library = await self.context.library(interaction)
        kind, which = pressed.choice()
        if kind == "topic":
            topic = known(library, which)
            card, topic_id = cards.topic(library, topic), topic.id
        else:
            entry = numbered(library, which)
            card, topic_id = cards.entry(library, entry), entry.topics[0]
        await self.context.count(interaction, topic_id, Surface.SEARCH)
        await answer(interaction, card, private=True)
