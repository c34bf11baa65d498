"""Which paragraphs a locator names."""

from __future__ import annotations

import re

_MOST = 10_000
_NAMED = re.compile(
    r"(?:¶|\b(?:paragraphs?|paras?|абз(?:ац\w*)?|abzas\w*|պարբ(?:երություն\w*)?|აბზაც\w*)\b\.?)\s*"
    r"(?P<numbers>\d{1,6}(?:\s*(?:[-–—]|,|;|&|and|to)\s*\d{1,6})*)",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(\d+)(?:\s*(?:[-–—]|to)\s*(\d+))?")


def paragraphs_named(locator: str) -> frozenset[int] | None:
    """The paragraphs that a locator names (`¶4`, `¶1, ¶4`, `paragraphs 2–3`); `None` if it names none."""
    named: set[int] = set()
    for found in _NAMED.finditer(locator):
        for first, last in _RANGE.findall(found["numbers"]):
            begin, end = int(first), int(last or first)
            named.update((begin, end) if end - begin > _MOST else range(begin, end + 1))
    return frozenset(named) or None
