"""Telling people by direct message what became of what they proposed or reported."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import discord
from discord.ext import commands

from bot.cogs.interactions.locales import guild_locale
from bot.domain.errors import StorageUnavailable
from bot.domain.message import Locale
from bot.domain.proposal import Consent, Proposal
from bot.messages import translate
from bot.services.curation.reports import Settled
from bot.services.curation.review import Outcome, Review
from bot.ui import cards
from bot.ui.card import Card

if TYPE_CHECKING:
    from bot.app import Almanac

log = logging.getLogger(__name__)

# Direct messages that the person or the server does not take are no error: they are told nowhere else.
CANNOT_SEND = 50007


class Notifications(commands.Cog):
    """Notifies people as decisions come, and, once ready, of those that the process before could not deliver."""

    def __init__(self, bot: Almanac, review: Review) -> None:
        self._bot = bot
        self._review = review

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        try:
            for guild_id, outcome in await self._review.pending_notifications():
                await self.proposer(guild_id, outcome)
        except StorageUnavailable as error:
            log.warning("outcomes from before are told at the next start: %s", error)

    async def proposer(self, guild_id: int, outcome: Outcome) -> bool | None:
        """Notify whoever proposed something of what became of it; whether it was delivered, `None` if nobody has to be
        notified.
        """
        if outcome.notify is None:
            return None
        card = cards.proposal_outcome(self._locale(guild_id), outcome.proposal, outcome.entry, self._name(guild_id))
        delivered = await self._send(outcome.notify, card)
        try:
            await self._review.mark_notified(guild_id, outcome.proposal.id, delivered)
        except StorageUnavailable as error:
            log.warning("could not note that an outcome was told: %s", error)
        return delivered

    async def reporter(self, guild_id: int, settled: Settled) -> bool | None:
        """Notify whoever reported an entry of what it led to; `None` if nobody has to be notified."""
        if settled.notify is None:
            return None
        return await self._send(
            settled.notify, cards.report_answer(self._locale(guild_id), settled.report, self._name(guild_id))
        )

    async def ask(self, guild_id: int, found: Proposal) -> bool | None:
        """Ask whoever wrote a message whether it may be quoted; `None` if nobody has to be asked."""
        if found.quoted_id is None or found.consent is not Consent.ASKED:
            return None
        return await self._send(
            found.quoted_id,
            cards.consent_asked(self._locale(guild_id), guild_id, self._name(guild_id), found),
        )

    def _locale(self, guild_id: int) -> Locale:
        return guild_locale(self._bot, guild_id)

    def _name(self, guild_id: int) -> str:
        guild = self._bot.get_guild(guild_id)
        return guild.name if guild else translate(self._locale(guild_id), "server-unnamed")

    async def _send(self, user_id: int, card: Card) -> bool:
        try:
            channel = await self._bot.create_dm(discord.Object(user_id))
            await channel.send(view=card)
        except discord.HTTPException as error:
            if error.code != CANNOT_SEND:
                log.warning("an outcome could not be told by direct message: %s", error)
            return False
        return True


def reached(delivered: bool | None) -> str:
    """The end of the id of a message that tells a moderator whether somebody was reached."""
    if delivered is None:
        return "nobody-to-tell"
    return "told" if delivered else "not-told"
