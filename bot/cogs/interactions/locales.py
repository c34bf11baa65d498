"""The locale of what the bot says: decided here, and nowhere else.

Public replies are in the language of the guild, and so is what comes unasked. A private one is in its reader's: the
one they have chosen, else that of their Discord where it has a catalog, else the guild's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.domain.message import ENGLISH, Locale
from bot.messages import closest

if TYPE_CHECKING:
    import discord

    from bot.app import Almanac


LANGUAGE = "almanac-language"
"""Where `Interaction.extras` has the language that somebody has chosen by /language, if they have."""


def reply_locale(interaction: discord.Interaction[Any], *, private: bool = True) -> Locale:
    """The locale in which an interaction is answered."""
    if private and (readers := interaction.extras.get(LANGUAGE) or closest(interaction.locale.value)):
        return readers
    return guild_locale(interaction.client, interaction.guild_id) if interaction.guild_id else ENGLISH


def guild_locale(bot: Almanac, guild_id: int) -> Locale:
    """The locale of a guild, as far as its library has been read; English until then."""
    return bot.container.libraries.language(guild_id)
