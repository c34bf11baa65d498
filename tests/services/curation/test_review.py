"""Review: a second pair of eyes, members' suggestions, and an outcome that reaches whoever proposed."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.container import Container
from bot.domain.actor import Actor
from bot.domain.draft import Draft, NewSource
from bot.domain.entry import Status
from bot.domain.errors import Invalid, UserError
from bot.domain.message import ENGLISH
from bot.domain.message_link import MessageLink
from bot.domain.operation import AwaitsReview
from bot.domain.proposal import Origin, Proposal, State
from bot.domain.verification import verdict
from bot.kinds.quote import QUOTE
from bot.kinds.summary import SUMMARY
from bot.messages import render
from bot.services.curation.entries import Stale
from bot.services.curation.review import A_DAY_EACH, OPEN_EACH, Rewritten
from bot.services.unit_of_work import DoneAlready, PermissionDenied, submission
from tests.support.database import open_library
from tests.support.moderators import (
    ANA,
    BEN,
    BRIDGE,
    ELSEWHERE,
    HOME,
    MIRA,
    NORA,
    OMAR,
    ROAD,
    TEXT,
    DraftFactory,
    add_topic_and_source,
    library,
    logged,
)
from tests.support.refusals import refuses

LINK = "https://example.org/gazette"


@pytest.fixture
async def four_eyes(container: Container, drafts: DraftFactory) -> DraftFactory:
    await container.guilds.set_review(HOME, MIRA, True)
    return drafts


async def suggest(container: Container, drafts: DraftFactory, actor: Actor, text: str = ROAD) -> Proposal:
    return await container.review.suggest(HOME, actor, SUMMARY.name, drafts.topic.id, text, LINK)


COMPLETE = {"attributed_to": "the Gazette", "locator": "p. 1"}


# --- Four eyes --------------------------------------------------------------------------------------------------------


async def test_with_four_eyes_what_is_added_waits_for_somebody_else(
    container: Container, four_eyes: DraftFactory
) -> None:
    saved = await container.curation.add(HOME, NORA, four_eyes.summary(ROAD))
    assert (saved.waits, saved.status, saved.entry.number) == (True, Status.DRAFT, 0)
    assert len(await library(container)) == 0
    queue = await container.review.queue(HOME, OMAR)
    [waiting] = queue.waiting
    assert saved.proposal == waiting.proposal
    assert (waiting.proposal.draft.body, waiting.proposal.writer_id, waiting.problems) == (ROAD, NORA.user_id, ())
    with pytest.raises(UserError, match="proposal-is-your-own"):
        await container.review.approve(HOME, NORA, waiting.proposal.id, 1)
    outcome = await container.review.approve(HOME, OMAR, waiting.proposal.id, 1)
    assert outcome.entry == (await library(container)).entries[1]
    assert outcome.notify == NORA.user_id
    [revision] = await container.curation.history(HOME, NORA, 1)
    assert (revision.action, revision.actor_id, revision.approved_by) == ("add", NORA.user_id, OMAR.user_id)
    newest = (await logged(container))[0]
    assert (newest.action, newest.subject, newest.actor_id) == ("approve", "#1 r1", OMAR.user_id)


async def test_an_edit_waits_while_the_published_version_stays(container: Container, drafts: DraftFactory) -> None:
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    await container.guilds.set_review(HOME, MIRA, True)
    saved = await container.curation.edit(HOME, NORA, 1, 1, {"locator": "p. 9"}, reason="wrong page")
    assert (saved.waits, saved.entry.number, saved.entry.version, saved.entry.locator) == (True, 1, 2, "p. 9")
    assert (await library(container)).entries[1].locator == "p. 1"
    assert list((await container.curation.entry(HOME, NORA, 1)).waiting) == [saved.proposal.id]  # type: ignore[union-attr]
    [waiting] = (await container.review.queue(HOME, OMAR)).waiting
    assert waiting.current == (await library(container)).entries[1]
    assert not waiting.moved_on
    await container.review.approve(HOME, OMAR, waiting.proposal.id, 1)
    assert (await library(container)).entries[1].locator == "p. 9"
    assert (await container.curation.history(HOME, NORA, 1))[0].reason == "wrong page"


async def test_an_approval_is_refused_when_the_entry_has_moved_on_until_it_is_rewritten(
    container: Container, four_eyes: DraftFactory
) -> None:
    first = (await container.curation.add(HOME, NORA, four_eyes.summary(ROAD))).proposal
    assert first
    await container.review.approve(HOME, OMAR, first.id, 1)
    one = (await container.curation.edit(HOME, NORA, 1, 1, {"locator": "p. 5"})).proposal
    other = (await container.curation.edit(HOME, OMAR, 1, 1, {"body": BRIDGE})).proposal
    assert one
    assert other
    await container.review.approve(HOME, OMAR, one.id, 1)
    assert (await container.review.proposal(HOME, NORA, other.id)).moved_on
    with pytest.raises(Stale, match="entry-changed-meanwhile number=1 version=2 seen=1"):
        await container.review.approve(HOME, NORA, other.id, 1)
    rewritten = await container.review.rewrite(HOME, OMAR, other.id, 1, {"locator": "p. 5"})
    assert (rewritten.proposal.version, rewritten.moved_on) == (2, False)
    await container.review.approve(HOME, NORA, other.id, 2)
    entry = (await library(container)).entries[1]
    assert (entry.version, entry.body, entry.locator) == (3, BRIDGE, "p. 5")


async def test_retiring_does_not_wait_but_restoring_and_reverting_do(
    container: Container, drafts: DraftFactory
) -> None:
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    await container.curation.edit(HOME, NORA, 1, 1, {"body": BRIDGE})
    await container.guilds.set_review(HOME, MIRA, True)
    reverting = (await container.curation.revert(HOME, NORA, 1, 1)).proposal
    assert reverting
    assert not (await container.curation.retire(HOME, NORA, 1, "disputed")).waits
    with pytest.raises(Stale):
        await container.review.approve(HOME, OMAR, reverting.id, 1)
    restoring = (await container.curation.restore(HOME, NORA, 1)).proposal
    assert restoring
    assert len(await library(container)) == 0
    await container.review.approve(HOME, OMAR, restoring.id, 1)
    assert (await library(container)).entries[1].body == BRIDGE
    assert [each.action for each in await container.curation.history(HOME, NORA, 1)] == [
        "restore",
        "retire",
        "edit",
        "add",
    ]


async def test_whoever_rewrites_wrote_it_so_the_other_may_approve(
    container: Container, four_eyes: DraftFactory
) -> None:
    proposal = (await container.curation.add(HOME, NORA, four_eyes.summary(ROAD))).proposal
    assert proposal
    await container.review.rewrite(HOME, OMAR, proposal.id, 1, {"body": BRIDGE})
    with pytest.raises(UserError, match="proposal-is-your-own"):
        await container.review.approve(HOME, OMAR, proposal.id, 2)
    with pytest.raises(Rewritten, match="proposal-rewritten-meanwhile") as refused:
        await container.review.approve(HOME, NORA, proposal.id, 1)
    assert refused.value.current.draft.body == BRIDGE
    outcome = await container.review.approve(HOME, NORA, proposal.id, 2)
    assert outcome.notify is None
    [revision] = await container.curation.history(HOME, NORA, 1)
    assert (revision.actor_id, revision.approved_by) == (OMAR.user_id, NORA.user_id)


async def test_a_moderator_cannot_publish_their_own_suggestion_under_four_eyes(
    container: Container, four_eyes: DraftFactory
) -> None:
    proposal = await suggest(container, four_eyes, NORA)
    with pytest.raises(UserError, match="proposal-is-your-own"):
        await container.review.approve(HOME, NORA, proposal.id, 1)


@pytest.mark.parametrize("how", ["suggested", "saved as a quote"])
async def test_whoever_erases_themselves_still_may_not_approve_their_own(
    container: Container, four_eyes: DraftFactory, how: str
) -> None:
    if how == "suggested":
        waiting = await suggest(container, four_eyes, NORA)
        waiting = (
            await container.review.rewrite(HOME, NORA, waiting.id, 1, COMPLETE, source_id=four_eyes.source.id)
        ).proposal
    else:
        source = NewSource(str(MessageLink(HOME, 10**17, 10**17 + 1)), "Nora in #general", "2026-02-01")
        message = replace(four_eyes.quote("I was there when it closed."), source_id=None, new_source=source)
        waiting = await container.review.save_message(HOME, NORA, NORA.user_id, message)
    await container.privacy.erase(HOME, NORA.user_id)
    with refuses("You wrote this"):
        await container.review.approve(HOME, NORA, waiting.id, waiting.version)
    kept = (await container.review.queue(HOME, OMAR)).waiting[0].proposal
    assert (kept.author_id, kept.writer_id) == (None, None)
    published = await container.review.approve(HOME, OMAR, waiting.id, waiting.version)
    assert published.entry is not None


async def test_a_form_delivered_again_after_a_restart_makes_no_second_proposal(
    container: Container, four_eyes: DraftFactory, tmp_path: Path
) -> None:
    token = submission.set(10**18)
    try:
        await container.curation.add(HOME, NORA, four_eyes.summary(ROAD), confirmed=True)
        async with open_library(container.database.path.parent) as restarted:
            with refuses("was saved already", DoneAlready):
                await restarted.curation.add(HOME, NORA, four_eyes.summary(ROAD), confirmed=True)
    finally:
        submission.reset(token)
    assert (await container.review.queue(HOME, OMAR)).total == 1


async def test_of_two_approvals_at_once_one_publishes(container: Container, four_eyes: DraftFactory) -> None:
    proposal = (await container.curation.add(HOME, NORA, four_eyes.summary(ROAD))).proposal
    assert proposal
    third = replace(OMAR, user_id=14)
    approvals = (container.review.approve(HOME, actor, proposal.id, 1) for actor in (OMAR, third))
    outcomes = await asyncio.gather(*approvals, return_exceptions=True)
    [late] = [outcome for outcome in outcomes if isinstance(outcome, UserError)]
    assert render(late, ENGLISH) == "This proposal has been approved already."
    assert len(await library(container)) == 1


async def test_a_quote_is_verified_again_when_it_is_approved(container: Container, four_eyes: DraftFactory) -> None:
    saved = await container.curation.add(HOME, NORA, four_eyes.quote("Nobody said for how long, and nobody asked."))
    assert saved.proposal
    assert saved.entry.verification is None
    with pytest.raises(AwaitsReview) as waits:
        await container.sources.fingerprint(HOME, NORA, four_eyes.source.id, TEXT)
    await container.operations.approve(HOME, OMAR, waits.value.operation.id)
    outcome = await container.review.approve(HOME, OMAR, saved.proposal.id, 1)
    assert outcome.entry
    assert outcome.entry.verification == verdict.Verdict(verdict.State.VERIFIED, (1,))


async def test_approving_a_change_leaves_the_review_by_day_alone(container: Container, drafts: DraftFactory) -> None:
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    await container.guilds.set_review(HOME, MIRA, True)
    proposal = (await container.curation.edit(HOME, NORA, 1, 1, {"locator": "p. 9"})).proposal
    assert proposal
    day = datetime(2027, 1, 31, tzinfo=UTC).date()
    await container.reports.set_review_by(HOME, NORA, day, number=1)
    await container.review.approve(HOME, OMAR, proposal.id, 1)
    assert (await container.curation.entry(HOME, NORA, 1)).review_by == day


# --- Suggestions ------------------------------------------------------------------------------------------------------


async def test_a_suggestion_waits_until_a_moderator_has_completed_it(
    container: Container, drafts: DraftFactory
) -> None:
    proposal = await suggest(container, drafts, ANA)
    [waiting] = (await container.review.queue(HOME, NORA)).waiting
    assert [problem.where for problem in waiting.problems] == ["attributed_to", "locator"]
    with refuses("attributed_to: is missing; locator: is missing"):
        await container.review.approve(HOME, NORA, proposal.id, 1)
    completed = await container.review.rewrite(HOME, NORA, proposal.id, 1, COMPLETE)
    assert not completed.problems
    outcome = await container.review.approve(HOME, NORA, proposal.id, 2)
    assert outcome.entry
    assert (outcome.entry.body, outcome.entry.source_id) == (ROAD, drafts.source.id)
    assert outcome.notify == ANA.user_id


async def test_a_suggestion_with_an_unknown_link_needs_a_source(container: Container, drafts: DraftFactory) -> None:
    proposal = await container.review.suggest(
        HOME, ANA, QUOTE.name, drafts.topic.id, "It was dark.", "https://example.org/x"
    )
    waiting = await container.review.proposal(HOME, NORA, proposal.id)
    assert "source" in [problem.where for problem in waiting.problems]
    named = NewSource("https://example.org/x", "The Other")
    fields = {"speaker": "the mayor", "locator": "p. 2"}
    await container.review.rewrite(HOME, NORA, proposal.id, 1, fields, new_source=named)
    outcome = await container.review.approve(HOME, NORA, proposal.id, 2)
    assert outcome.entry
    assert (await library(container)).sources[outcome.entry.source_id].title == "The Other"


async def test_every_wording_of_a_proposal_is_kept(container: Container, drafts: DraftFactory) -> None:
    proposal = await suggest(container, drafts, ANA)
    await container.review.rewrite(HOME, NORA, proposal.id, 1, {"body": BRIDGE})
    with refuses("body: may have 4,000 characters, this has 4,001"):
        await container.review.rewrite(HOME, NORA, proposal.id, 2, {"body": "x" * 4001})
    await container.review.decline(HOME, NORA, proposal.id, 2, "we have that")
    with closing(sqlite3.connect(container.database.path)) as connection, connection:
        rows = connection.execute("SELECT draft FROM proposal_versions ORDER BY version").fetchall()
    assert [ROAD in rows[0][0], BRIDGE in rows[1][0]] == [True, True]


async def test_what_says_the_same_is_shown_to_whoever_decides(container: Container, drafts: DraftFactory) -> None:
    saved = await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    proposal = await suggest(container, drafts, ANA, ROAD.upper())
    assert (await container.review.proposal(HOME, NORA, proposal.id)).similar == [saved.entry]


async def test_one_member_may_have_few_suggestions_waiting_and_send_few_a_day(tmp_path: Path) -> None:
    now = datetime(2026, 5, 1, 12, tzinfo=UTC)
    async with open_library(tmp_path, clock=lambda: now) as container:
        drafts = await add_topic_and_source(container)
        for n in range(OPEN_EACH):
            await suggest(container, drafts, ANA, f"Suggestion {n}")
        with pytest.raises(UserError, match="suggestion-too-many-wait limit=3"):
            await suggest(container, drafts, ANA, "One more")
        await suggest(container, drafts, BEN, "Another member's")
        for sent in range(OPEN_EACH, A_DAY_EACH):
            oldest = (await container.review.queue(HOME, NORA)).waiting[0].proposal
            await container.review.decline(HOME, NORA, oldest.id, 1, "no")
            await suggest(container, drafts, ANA, f"Suggestion {sent}")
        oldest = (await container.review.queue(HOME, NORA)).waiting[0].proposal
        await container.review.decline(HOME, NORA, oldest.id, 1, "no")
        with pytest.raises(UserError, match="suggestion-too-many-today limit=5"):
            await suggest(container, drafts, ANA, "One more")
        now += timedelta(days=1)
        await suggest(container, drafts, ANA, "One more")


async def test_a_suggestion_sent_twice_waits_once(container: Container, drafts: DraftFactory) -> None:
    assert await suggest(container, drafts, ANA) == await suggest(container, drafts, ANA)
    assert (await container.review.queue(HOME, NORA)).total == 1


@pytest.mark.parametrize(
    ("text", "link", "reason"),
    [
        ("", None, "body: is missing"),
        ("x" * 4001, None, "body: may have 4,000 characters, this has 4,001 (1 too many)"),
        ("Right", "javascript:alert(1)", "link: «javascript:alert(1)» must be an address"),
        (
            "Right",
            "https://discord.com/channels/100000000000000001/100000000000000002/100000000000000003",
            "another server",
        ),
    ],
)
async def test_a_suggestion_that_cannot_be_is_refused(
    container: Container, drafts: DraftFactory, text: str, link: str | None, reason: str
) -> None:
    with pytest.raises(Invalid) as refused:
        await container.review.suggest(HOME, ANA, SUMMARY.name, drafts.topic.id, text, link)
    assert reason in render(refused.value, ENGLISH)
    assert (await container.review.queue(HOME, NORA)).total == 0


async def test_who_suggested_is_forgotten_when_they_have_heard(container: Container, drafts: DraftFactory) -> None:
    proposal = await suggest(container, drafts, ANA)
    await container.review.rewrite(HOME, NORA, proposal.id, 1, COMPLETE)
    await container.review.approve(HOME, NORA, proposal.id, 2)
    [(guild_id, outcome)] = await container.review.pending_notifications()
    assert (guild_id, outcome.notify, outcome.proposal.state) == (HOME, ANA.user_id, State.APPROVED)
    await container.review.mark_notified(HOME, proposal.id, delivered=True)
    assert await container.review.pending_notifications() == []
    [revision] = await container.curation.history(HOME, NORA, 1)
    assert revision.actor_id == NORA.user_id
    await container.database.close()
    with closing(sqlite3.connect(container.database.path)) as connection, connection:
        dump = "\n".join(connection.iterdump())
    assert f",{NORA.user_id}," in dump
    assert f",{ANA.user_id}," not in dump


async def test_where_direct_messages_are_closed_nothing_is_lost_and_the_queue_says_so(
    container: Container, drafts: DraftFactory
) -> None:
    proposal = await suggest(container, drafts, ANA)
    outcome = await container.review.decline(HOME, NORA, proposal.id, 1, "we have that")
    assert (outcome.notify, outcome.proposal.reason) == (ANA.user_id, "we have that")
    await container.review.mark_notified(HOME, proposal.id, delivered=False)
    await container.review.mark_notified(HOME, proposal.id, delivered=True)
    queue = await container.review.queue(HOME, NORA)
    assert (queue.total, queue.pending_notifications) == (0, 1)


async def test_declining_needs_a_reason(container: Container, drafts: DraftFactory) -> None:
    proposal = await suggest(container, drafts, ANA)
    with refuses("reason: "):
        await container.review.decline(HOME, NORA, proposal.id, 1, "")


async def test_a_proposal_is_taken_back_by_whoever_sent_it_alone(container: Container, drafts: DraftFactory) -> None:
    proposal = await suggest(container, drafts, ANA)
    with pytest.raises(UserError, match="proposal-not-found"):
        await container.review.withdraw(HOME, BEN, proposal.id)
    assert (await container.review.withdraw(HOME, ANA, proposal.id)).state is State.WITHDRAWN
    assert await container.review.pending_notifications() == []
    with pytest.raises(UserError, match="proposal-already-withdrawn"):
        await container.review.approve(HOME, NORA, proposal.id, 1)


async def test_the_queue_is_oldest_first_and_survives_a_restart(tmp_path: Path) -> None:
    folder = tmp_path / "restarted"
    folder.mkdir()
    async with open_library(folder) as container:
        drafts = await add_topic_and_source(container)
        await container.guilds.set_review(HOME, MIRA, True)
        await suggest(container, drafts, ANA)
        await container.curation.add(HOME, NORA, drafts.summary(BRIDGE))
    async with open_library(folder) as container:
        first, last = await container.review.queue(HOME, NORA, -5), await container.review.queue(HOME, NORA, 10**9)
        assert [queue.waiting[0].proposal.draft.body for queue in (first, last)] == [ROAD, BRIDGE]
        assert (first.number, last.number, first.count, first.total) == (0, 1, 2, 2)
        assert first.by_origin == {Origin.DRAFT: 1, Origin.SUGGESTION: 1, Origin.MESSAGE: 0}


# --- Messages ---------------------------------------------------------------------------------------------------------


def message(drafts: DraftFactory) -> Draft:
    link = str(MessageLink(HOME, 10**17, 10**17 + 1))
    source = NewSource(link, "Ana in #general", "2026-05-01")
    return replace(drafts.quote("I was there when it closed."), source_id=None, new_source=source)


async def test_a_message_waits_as_a_quote_with_its_link_as_source(container: Container, drafts: DraftFactory) -> None:
    proposal = await container.review.save_message(HOME, NORA, ANA.user_id, message(drafts))
    assert (proposal.origin, proposal.writer_id) == (Origin.MESSAGE, NORA.user_id)
    await container.consents.answer(HOME, ANA, proposal.id, 1, True)
    outcome = await container.review.approve(HOME, OMAR, proposal.id, 1)
    assert outcome.entry
    source = (await library(container)).sources[outcome.entry.source_id]
    assert (source.title, str(source.published)) == ("Ana in #general", "2026-05-01")
    assert source.link == str(MessageLink(HOME, 10**17, 10**17 + 1))


async def test_a_message_is_saved_by_its_author_or_a_moderator_only(container: Container, drafts: DraftFactory) -> None:
    with pytest.raises(PermissionDenied):
        await container.review.save_message(HOME, BEN, ANA.user_id, message(drafts))
    own = await container.review.save_message(HOME, ANA, ANA.user_id, message(drafts))
    assert own.author_id == ANA.user_id
    newest = (await logged(container))[0]
    assert (newest.action, newest.actor_id) == ("suggest", None)


# --- Isolation and permission -----------------------------------------------------------------------------------------


async def test_another_guilds_proposal_is_as_unknown_as_none(container: Container, drafts: DraftFactory) -> None:
    here = await suggest(container, drafts, ANA)
    calls: list[Any] = [
        lambda id: container.review.proposal(ELSEWHERE, NORA, id),
        lambda id: container.review.approve(ELSEWHERE, NORA, id, 1),
        lambda id: container.review.decline(ELSEWHERE, NORA, id, 1, "no"),
        lambda id: container.review.rewrite(ELSEWHERE, NORA, id, 1, COMPLETE),
        lambda id: container.review.withdraw(ELSEWHERE, ANA, id),
    ]
    said = set()
    for call in calls:
        for id in (here.id, 999, 0, -1, 10**30):
            with pytest.raises(UserError) as refused:
                await call(id)
            said.add(render(refused.value, ENGLISH))
    assert said == {"This proposal is not in the review queue."}
    await container.review.mark_notified(ELSEWHERE, here.id, delivered=True)
    assert (await container.review.queue(HOME, NORA)).waiting[0].proposal == here
    assert (await container.review.queue(ELSEWHERE, NORA)).total == 0


async def test_members_do_not_decide(container: Container, drafts: DraftFactory) -> None:
    proposal = await suggest(container, drafts, ANA)
    for attempt in (
        container.review.queue(HOME, ANA),
        container.review.proposal(HOME, ANA, proposal.id),
        container.review.approve(HOME, ANA, proposal.id, 1),
        container.review.decline(HOME, ANA, proposal.id, 1, "no"),
        container.review.rewrite(HOME, ANA, proposal.id, 1, COMPLETE),
    ):
        with pytest.raises(PermissionDenied):
            await attempt
