"""The picture of a run: for each series, how many times the bare bot's throughput each bot has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from matplotlib.figure import Figure

from .report import BASE

TITLES = {
    "topic": "/topic, popular",
    "topic-every": "/topic, every topic",
    "autocomplete-prefix": "suggestions,\nbeginning typed",
    "autocomplete-typo": "suggestions,\nmistyped",
}
COLOURS = {
    "bare": "#9aa3ab",
    "bare-tuned": "#c4cad0",
    "usual": "#c98b2b",
    "almanac": "#3e7cb1",
    "almanac-unhurried": "#8fb3d3",
}
BAR = 0.2


def draw(tables: Sequence[Mapping[str, Any]], file: Path) -> None:
    """Write the picture of these tables, a panel for each number of members at once; `tables` is as `--json` has it."""
    crowds = sorted({table["concurrency"] for table in tables})
    figure = Figure(figsize=(9, 3.2 * len(crowds)), layout="constrained", facecolor="white")
    for place, crowd in enumerate(crowds, 1):
        shown = [table for table in tables if table["concurrency"] == crowd]
        axes = figure.add_subplot(len(crowds), 1, place)
        _panel(axes, f"{crowd} at once" if crowd > 1 else "One at a time", shown)
        if place == 1:
            axes.legend(ncols=4, frameon=False, loc="lower right", bbox_to_anchor=(1, 1))
    figure.savefig(file, dpi=150)


def _panel(axes: Any, title: str, tables: Sequence[Mapping[str, Any]]) -> None:
    """Bars in groups, a group for each series; each says its height."""
    for place, name in enumerate(tables[0]["windows"]):
        rates = [_rate(table, name) / _rate(table, BASE) for table in tables]
        at = [group + (place - len(tables[0]["windows"]) / 2 + 0.5) * BAR for group in range(len(tables))]
        bars = axes.bar(at, rates, BAR * 0.9, label=name, color=COLOURS.get(name))
        axes.bar_label(bars, fmt="%.2f", fontsize=8, padding=2)
    axes.set_title(title, loc="left", fontsize=11)
    axes.set_ylabel("answers a second,\nof the bare bot's", fontsize=9)
    axes.set_xticks(range(len(tables)), [TITLES.get(table["series"], table["series"]) for table in tables])
    axes.axhline(1, color="#555555", linewidth=0.8, zorder=0)
    axes.margins(y=0.15)
    axes.spines[["top", "right"]].set_visible(False)


def _rate(table: Mapping[str, Any], name: str) -> float:
    rate: float = median(window["rate"] for window in table["windows"][name])
    return rate
