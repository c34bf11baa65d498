"""What a library without topics says instead."""

from bot.domain.library import Library
from bot.messages import translate


def how_to_load(library: Library) -> str:
    """How the library of this guild is filled."""
    return translate(library.language, "library-empty", guild=str(library.guild_id))
