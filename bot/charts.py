"""Pictures for cards: a timeline and a bar chart, as PNG bytes.

A picture is laid out in dp, of which a phone shows about 400 across, and drawn at up to 2.5 pixels a dp. matplotlib is
imported when the first picture is drawn: it is slow to import and large in memory. It is not thread-safe either, so
`draw` gives every picture to one worker thread.
"""

from __future__ import annotations

import asyncio
import io
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from math import ceil, floor
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec

from anyascii import anyascii

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure
    from matplotlib.ft2font import FT2Font

P = ParamSpec("P")

MAX_EVENTS = 25
MAX_BARS = 10
MAX_PIXELS = 2000
MAX_ALT = 1024  # Discord's limit for the description of an attachment


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One row of a timeline.

    `lo` and `hi` are the first and the last day that `date_text` may mean, as `year * 10000 + month * 100 + day` with
    years counted as in ISO 8601 (0 is 1 BCE); `hi` may be `None` for a single day. What is wider than a day is drawn as
    a bar. With `lo_open` the bar fades out towards the past and only `hi` counts; with `hi_open` it fades out towards
    the future and only `lo` counts. `certainty` is one of happened, inferred, planned, expected.
    """

    label: str
    date_text: str
    lo: int
    hi: int | None
    lo_open: bool
    hi_open: bool
    certainty: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a bar chart: how often `label` was asked for, and by how many."""

    label: str
    asks: int
    askers: int


# --- Drawing off the event loop ---------------------------------------------------------------------------------------

_worker: ThreadPoolExecutor | None = None


async def draw(function: Callable[P, bytes], *args: P.args, **kwargs: P.kwargs) -> bytes:
    """What `function` (`timeline_png`, `trending_png`) returns, computed in the one thread that draws."""
    global _worker
    if _worker is None:
        _worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="charts")
    return await asyncio.wrap_future(_worker.submit(function, *args, **kwargs))


def close() -> None:
    """End the drawing thread: the picture being drawn is finished first, those that wait are cancelled."""
    global _worker
    if _worker is not None:
        _worker.shutdown(cancel_futures=True)
        _worker = None


# --- Text -------------------------------------------------------------------------------------------------------------

_SPACE = re.compile(r"\s+")
_INVISIBLE = {"Cc", "Cf", "Cs"}  # controls, format characters such as direction overrides, lone surrogates
_MARKS = {"Mn", "Me"}
_MARKS_AT_MOST = 2
_LOOSE = " ,;:.·–—-"
_LINE = 1.36  # line pitch, in font sizes


def _visible(text: str) -> str:
    """`text` on one line, without invisible characters and with at most two combining marks a letter."""
    kept: list[str] = []
    marks = 0
    for char in unicodedata.normalize("NFC", _SPACE.sub(" ", text)):
        category = unicodedata.category(char)
        marks = marks + 1 if category in _MARKS else 0
        if category not in _INVISIBLE and marks <= _MARKS_AT_MOST:
            kept.append(char)
    return _SPACE.sub(" ", "".join(kept)).strip()


def _drawable(text: str) -> str:
    """The visible `text`; what the font lacks is transliterated, or else replaced by `�`."""
    return "".join(char if ord(char) in _glyphs() else _transliterated(char) for char in _visible(text))


def _transliterated(char: str) -> str:
    return anyascii(char) or ("" if unicodedata.category(char) in _MARKS else "\ufffd")


def _font_file(bold: bool) -> Path:
    import matplotlib

    return Path(matplotlib.get_data_path(), "fonts", "ttf", "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")


@lru_cache(maxsize=2)
def _font(bold: bool) -> FT2Font:
    from matplotlib.ft2font import FT2Font

    font = FT2Font(str(_font_file(bold)))
    font.set_size(100, 72)
    return font


@lru_cache(maxsize=1)
def _glyphs() -> frozenset[int]:
    return frozenset(_font(False).get_charmap()) & frozenset(_font(True).get_charmap())


