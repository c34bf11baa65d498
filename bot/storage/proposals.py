"""Rows of proposals: what waits for approval, in every wording it has had."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.draft import Draft, NewSource
from bot.domain.entry import Kind
from bot.domain.proposal import Consent, Origin, Proposal, State
from bot.storage.tables import entries, proposal_versions, proposals


def _write(draft: Draft) -> str:
    return json.dumps(asdict(draft), ensure_ascii=False)


def _read(text: str) -> Draft:
    values: dict[str, Any] = json.loads(text)
    new_source = values.pop("new_source")
    return Draft(
        kind=Kind(values.pop("kind")),
        topics=tuple(values.pop("topics")),
        new_source=NewSource(**new_source) if new_source else None,
        **values,
    )


def _proposal(row: Row[Any]) -> Proposal:
    return Proposal(
        id=row.id,
        version=row.version,
        origin=Origin(row.origin),
        action=row.action,
        state=State(row.state),
        draft=_read(row.draft),
        created_at=row.created_at,
        author_id=row.author_id,
        writer_id=row.writer_id,
        writer_trace=row.writer_trace,
        number=row.number,
        base_version=row.base_version,
        quoted_id=row.quoted_id,
        consent=Consent(row.consent) if row.consent else None,
        decided_at=row.decided_at,
        decided_by=row.decided_by,
        reason=row.reason,
    )


def _select(*conditions: ColumnElement[bool]) -> Select[Any]:
    version = proposal_versions
    return (
        select(
            proposals,
            version.c.draft,
            version.c.author_id.label("writer_id"),
            version.c.author_trace.label("writer_trace"),
            entries.c.number,
        )
        .join(version, (version.c.proposal_id == proposals.c.id) & (version.c.version == proposals.c.version))
        .outerjoin(entries, entries.c.id == proposals.c.entry_id)
        .where(*conditions)
        .order_by(proposals.c.id)
    )


async def add(
    connection: AsyncConnection,
    guild_id: int,
    author_id: int,
    at: int,
    draft: Draft,
    *,
    origin: Origin,
    action: str,
    entry_id: int | None = None,
    base_version: int | None = None,
    quoted_id: int | None = None,
    consent: Consent | None = None,
) -> Proposal:
    """Let a draft wait: for a new entry, or as a change of the entry `entry_id` from its version `base_version`."""
    values = {"guild_id": guild_id, "author_id": author_id, "created_at": at, "origin": origin, "action": action}
    values |= {"quoted_id": quoted_id, "consent": consent}
    id = (
        await connection.execute(
            insert(proposals).returning(proposals.c.id), {**values, "entry_id": entry_id, "base_version": base_version}
        )
    ).scalar_one()
    await _add_version(connection, id, 1, author_id, at, draft)
    added = await get(connection, guild_id, id)
    assert added is not None, "it has just been added"
    return added


async def _add_version(
    connection: AsyncConnection, id: int, version: int, author_id: int, at: int, draft: Draft
) -> None:
    await connection.execute(
        insert(proposal_versions).values(
            proposal_id=id, version=version, author_id=author_id, at=at, draft=_write(draft)
        )
    )


async def get(connection: AsyncConnection, guild_id: int, id: int) -> Proposal | None:
    """One proposal of a guild, whatever its state; `None` if there is none."""
    row = (await connection.execute(_select(proposals.c.guild_id == guild_id, proposals.c.id == id))).first()
    return _proposal(row) if row is not None else None


async def rewrite(
    connection: AsyncConnection, proposal: Proposal, author_id: int, at: int, draft: Draft, base_version: int | None
) -> None:
    """Give an open proposal its next wording, written on the entry's version `base_version`."""
    await _add_version(connection, proposal.id, proposal.version + 1, author_id, at, draft)
    await connection.execute(
        update(proposals)
        .where(proposals.c.id == proposal.id)
        .values(version=proposal.version + 1, base_version=base_version)
    )


async def set_consent(connection: AsyncConnection, id: int, consent: Consent) -> None:
    """Note what the author of a quoted message says to it."""
    await connection.execute(update(proposals).where(proposals.c.id == id).values(consent=consent))


async def quoting(connection: AsyncConnection, guild_id: int, user_id: int) -> list[Proposal]:
    """Open proposals that quote a message of somebody, oldest first."""
    of_one = (proposals.c.guild_id == guild_id, proposals.c.quoted_id == user_id, proposals.c.state == State.OPEN)
    return [_proposal(row) for row in await connection.execute(_select(*of_one))]


