"""A member's message as the quote that it would become."""

from __future__ import annotations

from collections.abc import Mapping

import discord

from bot.domain.message import Locale
from bot.messages import translate
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.cards.held import split_texts
from bot.ui.components import Accent, button, file, link, row, rule, text
from bot.ui.limits import MESSAGE_TEXT
from bot.ui.text import length, small


def message_draft(
    locale: Locale, message: Mapping[str, int], body: str, speaker: str, jump_link: str
) -> tuple[Card, list[discord.File]]:
    """What would be saved, before anything is; `message` are the ids of its `channel`, of the `message`
    and of its `author`.

    The text stands in a block, or in a file, that the form reads: a quote is what was written.
    """
    head, note = translate(locale, "message-save"), small(translate(locale, "message-save-note"))
    room = MESSAGE_TEXT.high - length(head) - length(note) - 100
    blocks, files = split_texts(locale, {"message": body, "speaker": speaker}, room)
    card = Card(
        text(head),
        rule(),
        *map(text, blocks),
        *(file(each.filename) for each in files),
        text(note),
        row(
            button(translate(locale, "message-choose-topic"), custom_ids.make("open-quote-message", **message)),
            link(translate(locale, "message-itself"), jump_link),
        ),
        accent=Accent.QUOTES,
    )
    return card, files
