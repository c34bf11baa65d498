"""Rounds of windows → the table."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Final

from .drive import Window

BASE: Final = "bare"
_PACKAGES: Final = ("discord.py", "aiohttp", "orjson", "SQLAlchemy", "aiosqlite")


def machine(directory: Path) -> str:
    """One line: what it ran on, and where the databases were."""
    versions = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    return (
        f"{os.cpu_count()} cores ({_processor()}), {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, {versions}; databases on {_filesystem(directory)}"
    )


def _processor() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or "unknown"


def _filesystem(directory: Path) -> str:
    """The type of the file system that holds a directory: what a durable commit costs depends on it."""
    found = ("", "an unknown file system")
    try:
        for line in Path("/proc/mounts").read_text().splitlines():
            _, place, kind, *_ = line.split()
            if directory.resolve().is_relative_to(place) and len(place) > len(found[0]):
                found = (place, kind)
    except OSError:
        pass
    return found[1]


def ratios(windows: Sequence[Window], base: Sequence[Window], field: str) -> list[float]:
    """Round by round, so that what the machine does meanwhile happens to both."""
    pairs = [(getattr(window, field), getattr(other, field)) for window, other in zip(windows, base, strict=True)]
    return [own / other for own, other in pairs if own is not None and other]


def rows(results: dict[str, list[Window]]) -> list[list[str]]:
    """One row per bot: medians over the rounds, and medians (lowest–highest) of the ratios to the base in each."""
    made = []
    for name, windows in results.items():
        base = results.get(BASE, windows)
        made.append(
            [
                name,
                _number(median(window.rate for window in windows)),
                _spread(ratios(windows, base, "rate")),
                f"{median(window.p50 for window in windows):.1f}",
                f"{median(window.p99 for window in windows):.1f}",
                _spread(ratios(windows, base, "p99")),
                f"{median(window.cpu_ms for window in windows):.2f}",
                _spread(ratios(windows, base, "cpu_ms")),
                _instructions(windows),
                _spread(ratios(windows, base, "instructions")),
                f"{median(window.bot_busy for window in windows):.0%}",
                f"{max(window.driver_busy for window in windows):.0%}",
            ]
        )
    return made


HEADINGS: Final = (
    "bot",
    "per s",
    "of bare",
    "p50 ms",
    "p99 ms",
    "of bare",
    "CPU ms",
    "of bare",
    "k instr",
    "of bare",
    "busy",
    "driver",
)


def versus(results: dict[str, list[Window]]) -> str:
    """How many times the throughput of each other bot the last one has."""
    last, windows = list(results.items())[-1]
    times = [f"{_spread(ratios(windows, results[name], 'rate'))} × {name}" for name in results if name != last]
    return f"{last} serves {', '.join(times)}" if times else ""


def table(headings: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """Columns aligned: the first to the left, numbers to the right."""
    cells = [list(headings), *map(list, lines)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(headings))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in cells
    )


_FIGURES: Final = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- /figures -->)", re.DOTALL)


def published(page: str, figures: str) -> str:
    """A page with these figures between its markers, in place of those that stand there."""
    return _FIGURES.sub(lambda _: f"```\n{figures}\n```\n", page, count=1)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


def _spread(values: Sequence[float]) -> str:
    if not values:
        return "-"
    digits = 1 if median(values) >= 10 else 2
    return f"{median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def _instructions(windows: Sequence[Window]) -> str:
    counted = [window.instructions for window in windows if window.instructions is not None]
    return f"{median(counted) / 1000:,.0f}" if counted else "-"
