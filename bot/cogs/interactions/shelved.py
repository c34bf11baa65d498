"""Finding what is off the shelf by what was typed or chosen: retired topics and sources, and topics that are merged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.cogs.interactions.context import Context, Interaction, typed
from bot.domain.errors import UserError, shown
from bot.domain.matching.folding import fold
from bot.domain.topic import NAME_LIMIT
from bot.services.curation.shelf import Shelf


class Off(NamedTuple):
    """A topic or a source that is off the shelf: its id and all that it is called."""

    id: int
    names: Sequence[str]


async def retired_topics(context: Context, shelf: Shelf, interaction: Interaction) -> list[Off]:
    """The retired topics of the guild, for moderators."""
    found = await shelf.retired_topics(context.guild_id(interaction), context.actor(interaction))
    return [Off(topic.id, topic.names) for topic in found]


async def merged_topics(context: Context, shelf: Shelf, interaction: Interaction) -> list[Off]:
    """The topics of the guild that are part of others, for moderators."""
    found = await shelf.merged_topics(context.guild_id(interaction), context.actor(interaction))
    return [Off(each.topic.id, each.merge.names) for each in found if each.merge is not None]


async def retired_sources(context: Context, shelf: Shelf, interaction: Interaction) -> list[Off]:
    """The retired sources of the guild, for moderators."""
    found = await shelf.retired_sources(context.guild_id(interaction), context.actor(interaction))
    return [Off(source.id, (source.line,)) for source in found]


def matching(off: Iterable[Off], text: str) -> list[Off]:
    """Those one of whose names has what is typed, in any script."""
    wanted = fold(text)
    return [each for each in off if any(wanted in fold(name) for name in each.names)]


def chosen(off: Sequence[Off], text: str, field: str) -> int:
    """The id of the one that was chosen, by its id, or typed, by a name or words of it. Raises `UserError`."""
    wanted = typed(text, field, NAME_LIMIT) or ""
    named = [each for each in off if any(fold(name) == fold(wanted) for name in each.names)]
    by_id = [each for each in off if str(each.id) == wanted]
    found = named or by_id or matching(off, wanted)
    if len(found) == 1:
        return found[0].id
    if found:
        raise UserError("option-shelved-many", option=field, name=shown(wanted), count=len(found))
    raise UserError("option-shelved-unknown", option=field, name=shown(wanted))
