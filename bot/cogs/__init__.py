"""Slash commands and buttons: parse, call one service, render."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from discord.ext import commands

    from bot.cogs.desk import Desk


async def add_all(bot: commands.Bot, desk: Desk) -> None:
    """Add every cog, then the router that knows which of them answers which button."""
    from bot.cogs.about import About
    from bot.cogs.buttons import Buttons
    from bot.cogs.daily import DailyFact
    from bot.cogs.daily_ticker import DailyTicker
    from bot.cogs.entry import EntryCommands
    from bot.cogs.guilds import Comings
    from bot.cogs.quote import Quotes
    from bot.cogs.search import SearchCommand
    from bot.cogs.timeline import Timeline
    from bot.cogs.today import Today
    from bot.cogs.topic import Topics
    from bot.cogs.trending import Trending

    ticker = DailyTicker(desk)
    members = (Topics, Timeline, Quotes, Today, SearchCommand, EntryCommands, Trending, About)
    features = [*(cog(desk) for cog in members), DailyFact(desk, ticker)]
    for cog in (*features, ticker, Buttons(desk, features), Comings(desk)):
        await bot.add_cog(cog)
