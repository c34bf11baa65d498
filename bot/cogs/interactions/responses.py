"""Answering an interaction once, whatever state it is in, and never leaving anybody without an answer."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import aiohttp
import discord
from discord import app_commands

from bot.cogs.interactions import fast_answer
from bot.cogs.interactions.locales import reply_locale
from bot.domain.errors import Invalid, UserError
from bot.domain.message import Message
from bot.domain.operation import AwaitsReview
from bot.messages import render, translate
from bot.ops.logs import new_error_id
from bot.services.unit_of_work import DoneAlready, PermissionDenied
from bot.ui import cards
from bot.ui.card import Card
from bot.ui.custom_ids import Press
from bot.ui.form import Form

log = logging.getLogger(__name__)

Interaction = discord.Interaction[Any]

# Discord's JSON error codes (Topics, Opcodes and Status Codes).
UNKNOWN_WEBHOOK = 10015
UNKNOWN_INTERACTION = 10062
ALREADY_ACKNOWLEDGED = 40060


SAVE_ANYWAY = Message("held-save-anyway")


class NeedsConfirmation(UserError):
    """Nothing was saved yet: `shown` speaks against it (markdown, escaped); a button labelled `confirmed` saves."""

    def __init__(
        self, title: Message, message: Message, shown: Sequence[str] = (), confirmed: Message | None = SAVE_ANYWAY
    ) -> None:
        super().__init__(message)
        self.title = title
        self.shown = tuple(shown)
        self.confirmed = confirmed


async def answer(
    interaction: Interaction, card: Card, *, private: bool = False, files: Sequence[discord.File] = ()
) -> None:
    """Answer with a card: as the first response, or in place of the "thinking" that a defer left."""
    with _delivered_once():
        if interaction.response.is_done():
            await interaction.edit_original_response(view=card, attachments=files)
        elif files or not await fast_answer.send(interaction, card, private=private):
            await interaction.response.send_message(view=card, ephemeral=private, files=files)


async def answer_besides(interaction: Interaction, card: Card, *, files: Sequence[discord.File] = ()) -> None:
    """Answer privately, also where the interaction has its answer already."""
    if interaction.response.is_done():
        await interaction.followup.send(view=card, ephemeral=True, files=files)
    else:
        await answer(interaction, card, private=True, files=files)


async def edit_or_reply(interaction: Interaction, card: Card, *, files: Sequence[discord.File] = ()) -> None:
    """Show a card in place of the pressed one to the person who asked for that; reply privately to anybody else."""
    if not _is_own(interaction):
        await answer(interaction, card, private=True, files=files)
        return
    with _delivered_once():
        if interaction.response.is_done():
            await interaction.edit_original_response(view=card, attachments=files)
        else:
            await interaction.response.edit_message(view=card, attachments=files)


async def defer_edit(interaction: Interaction) -> None:
    """Tell Discord that turning the pressed card, or making a private copy of it, takes longer."""
    if not _is_own(interaction):
        await defer(interaction, private=True)
        return
    with _delivered_once():
        await interaction.response.defer()


async def defer(interaction: Interaction, *, private: bool) -> None:
    """Tell Discord that an answer takes longer than its 3 seconds may allow."""
    with _delivered_once():
        await interaction.response.defer(ephemeral=private, thinking=True)


async def open_form(interaction: Interaction, form: Form) -> None:
    """Answer with a form. It has to be the first answer: Discord opens none after a defer."""
    with _delivered_once():
        await interaction.response.send_modal(form.in_locale(reply_locale(interaction)))


async def finish(interaction: Interaction, card: Card, *, files: Sequence[discord.File] = ()) -> None:
    """Answer privately with the outcome, in place of the private card that was pressed or that opened the form."""
    message = interaction.message
    if message is None or not message.flags.ephemeral or interaction.response.is_done():
        await answer(interaction, card, private=True, files=files)
        return
    await edit_or_reply(interaction, card, files=files)


def replies_privately(interaction: Interaction) -> bool:
    """Whether `edit_or_reply` answers so that its reader alone sees it."""
    message = interaction.message
    return message is None or message.flags.ephemeral or not _is_own(interaction)


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


@contextmanager
def saving() -> Iterator[None]:
    """What is done inside was to save something: whoever is refused is told that nothing was."""
    try:
        yield
    except UserError as refused:
        refused.unsaved = True
        raise


async def explain(interaction: Interaction, error: BaseException) -> None:
    """Answer for an error: a refusal in its sentence, anything else with an id that the log has too, with traceback."""
    if isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    if _gave_up(interaction, error) or await _saved(interaction, error):
        return
    sentence, error_id = _said(interaction, error)
    if interaction.type is discord.InteractionType.autocomplete:
        return
    locale = reply_locale(interaction)
    card = cards.failure(locale, error_id) if error_id else cards.refusal(locale, sentence, _role(error))
    with _failing_quietly(interaction, "and the answer to that could not be delivered"):
        await answer_besides(interaction, card)


async def return_input(
    interaction: Interaction, error: BaseException, form: Press | None, typed: Mapping[str, str]
) -> None:
    """Answer for an error as `explain` does, and hand back what was typed, so that no text is lost."""
    if _gave_up(interaction, error) or await _saved(interaction, error):
        return
    locale = reply_locale(interaction)
    sentence, error_id = _said(interaction, error, form=True)
    if error_id:
        sentence = translate(locale, "failure-of-a-form", error=error_id)
    if isinstance(error, NeedsConfirmation):
        card, files = cards.held(
            locale,
            sentence,
            typed,
            form,
            title=render(error.title, locale),
            shown=error.shown,
            confirmed=render(error.confirmed, locale) if error.confirmed else None,
        )
    else:
        card, files = cards.held(
            locale, sentence, typed, form, role_id=_role(error), again=not isinstance(error, PermissionDenied)
        )
    with _failing_quietly(interaction, "and the text could not be handed back"):
        await answer_besides(interaction, card, files=files)


@contextmanager
def _failing_quietly(interaction: Interaction, what: str) -> Iterator[None]:
    """Log in one line that an answer was not delivered: Discord or the connection was gone."""
    try:
        yield
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        log.warning("%s: %s", what, error)
    except RuntimeError as error:
        # What aiohttp raises once the bot has closed its session.
        if not interaction.client.is_closed():
            raise
        log.warning("%s: %s", what, error)


@asynccontextmanager
async def preserving_input(
    interaction: Interaction, form: Press | None, typed: Mapping[str, str]
) -> AsyncIterator[None]:
    """Hand back `typed` if what stands inside fails, with a button that opens `form` again; the error ends there."""
    try:
        yield
    except Exception as error:
        await return_input(interaction, error, form, typed)


def _role(error: BaseException) -> int | None:
    """The role that would have sufficed, of an error that is about permission."""
    return error.role_id if isinstance(error, PermissionDenied) else None


def _gave_up(interaction: Interaction, error: BaseException) -> bool:
    """Whether Discord has given up on the interaction, so that there is nobody left to answer."""
    late = isinstance(error, discord.HTTPException) and error.code in (UNKNOWN_INTERACTION, UNKNOWN_WEBHOOK)
    if late:
        log.warning("answered too late, Discord had given up: %s", _name(interaction))
    return late


async def _saved(interaction: Interaction, error: BaseException) -> bool:
    """Whether an error says that something was saved after all, for somebody else's approval or before; then that is
    the answer."""
    match error:
        case AwaitsReview():
            await finish(interaction, cards.operation_waits(reply_locale(interaction), error.operation))
        case DoneAlready():
            await answer_besides(interaction, cards.done(render(error, reply_locale(interaction))))
        case _:
            return False
    return True


def _said(interaction: Interaction, error: BaseException, *, form: bool = False) -> tuple[str, str | None]:
    """What is said of an error; or, for one that is our fault, the id under which it is now in the log.

    Of a form, and of whatever undid a write, it is said that nothing was saved: never of a mere look.
    """
    locale = reply_locale(interaction)
    match error:
        case Invalid():
            text = cards.problems(error.problems, locale)
        case UserError():
            text = render(error, locale)
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            log.warning("a command that is no longer registered so was used: %s", _name(interaction))
            return translate(locale, "outdated-command"), None
        case app_commands.TransformerError():
            return translate(locale, "option-not-taken", text=str(error.value)), None
        case _:
            error_id = new_error_id()
            log.error("%s failed [%s]", _name(interaction), error_id, exc_info=error)
            return "", error_id
    if (form or error.unsaved) and not isinstance(error, NeedsConfirmation):
        text = f"{text} {translate(locale, 'nothing-saved')}"
    return text, None


def _name(interaction: Interaction) -> str:
    """What was done, for the log: the command's or the button's name, and nothing of who did it or what they typed."""
    if interaction.command is not None:
        return f"/{interaction.command.qualified_name}"
    data: Any = interaction.data or {}
    return str(data.get("custom_id") or data.get("name") or interaction.type.name)
