"""Random histories of what moderators do, two at a time and across restarts, and what must hold after every step."""

from __future__ import annotations

import asyncio
import atexit
import json
import shutil
import sqlite3
import tempfile
from collections.abc import Awaitable, Coroutine
from contextlib import AsyncExitStack, closing
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.container import Container
from bot.domain.actor import Actor
from bot.domain.draft import Draft
from bot.domain.entry import Entry, Kind, Status
from bot.domain.errors import UserError
from bot.domain.library import Library
from bot.domain.operation import AwaitsReview
from bot.domain.proposal import Proposal
from bot.kinds import KINDS
from bot.kinds.searched import terms_of_entry
from bot.kinds.summary import SUMMARY
from bot.services.curation.entries import Saved, Stale
from bot.storage import reindexing, search
from bot.storage.reindexing import Drift
from tests.support.database import open_library
from tests.support.moderators import ANA, ELSEWHERE, HOME, MIRA, NORA, OMAR, TEXT, DraftFactory, add_topic_and_source

T = TypeVar("T")

moderators = st.sampled_from([NORA, OMAR])
picks = st.integers(0, 10**6)
phrases = st.sampled_from(
    [
        "The road was closed in December.",
        "Nobody said for how long",
        "Արցախ / Qarabağ / Карабах",
        '«NOT» a "quote" OR \' -- ;',
        "One line.\n\nAnother line.",
        "e\u0301\u00e9 ½ İıIi",
    ]
)
kinds = st.sampled_from([*KINDS])
FEW = 4  # entries, so that most of what is done meets what was done before


