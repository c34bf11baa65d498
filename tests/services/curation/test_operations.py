"""Four eyes on topics and sources: what one moderator asks for is done when another approves it."""

from __future__ import annotations

import pytest

from bot.container import Container
from bot.domain.errors import Invalid, UserError
from bot.domain.operation import AwaitsReview, Operation
from bot.domain.proposal import State
from tests.support.moderators import (
    ELSEWHERE,
    HOME,
    MIRA,
    NORA,
    OMAR,
    ROAD,
    DraftFactory,
    add_topic_and_source,
    library,
    logged,
)
from tests.support.refusals import refuses


@pytest.fixture
async def four_eyes(container: Container, drafts: DraftFactory) -> DraftFactory:
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    await container.guilds.set_review(HOME, MIRA, True)
    return drafts


async def asked(container: Container, name: str) -> Operation:
    with pytest.raises(AwaitsReview) as waits:
        await container.topics.add(HOME, NORA, [name])
    return waits.value.operation


async def test_a_new_topic_waits_and_is_there_once_another_moderator_agrees(
    container: Container, four_eyes: DraftFactory
) -> None:
    waiting = await asked(container, "Shusha")
    assert (await library(container)).find("Shusha") is None
    done = await container.operations.approve(HOME, OMAR, waiting.id)
    assert done.state is State.APPROVED
    assert (await library(container)).find("Shusha") is not None
    lines = [(line.actor_id, line.action) for line in await logged(container)][:3]
    assert lines == [(OMAR.user_id, "approve"), (NORA.user_id, "topic-add"), (NORA.user_id, "propose")]


async def test_nobody_approves_what_they_asked_for_themselves(container: Container, four_eyes: DraftFactory) -> None:
    waiting = await asked(container, "Shusha")
    with refuses("You wrote this"):
        await container.operations.approve(HOME, NORA, waiting.id)
    withdrawn = await container.operations.decline(HOME, NORA, waiting.id)
    assert withdrawn.state is State.WITHDRAWN
    with refuses("withdrawn already"):
        await container.operations.approve(HOME, OMAR, waiting.id)


async def test_what_is_wrong_is_said_at_once_and_nothing_waits(container: Container, four_eyes: DraftFactory) -> None:
    with pytest.raises(Invalid):
        await container.topics.add(HOME, NORA, ["Berdzor"])
    assert (await container.review.queue(HOME, OMAR)).total == 0


async def test_what_has_become_impossible_meanwhile_stays_open(container: Container, four_eyes: DraftFactory) -> None:
    first, second = await asked(container, "Shusha"), await asked(container, "shusha!")
    await container.operations.approve(HOME, OMAR, first.id)
    with pytest.raises(Invalid):
        await container.operations.approve(HOME, OMAR, second.id)
    queue = await container.review.queue(HOME, OMAR)
    assert queue.operation is not None
    assert queue.operation.id == second.id


async def test_a_merge_that_was_approved_names_both_in_each_moved_entry(
    container: Container, four_eyes: DraftFactory
) -> None:
    added = await container.operations.approve(HOME, OMAR, (await asked(container, "Goris")).id)
    into = (await library(container)).find("Goris")
    assert into is not None
    assert added.state is State.APPROVED
    with pytest.raises(AwaitsReview) as waits:
        await container.topics.merge(HOME, NORA, four_eyes.topic.id, into.id)
    assert (await library(container)).entries[1].topics == (four_eyes.topic.id,)
    await container.operations.approve(HOME, OMAR, waits.value.operation.id)
    assert (await library(container)).entries[1].topics == (into.id,)
    moved = await container.curation.revision(HOME, NORA, 1, 2)
    assert (moved.actor_id, moved.approved_by) == (NORA.user_id, OMAR.user_id)


async def test_a_source_is_mended_when_another_agrees(container: Container, four_eyes: DraftFactory) -> None:
    with pytest.raises(AwaitsReview) as waits:
        await container.sources.edit(HOME, NORA, four_eyes.source.id, 1, {"title": "Gazette"})
    assert (await library(container)).sources[four_eyes.source.id].title == "The Gazette"
    await container.operations.approve(HOME, OMAR, waits.value.operation.id)
    assert (await library(container)).sources[four_eyes.source.id].title == "Gazette"


async def test_another_guilds_change_is_as_unknown_as_none(container: Container, four_eyes: DraftFactory) -> None:
    await add_topic_and_source(container, ELSEWHERE)
    waiting = await asked(container, "Shusha")
    for number in (waiting.id + 1, 0, -1, 2**70):
        with refuses("not in the review queue"):
            await container.operations.approve(HOME, OMAR, number)
    with refuses("not in the review queue"):
        await container.operations.decline(ELSEWHERE, OMAR, waiting.id)


async def test_with_four_eyes_off_again_whoever_asked_may_do_it(container: Container, four_eyes: DraftFactory) -> None:
    waiting = await asked(container, "Shusha")
    await container.guilds.set_review(HOME, MIRA, False)
    await container.operations.approve(HOME, NORA, waiting.id)
    assert (await library(container)).find("Shusha") is not None


async def test_a_member_decides_nothing(container: Container, four_eyes: DraftFactory) -> None:
    waiting = await asked(container, "Shusha")
    for decide in (container.operations.approve, container.operations.decline):
        with pytest.raises(UserError):
            await decide(HOME, MIRA, waiting.id)
