"""How a chart looks: its colours, and what tells a certainty from another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

GROUND, BAND, RAIL = "#2b2d31", "#31343b", "#4b4e57"
TEXT, MUTED = "#f2f3f5", "#b5bac1"
OUTLINE = 1.7

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Style:
    """How a certainty looks: told apart by outline and by the shape of its dot, not by colour alone."""

    color: str
    filled: bool
    dash: tuple[float, float] | None  # of the outline, on and off in line widths
    dot: tuple[Point, ...]  # corners around its middle; a circle has none
    rounding: float

    def look(self) -> dict[str, Any]:
        """The properties of a matplotlib patch that looks so."""
        if self.filled:
            return {"facecolor": self.color, "edgecolor": "none"}
        line = "solid" if self.dash is None else (0, self.dash)
        return {"facecolor": GROUND, "edgecolor": self.color, "linewidth": OUTLINE, "linestyle": line}


STYLES = {
    "happened": Style("#5cb8f5", True, None, (), 2.6),
    "inferred": Style("#e79bd3", False, (1.0, 1.0), ((0, -6.2), (6.2, 0), (0, 6.2), (-6.2, 0)), 4.0),
    "planned": Style("#f5b041", False, None, ((-4.5, -4.5), (4.5, -4.5), (4.5, 4.5), (-4.5, 4.5)), 0.6),
    "expected": Style("#58d6a9", False, (2.4, 1.3), ((0, -5.6), (5.8, 4.6), (-5.8, 4.6)), 0.6),
}
