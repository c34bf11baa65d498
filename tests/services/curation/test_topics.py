"""Topics: names as equals, relations, and merging without losing anything."""

from __future__ import annotations

from typing import Any

import pytest

from bot.container import Container
from bot.domain.ask import Period, Surface
from bot.domain.errors import Invalid, UserError
from bot.domain.message import ENGLISH
from bot.kinds.summary import SUMMARY
from bot.messages import render
from bot.services.packs.packs import read_pack
from tests.support.moderators import ELSEWHERE, HOME, NORA, ROAD, add_topic_and_source, library, logged
from tests.support.refusals import refuses


async def test_a_topic_is_found_by_any_of_its_names_in_any_script(container: Container) -> None:
    topic = await container.topics.add(HOME, NORA, ["Lachin  road", "", "Բերձոր", "Лачин"])
    assert topic.names == ("Lachin road", "Բերձոր", "Лачин")
    found = await library(container)
    assert [found.find(name) for name in ("LACHIN-ROAD", "Berdzor", "lachin")] == [topic] * 3


@pytest.mark.parametrize("taken", ["lachin ROAD!", "Բերձոր"])
async def test_a_name_that_folds_like_another_topics_is_refused_and_that_topic_named(
    container: Container, taken: str
) -> None:
    await container.topics.add(HOME, NORA, ["Berdzor", "Lachin road"])
    with pytest.raises(Invalid) as refused:
        await container.topics.add(HOME, NORA, ["Corridor", taken])
    assert render(refused.value, ENGLISH) == f"names: «{taken}» is already a name of the topic «Berdzor»."
    other = await container.topics.add(HOME, NORA, ["Corridor"])
    with pytest.raises(Invalid, match=r"topic-name-taken name=.* topic=«Berdzor»"):
        await container.topics.names(HOME, NORA, other.id, add=[taken])
    with pytest.raises(Invalid, match=r"topic-name-taken name=.* topic=«Berdzor»"):
        await container.topics.rename(HOME, NORA, other.id, taken)
    assert (await library(container)).topics[other.id].names == ("Corridor",)
    assert (await container.topics.add(ELSEWHERE, NORA, [taken])).names == (taken,)


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ([], "names: is missing"),
        ([" "], "names: is missing"),
        (["?!"], "names: «?!» has no letter or digit to find it by"),
        (["x" * 101], "names: «" + "x" * 59 + "…» may have 100 characters, this has 101 (1 too many)"),
        (["a\u202eb"], "names: «a�b» has the invisible character U+202E"),
        ([f"Name {n}" for n in range(26)], "names: may be 25, these are 26"),
    ],
)
async def test_names_that_cannot_be_are_refused(container: Container, names: list[str], reason: str) -> None:
    with pytest.raises(Invalid) as refused:
        await container.topics.add(HOME, NORA, names)
    assert reason in render(refused.value, ENGLISH)
    assert not (await library(container)).topics


async def test_a_name_to_show_is_refused_where_it_is_none_or_one_too_many(container: Container) -> None:
    topic = await container.topics.add(HOME, NORA, [f"Name {n}" for n in range(25)])
    with refuses("names: is missing: type the name to show", Invalid):
        await container.topics.rename(HOME, NORA, topic.id, " ")
    with refuses("names: may be 25, these are 26", Invalid):
        await container.topics.rename(HOME, NORA, topic.id, "One more")
    with pytest.raises(UserError, match="topic-names-not-different"):
        await container.topics.rename(HOME, NORA, topic.id, "Name 0")
    renamed = await container.topics.rename(HOME, NORA, topic.id, "Name 24")
    assert (renamed.name, len(renamed.names)) == ("Name 24", 25)


async def test_renaming_shows_another_name_first_and_loses_none(container: Container) -> None:
    topic = await container.topics.add(HOME, NORA, ["Karabakh", "Artsakh"])
    assert (await container.topics.rename(HOME, NORA, topic.id, "Artsakh")).names == ("Artsakh", "Karabakh")
    assert (await container.topics.rename(HOME, NORA, topic.id, "Qarabağ")).names == ("Qarabağ", "Artsakh", "Karabakh")
    with pytest.raises(UserError, match="topic-names-not-different"):
        await container.topics.rename(HOME, NORA, topic.id, "Qarabağ")
    assert [each.action for each in await logged(container)] == ["topic-rename", "topic-rename", "topic-add"]


