"""Telling people by direct message what became of what they proposed or reported."""

from __future__ import annotations

import logging

import discord
from discord.ext import commands

from bot.cogs.interactions.context import Desk
from bot.domain.errors import StorageUnavailable
from bot.services.curation.reports import Settled
from bot.services.curation.review import Outcome
from bot.ui import cards
from bot.ui.card import Card

log = logging.getLogger(__name__)

# Direct messages that the person or the server does not take are no error: they are told nowhere else.
CANNOT_SEND = 50007


class Notifications(commands.Cog):
    """Tells outcomes as they come, and, once ready, those that the process before could not tell."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        try:
            for guild_id, outcome in await self.desk.container.review.pending_notifications():
                await notify_proposer(self.desk, guild_id, outcome)
        except StorageUnavailable as error:
            log.warning("outcomes from before are told at the next start: %s", error)


async def notify_proposer(desk: Desk, guild_id: int, outcome: Outcome) -> bool | None:
    """Tell whoever proposed something what became of it; whether they could be reached, `None` if nobody has to be."""
    if outcome.notify is None:
        return None
    card = cards.proposal_outcome(outcome.proposal, outcome.entry, _name(desk, guild_id))
    delivered = await _send(desk, outcome.notify, card)
    try:
        await desk.container.review.mark_notified(guild_id, outcome.proposal.id, delivered)
    except StorageUnavailable as error:
        log.warning("could not note that an outcome was told: %s", error)
    return delivered


async def notify_reporter(desk: Desk, guild_id: int, settled: Settled) -> bool | None:
    """Tell whoever reported an entry what it led to; `None` if nobody has to be told."""
    if settled.notify is None:
        return None
    return await _send(desk, settled.notify, cards.report_answer(settled.report, _name(desk, guild_id)))


def _name(desk: Desk, guild_id: int) -> str:
    guild = desk.bot.get_guild(guild_id)
    return guild.name if guild else "a server"


async def _send(desk: Desk, user_id: int, card: Card) -> bool:
    try:
        channel = await desk.bot.create_dm(discord.Object(user_id))
        await channel.send(view=card)
    except discord.HTTPException as error:
        if error.code != CANNOT_SEND:
            log.warning("an outcome could not be told by direct message: %s", error)
        return False
    return True


def reached(delivered: bool | None, whom: str) -> str:
    """Whether somebody was reached, as a moderator reads it."""
    if delivered is None:
        return ""
    return f" {whom} was told." if delivered else f" {whom} could not be told: their direct messages are closed."
