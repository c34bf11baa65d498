"""What topics were: their revisions, taking one out, bringing it back, and back to an earlier version."""

from __future__ import annotations

from typing import Any

import pytest

from bot.container import Container
from bot.domain.ask import Period, Surface
from bot.domain.diff import words
from bot.domain.entry import Status
from bot.domain.errors import UserError
from bot.domain.operation import AwaitsReview
from bot.domain.revision import TopicRevision
from bot.services.packs.packs import read_pack
from bot.storage import reindexing
from tests.services.curation.test_topics import PACK
from tests.support.moderators import (
    ANA,
    ELSEWHERE,
    HOME,
    MIRA,
    NORA,
    OMAR,
    ROAD,
    DraftFactory,
    library,
    logged,
)
from tests.support.refusals import in_english, refuses


def told(revision: TopicRevision) -> tuple[int, str, tuple[str, ...]]:
    return revision.topic.version, revision.action, revision.topic.names


async def test_every_change_of_a_topic_is_a_version_of_its_own(container: Container) -> None:
    topics = container.topics
    topic, other = [await topics.add(HOME, NORA, [name]) for name in ("Karabakh", "Shushi")]
    await topics.rename(HOME, OMAR, topic.id, "Artsakh")
    await topics.names(HOME, NORA, topic.id, add=["Qarabağ"], remove=["Karabakh"])
    await topics.relate(HOME, NORA, other.id, topic.id)
    versions = await topics.history(HOME, NORA, topic.id)
    assert [told(each) for each in versions] == [
        (4, "topic-relate", ("Artsakh", "Qarabağ")),
        (3, "topic-names", ("Artsakh", "Qarabağ")),
        (2, "topic-rename", ("Artsakh", "Karabakh")),
        (1, "topic-add", ("Karabakh",)),
    ]
    assert [each.actor_id for each in versions] == [NORA.user_id, NORA.user_id, OMAR.user_id, NORA.user_id]
    assert versions[0].topic == (await library(container)).topics[topic.id]
    assert [told(each)[:2] for each in await topics.history(HOME, NORA, other.id)] == [
        (2, "topic-relate"),
        (1, "topic-add"),
    ]


async def test_a_diff_names_what_changed_word_by_word(container: Container) -> None:
    topic, other = [await container.topics.add(HOME, NORA, [name]) for name in ("Karabakh", "Shushi")]
    await container.topics.names(HOME, NORA, topic.id, add=["Artsakh"])
    await container.topics.relate(HOME, NORA, topic.id, other.id)
    [names] = await container.topics.diff(HOME, NORA, topic.id, 1, 2)
    assert (names.name, names.parts) == ("names", words("Karabakh", "Karabakh, Artsakh"))
    [related] = await container.topics.diff(HOME, NORA, topic.id, 2, 3)
    assert (related.name, related.parts) == ("related", words("", "Shushi"))
    with refuses("The topic «Karabakh» has no version 9."):
        await container.topics.diff(HOME, NORA, topic.id, 1, 9)


# --- Taking out and bringing back -------------------------------------------------------------------------------------


