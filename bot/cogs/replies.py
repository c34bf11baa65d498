"""Answering an interaction once, whatever state it is in, and never leaving anybody without an answer."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import discord
from discord import app_commands

from bot.domain.problems import Refused
from bot.ops.logs import new_error_id
from bot.ui import cards
from bot.ui.card import Card

log = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]

# Discord's JSON error codes (Topics, Opcodes and Status Codes).
UNKNOWN_WEBHOOK = 10015
UNKNOWN_INTERACTION = 10062
ALREADY_ACKNOWLEDGED = 40060


async def answer(
    interaction: Interaction, card: Card, *, private: bool = False, files: Sequence[discord.File] = ()
) -> None:
    """Answer with a card: as the first response, or in place of the "thinking" that a defer left."""
    with _delivered_once():
        if interaction.response.is_done():
            await interaction.edit_original_response(view=card, attachments=files)
        else:
            await interaction.response.send_message(view=card, ephemeral=private, files=files)


async def answer_besides(interaction: Interaction, card: Card) -> None:
    """Answer privately, also where the interaction has its answer already."""
    if interaction.response.is_done():
        await interaction.followup.send(view=card, ephemeral=True)
    else:
        await answer(interaction, card, private=True)


async def turn(interaction: Interaction, card: Card, *, files: Sequence[discord.File] = ()) -> None:
    """Turn the pressed card into another, if it is the presser's own; somebody else gets a private copy."""
    if not _is_own(interaction):
        await answer(interaction, card, private=True, files=files)
        return
    with _delivered_once():
        if interaction.response.is_done():
            await interaction.edit_original_response(view=card, attachments=files)
        else:
            await interaction.response.edit_message(view=card, attachments=files)


async def think_to_turn(interaction: Interaction) -> None:
    """Tell Discord that turning the pressed card, or making a private copy of it, takes longer."""
    if not _is_own(interaction):
        await think(interaction, private=True)
        return
    with _delivered_once():
        await interaction.response.defer()


async def think(interaction: Interaction, *, private: bool) -> None:
    """Tell Discord that an answer takes longer than its 3 seconds may allow."""
    with _delivered_once():
        await interaction.response.defer(ephemeral=private, thinking=True)


def _is_own(interaction: Interaction) -> bool:
    message = interaction.message
    if message is None or message.flags.ephemeral:
        return message is not None
    asked = message.interaction_metadata
    return asked is not None and asked.user.id == interaction.user.id


@contextmanager
def _delivered_once() -> Iterator[None]:
    """Answering within it is no error where the answer is there already.

    A callback that Discord applied but answered with a 500 is sent again by discord.py and then turned away as already
    acknowledged; so is the second of two deliveries of one interaction.
    """
    try:
        yield
    except discord.HTTPException as error:
        if error.code != ALREADY_ACKNOWLEDGED:
            raise
        log.debug("an interaction had been acknowledged before")


async def explain(interaction: Interaction, error: BaseException) -> None:
    """Answer for an error: a refusal in its sentence, anything else with an id that the log has too, with traceback."""
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    if isinstance(error, Refused):
        card = cards.refusal(error.sentence)
    elif isinstance(error, discord.HTTPException) and error.code in (UNKNOWN_INTERACTION, UNKNOWN_WEBHOOK):
        log.warning("answered too late, Discord had given up: %s", _name(interaction))
        return
    elif isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        log.warning("a command that is no longer registered so was used: %s", _name(interaction))
        card = cards.refusal("This command has changed since your Discord loaded it. Press Ctrl+R, then type it again.")
    elif isinstance(error, app_commands.TransformerError):
        card = cards.refusal(f"{error.value} is not what this option takes. Pick one of the suggestions.")
    else:
        error_id = new_error_id()
        log.error("%s failed [%s]", _name(interaction), error_id, exc_info=error)
        card = cards.failure(error_id)
    if interaction.type is discord.InteractionType.autocomplete:
        return
    try:
        await answer_besides(interaction, card)
    except discord.HTTPException as second:
        log.warning("and the answer to that could not be delivered: %s", second)


def _name(interaction: Interaction) -> str:
    """What was done, for the log: the command's or the button's name, and nothing of who did it or what they typed."""
    if interaction.command is not None:
        return f"/{interaction.command.qualified_name}"
    data: Any = interaction.data or {}
    return str(data.get("custom_id") or data.get("name") or interaction.type.name)
