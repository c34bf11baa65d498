"""Words of members: no way around their yes, and nothing left of what they take back."""

from __future__ import annotations

import csv
import io
import sqlite3
from contextlib import closing

import pytest

from bot.container import Container
from bot.domain.actor import Actor
from bot.domain.draft import Draft, NewSource
from bot.domain.entry import Entry
from bot.domain.errors import Invalid, UserError
from bot.domain.message_link import MessageLink
from bot.domain.proposal import Consent
from bot.kinds.quote import QUOTE
from bot.services.packs.tables import COLUMNS
from bot.services.packs.transfer import Upload
from tests.support.moderators import ANA, BEN, HOME, MIRA, NORA, OMAR, DraftFactory, library, logged

LINK = str(MessageLink(HOME, 100_000_000_000_000_002, 100_000_000_000_000_003))
WORDS = "I walked that road in 2019."


def message(drafts: DraftFactory, words: str = WORDS) -> Draft:
    fields = {"body": words, "speaker": "Ana", "locator": "the message"}
    source = NewSource(LINK, "Message by Ana in #road", "2019-05-01")
    return Draft(QUOTE.name, (drafts.topic.id,), fields, new_source=source, language="en")


async def quoted(container: Container, drafts: DraftFactory) -> Entry:
    """A message of Ana's that she let be quoted."""
    proposal = await container.review.save_message(HOME, NORA, ANA.user_id, message(drafts))
    await container.consents.answer(HOME, ANA, proposal.id, 1, True)
    outcome = await container.review.approve(HOME, NORA, proposal.id, 1)
    assert outcome.entry
    return outcome.entry


async def test_without_a_yes_no_moderator_publishes_it(container: Container, drafts: DraftFactory) -> None:
    proposal = await container.review.save_message(HOME, NORA, ANA.user_id, message(drafts))
    assert (proposal.quoted_id, proposal.consent) == (ANA.user_id, Consent.ASKED)
    for moderator in (NORA, OMAR):
        with pytest.raises(UserError, match="consent-missing"):
            await container.review.approve(HOME, moderator, proposal.id, 1)
    for other in (BEN, NORA, MIRA):
        with pytest.raises(UserError, match="proposal-not-found"):
            await container.consents.answer(HOME, other, proposal.id, 1, True)
        with pytest.raises(UserError, match="proposal-not-found"):
            await container.consents.answer(HOME, other, proposal.id, 1, False)


async def test_saving_ones_own_message_is_a_yes(container: Container, drafts: DraftFactory) -> None:
    proposal = await container.review.save_message(HOME, ANA, ANA.user_id, message(drafts))
    assert proposal.consent is Consent.YES
    assert (await container.review.approve(HOME, NORA, proposal.id, 1)).entry


async def test_no_other_way_publishes_a_message(container: Container, drafts: DraftFactory) -> None:
    with pytest.raises(UserError, match="consent-by-the-menu"):
        await container.curation.add(HOME, NORA, message(drafts))
    source = await container.sources.add(HOME, NORA, {"title": "A message", "link": LINK})
    by_id = Draft(QUOTE.name, (drafts.topic.id,), message(drafts).fields, source.id)
    with pytest.raises(UserError, match="consent-by-the-menu"):
        await container.curation.add(HOME, NORA, by_id)
    suggested = await container.review.suggest(HOME, BEN, QUOTE.name, drafts.topic.id, WORDS, LINK)
    await container.review.rewrite(HOME, NORA, suggested.id, 1, {"speaker": "Ana", "locator": "there"})
    with pytest.raises(UserError, match="consent-by-the-menu"):
        await container.review.approve(HOME, OMAR, suggested.id, 2)
    row = dict.fromkeys(COLUMNS, "") | dict(message(drafts).fields)
    row |= {"key": "q", "kind": "quote", "topics": "Lachin road", "source": "A message", "language": "en"}
    written = io.StringIO()
    writer = csv.DictWriter(written, COLUMNS)
    writer.writeheader()
    writer.writerow(row)
    with pytest.raises(Invalid, match="consent-not-by-import"):
        await container.transfer.check(HOME, NORA, Upload("rows.csv", written.getvalue().encode()))
    assert (await library(container)).quotes() == ()


