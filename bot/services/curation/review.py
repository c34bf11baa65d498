"""Review: what waits for a second pair of eyes, and what members suggest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.actor import Actor
from bot.domain.audit import Action
from bot.domain.draft import Draft, NewSource
from bot.domain.entry import Entry, Kind
from bot.domain.errors import Invalid, Problem, UserError
from bot.domain.message import Message
from bot.domain.operation import Operation
from bot.domain.proposal import Consent, Origin, Proposal, State, Waiting
from bot.kinds import KINDS
from bot.kinds.base import REASON, a_link, read_field
from bot.kinds.base import Field as FormField
from bot.services import lookup
from bot.services.curation.allowance import Allowance
from bot.services.curation.drafts import Drafts, ValidatedDraft, foreign
from bot.services.curation.entries import label, proposed, refuse_stale
from bot.services.curation.quoted import refuse_unasked
from bot.services.curation.similarity import alike
from bot.services.curation.traces import trace
from bot.services.curation.verification import Verifier
from bot.services.paging import clamped
from bot.services.unit_of_work import Role, Transaction, UnitOfWork
from bot.storage import entries, operations, proposals, quote_refusals
from bot.storage.changes import Change
from bot.storage.database import Connection

OPEN_EACH = 3  # suggestions of one member that may wait
A_DAY_EACH = 5  # suggestions of one member in a UTC day
UNREACHED_FOR = 30 * 86_400  # seconds for which the queue says that authors could not be reached
DECLINE_REASON = replace(REASON, help="form-decline-reason-help", required=True)
LINK = FormField("link", "suggestion-link", "suggestion-link-help", limit=500, required=False, read=a_link)


class Rewritten(UserError):
    """A decision on a wording that is not the latest. `current` is the proposal as it is now."""

    def __init__(self, current: Proposal) -> None:
        super().__init__("proposal-rewritten-meanwhile")
        self.current = current


@dataclass(frozen=True, slots=True)
class Queue:
    """One page of what waits, by its `number` from 0, of `count` (at least 1); `total` wait, so many of each origin.

    Behind the proposals come `operations` of topics and sources, one of which is the `operation` of such a page.

    `pending_notifications` is how many authors lately could not be notified of their outcome, their direct messages
    being closed.
    """

    waiting: Sequence[Waiting]
    number: int
    count: int
    total: int
    by_origin: Mapping[Origin, int]
    pending_notifications: int
    operations: int = 0
    operation: Operation | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A decision. `entry` is what was published; `notify` is who should hear of it, until `Review.mark_notified`."""

    proposal: Proposal
    entry: Entry | None = None
    notify: int | None = None