async def test_two_moderators_who_add_names_at_once_both_keep_theirs(container: Container) -> None:
    topic = await container.topics.add(HOME, NORA, ["Karabakh"])
    await container.topics.names(HOME, NORA, topic.id, add=["Artsakh"])
    await container.topics.names(HOME, NORA, topic.id, add=["Qarabağ"], remove=["Karabakh"])
    assert (await library(container)).topics[topic.id].names == ("Artsakh", "Qarabağ")
    with pytest.raises(Invalid, match="topic-has-no-such-name name=«Karabakh» topic=«Artsakh»"):
        await container.topics.names(HOME, NORA, topic.id, remove=["Karabakh"])
    with pytest.raises(Invalid, match="topic-without-name topic=«Artsakh»"):
        await container.topics.names(HOME, NORA, topic.id, remove=["Artsakh", "Qarabağ"])


async def test_topics_are_related_to_each_other_both_ways(container: Container) -> None:
    one, other = [await container.topics.add(HOME, NORA, [name]) for name in ("One", "Other")]
    await container.topics.relate(HOME, NORA, other.id, one.id)
    assert (await library(container)).topics[one.id].related == (other.id,)
    assert (await library(container)).topics[other.id].related == (one.id,)
    with pytest.raises(UserError, match="topics-related-already one=«One» other=«Other»"):
        await container.topics.relate(HOME, NORA, one.id, other.id)
    await container.topics.unrelate(HOME, NORA, one.id, other.id)
    assert (await library(container)).topics[other.id].related == ()
    with pytest.raises(UserError, match="topics-not-related"):
        await container.topics.unrelate(HOME, NORA, one.id, other.id)
    with pytest.raises(UserError, match="topic-related-to-itself"):
        await container.topics.relate(HOME, NORA, one.id, one.id)


# --- Merging ----------------------------------------------------------------------------------------------------------


async def test_a_merged_topic_hands_over_entries_names_relations_and_counts(container: Container) -> None:
    drafts = await add_topic_and_source(container)
    corridor = await container.topics.add(HOME, NORA, ["Corridor"])
    mountain = await container.topics.add(HOME, NORA, ["Mountain"])
    await container.topics.relate(HOME, NORA, drafts.topic.id, mountain.id)
    await container.topics.relate(HOME, NORA, drafts.topic.id, corridor.id)
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    await container.curation.add(HOME, NORA, drafts.key_date("2022-12"))
    await container.curation.edit(HOME, NORA, 2, 1, {}, topics=[drafts.topic.id, corridor.id])
    await container.curation.retire(HOME, NORA, 1, "disputed")
    for interaction, topic in enumerate((drafts.topic, drafts.topic, corridor), 1):
        await container.asks.topic(HOME, topic.id, Surface.COMMAND, interaction, interaction)
    await container.asks.flush()

    merged = await container.topics.merge(HOME, NORA, drafts.topic.id, corridor.id)

    assert (merged.entries, merged.names, merged.asks) == (2, 2, 2)
    assert merged.topic.names == ("Corridor", "Lachin road", "Berdzor")
    assert merged.topic.related == (mountain.id,)
    found = await library(container)
    assert found.find("Berdzor") == merged.topic
    assert list(found.topics) == [corridor.id, mountain.id]
    assert [entry.topics for entry in found.timeline()] == [(corridor.id,)]
    assert [(each.topic_id, each.asks, each.askers) for each in await container.insight.top(HOME, Period.DAY)] == [
        (corridor.id, 3, 3)
    ]
    assert [each.action for each in await container.curation.history(HOME, NORA, 2)] == ["merge", "edit", "add"]
    restored = await container.curation.restore(HOME, NORA, 1)
    assert restored.entry.topics == (corridor.id,)


