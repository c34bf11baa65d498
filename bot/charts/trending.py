"""A bar chart of what was asked for most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.charts.alt import described
from bot.charts.paper import LEFT, RIGHT, Paper, png
from bot.charts.style import MUTED, STYLES, TEXT
from bot.charts.text import text_width, wrap

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MAX_BARS = 10


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a bar chart: how often `label` was asked for, and by how many."""

    label: str
    asks: int
    askers: int


def trending_png(title: str, bars: Sequence[Bar], subtitle: str = "") -> bytes:
    """The bars in the order given, each with its name above it and its numbers behind it, as PNG bytes.

    At most `MAX_PIXELS` a side. Draws the first `MAX_BARS` and says how many more there are. Raises `ValueError`
    without bars and for a negative number. To be called through `draw`.
    """
    return png(trending_figure(title, bars, subtitle))


def trending_alt(title: str, bars: Sequence[Bar], subtitle: str = "") -> str:
    """What `trending_png` shows, in words, in at most `MAX_ALT` characters. Raises `ValueError` like it."""
    parts = [
        f"{bar.label}: {_count(bar.asks, 'ask')}, {_count(bar.askers, 'person', 'people')}" for bar in _first_bars(bars)
    ]
    return described("Bar chart", title, subtitle, parts, len(bars))


def _first_bars(bars: Sequence[Bar]) -> Sequence[Bar]:
    if not bars:
        raise ValueError("a bar chart needs at least one bar")
    for bar in bars:
        if bar.asks < 0 or bar.askers < 0:
            raise ValueError(f"asks and askers are 0 or more, not {bar.asks} and {bar.askers}")
    return bars[:MAX_BARS]


def _number(number: int) -> str:
    return f"{number:,}" if number < 10**9 else f"{number:.1e}"


def _count(number: int, noun: str, nouns: str | None = None) -> str:
    return f"{_number(number)} {noun if number == 1 else nouns or noun + 's'}"


def trending_figure(title: str, bars: Sequence[Bar], subtitle: str = "") -> Figure:
    """What `trending_png` draws, still as a figure."""
    shown = _first_bars(bars)
    paper = Paper()
    y = paper.head(title, subtitle) + 2
    asks_widths = [text_width(_number(bar.asks), 13, bold=True) + 7 for bar in shown]
    askers_widths = [text_width(_count(bar.askers, "person", "people"), 10.5) for bar in shown]
    numbers = max(a + b for a, b in zip(asks_widths, askers_widths, strict=True))
    longest = RIGHT - LEFT - numbers - 7
    most = max(1, *(bar.asks for bar in shown))
    for bar, asks_width in zip(shown, asks_widths, strict=True):
        y = paper.lines(y + 7, wrap(bar.label, RIGHT - LEFT, 2, 12.5), 12.5, TEXT)
        end = LEFT + max(bar.asks / most * longest, 4)
        paper.bar(LEFT, end, y + 9, 7, 3.5, STYLES["happened"].look())
        paper.text(end + 7, y + 13.5, _number(bar.asks), 13, TEXT, bold=True)
        paper.text(end + 7 + asks_width, y + 13.5, _count(bar.askers, "person", "people"), 10.5, MUTED)
        y += 19
    if len(bars) > len(shown):
        y = paper.lines(y + 8, [f"+{len(bars) - len(shown)} more"], 11, MUTED, bold=True)
    return paper.cut(y + 14)
