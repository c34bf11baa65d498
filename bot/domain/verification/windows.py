"""The hashed windows of a text: finding where a quote's stand, and where a quote that is not there first differs."""

from __future__ import annotations

import sys
from array import array
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from bot.domain.verification.tokens import is_word, lookalike_spellings, number_spellings, token_spans, word_at
from bot.domain.verification.verdict import WINDOW

_SEEDS_PER_WINDOW = 64
_MOST_RESPELLINGS = 2_000
_MOST_INSERTED = 4  # tokens that are looked for as put in: `[did not]`


class _Run(NamedTuple):
    """A stretch of windows that quote and source share: where it begins in each, and its length."""

    quote: int
    source: int
    length: int

    @property
    def diagonal(self) -> int:
        return self.source - self.quote


def windows(normal: str) -> Iterator[str]:
    """Every `WINDOW` tokens in a row, with the single spaces that stand between them."""
    begins: deque[int] = deque(maxlen=WINDOW)
    for begin, end in token_spans(normal):
        begins.append(begin)
        if len(begins) == WINDOW:
            yield normal[begins[0] : end]


class Windows:
    """The hash of the window that begins with each token of a text, 0 where none does; `digest` hashes a window."""

    def __init__(self, hashes: array[int], digest: Callable[[str], bytes]) -> None:
        self._have = hashes
        self._digest = digest
        self._first: dict[int, int] = {}
        # Position → the next one with that hash, -1: none.
        self._following = array("i", [-1]) * len(hashes)
        for position in range(len(hashes) - 1, -1, -1):
            if number := hashes[position]:
                self._following[position] = self._first.get(number, -1)
                self._first[number] = position

    def hashes(self, part: str) -> list[int]:
        """The hashes of a part's windows."""
        return [self._number(window) for window in windows(part)]

    def places(self, part: str) -> list[int]:
        """All tokens of the text from which on the part's windows follow each other."""
        wanted = array("Q", self.hashes(part))
        found = self._positions(wanted[0]) if wanted else ()
        return [place for place in found if self._have[place : place + len(wanted)] == wanted]

    def crossing(self, part: str) -> tuple[int, int] | None:
        """The first and the last token of the text where the part stands, over the end of a paragraph, where it does.

        A window over the end is in no text, so all that can be compared are those on both sides.
        """
        wanted = self.hashes(part)
        if not wanted:
            return None
        ends = set(self._positions(wanted[-1]))
        for place in self._positions(wanted[0]):
            here = self._have[place : place + len(wanted)]
            if place + len(wanted) - 1 in ends and all(
                there in (0, number) for there, number in zip(here, wanted, strict=True)
            ):
                return place, place + len(wanted) + WINDOW - 2
        return None

    def _positions(self, number: int) -> Iterator[int]:
        position = self._first.get(number, -1)
        while position >= 0:
            yield position
            position = self._following[position]

    def _number(self, window: str) -> int:
        """A hash as an `array` of such numbers reads its bytes on this machine."""
        return int.from_bytes(self._digest(window), sys.byteorder)

    def _known(self, passage: str, begin: int, end: int) -> bool:
        """Whether the text has a window of the passage that holds what stands from `begin` to `end`."""
        spans = list(token_spans(passage))
        for k in range(len(spans) - WINDOW + 1):
            first, last = spans[k][0], spans[k + WINDOW - 1][1]
            if first <= begin and last >= end and self._number(passage[first:last]) in self._first:
                return True
        return False

    # Where a part that is not there differs

    def first_difference(self, part: str) -> str | None:
        """The first word, as typed, that is shown to differ in a part without a place; `None` if nothing shows one."""
        respelled = self._respelled(part)
        places = [k for k, (typed, meant) in enumerate(zip(part, respelled, strict=True)) if typed != meant][:1]
        mismatch, is_first = self._mismatch(respelled)
        places += [place for place in (mismatch, self._misgrouped(respelled)) if place is not None]
        if not is_first:
            places += self._inserted(respelled)
        return word_at(part, min(places)) if places else None

    def _respelled(self, part: str) -> str:
        """The part with look-alike marks exchanged wherever a window of the source has another; of the same length."""
        tokens = list(token_spans(part))
        tries = iter(range(_MOST_RESPELLINGS))
        for first, (begin, _) in enumerate(tokens):
            # Two tokens more than a window: a dash that becomes a hyphen makes one word of three tokens.
            _, end = tokens[min(first + WINDOW + 1, len(tokens) - 1)]
            for variant, _ in zip(lookalike_spellings(part[begin:end]), tries, strict=False):
                window = next(windows(variant), None)
                if window is not None and self._number(window) in self._first:
                    part = part[:begin] + window + part[begin + len(window) :]
                    break
        return part

    def _misgrouped(self, part: str) -> int | None:
        """Where a number stands that the source groups otherwise: `2 000` for `2,000`."""
        for begin, end, other in number_spellings(part):
            if self._known(part[:begin] + other + part[end:], begin, begin + len(other)):
                return begin
        return None

    def _inserted(self, part: str) -> list[int]:
        """Where the first word stands without which the source has what is around it; empty if none is found.

        Words stand right before and after what was put in: marks stand beside many.
        """
        spans = list(token_spans(part))
        for first in range(1, len(spans) - 1):
            left = part[spans[max(0, first - WINDOW + 1)][0] : spans[first - 1][1]]
            for after in range(first + 1, min(first + _MOST_INSERTED, len(spans) - 1) + 1):
                if not (is_word(part, spans[first - 1]) and is_word(part, spans[after])):
                    continue
                right = part[spans[after][0] : spans[min(after + WINDOW - 1, len(spans)) - 1][1]]
                gaps = {
                    part[spans[first - 1][1] : spans[first][0]],
                    part[spans[after - 1][1] : spans[after][0]],
                }
                if any(self._known(left + gap + right, len(left) - 1, len(left + gap) + 1) for gap in gaps):
                    return [spans[first][0]]
        return []

    def _mismatch(self, part: str) -> tuple[int | None, bool]:
        """The index of a token that the best alignment shows to differ, and whether all before it stand in the text.

        `None` where nothing aligns.

        The longest common stretch anchors the alignment; the first one near it tells the first of several differences.
        A stretch that begins with the part's first token ends before the culprit, any other begins after it.
        """
        wanted = self.hashes(part)
        runs = self._runs(wanted)
        if not runs:
            return None, False
        anchor = max(runs, key=lambda run: (run.length, -run.quote))
        near = [
            run
            for run in runs
            if run.quote <= anchor.quote
            and run.source <= anchor.source
            and abs(run.diagonal - anchor.diagonal) <= len(wanted)
        ]
        first = min(near, key=lambda run: (run.quote, -run.length, abs(run.diagonal - anchor.diagonal)))
        culprit = first.quote - 1 if first.quote else first.length + WINDOW - 1
        return next((begin for begin, _ in islice(token_spans(part), culprit, None)), None), first.quote == 0

    def _runs(self, wanted: Sequence[int]) -> list[_Run]:
        """The longest stretches that the wanted hashes share with the source, from a bounded number of seeds each."""
        have = self._have
        reached: dict[int, int] = {}
        runs = []
        for seed, number in enumerate(wanted):
            for position in islice(self._positions(number), _SEEDS_PER_WINDOW):
                diagonal = position - seed
                if reached.get(diagonal, 0) > seed:
                    continue
                begin, end = seed, seed + 1
                while begin > max(0, -diagonal) and have[diagonal + begin - 1] == wanted[begin - 1]:
                    begin -= 1
                while end < min(len(wanted), len(have) - diagonal) and have[diagonal + end] == wanted[end]:
                    end += 1
                reached[diagonal] = end
                runs.append(_Run(begin, diagonal + begin, end - begin))
        return runs
