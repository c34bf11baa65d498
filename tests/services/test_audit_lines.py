"""Every use case of somebody: what changes something writes a line of the audit log about it, and what reads does
neither."""

from __future__ import annotations

import asyncio
import datetime as dt
import inspect
import shutil
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing, suppress
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, NamedTuple, get_type_hints

import pytest

from bot.container import Container
from bot.domain.audit import Action
from bot.domain.draft import Draft, NewSource
from bot.domain.errors import UserError
from bot.domain.message import Message
from bot.domain.message_link import MessageLink
from bot.domain.operation import AwaitsReview
from bot.domain.topic import Topic
from bot.kinds.summary import SUMMARY
from bot.services.packs.packs import read_pack, starter_packs
from bot.services.packs.transfer import Format, Upload, seal
from tests.support.daily_clock import Clock
from tests.support.database import open_library
from tests.support.moderators import ANA, BRIDGE, HOME, MIRA, NORA, OMAR, ROAD, TEXT, DraftFactory, add_topic_and_source

NOW = "2026-03-02T07:00"
TOMORROW = dt.date(2026, 3, 3)
[PACK, *_] = starter_packs().values()
FILE = Upload("pack.toml", PACK.encode())
GAP = "weather"
LOOK = Message("action-see-settings")


class World(NamedTuple):
    """A guild in which there is something to do for every use case."""

    drafts: DraftFactory
    other: Topic
    message: Draft
    suggested: int
    asked: int
    quoted: int
    report: int
    merged: Topic
    retired: Topic
    retired_source: int


class Case(NamedTuple):
    """A use case as somebody does it, and what the audit log says of it: nothing if it only reads."""

    does: Callable[[Container, World], Awaitable[Any]]
    says: Action | None = None


async def prepare(container: Container) -> World:
    """Entry 3 is retired, three others are published, the first in two versions; a message, a report and a gap wait."""
    drafts = await add_topic_and_source(container)
    other = await container.topics.add(HOME, NORA, ["Berdzor bridge"])
    related = await container.topics.add(HOME, NORA, ["Goris"])
    await container.topics.relate(HOME, NORA, drafts.topic.id, related.id)
    merged = await container.topics.add(HOME, NORA, ["Bridge of Goris"])
    await container.topics.merge(HOME, NORA, merged.id, other.id)
    retired = await container.topics.add(HOME, NORA, ["Sisian"])
    await container.topics.retire(HOME, NORA, retired.id, "empty")
    other = await container.topics.names(HOME, NORA, other.id, add=["Bridge of Berdzor"])
    book = await container.sources.add(HOME, NORA, {"title": "Book", "link": "https://example.org/book"})
    await container.sources.retire(HOME, NORA, book.id, "withdrawn")
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    await container.curation.add(HOME, NORA, drafts.quote("The road was closed in December."))
    await container.curation.add(HOME, NORA, drafts.summary(BRIDGE))
    await container.curation.edit(HOME, NORA, 1, 1, {"locator": "p. 2"}, confirmed=True)
    await container.curation.retire(HOME, NORA, 3, "wrong")
    await container.curation.add(HOME, NORA, drafts.summary("According to the Gazette nobody has mended the road."))
    source = NewSource(str(MessageLink(HOME, 10**17, 10**17 + 1)), "Ana in #general", "2026-02-01")
    message = replace(drafts.quote("I was there when it closed."), source_id=None, new_source=source)
    suggested = await container.review.save_message(HOME, ANA, ANA.user_id, message)
    taken_over = replace(message, fields={**message.fields, "body": "Nobody asked me, and I would have said so."})
    approved = await container.review.save_message(HOME, NORA, ANA.user_id, taken_over)
    await container.consents.answer(HOME, ANA, approved.id, 1, True)
    published = (await container.review.approve(HOME, OMAR, approved.id, 1)).entry
    assert published is not None
    waiting = replace(message, fields={**message.fields, "body": "It has been open again since spring."})
    asked = await container.review.save_message(HOME, OMAR, ANA.user_id, waiting)
    report = await container.reports.report(HOME, ANA, 1, 1, "It is page 3.")
    await container.asks.gap(HOME, GAP, 10**18)
    await container.asks.flush()
    await container.daily.set_up(HOME, MIRA, channel_id=5, time="09:00", zone="UTC", on=True)
    await container.daily.hold(HOME, NORA, TOMORROW)
    await container.guilds.set_review(HOME, MIRA, False)
    await container.guilds.set_review(HOME, MIRA, True)
    for name in ("Shusha", "Xankendi"):
        with pytest.raises(AwaitsReview):
            await container.topics.add(HOME, NORA, [name])
    await container.guilds.set_review(HOME, MIRA, False)
    await container.sources.edit(HOME, NORA, drafts.source.id, 1, {"author": "Its editors"})
    return World(drafts, other, message, suggested.id, asked.id, published.number, report.id, merged, retired, book.id)


