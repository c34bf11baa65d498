"""Gaps: what members asked for in vain, for moderators to fill."""

from __future__ import annotations

from bot.domain.actor import Actor
from bot.domain.ask import OpenGap
from bot.domain.audit import Action
from bot.domain.errors import UserError
from bot.domain.guild import GuildSettings
from bot.services.paging import Page, clamped
from bot.services.unit_of_work import Act, Acts
from bot.storage import gaps
from bot.storage.database import Transaction

PAGE = 10
CLOSED = "This gap is not open any more, so nothing was changed."


class Gaps:
    """Use cases of gaps, each one transaction."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    async def open(self, guild_id: int, actor: Actor, page: int = 0) -> Page[OpenGap]:
        """A page of a guild's open gaps, for moderators."""

        async def work(connection: Transaction, _: GuildSettings) -> Page[OpenGap]:
            total = await gaps.count(connection, guild_id)
            number, count = clamped(page, total, PAGE)
            return Page(await gaps.page(connection, guild_id, number * PAGE, PAGE), number, count, total)

        return await self._acts.look(guild_id, actor, "read the gaps", work)

    async def done(self, guild_id: int, actor: Actor, fold: str) -> str:
        """Mark a gap as done, by its fold; its text. Raises `UserError` where the guild has no such open gap."""

        async def work(act: Act) -> str:
            text = await gaps.close(act.connection, guild_id, fold)
            if text is None:
                raise UserError(CLOSED)
            await act.record(Action.GAP_DONE, text)
            return text

        return await self._acts.moderate(guild_id, actor, "mark a gap as done", work)