async def erase_words(connection: AsyncConnection, guild_id: int, link: str, instead: str) -> None:
    """Put `instead` in the place of what every wording says that quotes the message behind a link."""
    rows = await connection.execute(
        select(proposal_versions.c.proposal_id, proposal_versions.c.version, proposal_versions.c.draft)
        .join(proposals, proposals.c.id == proposal_versions.c.proposal_id)
        .where(proposals.c.guild_id == guild_id, proposals.c.origin == Origin.MESSAGE)
    )
    for row in rows.all():
        draft = _read(row.draft)
        if draft.new_source is not None and draft.new_source.link == link:
            fields = {**draft.fields, "body": instead, "speaker": instead}
            erased = replace(draft, fields=fields, new_source=replace(draft.new_source, title=None))
            one = (proposal_versions.c.proposal_id == row.proposal_id) & (proposal_versions.c.version == row.version)
            await connection.execute(update(proposal_versions).where(one).values(draft=_write(erased)))


async def wordings(connection: AsyncConnection, id: int) -> list[Draft]:
    """All wordings that a proposal has had, oldest first."""
    rows = await connection.scalars(
        select(proposal_versions.c.draft)
        .where(proposal_versions.c.proposal_id == id)
        .order_by(proposal_versions.c.version)
    )
    return [_read(text) for text in rows]


async def waiting(connection: AsyncConnection, guild_id: int, offset: int, limit: int) -> list[Proposal]:
    """Open proposals of a guild, oldest first."""
    of_guild = _select(proposals.c.guild_id == guild_id, proposals.c.state == State.OPEN)
    return [_proposal(row) for row in await connection.execute(of_guild.offset(offset).limit(limit))]


async def of_entry(connection: AsyncConnection, guild_id: int, entry_id: int) -> list[Proposal]:
    """Open proposals to change one entry, oldest first."""
    conditions = (proposals.c.guild_id == guild_id, proposals.c.entry_id == entry_id, proposals.c.state == State.OPEN)
    return [_proposal(row) for row in await connection.execute(_select(*conditions))]


async def of_author(connection: AsyncConnection, guild_id: int, author_id: int) -> list[Proposal]:
    """Open proposals of one person, oldest first."""
    return [each for each in await sent_by(connection, guild_id, author_id) if each.state is State.OPEN]


async def sent_by(connection: AsyncConnection, guild_id: int, author_id: int) -> list[Proposal]:
    """Proposals of one person that wait, or whose outcome they have not heard, oldest first."""
    of_one = _select(proposals.c.guild_id == guild_id, proposals.c.author_id == author_id)
    return [_proposal(row) for row in await connection.execute(of_one)]


async def counts(connection: AsyncConnection, guild_id: int) -> Mapping[Origin, int]:
    """How many open proposals a guild has of each origin."""
    rows = await connection.execute(
        select(proposals.c.origin, func.count())
        .where(proposals.c.guild_id == guild_id, proposals.c.state == State.OPEN)
        .group_by(proposals.c.origin)
    )
    found = {origin: count for origin, count in rows}  # noqa: C416
    return {origin: found.get(origin, 0) for origin in Origin}


async def decide(
    connection: AsyncConnection, id: int, state: State, decided_by: int | None, at: int, reason: str | None = None
) -> None:
    """Close an open proposal."""
    await connection.execute(
        update(proposals)
        .where(proposals.c.id == id, proposals.c.state == State.OPEN)
        .values(state=state, decided_by=decided_by, decided_at=at, reason=reason, quoted_id=None)
    )
    of_it = proposal_versions.c.proposal_id == id
    await connection.execute(update(proposal_versions).where(of_it).values(author_trace=None))


async def pending_notifications(connection: AsyncConnection) -> list[tuple[int, Proposal]]:
    """Decided proposals whose authors have not heard the outcome, with their guilds."""
    rows = await connection.execute(_select(proposals.c.state != State.OPEN, proposals.c.author_id.is_not(None)))
    return [(row.guild_id, _proposal(row)) for row in rows]


async def unreached(connection: AsyncConnection, guild_id: int, since: int) -> int:
    """How many authors could not be notified of what was decided since then."""
    missed = (proposals.c.guild_id == guild_id) & (proposals.c.told == 0) & (proposals.c.decided_at >= since)
    return (await connection.execute(select(func.count()).select_from(proposals).where(missed))).scalar_one()


async def forget_author(
    connection: AsyncConnection, proposal: Proposal, notified: bool | None = None, trace: str | None = None
) -> None:
    """Erase who is to hear of a proposal, and of a member's that they wrote it; `notified` is whether they heard.

    `trace` is kept in the place of their id while the proposal waits.

    Who wrote a moderator's own draft stays: it is a version of theirs, as a revision is.
    """
    values = {"author_id": None} if notified is None else {"author_id": None, "told": int(notified)}
    await connection.execute(update(proposals).where(proposals.c.id == proposal.id).values(**values))
    if proposal.origin is not Origin.DRAFT and proposal.author_id is not None:
        own = (proposal_versions.c.proposal_id == proposal.id) & (proposal_versions.c.author_id == proposal.author_id)
        await connection.execute(update(proposal_versions).where(own).values(author_id=None, author_trace=trace))
