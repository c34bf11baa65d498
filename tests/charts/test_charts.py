from __future__ import annotations

import asyncio
import io
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, Patch, Polygon, Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from PIL import Image

from bot import charts
from bot.charts import Bar, TimelineEvent
from bot.charts.paper import LEFT, RIGHT, WIDTH
from bot.charts.timeline import timeline_figure
from bot.charts.trending import trending_figure
from bot.cogs.interactions import pictures
from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import Certainty, Entry
from bot.domain.library import Library
from bot.domain.message import ENGLISH
from bot.kinds.key_date import KEY_DATE

CERTAINTIES = ("happened", "inferred", "planned", "expected")
ARMENIAN = "Խաղաղապահների դուրսբերման մասին պայմանավորվածությունը և Բերձորի ճանապարհի փակումը "


def event(
    lo: int,
    hi: int | None = None,
    label: str = "Something happens",
    date_text: str = "a date",
    certainty: str = "happened",
    lo_open: bool = False,
    hi_open: bool = False,
    about: bool = False,
) -> TimelineEvent:
    return TimelineEvent(label, date_text, lo, hi, lo_open, hi_open, certainty, about)


REAL = (
    event(20201101, 20201130, "End of the war; peacekeepers deployed", "November 2020"),
    event(20220301, 20220331, "Troops take positions on the mountain; dispute between the capitals", "March 2022"),
    event(20220901, 20220930, "Military operation", "September 2022"),
    event(20221001, 20221031, "Territorial integrity recognised at the summit of the Community", "October 2022"),
    event(20221201, 20221231, "The road is closed de facto", "December 2022"),
    event(20230919, 20230919, "Military operation", "19 September 2023"),
    event(20230920, None, "Decision to end the mission", "20 September 2023 or later", "inferred", hi_open=True),
    event(20240301, 20240531, "Start of the withdrawal from four villages and of demarcation", "about spring 2024"),
    event(20240417, 20240417, "The withdrawal is announced", "17 April 2024"),
    event(20240423, 20240423, "Joining the Union is ruled out again", "23 April 2024"),
    event(20240601, 20240831, "A major offensive is believed to be planned", "summer 2024", "expected"),
    event(20251101, 20251130, "Earliest end of the mission as first agreed", "November 2025", "planned"),
)
HARD: dict[str, Sequence[TimelineEvent]] = {
    "the realistic twelve": REAL,
    "a single day": [event(20240417, label="It is announced", date_text="17 April 2024")],
    "a single year": [event(20240101, 20241231, certainty="expected")],
    "forty events": [event(20000101 + i * 10_000, certainty=CERTAINTIES[i % 4]) for i in range(40)],
    "forty events with long labels": [event(20240417, label=ARMENIAN * 4, date_text="17 April 2024")] * 40,
    "all on one day": [event(20230919, certainty=CERTAINTIES[i % 4]) for i in range(12)],
    "from 501 BCE to 2025": [event(-4999899), event(11010101, 12001231, certainty="inferred"), *REAL],
    "labels of 300 Armenian letters": [
        event(20180301 + i * 10_000, 20180531 + i * 10_000, (ARMENIAN * 4)[:300], ARMENIAN) for i in range(8)
    ],
    "one word of 300 letters": [event(20180301, label="Ա" * 300, date_text="Ж" * 80, certainty="planned")],
    "open at every end": [
        event(0, 20200501, lo_open=True),
        event(20250501, None, hi_open=True, certainty="expected"),
        event(0, None, lo_open=True, hi_open=True, certainty="planned"),
    ],
    "about everything": [
        event(20200101, certainty="planned", about=True),
        event(20200101, 20241231, about=True),
        event(20200601, None, hi_open=True, certainty="inferred", about=True),
        event(20241231, certainty="expected", about=True),
    ],
    "nothing but unknown": [event(0, None, lo_open=True, hi_open=True)],
    "around the year 1": [event(-99_99, certainty="inferred"), event(101, 1231), event(10101), event(20101)],
    "without words": [event(20240417, label="", date_text="")],
}
hard = pytest.mark.parametrize("events", HARD.values(), ids=HARD.keys())


def size(png: bytes) -> tuple[int, int]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def assert_fits_discord(png: bytes) -> None:
    assert max(size(png)) <= charts.MAX_PIXELS
    assert len(png) < 1_000_000
    with Image.open(io.BytesIO(png)) as image:
        image.load()


