"""A bar chart of what was asked for most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.charts.alt import described
from bot.charts.paper import LEFT, RIGHT, Paper, png
from bot.charts.style import MUTED, STYLES, TEXT
from bot.charts.text import text_width, wrap
from bot.domain.message import ENGLISH, Locale
from bot.messages import translate

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MAX_BARS = 10


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a bar chart: how often `label` was asked for, and by how many."""

    label: str
    asks: int
    askers: int


def trending_png(title: str, bars: Sequence[Bar], subtitle: str = "", locale: Locale = ENGLISH) -> bytes:
    """The bars in the order given, each with its name above it and its numbers behind it, as PNG bytes.

    At most `MAX_PIXELS` a side. Draws the first `MAX_BARS` and says how many more there are. Raises `ValueError`
    without bars and for a negative number. To be called through `draw`.
    """
    return png(trending_figure(title, bars, subtitle, locale))


def trending_alt(title: str, bars: Sequence[Bar], subtitle: str = "", locale: Locale = ENGLISH) -> str:
    """What `trending_png` shows, in words, in at most `MAX_ALT` characters. Raises `ValueError` like it."""
    parts = [
        translate(locale, "chart-bar", name=bar.label, asks=_number(bar.asks), people=_number(bar.askers))
        for bar in _first_bars(bars)
    ]
    return described(locale, translate(locale, "chart-bars"), title, subtitle, parts, len(bars))


def _first_bars(bars: Sequence[Bar]) -> Sequence[Bar]:
    if not bars:
        raise ValueError("a bar chart needs at least one bar")
    for bar in bars:
        if bar.asks < 0 or bar.askers < 0:
            raise ValueError(f"asks and askers are 0 or more, not {bar.asks} and {bar.askers}")
    return bars[:MAX_BARS]


def _number(number: int) -> int | str:
    """A number as messages take it, in few letters whatever it is."""
    return number if number < 10**9 else f"{number:.1e}"


def trending_figure(title: str, bars: Sequence[Bar], subtitle: str = "", locale: Locale = ENGLISH) -> Figure:
    """What `trending_png` draws, still as a figure."""
    shown = _first_bars(bars)
    paper = Paper()
    y = paper.head(title, subtitle) + 2
    asks = [translate(locale, "chart-asks", count=_number(bar.asks)) for bar in shown]
    people = [translate(locale, "trending-people", count=_number(bar.askers)) for bar in shown]
    asks_widths = [text_width(words, 13, bold=True) + 7 for words in asks]
    people_widths = [text_width(words, 10.5) for words in people]
    numbers = max(a + b for a, b in zip(asks_widths, people_widths, strict=True))
    longest = RIGHT - LEFT - numbers - 7
    most = max(1, *(bar.asks for bar in shown))
    for bar, asked, asks_width, askers in zip(shown, asks, asks_widths, people, strict=True):
        y = paper.lines(y + 7, wrap(bar.label, RIGHT - LEFT, 2, 12.5), 12.5, TEXT)
        end = LEFT + max(bar.asks / most * longest, 4)
        paper.bar(LEFT, end, y + 9, 7, 3.5, STYLES["happened"].look())
        paper.text(end + 7, y + 13.5, asked, 13, TEXT, bold=True)
        paper.text(end + 7 + asks_width, y + 13.5, askers, 10.5, MUTED)
        y += 19
    if len(bars) > len(shown):
        y = paper.lines(y + 8, [translate(locale, "chart-more", count=len(bars) - len(shown))], 11, MUTED, bold=True)
    return paper.cut(y + 14)
