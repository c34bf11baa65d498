"""The floor: a bare discord.py bot whose `/topic` answers a constant card and whose autocomplete knows 25 names.

Run as `python -m benchmarks.bare [--tuned]` with `DISCORD_TOKEN` and `ALMANAC_DISCORD_API`; `--tuned` tunes the garbage
collector as Almanac does.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.ops.collector import tune_collector

from .library import topics

SOURCE: Final = "Source 1: “Why did they leave?”, author not stated, 2024-04~"
BUTTONS: Final = (("Key dates", "dates"), ("Quotes", "quotes"), ("Sources", "sources"), ("Picture", "picture"))


@dataclass(frozen=True, slots=True)
class CardText:
    """What stands on a topic's card."""

    title: str
    names: str
    summary: str
    dates: str
    quote: str
    source: str = SOURCE

    @classmethod
    def of(
        cls, names: Iterable[str], summary: str, dates: Iterable[tuple[str, str]], quote: tuple[str, str]
    ) -> CardText:
        title, *others = names
        return cls(
            title=f"## {title}",
            names=f"-# {' · '.join(others)}",
            summary=summary,
            dates="### Key dates\n" + "\n".join(f"**{date}** {text}" for date, text in dates),
            quote=f"> {quote[0]}\n-# {quote[1]}",
        )


class Card(discord.ui.LayoutView):
    """A topic's card the ordinary way: a container of texts, and a row of buttons."""

    def __init__(self, text: CardText) -> None:
        super().__init__(timeout=None)
        self.add_item(
            discord.ui.Container(
                discord.ui.TextDisplay(text.title),
                discord.ui.TextDisplay(text.names),
                discord.ui.Separator(),
                discord.ui.TextDisplay(text.summary),
                discord.ui.TextDisplay(text.dates),
                discord.ui.TextDisplay(text.quote),
                discord.ui.Separator(),
                discord.ui.TextDisplay(f"-# {text.source}"),
                accent_colour=0x2F6F8F,
            )
        )
        row: discord.ui.ActionRow[Card] = discord.ui.ActionRow()
        for label, name in BUTTONS:
            row.add_item(discord.ui.Button(label=label, custom_id=f"card:{name}"))
        self.add_item(row)
        # discord.py would keep every card it sent for its buttons, for ever: a floor must not pay for that.
        self.stop()


class LoopbackBot(discord.Client):
    """A client with one `/topic` command; subclasses fill in `card` and `suggest`."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True), max_messages=None)
        self.tree = app_commands.CommandTree(self)

        @self.tree.command(name="topic", description="A card about a topic")
        @app_commands.describe(name="The topic, in any spelling")
        async def topic(interaction: discord.Interaction, name: str) -> None:
            await interaction.response.send_message(view=await self.card(interaction, name))

        @topic.autocomplete("name")
        async def suggest(interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
            return [app_commands.Choice(name=name, value=name) for name in await self.suggest(current)]

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def card(self, interaction: discord.Interaction, name: str) -> Card:
        raise NotImplementedError

    async def suggest(self, current: str) -> Iterable[str]:
        raise NotImplementedError


class BareBot(LoopbackBot):
    """Constants, whatever is asked."""

    def __init__(self) -> None:
        super().__init__()
        first, *_ = some = topics(1000)[:25]
        self._text = CardText.of(first.names, first.summary, first.dates, first.quotes[0])
        self._names = [topic.names[0] for topic in some]

    async def on_ready(self) -> None:
        if "--tuned" in sys.argv:
            tune_collector()

    async def card(self, interaction: discord.Interaction, name: str) -> Card:
        return Card(self._text)

    async def suggest(self, current: str) -> Iterable[str]:
        return self._names


def run(bot: LoopbackBot) -> None:
    """Run a bot against the loopback Discord until it is stopped."""
    api = yarl.URL(os.environ["ALMANAC_DISCORD_API"])
    Route.BASE = str(api)
    DiscordWebSocket.DEFAULT_GATEWAY = api.with_scheme("ws").with_path("/")
    asyncio.run(bot.start(os.environ["DISCORD_TOKEN"]))


if __name__ == "__main__":
    run(BareBot())
