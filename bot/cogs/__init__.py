"""Slash commands, buttons and forms: parse, call one service, render."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from discord.ext import commands

    from bot.cogs.interactions.context import Desk


async def add_all(bot: commands.Bot, desk: Desk) -> None:
    """Add every cog, the groups that they share, and the router that knows which cog answers which button and form."""
    from bot.cogs.background.daily_ticker import DailyTicker
    from bot.cogs.background.presence import Presence
    from bot.cogs.interactions import groups
    from bot.cogs.interactions.notifications import Notifications
    from bot.cogs.interactions.router import Buttons
    from bot.cogs.managers.daily import DailyFact
    from bot.cogs.managers.setup import Setup
    from bot.cogs.members.about import About
    from bot.cogs.members.entry import EntryCommands
    from bot.cogs.members.quote import Quotes
    from bot.cogs.members.search import SearchCommand
    from bot.cogs.members.suggest import Suggestions
    from bot.cogs.members.timeline import Timeline
    from bot.cogs.members.today import Today
    from bot.cogs.members.topic import Topics
    from bot.cogs.members.trending import Trending
    from bot.cogs.moderators.audit import AuditLog
    from bot.cogs.moderators.entries import Curation
    from bot.cogs.moderators.gaps import GapList
    from bot.cogs.moderators.history import History
    from bot.cogs.moderators.reports import Reports
    from bot.cogs.moderators.review import Review
    from bot.cogs.moderators.sources import SourceCuration
    from bot.cogs.moderators.topics import TopicCuration
    from bot.cogs.moderators.transfer import Transfer

    members = (Topics, Timeline, Quotes, Today, SearchCommand, EntryCommands, Trending, Suggestions, About)
    curating = (Curation, History, TopicCuration, SourceCuration, Transfer)
    moderators = (*curating, Review, Reports, GapList, AuditLog, Setup, Notifications)
    ticker = DailyTicker(desk)
    features: list[commands.Cog] = [*(cog(desk) for cog in (*members, *moderators)), DailyFact(desk, ticker)]
    for cog in (*features, ticker, Buttons(desk, features), Presence(desk)):
        await bot.add_cog(cog)
    for group in groups.build(features):
        bot.tree.add_command(group)
