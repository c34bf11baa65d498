"""What is doubtful waits for a second pair of eyes, whatever the setting; what is not is published at once."""

from __future__ import annotations

import csv
import io

import pytest

from bot.container import Container
from bot.domain.entry import Status
from bot.domain.errors import Invalid, UserError
from bot.domain.matching.folding import fold
from bot.domain.message import ENGLISH
from bot.kinds.quote import QUOTE
from bot.messages import render
from bot.services.packs.tables import COLUMNS
from bot.services.packs.transfer import Upload
from tests.support.moderators import HOME, MIRA, NORA, OMAR, TEXT, DraftFactory, library
from tests.support.refusals import in_english, refuses

WHOLE = "Nobody said for how long, and nobody asked."
HIDES = "said for how long, and nobody asked."
SHORT = "The road […] in December."


@pytest.fixture
async def compared(container: Container, drafts: DraftFactory) -> DraftFactory:
    """Drafts on a source whose text was compared; four eyes are off."""
    await container.sources.fingerprint(HOME, NORA, drafts.source.id, TEXT)
    return drafts


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (HIDES, "holds a word that denies or weakens"),
        ("The road was closed in December. […] for how long, and nobody asked.", "holds a word that denies"),
        (SHORT, "fewer than 6 words and marks"),
        ("nobody asked", "fewer than 6 words and marks"),
    ],
)
async def test_a_quote_that_hides_a_denial_or_is_too_short_waits(
    container: Container, compared: DraftFactory, body: str, why: str
) -> None:
    saved = await container.curation.add(HOME, NORA, compared.quote(body))
    assert saved.waits
    assert why in in_english(saved.doubt)
    assert len(await library(container)) == 0
    [waiting] = (await container.review.queue(HOME, OMAR)).waiting
    assert waiting.doubt == saved.doubt
    assert saved.proposal
    with refuses(f"^You wrote this. .*{why}.* Somebody else"):
        await container.review.approve(HOME, NORA, saved.proposal.id, 1)
    outcome = await container.review.approve(HOME, OMAR, saved.proposal.id, 1)
    assert outcome.entry == (await library(container)).entries[1]


async def test_whoever_mends_a_doubtful_proposal_wrote_it_and_the_first_writer_may_approve(
    container: Container, compared: DraftFactory
) -> None:
    saved = await container.curation.add(HOME, NORA, compared.quote(HIDES))
    assert saved.proposal
    await container.review.rewrite(HOME, OMAR, saved.proposal.id, 1, {"speaker": "the clerk"})
    with pytest.raises(UserError, match="proposal-doubtful-is-your-own"):
        await container.review.approve(HOME, OMAR, saved.proposal.id, 2)
    assert (await container.review.approve(HOME, NORA, saved.proposal.id, 2)).entry


async def test_what_is_mended_until_nothing_is_doubtful_its_writer_approves(
    container: Container, compared: DraftFactory
) -> None:
    saved = await container.curation.add(HOME, NORA, compared.quote(HIDES))
    assert saved.proposal
    waiting = await container.review.rewrite(HOME, NORA, saved.proposal.id, 1, {"body": WHOLE})
    assert waiting.doubt is None
    assert (await container.review.approve(HOME, NORA, saved.proposal.id, 2)).entry


async def test_whoever_erased_themselves_may_not_approve_their_doubtful_quote_either(
    container: Container, compared: DraftFactory
) -> None:
    proposal = await container.review.suggest(HOME, NORA, QUOTE.name, compared.topic.id, HIDES)
    fields = {"speaker": "the mayor", "locator": "¶1"}
    await container.review.rewrite(HOME, NORA, proposal.id, 1, fields, source_id=compared.source.id)
    await container.privacy.erase(HOME, NORA.user_id)
    with pytest.raises(UserError, match="proposal-doubtful-is-your-own"):
        await container.review.approve(HOME, NORA, proposal.id, 2)


async def test_a_whole_sentence_is_published_at_once(container: Container, compared: DraftFactory) -> None:
    saved = await container.curation.add(HOME, NORA, compared.quote(WHOLE))
    assert (saved.waits, saved.status, saved.doubt) == (False, Status.PUBLISHED, None)


async def test_changes_wait_as_well_and_the_published_version_stays(
    container: Container, compared: DraftFactory
) -> None:
    await container.curation.add(HOME, NORA, compared.quote(WHOLE))
    saved = await container.curation.edit(HOME, NORA, 1, 1, {"body": HIDES})
    assert saved.waits
    assert (await library(container)).entries[1].body == WHOLE