@lru_cache(maxsize=8192)
def _advance(char: str, bold: bool) -> float:
    """Width of a character in font sizes."""
    return float(_font(bold).load_char(ord(char)).linearHoriAdvance) / 65536 / 100


def _text_width(text: str, size: float, bold: bool = False) -> float:
    """Width in dp of drawable `text`, a little generously: hinting moves glyphs when they are drawn."""
    return sum(_advance(char, bold) for char in text) * size * 1.02


def _wrap(text: str, width: float, lines: int, size: float, bold: bool = False) -> list[str]:
    """`text` in at most `lines` drawable lines of `width` dp, broken between words; `…` for what did not fit."""
    wrapped: list[str] = []
    rest = _drawable(text)
    while rest and len(wrapped) < lines:
        fits = _fitting(rest, width, size, bold)
        if fits < len(rest) and len(wrapped) == lines - 1:
            fits = _fitting(rest, width - _text_width("…", size, bold), size, bold)
            wrapped.append(rest[:fits].rstrip(_LOOSE) + "…")
        else:
            wrapped.append(rest[:fits].rstrip())
        rest = rest[fits:].lstrip()
    return wrapped


def _fitting(text: str, width: float, size: float, bold: bool) -> int:
    """How many characters of `text` to put on a line of `width` dp: whole words if it can be, else at least one."""
    widths = accumulate(_text_width(char, size, bold) for char in text)
    fits = next((i for i, reached in enumerate(widths) if reached > width), len(text)) or 1
    if fits == len(text) or text[fits] == " ":
        return fits
    space = text.rfind(" ", 0, fits)
    return space if space > 0 else fits


# --- Paper ------------------------------------------------------------------------------------------------------------

_WIDTH = 400.0
_LEFT, _RIGHT = 16.0, 384.0
_SHARPEST = 2.5  # pixels a dp
_TALLEST = 1000.0  # dp at which a picture still gets two pixels a dp
_GROUND, _BAND, _RAIL = "#2b2d31", "#31343b", "#4b4e57"
_TEXT, _MUTED = "#f2f3f5", "#b5bac1"
_OUTLINE = 1.7

_Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Style:
    """How a certainty looks: told apart by outline and by the shape of its dot, not by colour alone."""

    word: str
    color: str
    filled: bool
    dash: tuple[float, float] | None  # of the outline, on and off in line widths
    dot: tuple[_Point, ...]  # corners around its middle; a circle has none
    rounding: float

    def look(self) -> dict[str, Any]:
        if self.filled:
            return {"facecolor": self.color, "edgecolor": "none"}
        line = "solid" if self.dash is None else (0, self.dash)
        return {"facecolor": _GROUND, "edgecolor": self.color, "linewidth": _OUTLINE, "linestyle": line}


