"""A source: where a statement comes from, with what is not known left unsaid."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import Status
from bot.domain.verification.fingerprint import AnyFingerprint


@dataclass(frozen=True, slots=True)
class Source:
    """A source of one guild; `None` means not stated, and is never filled in by guessing.

    `link` and `archive_link` are https addresses; `note` says how the source came to the library.
    `version` counts its changes, so that nobody changes one that another has changed meanwhile. A retired source is in
    no library, and what rests on it is not shown meanwhile.
    """

    id: int
    key: str
    title: str
    author: str | None = None
    publisher: str | None = None
    published: HistoricalDate | None = None
    link: str | None = None
    archive_link: str | None = None
    accessed: HistoricalDate | None = None
    note: str | None = None
    fingerprint: AnyFingerprint | None = None
    version: int = 1
    status: Status = Status.PUBLISHED

    @property
    def line(self) -> str:
        """What is known of it, in one line: title, author, publisher."""
        return " · ".join(filter(None, (self.title, self.author, self.publisher)))
