"""Checksums of entries, topics, sources and their revisions: a bit that flips on the disk is found out before anybody
reads what it made."""

from __future__ import annotations

import json
import logging
import zlib
from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

log = logging.getLogger(__name__)

ENTRY = (
    "guild_id", "number", "key", "kind", "status", "version", "body", "attributed_to", "source_id", "locator",
    "language", "date", "date_lo", "date_hi", "certainty", "speaker", "verification", "details",
)  # fmt: skip
REVISION = ("entry_id", "version", "guild_id", "action", "at", "reason", "snapshot")
TOPIC_REVISION = ("topic_id", *REVISION[1:])
SOURCE_REVISION = ("source_id", *REVISION[1:])
TOPIC = ("guild_id", "key", "version", "status")
SOURCE = (
    "guild_id", "key", "title", "author", "publisher", "published", "link", "archive_link", "accessed", "note",
    "fingerprint", "version", "status",
)  # fmt: skip


_ENTRY, _TOPIC = itemgetter(*ENTRY), itemgetter(*TOPIC)
_JSON = json.JSONEncoder(ensure_ascii=False)  # `json.dumps` would make one for each row


def of_entry(row: Mapping[str, Any], topics: Iterable[int]) -> int:
    """The checksum of an entry's row and its topics; all of it but `review_by`, which is set by itself."""
    return _checksum([*_ENTRY(row), list(topics)])


def of_revision(row: Mapping[str, Any]) -> int:
    """The checksum of a revision's row; who wrote it is left out, for that may be erased."""
    return _checksum([row[name] for name in REVISION])


def of_topic_revision(row: Mapping[str, Any]) -> int:
    """The same of a topic's revision."""
    return _checksum([row[name] for name in TOPIC_REVISION])


def of_source_revision(row: Mapping[str, Any]) -> int:
    """The same of a source's revision."""
    return _checksum([row[name] for name in SOURCE_REVISION])


def of_topic(row: Mapping[str, Any], names: Iterable[str]) -> int:
    """The checksum of a topic's row and its names."""
    return _checksum([*_TOPIC(row), list(names)])


def of_source(row: Mapping[str, Any]) -> int:
    """The checksum of a source's row."""
    return _checksum([row[name] for name in SOURCE])


def report(connection: AsyncConnection, guild_id: int, what: str) -> None:
    """Say that something does not fit, and is not shown; whoever mends it hears of it (`Database.damaged`)."""
    log.error("in guild %d %s is damaged on the disk, and not shown", guild_id, what)
    assert connection.sync_connection is not None, "something was read over it"
    heard = connection.sync_connection.get_execution_options().get("almanac_damaged")
    if heard is not None:
        heard()


def _checksum(values: list[Any]) -> int:
    # Changed, this needs a migration that computes all anew (0014, 0015 and 0019 did it).
    return zlib.crc32(_JSON.encode(values).encode(errors="surrogatepass"))
