"""Topics: their names, what they are related to, and making one of two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.domain.actor import Actor
from bot.domain.audit import Action
from bot.domain.errors import Invalid, Problem, UserError, shown
from bot.domain.matching.folding import name_key
from bot.domain.message import Message, as_typed
from bot.domain.topic import Topic
from bot.kinds.topic import read_names, too_many
from bot.services import lookup
from bot.services.curation.drafts import free_key
from bot.services.curation.operations import Operations, Perform
from bot.services.unit_of_work import Transaction
from bot.storage import asks, entries, topics


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of a merged topic: the topic that took it over, and how many entries, names and asks that got."""

    topic: Topic
    entries: int
    names: int
    asks: int


class Topics:
    """Use cases of moderators on topics, each one transaction. With four eyes on they wait: see `Operations`."""

    def __init__(self, operations: Operations) -> None:
        self._operations = operations

    async def add(self, guild_id: int, actor: Actor, names: Sequence[str]) -> Topic:
        """Make a topic with these names, the first of which is shown first.

        Raises `Invalid` for a name that folds like another topic's, naming that topic.
        """
        run = self._operations.run
        topic: Topic = await run(guild_id, actor, Message("action-add-topic"), Action.TOPIC_ADD, names=list(names))
        return topic

    async def rename(self, guild_id: int, actor: Actor, topic_id: int, name: str) -> Topic:
        """Show a topic by this name, one it has or a new one; the name it was shown by stays one of its names."""
        run = self._operations.run
        what = Message("action-rename-topic")
        topic: Topic = await run(guild_id, actor, what, Action.TOPIC_RENAME, topic_id=topic_id, name=name)
        return topic

    async def names(
        self, guild_id: int, actor: Actor, topic_id: int, *, add: Sequence[str] = (), remove: Sequence[str] = ()
    ) -> Topic:
        """Give a topic names and take names from it; those not mentioned stay, whoever added them meanwhile."""
        what = Message("action-name-topic")
        topic: Topic = await self._operations.run(
            guild_id, actor, what, Action.TOPIC_NAMES, topic_id=topic_id, add=list(add), remove=list(remove)
        )
        return topic

    async def relate(self, guild_id: int, actor: Actor, one: int, other: int) -> Topic:
        """Relate two topics to each other; returns the first."""
        run = self._operations.run
        what = Message("action-relate-topics")
        topic: Topic = await run(guild_id, actor, what, Action.TOPIC_RELATE, one=one, other=other)
        return topic

    async def unrelate(self, guild_id: int, actor: Actor, one: int, other: int) -> Topic:
        """Make two topics unrelated; returns the first."""
        run = self._operations.run
        topic: Topic = await run(
            guild_id, actor, Message("action-relate-topics"), Action.TOPIC_UNRELATE, one=one, other=other
        )
        return topic

    async def merge(self, guild_id: int, actor: Actor, topic_id: int, into_id: int) -> Merged:
        """Make one topic part of another: its entries, names, relations and ask counts go there, and whoever asks for
        it by id is led there. Each moved entry has a new version."""
        merged: Merged = await self._operations.run(
            guild_id, actor, Message("action-merge-topics"), Action.TOPIC_MERGE, topic_id=topic_id, into_id=into_id
        )
        return merged


async def _add(tx: Transaction, names: Sequence[str]) -> Topic:
    wanted = _read(names)
    if not wanted:
        raise Invalid([Problem("names", "topic-needs-a-name")])
    await _refuse_taken(tx, wanted)
    key = free_key(wanted[0], "topic", await topics.keys(tx.connection, tx.guild_id))
    ids = await topics.add(tx.connection, tx.guild_id, [key], tx.at)
    await topics.set_names(tx.connection, tx.guild_id, {ids[key]: wanted})
    await tx.record(Action.TOPIC_ADD, as_typed(wanted[0]), ", ".join(wanted[1:]) or None)
    return await _changed(tx, ids[key])


async def _rename(tx: Transaction, topic_id: int, name: str) -> Topic:
    wanted = _read([name])
    if not wanted:
        raise Invalid([Problem("names", "topic-name-to-show-missing")])
    topic = await lookup.topic(tx.connection, tx.guild_id, topic_id)
    return await _set_names(tx, topic, tuple(dict.fromkeys((*wanted, *topic.names))), Action.TOPIC_RENAME)


async def _names(tx: Transaction, topic_id: int, add: Sequence[str], remove: Sequence[str]) -> Topic:
    topic = await lookup.topic(tx.connection, tx.guild_id, topic_id)
    gone = {" ".join(name.split()) for name in remove if name.strip()}
    if unknown := sorted(gone - set(topic.names)):
        raise Invalid(
            [Problem("names", "topic-has-no-such-name", name=shown(name), topic=shown(topic.name)) for name in unknown]
        )
    wanted = tuple(name for name in dict.fromkeys((*topic.names, *_read(add))) if name not in gone)
    if not wanted:
        raise Invalid([Problem("names", "topic-without-name", topic=shown(topic.name))])
    return await _set_names(tx, topic, wanted, Action.TOPIC_NAMES)


