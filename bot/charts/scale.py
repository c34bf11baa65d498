"""Time to width: where on a chart a moment stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor
from typing import Self

from bot.charts.event import Span
from bot.charts.paper import LEFT, RIGHT

_ARROW = 40.0  # width an open end needs
SOFT = 20.0  # width of a soft edge
_STRETCH_AT_LEAST = 62.0  # room for "9999 BCE"
_BREAK = 40.0  # width that stands for time left out
_Period = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time in whole months and the width it is drawn on, true to scale within itself."""

    start: int
    end: int
    left: float
    right: float

    def x(self, months: float) -> float:
        return self.left + (months - self.start) / (self.end - self.start) * (self.right - self.left)


class Scale:
    """Months to dp: true to scale, but for long empty times, which are left out and marked."""

    def __init__(self, spans: Sequence[Span], left: float = LEFT, right: float = RIGHT) -> None:
        known = [span.known for span in spans if span.known is not None]
        pieces = _without_long_gaps(_periods(known)) if known else []
        starts = [start for start, _ in known]
        self.stretches = _side_by_side(pieces, starts, left, right)

    def x(self, months: float) -> float:
        at = bisect_right([stretch.start for stretch in self.stretches], months) - 1
        return self.stretches[max(at, 0)].x(months)

    @classmethod
    def roomy(cls, spans: Sequence[Span]) -> Self:
        """A scale that leaves room for the arrows of open ends and for soft edges."""
        scale = cls(spans)
        before = [(scale.x(span.end), _ARROW) for span in spans if span.end is not None and span.start is None]
        before += [(scale.x(span.start), SOFT) for span in spans if span.start is not None and span.about]
        after = [(scale.x(span.start), _ARROW) for span in spans if span.start is not None and span.end is None]
        after += [(scale.x(span.end), SOFT) for span in spans if span.end is not None and span.about]
        left = max((room for x, room in before if x - room < LEFT), default=0.0)
        right = max((room for x, room in after if x + room > RIGHT), default=0.0)
        return cls(spans, LEFT + left, RIGHT - right)

    @property
    def breaks(self) -> list[tuple[float, float, int]]:
        """Left and right edge and whole years of what is left out."""
        return [(a.right, b.left, round((b.start - a.end) / 12)) for a, b in pairwise(self.stretches)]


def _periods(known: Sequence[tuple[float, float]]) -> list[_Period]:
    """The whole years that have something in them (months, if all is within a quarter), neighbours joined."""
    unit = 12 if max(end for _, end in known) - min(start for start, _ in known) > 3 else 1
    periods: list[_Period] = []
    for start, end in sorted(
        (floor(a / unit) * unit, max(ceil(b / unit), floor(a / unit) + 1) * unit) for a, b in known
    ):
        if periods and start <= periods[-1][1]:
            periods[-1] = (periods[-1][0], max(periods[-1][1], end))
        else:
            periods.append((start, end))
    return periods


def _without_long_gaps(periods: Sequence[_Period]) -> list[_Period]:
    """One to three pieces that hold all periods: parted where a decade or more is most of what there is to show."""
    gaps = sorted(((b[0] - a[1], b[0]) for a, b in pairwise(periods)), reverse=True)
    shown = periods[-1][1] - periods[0][0]
    cuts = set()
    for length, end in gaps[:2] if len(periods) > 2 or shown > 1200 else ():
        if length < max(120, 0.6 * shown):
            break
        cuts.add(end)
        shown -= length
    pieces = [periods[0]]
    for start, end in periods[1:]:
        if start in cuts:
            pieces.append((start, end))
        else:
            pieces[-1] = (pieces[-1][0], end)
    return pieces


def _side_by_side(pieces: Sequence[_Period], starts: Sequence[float], left: float, right: float) -> list[Stretch]:
    """The pieces one after the other, the wider the more events start in them."""
    spare = right - left - _BREAK * (len(pieces) - 1) - _STRETCH_AT_LEAST * len(pieces)
    stretches = []
    for start, end in pieces:
        width = _STRETCH_AT_LEAST + spare * sum(start <= at <= end for at in starts) / len(starts)
        stretches.append(Stretch(start, end, left, left + width))
        left += width + _BREAK
    return stretches
