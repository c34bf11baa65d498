"""Finding what an id or number names, in one guild. Another guild's is as unknown as one of nowhere."""

from __future__ import annotations

from bot.domain.errors import UserError
from bot.domain.operation import Operation
from bot.domain.proposal import Proposal, State
from bot.domain.report import Report
from bot.domain.revision import Revision
from bot.domain.source import Source
from bot.domain.topic import Topic
from bot.storage import entries, operations, proposals, reports, sources, topics
from bot.storage.database import Connection
from bot.storage.entries import EntryRow

LARGEST = 2**63 - 1  # SQLite's largest integer


def no_entry(number: int) -> UserError:
    return UserError("entry-not-found", number=str(number))


def no_proposal() -> UserError:
    return UserError("proposal-not-found")


def is_id(number: int) -> bool:
    """Whether a number could be an id at all."""
    return 0 < number <= LARGEST


async def entry(connection: Connection, guild_id: int, number: int) -> EntryRow:
    """The entry of that number, whatever its status."""
    found = await entries.get(connection, guild_id, number) if is_id(number) else None
    if found is None:
        raise no_entry(number)
    return found


async def revision(connection: Connection, guild_id: int, number: int, version: int) -> Revision:
    """One version of an entry."""
    stored = await entry(connection, guild_id, number)
    found = await entries.revision(connection, guild_id, stored.id, version) if is_id(version) else None
    if found is None:
        raise UserError(
            "entry-has-no-version", number=str(number), version=str(version), last=str(stored.entry.version)
        )
    return found


async def topic(connection: Connection, guild_id: int, topic_id: int) -> Topic:
    """The topic of that id, or the one it was merged into."""
    found = await topics.get(connection, guild_id, topic_id) if is_id(topic_id) else None
    if found is None:
        raise UserError("topic-not-found")
    return found


async def source(connection: Connection, guild_id: int, source_id: int) -> Source:
    """The source of that id."""
    found = await sources.get(connection, guild_id, source_id) if is_id(source_id) else None
    if found is None:
        raise UserError("source-not-found")
    return found


async def proposal(connection: Connection, guild_id: int, proposal_id: int) -> Proposal:
    """The proposal of that id, if it still waits."""
    found = await proposals.get(connection, guild_id, proposal_id) if is_id(proposal_id) else None
    if found is None:
        raise no_proposal()
    if found.state is not State.OPEN:
        raise UserError(f"proposal-already-{found.state}")
    return found


async def operation(connection: Connection, guild_id: int, operation_id: int) -> Operation:
    """The operation of that id, if it still waits."""
    found = await operations.get(connection, guild_id, operation_id) if is_id(operation_id) else None
    if found is None:
        raise UserError("operation-not-found")
    if found.state is not State.OPEN:
        raise UserError(f"operation-already-{found.state}")
    return found


async def report(connection: Connection, guild_id: int, report_id: int) -> Report:
    """The report of that id, if it is still open."""
    found = await reports.get(connection, guild_id, report_id) if is_id(report_id) else None
    if found is None:
        raise UserError("report-not-found")
    if found.settled_at is not None:
        raise UserError("report-already-settled")
    return found
