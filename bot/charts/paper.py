"""The paper that charts are drawn on, measured in dp from its top left corner, and its way to PNG bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from bot.charts.style import GROUND, MUTED, TEXT, Point, Style
from bot.charts.text import LINE, font_file, wrap

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

MAX_PIXELS = 2000
WIDTH = 400.0
LEFT, RIGHT = 16.0, 384.0
_SHARPEST = 2.5  # pixels a dp
TALLEST = 1000.0  # dp at which a picture still gets two pixels a dp


class Paper:
    """A figure measured in dp from its top left corner; drawn from the top down and cut to its height at the end."""

    def __init__(self) -> None:
        from matplotlib.figure import Figure
        from matplotlib.transforms import Affine2D

        self._figure = Figure(facecolor=GROUND)
        self._flip = Affine2D()
        self._dp = self._flip + self._figure.dpi_scale_trans
        self._added = 0

    def cut(self, height: float) -> Figure:
        """The figure, `height` dp tall, with as many pixels a dp as `MAX_PIXELS` allows."""
        self._figure.set_size_inches(WIDTH / 72, height / 72)
        self._figure.set_dpi(72 * min(_SHARPEST, MAX_PIXELS / height))
        self._flip.scale(1 / 72, -1 / 72).translate(0, height / 72)
        return self._figure

    def text(
        self, x: float, y: float, text: str, size: float, color: str, bold: bool = False, ha: str = "left"
    ) -> None:
        """Drawable `text` literally (no mathtext) on the baseline `y`."""
        from matplotlib.font_manager import FontProperties
        from matplotlib.text import Text

        font = FontProperties(fname=font_file(bold), size=size)
        self._add(Text(x, y, text, color=color, fontproperties=font, ha=ha, va="baseline", parse_math=False))

    def lines(self, y: float, lines: Iterable[str], size: float, color: str, bold: bool = False) -> float:
        """Draw `lines` from `y` down and return where they end."""
        for line in lines:
            self.text(LEFT, y + size, line, size, color, bold)
            y += size * LINE
        return y

    def head(self, title: str, subtitle: str) -> float:
        """Draw title and subtitle at the top, two lines each at most, and return where they end."""
        width = RIGHT - LEFT
        y = self.lines(13, wrap(title, width, 2, 17, bold=True), 17, TEXT, bold=True)
        return self.lines(y + 1, wrap(subtitle, width, 2, 11.5), 11.5, MUTED) + 4

    def stroke(self, points: Sequence[Point], color: str, width: float) -> None:
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

    def dot(self, x: float, y: float, style: Style) -> None:
        from matplotlib.patches import Circle, Polygon

        if style.dot:
            self._add(Polygon([(x + dx, y + dy) for dx, dy in style.dot], closed=True, **style.look()))
        else:
            self._add(Circle((x, y), 5.0, **style.look()))

    def _add(self, artist: Artist, under: bool = False) -> None:
        self._added += 1
        artist.set(transform=self._dp, zorder=0 if under else self._added)
        self._figure.add_artist(artist)


def png(figure: Figure) -> bytes:
    """The figure as the bytes of a PNG file; it is not to be used afterwards."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    canvas = FigureCanvasAgg(figure)
    buffer = io.BytesIO()
    canvas.print_figure(buffer, format="png", dpi=figure.dpi, metadata={"Software": None})
    # Figure, texts and renderer hold each other: the pixels, megabytes, would wait for the cycle collector.
    renderer: Any = canvas.renderer
    vars(renderer).clear()
    return buffer.getvalue()
