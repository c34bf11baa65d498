"""What a library without topics says instead."""

from bot.domain.library import Library


def how_to_load(library: Library) -> str:
    """How the library of this guild is filled."""
    return (
        "The library of this server is still empty.\n"
        f"Whoever runs Almanac fills it with a pack: `almanac import PACK --guild {library.guild_id}`"
    )