class _Paper:
    """A figure measured in dp from its top left corner; drawn from the top down and cut to its height at the end."""

    def __init__(self) -> None:
        from matplotlib.figure import Figure
        from matplotlib.transforms import Affine2D

        self._figure = Figure(facecolor=_GROUND)
        self._flip = Affine2D()
        self._dp = self._flip + self._figure.dpi_scale_trans
        self._added = 0

    def cut(self, height: float) -> Figure:
        """The figure, `height` dp tall, with as many pixels a dp as `MAX_PIXELS` allows."""
        self._figure.set_size_inches(_WIDTH / 72, height / 72)
        self._figure.set_dpi(72 * min(_SHARPEST, MAX_PIXELS / height))
        self._flip.scale(1 / 72, -1 / 72).translate(0, height / 72)
        return self._figure

    def text(
        self, x: float, y: float, text: str, size: float, color: str, bold: bool = False, ha: str = "left"
    ) -> None:
        """Drawable `text` literally (no mathtext) on the baseline `y`."""
        from matplotlib.font_manager import FontProperties
        from matplotlib.text import Text

        font = FontProperties(fname=_font_file(bold), size=size)
        self._add(Text(x, y, text, color=color, fontproperties=font, ha=ha, va="baseline", parse_math=False))

    def lines(self, y: float, lines: Iterable[str], size: float, color: str, bold: bool = False) -> float:
        """Draw `lines` from `y` down and return where they end."""
        for line in lines:
            self.text(_LEFT, y + size, line, size, color, bold)
            y += size * _LINE
        return y

    def stroke(self, points: Sequence[_Point], color: str, width: float) -> None:
        from matplotlib.lines import Line2D

        xs, ys = zip(*points, strict=True)
        self._add(Line2D(xs, ys, color=color, linewidth=width, solid_capstyle="butt"))

    def dots(self, x0: float, x1: float, y: float, color: str, width: float) -> None:
        from matplotlib.lines import Line2D

        self._add(Line2D((x0, x1), (y, y), color=color, linewidth=width, linestyle=(2, (1, 3)), dash_capstyle="butt"))

    def box(
        self, x0: float, x1: float, y0: float, y1: float, color: str, alpha: float = 1, under: bool = False
    ) -> None:
        from matplotlib.patches import Rectangle

        # Without antialiasing, as boxes stand side by side and seams would show.
        box = Rectangle((x0, y0), x1 - x0, y1 - y0, facecolor=color, alpha=alpha, linewidth=0, antialiased=False)
        self._add(box, under)

    def bar(self, x0: float, x1: float, y: float, half: float, rounding: float, look: dict[str, Any]) -> None:
        """A bar with rounded corners, `half` dp above and below `y`."""
        from matplotlib.patches import FancyBboxPatch

        shape = f"round,pad=0,rounding_size={min(rounding, (x1 - x0) / 2)}"
        self._add(FancyBboxPatch((x0, y - half), x1 - x0, 2 * half, boxstyle=shape, **look))

    def dot(self, x: float, y: float, style: _Style) -> None:
        from matplotlib.patches import Circle, Polygon

        if style.dot:
            self._add(Polygon([(x + dx, y + dy) for dx, dy in style.dot], closed=True, **style.look()))
        else:
            self._add(Circle((x, y), 5.0, **style.look()))

    def _add(self, artist: Artist, under: bool = False) -> None:
        self._added += 1
        artist.set(transform=self._dp, zorder=0 if under else self._added)
        self._figure.add_artist(artist)


def _head(paper: _Paper, title: str, subtitle: str) -> float:
    width = _RIGHT - _LEFT
    y = paper.lines(13, _wrap(title, width, 2, 17, bold=True), 17, _TEXT, bold=True)
    return paper.lines(y + 1, _wrap(subtitle, width, 2, 11.5), 11.5, _MUTED) + 4


def _png(figure: Figure) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    canvas = FigureCanvasAgg(figure)
    buffer = io.BytesIO()
    canvas.print_figure(buffer, format="png", dpi=figure.dpi, metadata={"Software": None})
    # Figure, texts and renderer hold each other: the pixels, megabytes, would wait for the cycle collector.
    renderer: Any = canvas.renderer
    vars(renderer).clear()
    return buffer.getvalue()


# --- Time to width ----------------------------------------------------------------------------------------------------