async def imports(container: Container, _: World) -> None:
    run = await container.transfer.check(HOME, NORA, FILE)
    await container.transfer.apply(HOME, NORA, FILE, seal(HOME, FILE.data), run.plan.digest, NORA.user_id)


CASES = {
    "audit.log": Case(lambda c, w: c.audit.log(HOME, NORA)),
    "consents.answer": Case(lambda c, w: c.consents.answer(HOME, ANA, w.asked, 1, False), Action.DECLINE),
    "consents.refuse_all": Case(lambda c, w: c.consents.refuse_all(HOME, ANA, True), Action.DECLINE),
    "consents.withdraw": Case(lambda c, w: c.consents.withdraw(HOME, ANA, w.quoted), Action.RETIRE),
    "curation.add": Case(lambda c, w: c.curation.add(HOME, NORA, w.drafts.key_date("2022-12")), Action.ADD),
    "curation.diff": Case(lambda c, w: c.curation.diff(HOME, NORA, 1, 1, 2)),
    "curation.edit": Case(lambda c, w: c.curation.edit(HOME, NORA, 1, 2, {"locator": "p. 9"}), Action.EDIT),
    "curation.entry": Case(lambda c, w: c.curation.entry(HOME, NORA, 1)),
    "curation.history": Case(lambda c, w: c.curation.history(HOME, NORA, 1)),
    "curation.restore": Case(lambda c, w: c.curation.restore(HOME, NORA, 3), Action.RESTORE),
    "curation.retire": Case(lambda c, w: c.curation.retire(HOME, NORA, 1, "wrong"), Action.RETIRE),
    "curation.revert": Case(lambda c, w: c.curation.revert(HOME, NORA, 1, 1), Action.REVERT),
    "curation.revision": Case(lambda c, w: c.curation.revision(HOME, NORA, 1, 1)),
    "daily.hold": Case(lambda c, w: c.daily.hold(HOME, NORA, dt.date(2026, 3, 4)), Action.DAILY_HOLD),
    "daily.plan": Case(lambda c, w: c.daily.plan(HOME, NORA)),
    "daily.preview": Case(lambda c, w: c.daily.preview(HOME, MIRA)),
    "daily.release": Case(lambda c, w: c.daily.release(HOME, NORA, TOMORROW), Action.DAILY_RELEASE),
    "daily.set_up": Case(lambda c, w: c.daily.set_up(HOME, MIRA, time="10:00"), Action.SETTING),
    "daily.swap": Case(lambda c, w: c.daily.swap(HOME, NORA, TOMORROW, 2), Action.DAILY_CHOOSE),
    "daily.swap_for_another": Case(lambda c, w: c.daily.swap_for_another(HOME, NORA, TOMORROW, 2), Action.DAILY_CHOOSE),
    "daily_posts.claim_now": Case(lambda c, w: c.daily_posts.claim_now(HOME, NORA), Action.DAILY_NOW),
    "gaps.done": Case(lambda c, w: c.gaps.done(HOME, NORA, GAP), Action.GAP_DONE),
    "gaps.open": Case(lambda c, w: c.gaps.open(HOME, NORA)),
    "guilds.require_manager": Case(lambda c, w: c.guilds.require_manager(HOME, MIRA, LOOK)),
    "guilds.require_moderator": Case(lambda c, w: c.guilds.require_moderator(HOME, NORA, LOOK)),
    "guilds.set_language": Case(lambda c, w: c.guilds.set_language(HOME, MIRA, "hy"), Action.SETTING),
    "guilds.set_log_channel": Case(lambda c, w: c.guilds.set_log_channel(HOME, MIRA, 6), Action.SETTING),
    "guilds.set_moderators": Case(lambda c, w: c.guilds.set_moderators(HOME, MIRA, 77), Action.SETTING),
    "guilds.set_review": Case(lambda c, w: c.guilds.set_review(HOME, MIRA, True), Action.SETTING),
    "operations.approve": Case(lambda c, w: c.operations.approve(HOME, OMAR, 1), Action.APPROVE),
    "operations.decline": Case(lambda c, w: c.operations.decline(HOME, OMAR, 2), Action.DECLINE),
    "packs.load": Case(lambda c, w: c.packs.load(HOME, read_pack(PACK, "pack"), NORA.user_id), Action.IMPORT),
    "reports.open": Case(lambda c, w: c.reports.open(HOME, NORA)),
    "reports.overdue": Case(lambda c, w: c.reports.overdue(HOME, NORA)),
    "reports.report": Case(lambda c, w: c.reports.report(HOME, ANA, 2, 1, "Who said so?"), Action.REPORT),
    "reports.report_of": Case(lambda c, w: c.reports.report_of(HOME, NORA, w.report)),
    "reports.set_review_by": Case(
        lambda c, w: c.reports.set_review_by(HOME, NORA, TOMORROW, number=1), Action.REVIEW_BY
    ),
    "reports.settle": Case(lambda c, w: c.reports.settle(HOME, NORA, w.report, "Mended."), Action.SETTLE),
    "review.approve": Case(lambda c, w: c.review.approve(HOME, OMAR, w.suggested, 1), Action.APPROVE),
    "review.decline": Case(lambda c, w: c.review.decline(HOME, OMAR, w.suggested, 1, "No."), Action.DECLINE),
    "review.proposal": Case(lambda c, w: c.review.proposal(HOME, NORA, w.suggested)),
    "review.queue": Case(lambda c, w: c.review.queue(HOME, NORA)),
    "review.rewrite": Case(
        lambda c, w: c.review.rewrite(HOME, OMAR, w.suggested, 1, {"locator": "p. 4"}), Action.REWRITE
    ),
    "review.save_message": Case(lambda c, w: c.review.save_message(HOME, OMAR, ANA.user_id, w.message), Action.PROPOSE),
    "review.suggest": Case(
        lambda c, w: c.review.suggest(HOME, ANA, SUMMARY.name, w.drafts.topic.id, "It is open."), Action.SUGGEST
    ),
    "review.withdraw": Case(lambda c, w: c.review.withdraw(HOME, ANA, w.suggested), Action.WITHDRAW),
    "sources.add": Case(
        lambda c, w: c.sources.add(HOME, NORA, {"title": "A book", "link": "https://example.org/b"}), Action.SOURCE_ADD
    ),
    "sources.edit": Case(
        lambda c, w: c.sources.edit(HOME, NORA, w.drafts.source.id, 2, {"title": "Gazette"}), Action.SOURCE_EDIT
    ),
    "sources.diff": Case(lambda c, w: c.sources.diff(HOME, NORA, w.drafts.source.id, 1, 2)),
    "sources.history": Case(lambda c, w: c.sources.history(HOME, NORA, w.drafts.source.id)),
    "sources.restore": Case(lambda c, w: c.sources.restore(HOME, NORA, w.retired_source), Action.SOURCE_RESTORE),
    "sources.retire": Case(
        lambda c, w: c.sources.retire(HOME, NORA, w.drafts.source.id, "wrong"), Action.SOURCE_RETIRE
    ),
    "sources.revert": Case(lambda c, w: c.sources.revert(HOME, NORA, w.drafts.source.id, 1), Action.SOURCE_REVERT),
    "shelf.merged_topics": Case(lambda c, w: c.shelf.merged_topics(HOME, NORA)),
    "shelf.retired_entries": Case(lambda c, w: c.shelf.retired_entries(HOME, NORA)),
    "shelf.retired_sources": Case(lambda c, w: c.shelf.retired_sources(HOME, NORA)),
    "shelf.retired_topics": Case(lambda c, w: c.shelf.retired_topics(HOME, NORA)),
    "sources.fingerprint": Case(
        lambda c, w: c.sources.fingerprint(HOME, NORA, w.drafts.source.id, TEXT), Action.SOURCE_FINGERPRINT
    ),
    "topics.add": Case(lambda c, w: c.topics.add(HOME, NORA, ["Shushi"]), Action.TOPIC_ADD),
    "topics.diff": Case(lambda c, w: c.topics.diff(HOME, NORA, w.other.id, 1, 2)),
    "topics.history": Case(lambda c, w: c.topics.history(HOME, NORA, w.other.id)),
    "topics.restore": Case(lambda c, w: c.topics.restore(HOME, NORA, w.retired.id), Action.TOPIC_RESTORE),
    "topics.retire": Case(lambda c, w: c.topics.retire(HOME, NORA, w.other.id, "wrong"), Action.TOPIC_RETIRE),
    "topics.revert": Case(lambda c, w: c.topics.revert(HOME, NORA, w.other.id, 2), Action.TOPIC_REVERT),
    "topics.unmerge": Case(lambda c, w: c.topics.unmerge(HOME, NORA, w.merged.id), Action.TOPIC_UNMERGE),
    "topics.merge": Case(lambda c, w: c.topics.merge(HOME, NORA, w.other.id, w.drafts.topic.id), Action.TOPIC_MERGE),
    "topics.names": Case(lambda c, w: c.topics.names(HOME, NORA, w.other.id, add=["Bridge"]), Action.TOPIC_NAMES),
    "topics.relate": Case(lambda c, w: c.topics.relate(HOME, NORA, w.other.id, w.drafts.topic.id), Action.TOPIC_RELATE),
    "topics.rename": Case(lambda c, w: c.topics.rename(HOME, NORA, w.other.id, "Bridge"), Action.TOPIC_RENAME),
    "topics.unrelate": Case(
        lambda c, w: c.topics.unrelate(HOME, NORA, w.drafts.topic.id, w.other.id + 1), Action.TOPIC_UNRELATE
    ),
    "transfer.apply": Case(imports, Action.IMPORT),
    "transfer.check": Case(lambda c, w: c.transfer.check(HOME, NORA, FILE)),
    "transfer.export": Case(lambda c, w: c.transfer.export(HOME, NORA, Format.JSON)),
}


