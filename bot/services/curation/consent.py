"""Quotes of members: their author's yes before, and their author's no whenever they like. Nobody overrules either."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.actor import Actor
from bot.domain.audit import Action
from bot.domain.entry import Entry, Status
from bot.domain.errors import UserError
from bot.domain.message import Message
from bot.domain.message_link import MessageLink
from bot.domain.proposal import Consent, Proposal, State
from bot.services import lookup
from bot.services.curation.entries import label, proposed
from bot.services.unit_of_work import Role, Transaction, UnitOfWork
from bot.storage import audit, entries, proposals, quote_refusals, source_revisions, sources
from bot.storage.changes import Change
from bot.storage.entries import EntryRow

ERASED = "—"
"""What stands in the place of words that their author has withdrawn."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a guild has of one member's words: what waits for their yes or for moderators, and what is published or was.

    `refuses` is whether they want to be quoted nowhere.
    """

    waiting: Sequence[Proposal]
    quotes: Sequence[Entry]
    refuses: bool


class Consents:
    """Use cases of those who are quoted, on their own words; to anybody else these are not there."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    async def of(self, guild_id: int, user_id: int) -> Quoted:
        """What a guild has of a member's words."""
        async with self._uow.database.snapshot() as connection:
            stored = await entries.quoting(connection, guild_id, user_id)
            return Quoted(
                await proposals.quoting(connection, guild_id, user_id),
                [each.entry for each in stored],
                await quote_refusals.refuses(connection, guild_id, user_id),
            )

    async def answer(self, guild_id: int, actor: Actor, proposal_id: int, version: int, yes: bool) -> Proposal:
        """Say yes or no to being quoted in the wording `version`. A no closes the proposal and erases its words."""
        async with self._uow.write(guild_id, actor, role=Role.MEMBER) as tx:
            found = await lookup.proposal(tx.connection, guild_id, proposal_id)
            if found.quoted_id != actor.user_id:
                raise lookup.no_proposal()
            if found.version != version:
                raise UserError("consent-to-another-wording")
            if yes:
                await proposals.set_consent(tx.connection, found.id, Consent.YES)
                return replace(found, consent=Consent.YES)
            await _refuse(tx, found)
            return replace(found, consent=Consent.NO, state=State.DECLINED)

    async def refuse_all(self, guild_id: int, actor: Actor, refuses: bool) -> None:
        """Be quoted nowhere in a guild from now on, or may be asked again. What waits for a yes has a no then."""
        async with self._uow.write(guild_id, actor, role=Role.MEMBER) as tx:
            if not refuses:
                await quote_refusals.allow(tx.connection, guild_id, actor.user_id)
                return
            await quote_refusals.refuse(tx.connection, guild_id, actor.user_id)
            for found in await proposals.quoting(tx.connection, guild_id, actor.user_id):
                if found.consent is not Consent.YES:
                    await _refuse(tx, found)

    async def withdraw(self, guild_id: int, actor: Actor, number: int) -> Entry:
        """Take one's own words back: they are erased from every version and wording, the number stays as it is."""
        async with self._uow.write(guild_id, actor, role=Role.MEMBER) as tx:
            own = await entries.quoting(tx.connection, guild_id, actor.user_id)
            stored = next((each for each in own if each.entry.number == number), None)
            if stored is None:
                raise lookup.no_entry(number)
            entry = await _erase(tx, stored)
            await tx.record(Action.RETIRE, label(entry), Message("consent-withdrawn"), unnamed=True)
            await tx.changed_library()
            return entry


async def _refuse(tx: Transaction, found: Proposal) -> None:
    await proposals.set_consent(tx.connection, found.id, Consent.NO)
    await proposals.decide(tx.connection, found.id, State.DECLINED, None, tx.at)
    if found.draft.new_source is not None:
        await proposals.erase_words(tx.connection, tx.guild_id, found.draft.new_source.link, ERASED)
    await tx.record(Action.DECLINE, proposed(found), Message("consent-refused"), unnamed=True)


async def _erase(tx: Transaction, stored: EntryRow) -> Entry:
    """Retire an entry without a word of what it said; who said it and the way to their message go as well."""
    source = await lookup.any_source(tx.connection, tx.guild_id, stored.entry.source_id)
    if source.link is not None and MessageLink.parse(source.link):
        await proposals.erase_words(tx.connection, tx.guild_id, source.link, ERASED)
        titles = {each.source.title for each in await source_revisions.history(tx.connection, tx.guild_id, source.id)}
        await audit.forget_source(tx.connection, tx.guild_id, source.link, titles, ERASED)
        if len(await entries.on_source(tx.connection, tx.guild_id, source.id)) == 1:
            erased = replace(source, title=ERASED, author=None, link=None, note=ERASED)
            await sources.change(tx.connection, tx.guild_id, erased, Change(Action.SOURCE_EDIT, tx.at))
            await source_revisions.erase(tx.connection, tx.guild_id, source.id, ERASED)
    entry = replace(
        stored.entry,
        body=ERASED,
        speaker=ERASED,
        attributed_to=None,
        verification=None,
        version=stored.entry.version + 1,
    )
    # Its revision names nobody: that it was taken back is all that stays.
    change = Change(Action.RETIRE, tx.at, None, Message("consent-withdrawn"))
    await entries.change(tx.connection, tx.guild_id, [replace(stored, entry=entry, status=Status.RETIRED)], change)
    await entries.erase_words(tx.connection, tx.guild_id, stored.id, ERASED)
    await entries.set_quoted(tx.connection, stored.id, None)
    return entry
