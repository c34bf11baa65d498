"""What Discord shows of commands by itself, as messages: descriptions, choices, and the names of message menus.

They stand in `commands.ftl`. The id of a command's is `command-` and its name, that of an option's goes on with the
option's name: `command-curate-topic-merge`, `command-curate-topic-merge-into`; what many commands share begins with
`command-any-`. Discord gets the English text, and a translator of the command tree finds the message:

    async def translate(self, string, locale, context):
        return render(string.extras["message"], Locale(locale.value))
"""

from __future__ import annotations

from discord import app_commands

from bot.domain.message import ENGLISH, Message, as_message
from bot.messages import render


def localized(what: Message | str, /, **params: object) -> app_commands.locale_str:
    """A message, or the one with that id, as discord.py takes texts of commands; `extras` has it for the translator."""
    message = as_message(what, params)
    return app_commands.locale_str(render(message, ENGLISH), message=message)
