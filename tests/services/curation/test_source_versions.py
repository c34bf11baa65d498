"""What sources were: their revisions, taking one out, bringing it back, and back to an earlier version."""

from __future__ import annotations

from typing import Any

import pytest

from bot.container import Container
from bot.domain.entry import Status
from bot.domain.errors import UserError
from bot.domain.operation import AwaitsReview
from bot.domain.verification.fingerprint import Fingerprint
from bot.storage import reindexing
from bot.storage.tables import source_revisions
from tests.support.moderators import ELSEWHERE, HOME, MIRA, NORA, OMAR, ROAD, TEXT, DraftFactory, library, logged
from tests.support.refusals import refuses

LINK = "https://example.org/gazette"


async def test_every_change_of_a_source_is_a_version_of_its_own(container: Container, drafts: DraftFactory) -> None:
    sources, id = container.sources, drafts.source.id
    await sources.edit(HOME, OMAR, id, 1, {"author": "Its editors", "published": "2022-12"})
    await sources.fingerprint(HOME, NORA, id, TEXT)
    await sources.edit(HOME, NORA, id, 3, {"title": "Gazette"})
    versions = await sources.history(HOME, NORA, id)
    assert [(each.source.version, each.action, each.actor_id) for each in versions] == [
        (4, "source-edit", NORA.user_id),
        (3, "source-fingerprint", NORA.user_id),
        (2, "source-edit", OMAR.user_id),
        (1, "source-add", NORA.user_id),
    ]
    assert versions[0].source == (await library(container)).sources[id]
    assert versions[1].source.fingerprint == versions[0].source.fingerprint
    assert isinstance(versions[0].source.fingerprint, Fingerprint)
    assert versions[3].source == drafts.source
    async with container.database.snapshot() as connection:
        kept = [row.snapshot for row in await connection.execute(source_revisions.select())]
    assert sum(versions[0].source.fingerprint.encode() in snapshot for snapshot in kept) == 1
    found = await sources.diff(HOME, NORA, id, 1, 4)
    assert [each.name for each in found] == ["title", "author", "published", "fingerprint"]
    with refuses("The source «Gazette» has no version 9."):
        await sources.diff(HOME, NORA, id, 1, 9)


async def test_a_retired_source_and_what_rests_on_it_are_found_nowhere(
    container: Container, drafts: DraftFactory
) -> None:
    await container.curation.add(HOME, NORA, drafts.summary(ROAD))
    book = await container.sources.add(HOME, NORA, {"title": "A book", "link": "https://example.org/b"})
    await container.curation.add(HOME, NORA, drafts.key_date("2022-12", "The Gazette says so."))
    await container.curation.edit(HOME, NORA, 2, 1, {}, source_id=book.id)
    before = await library(container)

    done = await container.sources.retire(HOME, NORA, drafts.source.id, "It is a forgery.")

    assert (done.source.status, done.source.version, done.entries) == (Status.RETIRED, 2, 1)
    found = await library(container)
    assert (list(found.sources), list(found.entries)) == ([book.id], [2])
    assert found.sources_like("Gazette") == []
    assert [entry.number for entry in (await container.search.find(found, "Gazette")).entries] == [2]
    assert await container.database.read(reindexing.drift) == []
    assert LINK not in await container.packs.dump(HOME)
    with pytest.raises(UserError, match="entry-source-retired"):
        await container.curation.add(HOME, NORA, drafts.key_date("2023-01"))
    with pytest.raises(UserError, match="entry-source-retired"):
        await container.curation.edit(HOME, NORA, 1, 1, {"locator": "p. 2"})

    restored = await container.sources.restore(HOME, NORA, drafts.source.id, version=2)

    after = await library(container)
    assert (restored.version, restored.status, after.entries) == (3, Status.PUBLISHED, before.entries)
    assert len((await container.search.find(after, "Gazette")).entries) == 2
    assert await container.database.read(reindexing.drift) == []
    assert [(each.action, each.detail) for each in (await logged(container))[:2]] == [
        ("source-restore", None),
        ("source-retire", "It is a forgery."),
    ]


async def test_the_link_of_a_retired_source_is_free_and_hinders_its_return(
    container: Container, drafts: DraftFactory
) -> None:
    await container.sources.retire(HOME, NORA, drafts.source.id, "wrong")
    await container.sources.add(HOME, NORA, {"title": "The right one", "link": LINK})
    with refuses("link: is that of the source «The right one», which is in the library already."):
        await container.sources.restore(HOME, NORA, drafts.source.id)