async def test_old_ids_of_a_merged_topic_lead_to_what_it_became_however_often(container: Container) -> None:
    drafts = await add_topic_and_source(container)
    two, three = [await container.topics.add(HOME, NORA, [name]) for name in ("Two", "Three")]
    saved = await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    await container.topics.merge(HOME, NORA, drafts.topic.id, two.id)
    await container.topics.merge(HOME, NORA, two.id, three.id)
    found = await library(container)
    assert [found.topic(id) for id in (drafts.topic.id, two.id, three.id)] == [found.topics[three.id]] * 3
    assert found.topic(999) is None
    # An old version, an old button and an ask under way still name the topic that is gone.
    await container.curation.edit(HOME, NORA, saved.entry.number, 3, {"locator": "p. 8"})
    reverted = await container.curation.revert(HOME, NORA, saved.entry.number, 1)
    assert reverted.entry.topics == (three.id,)
    assert (await container.topics.rename(HOME, NORA, drafts.topic.id, "Four")).id == three.id
    await container.asks.topic(HOME, drafts.topic.id, Surface.BUTTON, 1, 1)
    await container.asks.flush()
    assert [each.topic_id for each in await container.insight.top(HOME, Period.DAY)] == [three.id]
    with pytest.raises(UserError, match="topic-merged-into-itself"):
        await container.topics.merge(HOME, NORA, drafts.topic.id, three.id)


async def test_two_topics_with_too_many_names_together_are_not_merged(container: Container) -> None:
    one = await container.topics.add(HOME, NORA, [f"One {n}" for n in range(13)])
    other = await container.topics.add(HOME, NORA, [f"Other {n}" for n in range(13)])
    with refuses("names: may be 25, these are 26"):
        await container.topics.merge(HOME, NORA, one.id, other.id)
    assert len((await library(container)).topics) == 2


PACK = """
format = 1
name = "small"
title = "A small pack"
language = "en"
[[source]]
key = "gazette"
title = "The Gazette"
link = "https://example.org/gazette"
[[topic]]
key = "bridge"
names = ["The bridge", "Мост"]
related = ["river"]
[[topic]]
key = "river"
names = ["The river"]
[[summary]]
key = "bridge-summary"
topics = ["bridge"]
source = "gazette"
locator = "p. 1"
attributed_to = "the Gazette"
body = "According to the Gazette the bridge is old."
"""


async def test_a_pack_loaded_again_does_not_bring_back_a_topic_that_was_merged(container: Container) -> None:
    await container.packs.load(HOME, read_pack(PACK, "small.toml"))
    container.libraries.forget(HOME)
    bridge, river = (await library(container)).topics.values()
    await container.topics.merge(HOME, NORA, bridge.id, river.id)
    before = await library(container)
    newer = PACK.replace('"Мост"]', '"Мост", "Körpü"]')
    await container.packs.load(HOME, read_pack(newer, "small.toml"))
    container.libraries.forget(HOME)
    after = await library(container)
    assert [topic.names for topic in after.topics.values()] == [("The river", "The bridge", "Мост", "Körpü")]
    assert [entry.topics for entry in after.entries.values()] == [(river.id,)]
    assert after.entries == before.entries
    again = await container.packs.load(HOME, read_pack(newer, "small.toml"))
    assert (again.added, again.changed) == (0, 0)


async def test_another_guilds_topic_is_as_unknown_as_none(container: Container) -> None:
    here = await container.topics.add(HOME, NORA, ["Here"])
    there = await container.topics.add(ELSEWHERE, NORA, ["There"])
    said = set()
    calls: list[Any] = [
        lambda id: container.topics.rename(HOME, NORA, id, "Mine"),
        lambda id: container.topics.names(HOME, NORA, id, add=["Mine"]),
        lambda id: container.topics.relate(HOME, NORA, here.id, id),
        lambda id: container.topics.unrelate(HOME, NORA, id, here.id),
        lambda id: container.topics.merge(HOME, NORA, id, here.id),
        lambda id: container.topics.merge(HOME, NORA, here.id, id),
        lambda id: container.reports.set_review_by(HOME, NORA, None, topic_id=id),
        lambda id: container.review.suggest(HOME, NORA, SUMMARY.name, id, "Something"),
    ]
    for call in calls:
        for id in (there.id, 999, 0, -1, 10**30):
            with pytest.raises(UserError) as refused:
                await call(id)
            said.add(render(refused.value, ENGLISH))
    assert said == {"This topic is not in the library; /topics lists what is."}
    assert (await library(container, ELSEWHERE)).topics[there.id].names == ("There",)