async def _relate(tx: Transaction, one: int, other: int) -> Topic:
    a, b = await _pair(tx, one, other)
    if b.id in a.related:
        raise UserError("topics-related-already", one=shown(a.name), other=shown(b.name))
    await topics.relate(tx.connection, tx.guild_id, [(a.id, b.id)])
    await tx.record(Action.TOPIC_RELATE, as_typed(a.name), Message("audit-topic", {"name": b.name}))
    return await _changed(tx, a.id)


async def _unrelate(tx: Transaction, one: int, other: int) -> Topic:
    a, b = await _pair(tx, one, other)
    if b.id not in a.related:
        raise UserError("topics-not-related", one=shown(a.name), other=shown(b.name))
    await topics.unrelate(tx.connection, tx.guild_id, a.id, b.id)
    await tx.record(Action.TOPIC_UNRELATE, as_typed(a.name), Message("audit-topic", {"name": b.name}))
    return await _changed(tx, a.id)


async def _pair(tx: Transaction, one: int, other: int) -> tuple[Topic, Topic]:
    a = await lookup.topic(tx.connection, tx.guild_id, one)
    b = await lookup.topic(tx.connection, tx.guild_id, other)
    if a.id == b.id:
        raise UserError("topic-related-to-itself", topic=shown(a.name))
    return a, b


async def _merge(tx: Transaction, topic_id: int, into_id: int) -> Merged:
    merged = await lookup.topic(tx.connection, tx.guild_id, topic_id)
    into = await lookup.topic(tx.connection, tx.guild_id, into_id)
    if merged.id == into.id:
        raise UserError("topic-merged-into-itself", topic=shown(into.name))
    names = tuple(dict.fromkeys((*into.names, *merged.names)))
    if problems := too_many(len(names)):
        raise Invalid(problems)
    moved = await _move_entries(tx, merged, into)
    await topics.merge(tx.connection, tx.guild_id, merged, into, tx.at)
    counted = await asks.move(tx.connection, tx.guild_id, merged.id, into.id)
    into_it = {"topic": into.name, "count": moved, "names": ", ".join(merged.names)}
    await tx.record(Action.TOPIC_MERGE, as_typed(merged.name), Message("audit-merged", into_it))
    return Merged(await _changed(tx, into.id), moved, len(names) - len(into.names), counted)


TOPIC_OPERATIONS: Mapping[Action, Perform[Any]] = {
    Action.TOPIC_ADD: _add,
    Action.TOPIC_RENAME: _rename,
    Action.TOPIC_NAMES: _names,
    Action.TOPIC_RELATE: _relate,
    Action.TOPIC_UNRELATE: _unrelate,
    Action.TOPIC_MERGE: _merge,
}


async def _move_entries(tx: Transaction, merged: Topic, into: Topic) -> int:
    found = await entries.of_topic(tx.connection, tx.guild_id, merged.id)
    moved = []
    for stored in found:
        on = tuple(dict.fromkeys(into.id if id == merged.id else id for id in stored.entry.topics))
        moved.append(replace(stored, entry=replace(stored.entry, topics=on, version=stored.entry.version + 1)))
    change = tx.change(Action.MERGE, Message("audit-topic-merged-into", {"topic": merged.name, "into": into.name}))
    await entries.change(tx.connection, tx.guild_id, moved, change)
    return len(moved)


async def _set_names(tx: Transaction, topic: Topic, names: tuple[str, ...], action: Action) -> Topic:
    if names == topic.names:
        raise UserError("topic-names-not-different", topic=shown(topic.name))
    if problems := too_many(len(names)):
        raise Invalid(problems)
    await _refuse_taken(tx, names, topic.id)
    await topics.set_names(tx.connection, tx.guild_id, {topic.id: names})
    await tx.record(action, as_typed(topic.name), renamed(topic.names, names))
    return await _changed(tx, topic.id)


def renamed(before: Sequence[str], after: Sequence[str]) -> Message:
    return Message("changed-names-from-to", {"before": ", ".join(before), "after": ", ".join(after)})


async def _refuse_taken(tx: Transaction, names: Iterable[str], own: int | None = None) -> None:
    owners = await topics.owners(tx.connection, tx.guild_id, names)
    shown_by = await topics.first_names(tx.connection, tx.guild_id, set(owners.values()))
    problems = [
        Problem("names", "topic-name-taken", name=shown(name), topic=shown(shown_by[owner]))
        for name in names
        if (owner := owners.get(name_key(name))) not in (None, own)
    ]
    if problems:
        raise Invalid(problems)


async def _changed(tx: Transaction, topic_id: int) -> Topic:
    await tx.changed_library()
    return await lookup.topic(tx.connection, tx.guild_id, topic_id)


def _read(typed: Iterable[str]) -> tuple[str, ...]:
    names, problems = read_names(typed)
    if problems:
        raise Invalid(problems)
    return names