async def test_a_source_says_again_what_it_said_and_its_quotes_are_verified_anew(
    container: Container, drafts: DraftFactory
) -> None:
    sources, id = container.sources, drafts.source.id
    await container.curation.add(HOME, NORA, drafts.quote("The road was closed in December. Nobody said for how long"))
    await sources.fingerprint(HOME, NORA, id, TEXT)
    await sources.edit(HOME, NORA, id, 2, {"title": "Gazette"})

    async def verdict() -> object:
        found = (await library(container)).entries[1].verification
        return found.verified if found else None

    assert await verdict() is True
    await sources.fingerprint(HOME, NORA, id, "Something else entirely stands in this text, and it is long enough.")
    assert await verdict() is False
    back = await sources.revert(HOME, OMAR, id, 3, version=4)
    assert (back.version, back.title, await verdict()) == (5, "Gazette", True)
    first = await sources.revert(HOME, OMAR, id, 1)
    assert (first.title, first.fingerprint, await verdict()) == ("The Gazette", None, None)
    history = await container.curation.history(HOME, NORA, 1)
    assert [each.action for each in history] == ["verify"] * 4 + ["add"]
    assert [(each.action, each.detail) for each in (await logged(container))[:1]] == [("source-revert", "back to r1")]


async def test_what_cannot_be_done_with_a_source_is_said(container: Container, drafts: DraftFactory) -> None:
    sources, id = container.sources, drafts.source.id
    with refuses("reason: is missing."):
        await sources.retire(HOME, NORA, id, " ")
    with refuses("The source «The Gazette» is not retired."):
        await sources.restore(HOME, NORA, id)
    with refuses("The source «The Gazette» says what it said at r1."):
        await sources.revert(HOME, NORA, id, 1)
    await sources.edit(HOME, NORA, id, 1, {"author": "Its editors"})
    stale = "The source «The Gazette» has been changed meanwhile; read it again."
    with refuses(stale):
        await sources.retire(HOME, NORA, id, "wrong", version=1)
    with refuses(stale):
        await sources.revert(HOME, NORA, id, 1, version=1)
    await sources.retire(HOME, NORA, id, "wrong", version=2)
    with refuses("The source «The Gazette» is retired already."):
        await sources.retire(HOME, NORA, id, "wrong")
    with refuses("The source «The Gazette» is retired; restore it first."):
        await sources.revert(HOME, NORA, id, 1)
    with refuses(stale):
        await sources.restore(HOME, NORA, id, version=2)
    with refuses("This source is not in the library any more."):
        await sources.edit(HOME, NORA, id, 3, {"title": "New"})


async def test_another_guilds_source_has_no_history_here(container: Container) -> None:
    there = await container.sources.add(ELSEWHERE, NORA, {"title": "There", "link": LINK})
    calls: list[Any] = [
        lambda id: container.sources.history(HOME, NORA, id),
        lambda id: container.sources.diff(HOME, NORA, id, 1, 1),
        lambda id: container.sources.retire(HOME, NORA, id, "wrong"),
        lambda id: container.sources.restore(HOME, NORA, id),
        lambda id: container.sources.revert(HOME, NORA, id, 1),
    ]
    for call in calls:
        for id in (there.id, 999, 0, -1, 10**30):
            with refuses("This source is not in the library."):
                await call(id)
    assert (await library(container, ELSEWHERE)).sources[there.id] == there


async def test_with_four_eyes_bringing_back_waits_and_taking_out_does_not(
    container: Container, drafts: DraftFactory
) -> None:
    sources, id = container.sources, drafts.source.id
    await sources.edit(HOME, NORA, id, 1, {"author": "Its editors"})
    await container.guilds.set_review(HOME, MIRA, True)
    with pytest.raises(AwaitsReview) as waiting:
        await sources.revert(HOME, NORA, id, 1, version=2)
    assert (await library(container)).sources[id].author == "Its editors"
    await container.operations.approve(HOME, OMAR, waiting.value.operation.id)
    assert (await library(container)).sources[id].author is None
    await sources.retire(HOME, NORA, id, "wrong", version=3)
    assert not (await library(container)).sources
    with pytest.raises(AwaitsReview) as waiting:
        await sources.restore(HOME, NORA, id, version=4)
    assert not (await library(container)).sources
    await container.operations.approve(HOME, OMAR, waiting.value.operation.id)
    assert (await library(container)).sources[id].version == 5
    last = (await sources.history(HOME, NORA, id))[0]
    assert (last.action, last.actor_id, last.approved_by) == ("source-restore", NORA.user_id, OMAR.user_id)