async def test_a_retired_topic_and_what_is_on_it_alone_are_found_nowhere(
    container: Container, drafts: DraftFactory
) -> None:
    bridge = await container.topics.add(HOME, NORA, ["Bridge"])
    await container.topics.relate(HOME, NORA, bridge.id, drafts.topic.id)
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    await container.curation.add(HOME, NORA, drafts.key_date("2022-12-12", "The road and the bridge are closed."))
    await container.curation.edit(HOME, NORA, 2, 1, {}, topics=[drafts.topic.id, bridge.id])
    await container.asks.topic(HOME, drafts.topic.id, Surface.COMMAND, 1, 1)
    await container.asks.flush()
    before = await library(container)

    done = await container.topics.retire(HOME, NORA, drafts.topic.id, "a double")

    assert (done.topic.status, done.entries) == (Status.RETIRED, 1)
    found = await library(container)
    assert list(found.topics) == [bridge.id]
    assert (found.find("Berdzor"), found.topic(drafts.topic.id), found.closest("Lachin")) == (None, None, [])
    assert [match.topic.id for match in found.suggest("")] == [bridge.id]
    assert found.related(bridge.id) == ()
    assert list(found.entries) == [2]
    assert found.entries[2].topics == (bridge.id,)
    assert [entry.number for entry in found.timeline()] == [2]
    assert [entry.number for entry in found.on_this_day(12, 12)] == [2]
    gazette = await container.search.find(found, "Gazette")
    assert (gazette.topics, [entry.number for entry in gazette.entries]) == ([], [2])
    assert [entry.number for entry in (await container.search.find(found, "closed")).entries] == [2]
    assert await container.database.read(reindexing.drift) == []
    assert "Lachin" not in await container.packs.dump(HOME)
    assert await container.insight.top(HOME, Period.DAY) == []
    with refuses("This topic is not in the library any more; /topics lists what is."):
        await container.review.suggest(HOME, ANA, drafts.summary("").kind, drafts.topic.id, "It is open.")

    restored = await container.topics.restore(HOME, NORA, drafts.topic.id)

    after = await library(container)
    assert (restored.version, restored.names) == (done.topic.version + 1, drafts.topic.names)
    assert after.entries == before.entries
    assert after.topics[bridge.id].related == (drafts.topic.id,)
    assert {entry.number for entry in (await container.search.find(after, "Gazette")).entries} == {1, 2}
    assert [asked.topic_id for asked in await container.insight.top(HOME, Period.DAY)] == [drafts.topic.id]
    assert await container.database.read(reindexing.drift) == []
    actions = [each.action for each in await container.topics.history(HOME, NORA, drafts.topic.id)]
    assert actions == ["topic-restore", "topic-retire", "topic-relate", "topic-add"]
    assert [(each.action, each.detail) for each in (await logged(container))[:2]] == [
        ("topic-restore", None),
        ("topic-retire", "a double"),
    ]


async def test_the_names_of_a_retired_topic_are_free_and_hinder_its_return(
    container: Container, drafts: DraftFactory
) -> None:
    await container.topics.retire(HOME, NORA, drafts.topic.id, "a double")
    new = await container.topics.add(HOME, NORA, ["Lachin road"])
    with refuses("names: «Lachin road» is already a name of the topic «Lachin road»."):
        await container.topics.restore(HOME, NORA, drafts.topic.id)
    await container.topics.rename(HOME, NORA, new.id, "The other road")
    await container.topics.names(HOME, NORA, new.id, remove=["Lachin road"])
    assert (await container.topics.restore(HOME, NORA, drafts.topic.id)).names == ("Lachin road", "Berdzor")


async def test_nothing_is_published_on_retired_topics_alone(container: Container, drafts: DraftFactory) -> None:
    bridge = await container.topics.add(HOME, NORA, ["Bridge"])
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    await container.topics.retire(HOME, NORA, drafts.topic.id, "a double")
    with pytest.raises(UserError, match="entry-names-retired-topics"):
        await container.curation.add(HOME, NORA, drafts.key_date("2022-12"))
    with pytest.raises(UserError, match="entry-names-retired-topics"):
        await container.curation.edit(HOME, NORA, 1, 1, {"locator": "p. 2"})
    await container.curation.edit(HOME, NORA, 1, 1, {"locator": "p. 2"}, topics=[drafts.topic.id, bridge.id])
    assert list((await library(container)).entries) == [1]


