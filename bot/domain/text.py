"""Typed text as it is kept: one form of newline and of accents, nothing invisible that could mislead."""

from __future__ import annotations

import re
import unicodedata

# Controls but for tab and newline; bidirectional embeddings, overrides and isolates; line and paragraph separators.
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
# Letters and signs that are drawn as nothing: fillers of Hangul and Khmer, the empty Braille cell.
_BLANK = frozenset("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
KEY_LIMIT = 80
_KEY = re.compile(rf"[a-z0-9-]{{1,{KEY_LIMIT}}}")


def clean(text: str) -> str:
    """`text` in NFC with `\\n` for every newline and without white space at its ends or before a newline."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _TRAILING.sub("", text).strip()


def misleading(text: str) -> str | None:
    """The name of the first character in `text` that no card may carry (`U+202E`), or `None`."""
    found = FORBIDDEN.search(text)
    return f"U+{ord(found.group()):04X}" if found else None


def is_seen(text: str) -> bool:
    """Whether anything of `text` can be seen: a letter, a number, a mark or a sign that is not drawn as nothing."""
    return any(unicodedata.category(each)[0] in "LNPS" and each not in _BLANK for each in text)


def is_key(text: str) -> bool:
    """Whether `text` can be the key of a topic, source or entry: 1 to 80 of a-z, 0-9 and -."""
    return _KEY.fullmatch(text) is not None
