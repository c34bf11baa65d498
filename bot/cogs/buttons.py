"""The one router of buttons and selects.

Cards keep no state: what a button does stands in its id, so it works after a restart and in every process. A topic or
an entry that an id names is looked up in the guild the press comes from, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import discord
from discord.ext import commands

from bot.cogs.desk import Desk
from bot.cogs.presses import Pressed, handlers
from bot.cogs.replies import explain


class Buttons(commands.Cog):
    """Hands each press to the cog that answers it."""

    def __init__(self, desk: Desk, features: Iterable[commands.Cog]) -> None:
        self.desk = desk
        self.handlers = {action: handler for feature in features for action, handler in handlers(feature).items()}

    @commands.Cog.listener()
    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Answer a press; every other interaction is the command tree's."""
        if interaction.type is not discord.InteractionType.component:
            return
        try:
            self.desk.bot.take_in()
            pressed = Pressed.of(interaction)
            await self.handlers[pressed.press.action](interaction, pressed)
        except Exception as error:
            await explain(interaction, error)
