"""What Discord shows of commands by itself, as messages: descriptions, choices, and the names of message menus.

They stand in `commands.ftl`. The id of a command's is `command-` and its name, that of an option's goes on with the
option's name: `command-curate-topic-merge`, `command-curate-topic-merge-into`; what many commands share
begins with `command-any-`. Discord gets the English text, and those of the other languages that it knows itself.
"""

from __future__ import annotations

import discord
from discord import app_commands

from bot.domain.message import ENGLISH, Locale, Message, as_message
from bot.messages import CATALOGS, render


def localized(what: Message | str, /, **params: object) -> app_commands.locale_str:
    """A message, or the one with that id, as discord.py takes texts of commands; `extras` has it for the translator."""
    message = as_message(what, params)
    return app_commands.locale_str(render(message, ENGLISH), message=message)


class Translator(app_commands.Translator):
    """Finds what commands are described with in the languages that Discord knows too (Reference, Locales)."""

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        ours = Locale(locale.value)
        message = string.extras.get("message")
        return render(message, ours) if message is not None and ours in CATALOGS and ours != ENGLISH else None
