"""The passage of a text that answers a query, and where in it the words stand that were looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, takewhile
from typing import NamedTuple

from bot.domain.search.analysis import Token, tokens
from bot.domain.search.query import BEGINS, Query

LOOKED_AT = 4_000  # characters of a text among which a passage is looked for

_SENTENCE = re.compile(r"(?<=[.!?։])\s+")
_WORD_START = re.compile(r"(?<=\s)\S")


class Passage(NamedTuple):
    """A stretch of a text, as pieces in order, each with whether it was looked for; and whether it is cut."""

    pieces: Sequence[tuple[str, bool]]
    cut_before: bool
    cut_after: bool

    @property
    def text(self) -> str:
        return "".join(piece for piece, _ in self.pieces)


class _Hit(NamedTuple):
    """Where a word of the query stands, which one, and how well: by itself, or by what means the same."""

    start: int
    end: int
    word: int
    share: float


def passage(text: str, query: Query, room: int, language: str = "") -> Passage:
    """About `room` characters of `text` that have the most of the words of a query, the first of equals."""
    hits = list(_hits(text[:LOOKED_AT], query, language))
    start = 0 if len(text) <= room else _start(text, hits, room)
    end = len(text) if len(text) - start <= room else _end(text, start, room)
    pieces: list[tuple[str, bool]] = []
    at = start
    for hit in hits:
        if at <= hit.start and hit.end <= end:
            pieces += [(text[at : hit.start], False), (text[hit.start : hit.end], True)]
            at = hit.end
    pieces.append((text[at:end], False))
    return Passage([piece for piece in pieces if piece[0]], start > 0, end < len(text))


def _hits(text: str, query: Query, language: str) -> Iterator[_Hit]:
    """Where the words of a query stand in a text, in order."""
    met: dict[str, tuple[float, int]] = {}
    for number, word in enumerate(query.words):
        for term, share in word.terms.items():
            met[term] = max(met.get(term, (0.0, 0)), (share, number))
    beginnings = [(word.begins, number) for number, word in enumerate(query.words) if word.begins]
    for token in _tokens(text, language):
        best = max((met[term] for term in token.terms if term in met), default=None)
        if best is None:
            begun = (number for begins, number in beginnings if any(term.startswith(begins) for term in token.terms))
            best = next(((BEGINS, number) for number in begun), None)
        if best is not None:
            yield _Hit(token.start, token.end, best[1], best[0])


@lru_cache(maxsize=512)
def _tokens(text: str, language: str) -> tuple[Token, ...]:
    return tuple(sorted(tokens(text, language), key=lambda token: token.start))


def _start(text: str, hits: Sequence[_Hit], room: int) -> int:
    """Where the passage begins: at a sentence or a word before the hits that it is to have."""
    best, most = 0, 0.0
    for place, first in enumerate(hits):
        shares: dict[int, float] = {}
        for hit in takewhile(lambda hit: hit.end - first.start <= room * 3 // 4, islice(hits, place, None)):  # noqa: B023
            shares[hit.word] = max(hit.share, shares.get(hit.word, 0.0))
        if sum(shares.values()) > most:
            best, most = place, sum(shares.values())
    if not most or hits[best].end <= room * 3 // 4:
        return 0
    at = hits[best].start
    sentences = [found.end() for found in _SENTENCE.finditer(text, 0, at + 1)]
    if sentences and at - sentences[-1] <= room // 3:
        return sentences[-1]
    word = _WORD_START.search(text, max(0, at - room // 5), at + 1)
    return word.start() if word else at


def _end(text: str, start: int, room: int) -> int:
    """Where the passage ends: between two words."""
    end = start + room
    space = text.rfind(" ", start + room // 2, end + 1)
    return space if space > 0 else end
