"""Adding and mending sources, and verifying quotes against their text without keeping it."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.audit import Action, changed_fields
from bot.domain.entry import Entry
from bot.domain.errors import Invalid, Problem, UserError, shown
from bot.domain.message import Message, as_typed
from bot.domain.source import Source
from bot.domain.verification.fingerprint import AnyFingerprint, Fingerprint
from bot.domain.verification.verdict import Verdict
from bot.kinds import verified_kinds
from bot.kinds.source import SOURCE
from bot.services import lookup
from bot.services.curation.drafts import foreign, source_key
from bot.services.curation.verification import look_again
from bot.services.unit_of_work import Transaction
from bot.storage import entries, sources

FIELDS = [field.name for field in SOURCE.fields]


class SourceStale(UserError):
    """A change of a source written from a version that is not the current one; `current` is the source as it is."""

    def __init__(self, current: Source) -> None:
        super().__init__("source-changed-meanwhile", title=shown(current.title))
        self.current = current


@dataclass(frozen=True, slots=True)
class Checked:
    """A quote verified anew: what the verdict is, and what it was (`None`: it had none)."""

    entry: Entry
    verdict: Verdict
    before: Verdict | None

    @property
    def is_newly_doubtful(self) -> bool:
        """Whether it would have waited for a second pair of eyes, had this been known when it was published."""
        return self.verdict.doubt is not None and (self.before is None or self.before.doubt is None)


@dataclass(frozen=True, slots=True)
class Fingerprinted:
    """A source that got a fingerprint, and what that says of its quotes."""

    source: Source
    fingerprint: Fingerprint
    checked: Sequence[Checked]


async def add(tx: Transaction, fields: Mapping[str, str]) -> Source:
    new = await _read(tx, fields)
    key = await source_key(tx.connection, tx.guild_id, new.title)
    ids = await sources.add(tx.connection, tx.guild_id, [replace(new, key=key)], tx.change(Action.SOURCE_ADD))
    await tx.record(Action.SOURCE_ADD, as_typed(new.title), new.link or new.note)
    return await changed(tx, ids[key])


async def edit(tx: Transaction, source_id: int, version: int, fields: Mapping[str, str]) -> Source:
    old = await lookup.source(tx.connection, tx.guild_id, source_id)
    if old.version != version:
        raise SourceStale(old)
    before = _typed(old)
    new = await _read(tx, {**before, **fields}, old)
    after = _typed(new)
    if before == after:
        raise UserError("source-not-different", title=shown(old.title))
    await sources.change(tx.connection, tx.guild_id, new, tx.change(Action.SOURCE_EDIT))
    differing = [(name, before.get(name), after.get(name)) for name in FIELDS if before.get(name) != after.get(name)]
    await tx.record(Action.SOURCE_EDIT, as_typed(old.title), changed_fields(differing))
    return await changed(tx, old.id)


async def make_fingerprint(tx: Transaction, source_id: int, fingerprint: str) -> Fingerprinted:
    made = Fingerprint.decode(fingerprint)
    assert isinstance(made, Fingerprint), "made of a text just before"
    source = await lookup.source(tx.connection, tx.guild_id, source_id)
    change = tx.change(Action.SOURCE_FINGERPRINT)
    await sources.change(tx.connection, tx.guild_id, replace(source, fingerprint=made), change)
    checked = await verify(tx, source_id, made)
    verified = sum(each.verdict.verified for each in checked)
    params = {"words": made.tokens, "verified": verified, "count": len(checked)}
    await tx.record(Action.SOURCE_FINGERPRINT, as_typed(source.title), Message("audit-fingerprinted", params))
    return Fingerprinted(await changed(tx, source_id), made, checked)


def _verdicts(fingerprint: AnyFingerprint, quotes: Sequence[Entry]) -> dict[tuple[str, str], Verdict]:
    return {(quote.body, quote.locator): fingerprint.verify(quote.body, quote.locator) for quote in quotes}


async def verify(tx: Transaction, source_id: int, made: AnyFingerprint) -> list[Checked]:
    checked, changed = [], []
    quotes = await entries.of_source(tx.connection, tx.guild_id, source_id, verified_kinds())
    verdicts = await asyncio.to_thread(_verdicts, made, [stored.entry for stored in quotes])
    for stored in quotes:
        entry = stored.entry
        verdict = verdicts[entry.body, entry.locator]
        if verdict != entry.verification:
            now = replace(entry, verification=verdict, version=entry.version + 1)
            changed.append(replace(stored, entry=now))
            checked.append(Checked(now, verdict, entry.verification))
        else:
            checked.append(Checked(entry, verdict, verdict))
    await entries.change(tx.connection, tx.guild_id, changed, tx.change(Action.VERIFY))
    doubtful = {each.entry.number for each in checked if each.is_newly_doubtful}
    await look_again(tx.connection, [stored.id for stored in quotes if stored.entry.number in doubtful], tx.at)
    return checked


async def _read(tx: Transaction, fields: Mapping[str, str], old: Source | None = None) -> Source:
    values, problems = SOURCE.read(fields)
    if not problems:
        problems += await elsewhere(tx, values, old)
    if problems:
        raise Invalid(problems)
    return replace(old, **values) if old else Source(0, "", **values)


async def elsewhere(tx: Transaction, values: Mapping[str, object], old: Source | None) -> list[Problem]:
    """What is wrong with a link: it leads to another server, or is that of a source that is here already."""
    problems = [
        Problem(name, wrong)
        for name in ("link", "archive_link")
        if values[name] and (wrong := foreign(tx.guild_id, str(values[name])))
    ]
    if link := values["link"]:
        known = await sources.id_by_link(tx.connection, tx.guild_id, str(link))
        if known is not None and (old is None or known != old.id):
            title = (await sources.titles(tx.connection, tx.guild_id, [known]))[known]
            problems.append(Problem("link", "source-link-taken", title=shown(title)))
    return problems


def _typed(source: Source) -> dict[str, str]:
    values = {name: getattr(source, name) for name in FIELDS}
    return {name: str(value) for name, value in values.items() if value is not None}


async def changed(tx: Transaction, source_id: int) -> Source:
    await tx.changed_library()
    return await lookup.source(tx.connection, tx.guild_id, source_id)
