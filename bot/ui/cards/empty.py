"""What a library without topics says instead."""

from bot.domain.library import Library
from bot.domain.message import ENGLISH
from bot.messages import translate


def how_to_load(library: Library) -> str:
    """How the library of this guild is filled."""
    return translate(ENGLISH, "library-empty", guild=str(library.guild_id))
