"""Histories of entries, topics and sources: what changed between two versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain import diff
from bot.domain.message import Message
from bot.domain.revision import Revision, SourceRevision, TopicRevision
from bot.domain.source import Source
from bot.domain.verification import verdict
from bot.domain.verification.fingerprint import Fingerprint
from bot.kinds import KINDS
from bot.kinds.source import SOURCE
from bot.storage import sources, topics
from bot.storage.database import Connection


@dataclass(frozen=True, slots=True)
class FieldDiff:
    """How one field changed between two versions, word by word; `label` is the message that names it."""

    name: str
    label: Message | str
    parts: Sequence[diff.Part] | diff.Replaced


async def changes(connection: Connection, guild_id: int, old: Revision, new: Revision) -> list[FieldDiff]:
    """The fields of one entry that differ between two of its versions; topics and sources by name."""
    titles = await sources.titles(connection, guild_id, {old.entry.source_id, new.entry.source_id})
    living = await topics.resolve(connection, guild_id, {*old.entry.topics, *new.entry.topics})
    names = await topics.first_names(connection, guild_id, set(living.values()))

    def fields_of(revision: Revision) -> dict[str, tuple[Message | str, str]]:
        entry = revision.entry
        fields = {f.name: (f.label, str(entry.value(f.name) or "")) for f in KINDS[entry.kind].fields}
        on = dict.fromkeys(names[living[id]] for id in entry.topics)
        return fields | {
            "topics": ("field-topics", ", ".join(on)),
            "source": ("field-source", titles[entry.source_id]),
            "language": ("field-language", entry.language),
            "status": ("field-status", revision.status),
        }

    found = _differing(fields_of(old), fields_of(new))
    verdicts = old.entry.verification, new.entry.verification
    if verdicts[0] != verdicts[1]:
        found.append(FieldDiff("verification", "field-verification", diff.Replaced(*map(verdict.label, verdicts))))
    return found


async def topic_changes(
    connection: Connection, guild_id: int, old: TopicRevision, new: TopicRevision
) -> list[FieldDiff]:
    """What differs between two versions of a topic; other topics by the names they have now."""
    others = {*old.topic.related, *new.topic.related}
    others |= {revision.merge.into_id for revision in (old, new) if revision.merge}
    living = await topics.resolve(connection, guild_id, others)
    names = await topics.first_names(connection, guild_id, set(living.values()))

    def fields_of(revision: TopicRevision) -> dict[str, tuple[Message | str, str]]:
        topic, merge = revision.topic, revision.merge
        return {
            "names": ("field-names", ", ".join(topic.names)),
            "related": ("field-related", ", ".join(names.get(living[id], "") for id in topic.related)),
            "merged": ("field-merged-into", names.get(living[merge.into_id], "") if merge else ""),
            "status": ("field-status", topic.status),
        }

    return _differing(fields_of(old), fields_of(new))


def source_changes(old: SourceRevision, new: SourceRevision) -> list[FieldDiff]:
    """What differs between two versions of a source."""

    def fields_of(source: Source) -> dict[str, tuple[Message | str, str]]:
        fields = {f.name: (f.label, str(getattr(source, f.name) or "")) for f in SOURCE.fields}
        return fields | {"status": ("field-status", source.status)}

    found = _differing(fields_of(old.source), fields_of(new.source))
    if old.source.fingerprint != new.source.fingerprint:
        said = (_fingerprint(old.source), _fingerprint(new.source))
        found.append(FieldDiff("fingerprint", "field-fingerprint", diff.Replaced(*said)))
    return found


def _fingerprint(source: Source) -> Message:
    if isinstance(source.fingerprint, Fingerprint):
        return Message("source-fingerprint-of", {"count": source.fingerprint.tokens})
    return Message("source-fingerprint-older" if source.fingerprint else "source-without-fingerprint")


def _differing(
    before: Mapping[str, tuple[Message | str, str]], after: Mapping[str, tuple[Message | str, str]]
) -> list[FieldDiff]:
    return [
        FieldDiff(name, label, diff.words(before[name][1], text))
        for name, (label, text) in after.items()
        if before[name][1] != text
    ]