class Review:
    """Use cases of the review queue, each one transaction."""

    def __init__(self, uow: UnitOfWork, drafts: Drafts, verifier: Verifier) -> None:
        self._uow = uow
        self._drafts = drafts
        self._verifier = verifier
        self._allowance = Allowance(A_DAY_EACH)

    # Members

    async def suggest(
        self, guild_id: int, actor: Actor, kind: Kind, topic_id: int | None, text: str, link: str | None = None
    ) -> Proposal:
        """Let a member's suggestion wait, without a topic where the library lacks that.

        Raises `Invalid`, or `UserError` beyond what one member may send. Sent twice, it waits once. Who sent it is
        erased when they have heard the outcome.
        """
        body = next(field for field in KINDS[kind].fields if field.name == "body")
        text, problem = read_field(body, text)
        link, link_problem = read_field(LINK, link)
        elsewhere = foreign(guild_id, link) if link else None
        faults = (("body", problem), ("link", elsewhere or link_problem))
        problems = [Problem(name, each) for name, each in faults if each]
        if problems:
            raise Invalid(problems)
        async with self._uow.write(guild_id, actor, role=Role.MEMBER) as tx:
            topics = ((await lookup.topic(tx.connection, guild_id, topic_id)).id,) if topic_id is not None else ()
            new_source = NewSource(link) if link else None
            draft = Draft(kind, topics, {"body": text}, new_source=new_source, language=tx.settings.language)
            return await self._receive(tx, draft, Origin.SUGGESTION)

    async def save_message(self, guild_id: int, actor: Actor, author_id: int, draft: Draft) -> Proposal:
        """Let a message wait as a quote: for its own author (`author_id`) or a moderator. `draft` is as they saw it.

        Its author is to be asked where that is somebody else (`Proposal.consent`). Raises `PermissionDenied` for
        anybody else, `Invalid` for a draft that is not complete, `UserError` where its author is to be quoted nowhere.
        """
        if draft.new_source is None:
            raise ValueError("a message is saved with its link as source")
        own = actor.user_id == author_id
        role = Role.MEMBER if own else Role.MODERATOR
        async with self._uow.write(guild_id, actor, Message("action-save-message"), role=role) as tx:
            await self._drafts.ready(tx.connection, guild_id, draft)
            if not own and await quote_refusals.refuses(tx.connection, guild_id, author_id):
                raise UserError("consent-author-refuses")
            if own and not actor.is_moderator(tx.settings.moderator_role_id):
                return await self._receive(tx, draft, Origin.MESSAGE, author_id)
            proposal = await self._add(tx, draft, Origin.MESSAGE, author_id)
            await tx.record(Action.PROPOSE, proposed(proposal))
            return proposal

    async def _receive(self, tx: Transaction, draft: Draft, origin: Origin, quoted_id: int | None = None) -> Proposal:
        """Save what a member sends, if they have not sent too much."""
        day = self._uow.now().strftime("%Y-%m-%d")
        waiting = await proposals.of_author(tx.connection, tx.guild_id, tx.actor.user_id)
        own = [each for each in waiting if each.origin is not Origin.DRAFT]
        for each in own:
            if each.draft == draft:
                return each
        if len(own) >= OPEN_EACH:
            raise UserError("suggestion-too-many-wait", limit=OPEN_EACH)
        if self._allowance.is_used_up(day, tx.guild_id, tx.actor.user_id):
            raise UserError("suggestion-too-many-today", limit=A_DAY_EACH)
        proposal = await self._add(tx, draft, origin, quoted_id)
        await tx.record(Action.SUGGEST, proposed(proposal), unnamed=True)
        self._allowance.use(day, tx.guild_id, tx.actor.user_id)
        return proposal

    async def _add(self, tx: Transaction, draft: Draft, origin: Origin, quoted_id: int | None = None) -> Proposal:
        consent = None
        if quoted_id is not None:
            consent = Consent.YES if quoted_id == tx.actor.user_id else Consent.ASKED
        return await proposals.add(
            tx.connection,
            tx.guild_id,
            tx.actor.user_id,
            tx.at,
            draft,
            origin=origin,
            action=Action.ADD,
            quoted_id=quoted_id,
            consent=consent,
        )

    async def withdraw(self, guild_id: int, actor: Actor, proposal_id: int) -> Proposal:
        """Take back a proposal of one's own; to anybody else it is not there."""
        async with self._uow.write(guild_id, actor, role=Role.MEMBER) as tx:
            found = await lookup.proposal(tx.connection, guild_id, proposal_id)
            if found.author_id != actor.user_id:
                raise lookup.no_proposal()
            member = found.origin is not Origin.DRAFT
            decided_by = None if member else actor.user_id
            await proposals.decide(tx.connection, found.id, State.WITHDRAWN, decided_by, tx.at)
            await proposals.forget_author(tx.connection, found)
            await tx.record(Action.WITHDRAW, proposed(found), unnamed=member)
            return await _as_now(tx, found)

    # Moderators

    async def queue(self, guild_id: int, actor: Actor, page: int = 0) -> Queue:
        """What waits, oldest first, one proposal a page, with how its current version and the library stand to it."""
        async with self._uow.read(guild_id, actor, Message("action-read-queue")) as tx:
            by_origin = await proposals.counts(tx.connection, guild_id)
            proposed = sum(by_origin.values())
            changes = await operations.count(tx.connection, guild_id)
            number, count = clamped(page, proposed + changes, 1)
            waiting = [
                await self._waiting(tx.connection, guild_id, proposal)
                for proposal in await proposals.waiting(tx.connection, guild_id, number, 1)
            ]
            change = await operations.waiting(tx.connection, guild_id, number - proposed, 1) if not waiting else []
            since = int(self._uow.now().timestamp()) - UNREACHED_FOR
            unreached = await proposals.unreached(tx.connection, guild_id, since)
            return Queue(
                waiting, number, count, proposed + changes, by_origin, unreached, changes, next(iter(change), None)
            )

    async def proposal(self, guild_id: int, actor: Actor, proposal_id: int) -> Waiting:
        """One proposal that waits."""
        async with self._uow.read(guild_id, actor, Message("action-read-queue")) as tx:
            found = await lookup.proposal(tx.connection, guild_id, proposal_id)
            return await self._waiting(tx.connection, guild_id, found)

    async def _waiting(self, connection: Connection, guild_id: int, proposal: Proposal) -> Waiting:
        current = await entries.get(connection, guild_id, proposal.number) if proposal.number else None
        problems: Sequence[Problem] = ()
        doubt = None
        try:
            doubt = (await self._drafts.ready(connection, guild_id, proposal.draft)).doubt
        except Invalid as invalid:
            problems = invalid.problems
        draft = proposal.draft
        similar = await alike(connection, guild_id, draft.kind, KINDS[draft.kind].gist(draft.fields), proposal.number)
        return Waiting(proposal, current.entry if current else None, problems, similar, doubt)

    async def approve(self, guild_id: int, actor: Actor, proposal_id: int, version: int) -> Outcome:
        """Publish a proposal, read in its wording `version`.

        Raises `Rewritten`, `curation.Stale` when its entry has moved on, `Invalid` while something is missing, and
        `UserError` for whoever wrote this wording, under four eyes or where it is doubtful.
        """

        await self._prepare(guild_id, proposal_id)
        async with self._uow.write(guild_id, actor, Message("action-approve", {"id": str(proposal_id)})) as tx:
            found = await _open(tx, proposal_id, version)
            own = await _wrote(tx, found)
            if own and tx.settings.four_eyes:
                raise UserError("proposal-is-your-own")
            ready = await self._drafts.ready(tx.connection, tx.guild_id, found.draft)
            if own and ready.doubt:
                raise UserError("proposal-doubtful-is-your-own", why=ready.doubt)
            entry = await self._publish(tx, found, ready)
            await tx.record(Action.APPROVE, label(entry), proposed(found))
            return await self._decided(tx, found, State.APPROVED, None, entry)

    async def _publish(self, tx: Transaction, found: Proposal, ready: ValidatedDraft) -> Entry:
        writer = found.writer_id if found.origin is Origin.DRAFT or found.writer_id != found.author_id else None
        approver = tx.actor.user_id if tx.actor.user_id != writer else None
        change = Change(found.action, tx.at, writer, ready.reason, approver)
        if found.number is None:
            if found.origin is Origin.MESSAGE and found.consent is not Consent.YES:
                raise UserError("consent-missing")
            if found.origin is not Origin.MESSAGE:
                await refuse_unasked(tx, ready, None)
            added = await self._drafts.publish(tx, ready, change)
            await entries.set_quoted(tx.connection, added.id, found.quoted_id)
            return added.entry
        stored = await lookup.entry(tx.connection, tx.guild_id, found.number)
        refuse_stale(stored, found.base_version)
        await refuse_unasked(tx, ready, stored)
        return (await self._drafts.republish(tx, stored, ready, change)).entry

    async def decline(self, guild_id: int, actor: Actor, proposal_id: int, version: int, reason: str) -> Outcome:
        """Close a proposal without publishing it; its text stays in the records. Raises as `approve` does."""
        async with self._uow.write(guild_id, actor, Message("action-decline", {"id": str(proposal_id)})) as tx:
            why, problem = read_field(DECLINE_REASON, reason)
            if problem:
                raise Invalid([Problem("reason", problem)])
            found = await _open(tx, proposal_id, version)
            await tx.record(Action.DECLINE, proposed(found), why)
            return await self._decided(tx, found, State.DECLINED, why, None)

    async def _decided(
        self, tx: Transaction, found: Proposal, state: State, reason: str | None, entry: Entry | None
    ) -> Outcome:
        await proposals.decide(tx.connection, found.id, state, tx.actor.user_id, tx.at, reason)
        notify = found.author_id if found.author_id != tx.actor.user_id else None
        if notify is None:
            await proposals.forget_author(tx.connection, found)
        return Outcome(await _as_now(tx, found), entry, notify)

    async def rewrite(
        self,
        guild_id: int,
        actor: Actor,
        proposal_id: int,
        version: int,
        fields: Mapping[str, str],
        *,
        topics: Sequence[int] | None = None,
        source_id: int | None = None,
        new_source: NewSource | None = None,
    ) -> Waiting:
        """Give a proposal its next wording, written from its wording `version`; it may still be incomplete.

        What is not given stays. A change is from then on one of the entry as it stands. Raises `Rewritten`, `Invalid`
        for a text over its limit.
        """
        async with self._uow.write(guild_id, actor, Message("action-rewrite", {"id": str(proposal_id)})) as tx:
            found = await _open(tx, proposal_id, version)
            draft = replace(
                found.draft,
                fields={**found.draft.fields, **_fitting(found.draft.kind, fields)},
                topics=found.draft.topics if topics is None else tuple(topics),
            )
            if source_id is not None:
                draft = replace(draft, source_id=source_id, new_source=None)
            elif new_source is not None:
                draft = replace(draft, source_id=None, new_source=new_source)
            stored = await entries.get(tx.connection, guild_id, found.number) if found.number else None
            base = stored.entry.version if stored else None
            await proposals.rewrite(tx.connection, found, actor.user_id, tx.at, draft, base)
            if (
                found.consent is Consent.YES
                and actor.user_id != found.quoted_id
                and _words(draft) != _words(found.draft)
            ):
                await proposals.set_consent(tx.connection, found.id, Consent.ASKED)
            await tx.record(Action.REWRITE, proposed(found))
            return await self._waiting(tx.connection, guild_id, await _as_now(tx, found))

    async def _prepare(self, guild_id: int, proposal_id: int) -> None:
        if lookup.is_id(proposal_id):
            async with self._uow.database.snapshot() as connection:
                found = await proposals.get(connection, guild_id, proposal_id)
            if found is not None:
                await self._verifier.prepare(guild_id, found.draft)

    # Notifying authors

    async def pending_notifications(self) -> list[tuple[int, Outcome]]:
        """Decisions of all guilds that their authors have not heard, with the guild: after a restart, say."""
        async with self._uow.database.snapshot() as connection:
            found = await proposals.pending_notifications(connection)
            return [(guild_id, Outcome(each, None, each.author_id)) for guild_id, each in found]

    async def mark_notified(self, guild_id: int, proposal_id: int, delivered: bool) -> None:
        """Note whether the author of a decided proposal could be notified, and erase who that was."""
        async with self._uow.database.transaction() as connection:
            found = await proposals.get(connection, guild_id, proposal_id)
            if found is not None and found.state is not State.OPEN and found.author_id is not None:
                await proposals.forget_author(connection, found, delivered)


