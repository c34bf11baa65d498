"""Reports: tied to what was seen, answered, and then nobody's."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.container import Container
from bot.domain.errors import UserError
from bot.domain.message import ENGLISH
from bot.messages import render
from bot.services.curation.reports import A_DAY_EACH, OPEN_EACH, Overdue
from bot.services.unit_of_work import PermissionDenied
from tests.support.daily_clock import Clock
from tests.support.database import open_library
from tests.support.moderators import ANA, BEN, ELSEWHERE, HOME, NORA, ROAD, DraftFactory, add_topic_and_source, logged
from tests.support.refusals import refuses


@pytest.fixture
async def drafts(container: Container) -> DraftFactory:
    drafts = await add_topic_and_source(container)
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    return drafts


async def test_a_report_is_tied_to_the_version_that_was_seen(container: Container, drafts: DraftFactory) -> None:
    await container.curation.edit(HOME, NORA, 1, 1, {"locator": "p. 2"})
    report = await container.reports.report(HOME, ANA, 1, 1, "It is page 2.")
    [waiting] = (await container.reports.open(HOME, NORA)).items
    assert waiting == report
    assert (waiting.number, waiting.version, waiting.text) == (1, 1, "It is page 2.")
    with pytest.raises(UserError, match="entry-has-no-version number=1 version=3 last=2"):
        await container.reports.report(HOME, ANA, 1, 3, "It is page 2.")


async def test_the_reporter_is_told_once_and_forgotten_with_the_answer(
    container: Container, drafts: DraftFactory
) -> None:
    report = await container.reports.report(HOME, ANA, 1, 1, "It is open again.")
    settled = await container.reports.settle(HOME, NORA, report.id, "Mended, thank you.")
    assert (settled.notify, settled.report.answer) == (ANA.user_id, "Mended, thank you.")
    assert (await container.reports.open(HOME, NORA)).total == 0
    with pytest.raises(UserError, match="report-already-settled"):
        await container.reports.settle(HOME, NORA, report.id, "Mended twice.")
    assert [each.actor_id for each in await logged(container)][:2] == [NORA.user_id, None]
    await container.database.close()
    with closing(sqlite3.connect(container.database.path)) as connection, connection:
        dump = "\n".join(connection.iterdump())
    assert f",{NORA.user_id}," in dump
    assert f",{ANA.user_id}," not in dump


async def test_one_member_may_have_few_reports_waiting(container: Container, drafts: DraftFactory) -> None:
    for n in range(OPEN_EACH):
        await container.reports.report(HOME, ANA, 1, 1, f"Fault {n}")
    with pytest.raises(UserError, match="report-too-many-wait limit=5"):
        await container.reports.report(HOME, ANA, 1, 1, "One more")
    assert (
        await container.reports.report(HOME, ANA, 1, 1, "Fault 0")
        == (await container.reports.open(HOME, NORA)).items[0]
    )
    await container.reports.report(HOME, BEN, 1, 1, "Another member's")
    assert (await container.reports.open(HOME, NORA, 10**9)).number == 1


async def test_one_member_may_send_so_many_reports_a_day(tmp_path: Path) -> None:
    clock = Clock("2026-05-01T12:00")
    async with open_library(tmp_path, clock=clock) as container:
        drafts = await add_topic_and_source(container)
        await container.curation.add(HOME, NORA, drafts.summary(ROAD))
        for n in range(A_DAY_EACH):
            report = await container.reports.report(HOME, ANA, 1, 1, f"Fault {n}")
            await container.reports.settle(HOME, NORA, report.id, "Mended.")
        with refuses("You have sent 10 reports today"):
            await container.reports.report(HOME, ANA, 1, 1, "One more")
        await container.reports.report(HOME, BEN, 1, 1, "Another member's")
        clock.forward(days=1)
        await container.reports.report(HOME, ANA, 1, 1, "One more")


@pytest.mark.parametrize(
    ("text", "reason"), [(" ", "text: is missing"), ("x" * 1001, "text: may have 1,000 characters")]
)
async def test_a_report_that_says_nothing_or_too_much_is_refused(
    container: Container, drafts: DraftFactory, text: str, reason: str
) -> None:
    with refuses(reason):
        await container.reports.report(HOME, ANA, 1, 1, text)
    report = await container.reports.report(HOME, ANA, 1, 1, "It is open again.")
    with refuses(reason.replace("text", "answer")):
        await container.reports.settle(HOME, NORA, report.id, text)


async def test_another_guilds_report_is_as_unknown_as_none(container: Container, drafts: DraftFactory) -> None:
    here = await container.reports.report(HOME, ANA, 1, 1, "It is open again.")
    calls: list[Any] = [
        lambda id: container.reports.report_of(ELSEWHERE, NORA, id),
        lambda id: container.reports.settle(ELSEWHERE, NORA, id, "Mended."),
    ]
    said = set()
    for call in calls:
        for id in (here.id, 999, 0, -1, 10**30):
            with pytest.raises(UserError) as refused:
                await call(id)
            said.add(render(refused.value, ENGLISH))
    assert said == {"This report is not in this library."}
    assert (await container.reports.open(ELSEWHERE, NORA)).total == 0
    for attempt in (container.reports.open(HOME, ANA), container.reports.settle(HOME, ANA, here.id, "x")):
        with pytest.raises(PermissionDenied):
            await attempt


# --- Review by --------------------------------------------------------------------------------------------------------


async def test_entries_whose_day_has_passed_are_listed_longest_ago_first(tmp_path: Path) -> None:
    async with open_library(tmp_path, clock=lambda: datetime(2026, 5, 1, 12, tzinfo=UTC)) as container:
        drafts = await add_topic_and_source(container)
        for n in range(4):
            await container.curation.add(
                HOME, NORA, drafts.key_date(f"202{n}", f"Event {n} took place."), confirmed=True
            )
        assert await container.reports.set_review_by(HOME, NORA, date(2026, 4, 30), topic_id=drafts.topic.id) == 4
        assert await container.reports.set_review_by(HOME, NORA, date(2026, 4, 30), topic_id=drafts.topic.id) == 0
        await container.reports.set_review_by(HOME, NORA, date(2026, 1, 1), number=3)
        await container.reports.set_review_by(HOME, NORA, date(2026, 5, 1), number=2)
        await container.curation.retire(HOME, NORA, 4, "disputed")
        due = await container.reports.overdue(HOME, NORA)
        assert [(each.entry.number, each.since) for each in due.items] == [
            (3, date(2026, 1, 1)),
            (1, date(2026, 4, 30)),
        ]
        assert isinstance(due.items[0], Overdue)
        await container.reports.set_review_by(HOME, NORA, None, number=3)
        assert (await container.reports.overdue(HOME, NORA)).total == 1
        assert [each.version for each in (await container.libraries.get(HOME)).entries.values()] == [1, 1, 1]
