"""Sources: the gate they pass, changing them, and verifying quotes against a text that is not kept."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.container import Container
from bot.domain.errors import Invalid, UserError
from bot.domain.message import ENGLISH
from bot.domain.verification.verdict import State, Verdict
from bot.messages import render
from bot.services.curation.sources import SourceStale
from tests.support.moderators import (
    ELSEWHERE,
    HOME,
    NORA,
    OMAR,
    TEXT,
    DraftFactory,
    add_topic_and_source,
    library,
    logged,
)
from tests.support.refusals import refuses

VERIFIED = Verdict(State.VERIFIED, (1,))


async def test_a_source_states_what_is_known_and_nothing_else(container: Container) -> None:
    source = await container.sources.add(
        HOME, NORA, {"title": "A leaflet", "note": "Handed in.", "published": "2024-04~"}
    )
    assert (await library(container)).sources[source.id] == source
    assert (source.author, source.link, str(source.published), source.version) == (None, None, "2024-04~", 1)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"note": "Handed in."}, "title: is missing"),
        ({"title": "A leaflet"}, "link: needs a link or a note"),
        ({"title": "A", "link": "javascript:alert(1)"}, "link: «javascript:alert(1)» must be an address that begins"),
        ({"title": "A", "link": "https://user@example.org"}, "without a user"),
        ({"title": "A", "note": "N", "archive_link": "http://example.org"}, "archive_link: «http://example.org» must"),
        ({"title": "A", "note": "N", "published": "yesterday"}, "published: "),
        ({"title": "A" * 301, "note": "N"}, "title: may have 300 characters, this has 301"),
        ({"title": "A", "link": "https://example.org/gazette"}, "link: is that of the source «The Gazette»"),
    ],
)
async def test_a_source_that_does_not_pass_the_gate_is_refused(
    container: Container, drafts: DraftFactory, fields: dict[str, str], reason: str
) -> None:
    with pytest.raises(Invalid) as refused:
        await container.sources.add(HOME, NORA, fields)
    assert reason in render(refused.value, ENGLISH)
    assert refused.value.unsaved
    assert list((await library(container)).sources) == [drafts.source.id]


async def test_a_change_keeps_what_it_does_not_mention_and_the_log_keeps_what_was(
    container: Container, drafts: DraftFactory
) -> None:
    await container.sources.fingerprint(HOME, NORA, drafts.source.id, TEXT)
    changed = await container.sources.edit(
        HOME, OMAR, drafts.source.id, 2, {"title": "The Daily Gazette", "author": "A. B."}
    )
    assert (changed.title, changed.author, changed.link) == ("The Daily Gazette", "A. B.", drafts.source.link)
    assert changed.version == 3
    assert changed.fingerprint is not None
    newest = (await logged(container))[0]
    assert newest.subject == "The Gazette"
    assert newest.detail == "title: «The Gazette» → «The Daily Gazette» and author: «» → «A. B.»"
    with refuses("needs a link or a note"):
        await container.sources.edit(HOME, OMAR, drafts.source.id, 3, {"link": ""})
    with pytest.raises(UserError, match="source-not-different"):
        await container.sources.edit(HOME, OMAR, drafts.source.id, 3, {"author": "A. B."})


async def test_of_two_who_change_a_source_at_once_the_second_is_told(
    container: Container, drafts: DraftFactory
) -> None:
    edits = (container.sources.edit(HOME, NORA, drafts.source.id, 1, {"author": name}) for name in ("A.", "B."))
    outcomes = await asyncio.gather(*edits, return_exceptions=True)
    [stale] = [outcome for outcome in outcomes if isinstance(outcome, SourceStale)]
    assert stale.current == (await library(container)).sources[drafts.source.id]


# --- Fingerprints -----------------------------------------------------------------------------------------------------


async def test_a_fingerprint_verifies_all_quotes_anew_and_only_changed_verdicts_make_versions(
    container: Container, drafts: DraftFactory
) -> None:
    right, wrong = "Nobody said for how long, and nobody asked.", "The road was closed in January. Nobody said for how"
    for body in (right, wrong, "too short"):
        await container.curation.add(HOME, NORA, drafts.quote(body), confirmed=True)
    found = await container.sources.fingerprint(HOME, NORA, drafts.source.id, TEXT)
    assert (found.fingerprint.tokens, found.fingerprint.paragraphs) == (17, 1)
    assert [(each.entry.number, each.entry.version, each.verdict, each.before) for each in found.checked] == [
        (1, 2, VERIFIED, None),
        (2, 2, Verdict(State.DIFFERS, at="January"), None),
        (3, 2, Verdict(State.TOO_SHORT), None),
    ]
    assert (await library(container)).entries[1] == found.checked[0].entry
    assert [each.action for each in await container.curation.history(HOME, NORA, 1)] == ["verify", "add"]
    again = await container.sources.fingerprint(HOME, NORA, drafts.source.id, TEXT.replace("December", "January"))
    assert [(each.entry.number, each.entry.version, each.verdict) for each in again.checked] == [
        (1, 2, VERIFIED),
        (2, 3, replace(VERIFIED, cut=True, hides=True)),
        (3, 2, Verdict(State.TOO_SHORT)),
    ]
    assert (await logged(container))[0].detail == "17 words and marks; 2 of 3 quotes verified"


async def test_a_quote_that_turns_out_to_hide_a_denial_comes_up_to_be_looked_at_again(
    container: Container, drafts: DraftFactory
) -> None:
    for body in ("Nobody said for how long, and nobody asked.", "said for how long, and nobody asked.", "nobody asked"):
        await container.curation.add(HOME, NORA, drafts.quote(body), confirmed=True)
    assert (await container.reports.overdue(HOME, NORA)).total == 0
    found = await container.sources.fingerprint(HOME, NORA, drafts.source.id, TEXT)
    assert [each.entry.number for each in found.checked if each.is_newly_doubtful] == [2, 3]
    due = (await container.reports.overdue(HOME, OMAR)).items
    assert [each.entry.number for each in due] == [2, 3]
    await container.reports.set_review_by(HOME, OMAR, None, number=2)
    await container.sources.fingerprint(HOME, NORA, drafts.source.id, TEXT)
    assert [each.entry.number for each in (await container.reports.overdue(HOME, OMAR)).items] == [3]


async def test_the_text_of_a_source_is_not_kept_anywhere(container: Container, drafts: DraftFactory) -> None:
    await container.sources.fingerprint(HOME, NORA, drafts.source.id, TEXT)
    await container.database.close()
    kept = b"".join(path.read_bytes() for path in container.database.path.parent.glob("library.db*"))
    assert b"Gazette" in kept
    assert b"Nobody" not in kept


async def test_a_retired_quote_is_verified_when_it_comes_back(container: Container, drafts: DraftFactory) -> None:
    await container.curation.add(HOME, NORA, drafts.quote("Nobody said for how long, and nobody asked."))
    await container.curation.retire(HOME, NORA, 1, "disputed")
    assert (await container.sources.fingerprint(HOME, NORA, drafts.source.id, TEXT)).checked == []
    assert (await container.curation.restore(HOME, NORA, 1)).entry.verification == VERIFIED


@pytest.mark.parametrize("text", ["", "four words are few", "x" * 3_000_001], ids=["empty", "short", "long"])
async def test_a_text_that_makes_no_fingerprint_is_refused(
    container: Container, drafts: DraftFactory, text: str
) -> None:
    with pytest.raises(UserError, match="fingerprint-text-too") as refused:
        await container.sources.fingerprint(HOME, NORA, drafts.source.id, text)
    assert render(refused.value, ENGLISH).endswith(".")
    assert (await library(container)).sources[drafts.source.id].fingerprint is None


async def test_sources_are_suggested_by_their_words_newest_first(container: Container, drafts: DraftFactory) -> None:
    other = await container.sources.add(
        HOME, NORA, {"title": "Ղարաբաղ", "author": "A. Gazetteer", "note": "Handed in."}
    )
    found = await library(container)
    assert found.sources_like("gaz") == [other, drafts.source]
    assert found.sources_like("the GAZ") == [drafts.source]
    assert found.sources_like("gharab") == [other]
    assert found.sources_like("GAZETTEER gharab") == [other]
    assert found.sources_like("") == [other, drafts.source]


async def test_another_guilds_source_is_as_unknown_as_none(container: Container, drafts: DraftFactory) -> None:
    there = (await add_topic_and_source(container, ELSEWHERE)).source
    calls: list[Any] = [
        lambda id: container.sources.edit(HOME, NORA, id, 1, {"title": "Mine"}),
        lambda id: container.sources.fingerprint(HOME, NORA, id, TEXT),
    ]
    said = set()
    for call in calls:
        for id in (there.id, 999, 0, -1, 10**30):
            with pytest.raises(UserError) as refused:
                await call(id)
            said.add(render(refused.value, ENGLISH))
    assert said == {"This source is not in the library."}
    assert (await library(container, ELSEWHERE)).sources[there.id] == there


async def test_each_source_has_a_key_of_its_own_also_where_titles_are_the_same(container: Container) -> None:
    titles = ("The Gazette", "The Gazette", "the gazette", "?!", "!?")
    keys = [
        (await container.sources.add(HOME, NORA, {"title": title, "note": f"No. {n}"})).key
        for n, title in enumerate(titles)
    ]
    assert keys == ["the-gazette", "the-gazette-2", "the-gazette-3", "source", "source-2"]