def renderer_of(figure: Figure) -> RendererAgg:
    renderer = FigureCanvasAgg(figure).get_renderer()  # type: ignore[no-untyped-call]
    assert isinstance(renderer, RendererAgg)
    return renderer


def across(line: Line2D) -> list[float]:
    """How far right the points of a line are."""
    return [float(x) for x in np.asarray(line.get_xdata())]


def opacity(piece: Rectangle) -> float:
    alpha = piece.get_alpha()
    assert alpha is not None
    return alpha


def texts(figure: Figure) -> list[tuple[str, Bbox]]:
    renderer = renderer_of(figure)
    found = [artist for artist in figure.findobj(Text) if isinstance(artist, Text)]
    return [(text.get_text(), text.get_window_extent(renderer)) for text in found if text.get_text()]


def marks(figure: Figure) -> list[Artist]:
    """The dots and bars, on the tracks and in the legend."""
    return [artist for artist in figure.get_children() if isinstance(artist, (Circle, Polygon, FancyBboxPatch))]


def faded(figure: Figure) -> list[Rectangle]:
    """The pieces of bars that fade out, from left to right."""
    pieces = [
        artist for artist in figure.get_children() if isinstance(artist, Rectangle) and artist is not figure.patch
    ]
    return sorted((piece for piece in pieces if piece.get_zorder() > 0), key=lambda piece: piece.get_x())


def dp(figure: Figure, pixels: float) -> float:
    return pixels * 72 / figure.dpi


def overlap(a: Bbox, b: Bbox) -> bool:
    """Whether two boxes share more than half a pixel each way."""
    return bool(min(a.x1, b.x1) - max(a.x0, b.x0) > 0.5 and min(a.y1, b.y1) - max(a.y0, b.y0) > 0.5)


def assert_legible(figure: Figure) -> None:
    written = texts(figure)
    renderer = renderer_of(figure)
    for (a, box), (b, other) in combinations(written, 2):
        assert not overlap(box, other), f"{a!r} lies over {b!r}"
    for artist in marks(figure):
        for text, box in written:
            assert not overlap(artist.get_window_extent(renderer), box), f"a mark lies over {text!r}"
    for text, box in written:
        inside = box.x0 >= 0 and box.y0 >= 0 and box.x1 <= figure.bbox.width and box.y1 <= figure.bbox.height
        assert inside, f"{text!r} leaves the picture"


def words(figure: Figure) -> str:
    return " ".join(text for text, _ in texts(figure))


def only_mark(*events: TimelineEvent) -> Artist:
    """The mark of the last event of a timeline whose legend is left out, as everything happened."""
    return marks(timeline_figure("", events))[-1]


def test_importing_charts_does_not_import_matplotlib() -> None:
    code = "import sys, bot.charts; sys.exit('matplotlib' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@hard
def test_a_timeline_is_a_png_that_discord_shows(events: Sequence[TimelineEvent]) -> None:
    assert_fits_discord(charts.timeline_png("A timeline", events, "with a subtitle"))


@hard
def test_nothing_on_a_timeline_overlaps_or_leaves_it(events: Sequence[TimelineEvent]) -> None:
    assert_legible(timeline_figure("A timeline whose title is long enough for two lines", events, ARMENIAN * 3))


def test_the_realistic_timeline_says_all_of_every_label_and_is_crisp() -> None:
    figure = timeline_figure("Withdrawal of the peacekeepers", REAL, "12 key dates")
    written = words(figure)
    assert "…" not in written
    for each in REAL:
        assert each.label in written
        assert each.date_text in written
    assert figure.dpi / 72 >= 2
    assert [year for year in range(2019, 2028) if f" {year} " in f" {written} "] == list(range(2020, 2026))


def test_events_go_down_in_time_whatever_their_order() -> None:
    figure = timeline_figure("", [event(20230101, label="later"), event(20200101, label="earlier")])
    height = {text: box.y0 for text, box in texts(figure)}
    assert height["earlier"] > height["later"]


def test_a_day_is_a_dot_and_a_month_is_a_bar_wider_than_a_dot() -> None:
    frame = (event(20000101, 20191231), event(20200101))
    day = only_mark(*frame, event(20230919, 20230919))
    month = only_mark(*frame, event(20230901, 20230930))
    assert isinstance(day, Circle)
    assert isinstance(month, FancyBboxPatch)
    assert month.get_width() > 2 * day.get_radius()


