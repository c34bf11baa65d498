"""Gaps: what members asked for in vain, for moderators to fill."""

from __future__ import annotations

import logging
from datetime import timedelta

from bot.domain.actor import Actor
from bot.domain.ask import GAP_KEPT_DAYS, OpenGap
from bot.domain.audit import Action
from bot.domain.errors import UserError
from bot.domain.message import Message
from bot.services.paging import Page, clamped
from bot.services.unit_of_work import UnitOfWork
from bot.storage import gaps

log = logging.getLogger(__name__)

PAGE = 10


class Gaps:
    """Use cases of gaps, each one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def open(self, guild_id: int, actor: Actor, page: int = 0) -> Page[OpenGap]:
        """A page of a guild's open gaps, for moderators."""
        async with self._uow.read(guild_id, actor, Message("action-read-gaps")) as tx:
            total = await gaps.count(tx.connection, guild_id)
            number, count = clamped(page, total, PAGE)
            return Page(await gaps.page(tx.connection, guild_id, number * PAGE, PAGE), number, count, total)

    async def forget(self) -> None:
        """Delete the texts of all guilds that nobody has typed for `GAP_KEPT_DAYS`."""
        until = self._uow.now() - timedelta(days=GAP_KEPT_DAYS)
        async with self._uow.database.transaction() as connection:
            gone = await gaps.forget(connection, until.strftime("%Y-%m-%d"), int(until.timestamp()))
        if gone:
            log.info("%d gaps were last typed more than %d days ago, and are forgotten", gone, GAP_KEPT_DAYS)

    async def done(self, guild_id: int, actor: Actor, fold: str) -> str:
        """Mark a gap as done, by its fold; its text. Raises `UserError` where the guild has no such open gap."""
        async with self._uow.write(guild_id, actor, Message("action-close-gap")) as tx:
            text = await gaps.close(tx.connection, guild_id, fold)
            if text is None:
                raise UserError("gap-not-open")
            await tx.record(Action.GAP_DONE, text)
            return text
