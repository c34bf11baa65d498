"""Curating entries: adding, changing, taking out, bringing back; nothing is ever overwritten or renumbered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.actor import Actor
from bot.domain.audit import Action, day_or_none
from bot.domain.draft import Draft
from bot.domain.entry import Entry, Kind, Status
from bot.domain.errors import UserError
from bot.domain.matching.folding import fold
from bot.domain.message import Message
from bot.domain.proposal import Origin, Proposal
from bot.domain.revision import Revision
from bot.kinds import KINDS, kind_of
from bot.services import lookup
from bot.services.curation.drafts import Drafts, ValidatedDraft, drafted
from bot.services.curation.histories import FieldDiff, changes
from bot.services.curation.quoted import refuse_unasked
from bot.services.curation.reasons import read_reason, required_reason
from bot.services.curation.similarity import Similar, alike, refuse_similar
from bot.services.curation.verification import Verifier
from bot.services.unit_of_work import Transaction, UnitOfWork
from bot.storage import entries, proposals
from bot.storage.entries import EntryRow

__all__ = ["Curation", "EntryState", "FieldDiff", "Saved", "Similar", "Stale"]


class Stale(UserError):
    """A change written from a version that is not the current one. `current` is the entry as it stands, `seen` the
    version that the writer had before them."""

    def __init__(self, current: Entry, seen: int | None) -> None:
        super().__init__(
            "entry-changed-meanwhile", number=str(current.number), version=str(current.version), seen=str(seen)
        )
        self.current = current
        self.seen = seen


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of a change: the entry as it now is, or where it waits for approval, as it would be (a new one has no
    number yet, which is 0), with what is doubtful about it, if anything."""

    entry: Entry
    status: Status
    proposal: Proposal | None = None
    doubt: Message | None = None

    @property
    def waits(self) -> bool:
        return self.proposal is not None


@dataclass(frozen=True, slots=True)
class EntryState:
    """An entry as a moderator sees it, whatever its status; `waiting` are ids of proposals to change it."""

    entry: Entry
    status: Status
    review_by: date | None = None
    waiting: Sequence[int] = ()