async def test_words_that_were_said_yes_to_stay_and_all_else_may_be_mended(
    container: Container, drafts: DraftFactory
) -> None:
    entry = await quoted(container, drafts)
    with pytest.raises(UserError, match="consent-words-stay"):
        await container.curation.edit(HOME, NORA, entry.number, 1, {"body": "I flew over it."})
    with pytest.raises(UserError, match="consent-words-stay"):
        await container.curation.edit(HOME, NORA, entry.number, 1, {"speaker": "Ben"})
    # Moved to a source that is no message, they are hers all the same.
    await container.curation.edit(HOME, NORA, entry.number, 1, {"locator": "above"}, source_id=drafts.source.id)
    with pytest.raises(UserError, match="consent-words-stay"):
        await container.curation.edit(HOME, NORA, entry.number, 2, {"body": "I flew over it."})


async def test_a_change_that_waits_changes_no_words_either(container: Container, drafts: DraftFactory) -> None:
    entry = await quoted(container, drafts)
    await container.guilds.set_review(HOME, MIRA, True)
    saved = await container.curation.edit(HOME, NORA, entry.number, 1, {"locator": "above"})
    assert saved.proposal
    await container.review.rewrite(HOME, NORA, saved.proposal.id, 1, {"body": "I flew over it."})
    with pytest.raises(UserError, match="consent-words-stay"):
        await container.review.approve(HOME, OMAR, saved.proposal.id, 2)


async def test_nothing_of_what_is_withdrawn_is_left(container: Container, drafts: DraftFactory) -> None:
    entry = await quoted(container, drafts)
    await container.curation.edit(HOME, NORA, entry.number, 1, {"locator": "above"})
    [added] = [each for each in await logged(container) if each.detail == LINK]
    assert added.subject == "Message by Ana in #road"
    await container.curation.retire(HOME, NORA, entry.number, "disputed")
    await container.sources.edit(HOME, NORA, entry.source_id, 1, {"title": "Ana, in #road"})
    await container.sources.retire(HOME, NORA, entry.source_id, "disputed")
    for other in (NORA, MIRA, BEN):
        with pytest.raises(UserError, match="entry-not-found"):
            await container.consents.withdraw(HOME, other, entry.number)
    assert [each.number for each in (await container.consents.of(HOME, ANA.user_id)).quotes] == [entry.number]
    await container.consents.withdraw(HOME, ANA, entry.number)
    history = await container.curation.history(HOME, NORA, entry.number)
    assert [revision.entry.body for revision in history] == ["—"] * 4
    assert [revision.action for revision in history] == ["retire", "retire", "edit", "add"]
    assert (await container.consents.of(HOME, ANA.user_id)).quotes == []
    with pytest.raises(UserError):
        await container.curation.revert(HOME, NORA, entry.number, 1)
    await container.database.close()
    with closing(sqlite3.connect(container.database.path)) as file:
        dump = "\n".join(file.iterdump())
    assert "walked that road" not in dump
    assert "Ana" not in dump
    assert str(ANA.user_id) not in [value for line in dump.splitlines() for value in line.split(",")]


async def test_who_refuses_all_is_asked_no_more(container: Container, drafts: DraftFactory) -> None:
    waiting = await container.review.save_message(HOME, NORA, ANA.user_id, message(drafts))
    await container.consents.refuse_all(HOME, ANA, True)
    with pytest.raises(UserError, match="proposal-already-declined"):
        await container.review.approve(HOME, NORA, waiting.id, 1)
    for moderator in (NORA, Actor(99, NORA.permissions)):
        with pytest.raises(UserError, match="consent-author-refuses"):
            await container.review.save_message(HOME, moderator, ANA.user_id, message(drafts, "And again."))
    await container.consents.refuse_all(HOME, ANA, False)
    assert await container.review.save_message(HOME, NORA, ANA.user_id, message(drafts, "And again."))