async def test_a_quote_moved_to_a_source_that_shows_what_it_hides_waits(
    container: Container, compared: DraftFactory
) -> None:
    other = await container.sources.add(HOME, NORA, {"title": "A leaflet", "note": "Handed in."})
    draft = compared.quote(HIDES)
    await container.curation.add(HOME, NORA, type(draft)(draft.kind, draft.topics, draft.fields, other.id))
    saved = await container.curation.edit(HOME, NORA, 1, 1, {}, source_id=compared.source.id)
    assert saved.waits


@pytest.mark.parametrize(
    ("body", "how"),
    [
        ("The Gazette says “The road was closed in January.” It says so.", "differs at «January»"),
        ("The Gazette says «nobody ever said for how long».", "not found in the source"),
    ],
)
async def test_a_summary_that_quotes_what_its_source_has_otherwise_waits(
    container: Container, compared: DraftFactory, body: str, how: str
) -> None:
    saved = await container.curation.add(HOME, NORA, compared.summary(body))
    assert saved.waits
    assert "Between quotation marks stand words that the source has otherwise" in in_english(saved.doubt)
    assert how in in_english(saved.doubt)


@pytest.mark.parametrize(
    "body",
    [
        "The Gazette says “The road was closed in December.” It says no more.",
        "The Gazette calls it “closed” and asks “how long”, as the paper “The Daily Gazette” does.",
        "The Gazette quotes nobody.",
    ],
)
async def test_a_summary_that_quotes_its_source_or_too_little_to_tell_is_published(
    container: Container, compared: DraftFactory, body: str
) -> None:
    assert not (await container.curation.add(HOME, NORA, compared.summary(body))).waits


# --- Imports ----------------------------------------------------------------------------------------------------------

ROW = dict.fromkeys(COLUMNS, "") | {"topics": "Lachin road", "source": "The Gazette", "locator": "¶1", "language": "en"}


def quote(body: str) -> dict[str, str]:
    return ROW | {"key": fold(body).replace(" ", "-"), "kind": "quote", "speaker": "the mayor", "body": body}


QUOTING = ROW | {
    "key": "s",
    "kind": "summary",
    "attributed_to": "the Gazette",
    "body": "It says «nobody said how long it is».",
}


def table(*rows: dict[str, str]) -> Upload:
    written = io.StringIO()
    writer = csv.DictWriter(written, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    return Upload("rows.csv", written.getvalue().encode())


async def test_a_file_with_what_is_doubtful_is_refused_where_one_pair_of_eyes_suffices(
    container: Container, compared: DraftFactory
) -> None:
    with pytest.raises(Invalid) as refused:
        await container.transfer.check(HOME, NORA, table(quote(HIDES), quote(SHORT), QUOTING))
    assert [render(problem.where, ENGLISH) for problem in refused.value.problems] == ["row 2", "row 3", "row 4"]
    assert "needs a second pair of eyes" in render(refused.value.problems[0], ENGLISH)
    assert not (await container.transfer.check(HOME, NORA, table(quote(WHOLE)))).plan.doubtful


async def test_with_four_eyes_another_moderator_sees_why_and_imports_it(
    container: Container, compared: DraftFactory
) -> None:
    await container.guilds.set_review(HOME, MIRA, True)
    file = table(quote(HIDES), quote(SHORT), QUOTING)
    run = await container.transfer.check(HOME, NORA, file)
    assert len(run.plan.doubtful) == 3
    with pytest.raises(UserError, match="import-needs-another-moderator"):
        await container.transfer.apply(HOME, NORA, file, run.seal, run.plan.digest, NORA.user_id)
    await container.transfer.apply(HOME, OMAR, file, run.seal, run.plan.digest, NORA.user_id)
    assert len(await library(container)) == 3


async def test_what_was_checked_under_four_eyes_is_not_imported_once_they_are_off(
    container: Container, compared: DraftFactory
) -> None:
    await container.guilds.set_review(HOME, MIRA, True)
    file = table(quote(HIDES))
    run = await container.transfer.check(HOME, NORA, file)
    await container.guilds.set_review(HOME, MIRA, False)
    with pytest.raises(Invalid, match="import-doubtful-alone"):
        await container.transfer.apply(HOME, NORA, file, run.seal, run.plan.digest, NORA.user_id)
