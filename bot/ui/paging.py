"""Long texts and long lists, a page at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.domain.message import Locale
from bot.messages import translate
from bot.ui.text import cut, escaped_length, length

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

# Where a page may end, best first: after a paragraph, a sentence, a line, a word.
_ENDS = (
    re.compile(r"\n[ \t]*\n"),
    re.compile(r"(?<=[.!?…։؟。！？])[)\]»”’\"']*\s"),
    re.compile(r"\n"),
    re.compile(r"\s"),
)


def pages(text: str, limit: int, measure: Callable[[str], int] = escaped_length) -> list[str]:
    """`text` in pages of at most `limit` by `measure` and in letters, none empty; none at all for white space alone.

    A page ends after a paragraph, else after a sentence, else after a word, and only inside a word that alone exceeds
    the limit, between its letters. White space where pages meet is dropped; nothing else is lost or added.
    """
    found: list[str] = []
    rest = text.strip()
    if 2 * length(rest) <= limit:  # every character is escaped at most once
        return [rest] if rest else found
    while len(rest) > limit or measure(rest) > limit:
        at = _page_end(rest, _most(rest, limit, measure))
        found.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [*found, rest] if rest else found


def _most(text: str, limit: int, measure: Callable[[str], int]) -> int:
    """The greatest index up to which `text` fits; 1 if nothing does."""
    low, high = 1, min(limit, len(text) - 1)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle].rstrip()) <= limit:
            low = middle
        else:
            high = middle - 1
    return low


def _page_end(text: str, most: int) -> int:
    """The best index, at most `most`, at which to end the first page; the second half of it is looked at first."""
    # One character more shows whether what follows is white space, so that the page may end right there.
    window = text[: most + 1]
    for ends in _ENDS:
        last = max((end.start() + len(end.group().rstrip()) for end in ends.finditer(window)), default=0)
        if last > most // 2 or (last and ends is _ENDS[-1]):
            return last
    return max(1, cut(text, length(text[:most])))


@dataclass(frozen=True, slots=True)
class Page(Generic[T_co]):
    """One page of a list: its items, which page it is (from 0), of how many, and where its first item stands."""

    items: Sequence[T_co]
    page: int
    pages: int
    start: int

    def label(self, locale: Locale) -> str | None:
        """`page 2 of 5`, or `None` where there is only one."""
        return translate(locale, "card-page", page=self.page + 1, pages=self.pages) if self.pages > 1 else None


def window(items: Sequence[T], page: int, size: int) -> Page[T]:
    """The page of `items` with `size` on a page; a page that does not exist is the nearest that does."""
    count = max(1, -(-len(items) // size))
    page = max(0, min(page, count - 1))
    return Page(items[page * size : (page + 1) * size], page, count, page * size)
