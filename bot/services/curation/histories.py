"""Histories of entries: what changed between two versions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain import diff
from bot.domain.message import Message
from bot.domain.revision import Revision
from bot.domain.verification import verdict
from bot.kinds import KINDS
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

    before, after = fields_of(old), fields_of(new)
    found = [
        FieldDiff(name, label, diff.words(before[name][1], text))
        for name, (label, text) in after.items()
        if before[name][1] != text
    ]
    verdicts = old.entry.verification, new.entry.verification
    if verdicts[0] != verdicts[1]:
        found.append(FieldDiff("verification", "field-verification", diff.Replaced(*map(verdict.label, verdicts))))
    return found
