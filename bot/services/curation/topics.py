"""Topics: their names, what they are related to, making one of two, and what they were before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.actor import Actor
from bot.domain.audit import Action
from bot.domain.message import Message
from bot.domain.revision import TopicRevision
from bot.domain.topic import Topic
from bot.services import lookup
from bot.services.curation import topic_merges, topic_names, topic_versions
from bot.services.curation.histories import FieldDiff, topic_changes
from bot.services.curation.operations import Operations, Perform
from bot.services.curation.topic_merges import Merged, Unmerged
from bot.services.curation.topic_versions import TopicRetired
from bot.services.unit_of_work import UnitOfWork


class Topics:
    """Use cases of moderators on topics, each one transaction. With four eyes on they wait: see `Operations`."""

    def __init__(self, uow: UnitOfWork, operations: Operations) -> None:
        self._uow = uow
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
        it by id is led there. Each moved entry has a new version. `unmerge` undoes it."""
        merged: Merged = await self._operations.run(
            guild_id, actor, Message("action-merge-topics"), Action.TOPIC_MERGE, topic_id=topic_id, into_id=into_id
        )
        return merged

    async def unmerge(self, guild_id: int, actor: Actor, topic_id: int, *, version: int | None = None) -> Unmerged:
        """Undo a merge: the topic has again what it had, but for what has been changed since. Raises `UserError`."""
        done: Unmerged = await self._operations.run(
            guild_id, actor, Message("action-unmerge-topic"), Action.TOPIC_UNMERGE, topic_id=topic_id, version=version
        )
        return done

    async def retire(
        self, guild_id: int, actor: Actor, topic_id: int, reason: str, *, version: int | None = None
    ) -> TopicRetired:
        """Take a topic out of the library, at once; everything of it stays in its history, and it can be restored."""
        done: TopicRetired = await self._operations.run(
            guild_id,
            actor,
            Message("action-retire-topic"),
            Action.TOPIC_RETIRE,
            topic_id=topic_id,
            reason=reason,
            version=version,
        )
        return done

    async def restore(
        self, guild_id: int, actor: Actor, topic_id: int, *, version: int | None = None, reason: str | None = None
    ) -> Topic:
        """Bring a retired topic back as it was. Raises `Invalid` where another has one of its names by now."""
        topic: Topic = await self._operations.run(
            guild_id,
            actor,
            Message("action-restore-topic"),
            Action.TOPIC_RESTORE,
            topic_id=topic_id,
            version=version,
            reason=reason,
        )
        return topic

    async def revert(
        self,
        guild_id: int,
        actor: Actor,
        topic_id: int,
        to_version: int,
        *,
        version: int | None = None,
        reason: str | None = None,
    ) -> Topic:
        """Give a topic the names and relations of an earlier version, as a new one; its entries stay where they are."""
        topic: Topic = await self._operations.run(
            guild_id,
            actor,
            Message("action-revert-topic"),
            Action.TOPIC_REVERT,
            topic_id=topic_id,
            to_version=to_version,
            version=version,
            reason=reason,
        )
        return topic

    async def history(self, guild_id: int, actor: Actor, topic_id: int) -> list[TopicRevision]:
        """All versions of a topic, newest first; of a retired or merged one as well."""
        async with self._uow.read(guild_id, actor, Message("action-read-topic-history")) as tx:
            return await lookup.topic_history(tx.connection, guild_id, topic_id)

    async def diff(self, guild_id: int, actor: Actor, topic_id: int, a: int, b: int) -> list[FieldDiff]:
        """How a topic changed from version `a` to version `b`."""
        async with self._uow.read(guild_id, actor, Message("action-read-topic-history")) as tx:
            old = await lookup.topic_revision(tx.connection, guild_id, topic_id, a)
            new = await lookup.topic_revision(tx.connection, guild_id, topic_id, b)
            return await topic_changes(tx.connection, guild_id, old, new)


TOPIC_OPERATIONS: Mapping[Action, Perform[Any]] = {
    Action.TOPIC_ADD: topic_names.add,
    Action.TOPIC_RENAME: topic_names.rename,
    Action.TOPIC_NAMES: topic_names.change_names,
    Action.TOPIC_RELATE: topic_names.relate,
    Action.TOPIC_UNRELATE: topic_names.unrelate,
    Action.TOPIC_MERGE: topic_merges.merge,
    Action.TOPIC_UNMERGE: topic_merges.unmerge,
    Action.TOPIC_RETIRE: topic_versions.retire,
    Action.TOPIC_RESTORE: topic_versions.restore,
    Action.TOPIC_REVERT: topic_versions.revert,
}
