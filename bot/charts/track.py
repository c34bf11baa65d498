"""The track below an event's words, and the mark on it that shows where the event stands in time."""

from __future__ import annotations

from bot.charts.event import Span
from bot.charts.paper import LEFT, RIGHT, Paper
from bot.charts.scale import SOFT, Scale
from bot.charts.style import OUTLINE, RAIL, Style

HALF_BAR = 4.5
_SHORTEST_BAR = 11.5  # wider than a dot, so that a month never looks like a day
_FADE = 88.0
_SOFTEST = 0.6  # opacity at which a soft edge begins


def draw_track(paper: Paper, y: float, span: Span, scale: Scale, style: Style) -> None:
    """The track, its middle at `y`, dotted where time is left out, and the mark of one event on it."""
    edge = LEFT
    for left, right, _ in scale.breaks:
        paper.stroke([(edge, y), (left, y)], RAIL, 1.6)
        paper.dots(left, right, y, RAIL, 1.6)
        edge = right
    paper.stroke([(edge, y), (RIGHT, y)], RAIL, 1.6)
    if span.start is None or span.end is None:
        _draw_open(paper, y, span, scale, style)
    else:
        _draw_closed(paper, y, scale.x(span.start), scale.x(span.end), span, style)


def _draw_closed(paper: Paper, y: float, x0: float, x1: float, span: Span, style: Style) -> None:
    """A dot for a day, a bar for more; both with soft edges if the date is only about then."""
    half = 0.0 if span.day else max(x1 - x0, _SHORTEST_BAR) / 2
    middle = min(max((x0 + x1) / 2, LEFT + half), RIGHT - half)
    left, right = middle - half, middle + half
    if span.about:
        corner = min(half, style.rounding)
        _draw_soft_edge(paper, left + corner, max(left - SOFT, LEFT), y, style)
        _draw_soft_edge(paper, right - corner, min(right + SOFT, RIGHT), y, style)
    if span.day:
        paper.dot(middle, y, style)
    else:
        paper.bar(left, right, y, HALF_BAR, style.rounding, style.look())


def _draw_open(paper: Paper, y: float, span: Span, scale: Scale, style: Style) -> None:
    """A bar that fades out to an arrow where its end is open; open at both, it fades from the middle of the track."""
    if span.start is not None:
        x = scale.x(span.start)
        _draw_arrow(paper, x, min(x + _FADE, RIGHT), y, style)
        _draw_edge(paper, x, max(x - SOFT, LEFT), y, span, style)
    elif span.end is not None:
        x = scale.x(span.end)
        _draw_arrow(paper, x, max(x - _FADE, LEFT), y, style)
        _draw_edge(paper, x, min(x + SOFT, RIGHT), y, span, style)
    else:
        for tip in (LEFT, RIGHT):
            _draw_arrow(paper, (LEFT + RIGHT) / 2, tip, y, style)


def _draw_edge(paper: Paper, x: float, soft: float, y: float, span: Span, style: Style) -> None:
    """Where an open bar begins: a line, or a soft edge as far as `soft` if that is only about then."""
    if span.about:
        _draw_soft_edge(paper, x, soft, y, style)
    else:
        paper.stroke([(x, y - HALF_BAR - OUTLINE / 2), (x, y + HALF_BAR + OUTLINE / 2)], style.color, OUTLINE)


def _draw_soft_edge(paper: Paper, x: float, end: float, y: float, style: Style) -> None:
    """A glow from `x` to `end`, filled whatever the style."""
    step = 1.0 if end > x else -1.0
    slices = int(abs(end - x))
    for i in range(slices):
        a = x + i * step
        paper.box(a, a + step, y - HALF_BAR, y + HALF_BAR, style.color, _SOFTEST * (1 - i / slices) ** 1.4)


def _draw_arrow(paper: Paper, x: float, tip: float, y: float, style: Style) -> None:
    """A bar, or its outline, that fades out from `x` to an arrow at `tip`."""
    forward = 1 if tip > x else -1
    top, bottom = y - HALF_BAR, y + HALF_BAR
    on, off = style.dash or (0.6, 0.0)
    step = (on + off) * OUTLINE
    slices = max(int(abs(tip - x) / step), 1)
    for i in range(slices):
        alpha = (1 - i / slices) ** 1.4
        a = x + forward * i * step
        if style.filled:
            paper.box(a, a + forward * step, top, bottom, style.color, alpha)
        else:
            for side in (top, bottom):
                b = a + forward * on * OUTLINE
                paper.box(a, b, side - OUTLINE / 2, side + OUTLINE / 2, style.color, alpha)
    paper.stroke([(tip - forward * 5, top), (tip, y), (tip - forward * 5, bottom)], style.color, OUTLINE)