async def test_what_cannot_be_done_with_a_topic_is_said(container: Container, drafts: DraftFactory) -> None:
    topics, id = container.topics, drafts.topic.id
    other = await topics.add(HOME, NORA, ["Other"])
    with refuses("reason: is missing."):
        await topics.retire(HOME, NORA, id, " ")
    with refuses("«Lachin road» is not retired."):
        await topics.restore(HOME, NORA, id)
    with refuses("«Lachin road» has the names and relations that it had at r1."):
        await topics.revert(HOME, NORA, id, 1)
    await topics.names(HOME, NORA, id, add=["Corridor"])
    stale = "The topic «Lachin road» has been changed meanwhile; read its history again."
    for change in (
        lambda: topics.retire(HOME, NORA, id, "wrong", version=1),
        lambda: topics.revert(HOME, NORA, id, 1, version=1),
    ):
        with refuses(stale):
            await change()
    await topics.retire(HOME, NORA, id, "wrong", version=2)
    with refuses("«Lachin road» is retired already."):
        await topics.retire(HOME, NORA, id, "wrong")
    with refuses("«Lachin road» is retired; restore it first."):
        await topics.revert(HOME, NORA, id, 1)
    with refuses(stale):
        await topics.restore(HOME, NORA, id, version=2)
    with refuses("This topic is not in the library any more; /topics lists what is."):
        await topics.rename(HOME, NORA, id, "New")
    await topics.restore(HOME, NORA, id, version=3)
    await topics.merge(HOME, NORA, id, other.id)
    with refuses("This topic is part of «Other» now."):
        await topics.retire(HOME, NORA, id, "wrong")


async def test_another_guilds_topic_has_no_history_here(container: Container) -> None:
    there = await container.topics.add(ELSEWHERE, NORA, ["There"])
    calls: list[Any] = [
        lambda id: container.topics.history(HOME, NORA, id),
        lambda id: container.topics.diff(HOME, NORA, id, 1, 1),
        lambda id: container.topics.retire(HOME, NORA, id, "wrong"),
        lambda id: container.topics.restore(HOME, NORA, id),
        lambda id: container.topics.revert(HOME, NORA, id, 1),
        lambda id: container.topics.unmerge(HOME, NORA, id),
    ]
    for call in calls:
        for id in (there.id, 999, 0, -1, 10**30):
            with refuses("This topic is not in the library; /topics lists what is."):
                await call(id)
    assert (await library(container, ELSEWHERE)).topics[there.id] == there


# --- Reverting --------------------------------------------------------------------------------------------------------


async def test_a_topic_goes_back_to_the_names_and_relations_of_an_earlier_version(container: Container) -> None:
    topics = container.topics
    topic, one, two = [await topics.add(HOME, NORA, [name]) for name in ("Karabakh", "Shushi", "Lachin")]
    await topics.relate(HOME, NORA, topic.id, one.id)
    await topics.rename(HOME, NORA, topic.id, "Artsakh")
    await topics.unrelate(HOME, NORA, topic.id, one.id)
    await topics.relate(HOME, NORA, topic.id, two.id)
    reverted = await topics.revert(HOME, OMAR, topic.id, 2, version=5)
    assert (reverted.version, reverted.names, reverted.related) == (6, ("Karabakh",), (one.id,))
    found = await library(container)
    assert (found.topics[one.id].related, found.topics[two.id].related) == ((topic.id,), ())
    [last, *_] = await topics.history(HOME, NORA, two.id)
    assert (last.action, last.topic.related, in_english(last.reason)) == ("topic-revert", (), "back to r2")
    assert [(each.action, each.subject, each.detail) for each in (await logged(container))[:1]] == [
        ("topic-revert", "Artsakh", "back to r2")
    ]
    assert await container.database.read(reindexing.drift) == []


async def test_a_name_that_another_topic_has_by_now_is_not_taken_from_it(container: Container) -> None:
    topic = await container.topics.add(HOME, NORA, ["Karabakh", "Artsakh"])
    await container.topics.names(HOME, NORA, topic.id, remove=["Artsakh"])
    await container.topics.add(HOME, NORA, ["Artsakh"])
    with refuses("names: «Artsakh» is already a name of the topic «Artsakh»."):
        await container.topics.revert(HOME, NORA, topic.id, 1)


# --- Four eyes --------------------------------------------------------------------------------------------------------


