"""Who asks, in which guild and its library, and the steps that begin most answers."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

import discord

from bot.cogs.interactions.locales import reply_locale
from bot.cogs.interactions.responses import answer, replies_privately
from bot.domain.actor import Actor
from bot.domain.ask import Surface
from bot.domain.entry import Entry
from bot.domain.errors import UserError, shown
from bot.domain.library import Library
from bot.domain.matching.folding import fold
from bot.domain.message import Message
from bot.domain.source import Source
from bot.domain.text import is_seen
from bot.domain.topic import NAME_LIMIT, Topic
from bot.services.asks import Asks
from bot.services.guilds import Guilds
from bot.services.libraries import Libraries
from bot.ui import cards
from bot.ui.text import clean

if TYPE_CHECKING:
    from bot.app import Almanac

Interaction = discord.Interaction[Any]

SOURCE_LIMIT = 100
NUMBER = re.compile(r"#?\s*([0-9]{1,9})(?:\s*r\s*([0-9]{1,6}))?", re.ASCII)


class Context:
    """What every interaction has: the bot, the library of its guild, and the counts that it is asked under."""

    def __init__(
        self, bot: Almanac, libraries: Libraries, guilds: Guilds, asks: Asks, clock: Callable[[], datetime]
    ) -> None:
        self.bot = bot
        self._libraries = libraries
        self._guilds = guilds
        self._asks = asks
        self.now = clock

    async def library(self, interaction: Interaction, *, private: bool | None = None) -> Library:
        """The library of the guild that the interaction comes from, which alone says which guild that is.

        It is in the language of the reply, which is `private` or not; where that is not said, a press is taken to be
        answered as `edit_or_reply` does, and all else publicly.
        """
        library = await self._libraries.get(self.guild_id(interaction))
        if private is None:
            private = interaction.message is not None and replies_privately(interaction)
        return library.in_language(reply_locale(interaction)) if private else library

    def guild_id(self, interaction: Interaction) -> int:
        """The guild that the interaction comes from; no other source says which guild anything belongs to."""
        if interaction.guild_id is None:
            raise UserError("servers-only")
        return interaction.guild_id

    def actor(self, interaction: Interaction) -> Actor:
        """Who acts, with the permissions and roles that the interaction brings; services decide what they may do."""
        roles = (role.id for role in getattr(interaction.user, "roles", ()))
        return Actor(interaction.user.id, interaction.permissions.value, frozenset(roles))

    async def require_moderator(self, interaction: Interaction, action: Message) -> None:
        """Turn away, before a form opens, whoever may not curate; the use case asks again when it is submitted."""
        await self._guilds.require_moderator(self.guild_id(interaction), self.actor(interaction), action)

    async def is_moderator(self, interaction: Interaction) -> bool:
        """Whether to show somebody what moderators see; what they may do is decided in the services."""
        settings = await self._guilds.settings(self.guild_id(interaction))
        return self.actor(interaction).is_moderator(settings.moderator_role_id)

    async def topic(self, interaction: Interaction, name: str, field: str = "topic") -> Topic:
        """The topic of that name, for whoever curates: no gap is counted. Raises `UserError` naming the closest
        ones.
        """
        library = await self.library(interaction)
        text = typed(name, field, NAME_LIMIT)
        if text is None:
            raise UserError("option-blank", option=field)
        topic = library.named(text)
        if topic is None:
            closest = [shown(other.name) for other in library.closest(text)]
            if closest:
                raise UserError(
                    "option-topic-unknown-closest", option=field, name=shown(name), closest=", ".join(closest)
                )
            raise UserError("option-topic-unknown", option=field, name=shown(name))
        return topic

    async def topics(self, interaction: Interaction, *names: str | None) -> tuple[int, ...]:
        """The ids of the topics with these names, as far as names are given, each once."""
        found = [(await self.topic(interaction, name)).id for name in names if name is not None]
        return tuple(dict.fromkeys(found))

    async def source(self, interaction: Interaction, text: str) -> Source:
        """The source that was chosen, by its id, or typed, by words of its title. Raises `UserError` where it is
        none.
        """
        library = await self.library(interaction)
        wanted = typed(text, "source", SOURCE_LIMIT)
        if wanted is None:
            raise UserError("option-blank", option="source")
        source = library.sources.get(int(wanted)) if wanted.isdecimal() and len(wanted) < 18 else None
        found = [source] if source else library.sources_like(wanted)
        if len(found) == 1:
            return found[0]
        if found:
            raise UserError("option-source-in-many-titles", name=shown(wanted), count=len(found))
        raise UserError("option-source-unknown", name=shown(wanted))

    async def find(self, interaction: Interaction, library: Library, name: str) -> Topic | None:
        """The topic of that name; where there is none the gap is counted and the closest ones are offered."""
        text = topic_name(name)
        topic = library.find(text)
        if topic is None:
            await self.count_gap(interaction, text)
            await answer(
                interaction,
                cards.not_found(library.in_language(reply_locale(interaction)), text, library.closest(text)),
                private=True,
            )
        return topic

    async def count(self, interaction: Interaction, topic_id: int, surface: Surface) -> None:
        """Count an ask for a topic, before it is answered."""
        assert interaction.guild_id is not None, "the library has been asked for"
        await self._asks.topic(interaction.guild_id, topic_id, surface, interaction.id, interaction.user.id)

    async def count_gap(self, interaction: Interaction, text: str) -> None:
        """Count that a text found nothing, before saying so."""
        assert interaction.guild_id is not None, "the library has been asked for"
        await self._asks.gap(interaction.guild_id, text, interaction.id)


def topic_name(text: str) -> str:
    """The name of a topic as typed. Raises `UserError` for one without a letter or digit."""
    name = typed(text, Message("option-name-of-topic"), NAME_LIMIT)
    if name is None or not fold(name):
        raise UserError("option-topic-blank")
    return name


def entry_number(text: str) -> int:
    """The number in `#42` or `42`. Raises `UserError` for what is none."""
    number, version = entry_revision(text)
    if version is not None:
        raise UserError("option-number-without-revision", text=shown(text))
    return number


def entry_revision(text: str) -> tuple[int, int | None]:
    """The number in `#42`, and the version in `#42 r3`. Raises `UserError` for what is neither."""
    if not is_seen(text):
        raise UserError("option-blank", option="number")
    found = NUMBER.fullmatch(text.strip())
    if found is None:
        raise UserError("option-number-unreadable", text=shown(text))
    return int(found[1]), int(found[2]) if found[2] else None


def known(library: Library, topic_id: int) -> Topic:
    """The guild's topic of that id. An id of another guild is as unknown as one of nowhere."""
    topic = library.topic(topic_id)
    if topic is None:
        raise UserError("topic-gone")
    return topic


def known_if_any(library: Library, topic_id: int) -> Topic | None:
    """The guild's topic of that id; 0 stands for all topics."""
    return known(library, topic_id) if topic_id else None


def numbered(library: Library, number: int) -> Entry:
    """The guild's published entry of that number."""
    entry = library.entries.get(number)
    if entry is None:
        raise UserError("entry-not-published", number=str(number))
    return entry


def typed(value: str | None, field: str | Message, limit: int) -> str | None:
    """An option's text as typed, without what nobody sees, `None` when left out or blank.

    Discord enforces no length when a command arrives.
    """
    if value is None:
        return None
    if len(value) > limit:
        raise UserError("option-too-long", option=field, limit=limit, text=shown(value), length=len(value))
    text = clean(value)
    return text if is_seen(text) else None
