"""A report: what a member found wrong with an entry, in the version they saw."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """A report of `#number rversion`; moments are in seconds since 1970. Who reported it is nobody's to read."""

    id: int
    number: int
    version: int
    text: str
    created_at: int
    settled_at: int | None = None
    settled_by: int | None = None
    answer: str | None = None