async def test_with_four_eyes_bringing_back_waits_and_taking_out_does_not(
    container: Container, drafts: DraftFactory
) -> None:
    await container.topics.names(HOME, NORA, drafts.topic.id, add=["Corridor"])
    await container.guilds.set_review(HOME, MIRA, True)
    with pytest.raises(AwaitsReview) as waiting:
        await container.topics.revert(HOME, NORA, drafts.topic.id, 1, version=2)
    assert (await library(container)).find("Corridor")
    await container.operations.approve(HOME, OMAR, waiting.value.operation.id)
    assert (await library(container)).find("Corridor") is None
    assert (await container.topics.retire(HOME, NORA, drafts.topic.id, "wrong")).topic.status is Status.RETIRED
    assert not (await library(container)).topics
    with pytest.raises(AwaitsReview) as waiting:
        await container.topics.restore(HOME, NORA, drafts.topic.id)
    assert not (await library(container)).topics
    await container.operations.approve(HOME, OMAR, waiting.value.operation.id)
    assert list((await library(container)).topics) == [drafts.topic.id]
    last = (await container.topics.history(HOME, NORA, drafts.topic.id))[0]
    assert (last.action, last.actor_id, last.approved_by) == ("topic-restore", NORA.user_id, OMAR.user_id)


async def test_what_was_asked_for_over_another_version_is_not_done_when_it_is_approved(
    container: Container, drafts: DraftFactory
) -> None:
    await container.topics.names(HOME, NORA, drafts.topic.id, add=["Corridor"])
    await container.guilds.set_review(HOME, MIRA, True)
    with pytest.raises(AwaitsReview) as waiting:
        await container.topics.revert(HOME, NORA, drafts.topic.id, 1, version=2)
    await container.guilds.set_review(HOME, MIRA, False)
    await container.topics.names(HOME, NORA, drafts.topic.id, add=["Kashatagh"])
    with pytest.raises(UserError, match="topic-changed-meanwhile"):
        await container.operations.approve(HOME, OMAR, waiting.value.operation.id)


# --- Packs ------------------------------------------------------------------------------------------------------------


async def test_a_pack_leaves_retired_topics_and_sources_retired(container: Container) -> None:
    await container.packs.load(HOME, read_pack(PACK, "small.toml"))
    container.libraries.forget(HOME)
    bridge, river = (await library(container)).topics.values()
    [source] = (await library(container)).sources.values()
    [first] = await container.topics.history(HOME, NORA, bridge.id)
    assert (first.action, in_english(first.reason), first.topic.related) == ("import", "pack small", (river.id,))
    await container.topics.retire(HOME, NORA, bridge.id, "a double")
    await container.sources.retire(HOME, NORA, source.id, "withdrawn")
    newer = PACK.replace('"Мост"]', '"Мост", "Körpü"]').replace('title = "The Gazette"', 'title = "Gazette"')
    for _ in range(2):
        loaded = await container.packs.load(HOME, read_pack(newer, "small.toml"))
        container.libraries.forget(HOME)
        assert (loaded.added, loaded.changed, loaded.retired) == (0, 0, 2)
        found = await library(container)
        assert (list(found.topics), list(found.sources), list(found.entries)) == ([river.id], [], [])
    await container.sources.restore(HOME, NORA, source.id)
    await container.topics.restore(HOME, NORA, bridge.id)
    assert list((await library(container)).entries) == [1]


async def test_a_pack_leaves_a_topic_retired_that_was_merged_into_a_retired_one(container: Container) -> None:
    await container.packs.load(HOME, read_pack(PACK, "small.toml"))
    container.libraries.forget(HOME)
    bridge, river = (await library(container)).topics.values()
    await container.topics.merge(HOME, NORA, bridge.id, river.id)
    await container.topics.retire(HOME, NORA, river.id, "a double")
    loaded = await container.packs.load(HOME, read_pack(PACK, "small.toml"))
    assert (loaded.added, loaded.changed, loaded.retired) == (0, 0, 2)
