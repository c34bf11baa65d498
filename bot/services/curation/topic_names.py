"""Making topics, naming them, and relating them to each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.domain.audit import Action
from bot.domain.errors import Invalid, Problem, UserError, shown
from bot.domain.matching.folding import name_key
from bot.domain.message import Message, as_typed
from bot.domain.topic import Topic
from bot.kinds.topic import read_names, too_many
from bot.services import lookup
from bot.services.curation.drafts import free_key
from bot.services.unit_of_work import Transaction
from bot.storage import topics
from bot.storage.changes import Change


async def add(tx: Transaction, names: Sequence[str]) -> Topic:
    wanted = _read(names)
    if not wanted:
        raise Invalid([Problem("names", "topic-needs-a-name")])
    await refuse_taken(tx, wanted)
    key = free_key(wanted[0], "topic", await topics.keys(tx.connection, tx.guild_id))
    ids = await topics.add(tx.connection, tx.guild_id, [key], tx.at)
    await topics.set_names(tx.connection, tx.guild_id, {ids[key]: wanted})
    await tx.record(Action.TOPIC_ADD, as_typed(wanted[0]), ", ".join(wanted[1:]) or None)
    return await changed(tx, tx.change(Action.TOPIC_ADD), ids[key])


async def rename(tx: Transaction, topic_id: int, name: str) -> Topic:
    wanted = _read([name])
    if not wanted:
        raise Invalid([Problem("names", "topic-name-to-show-missing")])
    topic = await lookup.topic(tx.connection, tx.guild_id, topic_id)
    return await _set_names(tx, topic, tuple(dict.fromkeys((*wanted, *topic.names))), Action.TOPIC_RENAME)


async def change_names(tx: Transaction, topic_id: int, add: Sequence[str], remove: Sequence[str]) -> Topic:
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


async def relate(tx: Transaction, one: int, other: int) -> Topic:
    a, b = await _pair(tx, one, other)
    if b.id in a.related:
        raise UserError("topics-related-already", one=shown(a.name), other=shown(b.name))
    await topics.relate(tx.connection, tx.guild_id, [(a.id, b.id)])
    await tx.record(Action.TOPIC_RELATE, as_typed(a.name), Message("audit-topic", {"name": b.name}))
    return await changed(tx, tx.change(Action.TOPIC_RELATE), a.id, b.id)


async def unrelate(tx: Transaction, one: int, other: int) -> Topic:
    a, b = await _pair(tx, one, other)
    if b.id not in a.related:
        raise UserError("topics-not-related", one=shown(a.name), other=shown(b.name))
    await topics.unrelate(tx.connection, tx.guild_id, a.id, b.id)
    await tx.record(Action.TOPIC_UNRELATE, as_typed(a.name), Message("audit-topic", {"name": b.name}))
    return await changed(tx, tx.change(Action.TOPIC_UNRELATE), a.id, b.id)


async def _pair(tx: Transaction, one: int, other: int) -> tuple[Topic, Topic]:
    a = await lookup.topic(tx.connection, tx.guild_id, one)
    b = await lookup.topic(tx.connection, tx.guild_id, other)
    if a.id == b.id:
        raise UserError("topic-related-to-itself", topic=shown(a.name))
    return a, b


async def _set_names(tx: Transaction, topic: Topic, names: tuple[str, ...], action: Action) -> Topic:
    if names == topic.names:
        raise UserError("topic-names-not-different", topic=shown(topic.name))
    if problems := too_many(len(names)):
        raise Invalid(problems)
    await refuse_taken(tx, names, topic.id)
    await topics.set_names(tx.connection, tx.guild_id, {topic.id: names})
    await tx.record(action, as_typed(topic.name), renamed(topic.names, names))
    return await changed(tx, tx.change(action), topic.id)


def renamed(before: Sequence[str], after: Sequence[str]) -> Message:
    return Message("changed-names-from-to", {"before": ", ".join(before), "after": ", ".join(after)})


async def refuse_taken(tx: Transaction, names: Iterable[str], own: int | None = None) -> None:
    """Raise `Invalid` for names that fold like those of topics other than `own`."""
    if problems := await taken(tx, names, own):
        raise Invalid(problems)


async def taken(tx: Transaction, names: Iterable[str], *own: int | None) -> list[Problem]:
    """What is wrong with names that fold like those of other topics, naming those."""
    owners = await topics.owners(tx.connection, tx.guild_id, names)
    shown_by = await topics.first_names(tx.connection, tx.guild_id, set(owners.values()))
    return [
        Problem("names", "topic-name-taken", name=shown(name), topic=shown(shown_by[owner]))
        for name in names
        if (owner := owners.get(name_key(name))) is not None and owner not in own
    ]


async def changed(tx: Transaction, change: Change, topic_id: int, *others: int) -> Topic:
    """Keep what topics have become as their next versions; the first of them, as it is now."""
    await topics.revise(tx.connection, tx.guild_id, [topic_id, *others], change)
    await tx.changed_library()
    return await lookup.any_topic(tx.connection, tx.guild_id, topic_id)


def _read(typed: Iterable[str]) -> tuple[str, ...]:
    names, problems = read_names(typed)
    if problems:
        raise Invalid(problems)
    return names
