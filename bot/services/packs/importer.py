"""Bringing a pack into a library: what it would do, found in a worker thread, and doing it in one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from bot.domain.audit import Action, changed_fields
from bot.domain.entry import Entry, Status
from bot.domain.message import Message, as_typed
from bot.domain.packs.pack import Pack
from bot.domain.packs.plan import ImportStatus, PackChanges
from bot.domain.source import Source
from bot.kinds import verified_kinds
from bot.services.curation.verification import look_again
from bot.services.packs.planner import SOURCE_PARTS, ImportPlan, LibrarySnapshot, Planner
from bot.storage import audit, entries, guilds, sources, topics
from bot.storage.changes import Change
from bot.storage.database import Connection

T = TypeVar("T")


async def library_snapshot(connection: Connection, guild_id: int) -> LibrarySnapshot:
    """What a guild has to refer to."""
    living = {topic.id: topic for topic in await topics.load(connection, guild_id)}
    retired = {topic.id: topic for topic in await topics.load(connection, guild_id, Status.RETIRED)}
    merged = await topics.merged_keys(connection, guild_id)
    return LibrarySnapshot(
        version=await guilds.version(connection, guild_id),
        language=(await guilds.settings(connection, guild_id)).language,
        sources={source.key: source for source in await sources.load(connection, guild_id)},
        topics={topic.key: topic for topic in living.values()},
        merged={key: (living | retired)[into].key for key, into in merged.items()},
        retired_topics={topic.key: topic for topic in retired.values()},
        retired_sources={each.key: each for each in await sources.load(connection, guild_id, Status.RETIRED)},
    )


async def prepare(connection: Connection, guild_id: int, read: Callable[[LibrarySnapshot], Pack]) -> ImportPlan:
    """What a pack would do to a guild's library as this snapshot has it; `read` makes the pack in a worker thread.

    Raises `Invalid` where the library does not allow it, and what `read` raises.
    """
    there = await library_snapshot(connection, guild_id)
    pack = await asyncio.to_thread(read, there)
    stored = await entries.keyed(connection, guild_id, [entry.key for entry in pack.entries])
    others = []
    for source in pack.sources:
        old = there.sources.get(source.key)
        if old is not None and source.fingerprint not in (None, old.fingerprint):
            others += await entries.of_source(connection, guild_id, old.id, verified_kinds())
    return await asyncio.to_thread(Planner(pack, there, stored, others).run)


async def write(connection: Connection, guild_id: int, prepared: ImportPlan, change: Change) -> None:
    """Do what was prepared, a part at a time, inside the transaction of whoever asks; its guild has a row.

    The caller has made sure, in this transaction, that the library is still at the version it was prepared over.
    """
    if not prepared.plan.writes:
        return
    made_sources = await sources.add(connection, guild_id, prepared.new_sources, change)
    for old, source in prepared.changed_sources:
        await sources.change(connection, guild_id, source, change)
        changes = _changes(old, source)
        subject = as_typed(old.title)
        await audit.append(connection, guild_id, change.at, change.actor_id, Action.SOURCE_EDIT, subject, changes)
    made_topics = await topics.add(connection, guild_id, prepared.new_topics, change.at)
    source_ids = {-place: made_sources[source.key] for place, source in enumerate(prepared.new_sources, 1)}
    topic_ids = {-place: made_topics[key] for place, key in enumerate(prepared.new_topics, 1)}

    def settled(entry: Entry) -> Entry:
        ids = tuple(topic_ids.get(id, id) for id in entry.topics)
        return replace(entry, topics=ids, source_id=source_ids.get(entry.source_id, entry.source_id))

    await topics.set_names(connection, guild_id, {topic_ids.get(id, id): names for id, names in prepared.names.items()})
    pairs = [(topic_ids.get(one, one), topic_ids.get(other, other)) for one, other in prepared.relations]
    await topics.relate(connection, guild_id, pairs)
    touched = {*made_topics.values(), *(topic_ids.get(id, id) for id in prepared.names), *chain.from_iterable(pairs)}
    await topics.revise(connection, guild_id, touched, change)
    changed = [replace(stored, entry=settled(stored.entry)) for stored in prepared.changed_entries]
    for part in _parts(changed):
        await entries.change(connection, guild_id, part, change)
    for part in _parts(prepared.reverified):
        await entries.change(connection, guild_id, part, replace(change, action=Action.VERIFY))
    verdicts = ((stored.id, stored.entry.verification) for stored in prepared.reverified)
    await look_again(connection, [id for id, verdict in verdicts if verdict and verdict.doubt], change.at)
    numbers = await _numbers(connection, guild_id, [wanted.number for wanted, _ in prepared.new_entries])
    new = [
        replace(settled(entry), number=number) for (_, entry), number in zip(prepared.new_entries, numbers, strict=True)
    ]
    for added in _parts(new):
        await entries.add(connection, guild_id, added, change)
    await guilds.bump_library(connection, guild_id)


async def _numbers(connection: Connection, guild_id: int, wanted: Sequence[int | None]) -> Iterable[int]:
    """Numbers for new entries: those they ask for, where all ask for one and the guild has no entry; else the next."""
    kept = [number for number in wanted if number is not None]
    moving = len(kept) == len(set(kept)) == len(wanted) > 0 and not await entries.any_of(connection, guild_id)
    first = await guilds.take_numbers(connection, guild_id, max(kept) if moving else len(wanted))
    return kept if moving and first == 1 else range(first, first + len(wanted))


def summary(plan: PackChanges) -> Message:
    """What a plan did, as the audit log has it."""
    counted = {"added": plan.count(ImportStatus.ADDED), "changed": plan.count(ImportStatus.CHANGED)}
    if not plan.reverified:
        return Message("audit-imported", counted)
    return Message("audit-imported-and-verified", {**counted, "verified": plan.reverified})


def _changes(old: Source, new: Source) -> Message:
    """How a source changed, as the audit log tells it."""
    values = ((name, getattr(old, name), getattr(new, name)) for name in SOURCE_PARTS)
    return changed_fields((name, before, after) for name, before, after in values if before != after)


def _parts(items: Sequence[T]) -> Iterable[Sequence[T]]:
    return (items[at : at + entries.PART] for at in range(0, len(items), entries.PART))
