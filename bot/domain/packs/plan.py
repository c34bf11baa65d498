"""A plan: what bringing a file into a library would do, before anything is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.errors import shown
from bot.domain.message import Message


class ImportStatus(StrEnum):
    """What becomes of one thing in a file. A retired entry stays retired, whatever the file says of it."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class ImportItem:
    """One source, topic or entry of a file and what becomes of it.

    `noun` is `source`, `topic` or an entry's kind; `words` its title, name or text. `number` is that of an entry which
    is there already, `row` where a spreadsheet shows it, `changed` names the fields that change. `duplicate_of` is the
    number of another entry that says the same word for word, `doubt` why it needs a second pair of eyes, `date` how its
    date was read.
    """

    noun: str
    key: str
    status: ImportStatus
    words: str
    number: int | None = None
    row: int | None = None
    changed: tuple[str, ...] = ()
    duplicate_of: int | None = None
    doubt: Message | None = None
    date: HistoricalDate | None = None


@dataclass(frozen=True, slots=True)
class PackChanges:
    """What a whole file would do to a library as it stands.

    `digest` is the same for two plans that would write the same over the same versions. `reverified` counts quotes that
    are not in the file but are verified anew because the file brings their source another fingerprint.
    """

    items: tuple[ImportItem, ...]
    quotes: int
    quotes_verified: int
    reverified: int
    digest: str

    def of(self, *statuses: ImportStatus) -> Sequence[ImportItem]:
        """What has one of these statuses, in the order of the file: sources, topics, entries."""
        return [item for item in self.items if item.status in statuses]

    def count(self, status: ImportStatus) -> int:
        """How many have that status."""
        return sum(item.status is status for item in self.items)

    @property
    def writes(self) -> Sequence[ImportItem]:
        """What would be written."""
        return self.of(ImportStatus.ADDED, ImportStatus.CHANGED)

    @property
    def doubtful(self) -> Sequence[ImportItem]:
        """What would be written and needs a second pair of eyes, whatever the setting."""
        return [item for item in self.writes if item.doubt]


def row_or_key(row: int | None, key: str) -> Message | str:
    """Where in its file something stands: its row in a table, else its key."""
    return Message("import-row", {"row": str(row)}) if row else shown(key)
