"""An entry as a row of its table, and as the snapshot that a revision keeps for good.

Both say under which `schema` of its kind they were written: a field that the kind gained later has, in what was written
before, the default that the kind gives it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import SHARED, Certainty, Entry, Kind, Status
from bot.domain.verification.verdict import Verdict
from bot.kinds import KINDS, kind_of
from bot.storage.tables import entries

_EMPTY: Mapping[str, Any] = dict.fromkeys(entries.c.keys())
_DERIVED = ("date_lo", "date_hi", "details")


def row_of(entry: Entry) -> dict[str, Any]:
    """The columns of an entry's row that are part of what it says."""
    schema = kind_of(entry).schema
    details = {"schema": schema, "fields": dict(entry.details)} if entry.details or schema > 1 else None
    return {
        "number": entry.number,
        "key": entry.key,
        "kind": entry.kind,
        "version": entry.version,
        "body": entry.body,
        "attributed_to": entry.attributed_to,
        "source_id": entry.source_id,
        "locator": entry.locator,
        "language": entry.language,
        "date": str(entry.date) if entry.date else None,
        "date_lo": entry.date.lo if entry.date else None,
        "date_hi": entry.date.hi if entry.date else None,
        "certainty": entry.certainty,
        "speaker": entry.speaker,
        "verification": entry.verification.encode() if entry.verification else None,
        "details": json.dumps(details, ensure_ascii=False) if details else None,
    }


def entry_of(row: Mapping[str, Any], topics: Iterable[int]) -> Entry:
    """The entry in a row."""
    stored = json.loads(row["details"]) if row["details"] else {}
    return _entry(row, topics, stored.get("schema", 1), stored.get("fields", {}))


def snapshot(entry: Entry, status: Status) -> str:
    """All that a version of an entry says, as JSON: what its revision keeps for good."""
    fields = {name: value for name, value in row_of(entry).items() if name not in _DERIVED}
    schema = {"schema": kind_of(entry).schema, "details": dict(entry.details)}
    return json.dumps({**fields, **schema, "status": status, "topics": entry.topics}, ensure_ascii=False)


def read_snapshot(text: str) -> tuple[Entry, Status]:
    """The entry and its status that `snapshot` wrote, this version's or an earlier one's."""
    fields = json.loads(text)
    entry = _entry(_EMPTY | fields, fields["topics"], fields.get("schema", 1), fields.get("details", {}))
    return entry, Status(fields["status"])


def _entry(row: Mapping[str, Any], topics: Iterable[int], schema: int, details: Mapping[str, str]) -> Entry:
    kind = Kind(row["kind"])
    later = KINDS[kind].since(schema)
    shared = {name: later[name] if name in later else row[name] for name in SHARED}
    details = {name: text for name, text in later.items() if name not in SHARED} | dict(details)
    return Entry(
        number=row["number"],
        key=row["key"],
        kind=kind,
        topics=tuple(topics),
        body=shared["body"],
        source_id=row["source_id"],
        locator=shared["locator"],
        version=row["version"],
        language=row["language"],
        attributed_to=shared["attributed_to"],
        date=HistoricalDate.parse(shared["date"]) if shared["date"] else None,
        certainty=Certainty(shared["certainty"]) if shared["certainty"] else None,
        speaker=shared["speaker"],
        verification=Verdict.decode(row["verification"]) if row["verification"] else None,
        **({"details": details} if details else {}),
    )
