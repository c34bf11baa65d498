"""Making one topic of two, and undoing it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.audit import Action
from bot.domain.errors import Invalid, UserError, shown
from bot.domain.matching.folding import name_key
from bot.domain.message import Message, as_typed
from bot.domain.revision import Merge
from bot.domain.topic import Topic
from bot.kinds.topic import too_many
from bot.services import lookup
from bot.services.curation.topic_names import changed, taken
from bot.services.unit_of_work import Transaction
from bot.storage import asks, entries, topics
from bot.storage.changes import Change
from bot.storage.entries import EntryRow


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of a merged topic: the topic that took it over, and how many entries, names and asks that got."""

    topic: Topic
    entries: int
    names: int
    asks: int


@dataclass(frozen=True, slots=True)
class Unmerged:
    """A topic that is one of its own again, the one it was part of, how many entries went back, and which of its names
    are other topics' by now, with those."""

    topic: Topic
    out_of: Topic
    entries: int
    names_lost: Sequence[Message]


async def merge(tx: Transaction, topic_id: int, into_id: int) -> Merged:
    """Hand all that a topic has to another. What undoing it takes is kept in the topic's last revision."""
    merged = await lookup.topic(tx.connection, tx.guild_id, topic_id)
    into = await lookup.topic(tx.connection, tx.guild_id, into_id)
    if merged.id == into.id:
        raise UserError("topic-merged-into-itself", topic=shown(into.name))
    names = tuple(dict.fromkeys((*into.names, *merged.names)))
    if problems := too_many(len(names)):
        raise Invalid(problems)
    found = await entries.of_topic(tx.connection, tx.guild_id, merged.id)
    into_it = {"topic": into.name, "count": len(found), "names": ", ".join(merged.names)}
    moving = tx.change(Action.MERGE, Message("audit-topic-merged-into", {"topic": merged.name, "into": into.name}))
    await entries.change(tx.connection, tx.guild_id, [_moved(each, merged.id, into.id) for each in found], moving)
    led_here = await topics.merge(tx.connection, tx.guild_id, merged, into, tx.at)
    done = Merge(
        into.id,
        merged.names,
        merged.related,
        tuple(id for id in merged.related if id not in (into.id, *into.related)),
        {each.id: each.entry.topics for each in found},
        tuple(led_here),
    )
    change = tx.change(Action.TOPIC_MERGE, moving.reason)
    await topics.revise(tx.connection, tx.guild_id, [merged.id], change, {merged.id: done})
    now = await changed(tx, change, into.id, *(id for id in merged.related if id != into.id))
    await tx.record(Action.TOPIC_MERGE, as_typed(merged.name), Message("audit-merged", into_it))
    counted = await asks.count(tx.connection, tx.guild_id, merged.id)
    return Merged(now, len(found), len(names) - len(into.names), counted)


def _moved(stored: EntryRow, topic_id: int, to: int) -> EntryRow:
    on = tuple(dict.fromkeys(to if id == topic_id else id for id in stored.entry.topics))
    return replace(stored, entry=replace(stored.entry, topics=on, version=stored.entry.version + 1))


