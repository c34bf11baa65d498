"""/quote: somebody's words, with where they stand and whether they do so to the letter."""

from __future__ import annotations

import random

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction, known_if_any, typed
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.options import SpeakerName, TopicName
from bot.cogs.interactions.presses import ComponentEvent, on_press
from bot.cogs.interactions.responses import answer, edit_or_reply
from bot.domain.ask import Surface
from bot.domain.errors import UserError, shown
from bot.domain.library import Library
from bot.domain.topic import Topic
from bot.ui import cards
from bot.ui.card import Card

SPEAKER_LIMIT = 100


class Quotes(commands.Cog):
    """Quotes of a topic, of a speaker, or any."""

    def __init__(self, context: Context) -> None:
        self.context = context

    @app_commands.command(name="quote", description=localized("command-quote"))
    @app_commands.describe(
        topic=localized("command-quote-topic"),
        speaker=localized("command-quote-speaker"),
        private=localized("command-any-private"),
    )
    async def quote(
        self,
        interaction: Interaction,
        topic: TopicName | None = None,
        speaker: SpeakerName | None = None,
        private: bool = False,
    ) -> None:
        library = await self.context.library(interaction, private=private)
        wanted = typed(speaker, "speaker", SPEAKER_LIMIT)
        found = await self.context.find(interaction, library, topic) if topic else None
        if topic and found is None:
            return
        name = _speaker(library, wanted) if wanted else None
        quotes = library.quotes(found.id if found else None, name)
        if not quotes:
            raise _none(found, name)
        if found is not None:
            await self.context.count(interaction, found.id, Surface.COMMAND)
        page = random.randrange(len(quotes))  # noqa: S311 - which quote comes first is no secret
        await answer(interaction, cards.quotes(library, found, quotes, page, name), private=private)

    @on_press("quotes")
    async def open(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.context.library(interaction, private=True)
        card, topic = _page(library, pressed)
        if topic is not None:
            await self.context.count(interaction, topic.id, Surface.BUTTON)
        await answer(interaction, card, private=True)

    @on_press("quotes-page")
    async def page(self, interaction: Interaction, pressed: ComponentEvent) -> None:
        library = await self.context.library(interaction)
        await edit_or_reply(interaction, _page(library, pressed)[0])


def _page(library: Library, pressed: ComponentEvent) -> tuple[Card, Topic | None]:
    """The card that a button asks for, and the topic it is on."""
    topic = known_if_any(library, pressed.number("topic"))
    speaker = pressed.text("speaker") or None
    quotes = library.quotes(topic.id if topic else None, speaker)
    if not quotes:
        raise _none(topic, speaker)
    return cards.quotes(library, topic, quotes, pressed.number("page"), speaker), topic


def _speaker(library: Library, text: str) -> str:
    found = library.speakers(text, limit=1)
    if not found:
        raise UserError("quote-speaker-unknown", name=shown(text))
    return found[0]


def _none(topic: Topic | None, speaker: str | None) -> UserError:
    """That there is no quote on a topic, by a speaker, or at all."""
    if topic is not None and speaker is not None:
        return UserError("quote-none-on-topic-by-speaker", topic=topic.name, speaker=speaker)
    if topic is not None:
        return UserError("quote-none-on-topic", topic=topic.name)
    if speaker is not None:
        return UserError("quote-none-by-speaker", speaker=speaker)
    return UserError("quote-none")
