"""Why something is done, as somebody typed it."""

from __future__ import annotations

from bot.domain.errors import Invalid, Problem
from bot.kinds.base import REASON, read_field


def read_reason(typed: str | None) -> str | None:
    """A reason that may be left out. Raises `Invalid`."""
    value, problem = read_field(REASON, typed)
    if problem:
        raise Invalid([Problem("reason", problem)])
    return value  # type: ignore[no-any-return]


def required_reason(typed: str | None) -> str:
    """A reason that may not. Raises `Invalid`."""
    reason = read_reason(typed)
    if reason is None:
        raise Invalid([Problem("reason", "field-missing")])
    return reason
