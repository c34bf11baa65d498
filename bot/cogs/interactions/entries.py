"""What commands about entries share: their dates as EDTF, messages as sources, and the cards of what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import discord

from bot.cogs.interactions.context import Context, Interaction
from bot.domain.dates.historical_date import BadDate, parse_loose
from bot.domain.draft import NewSource
from bot.domain.entry import Status
from bot.domain.errors import UserError
from bot.domain.library import Library
from bot.domain.message import Locale, Message
from bot.domain.message_link import MessageLink
from bot.messages import translate
from bot.services.curation.entries import Curation, Saved
from bot.ui import cards
from bot.ui.card import Card


def edtf(text: str) -> str:
    """A date as people type it, as EDTF; a text that is none stays as it is, for the check to say why."""
    try:
        return str(parse_loose(text))
    except BadDate:
        return text


def with_edtf(values: Mapping[str, str]) -> dict[str, str]:
    """Typed values, their date as EDTF."""
    return {name: edtf(text) if name == "date" and text.strip() else text for name, text in values.items()}


def message_source(
    interaction: Interaction, locale: Locale, channel_id: int, message_id: int, speaker: str
) -> NewSource:
    """A message of this guild as the source of its quote: its jump link, whose it is, where and when it was written.

    What the library keeps is in the guild's language, whoever reads it.
    """
    assert interaction.guild_id is not None, "asked of a guild"
    channel = interaction.client.get_channel(channel_id)
    known = isinstance(channel, discord.abc.GuildChannel | discord.Thread)
    if known and channel.guild.id != interaction.guild_id:
        raise UserError("message-of-another-channel")
    who: str | Message = speaker.strip() or Message("message-of-a-member")
    title = (
        translate(locale, "message-as-source-in", who=who, channel=channel.name)
        if known
        else translate(locale, "message-as-source", who=who)
    )
    written = datetime.fromtimestamp(discord.utils.snowflake_time(message_id).timestamp(), UTC)
    return NewSource(
        link=str(MessageLink(interaction.guild_id, channel_id, message_id)),
        title=title[:300],
        published=written.strftime("%Y-%m-%d"),
    )


def outcome(library: Library, saved: Saved, typed_date: str = "") -> Card:
    """The card for what became of an entry."""
    entry = saved.entry
    if saved.proposal is not None:
        id = str(saved.proposal.id)
        sentence = (
            translate(library.language, "proposal-waits-doubtful", id=id, why=saved.doubt)
            if saved.doubt
            else translate(library.language, "proposal-waits", id=id)
        )
        return cards.saved(library, entry, sentence, typed_date or None, waits=True)
    if saved.status is Status.RETIRED:
        return cards.retired(library.language, entry)
    return cards.saved(
        library,
        entry,
        translate(library.language, "entry-saved", number=str(entry.number), version=str(entry.version)),
        typed_date or None,
    )


async def revision_card(
    context: Context,
    curation: Curation,
    interaction: Interaction,
    number: int,
    version: int,
    note: str | None = None,
) -> Card:
    """`#42 r3`: the entry as it was then, for moderators; `note` is a sentence about it."""
    library = await context.library(interaction, private=True)
    actor = context.actor(interaction)
    revision = await curation.revision(library.guild_id, actor, number, version)
    current = (await curation.entry(library.guild_id, actor, number)).entry
    return cards.revision(library, revision, current.version, note)
