"""Topics: their names, what they are related to, and making one of two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.domain.actor import Actor
from bot.domain.audit import Action
from bot.domain.errors import Invalid, Problem, UserError, shown
from bot.domain.matching.folding import name_key
from bot.domain.topic import Topic
from bot.kinds.topic import read_names, too_many
from bot.services import lookup
from bot.services.curation.drafts import free_key
from bot.services.unit_of_work import Act, Acts
from bot.storage import asks, entries, topics


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of a merged topic: the topic that took it over, and how many entries, names and asks that got."""

    topic: Topic
    entries: int
    names: int
    asks: int


class Topics:
    """Use cases of moderators on topics, each one transaction."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    async def add(self, guild_id: int, actor: Actor, names: Sequence[str]) -> Topic:
        """Make a topic with these names, the first of which is shown first.

        Raises `Invalid` for a name that folds like another topic's, naming that topic.
        """

        async def work(act: Act) -> Topic:
            wanted = _read(names)
            if not wanted:
                raise Invalid([Problem("names", "is missing: a topic needs a name")])
            await _refuse_taken(act, wanted)
            key = free_key(wanted[0], "topic", await topics.keys(act.connection, guild_id))
            ids = await topics.add(act.connection, guild_id, [key], act.at)
            await topics.set_names(act.connection, guild_id, {ids[key]: wanted})
            await act.record(Action.TOPIC_ADD, f"topic {wanted[0]}", ", ".join(wanted[1:]) or None)
            return await _changed(act, ids[key])

        return await self._acts.moderate(guild_id, actor, "add a topic", work)

    async def rename(self, guild_id: int, actor: Actor, topic_id: int, name: str) -> Topic:
        """Show a topic by this name, one it has or a new one; the name it was shown by stays one of its names."""

        async def work(act: Act) -> Topic:
            wanted = _read([name])
            if not wanted:
                raise Invalid([Problem("names", "is missing: type the name to show")])
            topic = await lookup.topic(act.connection, guild_id, topic_id)
            return await _rename(act, topic, tuple(dict.fromkeys((*wanted, *topic.names))), Action.TOPIC_RENAME)

        return await self._acts.moderate(guild_id, actor, "rename a topic", work)

    async def names(
        self, guild_id: int, actor: Actor, topic_id: int, *, add: Sequence[str] = (), remove: Sequence[str] = ()
    ) -> Topic:
        """Give a topic names and take names from it; those not mentioned stay, whoever added them meanwhile."""

        async def work(act: Act) -> Topic:
            topic = await lookup.topic(act.connection, guild_id, topic_id)
            gone = {" ".join(name.split()) for name in remove if name.strip()}
            if unknown := sorted(gone - set(topic.names)):
                raise Invalid(
                    [Problem("names", f"{shown(name)} is no name of {shown(topic.name)}") for name in unknown]
                )
            wanted = tuple(name for name in dict.fromkeys((*topic.names, *_read(add))) if name not in gone)
            if not wanted:
                raise Invalid([Problem("names", f"{shown(topic.name)} would have no name left")])
            return await _rename(act, topic, wanted, Action.TOPIC_NAMES)

        return await self._acts.moderate(guild_id, actor, "change the names of a topic", work)

    async def relate(self, guild_id: int, actor: Actor, one: int, other: int) -> Topic:
        """Relate two topics to each other; returns the first."""
        return await self._relation(guild_id, actor, one, other, Action.TOPIC_RELATE)

    async def unrelate(self, guild_id: int, actor: Actor, one: int, other: int) -> Topic:
        """Make two topics unrelated; returns the first."""
        return await self._relation(guild_id, actor, one, other, Action.TOPIC_UNRELATE)

    async def _relation(self, guild_id: int, actor: Actor, one: int, other: int, action: Action) -> Topic:
        async def work(act: Act) -> Topic:
            a = await lookup.topic(act.connection, guild_id, one)
            b = await lookup.topic(act.connection, guild_id, other)
            if a.id == b.id:
                raise UserError(f"{shown(a.name)} cannot be related to itself. Nothing was saved.")
            if (b.id in a.related) == (action is Action.TOPIC_RELATE):
                state = "related already" if b.id in a.related else "not related"
                raise UserError(f"{shown(a.name)} and {shown(b.name)} are {state}. Nothing was saved.")
            if action is Action.TOPIC_RELATE:
                await topics.relate(act.connection, guild_id, [(a.id, b.id)])
            else:
                await topics.unrelate(act.connection, guild_id, a.id, b.id)
            await act.record(action, f"topic {a.name}", f"topic {b.name}")
            return await _changed(act, a.id)

        return await self._acts.moderate(guild_id, actor, "relate topics", work)

    async def merge(self, guild_id: int, actor: Actor, topic_id: int, into_id: int) -> Merged:
        """Make one topic part of another: its entries, names, relations and ask counts go there, and whoever asks for
        it by id is led there. Each moved entry has a new version."""

        async def work(act: Act) -> Merged:
            merged = await lookup.topic(act.connection, guild_id, topic_id)
            into = await lookup.topic(act.connection, guild_id, into_id)
            if merged.id == into.id:
                raise UserError(f"{shown(into.name)} cannot be merged into itself. Nothing was saved.")
            names = tuple(dict.fromkeys((*into.names, *merged.names)))
            if problems := too_many(len(names)):
                raise Invalid(problems)
            moved = await _move_entries(act, merged, into)
            await topics.merge(act.connection, guild_id, merged, into, act.at)
            counted = await asks.move(act.connection, guild_id, merged.id, into.id)
            detail = f"into topic {into.name}: {moved} entries, names {', '.join(merged.names)}"
            await act.record(Action.TOPIC_MERGE, f"topic {merged.name}", detail)
            return Merged(await _changed(act, into.id), moved, len(names) - len(into.names), counted)

        return await self._acts.moderate(guild_id, actor, "merge topics", work)


async def _move_entries(act: Act, merged: Topic, into: Topic) -> int:
    found = await entries.of_topic(act.connection, act.guild_id, merged.id)
    moved = []
    for stored in found:
        on = tuple(dict.fromkeys(into.id if id == merged.id else id for id in stored.entry.topics))
        moved.append(replace(stored, entry=replace(stored.entry, topics=on, version=stored.entry.version + 1)))
    change = act.change(Action.MERGE, f"topic {merged.name} merged into {into.name}")
    await entries.change(act.connection, act.guild_id, moved, change)
    return len(moved)


async def _rename(act: Act, topic: Topic, names: tuple[str, ...], action: Action) -> Topic:
    if names == topic.names:
        raise UserError(f"The names of {shown(topic.name)} are these already, so nothing was saved.")
    if problems := too_many(len(names)):
        raise Invalid(problems)
    await _refuse_taken(act, names, topic.id)
    await topics.set_names(act.connection, act.guild_id, {topic.id: names})
    await act.record(action, f"topic {topic.name}", f"{', '.join(topic.names)} → {', '.join(names)}")
    return await _changed(act, topic.id)


async def _refuse_taken(act: Act, names: Iterable[str], own: int | None = None) -> None:
    owners = await topics.owners(act.connection, act.guild_id, names)
    shown_by = await topics.first_names(act.connection, act.guild_id, set(owners.values()))
    problems = [
        Problem("names", f"{shown(name)} is already a name of the topic {shown(shown_by[owner])}")
        for name in names
        if (owner := owners.get(name_key(name))) not in (None, own)
    ]
    if problems:
        raise Invalid(problems)


async def _changed(act: Act, topic_id: int) -> Topic:
    await act.changed_library()
    return await lookup.topic(act.connection, act.guild_id, topic_id)


def _read(typed: Iterable[str]) -> tuple[str, ...]:
    names, problems = read_names(typed)
    if problems:
        raise Invalid(problems)
    return names
