"""What is kept of one person in a guild, and erasing what may be erased."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.proposal import Origin, State
from bot.services.curation.traces import trace
from bot.services.readers import Readers
from bot.services.unit_of_work import UnitOfWork
from bot.storage import audit, proposals, readers, reports
from bot.storage.database import Connection


@dataclass(frozen=True, slots=True)
class Held:
    """How much has somebody's id on it: lines of the audit log (`denials` of which only refuse them a permission),
    suggestions that wait or whose outcome they have not heard, and reports that wait; and whether they have chosen a
    language, which is kept for all guilds."""

    trail: int
    denials: int
    suggestions: int
    reports: int
    language: bool


class Privacy:
    """Use cases of one person on what is kept of themselves."""

    def __init__(self, uow: UnitOfWork, languages: Readers) -> None:
        self._uow = uow
        self._languages = languages

    async def held(self, guild_id: int, user_id: int) -> Held:
        """What is kept of a person in a guild."""
        async with self._uow.database.snapshot() as connection:
            return await _held(connection, guild_id, user_id)

    async def erase(self, guild_id: int, user_id: int) -> Held:
        """Erase a person's id where it may be: on suggestions, reports, refused permissions, a choice of language.
        Returns what was.

        The suggestions and reports go on waiting, but nobody will hear what became of them; a trace that can
        only be compared keeps whoever wrote one from approving it. What a moderator changed stays under their id, so
        that a community can see who wrote its library.
        """
        async with self._uow.database.transaction() as connection:
            held = await _held(connection, guild_id, user_id)
            for proposal in await proposals.sent_by(connection, guild_id, user_id):
                if proposal.origin is not Origin.DRAFT:
                    left = await trace(connection, proposal.id, user_id) if proposal.state is State.OPEN else None
                    await proposals.forget_author(connection, proposal, trace=left)
            await reports.forget_reporter(connection, guild_id, user_id)
            await audit.forget_denials(connection, guild_id, user_id)
            await readers.choose(connection, user_id, None)
        self._languages.forget(user_id)
        return held


async def _held(connection: Connection, guild_id: int, user_id: int) -> Held:
    sent = await proposals.sent_by(connection, guild_id, user_id)
    return Held(
        trail=await audit.count(connection, guild_id, user_id),
        denials=await audit.denials(connection, guild_id, user_id),
        suggestions=sum(proposal.origin is not Origin.DRAFT for proposal in sent),
        reports=len(await reports.of_reporter(connection, guild_id, user_id)),
        language=await readers.language(connection, user_id) is not None,
    )