@pytest.mark.parametrize("certainty", CERTAINTIES)
def test_a_day_that_is_only_about_then_glows_on_both_sides_of_its_dot(certainty: str) -> None:
    frame = (event(20000101, 20191231), event(20200101))
    assert not faded(timeline_figure("", [*frame, event(20100417, certainty=certainty)]))
    figure = timeline_figure("", [*frame, event(20100417, certainty=certainty, about=True)])
    renderer = renderer_of(figure)
    dot = marks(figure)[-2]
    box = dot.get_window_extent(renderer)
    left, right = dp(figure, box.x0), dp(figure, box.x1)
    glow = faded(figure)
    assert min(piece.get_x() + piece.get_width() for piece in glow) < left - 10
    assert max(piece.get_x() + piece.get_width() for piece in glow) > right + 10
    assert all(piece.get_zorder() < dot.get_zorder() for piece in glow)
    assert all(opacity(piece) < 1 for piece in glow)


def test_a_span_that_is_only_about_then_glows_beyond_both_its_ends() -> None:
    figure = timeline_figure("", [event(20100101, 20191231), event(20150101, 20151231, about=True)])
    bar = marks(figure)[-1]
    assert isinstance(bar, FancyBboxPatch)
    glow = faded(figure)
    assert glow[0].get_x() < bar.get_x() - 15
    assert glow[-1].get_x() > bar.get_x() + bar.get_width() + 15


def test_an_open_bar_that_is_only_about_then_has_no_hard_edge() -> None:
    def lines_across(about: bool) -> int:
        figure = timeline_figure("", [event(20200101), event(20230920, None, hi_open=True, about=about)])
        return sum(len(set(across(line))) == 1 for line in figure.findobj(Line2D))

    assert lines_across(about=False) == 1
    assert lines_across(about=True) == 0


@pytest.mark.parametrize("day", [20200101, 20201231])
def test_an_event_at_the_edge_has_room_for_its_glow(day: int) -> None:
    figure = timeline_figure("", [event(20200101, 20201231), event(day, about=True)])
    dot = next(mark for mark in marks(figure) if isinstance(mark, Circle))
    center = (dot.get_window_extent().x0 + dot.get_window_extent().x1) / 2
    assert dp(figure, center) - 18 >= LEFT
    assert dp(figure, center) + 18 <= RIGHT


@pytest.mark.parametrize(
    ("edtf", "about"), [("2024-04-17", False), ("2024-04-17~", True), ("2024-04-17?", True), ("2024-04%/2024-05", True)]
)
async def test_a_key_date_is_drawn_as_sure_as_it_is(edtf: str, about: bool, drawing: None) -> None:
    date = HistoricalDate(edtf)
    entry = Entry(1, "key", KEY_DATE.name, (1,), "It is announced", 1, "¶1", 1, date=date, certainty=Certainty.HAPPENED)
    file, _ = await pictures.timeline(Library(1), "Dates", [entry])
    drawn = event(date.lo, date.hi, entry.body, date.format(ENGLISH), about=about)
    assert file.fp.read() == charts.timeline_png("Dates", [drawn])


def test_a_bar_is_as_wide_as_the_time_it_may_mean() -> None:
    track = RIGHT - LEFT
    frame = event(20100101, 20191231)
    year = only_mark(frame, event(20150101, 20151231))
    assert isinstance(year, FancyBboxPatch)
    assert year.get_width() == pytest.approx(track / 10)
    assert year.get_x() == pytest.approx(LEFT + track / 2)


def test_a_day_before_the_year_1_stands_in_its_year() -> None:
    figure = timeline_figure("", [event(-43 * 10_000 + 101, -43 * 10_000 + 1231, date_text="then")])
    assert "44 BCE" in words(figure)
    (bar,) = marks(figure)
    assert isinstance(bar, FancyBboxPatch)
    assert bar.get_width() == pytest.approx(RIGHT - LEFT)


def test_the_years_around_the_year_1_are_counted_without_a_year_0() -> None:
    figure = timeline_figure("", [event(-43 * 10_000 + 315, date_text=""), event(140819, date_text="")])
    years = [text for text, _ in texts(figure) if text != "Something happens"]
    assert years == ["40 BCE", "30 BCE", "20 BCE", "10 BCE", "1", "10"]


@pytest.mark.parametrize("certainty", CERTAINTIES)
def test_an_open_end_fades_out_to_an_arrow_and_shows_no_other_mark(certainty: str) -> None:
    open_end = event(20230920, None, certainty=certainty, hi_open=True)
    figure = timeline_figure("", [event(20200101), event(20291231), open_end])
    alphas = [opacity(piece) for piece in faded(figure)]
    assert alphas[0] == 1
    assert alphas == sorted(alphas, reverse=True)
    assert alphas[-1] < 0.1
    assert any(len(across(line)) == 3 for line in figure.findobj(Line2D))
    assert sum(isinstance(mark, Circle) for mark in marks(figure)) == 2 + (certainty != "happened")


