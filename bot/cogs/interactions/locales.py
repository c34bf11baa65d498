"""The locale of what the bot says: decided here, and nowhere else.

Public replies are in the language of the guild, and so is what comes unasked. A private one is in its reader's, where
that has a catalog; as long as English alone has one there is nothing to choose, and dates are written as the guild has
them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.domain.message import ENGLISH, Locale
from bot.messages import CATALOGS, closest

if TYPE_CHECKING:
    import discord

    from bot.app import Almanac


def reply_locale(interaction: discord.Interaction[Any], *, private: bool = True) -> Locale:
    """The locale in which an interaction is answered."""
    if private and len(CATALOGS) > 1 and (readers := closest(interaction.locale.value)):
        return readers
    return guild_locale(interaction.client, interaction.guild_id) if interaction.guild_id else ENGLISH


def guild_locale(bot: Almanac, guild_id: int) -> Locale:
    """The locale of a guild, as far as its library has been read; English until then."""
    return bot.container.libraries.language(guild_id)
