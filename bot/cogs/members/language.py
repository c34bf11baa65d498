"""/language: in which language somebody reads what only they are shown."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.cogs.interactions.context import Context, Interaction
from bot.cogs.interactions.locales import reply_locale
from bot.cogs.interactions.localized import localized
from bot.cogs.interactions.responses import answer
from bot.domain.message import Locale
from bot.messages import CATALOGS, translate
from bot.services.readers import Readers
from bot.ui import cards

AS_DISCORD = "discord"


class Language(commands.Cog):
    """A reader's own language."""

    def __init__(self, context: Context, readers: Readers) -> None:
        self.context = context
        self._readers = readers

    @app_commands.command(name="language", description=localized("command-language"))
    @app_commands.describe(language=localized("command-language-language"))
    @app_commands.choices(
        language=[
            *(app_commands.Choice(name=localized(f"reader-language-{each}"), value=each) for each in CATALOGS),
            app_commands.Choice(name=localized("reader-language-as-discord"), value=AS_DISCORD),
        ]
    )
    async def language(self, interaction: Interaction, language: str) -> None:
        chosen = Locale(language) if language in CATALOGS else None
        await self._readers.choose(interaction.user.id, chosen)
        await self.context.bot.look_up_reader(interaction)
        locale = reply_locale(interaction)
        said = translate(locale, "reader-language-chosen" if chosen else "reader-language-not-chosen")
        await answer(interaction, cards.done(said, note=translate(locale, "reader-language-kept")), private=True)