class Curation:
    """Use cases of moderators on entries, each one transaction.

    With four eyes on, what would be published waits as a proposal instead, and so does what is doubtful whatever the
    setting (`ValidatedDraft.doubt`); only taking an entry out happens at once, since what is wrong must not stay in
    sight while it waits.
    """

    def __init__(self, uow: UnitOfWork, drafts: Drafts, verifier: Verifier) -> None:
        self._uow = uow
        self._drafts = drafts
        self._verifier = verifier

    async def add(self, guild_id: int, actor: Actor, draft: Draft, *, confirmed: bool = False) -> Saved:
        """Publish a new entry, or let it wait. Raises `Invalid`, and `Similar` unless it is to be saved `confirmed`."""

        await self._verifier.prepare(guild_id, draft)
        async with self._uow.write(guild_id, actor, Message("action-add", {"kind": KINDS[draft.kind].noun})) as tx:
            ready = await self._drafts.ready(tx.connection, guild_id, draft)
            await refuse_unasked(tx, ready, None)
            if not confirmed:
                await refuse_similar(tx.connection, guild_id, ready.entry)
            if tx.settings.four_eyes or ready.doubt:
                return await self._propose(tx, draft, ready, Action.ADD)
            stored = await self._drafts.publish(tx, ready, tx.change(Action.ADD, ready.reason))
            await tx.record(Action.ADD, label(stored.entry), ready.reason)
            return Saved(stored.entry, stored.status)

    async def edit(
        self,
        guild_id: int,
        actor: Actor,
        number: int,
        version: int,
        fields: Mapping[str, str],
        *,
        topics: Sequence[int] | None = None,
        source_id: int | None = None,
        language: str | None = None,
        review_by: str | None = None,
        reason: str | None = None,
        confirmed: bool = False,
    ) -> Saved:
        """Publish a change of an entry, written from its `version`, or let it wait.

        What is not given stays; an empty text clears a field or the review-by day. Raises `Stale`, `Invalid`, and
        `Similar` unless it is to be saved `confirmed`.
        """

        def rewritten(stored: EntryRow) -> Draft:
            draft = drafted(stored, reason)
            return replace(
                draft,
                fields={**draft.fields, **fields},
                topics=draft.topics if topics is None else tuple(topics),
                source_id=draft.source_id if source_id is None else source_id,
                language=language or draft.language,
                review_by=draft.review_by if review_by is None else review_by,
            )

        await self._prepare(guild_id, number, rewritten)
        async with self._uow.write(guild_id, actor, Message("action-edit", {"number": str(number)})) as tx:
            stored = await lookup.entry(tx.connection, guild_id, number)
            refuse_stale(stored, version)
            refuse_retired(stored)
            draft = rewritten(stored)
            ready = await self._drafts.ready(tx.connection, guild_id, draft)
            if ready.review_by != stored.review_by:
                await entries.set_review_by(tx.connection, [stored.id], ready.review_by)
                await tx.record(Action.REVIEW_BY, f"#{number}", day_or_none(ready.review_by))
            if same(ready.entry, stored.entry):
                if ready.review_by != stored.review_by:
                    return Saved(stored.entry, stored.status)
                raise UserError("entry-not-different", number=str(number))
            if not confirmed and _gist(ready.entry) != _gist(stored.entry):
                await refuse_similar(tx.connection, guild_id, ready.entry, but=number)
            return await self._change(tx, stored, draft, ready, Action.EDIT)

    async def retire(
        self, guild_id: int, actor: Actor, number: int, reason: str, *, version: int | None = None
    ) -> Saved:
        """Take an entry out of the library, at once; everything of it stays in its history, and it can be restored."""
        async with self._uow.write(guild_id, actor, Message("action-retire", {"number": str(number)})) as tx:
            why = required_reason(reason)
            stored = await lookup.entry(tx.connection, guild_id, number)
            if version is not None:
                refuse_stale(stored, version)
            if stored.status is Status.RETIRED:
                raise UserError("entry-already-retired", number=str(number))
            entry = replace(stored.entry, version=stored.entry.version + 1)
            retired = replace(stored, entry=entry, status=Status.RETIRED)
            await entries.change(tx.connection, guild_id, [retired], tx.change(Action.RETIRE, why))
            await tx.record(Action.RETIRE, label(entry), why)
            await tx.changed_library()
            return Saved(entry, Status.RETIRED)

    async def restore(self, guild_id: int, actor: Actor, number: int, reason: str | None = None) -> Saved:
        """Bring a retired entry back as it was, or let that wait."""

        await self._prepare(guild_id, number, drafted)
        async with self._uow.write(guild_id, actor, Message("action-restore", {"number": str(number)})) as tx:
            stored = await lookup.entry(tx.connection, guild_id, number)
            if stored.status is not Status.RETIRED:
                raise UserError("entry-not-retired", number=str(number))
            draft = drafted(stored, read_reason(reason))
            ready = await self._drafts.ready(tx.connection, guild_id, draft)
            return await self._change(tx, stored, draft, ready, Action.RESTORE)

    async def revert(
        self,
        guild_id: int,
        actor: Actor,
        number: int,
        to_version: int,
        *,
        version: int | None = None,
        reason: str | None = None,
    ) -> Saved:
        """Publish as a new version what an entry said at an earlier one, or let that wait."""
        async with self._uow.write(guild_id, actor, Message("action-revert", {"number": str(number)})) as tx:
            stored = await lookup.entry(tx.connection, guild_id, number)
            if version is not None:
                refuse_stale(stored, version)
            refuse_retired(stored)
            earlier = await lookup.revision(tx.connection, guild_id, number, to_version)
            why = read_reason(reason) or f"back to r{to_version}"
            draft = drafted(replace(stored, entry=earlier.entry), why)
            ready = await self._drafts.ready(tx.connection, guild_id, draft)
            if same(ready.entry, stored.entry):
                raise UserError("entry-says-so-already", number=str(number), version=str(to_version))
            return await self._change(tx, stored, draft, ready, Action.REVERT)

    async def _prepare(self, guild_id: int, number: int, drafting: Callable[[EntryRow], Draft]) -> None:
        """Verify a quote before its transaction; whether it may be changed is found there."""
        if not lookup.is_id(number):
            return
        async with self._uow.database.snapshot() as connection:
            stored = await entries.get(connection, guild_id, number)
        if stored is not None:
            await self._verifier.prepare(guild_id, drafting(stored))

    async def _change(
        self, tx: Transaction, stored: EntryRow, draft: Draft, ready: ValidatedDraft, action: Action
    ) -> Saved:
        await refuse_unasked(tx, ready, stored)
        if tx.settings.four_eyes or ready.doubt:
            return await self._propose(tx, draft, ready, action, stored)
        changed = await self._drafts.republish(tx, stored, ready, tx.change(action, ready.reason))
        await tx.record(action, label(changed.entry), ready.reason)
        return Saved(changed.entry, changed.status)

    async def _propose(
        self, tx: Transaction, draft: Draft, ready: ValidatedDraft, action: Action, stored: EntryRow | None = None
    ) -> Saved:
        proposal = await proposals.add(
            tx.connection,
            tx.guild_id,
            tx.actor.user_id,
            tx.at,
            draft,
            origin=Origin.DRAFT,
            action=action,
            entry_id=stored.id if stored else None,
            base_version=stored.entry.version if stored else None,
        )
        await tx.record(Action.PROPOSE, proposed(proposal), ready.reason)
        if stored is None:
            return Saved(ready.entry, Status.DRAFT, proposal, ready.doubt)
        entry = replace(ready.entry, number=stored.entry.number, key=stored.entry.key, version=stored.entry.version + 1)
        return Saved(entry, stored.status, proposal, ready.doubt)

    async def entry(self, guild_id: int, actor: Actor, number: int) -> EntryState:
        """An entry as it stands, retired ones too."""
        async with self._uow.read(guild_id, actor, Message("action-open", {"number": str(number)})) as tx:
            stored = await lookup.entry(tx.connection, guild_id, number)
            waiting = await proposals.of_entry(tx.connection, guild_id, stored.id)
            return EntryState(stored.entry, stored.status, stored.review_by, [each.id for each in waiting])

    async def history(self, guild_id: int, actor: Actor, number: int) -> list[Revision]:
        """All versions of an entry, newest first."""
        async with self._uow.read(guild_id, actor, Message("action-read-history", {"number": str(number)})) as tx:
            stored = await lookup.entry(tx.connection, guild_id, number)
            return await entries.history(tx.connection, guild_id, stored.id)

    async def revision(self, guild_id: int, actor: Actor, number: int, version: int) -> Revision:
        """One version of an entry, as it was."""
        action = Message("action-open-version", {"number": str(number), "version": str(version)})
        async with self._uow.read(guild_id, actor, action) as tx:
            return await lookup.revision(tx.connection, guild_id, number, version)

    async def diff(self, guild_id: int, actor: Actor, number: int, a: int, b: int) -> list[FieldDiff]:
        """How an entry changed from version `a` to version `b`: the fields that differ, word by word."""
        async with self._uow.read(guild_id, actor, Message("action-read-history", {"number": str(number)})) as tx:
            old = await lookup.revision(tx.connection, guild_id, number, a)
            new = await lookup.revision(tx.connection, guild_id, number, b)
            return await changes(tx.connection, guild_id, old, new)

    async def similar(self, guild_id: int, kind: Kind, gist: str, *, but: int | None = None) -> list[Entry]:
        """Published entries of a kind that say nearly the same as `gist`, most alike first, but for the one `but`."""
        async with self._uow.database.snapshot() as connection:
            return await alike(connection, guild_id, kind, gist, but)


def refuse_stale(stored: EntryRow, version: int | None) -> None:
    """Raise `Stale` for a change that was not written from the entry's current version."""
    if stored.entry.version != version:
        raise Stale(stored.entry, version)


def refuse_retired(stored: EntryRow) -> None:
    if stored.status is Status.RETIRED:
        raise UserError("entry-is-retired", number=str(stored.entry.number))


def same(new: Entry, old: Entry) -> bool:
    """Whether two versions say the same."""
    return replace(new, number=old.number, key=old.key, version=old.version) == old


def _gist(entry: Entry) -> str:
    return fold(kind_of(entry).gist_of(entry))


def label(entry: Entry) -> str:
    """How the audit log names a version of an entry."""
    return f"#{entry.number} r{entry.version}"


def proposed(proposal: Proposal) -> Message:
    """How the audit log names a proposal."""
    if not proposal.number:
        return Message("audit-proposal", {"id": str(proposal.id)})
    return Message("audit-proposal-for", {"id": str(proposal.id), "number": str(proposal.number)})
