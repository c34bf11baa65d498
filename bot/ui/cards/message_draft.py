"""A member's message as the quote that it would become."""

from __future__ import annotations

from collections.abc import Mapping

import discord

from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.cards.held import split_texts
from bot.ui.components import Accent, button, file, link, row, rule, text
from bot.ui.limits import MESSAGE_TEXT
from bot.ui.text import length, small

_HEAD = "**Save this message as a quote?**"
_NOTE = small("The link to the message is its source, with the day it was written. It waits in the review queue.")


def message_draft(
    message: Mapping[str, int], body: str, speaker: str, jump_link: str
) -> tuple[Card, list[discord.File]]:
    """What would be saved, before anything is; `message` are the ids of its `channel`, of the `message`
    and of its `author`.

    The text stands in a block, or in a file, that the form reads: a quote is what was written.
    """
    room = MESSAGE_TEXT.high - length(_HEAD) - length(_NOTE) - 100
    blocks, files = split_texts({"message": body, "speaker": speaker}, room)
    card = Card(
        text(_HEAD),
        rule(),
        *map(text, blocks),
        *(file(each.filename) for each in files),
        text(_NOTE),
        row(
            button("Choose a topic and save", custom_ids.make("open-quote-message", **message)),
            link("The message", jump_link),
        ),
        accent=Accent.QUOTES,
    )
    return card, files
