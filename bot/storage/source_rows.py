"""A source as a row of its table, and as the snapshot that a revision keeps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import Status
from bot.domain.source import Source
from bot.domain.verification.fingerprint import Fingerprint


def row_of(source: Source) -> dict[str, Any]:
    """The columns of a source's row that are part of what it says; not its version."""
    return {
        "key": source.key,
        "title": source.title,
        "author": source.author,
        "publisher": source.publisher,
        "published": str(source.published) if source.published else None,
        "link": source.link,
        "archive_link": source.archive_link,
        "accessed": str(source.accessed) if source.accessed else None,
        "note": source.note,
        "fingerprint": source.fingerprint.encode() if source.fingerprint else None,
        "status": source.status,
    }


def source_of(source_id: int, row: Mapping[str, Any]) -> Source:
    """The source in a row."""
    return Source(
        id=source_id,
        key=row["key"],
        title=row["title"],
        author=row["author"],
        publisher=row["publisher"],
        published=HistoricalDate.parse(row["published"]) if row["published"] else None,
        link=row["link"],
        archive_link=row["archive_link"],
        accessed=HistoricalDate.parse(row["accessed"]) if row["accessed"] else None,
        note=row["note"],
        fingerprint=Fingerprint.decode(row["fingerprint"]) if row["fingerprint"] else None,
        version=row["version"],
        status=Status(row["status"]),
    )