async def unmerge(tx: Transaction, topic_id: int, version: int | None = None) -> Unmerged:
    """Make a merged topic one of its own again: with its names, entries, relations and counts as they were.

    What was added since stays with the topic that it was part of, and what changed since stays changed: an entry that
    was moved elsewhere stays there, a name that another topic has by now stays that one's. Raises `UserError` where
    that topic was itself merged, or no name would be left to either.
    """
    revisions = await lookup.topic_history(tx.connection, tx.guild_id, topic_id)
    last = revisions[0]
    standing = await topics.merged_into(tx.connection, tx.guild_id, topic_id)
    if standing is None:
        raise UserError("topic-not-merged", topic=shown(last.topic.name))
    if last.merge is None:
        raise UserError("topic-merged-before-history")
    if version is not None and version != last.topic.version:
        raise UserError("topic-changed-meanwhile", topic=shown(last.merge.names[0]))
    done = last.merge
    if standing != done.into_id:
        now = await lookup.any_topic(tx.connection, tx.guild_id, standing)
        raise UserError("topic-merged-further", topic=shown(done.names[0]), into=shown(now.name))
    into = await lookup.any_topic(tx.connection, tx.guild_id, done.into_id)
    lost = await taken(tx, done.names, into.id)
    mine, theirs = await _shared_out(tx, done.names, into)
    await topics.set_names(tx.connection, tx.guild_id, {into.id: theirs})
    await topics.unmerge(tx.connection, tx.guild_id, topic_id, await _led_back(tx, done))
    await topics.set_names(tx.connection, tx.guild_id, {topic_id: mine})
    related = await _relate_as_before(tx, topic_id, done)
    back = Message("audit-topic-out-of", {"topic": mine[0], "out": theirs[0]})
    count = await _entries_back(tx, topic_id, done, tx.change(Action.UNMERGE, back))
    topic = await changed(tx, tx.change(Action.TOPIC_UNMERGE, back), topic_id, into.id, *related)
    said = {"topic": theirs[0], "count": count, "names": ", ".join(mine)}
    await tx.record(Action.TOPIC_UNMERGE, as_typed(topic.name), Message("audit-unmerged", said))
    out_of = await lookup.any_topic(tx.connection, tx.guild_id, into.id)
    return Unmerged(topic, out_of, count, [problem.message for problem in lost])


async def _shared_out(tx: Transaction, names: Sequence[str], into: Topic) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of a merged topic and of the one it was part of: its own go back as far as no third topic has them, and
    with them what has been added since and is another spelling of one."""
    own = {name_key(name) for name in names}
    elsewhere = {
        fold for fold, owner in (await topics.owners(tx.connection, tx.guild_id, names)).items() if owner != into.id
    }
    back = [name for name in names if name_key(name) not in elsewhere]
    spelt_so = [name for name in into.names if name_key(name) in own]
    mine = tuple(dict.fromkeys((*back, *spelt_so)))
    theirs = tuple(name for name in into.names if name_key(name) not in own)
    if not mine:
        raise Invalid(await taken(tx, names, into.id))
    if not theirs:
        raise UserError("topic-would-be-nameless", topic=shown(into.name))
    if problems := too_many(len(mine)):
        raise Invalid(problems)
    return mine, theirs


async def _led_back(tx: Transaction, done: Merge) -> list[int]:
    """Which of the topics that had been merged into a topic before lead to where it was merged, still."""
    redirects = await topics.redirects(tx.connection, tx.guild_id)
    return [id for id in done.led_here if redirects.get(id) == done.into_id]


async def _relate_as_before(tx: Transaction, topic_id: int, done: Merge) -> set[int]:
    """Give a topic its relations back, and take from the one it was part of what that had only got by the merge; the
    topics that this changes besides these two."""
    living = await topics.resolve(tx.connection, tx.guild_id, done.related)
    before = {living[id] for id in done.related} - {topic_id}
    await topics.relate(tx.connection, tx.guild_id, [(topic_id, other) for other in before])
    taken_back = {
        other for other in done.gained if await topics.unrelate(tx.connection, tx.guild_id, done.into_id, other)
    }
    return (before | taken_back) - {done.into_id}


async def _entries_back(tx: Transaction, topic_id: int, done: Merge, change: Change) -> int:
    """Move the entries back that the merge moved, as far as they are where it put them; how many."""
    found = await entries.of_topic(tx.connection, tx.guild_id, done.into_id)
    moved = []
    for stored in found:
        if (before := done.entries.get(stored.id)) is not None:
            on = _on_before(stored.entry.topics, topic_id, done, before)
            moved.append(replace(stored, entry=replace(stored.entry, topics=on, version=stored.entry.version + 1)))
    await entries.change(tx.connection, tx.guild_id, moved, change)
    return len(moved)


def _on_before(now: Sequence[int], topic_id: int, done: Merge, before: Sequence[int]) -> tuple[int, ...]:
    """The topics of an entry that a merge moved: as before it if nothing else has changed, else with the topic in the
    place of the one it was part of, or before that one where the entry was on both."""
    if tuple(dict.fromkeys(done.into_id if id == topic_id else id for id in before)) == tuple(now):
        return tuple(before)
    own = (topic_id, done.into_id) if done.into_id in before else (topic_id,)
    return tuple(dict.fromkeys(each for id in now for each in (own if id == done.into_id else (id,))))
