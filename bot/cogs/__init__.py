"""Slash commands, buttons and forms: parse, call one service, render."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from discord.ext import commands

    from bot.app import Almanac
    from bot.container import Container


async def add_all(bot: Almanac, container: Container) -> None:
    """Give every cog the services that it uses, and add it to the bot; then the groups of commands that they share, and
    the router that knows which cog answers which button and form.
    """
    from bot.cogs.background.daily_ticker import DailyTicker
    from bot.cogs.background.full_disk import FullDisk
    from bot.cogs.background.mending import Mending
    from bot.cogs.background.presence import Presence
    from bot.cogs.interactions import groups
    from bot.cogs.interactions.context import Context
    from bot.cogs.interactions.notifications import Notifications
    from bot.cogs.interactions.options import Suggestions
    from bot.cogs.interactions.router import ComponentRouter
    from bot.cogs.managers.daily import DailyFact
    from bot.cogs.managers.setup import Setup
    from bot.cogs.members.about import About
    from bot.cogs.members.consent import Quoted
    from bot.cogs.members.entry import EntryCommands
    from bot.cogs.members.language import Language
    from bot.cogs.members.quote import Quotes
    from bot.cogs.members.search import SearchCommand
    from bot.cogs.members.suggest import Suggest
    from bot.cogs.members.timeline import Timeline
    from bot.cogs.members.today import Today
    from bot.cogs.members.topic import TopicCommands
    from bot.cogs.members.trending import Trending
    from bot.cogs.moderators.audit import AuditLog
    from bot.cogs.moderators.entries import EntryCuration
    from bot.cogs.moderators.gaps import GapList
    from bot.cogs.moderators.history import HistoryCommands
    from bot.cogs.moderators.reports import ReportCommands
    from bot.cogs.moderators.review import ReviewCommands
    from bot.cogs.moderators.source_versions import SourceVersions
    from bot.cogs.moderators.sources import SourceCuration
    from bot.cogs.moderators.topic_versions import TopicVersions
    from bot.cogs.moderators.topics import TopicCuration
    from bot.cogs.moderators.transfer import TransferCommands

    has = container
    context = Context(bot, has.libraries, has.guilds, has.asks, has.clock)
    bot.suggestions = Suggestions(context, has.insight, has.search, has.shelf)
    notifications = Notifications(bot, has.review)
    ticker = DailyTicker(bot, has.daily_posts, has.daily, has.libraries, has.lease, has.clock, has.config.failpoint)
    features: list[commands.Cog] = [
        # members
        TopicCommands(context, has.search),
        Timeline(context),
        Quotes(context),
        Today(context, has.clock, has.daily),
        SearchCommand(context, has.search),
        EntryCommands(context, has.curation, has.shelf),
        Trending(context, has.insight),
        Quoted(context, has.consents),
        Suggest(context, has.review, notifications),
        About(context),
        Language(context, has.readers),
        # moderators
        EntryCuration(context, has.curation),
        HistoryCommands(context, has.curation),
        TopicCuration(context, has.topics),
        TopicVersions(context, has.topics, has.shelf),
        SourceCuration(context, has.review, has.sources),
        SourceVersions(context, has.sources, has.shelf),
        TransferCommands(context, has.guilds, has.transfer),
        ReviewCommands(context, has.review, has.operations, notifications),
        ReportCommands(context, has.reports, notifications),
        GapList(context, has.gaps),
        AuditLog(context, has.audit, has.privacy),
        # managers
        Setup(context, has.guilds, has.packs, has.libraries, has.daily),
        DailyFact(context, has.daily, ticker, has.clock),
    ]
    unseen = (
        ticker,
        Presence(bot, has.presence, has.gaps),
        FullDisk(bot, has.guilds, has.database.full),
        Mending(has.soundness, has.lease, has.database.damaged),
    )
    for cog in (*features, notifications, ComponentRouter(context, features), *unseen):
        await bot.add_cog(cog)
    for group in groups.build(features):
        bot.tree.add_command(group)
