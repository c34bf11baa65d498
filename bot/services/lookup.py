"""Finding what an id or number names, in one guild. Another guild's is as unknown as one of nowhere."""

from __future__ import annotations

from bot.domain.entry import Status
from bot.domain.errors import UserError, shown
from bot.domain.operation import Operation
from bot.domain.proposal import Proposal, State
from bot.domain.report import Report
from bot.domain.revision import Revision, SourceRevision, TopicRevision
from bot.domain.source import Source
from bot.domain.topic import Topic
from bot.storage import entries, operations, proposals, reports, source_revisions, sources, topic_revisions, topics
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
    """The topic of that id, or the one it was merged into, if it is not retired."""
    found = await any_topic(connection, guild_id, topic_id)
    if found.status is Status.RETIRED:
        raise UserError("topic-gone")
    return found


async def any_topic(connection: Connection, guild_id: int, topic_id: int) -> Topic:
    """The topic of that id, or the one it was merged into, whatever its status."""
    found = await topics.get(connection, guild_id, topic_id) if is_id(topic_id) else None
    if found is None:
        raise UserError("topic-not-found")
    return found


async def topic_history(connection: Connection, guild_id: int, topic_id: int) -> list[TopicRevision]:
    """All versions of exactly that topic, also where it is merged into another; newest first."""
    found = await topic_revisions.history(connection, guild_id, topic_id) if is_id(topic_id) else []
    if not found:
        raise UserError("topic-not-found")
    return found


async def topic_revision(connection: Connection, guild_id: int, topic_id: int, version: int) -> TopicRevision:
    """One version of a topic."""
    versions = await topic_history(connection, guild_id, topic_id)
    found = next((each for each in versions if each.topic.version == version), None)
    if found is None:
        name = shown(next((each.topic.name for each in versions if each.topic.names), versions[0].topic.key))
        raise UserError("topic-has-no-version", topic=name, version=str(version))
    return found


async def source(connection: Connection, guild_id: int, source_id: int) -> Source:
    """The source of that id, if it is not retired."""
    found = await any_source(connection, guild_id, source_id)
    if found.status is Status.RETIRED:
        raise UserError("source-gone")
    return found


async def any_source(connection: Connection, guild_id: int, source_id: int) -> Source:
    """The source of that id, whatever its status."""
    found = await sources.get(connection, guild_id, source_id) if is_id(source_id) else None
    if found is None:
        raise UserError("source-not-found")
    return found


async def source_history(connection: Connection, guild_id: int, source_id: int) -> list[SourceRevision]:
    """All versions of a source, newest first."""
    found = await source_revisions.history(connection, guild_id, source_id) if is_id(source_id) else []
    if not found:
        raise UserError("source-not-found")
    return found


async def source_revision(connection: Connection, guild_id: int, source_id: int, version: int) -> SourceRevision:
    """One version of a source."""
    versions = await source_history(connection, guild_id, source_id)
    found = next((each for each in versions if each.source.version == version), None)
    if found is None:
        raise UserError("source-has-no-version", title=shown(versions[0].source.title), version=str(version))
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