@cache
def furnished() -> Path:
    """A folder with a library that has just been furnished, to copy: making one takes longer than a history."""
    folder = Path(tempfile.mkdtemp(prefix="almanac-histories-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)

    async def make() -> None:
        async with open_library(folder) as container:
            await add_topic_and_source(container)
            other = await add_topic_and_source(container, ELSEWHERE)
            await container.curation.add(ELSEWHERE, NORA, other.summary("Nobody here touches this."))

    asyncio.run(make())
    return folder


class Histories(RuleBasedStateMachine):
    """One guild's history, made by two processes over one file."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = Path(tempfile.mkdtemp(prefix="almanac-history-"))
        shutil.copytree(furnished(), self.folder, dirs_exist_ok=True)
        self.processes = AsyncExitStack()
        self.container: Container
        self.other: Container
        self.run(self.start())
        self.accepted: list[str] = []
        self.keys: dict[int, str] = {}
        self.topics: list[int] = []
        self.lines = 0
        self.typed = 0

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(work)

    async def start(self) -> None:
        self.processes = AsyncExitStack()
        self.container = await self.processes.enter_async_context(open_library(self.folder))
        self.other = await self.processes.enter_async_context(open_library(self.folder))

    def teardown(self) -> None:
        self.run(self.processes.aclose())
        self.runner.close()
        shutil.rmtree(self.folder)

    # --- What people type and pick

    def text(self, phrase: str) -> str:
        """A text that nobody has typed before."""
        self.typed += 1
        return f"{phrase} {self.typed}"

    async def library(self) -> Library:
        # What the other process wrote is noticed within seconds; here it is looked at once.
        self.container.libraries.forget(HOME)
        return await self.container.libraries.get(HOME)

    async def entry(self, pick: int) -> tuple[Entry, Status]:
        standing = await self.container.curation.entry(HOME, NORA, sorted(self.keys)[pick % len(self.keys)])
        return standing.entry, standing.status

    async def proposal(self, pick: int) -> Proposal | None:
        queue = await self.container.review.queue(HOME, NORA, pick % 5)
        return queue.waiting[0].proposal if queue.waiting else None

    async def agreed(self, actor: Actor, work: Awaitable[T]) -> object:
        """What a change of topics comes to: where it waits, another moderator agrees."""
        outcome = await self.attempt(work)
        if isinstance(outcome, AwaitsReview):
            other = OMAR if actor == NORA else NORA
            return await self.attempt(self.container.operations.approve(HOME, other, outcome.operation.id))
        return outcome

    async def attempt(self, work: Awaitable[T]) -> T | UserError:
        try:
            return await work
        except UserError as refused:
            return refused

    def accept(self, outcome: Any, *texts: str) -> None:
        if not isinstance(outcome, UserError):
            self.accepted += texts

    # --- What they do

    @initialize(four_eyes=st.booleans())
    def begin(self, four_eyes: bool) -> None:
        async def first() -> None:
            library = await self.library()
            [topic], [source] = library.topics.values(), library.sources.values()
            self.drafts = DraftFactory(HOME, topic, source)
            self.topics.append(topic.id)
            await self.added(NORA, SUMMARY.name, "The first.", 0)
            await self.container.guilds.set_review(HOME, MIRA, four_eyes)

        self.run(first())

    async def added(self, actor: Actor, kind: Kind, phrase: str, pick: int) -> None:
        body = self.text(phrase)
        topic_id = self.topics[pick % len(self.topics)]
        draft = Draft(kind, (topic_id,), {**KINDS[kind].example, "body": body}, self.drafts.source.id)
        saved = await self.container.curation.add(HOME, actor, draft, confirmed=True)
        assert saved.waits == (await self.container.guilds.settings(HOME)).four_eyes
        self.accept(saved, body)

    @precondition(lambda self: len(self.keys) < FEW)
    @rule(actor=moderators, kind=kinds, phrase=phrases, pick=picks)
    def add(self, actor: Actor, kind: Kind, phrase: str, pick: int) -> None:
        self.run(self.added(actor, kind, phrase, pick))

    @precondition(lambda self: self.keys)
    @rule(actor=moderators, phrase=phrases, pick=picks, behind=st.integers(0, 2), elsewhere=st.booleans())
    def edit(self, actor: Actor, phrase: str, pick: int, behind: int, elsewhere: bool) -> None:
        async def work() -> None:
            entry, status = await self.entry(pick)
            body, seen = self.text(phrase), entry.version - behind
            container = self.other if elsewhere else self.container
            outcome = await self.attempt(
                container.curation.edit(HOME, actor, entry.number, seen, {"body": body}, confirmed=True)
            )
            if behind:
                assert isinstance(outcome, Stale)
                assert outcome.current == entry
            else:
                assert isinstance(outcome, UserError) == (status is Status.RETIRED)
            self.accept(outcome, body)

        self.run(work())

    @precondition(lambda self: self.keys)
    @rule(phrase=phrases, pick=picks)
    def edit_twice_at_once(self, phrase: str, pick: int) -> None:
        async def work() -> None:
            entry, status = await self.entry(pick)
            bodies = self.text(phrase), self.text(phrase)
            outcomes = await asyncio.gather(
                *(
                    self.attempt(
                        container.curation.edit(
                            HOME, actor, entry.number, entry.version, {"body": body}, confirmed=True
                        )
                    )
                    for container, actor, body in zip((self.container, self.other), (NORA, OMAR), bodies, strict=True)
                )
            )
            for outcome, body in zip(outcomes, bodies, strict=True):
                self.accept(outcome, body)
            published = [outcome for outcome in outcomes if isinstance(outcome, Saved) and not outcome.waits]
            assert len(published) <= 1
            if status is Status.PUBLISHED:
                assert any(isinstance(outcome, Saved) for outcome in outcomes)

        self.run(work())

    @precondition(lambda self: self.keys)
    @rule(actor=moderators, phrase=phrases, pick=picks, steps=st.integers(1, 40))
    def edit_and_be_cancelled(self, actor: Actor, phrase: str, pick: int, steps: int) -> None:
        async def work() -> None:
            entry, _ = await self.entry(pick)
            edit = self.container.curation.edit(
                HOME, actor, entry.number, entry.version, {"body": self.text(phrase)}, confirmed=True
            )
            task = asyncio.create_task(self.attempt(edit))
            for _ in range(steps):
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.wait((task,))
            # The next write waits for the one that was on its way.
            await self.container.audit.mirrored(HOME, 0)

        self.run(work())

    @precondition(lambda self: self.keys)
    @rule(actor=moderators, pick=picks, which=st.sampled_from(["retire", "restore", "revert"]), to=picks)
    def take_out_or_bring_back(self, actor: Actor, pick: int, which: str, to: int) -> None:
        async def work() -> None:
            entry, status = await self.entry(pick)
            curation, number = self.container.curation, entry.number
            if which == "retire":
                outcome = await self.attempt(curation.retire(HOME, actor, number, "disputed"))
                assert isinstance(outcome, UserError) == (status is Status.RETIRED)
            elif which == "restore":
                outcome = await self.attempt(curation.restore(HOME, actor, number))
                assert isinstance(outcome, UserError) == (status is not Status.RETIRED)
            else:
                version = to % entry.version + 1
                old = (await curation.revision(HOME, NORA, number, version)).entry
                outcome = await self.attempt(curation.revert(HOME, actor, number, version))
                if isinstance(outcome, Saved):
                    assert outcome.entry.body == old.body
                else:
                    assert status is Status.RETIRED or old.body == entry.body

        self.run(work())

    @rule(actor=moderators)
    def add_topic(self, actor: Actor) -> None:
        async def work() -> None:
            name = self.text("Topic")
            await self.agreed(actor, self.container.topics.add(HOME, actor, [name]))
            topic = (await self.library()).find(name)
            assert topic is not None
            self.topics.append(topic.id)

        self.run(work())

    @rule(actor=moderators, one=picks, other=picks)
    def merge_topics(self, actor: Actor, one: int, other: int) -> None:
        async def work() -> None:
            library = await self.library()
            ids = [self.topics[pick % len(self.topics)] for pick in (one, other)]
            now = [library.topic(id) for id in ids]
            outcome = await self.agreed(actor, self.container.topics.merge(HOME, actor, *ids))
            assert isinstance(outcome, UserError) == (now[0] == now[1] or sum(len(t.names) for t in now if t) > 25)

        self.run(work())

    @rule(actor=moderators, pick=picks)
    def unmerge_topics(self, actor: Actor, pick: int) -> None:
        async def work() -> None:
            merged = await self.container.shelf.merged_topics(HOME, NORA)
            if merged:
                id = merged[pick % len(merged)].topic.id
                await self.agreed(actor, self.container.topics.unmerge(HOME, actor, id))

        self.run(work())

    @rule(phrase=phrases, pick=picks)
    def suggest(self, phrase: str, pick: int) -> None:
        async def work() -> None:
            body = self.text(phrase)
            topic_id = self.topics[pick % len(self.topics)]
            outcome = await self.attempt(self.container.review.suggest(HOME, ANA, SUMMARY.name, topic_id, body))
            self.accept(outcome, body)

        self.run(work())

    async def approved(self, container: Container, actor: Actor, id: int, behind: int = 0) -> None:
        """Approve a proposal, which goes through unless something that the queue shows hinders it."""
        waiting = await self.container.review.proposal(HOME, NORA, id)
        proposal = waiting.proposal
        own = proposal.writer_id == actor.user_id and (await self.container.guilds.settings(HOME)).four_eyes
        outcome = await self.attempt(container.review.approve(HOME, actor, id, proposal.version - behind))
        assert isinstance(outcome, UserError) == bool(behind or own or waiting.moved_on or waiting.problems)

    @rule(actor=moderators, pick=picks, elsewhere=st.booleans(), behind=st.sampled_from([0, 0, 0, 1]))
    def approve(self, actor: Actor, pick: int, elsewhere: bool, behind: int) -> None:
        async def work() -> None:
            if (proposal := await self.proposal(pick)) is not None:
                await self.approved(self.other if elsewhere else self.container, actor, proposal.id, behind)

        self.run(work())

    @rule(actor=moderators)
    def approve_all_that_waits(self, actor: Actor) -> None:
        async def work() -> None:
            total = (await self.container.review.queue(HOME, NORA)).total
            pages = [await self.container.review.queue(HOME, NORA, page) for page in range(total)]
            for page in pages:
                await self.approved(self.container, actor, page.waiting[0].proposal.id)

        self.run(work())

    @rule(actor=moderators, pick=picks)
    def decline(self, actor: Actor, pick: int) -> None:
        async def work() -> None:
            if (proposal := await self.proposal(pick)) is not None:
                outcome = await self.container.review.decline(HOME, actor, proposal.id, proposal.version, "no")
                if outcome.notify:
                    await self.container.review.mark_notified(HOME, proposal.id, delivered=True)

        self.run(work())

    @rule(actor=moderators, phrase=phrases, pick=picks)
    def rewrite(self, actor: Actor, phrase: str, pick: int) -> None:
        async def work() -> None:
            if (proposal := await self.proposal(pick)) is not None:
                body = self.text(phrase)
                typed = {**KINDS[proposal.draft.kind].example, "body": body}
                source_id = self.drafts.source.id
                await self.container.review.rewrite(
                    HOME, actor, proposal.id, proposal.version, typed, source_id=source_id
                )
                self.accepted.append(body)

        self.run(work())

    @rule(on=st.booleans())
    def switch_four_eyes(self, on: bool) -> None:
        self.run(self.container.guilds.set_review(HOME, MIRA, on))

    @rule(text=st.sampled_from([TEXT, TEXT.replace("December", "January")]))
    def fingerprint(self, text: str) -> None:
        self.run(self.agreed(NORA, self.container.sources.fingerprint(HOME, NORA, self.drafts.source.id, text)))

    @rule()
    def restart(self) -> None:
        async def work() -> None:
            await self.processes.aclose()
            await self.start()

        self.run(work())

    # --- What must hold

    @invariant()
    def holds(self) -> None:
        library = self.run(self.library())
        elsewhere = self.run(self.container.libraries.get(ELSEWHERE))
        drift = self.run(self.container.database.read(reindexing.drift))
        with closing(sqlite3.connect(self.folder / "library.db")) as connection, connection:
            connection.row_factory = sqlite3.Row
            self.library_is_what_the_revisions_replay_to(connection, library)
            self.topics_are_what_their_revisions_replay_to(connection, library)
            self.numbers_are_never_used_again(connection)
            self.index_is_the_library(connection, library, drift)
            self.no_text_is_lost(connection)
            self.log_only_grows(connection)
        assert [library.topic(id) is not None for id in self.topics] == [True] * len(self.topics)
        assert [entry.body for entry in elsewhere.entries.values()] == ["Nobody here touches this."]

    def library_is_what_the_revisions_replay_to(self, connection: sqlite3.Connection, library: Library) -> None:
        replayed: dict[int, dict[str, Any]] = {}
        versions: dict[int, list[int]] = {}
        for row in connection.execute("SELECT * FROM revisions WHERE guild_id = ? ORDER BY entry_id, version", [HOME]):
            replayed[row["entry_id"]] = json.loads(row["snapshot"])
            versions.setdefault(row["entry_id"], []).append(row["version"])
        assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in versions.values())
        published = {
            snapshot["number"]: snapshot for snapshot in replayed.values() if snapshot.pop("status") == "published"
        }
        assert {number: _told(entry) for number, entry in library.entries.items()} == published

    def topics_are_what_their_revisions_replay_to(self, connection: sqlite3.Connection, library: Library) -> None:
        query = "SELECT * FROM topic_revisions WHERE guild_id = ? ORDER BY topic_id, version"
        replayed = {row["topic_id"]: json.loads(row["snapshot"]) for row in connection.execute(query, [HOME])}
        living = {id: said for id, said in replayed.items() if "merge" not in said}
        assert {id: (said["version"], said["names"], said["related"]) for id, said in living.items()} == {
            id: (topic.version, list(topic.names), list(topic.related)) for id, topic in library.topics.items()
        }

    def numbers_are_never_used_again(self, connection: sqlite3.Connection) -> None:
        rows = connection.execute("SELECT number, key FROM entries WHERE guild_id = ?", [HOME]).fetchall()
        keys = {row["number"]: row["key"] for row in rows}
        assert len(set(keys.values())) == len(rows)
        assert keys.items() >= self.keys.items()
        assert all(number > max(self.keys, default=0) for number in keys.keys() - self.keys.keys())
        self.keys = keys

    def index_is_the_library(self, connection: sqlite3.Connection, library: Library, drift: list[Drift]) -> None:
        assert drift == []
        rows = connection.execute(
            "SELECT number, terms FROM search_documents WHERE guild_id = ? AND sort = 'entry'", [HOME]
        )
        assert {row["number"]: row["terms"] for row in rows} == {
            number: search.as_kept(terms_of_entry(entry)) for number, entry in library.entries.items()
        }

    def no_text_is_lost(self, connection: sqlite3.Connection) -> None:
        kept = {json.loads(row[0])["body"] for row in connection.execute("SELECT snapshot FROM revisions")}
        kept |= {
            json.loads(row[0])["fields"]["body"] for row in connection.execute("SELECT draft FROM proposal_versions")
        }
        assert {_cleaned(text) for text in self.accepted} <= {_cleaned(text) for text in kept}

    def log_only_grows(self, connection: sqlite3.Connection) -> None:
        [lines] = connection.execute("SELECT count(*) FROM audit").fetchone()
        assert lines >= self.lines
        self.lines = lines


def _told(entry: Entry) -> dict[str, Any]:
    values = {field.name: getattr(entry, field.name) for field in fields(entry)}
    written: dict[str, Any] = {"topics": list(entry.topics), "date": str(entry.date) if entry.date else None}
    written["verification"] = entry.verification.encode() if entry.verification else None
    return values | written | {"details": dict(entry.details), "schema": 1}


def _cleaned(text: str) -> str:
    return " ".join(text.replace("e\u0301", "é").split())


TestHistories = pytest.mark.slow(Histories.TestCase)
TestHistories.settings = settings(
    max_examples=settings().max_examples // 2,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
