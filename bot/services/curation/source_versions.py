"""Taking sources out of the library, bringing them back, and back to what they were."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.domain.audit import Action
from bot.domain.entry import Status
from bot.domain.errors import Invalid, UserError, shown
from bot.domain.message import Message, as_typed
from bot.domain.source import Source
from bot.kinds import KINDS, verified_kinds
from bot.services import lookup
from bot.services.curation.reasons import read_reason, required_reason
from bot.services.curation.source_changes import SourceStale, changed, elsewhere, verify
from bot.services.unit_of_work import Transaction
from bot.storage import entries, sources


@dataclass(frozen=True, slots=True)
class SourceRetired:
    """A source that was taken out, and how many entries are not shown without it."""

    source: Source
    entries: int


async def retire(tx: Transaction, source_id: int, reason: str, version: int | None = None) -> SourceRetired:
    """Take a source out: nobody finds it, nor what rests on it, until it is restored."""
    why = required_reason(reason)
    source = await _current(tx, source_id, version)
    if source.status is Status.RETIRED:
        raise UserError("source-already-retired", title=shown(source.title))
    before = await entries.hidden(tx.connection, tx.guild_id)
    change = tx.change(Action.SOURCE_RETIRE, why)
    await sources.change(tx.connection, tx.guild_id, replace(source, status=Status.RETIRED), change)
    await _index(tx, source_id)
    after = await entries.hidden(tx.connection, tx.guild_id)
    await tx.record(Action.SOURCE_RETIRE, as_typed(source.title), why)
    await tx.changed_library()
    return SourceRetired(await lookup.any_source(tx.connection, tx.guild_id, source_id), len(after - before))


async def restore(tx: Transaction, source_id: int, version: int | None = None, reason: str | None = None) -> Source:
    """Bring a retired source back as it was. Raises `Invalid` where another source has its link by now."""
    why = read_reason(reason)
    source = await _current(tx, source_id, version)
    if source.status is not Status.RETIRED:
        raise UserError("source-not-retired", title=shown(source.title))
    await _refuse_elsewhere(tx, source)
    change = tx.change(Action.SOURCE_RESTORE, why)
    await sources.change(tx.connection, tx.guild_id, replace(source, status=Status.PUBLISHED), change)
    await _index(tx, source_id)
    await tx.record(Action.SOURCE_RESTORE, as_typed(source.title), why)
    return await changed(tx, source_id)


async def revert(
    tx: Transaction, source_id: int, to_version: int, version: int | None = None, reason: str | None = None
) -> Source:
    """Let a source say what it did at an earlier version; where that had another fingerprint, or none, its quotes are
    verified anew."""
    why = read_reason(reason) or Message("audit-back-to", {"version": str(to_version)})
    source = await _current(tx, source_id, version)
    if source.status is Status.RETIRED:
        raise UserError("source-is-retired", title=shown(source.title))
    earlier = (await lookup.source_revision(tx.connection, tx.guild_id, source_id, to_version)).source
    wanted = replace(earlier, key=source.key, version=source.version, status=source.status)
    if wanted == source:
        raise UserError("source-says-so-already", title=shown(source.title), version=str(to_version))
    await _refuse_elsewhere(tx, wanted)
    await sources.change(tx.connection, tx.guild_id, wanted, tx.change(Action.SOURCE_REVERT, why))
    if wanted.fingerprint != source.fingerprint:
        await _verify_anew(tx, wanted)
    await tx.record(Action.SOURCE_REVERT, as_typed(source.title), why)
    return await changed(tx, source_id)


async def _verify_anew(tx: Transaction, source: Source) -> None:
    if source.fingerprint is not None:
        await verify(tx, source.id, source.fingerprint)
        return
    quotes = await entries.of_source(tx.connection, tx.guild_id, source.id, verified_kinds())
    unverified = [
        replace(stored, entry=replace(stored.entry, verification=None, version=stored.entry.version + 1))
        for stored in quotes
        if stored.entry.verification is not None
    ]
    await entries.change(tx.connection, tx.guild_id, unverified, tx.change(Action.VERIFY))


async def _current(tx: Transaction, source_id: int, version: int | None) -> Source:
    """A source, at the version that its change was written from, if that is known."""
    source = await lookup.any_source(tx.connection, tx.guild_id, source_id)
    if version is not None and source.version != version:
        raise SourceStale(source)
    return source


async def _refuse_elsewhere(tx: Transaction, source: Source) -> None:
    links = {"link": source.link, "archive_link": source.archive_link}
    if problems := await elsewhere(tx, links, source):
        raise Invalid(problems)


async def _index(tx: Transaction, source_id: int) -> None:
    """Let what rests on a source be found, or not, as the source now stands."""
    resting = await entries.of_source(tx.connection, tx.guild_id, source_id, KINDS)
    await entries.index(tx.connection, tx.guild_id, resting)
