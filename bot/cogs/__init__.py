"""Slash commands, buttons and forms: parse, call one service, render."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from discord.ext import commands

    from bot.cogs.desk import Desk


async def add_all(bot: commands.Bot, desk: Desk) -> None:
    """Add every cog, the groups that they share, and the router that knows which cog answers which button and form."""
    from bot.cogs import groups
    from bot.cogs.about import About
    from bot.cogs.audit import AuditLog
    from bot.cogs.buttons import Buttons
    from bot.cogs.curation import Curation
    from bot.cogs.daily import DailyFact
    from bot.cogs.daily_ticker import DailyTicker
    from bot.cogs.entry import EntryCommands
    from bot.cogs.gaps import GapList
    from bot.cogs.guilds import Setup
    from bot.cogs.history import History
    from bot.cogs.outcomes import Outcomes
    from bot.cogs.presence import Presence
    from bot.cogs.quote import Quotes
    from bot.cogs.reports import Reports
    from bot.cogs.review import Review
    from bot.cogs.search import SearchCommand
    from bot.cogs.sources import SourceCuration
    from bot.cogs.suggest import Suggestions
    from bot.cogs.timeline import Timeline
    from bot.cogs.today import Today
    from bot.cogs.topic import Topics
    from bot.cogs.topics import TopicCuration
    from bot.cogs.transfer import Transfer
    from bot.cogs.trending import Trending

    members = (Topics, Timeline, Quotes, Today, SearchCommand, EntryCommands, Trending, Suggestions, About)
    curating = (Curation, History, TopicCuration, SourceCuration, Transfer)
    moderators = (*curating, Review, Reports, GapList, AuditLog, Setup, Outcomes)
    ticker = DailyTicker(desk)
    features: list[commands.Cog] = [*(cog(desk) for cog in (*members, *moderators)), DailyFact(desk, ticker)]
    for cog in (*features, ticker, Buttons(desk, features), Presence(desk)):
        await bot.add_cog(cog)
    for group in groups.build(features):
        bot.tree.add_command(group)
