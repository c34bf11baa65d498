"""`python -m benchmarks.load`: several bots side by side under the same load."""

from __future__ import annotations

import argparse
import asyncio
import dataclasses
import gc
import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from . import picture, report
from .bots import BOTS, BotFailed, RunningBot, running
from .drive import Series, Window, all_series, look, measure

ROOT = Path(__file__).resolve().parent.parent
README = Path("benchmarks/README.md")
PICTURE = Path("docs/pictures/bench.png")
WARM_UP_SECONDS = 0.7
PROCESS_HEADINGS = ("bot", "start s", "first answer s", "idle MiB", "peak MiB", "asks answered", "recorded")


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="python -m benchmarks.load",
        description="Measure bots against a loopback Discord, in alternating rounds, as ratios to the bare one.",
    )
    made.add_argument("--bots", nargs="+", choices=BOTS, default=list(BOTS), metavar="BOT", help=", ".join(BOTS))
    made.add_argument("--concurrency", nargs="+", type=int, default=[1, 64], metavar="N", help="members at once")
    made.add_argument("--seconds", type=float, default=1.0, help="of each window")
    made.add_argument("--rounds", type=int, default=7)
    made.add_argument("--what", nargs="+", choices=("topic", "autocomplete"), default=["topic", "autocomplete"])
    made.add_argument("--names", type=int, default=100_000, help="in the library of the guild")
    made.add_argument("--directory", type=Path, help="where the databases are made; default: a temporary one")
    made.add_argument("--json", type=Path, metavar="FILE", help="also write every window there")
    made.add_argument("--publish", action="store_true", help=f"also write the tables to {README} and draw {PICTURE}")
    return made


def pin() -> int | None:
    """Keep this process on one core; another one for the bots, or None where there is only one."""
    if not hasattr(os, "sched_setaffinity"):
        return None
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) < 2:
        return None
    os.sched_setaffinity(0, {cores[0]})
    return cores[1]


def come_first() -> bool:
    """Go before other programs on this machine, the bots too, where this user may; the priority is inherited."""
    try:
        os.setpriority(os.PRIO_PROCESS, 0, -10)
    except OSError:
        return False
    return True


async def alternate(
    bots: Sequence[RunningBot], series: Series, concurrency: int, arguments: argparse.Namespace, notes: set[str]
) -> dict[str, list[Window]]:
    """Warm every bot up, then give each its window in turn, round after round."""
    results: dict[str, list[Window]] = {bot.name: [] for bot in bots}
    # Each round goes on where the last one ended, so that a series of every topic asks for none twice.
    asks = {bot.name: series.asking(bot.discord, seed=concurrency) for bot in bots}
    for bot in bots:
        await measure(bot, series, asks[bot.name], concurrency, min(WARM_UP_SECONDS, arguments.seconds))
    for _ in range(arguments.rounds):
        for bot in bots:
            window, problem = await measure(bot, series, asks[bot.name], concurrency, arguments.seconds)
            results[bot.name].append(window)
            if problem:
                notes.add(f"instructions were not counted: {problem}")
    return results


async def load(arguments: argparse.Namespace, directory: Path, say: Callable[[str], None]) -> dict[str, Any]:
    """Run everything that was asked for, and say each table as soon as it is there."""
    cpu, first = pin(), come_first()
    series = [entry for name, entry in all_series(arguments.names).items() if name.split("-")[0] in arguments.what]
    notes: set[str] = set()
    tables: list[dict[str, Any]] = []
    machine = report.machine(directory)
    say(machine)
    say(
        f"{arguments.names:,} names; {arguments.rounds} rounds of {arguments.seconds:g} s per bot; "
        + ("driver and bots on different cores" if cpu is not None else "driver and bots share their cores")
        + (", before other programs" if first else "")
    )
    async with AsyncExitStack() as stack:
        bots = [
            await stack.enter_async_context(running(BOTS[name], directory, names=arguments.names, cpu=cpu))
            for name in arguments.bots
        ]
        gc.freeze()
        for entry in series:
            say(f"\n{entry.name}: " + "; ".join([f"{bot.name} {await look(bot, entry)}" for bot in bots]))
            for concurrency in arguments.concurrency:
                results = await alternate(bots, entry, concurrency, arguments, notes)
                say(f"\n{entry.name}, {concurrency} at once")
                say(report.table(report.HEADINGS, report.rows(results)))
                say(report.versus(results))
                windows = {name: [dataclasses.asdict(window) for window in each] for name, each in results.items()}
                tables.append({"series": entry.name, "concurrency": concurrency, "windows": windows})
                if max(window.driver_busy for each in results.values() for window in each) > 0.8:
                    notes.add("the driver was busy for more than 80 % of a window: it may have been the limit")
    processes = [[bot.name, *_process(bot)] for bot in bots]
    say("\n" + report.table(PROCESS_HEADINGS, processes))
    for note in sorted(notes):
        say(f"note: {note}")
    return {"machine": machine, "names": arguments.names, "tables": tables, "processes": processes}


def _process(bot: RunningBot) -> list[str]:
    recorded = bot.recorded()
    return [
        f"{bot.start_seconds:.2f}",
        "-" if bot.first_seconds is None else f"{bot.first_seconds:.2f}",
        f"{bot.idle_mib:.0f}",
        f"{bot.peak_mib:.0f}",
        f"{bot.answered:,}",
        "-" if recorded is None else f"{recorded:,}",
    ]


def main() -> int:
    arguments = parser().parse_args()
    said: list[str] = []

    def say(text: str) -> None:
        said.append(text)
        print(text, flush=True)

    with tempfile.TemporaryDirectory(prefix="almanac-load-", dir=arguments.directory) as directory:
        try:
            result = asyncio.run(load(arguments, Path(directory), say))
        except BotFailed as failure:
            print(failure, file=sys.stderr)
            return 1
    if arguments.json:
        arguments.json.write_text(json.dumps(result, indent=1, ensure_ascii=False))
    if arguments.publish:
        readme = ROOT / README
        readme.write_text(report.published(readme.read_text(encoding="utf-8"), "\n".join(said)), encoding="utf-8")
        picture.draw(result["tables"], ROOT / PICTURE)
    return 0


if __name__ == "__main__":
    sys.exit(main())