_AXIS = 10.0  # font size
_ARROW = 40.0  # width an open end needs
_TICK_GAP = 12.0
_STRETCH_AT_LEAST = 62.0  # room for "9999 BCE"
_BREAK = 40.0  # width that stands for time left out
_MONTH_DAYS = (31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_STEPS = (1, 3, 6, *(12 * n * 10**power for power in range(5) for n in (1, 2, 5)))  # in months

_Period = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Span:
    """An event's place in months since the start of year 0; `None` where it is open."""

    start: float | None
    end: float | None
    day: bool

    @property
    def known(self) -> tuple[float, float] | None:
        """The part that is not open: `None` if both ends are."""
        start = self.end if self.start is None else self.start
        end = self.start if self.end is None else self.end
        return None if start is None or end is None else (start, end)


def _span(event: TimelineEvent) -> _Span:
    hi = event.lo if event.hi is None else event.hi
    start = None if event.lo_open else _months(event.lo, 0)
    end = None if event.hi_open else _months(hi if event.lo_open else max(hi, event.lo), 1)
    return _Span(start, end, day=event.lo >= hi and start is not None and end is not None)


def _months(packed: int, days_on: int) -> float:
    """Months since the start of year 0 at the start of a packed day, or `days_on` days later."""
    year, rest = divmod(packed, 10_000)
    month = min(max(rest // 100, 1), 12)
    days = max(rest % 100, 1) - 1 + days_on
    return year * 12 + month - 1 + min(days / _MONTH_DAYS[month - 1], 1.0)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of time in whole months and the width it is drawn on, true to scale within itself."""

    start: int
    end: int
    left: float
    right: float

    def x(self, months: float) -> float:
        return self.left + (months - self.start) / (self.end - self.start) * (self.right - self.left)


class _Scale:
    """Months to dp: true to scale, but for long empty times, which are left out and marked."""

    def __init__(self, spans: Sequence[_Span], left: float = _LEFT, right: float = _RIGHT) -> None:
        known = [span.known for span in spans if span.known is not None]
        pieces = _without_long_gaps(_periods(known)) if known else []
        starts = [start for start, _ in known]
        self.stretches = _side_by_side(pieces, starts, left, right)

    def x(self, months: float) -> float:
        at = bisect_right([stretch.start for stretch in self.stretches], months) - 1
        return self.stretches[max(at, 0)].x(months)

    @property
    def breaks(self) -> list[tuple[float, float, int]]:
        """Left and right edge and whole years of what is left out."""
        return [(a.right, b.left, round((b.start - a.end) / 12)) for a, b in pairwise(self.stretches)]


def _scale(spans: Sequence[_Span]) -> _Scale:
    """A scale that leaves room for the arrows of open ends."""
    scale = _Scale(spans)
    starts = [scale.x(span.start) for span in spans if span.start is not None and span.end is None]
    ends = [scale.x(span.end) for span in spans if span.end is not None and span.start is None]
    left = _LEFT + _ARROW * (min(ends, default=_RIGHT) < _LEFT + _ARROW)
    right = _RIGHT - _ARROW * (max(starts, default=_LEFT) > _RIGHT - _ARROW)
    return _Scale(spans, left, right)


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


def _side_by_side(pieces: Sequence[_Period], starts: Sequence[float], left: float, right: float) -> list[_Stretch]:
    """The pieces one after the other, the wider the more events start in them."""
    spare = right - left - _BREAK * (len(pieces) - 1) - _STRETCH_AT_LEAST * len(pieces)
    stretches = []
    for start, end in pieces:
        width = _STRETCH_AT_LEAST + spare * sum(start <= at <= end for at in starts) / len(starts)
        stretches.append(_Stretch(start, end, left, left + width))
        left += width + _BREAK
    return stretches


def _ticks(stretch: _Stretch) -> list[tuple[float, str]]:
    """Where to part a stretch, in dp, and what to write there: the finest step whose labels have room."""
    start = (stretch.left, _year_text(stretch.start // 12))
    for step in (0, *_STEPS):
        ticks = [start, *((stretch.x(at), text) for at, text in _stepped(stretch, step))]
        edges = [*(x for x, _ in ticks), stretch.right]
        fits = [
            _text_width(text, _AXIS) + _TICK_GAP <= b - a
            for (_, text), (a, b) in zip(ticks, pairwise(edges), strict=True)
        ]
        if len(ticks) == 1 or not all(fits[1:-1]) or not any(fits):
            continue
        if not fits[-1]:
            ticks[-1] = (ticks[-1][0], "")
        return ticks if fits[0] else ticks[1:]
    return [start]


def _stepped(stretch: _Stretch, step: int) -> Iterator[tuple[float, str]]:
    """Every `step` months of a stretch; with step 0 the weeks of a stretch that is one month."""
    if step >= 12:
        for count in range(stretch.start // step - 1, stretch.end // step + 2):
            # No calendar has a year 0: n BCE is the year 1 - n, and the step at 0 is the year 1.
            year = count * (step // 12) + (count <= 0)
            if stretch.start <= year * 12 < stretch.end and (count or step > 12):
                yield year * 12, _year_text(year)
    elif stretch.start < 12:
        return  # months before the year 1 are not written
    elif step:
        for at in range(ceil(stretch.start / step) * step, stretch.end, step):
            yield at, _month_text(at)
    elif stretch.end - stretch.start == 1:
        for day in (1, 8, 15, 22):
            yield stretch.start + (day - 1) / 31, f"{_month_text(stretch.start)}-{day:02}"


def _year_text(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BCE"


def _month_text(months: int) -> str:
    return f"{months // 12:04}-{months % 12 + 1:02}"


# --- Timeline ---------------------------------------------------------------------------------------------------------

_HALF_BAR = 4.5
_SHORTEST_BAR = 11.5  # wider than a dot, so that a month never looks like a day
_FADE = 88.0
_STYLES = {
    "happened": _Style("happened", "#5cb8f5", True, None, (), 2.6),
    "inferred": _Style("inferred", "#e79bd3", False, (1.0, 1.0), ((0, -6.2), (6.2, 0), (0, 6.2), (-6.2, 0)), 4.0),
    "planned": _Style(
        "planned then", "#f5b041", False, None, ((-4.5, -4.5), (4.5, -4.5), (4.5, 4.5), (-4.5, 4.5)), 0.6
    ),
    "expected": _Style("expected then", "#58d6a9", False, (2.4, 1.3), ((0, -5.6), (5.8, 4.6), (-5.8, 4.6)), 0.6),
}


@dataclass(frozen=True, slots=True)
class _Sizes:
    """Of a timeline's rows, in dp: the text, the track below it, the air between rows; and lines of label at most."""

    text: float
    track: float
    air: float
    lines: int


_SIZES = (
    *(_Sizes(12, 16, 8, lines) for lines in (8, 6, 5, 4, 3)),
    *(_Sizes(12, 15, 6, lines) for lines in (4, 3, 2)),
    *(_Sizes(11, 13, 3, lines) for lines in (3, 2, 1)),
)


@dataclass(frozen=True, slots=True)
class _Row:
    event: TimelineEvent
    date: list[str]
    label: list[str]


def timeline_png(title: str, events: Sequence[TimelineEvent], subtitle: str = "") -> bytes:
    """A timeline, time going down and each event on a track that shows its place in time, as PNG bytes.

    At most `MAX_PIXELS` a side. Draws the first `MAX_EVENTS` and says how many more there are. Raises `ValueError`
    without events and for an unknown certainty. To be called through `draw`.
    """
    return _png(_timeline_figure(title, events, subtitle))


def timeline_alt(title: str, events: Sequence[TimelineEvent], subtitle: str = "") -> str:
    """What `timeline_png` shows, in words, in at most `MAX_ALT` characters. Raises `ValueError` like it."""
    parts = []
    for event in _first_events(events):
        tag = "" if event.certainty == "happened" else f" ({_STYLES[event.certainty].word})"
        parts.append(f"{event.date_text}{tag}: {event.label}")
    return _alt("Timeline", title, subtitle, parts, len(events))


def _first_events(events: Sequence[TimelineEvent]) -> list[TimelineEvent]:
    if not events:
        raise ValueError("a timeline needs at least one event")
    for event in events:
        if event.certainty not in _STYLES:
            raise ValueError(f"certainty is one of {', '.join(_STYLES)}, not {event.certainty!r}")
    return sorted(events, key=lambda event: event.lo)[:MAX_EVENTS]


def _timeline_figure(title: str, events: Sequence[TimelineEvent], subtitle: str = "") -> Figure:
    shown = _first_events(events)
    more = [f"+{len(events) - len(shown)} more"] if len(events) > len(shown) else []
    spans = [_span(event) for event in shown]
    scale = _scale(spans)
    paper = _Paper()
    top = _draw_legend(paper, _head(paper, title, subtitle), shown, spans)
    y = _draw_axis(paper, top, scale)
    rows, sizes = _fitted(shown, _TALLEST - y - 30 - 20 * len(more))
    for row, span in zip(rows, spans, strict=True):
        y = _draw_row(paper, y, row, sizes, span, scale)
    y = _draw_axis(paper, y + 2, scale) if len(rows) > 8 else y + 4
    _draw_bands(paper, scale, top, y)
    y = paper.lines(y + 4, more, 11, _MUTED, bold=True)
    return paper.cut(y + 8)


def _fitted(events: Sequence[TimelineEvent], height: float) -> tuple[list[_Row], _Sizes]:
    """The rows in the most generous sizes that fit in `height` dp, or else in the smallest."""
    for sizes in _SIZES:
        rows = [_row(event, sizes) for event in events]
        lines = sum(len(row.date) + len(row.label) for row in rows)
        if lines * sizes.text * _LINE + len(rows) * (sizes.track + sizes.air) <= height:
            break
    return rows, sizes


def _row(event: TimelineEvent, sizes: _Sizes) -> _Row:
    width = _RIGHT - _LEFT
    tag = 0.0 if event.certainty == "happened" else _text_width(_STYLES[event.certainty].word, sizes.text - 1.5) + 10
    date = _wrap(event.date_text, width - tag, 2, sizes.text, bold=True)
    return _Row(event, date or [""], _wrap(event.label, width, sizes.lines, sizes.text))


def _draw_row(paper: _Paper, y: float, row: _Row, sizes: _Sizes, span: _Span, scale: _Scale) -> float:
    style = _STYLES[row.event.certainty]
    y += sizes.air
    if row.event.certainty != "happened":
        paper.text(_RIGHT, y + sizes.text, style.word, sizes.text - 1.5, style.color, ha="right")
    y = paper.lines(y, row.date, sizes.text, style.color, bold=True)
    y = paper.lines(y, row.label, sizes.text, _TEXT)
    _draw_track(paper, y + sizes.track / 2, span, scale, style)
    return y + sizes.track


def _draw_track(paper: _Paper, y: float, span: _Span, scale: _Scale, style: _Style) -> None:
    edge = _LEFT
    for left, right, _ in scale.breaks:
        paper.stroke([(edge, y), (left, y)], _RAIL, 1.6)
        paper.dots(left, right, y, _RAIL, 1.6)
        edge = right
    paper.stroke([(edge, y), (_RIGHT, y)], _RAIL, 1.6)
    if span.start is None or span.end is None:
        _draw_open(paper, y, span, scale, style)
        return
    x0, x1 = scale.x(span.start), scale.x(span.end)
    if span.day:
        paper.dot((x0 + x1) / 2, y, style)
        return
    half = max(x1 - x0, _SHORTEST_BAR) / 2
    middle = min(max((x0 + x1) / 2, _LEFT + half), _RIGHT - half)
    paper.bar(middle - half, middle + half, y, _HALF_BAR, style.rounding, style.look())


def _draw_open(paper: _Paper, y: float, span: _Span, scale: _Scale, style: _Style) -> None:
    """A bar that fades out to an arrow where its end is open; open at both, it fades from the middle of the track."""
    if span.start is not None:
        x = scale.x(span.start)
        _draw_fade(paper, x, min(x + _FADE, _RIGHT), y, style)
    elif span.end is not None:
        x = scale.x(span.end)
        _draw_fade(paper, x, max(x - _FADE, _LEFT), y, style)
    else:
        for tip in (_LEFT, _RIGHT):
            _draw_fade(paper, (_LEFT + _RIGHT) / 2, tip, y, style, edge=False)


def _draw_fade(paper: _Paper, x: float, tip: float, y: float, style: _Style, edge: bool = True) -> None:
    forward = 1 if tip > x else -1
    top, bottom = y - _HALF_BAR, y + _HALF_BAR
    on, off = style.dash or (0.6, 0.0)
    step = (on + off) * _OUTLINE
    slices = max(int(abs(tip - x) / step), 1)
    for i in range(slices):
        alpha = (1 - i / slices) ** 1.4
        a = x + forward * i * step
        if style.filled:
            paper.box(a, a + forward * step, top, bottom, style.color, alpha)
        else:
            for side in (top, bottom):
                b = a + forward * on * _OUTLINE
                paper.box(a, b, side - _OUTLINE / 2, side + _OUTLINE / 2, style.color, alpha)
    if edge:
        paper.stroke([(x, top - _OUTLINE / 2), (x, bottom + _OUTLINE / 2)], style.color, _OUTLINE)
    paper.stroke([(tip - forward * 5, top), (tip, y), (tip - forward * 5, bottom)], style.color, _OUTLINE)


def _draw_legend(paper: _Paper, y: float, events: Sequence[TimelineEvent], spans: Sequence[_Span]) -> float:
    """What each look that is in the picture means; nothing if all of it happened."""
    looks = {(event.certainty, span.day) for event, span in zip(events, spans, strict=True)}
    if all(certainty == "happened" for certainty, _ in looks):
        return y
    x, y = _LEFT, y + 9
    for name, style in _STYLES.items():
        dot, bar = 15 * ((name, True) in looks), 19 * ((name, False) in looks)
        if not dot + bar:
            continue
        width = dot + bar + _text_width(style.word, 10)
        if x + width > _RIGHT:
            x, y = _LEFT, y + 18
        if dot:
            paper.dot(x + 5.5, y, style)
        if bar:
            paper.bar(x + dot, x + dot + 14, y, _HALF_BAR, style.rounding, style.look())
        paper.text(x + dot + bar, y + 3.6, style.word, 10, _MUTED)
        x += width + 9
    return y + 14


def _draw_axis(paper: _Paper, y: float, scale: _Scale) -> float:
    middle = y + (20 if scale.breaks else 14) / 2
    for x, text in (tick for stretch in scale.stretches for tick in _ticks(stretch)):
        paper.text(x + 3, middle + 4.5, text, _AXIS, _MUTED)
    for left, right, years in scale.breaks:
        paper.text((left + right) / 2, middle - 1.5, f"{years:,}", _AXIS - 1.5, _MUTED, ha="center")
        paper.text((left + right) / 2, middle + 9.5, "years", _AXIS - 1.5, _MUTED, ha="center")
    return 2 * middle - y + 3


def _draw_bands(paper: _Paper, scale: _Scale, top: float, bottom: float) -> None:
    for stretch in scale.stretches:
        edges = [*(x for x, _ in _ticks(stretch)), stretch.right]
        for left, right in list(pairwise(edges))[::2]:
            paper.box(left, right, top, bottom, _BAND, under=True)


# --- Trending ---------------------------------------------------------------------------------------------------------


def trending_png(title: str, bars: Sequence[Bar], subtitle: str = "") -> bytes:
    """The bars in the order given, each with its name above it and its numbers behind it, as PNG bytes.

    At most `MAX_PIXELS` a side. Draws the first `MAX_BARS` and says how many more there are. Raises `ValueError`
    without bars and for a negative number. To be called through `draw`.
    """
    return _png(_trending_figure(title, bars, subtitle))


def trending_alt(title: str, bars: Sequence[Bar], subtitle: str = "") -> str:
    """What `trending_png` shows, in words, in at most `MAX_ALT` characters. Raises `ValueError` like it."""
    parts = [f"{bar.label}: {_count(bar.asks, 'ask')}, {_count(bar.askers, 'asker')}" for bar in _first_bars(bars)]
    return _alt("Bar chart", title, subtitle, parts, len(bars))


def _first_bars(bars: Sequence[Bar]) -> Sequence[Bar]:
    if not bars:
        raise ValueError("a bar chart needs at least one bar")
    for bar in bars:
        if bar.asks < 0 or bar.askers < 0:
            raise ValueError(f"asks and askers are 0 or more, not {bar.asks} and {bar.askers}")
    return bars[:MAX_BARS]


def _number(number: int) -> str:
    return f"{number:,}" if number < 10**9 else f"{number:.1e}"


def _count(number: int, noun: str) -> str:
    return f"{_number(number)} {noun}{'' if number == 1 else 's'}"


def _trending_figure(title: str, bars: Sequence[Bar], subtitle: str = "") -> Figure:
    shown = _first_bars(bars)
    paper = _Paper()
    y = _head(paper, title, subtitle) + 2
    asks_widths = [_text_width(_number(bar.asks), 13, bold=True) + 7 for bar in shown]
    askers_widths = [_text_width(_count(bar.askers, "asker"), 10.5) for bar in shown]
    numbers = max(a + b for a, b in zip(asks_widths, askers_widths, strict=True))
    longest = _RIGHT - _LEFT - numbers - 7
    most = max(1, *(bar.asks for bar in shown))
    for bar, asks_width in zip(shown, asks_widths, strict=True):
        y = paper.lines(y + 7, _wrap(bar.label, _RIGHT - _LEFT, 2, 12.5), 12.5, _TEXT)
        end = _LEFT + max(bar.asks / most * longest, 4)
        paper.bar(_LEFT, end, y + 9, 7, 3.5, _STYLES["happened"].look())
        paper.text(end + 7, y + 13.5, _number(bar.asks), 13, _TEXT, bold=True)
        paper.text(end + 7 + asks_width, y + 13.5, _count(bar.askers, "asker"), 10.5, _MUTED)
        y += 19
    if len(bars) > len(shown):
        y = paper.lines(y + 8, [f"+{len(bars) - len(shown)} more"], 11, _MUTED, bold=True)
    return paper.cut(y + 14)


# --- Alternative text -------------------------------------------------------------------------------------------------


def _alt(what: str, title: str, subtitle: str, parts: Sequence[str], count: int) -> str:
    """A heading, then all parts, shortened if need be; if even that is too much, how many more there are."""
    heading = [what, _shortened(title, MAX_ALT // 6), _shortened(subtitle, MAX_ALT // 6)]
    text = " ".join(_sentence(part) for part in heading if part)
    room = MAX_ALT - len(f" And {count:,} more.")
    for longest in (200, 150, 120, 100, 80, 70, 60):
        told = [" " + _sentence(_shortened(part, longest)) for part in parts]
        if len(text) + sum(map(len, told)) <= room:
            break
    reached = list(accumulate(map(len, told), initial=len(text)))
    told = told[: bisect_right(reached, room) - 1]
    text += "".join(told)
    return text if len(told) == count else f"{text} And {count - len(told):,} more."


def _sentence(text: str) -> str:
    return text if text.endswith(("?", "!", "…")) else f"{text}."


def _shortened(text: str, length: int) -> str:
    """The visible `text`, cut between words to at most `length` characters."""
    text = _visible(text).rstrip(_LOOSE)
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return (cut[: cut.rfind(" ")] if " " in cut else cut).rstrip(_LOOSE) + "…"