def use_cases() -> set[str]:
    """All that somebody does by the services of a container, found by their parameters."""
    hints = get_type_hints(Container)
    return {
        f"{field.name}.{name}"
        for field in fields(Container)
        for name, method in inspect.getmembers(hints[field.name], inspect.iscoroutinefunction)
        if not name.startswith("_") and {"actor", "actor_id"} & inspect.signature(method).parameters.keys()
    }


def test_every_use_case_of_somebody_is_here() -> None:
    assert use_cases() - {"operations.run"} == CASES.keys()  # which is what topics and sources do theirs by


Rows = dict[str, list[tuple[Any, ...]]]


def rows_of(path: Path) -> Rows:
    """All rows of all tables."""
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in names.fetchall()}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, World]:
    folder = tmp_path_factory.mktemp("world")

    async def make() -> World:
        async with open_library(folder, clock=Clock(NOW)) as container:
            return await prepare(container)

    return folder, asyncio.run(make())


@pytest.fixture
async def desk(prepared: tuple[Path, World], tmp_path: Path) -> AsyncIterator[tuple[Container, World]]:
    """The services over a copy of the world."""
    folder, world = prepared
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    async with open_library(tmp_path, clock=Clock(NOW)) as container:
        yield container, world


@pytest.mark.parametrize("name", CASES)
async def test_what_changes_something_writes_a_line_about_it_and_what_reads_does_neither(
    name: str, desk: tuple[Container, World]
) -> None:
    does, says = CASES[name]
    container, world = desk
    before = rows_of(container.database.path)
    await does(container, world)
    after = rows_of(container.database.path)
    lines = after.pop("audit")[len(before.pop("audit")) :]
    assert [action for *_, action, _, _ in lines][-1:] == ([says] if says else [])
    assert (after != before) == bool(says)


# With four eyes on, what members read changes by these alone.
DECIDED_BY_ANOTHER = {"review.approve", "operations.approve"}
AT_ONCE = {
    "curation.retire",  # what is wrong must not stay in sight while it waits
    "sources.retire",
    "topics.retire",
    "consents.withdraw",  # nobody's yes is asked for taking back one's own words
    "packs.load",  # into a library that is still empty, or by the operator
}


@pytest.mark.parametrize("name", CASES)
async def test_with_four_eyes_what_members_read_changes_only_when_somebody_else_agrees(
    name: str, desk: tuple[Container, World]
) -> None:
    does, says = CASES[name]
    container, world = desk
    await container.guilds.set_review(HOME, MIRA, True)
    before = await container.libraries.get(HOME)
    with suppress(UserError):
        await does(container, world)
    container.libraries.forget(HOME)
    after = await container.libraries.get(HOME)
    changed = (after.entries, after.topics, after.sources) != (before.entries, before.topics, before.sources)
    assert changed == (name in DECIDED_BY_ANOTHER | AT_ONCE)
    assert says or not changed
