"""/help and /about."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

import bot
from bot.cogs.interactions.context import Context, Interaction
from bot.cogs.interactions.locales import reply_locale
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.responses import answer
from bot.messages import translate
from bot.ui import cards


class About(commands.Cog):
    """What Almanac is and what it can do."""

    def __init__(self, context: Context) -> None:
        self.context = context

    @app_commands.command(name="help", description=localized("command-help"))
    async def help(self, interaction: Interaction) -> None:
        commands = self.context.bot.tree.get_commands()
        shown = await self.context.is_moderator(interaction)
        locale = reply_locale(interaction)
        ids = self.context.bot.command_ids
        lines = [
            (
                f"</{command.name}:{ids[command.name]}>" if command.name in ids else f"/{command.name}",
                translate(locale, f"command-{command.name}"),
            )
            for command in commands
            if isinstance(command, app_commands.Command) or (shown and isinstance(command, app_commands.Group))
        ]
        await answer(interaction, cards.help(locale, lines), private=True)

    @app_commands.command(name="about", description=localized("command-about"))
    async def about(self, interaction: Interaction) -> None:
        library = await self.context.library(interaction, private=True)
        await answer(interaction, cards.about(bot.__version__, library), private=True)