def test_an_event_open_at_the_edge_has_room_for_its_arrow() -> None:
    figure = timeline_figure("", [event(20200101, 20201231), event(20201231, None, hi_open=True)])
    arrow = next(line for line in figure.findobj(Line2D) if len(across(line)) == 3)
    side, tip, _ = across(arrow)
    assert RIGHT >= tip > side
    assert tip - faded(figure)[0].get_x() > 30


def test_every_certainty_differs_by_outline_and_by_shape_not_only_by_colour() -> None:
    def bar_look(certainty: str) -> tuple[bool, str]:
        (bar, *_) = marks(timeline_figure("", [event(20200101, 20201231, certainty=certainty)]))[-1:]
        assert isinstance(bar, FancyBboxPatch)
        assert bar.figure is not None
        hollow = bar.get_facecolor() == bar.figure.get_facecolor()
        return hollow, str(bar.get_linestyle())

    def dot_shape(certainty: str) -> tuple[int | str, str]:
        dot = marks(timeline_figure("", [event(20200101, certainty=certainty)]))[-1]
        assert isinstance(dot, Patch)
        return len(dot.get_xy()) if isinstance(dot, Polygon) else "circle", str(np.shape(dot.get_path().vertices))

    assert len({bar_look(certainty) for certainty in CERTAINTIES}) == 4
    assert bar_look("happened") == (False, "solid")
    assert all(bar_look(certainty)[0] for certainty in CERTAINTIES[1:])
    shapes = {certainty: dot_shape(certainty) for certainty in CERTAINTIES}
    assert shapes["happened"][0] == "circle"
    assert "circle" not in [shape[0] for certainty, shape in shapes.items() if certainty != "happened"]


@pytest.mark.parametrize("present", [{"inferred"}, {"happened", "planned"}, set(CERTAINTIES)])
def test_the_legend_names_the_certainties_present_and_no_other(present: set[str]) -> None:
    names = {"happened": "happened", "inferred": "inferred", "planned": "planned then", "expected": "expected then"}
    events = [event(20200101, certainty=certainty) for certainty in sorted(present)]
    written = [text for text, _ in texts(timeline_figure("", events))]
    for certainty, name in names.items():
        # Once in the legend and, unless it happened, once in its row.
        assert written.count(name) == ((certainty in present) + (certainty in present and certainty != "happened"))


def test_a_timeline_of_what_happened_needs_no_legend() -> None:
    assert "happened" not in words(timeline_figure("", [event(20200101)]))


def test_time_left_out_of_a_long_timeline_is_marked_with_its_length() -> None:
    figure = timeline_figure("", [event(-4999899), *REAL])
    assert "2,519 years" in words(figure)
    bars = [mark for mark in marks(figure) if isinstance(mark, FancyBboxPatch)]
    first, last = min(bar.get_x() for bar in bars[4:]), max(bar.get_x() for bar in bars)
    assert last - first > 150, "the years around 2022 share most of the width"


def test_two_dates_far_apart_leave_nothing_out() -> None:
    assert "years" not in words(timeline_figure("", [event(20200101), event(20250101)]))


def test_events_beyond_the_limit_are_counted() -> None:
    figure = timeline_figure("", HARD["forty events"])
    assert "+15 more" in words(figure)
    assert len([text for text, _ in texts(figure) if text == "Something happens"]) == charts.MAX_EVENTS


def test_a_timeline_without_events_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one event"):
        charts.timeline_png("Empty", [])
    with pytest.raises(ValueError, match="at least one event"):
        charts.timeline_alt("Empty", [])


def test_an_unknown_certainty_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'guessed'"):
        charts.timeline_png("A timeline", [event(20200101, certainty="guessed")])


BARS = (
    Bar("44-day war, 2020", 128, 41),
    Bar("Karabakh · Qarabağ · Artsakh · Արցախ · Нагорный Карабах", 64, 30),
    Bar("ლაჩინის გზა", 1, 1),
)
MANY_BARS: dict[str, Sequence[Bar]] = {
    "three": BARS,
    "one": BARS[:1],
    "twelve with long names": [Bar(ARMENIAN * 4, 1200 - i, 999) for i in range(12)],
    "nobody asked": [Bar("Lachin road", 0, 0)],
    "absurdly many": [Bar("Lachin road", 10**17, 10**17), Bar("Karabakh", 999_999_999, 999_999_999)],
    "without words": [Bar("", 1, 1)],
}
many_bars = pytest.mark.parametrize("bars", MANY_BARS.values(), ids=MANY_BARS.keys())


