"""The axis of a timeline: where to part a stretch of time, and what to write there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import ceil

from bot.charts.paper import Paper
from bot.charts.scale import Scale, Stretch
from bot.charts.style import BAND, MUTED
from bot.charts.text import text_width
from bot.domain.message import Locale
from bot.messages import translate

_SIZE = 10.0  # of the font
_TICK_GAP = 12.0
_STEPS = (1, 3, 6, *(12 * n * 10**power for power in range(5) for n in (1, 2, 5)))  # in months


def draw_axis(paper: Paper, y: float, scale: Scale, locale: Locale) -> float:
    """Write the axis from `y` down, with the years that are left out, and return where it ends."""
    middle = y + (20 if scale.breaks else 14) / 2
    for x, text in (tick for stretch in scale.stretches for tick in _ticks(stretch, locale)):
        paper.text(x + 3, middle + 4.5, text, _SIZE, MUTED)
    for left, right, years in scale.breaks:
        for below, line in enumerate(translate(locale, "chart-years", count=years).splitlines()):
            paper.text((left + right) / 2, middle - 1.5 + 11 * below, line, _SIZE - 1.5, MUTED, ha="center")
    return 2 * middle - y + 3


def draw_bands(paper: Paper, scale: Scale, top: float, bottom: float, locale: Locale) -> None:
    """Shade every other part of the axis, behind what stands between `top` and `bottom`."""
    for stretch in scale.stretches:
        edges = [*(x for x, _ in _ticks(stretch, locale)), stretch.right]
        for left, right in list(pairwise(edges))[::2]:
            paper.box(left, right, top, bottom, BAND, under=True)


def _ticks(stretch: Stretch, locale: Locale) -> list[tuple[float, str]]:
    """Where to part a stretch, in dp, and what to write there: the finest step whose labels have room."""
    start = (stretch.left, _year_text(stretch.start // 12, locale))
    for step in (0, *_STEPS):
        ticks = [start, *((stretch.x(at), text) for at, text in _stepped(stretch, step, locale))]
        edges = [*(x for x, _ in ticks), stretch.right]
        fits = [
            text_width(text, _SIZE) + _TICK_GAP <= b - a
            for (_, text), (a, b) in zip(ticks, pairwise(edges), strict=True)
        ]
        if len(ticks) == 1 or not all(fits[1:-1]) or not any(fits):
            continue
        if not fits[-1]:
            ticks[-1] = (ticks[-1][0], "")
        return ticks if fits[0] else ticks[1:]
    return [start]


def _stepped(stretch: Stretch, step: int, locale: Locale) -> Iterator[tuple[float, str]]:
    """Every `step` months of a stretch; with step 0 the weeks of a stretch that is one month."""
    if step >= 12:
        for count in range(stretch.start // step - 1, stretch.end // step + 2):
            # No calendar has a year 0: n BCE is the year 1 - n, and the step at 0 is the year 1.
            year = count * (step // 12) + (count <= 0)
            if stretch.start <= year * 12 < stretch.end and (count or step > 12):
                yield year * 12, _year_text(year, locale)
    elif stretch.start < 12:
        return  # months before the year 1 are not written
    elif step:
        for at in range(ceil(stretch.start / step) * step, stretch.end, step):
            yield at, _month_text(at)
    elif stretch.end - stretch.start == 1:
        for day in (1, 8, 15, 22):
            yield stretch.start + (day - 1) / 31, f"{_month_text(stretch.start)}-{day:02}"


def _year_text(year: int, locale: Locale) -> str:
    return str(year) if year > 0 else translate(locale, "chart-year-before-common-era", year=str(1 - year))


def _month_text(months: int) -> str:
    return f"{months // 12:04}-{months % 12 + 1:02}"
