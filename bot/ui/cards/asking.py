"""Asking before something is done that takes more than a press to put right."""

from __future__ import annotations

import discord

from bot.ui.card import Card
from bot.ui.components import Accent, button, row, text
from bot.ui.text import fit

_SENTENCE = 1_000


def asking(sentence: str, *lines: str, confirmed: str, custom_id: str) -> Card:
    """A question of ours, `lines` of markdown that say what would come of it, escaped, and the button that does it."""
    pressed = button(confirmed, custom_id, style=discord.ButtonStyle.danger)
    return Card(text(f"**{fit(sentence, _SENTENCE)}**", *lines), row(pressed), accent=Accent.GAP)