async def _wrote(tx: Transaction, found: Proposal) -> bool:
    """Whether the actor wrote a proposal as it reads now, also where they had themselves erased since."""
    actor = tx.actor.user_id
    return actor == found.writer_id or (
        found.writer_trace is not None and found.writer_trace == await trace(tx.connection, found.id, actor)
    )


async def _open(tx: Transaction, proposal_id: int, version: int) -> Proposal:
    found = await lookup.proposal(tx.connection, tx.guild_id, proposal_id)
    if found.version != version:
        raise Rewritten(found)
    return found


async def _as_now(tx: Transaction, proposal: Proposal) -> Proposal:
    now = await proposals.get(tx.connection, tx.guild_id, proposal.id)
    assert now is not None, "proposals are never deleted"
    return now


def _words(draft: Draft) -> tuple[str | None, ...]:
    """What somebody who is quoted says yes to."""
    return draft.fields.get("body"), draft.fields.get("speaker")


def _fitting(kind: Kind, fields: Mapping[str, str]) -> dict[str, str]:
    """The texts typed for a kind, if none has a fault but being left out. Raises `Invalid`."""
    problems: list[Problem] = []
    for wanted in KINDS[kind].fields:
        _, problem = read_field(replace(wanted, required=False), fields.get(wanted.name))
        if problem:
            problems.append(Problem(wanted.name, problem))
    if problems:
        raise Invalid(problems)
    return dict(fields)
