"""/help, /about and /privacy."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

import bot
from bot.cogs.desk import Desk, Interaction
from bot.cogs.replies import answer
from bot.ui import cards


class About(commands.Cog):
    """What Almanac is, what it can do and what it keeps."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @app_commands.command(name="help", description="Everything you can ask Almanac")
    async def help(self, interaction: Interaction) -> None:
        commands = self.desk.bot.tree.get_commands()
        ids = self.desk.bot.command_ids
        lines = [
            (
                f"</{command.name}:{ids[command.name]}>" if command.name in ids else f"/{command.name}",
                command.description,
            )
            for command in commands
            if isinstance(command, app_commands.Command)
        ]
        await answer(interaction, cards.help(lines), private=True)

    @app_commands.command(name="about", description="What Almanac is, and what this library holds")
    async def about(self, interaction: Interaction) -> None:
        library = await self.desk.library(interaction)
        await answer(interaction, cards.about(bot.__version__, library), private=True)

    @app_commands.command(name="privacy", description="What is kept about you, and what never is")
    async def privacy(self, interaction: Interaction) -> None:
        await answer(interaction, cards.privacy(), private=True)
