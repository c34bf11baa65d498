"""Checksums of entries and revisions: a bit that flips on the disk is found out before anybody reads what it made."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

ENTRY = (
    "guild_id", "number", "key", "kind", "status", "version", "body", "attributed_to", "source_id", "locator",
    "language", "date", "date_lo", "date_hi", "certainty", "speaker", "verification", "details",
)  # fmt: skip
REVISION = ("entry_id", "version", "guild_id", "action", "at", "reason", "snapshot")


def of_entry(row: Mapping[str, Any], topics: Iterable[int]) -> int:
    """The checksum of an entry's row and its topics; all of it but `review_by`, which is set by itself."""
    return _checksum([*(row[name] for name in ENTRY), list(topics)])


def of_revision(row: Mapping[str, Any]) -> int:
    """The checksum of a revision's row; who wrote it is left out, for that may be erased."""
    return _checksum([row[name] for name in REVISION])


def _checksum(values: list[Any]) -> int:
    # Changed, this needs a migration that computes all anew (0014 did it first).
    return zlib.crc32(json.dumps(values, ensure_ascii=False).encode(errors="surrogatepass"))
