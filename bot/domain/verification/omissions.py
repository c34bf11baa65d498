"""The parts of a quote that `[…]` stands between."""

from __future__ import annotations

import re

_OMISSION = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]")


def parts_of(quote: str) -> list[str]:
    """What is quoted, without the marks of what is left out."""
    return [part for part in (part.strip() for part in _OMISSION.split(quote)) if part]


def has_omission(quote: str) -> bool:
    """Whether a quote says that something is left out."""
    return _OMISSION.search(quote) is not None