@many_bars
def test_a_bar_chart_is_a_png_that_discord_shows(bars: Sequence[Bar]) -> None:
    assert_fits_discord(charts.trending_png("Most asked", bars, "this month"))


@many_bars
def test_nothing_on_a_bar_chart_overlaps_or_leaves_it(bars: Sequence[Bar]) -> None:
    assert_legible(trending_figure("Most asked", bars, ARMENIAN))


def test_bars_are_as_long_as_their_numbers_and_carry_them() -> None:
    figure = trending_figure("Most asked", BARS)
    first, second, _ = marks(figure)
    assert isinstance(first, FancyBboxPatch)
    assert isinstance(second, FancyBboxPatch)
    assert second.get_width() == pytest.approx(first.get_width() / 2)
    written = [text for text, _ in texts(figure)]
    assert [text for text in written if text.isdigit()] == ["128", "64", "1"]
    assert [text for text in written if "people" in text or "person" in text] == ["41 people", "30 people", "1 person"]


def test_bars_beyond_the_limit_are_counted() -> None:
    assert "+2 more" in words(trending_figure("Most asked", [Bar("Lachin road", 1, 1)] * 12))


def test_a_bar_chart_without_bars_or_with_a_negative_number_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one bar"):
        charts.trending_png("Most asked", [])
    with pytest.raises(ValueError, match="not -1 and 0"):
        charts.trending_png("Most asked", [Bar("Lachin road", -1, 0)])


def test_markup_is_shown_as_typed() -> None:
    name = r"$x^2$ \frac{1}{2} costs $5 & <b>"
    figure = trending_figure(name, [Bar(name, 1, 1)], name)
    assert [text for text, _ in texts(figure)].count(name) == 3
    assert not any(text.get_parse_math() or text.get_usetex() for text in figure.findobj(Text))
    assert_fits_discord(charts.trending_png("An unpaired $ and a bad $\\nope$", [Bar(name, 1, 1)]))


def test_controls_and_direction_overrides_are_not_drawn() -> None:
    figure = trending_figure("a\x00b\u202ec\u2066d\u200be\ud800f", [Bar("two\nlines\tand  more", 1, 1)])
    written = [text for text, _ in texts(figure)]
    assert "abcdef" in written
    assert "two lines and more" in written


@pytest.mark.parametrize("text", ["Laçın, Xankəndi", "Нагорный Карабах", "Արցախ և Բերձոր", "ლაჩინის გზა", "Ελλάδα"])
def test_the_scripts_of_the_region_are_drawn_as_they_are(text: str) -> None:
    assert text in words(trending_figure("", [Bar(text, 1, 1)]))


def test_what_the_font_lacks_is_written_in_latin_letters() -> None:
    written = words(trending_figure("東京", [Bar("👑 of नमस्ते", 1, 1)]))
    assert "DongJing" in written
    assert ":crown: of nmste" in written
    assert "no\ufffdletter" in words(trending_figure("no\U0003ffffletter", BARS))


def test_a_heap_of_combining_marks_does_not_climb_out_of_its_line() -> None:
    assert_legible(trending_figure("o" + "\u0334\u0310\u0352" * 40, [Bar("e" + "\u0363" * 60, 1, 1)]))


