"""Taking topics out of the library, bringing them back, and back to what they were."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.audit import Action
from bot.domain.entry import Status
from bot.domain.errors import UserError, shown
from bot.domain.message import Message, as_typed
from bot.domain.topic import Topic
from bot.services import lookup
from bot.services.curation.reasons import read_reason, required_reason
from bot.services.curation.topic_names import changed, refuse_taken
from bot.services.unit_of_work import Transaction
from bot.storage import entries, topics


class TopicStale(UserError):
    """A change of a topic written from a version that is not the current one."""

    def __init__(self, topic: Topic) -> None:
        super().__init__("topic-changed-meanwhile", topic=shown(topic.name))


@dataclass(frozen=True, slots=True)
class TopicRetired:
    """A topic that was taken out, and how many entries are not shown without it."""

    topic: Topic
    entries: int


async def retire(tx: Transaction, topic_id: int, reason: str, version: int | None = None) -> TopicRetired:
    """Take a topic out: nobody finds it, and what is on it alone, until it is restored; its names are free."""
    why = required_reason(reason)
    topic = await _current(tx, topic_id, version)
    if topic.status is Status.RETIRED:
        raise UserError("topic-already-retired", topic=shown(topic.name))
    before = await entries.hidden(tx.connection, tx.guild_id)
    await topics.set_status(tx.connection, tx.guild_id, topic, Status.RETIRED)
    await _index(tx, topic_id)
    after = await entries.hidden(tx.connection, tx.guild_id)
    await tx.record(Action.TOPIC_RETIRE, as_typed(topic.name), why)
    return TopicRetired(await changed(tx, tx.change(Action.TOPIC_RETIRE, why), topic.id), len(after - before))


async def restore(tx: Transaction, topic_id: int, version: int | None = None, reason: str | None = None) -> Topic:
    """Bring a retired topic back as it was. Raises `Invalid` where another topic has one of its names by now."""
    why = read_reason(reason)
    topic = await _current(tx, topic_id, version)
    if topic.status is not Status.RETIRED:
        raise UserError("topic-not-retired", topic=shown(topic.name))
    await refuse_taken(tx, topic.names, topic.id)
    await topics.set_status(tx.connection, tx.guild_id, topic, Status.PUBLISHED)
    await _index(tx, topic_id)
    await tx.record(Action.TOPIC_RESTORE, as_typed(topic.name), why)
    return await changed(tx, tx.change(Action.TOPIC_RESTORE, why), topic.id)


async def revert(
    tx: Transaction, topic_id: int, to_version: int, version: int | None = None, reason: str | None = None
) -> Topic:
    """Give a topic the names and relations that it had at an earlier version."""
    why = read_reason(reason) or Message("audit-back-to", {"version": str(to_version)})
    topic = await _current(tx, topic_id, version)
    if topic.status is Status.RETIRED:
        raise UserError("topic-is-retired", topic=shown(topic.name))
    earlier = (await lookup.topic_revision(tx.connection, tx.guild_id, topic.id, to_version)).topic
    if not earlier.names:
        raise UserError("topic-had-ended", topic=shown(topic.name), version=str(to_version))
    living = await topics.resolve(tx.connection, tx.guild_id, earlier.related)
    related = set(living.values()) - {topic.id}
    if earlier.names == topic.names and related == set(topic.related):
        raise UserError("topic-says-so-already", topic=shown(topic.name), version=str(to_version))
    await refuse_taken(tx, earlier.names, topic.id)
    await topics.set_names(tx.connection, tx.guild_id, {topic.id: earlier.names})
    await topics.relate(tx.connection, tx.guild_id, [(topic.id, other) for other in related])
    for other in set(topic.related) - related:
        await topics.unrelate(tx.connection, tx.guild_id, topic.id, other)
    await tx.record(Action.TOPIC_REVERT, as_typed(topic.name), why)
    return await changed(tx, tx.change(Action.TOPIC_REVERT, why), topic.id, *(related ^ set(topic.related)))


async def _current(tx: Transaction, topic_id: int, version: int | None) -> Topic:
    """A topic that is not merged, at the version that its change was written from, if that is known."""
    topic = await lookup.any_topic(tx.connection, tx.guild_id, topic_id)
    if topic.id != topic_id:
        raise UserError("topic-is-merged", topic=shown(topic.name))
    if version is not None and topic.version != version:
        raise TopicStale(topic)
    return topic


async def _index(tx: Transaction, topic_id: int) -> None:
    """Let what is on a topic be found, or not, as the topic now stands."""
    on_it = await entries.of_topic(tx.connection, tx.guild_id, topic_id)
    await entries.index(tx.connection, tx.guild_id, on_it)
