"""What a library without topics says instead."""

from bot.domain.library import Library


def how_to_load(library: Library) -> str:
    """How the library of this guild is filled."""
    return (
        "The library of this server is still empty.\n"
        "Whoever runs Almanac fills it from a pack, of their own or one that comes with it:\n"
        f"`almanac import FILE --guild {library.guild_id}`"
    )
