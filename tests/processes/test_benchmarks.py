"""The load rig: it runs, and counts what it says it counts."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest

from benchmarks import library, picture, report
from benchmarks.bots import Bot, BotFailed, running
from benchmarks.drive import Window
from benchmarks.measure import Instructions

ROOT = Path(__file__).resolve().parents[2]


def window(rate: float, instructions: float | None = None) -> Window:
    return Window(rate, 1.0, 2.0, 0.5, instructions, 1.0, 0.3)


def test_a_short_run_measures_two_bots_and_every_ask_they_answered_is_recorded(tmp_path: Path) -> None:
    result = tmp_path / "result.json"
    options = [
        "--names",
        "1000",
        "--rounds",
        "2",
        "--seconds",
        "0.1",
        "--concurrency",
        "2",
        "--directory",
        str(tmp_path),
    ]
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.load", "--bots", "bare", "usual", *options, "--json", result],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    measured = json.loads(result.read_text())

    assert [table["series"] for table in measured["tables"]] == [
        "topic",
        "topic-every",
        "autocomplete-prefix",
        "autocomplete-typo",
    ]
    for table in measured["tables"]:
        assert {name: len(windows) for name, windows in table["windows"].items()} == {"bare": 2, "usual": 2}
        assert all(window["rate"] > 0 for windows in table["windows"].values() for window in windows)
    *_, answered, recorded = measured["processes"][1]
    assert answered == recorded != "0"


def test_the_price_of_the_journal_is_printed(tmp_path: Path) -> None:
    options = ["--seconds", "0.1", "--directory", str(tmp_path)]
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.journal", *options], cwd=ROOT, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert [line.split("  ")[0] for line in run.stdout.splitlines()[2:5]] == [
        "committed",
        "journal first",
        "another writer",
    ]
    assert "One append of 64 asks" in run.stdout


async def test_a_bot_that_cannot_start_is_told_with_the_end_of_its_log(tmp_path: Path) -> None:
    unseeded = Bot("unseeded", run=(), seed=("-c", "raise SystemExit('no such table')"))
    with pytest.raises(BotFailed, match="unseeded could not be seeded\nno such table"):
        async with running(unseeded, tmp_path, names=10, cpu=None):
            pass
    with pytest.raises(BotFailed, match="mute ended before it was connected\nno token"):
        async with running(Bot("mute", run=("-c", "raise SystemExit('no token')")), tmp_path, names=10, cpu=None):
            pass


def test_a_made_up_library_is_the_same_each_time_and_no_two_names_look_alike() -> None:
    names = [name for topic in library.topics(2_000) for name in topic.names]

    assert library.topics(2_000) == library.topics(2_000)
    assert len({name.replace(" ", "").casefold() for name in names}) == len(names) == 2_000
    assert set(library.popular(2_000)) < set(names)
    assert all(1 <= len(typed) <= 5 for typed in islice(library.prefixes(2_000, seed=1), 200))
    typed = [*islice(library.typos(2_000, seed=1), 200)]
    assert sum(any(name.startswith(text) for name in names) for text in typed) < 20


def test_every_topic_is_asked_for_before_any_is_asked_again() -> None:
    topic_of = {name: place for place, topic in enumerate(library.topics(5_000)) for name in topic.names}
    asked = [topic_of[name] for name in islice(library.every_topic(5_000, seed=1), 2_000)]

    assert sorted(asked[:1_000]) == sorted(asked[1_000:]) == list(range(1_000))
    assert asked[:1_000] != list(range(1_000))


def test_figures_take_the_place_of_those_on_the_page_and_are_drawn(tmp_path: Path) -> None:
    page = "# Benchmarks\n\n<!-- figures -->\nold\n<!-- /figures -->\n\nmore\n"
    windows = {"bare": [{"rate": 100.0}], "almanac": [{"rate": 110.0}]}
    tables = [{"series": "topic", "concurrency": crowd, "windows": windows} for crowd in (1, 64)]

    picture.draw(tables, tmp_path / "bench.png")
    assert (tmp_path / "bench.png").read_bytes().startswith(b"\x89PNG")
    assert report.published(page, r"a \1 b") == page.replace("old\n", "```\na \\1 b\n```\n")
    assert report.published((ROOT / "benchmarks/README.md").read_text(), "new figures").count("new figures") == 1


def test_ratios_are_taken_within_a_round_and_the_table_gives_their_median_and_range() -> None:
    results = {
        "bare": [window(100), window(200), window(400)],
        "almanac": [window(90), window(200), window(300)],
    }

    assert report.ratios(results["almanac"], results["bare"], "rate") == [0.9, 1.0, 0.75]
    assert report.versus(results) == "almanac serves 0.90 (0.75–1.00) × bare"
    assert report.rows(results)[1][:3] == ["almanac", "200", "0.90 (0.75–1.00)"]
    assert report.rows(results)[1][8:10] == ["-", "-"]


async def test_without_perf_there_is_no_count_but_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    async with Instructions(1) as missing:
        await missing.start()
        assert await missing.stop() is None
    assert missing.problem == "perf is not installed"

    broken = tmp_path / "perf"
    broken.write_text("#!/bin/sh\necho 'not permitted here' >&2\nexit 255\n")
    broken.chmod(0o755)
    async with Instructions(1) as forbidden:
        await forbidden.start()
        assert await asyncio.wait_for(forbidden.stop(), 60) is None
    assert forbidden.problem == "not permitted here"
