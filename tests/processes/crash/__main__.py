"""`python -m tests.processes.crash`: kill Almanac for minutes and print what came of it.

The exit code is 1 where a fact was lost or doubled.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from bot.ops import failpoint
from tests.processes.crash.checker import Verdict
from tests.processes.crash.plan import Figures, Plan, Stuck
from tests.processes.crash.rig import opened

SHOWN = 20  # violations

# Each with its rivals and its share of the time: more can happen to one process alone.
HISTORIES = (("one process, killed and taken over from", 1, 2 / 3), ("two processes on one claim table", 2, 1 / 3))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.processes.crash", description=__doc__)
    parser.add_argument("--seed", type=int, help="of what is drawn; any unless given")
    parser.add_argument("--days", type=float, default=30, help="that pass in each history at most (30)")
    parser.add_argument("--guilds", type=int, default=400, help="of each history (400)")
    parser.add_argument("--seconds", type=float, default=240, help="that all histories take together, about (240)")
    parser.add_argument("--keep", type=Path, help="a folder to keep databases and logs in")
    given = parser.parse_args()
    seed = random.SystemRandom().randrange(1_000_000) if given.seed is None else given.seed
    if given.keep is not None:
        given.keep.mkdir(parents=True, exist_ok=True)
    faulty = 0
    for name, rivals, share in HISTORIES:
        plan = Plan(seed, given.guilds, given.days, given.seconds * share, rivals, all_kinds=True)
        _say(f"{name}, seed {seed}")
        faulty += not asyncio.run(_run(plan, given.keep))
    if faulty:
        again = f"--seed {seed} --days {given.days:g} --guilds {given.guilds} --seconds {given.seconds:g}"
        _say(f"To repeat it: python -m tests.processes.crash {again}")
    return 1 if faulty else 0


async def _run(plan: Plan, keep: Path | None) -> bool:
    """Run one history and print its figures; whether all was well."""
    with ExitStack() as stack:
        if keep is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        else:
            folder = Path(tempfile.mkdtemp(dir=keep, prefix=f"history-{plan.rivals}-"))
        async with opened(folder, plan) as rig:
            try:
                verdict = await rig.history()
            except Stuck as stuck:
                _say(f"  STUCK: {stuck}\n{_end_of(folder / 'log.txt')}")
                return False
    _say(_in_words(rig.figures, verdict))
    for violation in verdict.violations[:SHOWN]:
        _say(f"  VIOLATION: {violation}")
    return not verdict.violations


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _in_words(figures: Figures, verdict: Verdict) -> str:
    kills = figures.kills
    points = {point: kills[point] for point in failpoint.POINTS}
    others = {why: count for why, count in kills.items() if why not in failpoint.POINTS}
    states = {state: count for state, count in figures.states.items() if state != "posted"}
    lines = (
        ("took", f"{figures.seconds:.0f} s, in which {figures.simulated / 86_400:.1f} days passed"),
        ("processes", f"{figures.starts:,} started; {sum(kills.values()):,} ended by SIGKILL or at a failpoint"),
        ("at failpoints", _listed(points)),
        ("by SIGKILL", _listed(others)),
        (
            "lease",
            _listed({**figures.exits, "watched": figures.said["watched"], "taken over": figures.said["taken over"]}),
        ),
        ("troubles", _listed(figures.troubles) or "none"),
        ("people", f"{figures.asks:,} asks and {figures.edits:,} edits acknowledged, {figures.read:,} entries read"),
        ("faults", f"{sum(figures.faults.values()):,}: {_listed(figures.faults)}"),
        ("guild-days", f"{figures.days:,} due, of which {figures.owed:,} had to be posted"),
        ("posted", f"{figures.states['posted']:,}; {figures.facts:,} facts in the channels"),
        ("", f"{figures.late:,} over an hour late, {figures.again:,} begun more than once"),
        ("", f"{figures.said['adopted']:,} found in their channel and adopted"),
        ("not posted", _listed(states) or "none"),
        ("doubled", f"{len(verdict.doubled)}"),
        ("lost", f"{len(verdict.lost)}"),
        ("disagreeing", f"{len(verdict.disagreeing)}"),
        ("broken promises", f"{len(verdict.broken)}"),
    )
    return "\n".join(f"  {name:15} {words}" for name, words in lines)


def _listed(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count:,}" for name, count in sorted(counts.items()))


def _end_of(log: Path) -> str:
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-20:])


if __name__ == "__main__":
    sys.exit(main())
