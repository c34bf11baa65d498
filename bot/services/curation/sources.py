"""Sources: what statements rest on, and what they were before."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from bot.domain.actor import Actor
from bot.domain.audit import Action
from bot.domain.errors import UserError
from bot.domain.message import Message
from bot.domain.revision import SourceRevision
from bot.domain.source import Source
from bot.domain.verification.fingerprint import Fingerprint, FingerprintError
from bot.services import lookup
from bot.services.curation import source_changes as changing
from bot.services.curation import source_versions
from bot.services.curation.histories import FieldDiff, source_changes
from bot.services.curation.operations import Operations, Perform
from bot.services.curation.source_changes import Checked, Fingerprinted, SourceStale
from bot.services.curation.source_versions import SourceRetired
from bot.services.unit_of_work import UnitOfWork

__all__ = ["SOURCE_OPERATIONS", "Checked", "Fingerprinted", "SourceRetired", "SourceStale", "Sources"]


class Sources:
    """Use cases of moderators on sources, each one transaction. With four eyes on they wait: see `Operations`."""

    def __init__(self, uow: UnitOfWork, operations: Operations) -> None:
        self._uow = uow
        self._operations = operations

    async def add(self, guild_id: int, actor: Actor, fields: Mapping[str, str]) -> Source:
        """Add a source. Raises `Invalid` for one without a title and a link or a note, and for one that is there."""
        run = self._operations.run
        what = Message("action-add-source")
        source: Source = await run(guild_id, actor, what, Action.SOURCE_ADD, fields=dict(fields))
        return source

    async def edit(
        self, guild_id: int, actor: Actor, source_id: int, version: int, fields: Mapping[str, str]
    ) -> Source:
        """Change a source, from its `version`. A field not given stays, an empty one is cleared.

        What it said before stays in its history. Raises `SourceStale`, `Invalid`.
        """
        run = self._operations.run
        source: Source = await run(
            guild_id,
            actor,
            Message("action-edit-source"),
            Action.SOURCE_EDIT,
            source_id=source_id,
            version=version,
            fields=dict(fields),
        )
        return source

    async def fingerprint(self, guild_id: int, actor: Actor, source_id: int, text: str) -> Fingerprinted:
        """Make a source's fingerprint from its text, which is not kept, and verify all its quotes anew.

        A quote gets a new version only where its verdict changed. Slow for long texts. Raises `UserError` for a text
        that no fingerprint is made of.
        """
        async with self._uow.read(guild_id, actor, Message("action-fingerprint-source")) as tx:
            source = await lookup.source(tx.connection, guild_id, source_id)
        try:
            made = await asyncio.to_thread(Fingerprint.of, text, source.title)
        except FingerprintError as error:
            raise UserError(error.message) from None
        done: Fingerprinted = await self._operations.run(
            guild_id,
            actor,
            Message("action-fingerprint-source"),
            Action.SOURCE_FINGERPRINT,
            source_id=source_id,
            fingerprint=made.encode(),
        )
        return done

    async def retire(
        self, guild_id: int, actor: Actor, source_id: int, reason: str, *, version: int | None = None
    ) -> SourceRetired:
        """Take a source out of the library, at once; everything of it stays in its history, and it can be restored."""
        done: SourceRetired = await self._operations.run(
            guild_id,
            actor,
            Message("action-retire-source"),
            Action.SOURCE_RETIRE,
            source_id=source_id,
            reason=reason,
            version=version,
        )
        return done

    async def restore(
        self, guild_id: int, actor: Actor, source_id: int, *, version: int | None = None, reason: str | None = None
    ) -> Source:
        """Bring a retired source back as it was. Raises `Invalid` where another has its link by now."""
        source: Source = await self._operations.run(
            guild_id,
            actor,
            Message("action-restore-source"),
            Action.SOURCE_RESTORE,
            source_id=source_id,
            version=version,
            reason=reason,
        )
        return source

    async def revert(
        self,
        guild_id: int,
        actor: Actor,
        source_id: int,
        to_version: int,
        *,
        version: int | None = None,
        reason: str | None = None,
    ) -> Source:
        """Let a source say what it did at an earlier version, as a new one; its quotes are verified anew."""
        source: Source = await self._operations.run(
            guild_id,
            actor,
            Message("action-revert-source"),
            Action.SOURCE_REVERT,
            source_id=source_id,
            to_version=to_version,
            version=version,
            reason=reason,
        )
        return source

    async def history(self, guild_id: int, actor: Actor, source_id: int) -> list[SourceRevision]:
        """All versions of a source, newest first; of a retired one as well."""
        async with self._uow.read(guild_id, actor, Message("action-read-source-history")) as tx:
            return await lookup.source_history(tx.connection, guild_id, source_id)

    async def diff(self, guild_id: int, actor: Actor, source_id: int, a: int, b: int) -> list[FieldDiff]:
        """How a source changed from version `a` to version `b`."""
        async with self._uow.read(guild_id, actor, Message("action-read-source-history")) as tx:
            old = await lookup.source_revision(tx.connection, guild_id, source_id, a)
            new = await lookup.source_revision(tx.connection, guild_id, source_id, b)
            return source_changes(old, new)


SOURCE_OPERATIONS: Mapping[Action, Perform[Any]] = {
    Action.SOURCE_ADD: changing.add,
    Action.SOURCE_EDIT: changing.edit,
    Action.SOURCE_FINGERPRINT: changing.make_fingerprint,
    Action.SOURCE_RETIRE: source_versions.retire,
    Action.SOURCE_RESTORE: source_versions.restore,
    Action.SOURCE_REVERT: source_versions.revert,
}