@settings(max_examples=settings().max_examples // 2)
@given(st.text(max_size=80), st.text(max_size=400), st.text(max_size=60))
@example("\ufdfd" * 20, "\u0e33" * 300, "\U000e0001")
def test_any_text_can_be_drawn(title: str, label: str, date_text: str) -> None:
    events = [event(20200101, label=label, date_text=date_text, certainty=each) for each in CERTAINTIES]
    assert_fits_discord(charts.timeline_png(title, events, label))
    assert_fits_discord(charts.trending_png(title, [Bar(label, 3, 2)], date_text))
    assert len(charts.timeline_alt(title, events, label)) <= charts.MAX_ALT
    assert len(charts.trending_alt(title, [Bar(label, 3, 2)] * 10, label)) <= charts.MAX_ALT


DAYS = st.builds(
    lambda year, month, day: year * 10_000 + month * 100 + day,
    st.integers(-9999, 9999) | st.integers(2015, 2025),
    st.integers(1, 12),
    st.integers(1, 31),
)
EVENTS = st.builds(
    event,
    lo=DAYS,
    hi=st.none() | DAYS,
    lo_open=st.booleans(),
    hi_open=st.booleans(),
    certainty=st.sampled_from(CERTAINTIES),
    about=st.booleans(),
)


@settings(max_examples=settings().max_examples // 2)
@given(st.lists(EVENTS, min_size=1, max_size=12))
def test_any_dates_make_a_legible_timeline(events: list[TimelineEvent]) -> None:
    figure = timeline_figure("A timeline", events)
    assert_legible(figure)
    renderer = renderer_of(figure)
    for mark in marks(figure):
        box = mark.get_window_extent(renderer)
        assert dp(figure, box.x0) >= 4
        assert dp(figure, box.x1) <= WIDTH - 4
    for piece in faded(figure):
        ends = sorted((piece.get_x(), piece.get_x() + piece.get_width()))
        assert ends[0] >= LEFT - 1
        assert ends[1] <= RIGHT + 1


def test_alternative_text_tells_every_date_with_its_certainty() -> None:
    told = charts.timeline_alt("Withdrawal of the peacekeepers", REAL, "12 key dates")
    assert told.startswith("Timeline. Withdrawal of the peacekeepers. 12 key dates. November 2020: End of the war;")
    assert "20 September 2023 or later (inferred): Decision to end the mission." in told
    assert told.endswith("November 2025 (planned then): Earliest end of the mission as first agreed.")
    assert len(told) <= charts.MAX_ALT


def test_alternative_text_of_much_says_how_much_it_left_out() -> None:
    told = charts.timeline_alt("Long", HARD["forty events with long labels"])
    assert len(told) <= charts.MAX_ALT
    count = told.count("17 April 2024: ")
    assert count > 10
    assert told.endswith(f" And {40 - count} more.")


def test_alternative_text_of_a_bar_chart_tells_the_numbers() -> None:
    told = charts.trending_alt("Most asked", BARS)
    assert told.startswith("Bar chart. Most asked. 44-day war, 2020: 128 asks, 41 people. ")
    assert told.endswith(" ლაჩინის გზა: 1 ask, 1 person.")


@pytest.fixture
def drawing() -> Iterator[None]:
    yield
    charts.close()


@pytest.mark.usefixtures("drawing")
class TestDrawing:
    async def test_a_picture_comes_back_as_bytes(self) -> None:
        assert_fits_discord(await charts.draw(charts.trending_png, "Most asked", BARS, subtitle="today"))

    async def test_what_a_picture_raises_reaches_the_caller(self) -> None:
        with pytest.raises(ValueError, match="at least one bar"):
            await charts.draw(charts.trending_png, "Most asked", [])

    async def test_the_event_loop_runs_while_a_picture_is_drawn(self) -> None:
        started, finish = threading.Event(), threading.Event()

        def slow() -> bytes:
            started.set()
            return b"drawn" if finish.wait(10) else b"the loop was stuck"

        picture = asyncio.create_task(charts.draw(slow))
        assert await asyncio.to_thread(started.wait, 10)
        assert not picture.done()
        finish.set()
        assert await picture == b"drawn"

    async def test_all_pictures_are_drawn_by_one_thread(self) -> None:
        def thread() -> bytes:
            return str(threading.get_ident()).encode()

        idents = set(await asyncio.gather(*(charts.draw(thread) for _ in range(8))))
        assert len(idents) == 1
        assert idents != {thread()}

    async def test_closing_ends_the_thread_and_a_later_picture_starts_another(self) -> None:
        def thread() -> bytes:
            return threading.current_thread().name.encode()

        name = (await charts.draw(thread)).decode()
        charts.close()
        assert name not in [running.name for running in threading.enumerate()]
        charts.close()
        assert await charts.draw(thread)

    async def test_closing_cancels_the_pictures_that_wait(self) -> None:
        started, finish = threading.Event(), threading.Event()

        def slow() -> bytes:
            started.set()
            finish.wait(10)
            return b"drawn"

        drawn = asyncio.create_task(charts.draw(slow))
        waiting = asyncio.create_task(charts.draw(lambda: b"never"))
        assert await asyncio.to_thread(started.wait, 10)
        closing = asyncio.create_task(asyncio.to_thread(charts.close))
        with pytest.raises(asyncio.CancelledError):
            await waiting
        finish.set()
        await closing
        assert await drawn == b"drawn"
