"""From what was typed to an entry that may be published: every check, and the publishing."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.domain.audit import Action
from bot.domain.draft import Draft, NewSource, typed_fields
from bot.domain.entry import Entry, Status, sorted_out
from bot.domain.errors import Invalid, Problem, shown
from bot.domain.matching.folding import fold
from bot.domain.message import Message, as_typed
from bot.domain.message_link import MessageLink
from bot.domain.source import Source
from bot.kinds import KINDS
from bot.kinds.base import LANGUAGE, REASON, REVIEW_BY, read_field
from bot.kinds.source import SOURCE
from bot.services import lookup
from bot.services.curation.verification import Verifier
from bot.services.unit_of_work import Transaction
from bot.storage import entries, guilds, sources, topics
from bot.storage.changes import Change
from bot.storage.database import Connection
from bot.storage.entries import EntryRow

TOPICS_LIMIT = 25


@dataclass(frozen=True, slots=True)
class ValidatedDraft:
    """A draft without a problem: the entry it makes, not numbered yet, and the source to make first, if any.

    `doubt` says why a second pair of eyes has to see it, whether the server asks for two or not.
    """

    entry: Entry
    new_source: Source | None = None
    review_by: date | None = None
    reason: str | None = None
    doubt: Message | None = None


class Drafts:
    """Checks drafts and publishes them, inside the transaction of whoever asks."""

    def __init__(self, verifier: Verifier) -> None:
        self._verifier = verifier

    async def ready(self, connection: Connection, guild_id: int, draft: Draft) -> ValidatedDraft:
        """The entry that a draft makes. Raises `Invalid` with all that hinders its publication."""
        checking = _Checking(connection, guild_id, draft)
        ready = await checking.run()
        if checking.problems:
            raise Invalid(checking.problems)
        if ready.new_source is not None:
            return ready
        entry = ready.entry
        if not KINDS[draft.kind].verified:
            doubt = await self._verifier.doubt(connection, guild_id, entry.source_id, entry.body)
            return replace(ready, doubt=doubt)
        verdict = await self._verifier.verdict(connection, guild_id, entry.source_id, entry.body, entry.locator)
        if verdict and verdict.refusal:
            raise Invalid([Problem(*verdict.refusal)])
        return replace(ready, entry=replace(entry, verification=verdict), doubt=verdict.doubt if verdict else None)

    async def publish(self, tx: Transaction, ready: ValidatedDraft, change: Change) -> EntryRow:
        """Publish a new entry under the next number of the guild."""
        number = await guilds.take_numbers(tx.connection, tx.guild_id, 1)
        # No two libraries share the key: a pack that comes from another one must not take this entry for its own.
        key = f"{ready.entry.kind.replace('_', '-')}-{secrets.token_hex(6)}"
        source_id = await self._source(tx, ready, change)
        entry = replace(ready.entry, number=number, key=key, version=1, source_id=source_id)
        [stored] = await entries.add(tx.connection, tx.guild_id, [entry], change)
        if ready.review_by is not None:
            await entries.set_review_by(tx.connection, [stored.id], ready.review_by)
        await tx.changed_library()
        return stored

    async def republish(self, tx: Transaction, stored: EntryRow, ready: ValidatedDraft, change: Change) -> EntryRow:
        """Publish the next version of an entry; its review-by day stays."""
        entry = replace(
            ready.entry,
            number=stored.entry.number,
            key=stored.entry.key,
            version=stored.entry.version + 1,
            source_id=await self._source(tx, ready, change),
        )
        changed = replace(stored, entry=entry, status=Status.PUBLISHED)
        await entries.change(tx.connection, tx.guild_id, [changed], change)
        await tx.changed_library()
        return changed

    async def _source(self, tx: Transaction, ready: ValidatedDraft, change: Change) -> int:
        if ready.new_source is None:
            return ready.entry.source_id
        key = await source_key(tx.connection, tx.guild_id, ready.new_source.title)
        new = [replace(ready.new_source, key=key)]
        adding = replace(change, action=Action.SOURCE_ADD, reason=None)
        [id] = (await sources.add(tx.connection, tx.guild_id, new, adding)).values()
        await tx.record(Action.SOURCE_ADD, as_typed(ready.new_source.title), ready.new_source.link)
        return id


class _Checking:
    """One check of one draft; its problems gather."""

    def __init__(self, connection: Connection, guild_id: int, draft: Draft) -> None:
        self.connection = connection
        self.guild_id = guild_id
        self.draft = draft
        self.problems: list[Problem] = []

    async def run(self) -> ValidatedDraft:
        values, problems = KINDS[self.draft.kind].read(self.draft.fields)
        self.problems += problems
        topic_ids = await self.topics()
        source_id, new_source = await self.source()
        language = self.field(LANGUAGE, self.draft.language)
        review_by = self.field(REVIEW_BY, self.draft.review_by)
        reason = self.field(REASON, self.draft.reason)
        said = sorted_out(values | {name: values.get(name) or "" for name in ("body", "locator")})
        entry = Entry(
            number=0,
            key="",
            kind=self.draft.kind,
            topics=topic_ids,
            source_id=source_id or 0,
            version=0,
            language=language or "",
            **said,
        )
        return ValidatedDraft(entry, new_source, review_by, reason)

    def field(self, wanted: Any, raw: str | None) -> Any:
        value, problem = read_field(wanted, raw)
        if problem:
            self.problems.append(Problem(wanted.name, problem))
        return value

    async def topics(self) -> tuple[int, ...]:
        ids = [id for id in dict.fromkeys(self.draft.topics) if lookup.is_id(id)]
        living = await topics.resolve(self.connection, self.guild_id, ids)
        retired = await topics.retired(self.connection, self.guild_id, set(living.values()))
        if not self.draft.topics:
            self.problems.append(Problem("topics", "entry-needs-a-topic"))
        elif len(living) < len(set(self.draft.topics)):
            self.problems.append(Problem("topics", "entry-names-an-unknown-topic"))
        elif retired and retired.issuperset(living.values()):
            self.problems.append(Problem("topics", "entry-names-retired-topics"))
        elif len(ids) > TOPICS_LIMIT:
            self.problems.append(Problem("topics", "entry-has-too-many-topics", limit=TOPICS_LIMIT, count=len(ids)))
        return tuple(dict.fromkeys(living[id] for id in ids if id in living))

    async def source(self) -> tuple[int | None, Source | None]:
        if (source_id := self.draft.source_id) is not None:
            known = lookup.is_id(source_id)
            status = await sources.status_of(self.connection, self.guild_id, source_id) if known else None
            if status is Status.PUBLISHED:
                return source_id, None
            self.problems.append(Problem("source", "entry-source-retired" if status else "entry-source-unknown"))
            return None, None
        if self.draft.new_source is None:
            self.problems.append(Problem("source", "entry-needs-a-source"))
            return None, None
        return await self.linked_source(self.draft.new_source)

    async def linked_source(self, typed: NewSource) -> tuple[int | None, Source | None]:
        values, problems = SOURCE.read({"title": typed.title, "link": typed.link, "published": typed.published})
        link = values["link"]
        if not link:
            self.problems.append(next((p for p in problems if p.where == "link"), Problem("link", "field-missing")))
            return None, None
        if wrong := foreign(self.guild_id, link):
            self.problems.append(Problem("link", wrong))
            return None, None
        if (known := await sources.id_by_link(self.connection, self.guild_id, link)) is not None:
            return known, None
        for problem in problems:
            where = "source" if problem.where == "title" else problem.where
            self.problems.append(Problem(where, problem.message if typed.title else Message("source-of-link-unknown")))
        return None, None if problems else Source(0, "", **values)


def foreign(guild_id: int, link: str) -> Message | None:
    """What is wrong with a link to a message, if it leads to another server's."""
    message = MessageLink.parse(link)
    if message is not None and message.guild_id != guild_id:
        return Message("message-of-another-server", {"link": shown(link)})
    return None


def drafted(stored: EntryRow, reason: str | None = None) -> Draft:
    """An entry as somebody would have typed it."""
    entry = stored.entry
    return Draft(
        kind=entry.kind,
        topics=entry.topics,
        fields=typed_fields(entry, (field.name for field in KINDS[entry.kind].fields)),
        source_id=entry.source_id,
        language=entry.language,
        review_by=stored.review_by.isoformat() if stored.review_by else None,
        reason=reason,
    )


async def source_key(connection: Connection, guild_id: int, title: str) -> str:
    """A key for a new source, made of its title, that no source of the guild has."""
    return free_key(title, "source", await sources.keys(connection, guild_id))


def free_key(name: str, otherwise: str, taken: set[str]) -> str:
    """A key made of a name that is not among those taken."""
    stem = fold(name).replace(" ", "-")[:60].strip("-") or otherwise
    number, key = 1, stem
    while key in taken:
        number += 1
        key = f"{stem}-{number}"
    return key
