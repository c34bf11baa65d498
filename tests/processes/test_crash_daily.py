"""The daily fact under SIGKILL and every fault: a short run of the crash rig, and proof that it can fail."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.daily.post import DailyState
from bot.domain.daily.schedule import next_due
from bot.ops import failpoint
from bot.ui import custom_ids
from tests.processes.crash.checker import Fact, GuildDay, History, Interval, Row, Wanted, dues, facts_of, judge
from tests.processes.crash.plan import ZONES, Plan
from tests.processes.crash.rig import opened

GUILDS = 80
DAYS = 3  # at the most: as a rule each failpoint has killed within half a day
GUILD = 7
CHANNEL = 8
HOUR = 3_600
START = int(dt.datetime(2026, 5, 1, tzinfo=dt.UTC).timestamp())
DUE = START + 9 * HOUR
DAY = GuildDay(GUILD, "2026-05-01")
POSTED = Row(DAY, DailyState.POSTED, claimed_at=DUE, settled_at=DUE + 1, number=3, message_id=40)
FACT = Fact(DAY, 3, 40)
WELL = History(START, {GUILD: Wanted(dt.time(9), "UTC")}, [DUE + HOUR], [FACT], [POSTED])


@pytest.mark.parametrize(("rivals", "kills"), [(1, failpoint.POINTS), (2, failpoint.POINTS[:3])])
async def test_killed_again_and_again_it_posts_one_fact_a_guild_and_date(
    tmp_path: Path, rivals: int, kills: Sequence[str]
) -> None:
    async with opened(tmp_path, Plan(20, GUILDS, DAYS, math.inf, rivals, kills=kills)) as rig:
        verdict = await rig.history()
    assert verdict.violations == []
    assert verdict.owed > 0
    assert rig.figures.kills.keys() >= set(kills)
    assert rig.figures.faults


def test_a_history_in_which_all_went_well_has_no_violation() -> None:
    verdict = judge(WELL)
    assert verdict.violations == []
    assert (verdict.days, verdict.owed) == (1, 1)


def test_a_fact_that_is_in_its_channel_twice_is_doubled() -> None:
    [doubled] = judge(replace(WELL, facts=[FACT, replace(FACT, message_id=41)])).doubled
    assert "2 facts" in doubled


@pytest.mark.parametrize("row", [None, DailyState.SENDING, DailyState.SKIPPED, DailyState.FAILED, DailyState.UNKNOWN])
def test_a_fact_that_is_nowhere_though_it_could_be_posted_is_lost(row: DailyState | None) -> None:
    rows = [replace(POSTED, state=row, message_id=None)] if row else []
    [lost] = judge(replace(WELL, facts=[], rows=rows)).lost
    assert "due 2026-05-01 09:00 UTC" in lost


def test_a_fact_that_somebody_removed_behind_its_row_is_lost_and_disagrees() -> None:
    verdict = judge(replace(WELL, facts=[]))
    assert len(verdict.lost) == len(verdict.disagreeing) == 1


@pytest.mark.parametrize(
    "row",
    [
        None,
        replace(POSTED, message_id=41),
        replace(POSTED, number=4),
        replace(POSTED, state=DailyState.SENDING, message_id=None),
        replace(POSTED, state=DailyState.SKIPPED, message_id=None),
        replace(POSTED, state=DailyState.FAILED, message_id=None),
        replace(POSTED, state=DailyState.UNKNOWN, message_id=None),
    ],
)
def test_a_row_that_says_otherwise_than_the_channel_disagrees(row: Row | None) -> None:
    assert len(judge(replace(WELL, rows=[row] if row else [])).disagreeing) == 1


def test_a_fact_of_a_date_on_which_none_was_due_disagrees() -> None:
    other = GuildDay(GUILD, "2026-05-02")
    history = replace(WELL, facts=[FACT, replace(FACT, day=other)], rows=[POSTED, replace(POSTED, day=other)])
    assert len(judge(history).disagreeing) == 1


def test_a_date_is_owed_only_where_there_was_calm_within_its_grace() -> None:
    skipped = replace(POSTED, state=DailyState.SKIPPED, message_id=None)
    for calm, owed in ((DUE + 6 * HOUR, 1), (DUE + 6 * HOUR + 1, 0)):
        verdict = judge(replace(WELL, calms=[calm], facts=[], rows=[skipped]))
        assert (verdict.owed, len(verdict.lost)) == (owed, owed)


def test_nobody_can_know_only_where_the_channel_refused_meanwhile() -> None:
    unknown = replace(POSTED, state=DailyState.UNKNOWN, message_id=None)
    for interval, lost in ((Interval(DUE, DUE), 0), (Interval(DUE - 9, DUE - 1), 1), (Interval(DUE + 2, DUE + 9), 1)):
        history = replace(WELL, facts=[], rows=[unknown], refused={GUILD: [interval]})
        assert len(judge(history).lost) == lost


def test_a_fact_is_known_in_its_channel_by_its_button() -> None:
    def message(number: int, custom_id: str) -> dict[str, object]:
        return {"id": str(number), "components": [{"type": 1, "components": [{"type": 2, "custom_id": custom_id}]}]}

    posted = {
        40: message(40, custom_ids.make("daily-of", date="2026-05-01", number=3)),
        41: message(41, custom_ids.make("topic", topic=3)),
        42: message(42, custom_ids.make("daily-of", date="2026-05-02", number=3)[:-2]),
    }
    assert facts_of({CHANNEL: posted}, {CHANNEL: GUILD}) == [FACT]


@pytest.mark.parametrize("zone", ZONES)
def test_the_dates_that_the_checker_expects_are_those_that_the_schedule_walks(zone: str) -> None:
    time = dt.time(2, 30)
    end = START + 200 * 24 * HOUR
    expected = list(dues(Wanted(time, zone), START, end))
    due = next_due(dt.datetime.fromtimestamp(START, dt.UTC), time, ZoneInfo(zone))
    walked = []
    while due.at.timestamp() <= end:
        walked.append((due.date, int(due.at.timestamp())))
        due = next_due(due.at, time, ZoneInfo(zone), due.date)
    assert expected == walked
    assert len(walked) > 190
