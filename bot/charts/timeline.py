"""A timeline: time going down, each event in words above a track that shows its place in time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.charts.alt import described
from bot.charts.axis import draw_axis, draw_bands
from bot.charts.event import Span, TimelineEvent
from bot.charts.paper import LEFT, RIGHT, TALLEST, Paper, png
from bot.charts.scale import Scale
from bot.charts.style import MUTED, STYLES, TEXT
from bot.charts.text import LINE, text_width, wrap
from bot.charts.track import HALF_BAR, draw_track
from bot.domain.message import ENGLISH, Locale
from bot.messages import translate

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MAX_EVENTS = 25


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


def timeline_png(title: str, events: Sequence[TimelineEvent], subtitle: str = "", locale: Locale = ENGLISH) -> bytes:
    """A timeline, time going down and each event on a track that shows its place in time, as PNG bytes.

    At most `MAX_PIXELS` a side. Draws the first `MAX_EVENTS` and says how many more there are. Raises `ValueError`
    without events and for an unknown certainty. To be called through `draw`.
    """
    return png(timeline_figure(title, events, subtitle, locale))


def timeline_alt(title: str, events: Sequence[TimelineEvent], subtitle: str = "", locale: Locale = ENGLISH) -> str:
    """What `timeline_png` shows, in words, in at most `MAX_ALT` characters. Raises `ValueError` like it."""
    parts = [_in_words(event, locale) for event in _first_events(events)]
    return described(locale, translate(locale, "chart-timeline"), title, subtitle, parts, len(events))


def _in_words(event: TimelineEvent, locale: Locale) -> str:
    date, label = event.date_text, event.label
    if event.certainty == "happened":
        return translate(locale, "chart-event", date=date, event=label)
    return translate(locale, "chart-event-known", date=date, known=_word(event, locale), event=label)


def _word(event: TimelineEvent, locale: Locale) -> str:
    """How its date is known."""
    return translate(locale, f"certainty-{event.certainty}")


def _first_events(events: Sequence[TimelineEvent]) -> list[TimelineEvent]:
    if not events:
        raise ValueError("a timeline needs at least one event")
    for event in events:
        if event.certainty not in STYLES:
            raise ValueError(f"certainty is one of {', '.join(STYLES)}, not {event.certainty!r}")
    return sorted(events, key=lambda event: event.lo)[:MAX_EVENTS]


def timeline_figure(
    title: str, events: Sequence[TimelineEvent], subtitle: str = "", locale: Locale = ENGLISH
) -> Figure:
    """What `timeline_png` draws, still as a figure."""
    shown = _first_events(events)
    more = [translate(locale, "chart-more", count=len(events) - len(shown))] if len(events) > len(shown) else []
    spans = [Span.of(event) for event in shown]
    scale = Scale.roomy(spans)
    paper = Paper()
    top = _draw_legend(paper, paper.head(title, subtitle), shown, spans, locale)
    y = draw_axis(paper, top, scale, locale)
    rows, sizes = _fitted(shown, TALLEST - y - 30 - 20 * len(more), locale)
    for row, span in zip(rows, spans, strict=True):
        y = _draw_row(paper, y, row, sizes, span, scale, locale)
    y = draw_axis(paper, y + 2, scale, locale) if len(rows) > 8 else y + 4
    draw_bands(paper, scale, top, y, locale)
    y = paper.lines(y + 4, more, 11, MUTED, bold=True)
    return paper.cut(y + 8)


def _fitted(events: Sequence[TimelineEvent], height: float, locale: Locale) -> tuple[list[_Row], _Sizes]:
    """The rows in the most generous sizes that fit in `height` dp, or else in the smallest."""
    for sizes in _SIZES:
        rows = [_row(event, sizes, locale) for event in events]
        lines = sum(len(row.date) + len(row.label) for row in rows)
        if lines * sizes.text * LINE + len(rows) * (sizes.track + sizes.air) <= height:
            break
    return rows, sizes


def _row(event: TimelineEvent, sizes: _Sizes, locale: Locale) -> _Row:
    width = RIGHT - LEFT
    tag = 0.0 if event.certainty == "happened" else text_width(_word(event, locale), sizes.text - 1.5) + 10
    date = wrap(event.date_text, width - tag, 2, sizes.text, bold=True)
    return _Row(event, date or [""], wrap(event.label, width, sizes.lines, sizes.text))


def _draw_row(paper: Paper, y: float, row: _Row, sizes: _Sizes, span: Span, scale: Scale, locale: Locale) -> float:
    style = STYLES[row.event.certainty]
    y += sizes.air
    if row.event.certainty != "happened":
        paper.text(RIGHT, y + sizes.text, _word(row.event, locale), sizes.text - 1.5, style.color, ha="right")
    y = paper.lines(y, row.date, sizes.text, style.color, bold=True)
    y = paper.lines(y, row.label, sizes.text, TEXT)
    draw_track(paper, y + sizes.track / 2, span, scale, style)
    return y + sizes.track


def _draw_legend(
    paper: Paper, y: float, events: Sequence[TimelineEvent], spans: Sequence[Span], locale: Locale
) -> float:
    """What each look that is in the picture means; nothing if all of it happened."""
    looks = {(event.certainty, span.day) for event, span in zip(events, spans, strict=True)}
    if all(certainty == "happened" for certainty, _ in looks):
        return y
    x, y = LEFT, y + 9
    for name, style in STYLES.items():
        dot, bar = 15 * ((name, True) in looks), 19 * ((name, False) in looks)
        if not dot + bar:
            continue
        word = translate(locale, f"certainty-{name}")
        width = dot + bar + text_width(word, 10)
        if x + width > RIGHT:
            x, y = LEFT, y + 18
        if dot:
            paper.dot(x + 5.5, y, style)
        if bar:
            paper.bar(x + dot, x + dot + 14, y, HALF_BAR, style.rounding, style.look())
        paper.text(x + dot + bar, y + 3.6, word, 10, MUTED)
        x += width + 9
    return y + 14
