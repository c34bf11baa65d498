"""A draft: what an entry would say, as it was typed, before anybody has found it complete."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.domain.entry import Entry, Kind


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source that the library may not have yet: found by its link, or made when the draft is published."""

    link: str
    title: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody typed for an entry. `fields` holds the texts by field name of its kind, unchecked but for length.

    `topics` are topic ids, the first comes first. Its source is one of the library by id, or `new_source`, or still
    missing. `review_by` is a day, `YYYY-MM-DD`; `reason` says why an entry is changed.
    """

    kind: Kind
    topics: tuple[int, ...]
    fields: Mapping[str, str] = field(default_factory=dict)
    source_id: int | None = None
    new_source: NewSource | None = None
    language: str = "en"
    review_by: str | None = None
    reason: str | None = None

    @property
    def body(self) -> str:
        return self.fields.get("body", "")


def typed_fields(entry: Entry, names: Iterable[str]) -> dict[str, str]:
    """What somebody would have typed to get `entry`, of the fields named; those without a value are left out."""
    values = {name: entry.value(name) for name in names}
    return {name: str(value) for name, value in values.items() if value is not None}
