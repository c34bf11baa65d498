"""The search over the starter library: questions answered, edits seen, and no query too much."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from benchmarks.questions import Answered, answered, figures
from bot.container import Container
from bot.domain.library import Library
from bot.domain.search.query import read_query
from bot.domain.search.ranking import MOST, Spent
from bot.kinds.quote import QUOTE
from bot.services import search
from bot.storage import search as index
from tests.support.database import open_library

GUILD = 1


@pytest.fixture
async def container(tmp_path: Path) -> AsyncIterator[Container]:
    async with open_library(tmp_path, GUILD) as opened:
        yield opened


async def library(container: Container) -> Library:
    return await container.libraries.get(GUILD)


async def keys(container: Container, text: str) -> list[str]:
    return [entry.key for entry in (await container.search.find(await library(container), text)).entries]


async def test_questions_are_answered(container: Container) -> None:
    every = await answered(container.search, await library(container))

    def good(some: list[Answered]) -> bool:
        hit, reciprocal = figures([each.place for each in some])
        return hit >= 0.95 and reciprocal >= 0.88

    assert good([each for each in every if each.question.origin == "shared"])
    assert good([each for each in every if not each.question.aside])
    assert good([each for each in every if each.question.aside])
    for origin in ("en", "ru", "az", "hy"):
        assert good([each for each in every if each.question.origin == origin]), origin


async def test_every_key_that_answers_a_question_is_there(container: Container) -> None:
    every = await answered(container.search, await library(container))
    there = {entry.key for entry in (await library(container)).entries.values()}
    assert {key for each in every for key in each.question.answers} <= there


@pytest.mark.parametrize("text", ["2,000 men", "2 000 men", "2000 men", "2000 человек"])
async def test_a_number_is_found_in_any_form(container: Container, text: str) -> None:
    assert "figure-mission-men" in (await keys(container, text))[:3]


async def test_a_mistyped_word_finds_what_is_spelt_alike(container: Container) -> None:
    found = await container.search.find(await library(container), "peackeepers withdrawl")
    assert found.closest
    assert "summary-peacekeepers-withdrawal" in [entry.key for entry in found.entries][:3]


async def test_only_a_few_words_that_nothing_has_are_looked_for_by_others(container: Container) -> None:
    text = "peackeepers withdrawl missionn armenja azerbijan politicl"
    found = await container.search.find(await library(container), text)
    assert list(found.replaced) == ["peackeepers", "withdrawl", "missionn"][: search.MENDED]
    assert found.replaced["peackeepers"][0].casefold() == "peacekeepers"


async def test_the_vocabulary_is_every_term_that_begins_so_once(container: Container) -> None:
    terms = await container.database.read_in_thread(lambda c: index.vocabulary(c, GUILD, "pe", 1_000))
    documents = await container.database.read(lambda c: index.documents(c, GUILD))
    every = {line.split(" ", 1)[1] for kept in documents.values() for line in kept.splitlines()}
    assert terms == sorted(term for term in every if term.startswith("pe"))
    assert terms[:3] == await container.database.read_in_thread(lambda c: index.vocabulary(c, GUILD, "pe", 3))
    assert await container.database.read_in_thread(lambda c: index.vocabulary(c, GUILD, "qqq", 3)) == []


async def test_an_unfinished_word_finds_what_it_begins(container: Container) -> None:
    assert "quote-unaffordable-luxury" in (await keys(container, "unafford"))[:3]


async def test_a_kind_narrows_the_search(container: Container) -> None:
    found = await container.search.find(await library(container), "peacekeepers", QUOTE.name)
    assert {entry.kind for entry in found.entries} == {QUOTE.name}
    assert found.topics == []


@pytest.mark.parametrize(
    "text",
    [
        "peacekeepers " * 2_000,
        " ".join(f"w{n}ord" for n in range(4_000)),
        "а" * 4_000,
        "1" * 4_000,
        "1,000," * 700,
        "ա " * 2_000,
        "17 april " * 500,
        "'" * 4_000,
        "\u0301" * 4_000,
        '%_*"()NEAR AND OR NOT' * 200,
        "karabakh russian article author mission peacekeepers azerbaijan armenia war the a an of 2022 2023 2024",
    ],
)
async def test_no_query_costs_too_much(container: Container, text: str) -> None:
    """Counted in postings, terms and words, because time depends on the machine."""
    query = read_query(text)
    assert len(query.words) <= 12
    assert len(query.terms()) <= 12 * 200
    assert len(query.beginnings()) <= 1
    spent, shelf = Spent(), await library(container)
    await container.database.read_in_thread(lambda c: search.ranking(c, shelf, query, None, spent))
    assert spent.postings <= MOST
    await container.search.find(shelf, text)
