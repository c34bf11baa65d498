"""The one router of buttons, selects and forms.

Cards and forms keep no state: what a press or a submit does stands in its id, so it works after a restart and in every
process. A topic or an entry that an id names is looked up in the guild it comes from, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import discord
from discord.ext import commands

from bot.cogs.interactions.context import Context
from bot.cogs.interactions.presses import OLD, ComponentEvent, Handler, handlers
from bot.cogs.interactions.responses import explain, open_form, return_input
from bot.cogs.interactions.submits import FormSubmission, Opener, Submit, marked, returned_input, typed_in
from bot.domain.errors import UserError
from bot.services.unit_of_work import submission
from bot.ui import custom_ids

OLD_FORM = "outdated-form"


@contextmanager
def saving_once(interaction: discord.Interaction[Any]) -> Iterator[None]:
    """What is saved inside is saved once for this interaction, also where Discord delivers it again."""
    token = submission.set(interaction.id)
    try:
        yield
    finally:
        submission.reset(token)


class ComponentRouter(commands.Cog):
    """Hands each press and each submit to the cog that answers it."""

    def __init__(self, context: Context, features: Sequence[commands.Cog]) -> None:
        self.context = context
        self.handlers: dict[str, Handler] = {}
        for feature in features:
            self.handlers |= handlers(feature)
        self.submits: Mapping[str, Submit] = marked(features, "submits")
        self.openers: Mapping[str, Opener] = marked(features, "opens")
        for action in self.submits:
            self.handlers[f"anyway-{action}"] = self.submit_confirmed
        for action in self.openers:
            self.handlers[f"again-{action}"] = self.open_again
            self.handlers.setdefault(f"open-{action}", self.open)

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Answer a press or a submit; every other interaction is the command tree's."""
        if interaction.type is discord.InteractionType.component:
            await self.press(interaction)
        elif interaction.type is discord.InteractionType.modal_submit:
            await self.submit(interaction)

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        await self.context.bot.look_up_reader(interaction)
        try:
            self.context.bot.track()
            pressed = ComponentEvent.of(interaction)
            handler = self.handlers.get(pressed.press.action)
            if handler is None:
                raise UserError(OLD)
            await handler(interaction, pressed)
        except Exception as error:
            await explain(interaction, error)

    async def submit(self, interaction: discord.Interaction[Any]) -> None:
        """Hand a filled form to the cog that takes it; whatever stands against saving it, hand its text back."""
        data: Any = interaction.data or {}
        form = custom_ids.read(str(data.get("custom_id", "")))
        await self.context.bot.look_up_reader(interaction)
        try:
            self.context.bot.track()
            if form is None or form.action not in self.submits:
                raise UserError(OLD_FORM)
            with saving_once(interaction):
                await self.submits[form.action](interaction, FormSubmission(form, typed_in(interaction)))
        except Exception as error:
            await return_input(interaction, error, form, typed_in(interaction))

    async def open(self, interaction: discord.Interaction[Any], pressed: ComponentEvent) -> None:
        """Open a form whose button carries the form's own arguments."""
        form = custom_ids.Press(pressed.press.action.partition("-")[2], pressed.press.args)
        await open_form(interaction, await self.openers[form.action](interaction, ComponentEvent(form)))

    async def open_again(self, interaction: discord.Interaction[Any], pressed: ComponentEvent) -> None:
        """Open a form again, with the text that the pressed card hands back."""
        form = custom_ids.Press(pressed.press.action.partition("-")[2], pressed.press.args)
        opened = await self.openers[form.action](interaction, ComponentEvent(form))
        await open_form(interaction, opened.filled(await returned_input(interaction)))

    async def submit_confirmed(self, interaction: discord.Interaction[Any], pressed: ComponentEvent) -> None:
        """Take a form again, after its sender has seen what speaks against it."""
        form = custom_ids.Press(pressed.press.action.partition("-")[2], pressed.press.args)
        values = await returned_input(interaction)
        try:
            with saving_once(interaction):
                await self.submits[form.action](interaction, FormSubmission(form, values, confirmed=True))
        except Exception as error:
            await return_input(interaction, error, form, values)
