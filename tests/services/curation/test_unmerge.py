"""Undoing a merge of topics: all is as it was, and what has been changed since stays right."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.container import Container
from bot.domain.ask import Period, Surface
from bot.domain.errors import UserError
from bot.domain.message import ENGLISH
from bot.domain.operation import AwaitsReview
from bot.domain.topic import Topic
from bot.messages import render
from bot.storage import damages, reindexing
from bot.storage.tables import merged_topics, topic_revisions
from tests.support.database import open_library
from tests.support.moderators import HOME, MIRA, NORA, OMAR, ROAD, DraftFactory, add_topic_and_source, library, logged
from tests.support.refusals import refuses

TOPICS = 5


async def state(container: Container) -> dict[str, Any]:
    """All that members and moderators see of topics and what is on them; versions aside."""
    container.libraries.forget(HOME)
    found = await library(container)
    retired = await container.shelf.retired_entries(HOME, NORA)
    return {
        "topics": {topic.id: (topic.key, topic.names, topic.related) for topic in found.topics.values()},
        "entries": {entry.number: (entry.topics, entry.body) for entry in found.entries.values()},
        "retired": {entry.number: entry.topics for entry in retired},
        "redirects": {id: topic.id for id in range(1, TOPICS + 1) if (topic := found.topic(id))},
        "asks": {(each.topic_id, each.asks, each.askers) for each in await container.insight.top(HOME, Period.DAY)},
    }


ids = st.integers(1, TOPICS)
pairs = st.tuples(ids, ids).filter(lambda pair: pair[0] != pair[1])


@pytest.mark.slow
@given(
    names=st.lists(st.integers(1, 3), min_size=TOPICS, max_size=TOPICS),
    related=st.lists(pairs, max_size=6),
    on=st.lists(st.lists(ids, min_size=1, max_size=3, unique=True), max_size=5),
    off=st.sets(st.integers(1, 5)),
    asked=st.lists(st.tuples(ids, st.integers(1, 3)), max_size=8),
    merges=st.lists(pairs, min_size=1, max_size=3),
)
def test_merging_and_undoing_it_in_turn_changes_nothing(
    names: Sequence[int],
    related: Sequence[tuple[int, int]],
    on: Sequence[Sequence[int]],
    off: set[int],
    asked: Sequence[tuple[int, int]],
    merges: Sequence[tuple[int, int]],
) -> None:
    async def history(folder: Path) -> None:
        async with open_library(folder) as container:
            source = await container.sources.add(HOME, NORA, {"title": "The Gazette", "link": "https://example.org/g"})
            for topic, count in enumerate(names, 1):
                made = await container.topics.add(HOME, NORA, [f"Topic {topic} name {name}" for name in range(count)])
                assert made.id == topic
            for one, other in related:
                await attempt(container.topics.relate(HOME, NORA, one, other))
            for number, topics in enumerate(on, 1):
                draft = DraftFactory(HOME, Topic(topics[0], "", ("",)), source).summary(f"The {number}. statement")
                await container.curation.add(HOME, NORA, draft, confirmed=True)
                await attempt(container.curation.edit(HOME, NORA, number, 1, {}, topics=topics, confirmed=True))
            for number in off:
                await attempt(container.curation.retire(HOME, NORA, number, "wrong"))
            for interaction, (topic, user) in enumerate(asked, 1):
                await container.asks.topic(HOME, topic, Surface.COMMAND, interaction, user)
            await container.asks.flush()
            states = []
            done = []
            for one, other in merges:
                before = await state(container)
                if not isinstance(await attempt(container.topics.merge(HOME, NORA, one, other)), UserError):
                    living = before["redirects"][one]
                    done.append(living)
                    states.append(before)
            while done:
                await container.topics.unmerge(HOME, OMAR, done.pop())
                assert await state(container) == states.pop()
            assert await container.database.read(reindexing.drift) == []
            assert await container.database.read(damages.find) == []

    folder = Path(tempfile.mkdtemp(prefix="almanac-merges-"))
    try:
        asyncio.run(history(folder))
    finally:
        shutil.rmtree(folder)


async def attempt(work: Any) -> Any:
    try:
        return await work
    except UserError as refused:
        return refused


@pytest.fixture
async def merged(container: Container, drafts: DraftFactory) -> tuple[DraftFactory, Topic, Topic]:
    """The topic of the drafts, merged into the corridor; entry 1 was on it, entry 2 on both, in this order."""
    corridor = await container.topics.add(HOME, NORA, ["Corridor"])
    mountain = await container.topics.add(HOME, NORA, ["Mountain"])
    await container.topics.relate(HOME, NORA, drafts.topic.id, mountain.id)
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    await container.curation.add(HOME, NORA, drafts.key_date("2022-12"))
    await container.curation.edit(HOME, NORA, 2, 1, {}, topics=[drafts.topic.id, corridor.id])
    await container.topics.merge(HOME, NORA, drafts.topic.id, corridor.id)
    return drafts, corridor, mountain


async def test_what_has_been_added_since_stays_with_the_other_topic(
    container: Container, merged: tuple[DraftFactory, Topic, Topic]
) -> None:
    drafts, corridor, mountain = merged
    river = await container.topics.add(HOME, NORA, ["River"])
    await container.topics.relate(HOME, NORA, corridor.id, river.id)
    await container.topics.names(HOME, NORA, corridor.id, add=["Passage"])
    later = DraftFactory(HOME, corridor, drafts.source)
    await container.curation.add(HOME, NORA, later.key_date("2023-01", "The passage is closed."))
    await container.asks.topic(HOME, corridor.id, Surface.COMMAND, 1, 1)
    await container.asks.flush()
    done = await container.topics.unmerge(HOME, NORA, drafts.topic.id)
    found = await library(container)
    assert (done.topic, done.out_of) == (found.topics[drafts.topic.id], found.topics[corridor.id])
    assert (done.topic.names, done.topic.related, done.entries, done.names_lost) == (
        drafts.topic.names,
        (mountain.id,),
        2,
        [],
    )
    assert (done.out_of.names, done.out_of.related) == (("Corridor", "Passage"), (river.id,))
    assert {number: entry.topics for number, entry in found.entries.items()} == {
        1: (drafts.topic.id,),
        2: (drafts.topic.id, corridor.id),
        3: (corridor.id,),
    }
    assert [each.topic_id for each in await container.insight.top(HOME, Period.DAY)] == [corridor.id]
    assert (await container.curation.history(HOME, NORA, 1))[0].action == "unmerge"
    [line, *_] = await logged(container)
    assert (line.action, line.subject, line.detail) == (
        "topic-unmerge",
        "Lachin road",
        "out of topic Corridor: 2 entries, names Lachin road, Berdzor",
    )
    versions = await container.topics.history(HOME, NORA, drafts.topic.id)
    assert [each.action for each in versions] == ["topic-unmerge", "topic-merge", "topic-relate", "topic-add"]
    assert [each.merge is not None for each in versions] == [False, True, False, False]


async def test_what_has_been_changed_since_stays_changed(
    container: Container, merged: tuple[DraftFactory, Topic, Topic]
) -> None:
    drafts, corridor, mountain = merged
    river = await container.topics.add(HOME, NORA, ["River"])
    await container.curation.edit(HOME, NORA, 1, 2, {}, topics=[river.id])
    await container.curation.edit(HOME, NORA, 2, 3, {"locator": "p. 8"}, topics=[river.id, corridor.id])
    await container.topics.unrelate(HOME, NORA, corridor.id, mountain.id)
    await container.topics.unmerge(HOME, NORA, drafts.topic.id)
    found = await library(container)
    assert found.entries[1].topics == (river.id,)
    assert (found.entries[2].topics, found.entries[2].locator) == ((river.id, drafts.topic.id, corridor.id), "p. 8")
    assert found.topics[drafts.topic.id].related == (mountain.id,)


async def test_a_name_that_another_topic_has_by_now_stays_there_and_is_told(
    container: Container, merged: tuple[DraftFactory, Topic, Topic]
) -> None:
    drafts, corridor, _ = merged
    await container.topics.names(HOME, NORA, corridor.id, remove=["Berdzor"])
    town = await container.topics.add(HOME, NORA, ["Berdzor"])
    done = await container.topics.unmerge(HOME, NORA, drafts.topic.id)
    assert [render(each, ENGLISH) for each in done.names_lost] == ["«Berdzor» is already a name of the topic «Berdzor»"]
    assert done.topic.names == ("Lachin road",)
    assert (await library(container)).topics[town.id].names == ("Berdzor",)


async def test_another_spelling_that_was_added_since_goes_with_the_name(
    container: Container, merged: tuple[DraftFactory, Topic, Topic]
) -> None:
    drafts, corridor, _ = merged
    await container.topics.names(HOME, NORA, corridor.id, add=["Բերձոր"])
    done = await container.topics.unmerge(HOME, NORA, drafts.topic.id)
    assert (done.topic.names, done.out_of.names) == (("Lachin road", "Berdzor", "Բերձոր"), ("Corridor",))


async def test_a_merge_is_not_undone_where_a_topic_would_be_nameless(
    container: Container, merged: tuple[DraftFactory, Topic, Topic]
) -> None:
    drafts, corridor, _ = merged
    await container.topics.names(HOME, NORA, corridor.id, remove=["Corridor"])
    with refuses("«Lachin road» would have no name left; give it one of its own first."):
        await container.topics.unmerge(HOME, NORA, drafts.topic.id)
    await container.topics.names(HOME, NORA, corridor.id, add=["Passage"], remove=["Lachin road", "Berdzor"])
    for name in ("Lachin road", "Berdzor"):
        await container.topics.add(HOME, NORA, [name])
    with refuses("names: «Lachin road» is already a name of the topic «Lachin road»; names: «Berdzor» is already"):
        await container.topics.unmerge(HOME, NORA, drafts.topic.id)
    assert (await library(container)).topic(drafts.topic.id) == (await library(container)).topics[corridor.id]


async def test_merges_of_merged_topics_are_undone_last_first(
    container: Container, merged: tuple[DraftFactory, Topic, Topic]
) -> None:
    drafts, corridor, mountain = merged
    await container.topics.merge(HOME, NORA, corridor.id, mountain.id)
    with refuses(
        "«Lachin road» is part of «Mountain» because what it was merged into was itself merged; undo that merge first."
    ):
        await container.topics.unmerge(HOME, NORA, drafts.topic.id)
    [last, first] = await container.shelf.merged_topics(HOME, NORA)
    assert (last.topic.id, first.topic.id) in {
        (corridor.id, drafts.topic.id),
        (drafts.topic.id, corridor.id),  # in the same second
    }
    await container.topics.unmerge(HOME, NORA, corridor.id)
    found = await library(container)
    assert found.topic(drafts.topic.id) == found.topics[corridor.id]
    await container.topics.unmerge(HOME, NORA, drafts.topic.id)
    with refuses("«Lachin road» is not part of another topic."):
        await container.topics.unmerge(HOME, NORA, drafts.topic.id)


async def test_what_led_to_a_topic_before_it_was_merged_leads_there_again(
    container: Container, merged: tuple[DraftFactory, Topic, Topic]
) -> None:
    drafts, corridor, mountain = merged
    await container.topics.merge(HOME, NORA, corridor.id, mountain.id)
    assert (await library(container)).topic(drafts.topic.id) == (await library(container)).topics[mountain.id]
    await container.topics.unmerge(HOME, NORA, corridor.id)
    found = await library(container)
    assert (found.topic(drafts.topic.id), found.topic(corridor.id)) == (found.topics[corridor.id],) * 2


async def test_an_undone_merge_can_be_made_again_and_undone_again(
    container: Container, merged: tuple[DraftFactory, Topic, Topic]
) -> None:
    drafts, corridor, _ = merged
    await container.topics.unmerge(HOME, NORA, drafts.topic.id)
    before = await state(container)
    await container.topics.merge(HOME, NORA, drafts.topic.id, corridor.id)
    last = (await container.topics.history(HOME, NORA, drafts.topic.id))[0]
    with refuses("The topic «Lachin road» has been changed meanwhile; read its history again."):
        await container.topics.unmerge(HOME, NORA, drafts.topic.id, version=last.topic.version - 1)
    await container.topics.unmerge(HOME, NORA, drafts.topic.id, version=last.topic.version)
    assert await state(container) == before


async def test_a_merge_out_of_a_topic_that_is_retired_by_now_is_undone(
    container: Container, merged: tuple[DraftFactory, Topic, Topic]
) -> None:
    drafts, corridor, _ = merged
    await container.topics.retire(HOME, NORA, corridor.id, "wrong")
    assert not (await library(container)).entries
    await container.topics.unmerge(HOME, NORA, drafts.topic.id)
    found = await library(container)
    assert {number: entry.topics for number, entry in found.entries.items()} == {
        1: (drafts.topic.id,),
        2: (drafts.topic.id,),
    }
    assert await container.database.read(reindexing.drift) == []
    await container.topics.restore(HOME, NORA, corridor.id)
    assert (await library(container)).entries[2].topics == (drafts.topic.id, corridor.id)


async def test_a_merge_from_before_there_were_histories_is_told_apart(container: Container) -> None:
    drafts = await add_topic_and_source(container)
    other = await container.topics.add(HOME, NORA, ["Other"])
    async with container.database.transaction() as connection:
        row = {"topic_id": drafts.topic.id, "into_id": other.id, "guild_id": HOME, "at": 5}
        await connection.execute(merged_topics.insert().values(row))
        assert (await connection.execute(topic_revisions.select())).first() is not None
    with refuses("This merge was made by an earlier version, which did not keep what undoing it takes."):
        await container.topics.unmerge(HOME, NORA, drafts.topic.id)
    assert await container.shelf.merged_topics(HOME, NORA) == []


async def test_with_four_eyes_undoing_a_merge_waits(
    container: Container, merged: tuple[DraftFactory, Topic, Topic]
) -> None:
    drafts, corridor, _ = merged
    await container.guilds.set_review(HOME, MIRA, True)
    with pytest.raises(AwaitsReview) as waiting:
        await container.topics.unmerge(HOME, NORA, drafts.topic.id)
    assert (await library(container)).topic(drafts.topic.id) == (await library(container)).topics[corridor.id]
    await container.operations.approve(HOME, OMAR, waiting.value.operation.id)
    assert (await library(container)).topics[drafts.topic.id].names == drafts.topic.names
    [last, *_] = await container.topics.history(HOME, NORA, corridor.id)
    assert (last.actor_id, last.approved_by) == (NORA.user_id, OMAR.user_id)
