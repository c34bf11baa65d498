"""What every cog works with: the world, and the steps that begin most answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord
from cachetools import LRUCache
from discord import app_commands

from bot.cogs.replies import answer
from bot.domain.ask import Surface
from bot.domain.entry import Entry
from bot.domain.fold import fold
from bot.domain.library import CHOICES, Library, Match
from bot.domain.problems import Refused, shown
from bot.domain.topic import NAME_LIMIT, Topic
from bot.ui import cards
from bot.ui.text import clean
from bot.world import World

if TYPE_CHECKING:
    from bot.app import Almanac

Interaction = discord.Interaction[Any]

SHARED = 3  # letters: what is typed first is typed by everybody, so its suggestions are kept
CHOICES_KEPT = 2_048


class Desk:
    """One for all cogs."""

    def __init__(self, world: World, bot: Almanac) -> None:
        self.world = world
        self.bot = bot
        self._choices: LRUCache[tuple[int, str], list[app_commands.Choice[str]]] = LRUCache(CHOICES_KEPT)

    async def library(self, interaction: Interaction) -> Library:
        """The library of the guild that the interaction comes from, which alone says which guild that is."""
        if interaction.guild_id is None:
            raise Refused("Almanac answers in servers only; type the command in a channel of one.")
        return await self.world.libraries.get(interaction.guild_id)

    async def find(self, interaction: Interaction, library: Library, name: str) -> Topic | None:
        """The topic of that name; where there is none the gap is counted and the closest ones are offered."""
        text = typed(name, "The name of a topic", NAME_LIMIT)
        if text is None or not fold(text):
            raise Refused("Type the name of a topic, in any script; /topics lists them all.")
        topic = library.find(text)
        if topic is None:
            await self.count_gap(interaction, text)
            await answer(interaction, cards.not_found(library, text, library.closest(text)), private=True)
        return topic

    async def count(self, interaction: Interaction, topic_id: int, surface: Surface) -> None:
        """Count an ask for a topic, before it is answered."""
        assert interaction.guild_id is not None, "the library has been asked for"
        await self.world.asks.topic(interaction.guild_id, topic_id, surface, interaction.id, interaction.user.id)

    async def count_gap(self, interaction: Interaction, text: str) -> None:
        """Count that a text found nothing, before saying so."""
        assert interaction.guild_id is not None, "the library has been asked for"
        await self.world.asks.gap(interaction.guild_id, text, interaction.id)

    async def topic_choices(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        """Topics for what is typed so far, shown with the name that was found; none while the database is away."""
        try:
            library = await self.library(interaction)
            popular = await self.world.insight.popular(library.guild_id) if not current.strip() else ()
        except Refused:
            return []
        key = (library.serial, current)
        choices = self._choices.get(key)
        if choices is None:
            choices = [_choice(match) for match in library.suggest(current, first=popular, limit=CHOICES)]
            if 0 < len(current) <= SHARED:
                self._choices[key] = choices
        return choices


def _choice(match: Match) -> app_commands.Choice[str]:
    shown = match.topic.names[0]
    label = shown if match.name == shown else f"{match.name} → {shown}"
    return app_commands.Choice(name=label if len(label) <= NAME_LIMIT else match.name, value=shown)


def known(library: Library, topic_id: int) -> Topic:
    """The guild's topic of that id. An id of another guild is as unknown as one of nowhere."""
    topic = library.topics.get(topic_id)
    if topic is None:
        raise Refused("This topic is not in the library any more; /topics lists what is.")
    return topic


def known_if_any(library: Library, topic_id: int) -> Topic | None:
    """The guild's topic of that id; 0 stands for all topics."""
    return known(library, topic_id) if topic_id else None


def numbered(library: Library, number: int) -> Entry:
    """The guild's published entry of that number."""
    entry = library.entries.get(number)
    if entry is None:
        raise Refused(f"There is no entry #{number} in this library; /search finds entries by their words.")
    return entry


def typed(value: str | None, field: str, limit: int) -> str | None:
    """An option's text as typed, without what nobody sees, `None` when left out or blank.

    Discord enforces no length when a command arrives.
    """
    if value is None:
        return None
    if len(value) > limit:
        raise Refused(
            f"{field} may have {limit} characters; {shown(value)} has {len(value):,}. Shorten it and ask again."
        )
    return clean(value) or None
