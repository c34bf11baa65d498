"""Curating entries: every version stays, nobody overwrites anybody, and what is refused is not saved."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.container import Container
from bot.domain import diff
from bot.domain.draft import Draft, NewSource
from bot.domain.entry import Status
from bot.domain.errors import Invalid, UserError
from bot.domain.message import ENGLISH
from bot.domain.message_link import MessageLink
from bot.domain.verification.verdict import State, Verdict
from bot.kinds.key_date import KEY_DATE
from bot.kinds.summary import SUMMARY
from bot.messages import render
from bot.services.curation.entries import Similar, Stale
from bot.services.unit_of_work import PermissionDenied
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

# --- Adding -----------------------------------------------------------------------------------------------------------

VERIFIED = Verdict(State.VERIFIED, (1,))


async def test_what_a_moderator_adds_members_read_at_once(container: Container, drafts: DraftFactory) -> None:
    saved = await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    assert not saved.waits
    [summary] = (await library(container)).of_topic(drafts.topic.id, SUMMARY.name)
    assert summary == saved.entry
    assert (summary.number, summary.version, summary.body) == (1, 1, ROAD)
    assert [found.number for found in (await container.search.find(await library(container), "closed")).entries] == [1]
    newest = (await logged(container))[0]
    assert (newest.action, newest.subject, newest.actor_id) == ("add", "#1 r1", NORA.user_id)


async def test_numbers_go_up_and_each_guild_counts_its_own(container: Container, drafts: DraftFactory) -> None:
    other = await add_topic_and_source(container, ELSEWHERE)
    assert (await container.curation.add(HOME, NORA, drafts.summary(ROAD))).entry.number == 1
    assert (await container.curation.add(HOME, NORA, drafts.summary(BRIDGE))).entry.number == 2
    assert (await container.curation.add(ELSEWHERE, NORA, other.summary(ROAD))).entry.number == 1


async def test_a_key_date_keeps_what_is_known_of_its_date(container: Container, drafts: DraftFactory) -> None:
    saved = await container.curation.add(HOME, NORA, replace(drafts.key_date("2022-03"), review_by="2027-01-31"))
    assert str(saved.entry.date) == "2022-03"
    standing = await container.curation.entry(HOME, NORA, saved.entry.number)
    assert (standing.status, standing.review_by) == (Status.PUBLISHED, date(2027, 1, 31))


async def test_every_fault_of_a_draft_is_named_at_once_and_nothing_is_saved(
    container: Container, drafts: DraftFactory
) -> None:
    draft = Draft(
        KEY_DATE.name,
        (999,),
        {"date": "2024-02-30", "certainty": "perhaps", "body": "x" * 501, "locator": ""},
        source_id=999,
        language="klingon",
        review_by="soon",
        reason="r" * 301,
    )
    with pytest.raises(Invalid) as refused:
        await container.curation.add(HOME, NORA, draft)
    assert [problem.where for problem in refused.value.problems] == [
        "date",
        "certainty",
        "body",
        "locator",
        "topics",
        "source",
        "language",
        "review_by",
        "reason",
    ]
    assert "body: may have 500 characters, this has 501 (1 too many)" in render(refused.value, ENGLISH)
    assert refused.value.unsaved
    assert len(await library(container)) == 0


async def test_an_entry_needs_a_topic_and_a_source(container: Container, drafts: DraftFactory) -> None:
    bare = replace(drafts.summary(ROAD), topics=(), source_id=None)
    with pytest.raises(Invalid, match="topics: entry-needs-a-topic; source: entry-needs-a-source"):
        await container.curation.add(HOME, NORA, bare)


async def test_a_link_stands_for_the_source_that_has_it_or_for_a_new_one_with_a_title(
    container: Container, drafts: DraftFactory
) -> None:
    known = replace(drafts.summary(ROAD), source_id=None, new_source=NewSource("https://example.org/gazette"))
    assert (await container.curation.add(HOME, NORA, known)).entry.source_id == drafts.source.id
    untitled = replace(drafts.summary(BRIDGE), source_id=None, new_source=NewSource("https://example.org/other"))
    with pytest.raises(Invalid, match="source: source-of-link-unknown"):
        await container.curation.add(HOME, NORA, untitled)
    titled = replace(untitled, new_source=NewSource("https://example.org/other", "The Other", "2024-04~"))
    saved = await container.curation.add(HOME, NORA, titled)
    source = (await library(container)).sources[saved.entry.source_id]
    assert (source.title, str(source.published)) == ("The Other", "2024-04~")


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "http://example.org", "https://user@example.org", "nowhere", ""]
)
async def test_what_is_no_safe_link_is_refused(container: Container, drafts: DraftFactory, link: str) -> None:
    draft = replace(drafts.summary(ROAD), source_id=None, new_source=NewSource(link, "A title"))
    with pytest.raises(Invalid, match="link: "):
        await container.curation.add(HOME, NORA, draft)


async def test_a_message_of_this_server_can_be_a_source_and_one_of_another_cannot(
    container: Container, drafts: DraftFactory
) -> None:
    here, there = MessageLink(HOME, 10**17, 10**17 + 1), MessageLink(ELSEWHERE, 10**17, 10**17 + 1)
    quote = replace(drafts.quote("I was there when it closed."), source_id=None)
    with pytest.raises(Invalid, match="link: message-of-another-server"):
        await container.curation.add(HOME, NORA, replace(quote, new_source=NewSource(str(there), "Ana in #general")))
    summary = replace(drafts.summary(ROAD), source_id=None, new_source=NewSource(str(here), "Ana in #general"))
    saved = await container.curation.add(HOME, NORA, summary)
    assert (await library(container)).sources[saved.entry.source_id].link == str(here)


def test_a_message_link_is_read_whichever_discord_copied_it() -> None:
    link = "https://ptb.discord.com/channels/100000000000000001/100000000000000002/100000000000000003"
    assert MessageLink.parse(f" {link} ") == (10**17 + 1, 10**17 + 2, 10**17 + 3)
    assert MessageLink.parse("https://discord.com/channels/@me/100000000000000002/100000000000000003") is None
    assert MessageLink.parse("https://evil.example/channels/100000000000000001/1/1") is None


# --- Near-duplicates --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "again",
    [
        ROAD,
        ROAD.upper().replace(".", "!!"),
        ROAD.replace("closed", "shut"),
        ROAD.replace("Gazette", "Gazete"),
        "Ակորդինգ " + ROAD,
    ],
)
async def test_what_says_the_same_is_shown_before_it_is_saved(
    container: Container, drafts: DraftFactory, again: str
) -> None:
    first = await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    await container.curation.add(HOME, NORA, drafts.summary(BRIDGE))
    with pytest.raises(Similar, match="entry-similar numbers=#1") as refused:
        await container.curation.add(HOME, OMAR, drafts.summary(again))
    assert refused.value.entries == [first.entry]
    assert (await container.curation.add(HOME, OMAR, drafts.summary(again), confirmed=True)).entry.number == 3


async def test_an_entry_is_not_similar_to_itself_nor_to_other_kinds_and_guilds(
    container: Container, drafts: DraftFactory
) -> None:
    other = await add_topic_and_source(container, ELSEWHERE)
    await container.curation.add(ELSEWHERE, NORA, other.summary(ROAD))
    await container.curation.add(HOME, NORA, drafts.quote(ROAD))
    saved = await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    await container.curation.edit(HOME, NORA, saved.entry.number, 1, {"body": ROAD.replace("December", "November")})
    assert await container.curation.similar(HOME, SUMMARY.name, ROAD, but=saved.entry.number) == []
    assert await container.curation.similar(HOME, SUMMARY.name, "?!") == []


# --- Editing ----------------------------------------------------------------------------------------------------------


async def test_an_edit_is_a_new_version_and_the_old_one_stays(container: Container, drafts: DraftFactory) -> None:
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    saved = await container.curation.edit(HOME, OMAR, 1, 1, {"locator": "p. 7"}, reason="  the page  was wrong ")
    assert (saved.entry.version, saved.entry.locator, saved.entry.body) == (2, "p. 7", ROAD)
    assert (await library(container)).entries[1] == saved.entry
    newest, oldest = await container.curation.history(HOME, NORA, 1)
    assert (newest.label, newest.action, newest.actor_id, newest.reason) == (
        "#1 r2",
        "edit",
        OMAR.user_id,
        "the page  was wrong",
    )
    assert (oldest.label, oldest.action, oldest.actor_id, oldest.entry.locator) == (
        "#1 r1",
        "add",
        NORA.user_id,
        "p. 1",
    )
    assert await container.curation.revision(HOME, NORA, 1, 1) == oldest


async def test_an_empty_field_is_cleared_and_one_left_out_stays(container: Container, drafts: DraftFactory) -> None:
    draft = drafts.key_date("2022-12")
    await container.curation.add(HOME, NORA, replace(draft, fields={**draft.fields, "attributed_to": "the Gazette"}))
    saved = await container.curation.edit(HOME, NORA, 1, 1, {"attributed_to": ""})
    assert (saved.entry.attributed_to, saved.entry.body) == (None, "The road is closed.")


async def test_of_two_who_edit_one_version_the_second_is_told_and_gets_the_current_one(
    container: Container, drafts: DraftFactory
) -> None:
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    outcomes = await asyncio.gather(
        container.curation.edit(HOME, NORA, 1, 1, {"body": f"{ROAD} And so on."}),
        container.curation.edit(HOME, OMAR, 1, 1, {"body": f"{ROAD} Not at all."}),
        return_exceptions=True,
    )
    [stale] = [outcome for outcome in outcomes if isinstance(outcome, Stale)]
    assert "it is at version 2, this was written from version 1" in render(stale, ENGLISH)
    assert stale.current == (await library(container)).entries[1]
    assert len(await container.curation.history(HOME, NORA, 1)) == 2


async def test_forty_edits_at_once_of_one_version_save_exactly_one(container: Container, drafts: DraftFactory) -> None:
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    edits = (container.curation.edit(HOME, NORA, 1, 1, {"locator": f"p. {n}"}) for n in range(10, 50))
    outcomes = await asyncio.gather(*edits, return_exceptions=True)
    assert sum(not isinstance(outcome, BaseException) for outcome in outcomes) == 1
    assert len(await container.curation.history(HOME, NORA, 1)) == 2


async def test_an_edit_that_changes_nothing_makes_no_version(container: Container, drafts: DraftFactory) -> None:
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    with pytest.raises(UserError, match="entry-not-different number=1"):
        await container.curation.edit(HOME, NORA, 1, 1, {"body": f"  {ROAD}  "})


async def test_a_review_by_day_is_set_with_an_edit_without_making_a_version(
    container: Container, drafts: DraftFactory
) -> None:
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    assert (await container.curation.edit(HOME, NORA, 1, 1, {}, review_by="2027-01-31")).entry.version == 1
    assert (await container.curation.entry(HOME, NORA, 1)).review_by == date(2027, 1, 31)
    await container.curation.edit(HOME, NORA, 1, 1, {"locator": "p. 9"})
    assert (await container.curation.entry(HOME, NORA, 1)).review_by == date(2027, 1, 31)
    await container.curation.edit(HOME, NORA, 1, 2, {}, review_by="")
    assert (await container.curation.entry(HOME, NORA, 1)).review_by is None


async def test_permission_taken_away_while_typing_saves_nothing(container: Container, drafts: DraftFactory) -> None:
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    with pytest.raises(PermissionDenied, match="moderators-only"):
        await container.curation.edit(HOME, replace(NORA, permissions=0), 1, 1, {"body": BRIDGE})
    assert (await library(container)).entries[1].body == ROAD
    newest = (await logged(container))[0]
    assert (newest.action, newest.subject) == ("denied", "edit #1")


# --- Retiring, restoring, reverting -----------------------------------------------------------------------------------


async def test_a_retired_entry_is_out_of_sight_and_comes_back_under_its_number(
    container: Container, drafts: DraftFactory
) -> None:
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    await container.curation.retire(HOME, NORA, 1, "disputed")
    assert len(await library(container)) == 0
    assert not await container.search.find(await library(container), "closed")
    assert (await container.curation.entry(HOME, NORA, 1)).status is Status.RETIRED
    with pytest.raises(UserError, match="entry-already-retired number=1"):
        await container.curation.retire(HOME, NORA, 1, "again")
    with pytest.raises(UserError, match="entry-is-retired number=1"):
        await container.curation.edit(HOME, NORA, 1, 2, {"body": BRIDGE})
    assert (await container.curation.add(HOME, NORA, drafts.summary(BRIDGE))).entry.number == 2
    restored = await container.curation.restore(HOME, OMAR, 1)
    assert (restored.entry.number, restored.entry.version, restored.entry.body) == (1, 3, ROAD)
    assert [each.action for each in await container.curation.history(HOME, NORA, 1)] == ["restore", "retire", "add"]
    with pytest.raises(UserError, match="entry-not-retired number=1"):
        await container.curation.restore(HOME, OMAR, 1)


async def test_an_entry_may_be_on_so_many_topics(container: Container, drafts: DraftFactory) -> None:
    topics = [(await container.topics.add(HOME, NORA, [f"Topic {n}"])).id for n in range(26)]
    with refuses("topics: may have 25 members, this has 26", Invalid):
        await container.curation.add(HOME, NORA, replace(drafts.summary(ROAD), topics=tuple(topics)))
    saved = await container.curation.add(HOME, NORA, replace(drafts.summary(ROAD), topics=tuple(topics[1:])))
    assert len(saved.entry.topics) == 25


async def test_retiring_needs_a_reason(container: Container, drafts: DraftFactory) -> None:
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    with pytest.raises(Invalid, match="reason: "):
        await container.curation.retire(HOME, NORA, 1, " ")


async def test_reverting_publishes_an_old_version_as_a_new_one(container: Container, drafts: DraftFactory) -> None:
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    await container.curation.edit(HOME, OMAR, 1, 1, {"body": BRIDGE})
    saved = await container.curation.revert(HOME, NORA, 1, 1)
    assert (saved.entry.version, saved.entry.body) == (3, ROAD)
    newest = (await container.curation.history(HOME, NORA, 1))[0]
    assert (newest.action, newest.reason) == ("revert", "back to r1")
    with pytest.raises(UserError, match="entry-says-so-already number=1 version=1"):
        await container.curation.revert(HOME, NORA, 1, 1)
    with pytest.raises(UserError, match="entry-has-no-version number=1 version=9 last=3"):
        await container.curation.revert(HOME, NORA, 1, 9)
    with pytest.raises(Stale):
        await container.curation.revert(HOME, NORA, 1, 2, version=2)


# --- Differences ------------------------------------------------------------------------------------------------------


async def test_a_difference_shows_word_by_word_what_each_field_became(
    container: Container, drafts: DraftFactory
) -> None:
    other = await container.topics.add(HOME, NORA, ["Farrukh heights"])
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    body = ROAD.replace("closed", "open")
    await container.curation.edit(HOME, NORA, 1, 1, {"body": body}, topics=[drafts.topic.id, other.id])
    found = {each.label: each.parts for each in await container.curation.diff(HOME, NORA, 1, 1, 2)}
    assert found == {
        "summary-body": [
            ("same", "According to the Gazette the road has been "),
            ("removed", "closed "),
            ("added", "open "),
            ("same", "since December."),
        ],
        "field-topics": [("same", "Lachin road"), ("added", ", Farrukh heights")],
    }
    assert await container.curation.diff(HOME, NORA, 1, 2, 2) == []


words = st.lists(st.sampled_from(["war ", "road", ", ", "Արցախ", "\n", " ", "2,000 ", "“", "é"])).map("".join)


@given(words, words)
def test_a_difference_adds_up_to_both_texts(old: str, new: str) -> None:
    parts = diff.words(old, new)
    assert "".join(part.text for part in parts if part.change != "added") == old
    assert "".join(part.text for part in parts if part.change != "removed") == new
    assert all(one.change != other.change for one, other in pairwise(parts))


# --- Quotes -----------------------------------------------------------------------------------------------------------


async def test_a_quote_is_verified_as_it_is_saved(container: Container, drafts: DraftFactory) -> None:
    await container.curation.add(HOME, NORA, drafts.quote("Nobody said for how long, and nobody asked."))
    assert (await library(container)).entries[1].verification is None
    await container.sources.fingerprint(HOME, NORA, drafts.source.id, TEXT)
    right = await container.curation.add(
        HOME, NORA, drafts.quote("Nobody said for how long, and nobody asked"), confirmed=True
    )
    wrong = await container.curation.add(
        HOME, NORA, drafts.quote("The road was closed in December. Nobody said for how much longer")
    )
    assert right.entry.verification == VERIFIED
    assert wrong.entry.verification == Verdict(State.DIFFERS, at="much")
    mended = await container.curation.edit(
        HOME, NORA, wrong.entry.number, 1, {"body": "The road was closed in December."}, confirmed=True
    )
    assert mended.entry.verification == VERIFIED


# --- Isolation, cancellation, restarts --------------------------------------------------------------------------------

Call = Callable[[Container, int, int], Awaitable[Any]]


@pytest.mark.parametrize(
    "call",
    [
        lambda w, guild, number: w.curation.edit(guild, NORA, number, 1, {"body": BRIDGE}),
        lambda w, guild, number: w.curation.retire(guild, NORA, number, "why"),
        lambda w, guild, number: w.curation.restore(guild, NORA, number),
        lambda w, guild, number: w.curation.revert(guild, NORA, number, 1),
        lambda w, guild, number: w.curation.history(guild, NORA, number),
        lambda w, guild, number: w.curation.revision(guild, NORA, number, 1),
        lambda w, guild, number: w.curation.diff(guild, NORA, number, 1, 1),
        lambda w, guild, number: w.curation.entry(guild, NORA, number),
        lambda w, guild, number: w.reports.report(guild, ANA, number, 1, "wrong"),
        lambda w, guild, number: w.reports.set_review_by(guild, NORA, None, number=number),
    ],
)
async def test_another_guilds_number_is_as_unknown_as_none(
    container: Container, drafts: DraftFactory, call: Call
) -> None:
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    said = []
    for number in (1, 0, -1, 10**18, 10**30):
        with pytest.raises(UserError) as refused:
            await call(container, ELSEWHERE, number)
        said.append(render(refused.value, ENGLISH).replace(f"#{number}", "#N"))
    assert set(said) == {"There is no entry #N in this library."}
    assert len(await library(container)) == 1


async def test_another_guilds_topics_and_sources_do_not_get_into_an_entry(
    container: Container, drafts: DraftFactory
) -> None:
    other = await add_topic_and_source(container, ELSEWHERE)
    said = []
    for topic_id, source_id in ((other.topic.id, other.source.id), (999, 999), (10**30, -1)):
        draft = replace(drafts.summary(ROAD), topics=(topic_id,), source_id=source_id)
        with pytest.raises(Invalid) as refused:
            await container.curation.add(HOME, NORA, draft)
        said.append(render(refused.value, ENGLISH))
    assert len(set(said)) == 1


async def test_an_edit_cancelled_anywhere_is_saved_wholly_or_not_at_all(
    container: Container, drafts: DraftFactory
) -> None:
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    version = 1
    for steps in range(40):
        task = asyncio.create_task(container.curation.edit(HOME, NORA, 1, version, {"locator": f"p. {steps + 100}"}))
        for _ in range(steps * steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.wait((task,))
        # A write that was on its way when its caller went ends before the next one begins.
        await container.guilds.set_review(HOME, MIRA, False)
        history = await container.curation.history(HOME, NORA, 1)
        assert len(history) in (version, version + 1)
        version = len(history)
        entry = (await container.curation.entry(HOME, NORA, 1)).entry
        assert (entry, entry.version) == (history[0].entry, version)
    assert (await container.curation.edit(HOME, NORA, 1, version, {"locator": "p. 1000"})).entry.version == version + 1


@pytest.fixture
async def two_processes(tmp_path: Path) -> AsyncIterator[tuple[Container, Container]]:
    folder = tmp_path / "shared"
    folder.mkdir()
    async with open_library(folder) as one, open_library(folder) as other:
        yield one, other


async def test_what_one_process_saved_another_refuses_to_overwrite(two_processes: tuple[Container, Container]) -> None:
    one, other = two_processes
    drafts = await add_topic_and_source(one)
    await one.curation.add(HOME, NORA, drafts.summary(ROAD))
    await other.curation.edit(HOME, OMAR, 1, 1, {"locator": "p. 5"})
    with pytest.raises(Stale):
        await one.curation.edit(HOME, NORA, 1, 1, {"locator": "p. 6"})


async def test_members_may_do_none_of_it(container: Container, drafts: DraftFactory) -> None:
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    for actor in (ANA, BEN, MIRA):
        for attempt in (
            container.curation.add(HOME, actor, drafts.summary(BRIDGE)),
            container.curation.retire(HOME, actor, 1, "why"),
            container.curation.restore(HOME, actor, 1),
            container.curation.revert(HOME, actor, 1, 1),
            container.curation.history(HOME, actor, 1),
            container.curation.entry(HOME, actor, 1),
            container.sources.add(HOME, actor, {"title": "T", "note": "N"}),
            container.sources.fingerprint(HOME, actor, drafts.source.id, TEXT),
            container.topics.merge(HOME, actor, drafts.topic.id, drafts.topic.id),
        ):
            with pytest.raises(PermissionDenied):
                await attempt
    assert (await container.audit.log(HOME, NORA)).total == 3 + 27
