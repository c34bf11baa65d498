"""Packs: every fault at once, all or nothing, twice adds nothing twice, and out again as they came in."""

from __future__ import annotations

import re
import sqlite3
import time
import unicodedata
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import Certainty
from bot.domain.errors import Invalid, StorageUnavailable
from bot.domain.library import Library
from bot.domain.matching.folding import name_key
from bot.domain.message import ENGLISH
from bot.domain.packs.pack import Pack, PackEntry, PackTopic
from bot.domain.source import Source
from bot.domain.verification.verdict import State
from bot.kinds import KINDS
from bot.kinds.figure import FIGURE
from bot.kinds.key_date import KEY_DATE
from bot.kinds.quote import QUOTE
from bot.kinds.summary import SUMMARY
from bot.messages import render
from bot.services.libraries import Libraries
from bot.services.packs.documents import read_pack, write_pack
from bot.services.packs.packs import TRIES, Packs, as_pack, starter_packs
from bot.storage import guilds, reindexing
from bot.storage.database import Connection, Database
from tests.support.database import open_database, url
from tests.support.refusals import refuses

T = TypeVar("T")

SMALL = """
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
names = ["The bridge", "Мост", "Körpü"]

[[summary]]
key = "bridge-summary"
topics = ["bridge"]
source = "gazette"
locator = "p. 1"
attributed_to = "the Gazette"
body = "According to the Gazette the bridge is old."

[[key_date]]
key = "bridge-built"
topics = ["bridge"]
source = "gazette"
locator = "p. 2"
date = "1871~"
certainty = "happened"
body = "The bridge is built."
"""


class Store:
    """Packs and libraries over one database file."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.packs = Packs(self.database, lambda: datetime.now(UTC))

    async def library(self, guild_id: int) -> Library:
        return await Libraries(self.database, time.monotonic).get(guild_id)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with open_database(tmp_path) as database:
        yield Store(database)


async def test_a_pack_becomes_a_library(store: Store) -> None:
    loaded = await store.packs.load(1, read_pack(SMALL, "small.toml"))
    assert (loaded.added, loaded.changed, loaded.unchanged) == (4, 0, 0)
    library = await store.library(1)
    bridge = library.find("korpu")
    assert bridge is not None
    assert [entry.number for entry in library.of_topic(bridge.id, SUMMARY.name)] == [1]
    assert [str(entry.date) for entry in library.timeline()] == ["1871~"]


async def test_loading_it_again_adds_nothing_twice(store: Store) -> None:
    pack = read_pack(SMALL, "small.toml")
    await store.packs.load(1, pack)
    before = await store.library(1)
    again = await store.packs.load(1, pack)
    assert (again.added, again.changed, again.unchanged) == (0, 0, 4)
    assert (await store.library(1)).version == before.version


async def test_what_changed_under_the_same_key_becomes_a_new_version(store: Store) -> None:
    await store.packs.load(1, read_pack(SMALL, "small.toml"))
    mended = SMALL.replace("the bridge is old", "the bridge is very old").replace('"Körpü"', '"Körpü", "Pont"')
    loaded = await store.packs.load(1, read_pack(mended, "small.toml"))
    assert (loaded.added, loaded.changed, loaded.unchanged) == (0, 2, 2)
    library = await store.library(1)
    assert library.entries[1].version == 2
    assert "very old" in library.entries[1].body
    assert library.find("pont") is not None
    assert await store.database.read(reindexing.drift) == []


async def test_each_guild_has_its_own(store: Store) -> None:
    await store.packs.load(1, read_pack(SMALL, "small.toml"))
    await store.packs.load(2, read_pack(SMALL, "small.toml"))
    one, two = await store.library(1), await store.library(2)
    assert set(one.topics) & set(two.topics) == set()
    assert set(one.entries) == set(two.entries) == {1, 2}
    assert len(await store.library(3)) == 0


class Restless(Database):
    """A database into which somebody else writes so many times before each write of ours."""

    times = 0

    async def write(self, work: Callable[[Connection], Awaitable[T]]) -> T:
        if self.times:
            self.times -= 1
            await super().write(lambda connection: guilds.bump_library(connection, 1))
        return await super().write(work)


@pytest.mark.parametrize(("times", "loaded"), [(TRIES - 1, True), (TRIES, False)])
async def test_a_pack_is_planned_anew_where_somebody_changed_the_library_meanwhile(
    store: Store, times: int, loaded: bool
) -> None:
    pack = read_pack(SMALL, "small.toml")
    await store.packs.load(1, replace(pack, entries=()))
    restless = Restless(url(store.database.path))
    restless.times = times
    try:
        loading = Packs(restless, lambda: datetime.now(UTC)).load(1, pack)
        if loaded:
            assert (await loading).added == 2
        else:
            with pytest.raises(StorageUnavailable, match="storage-busy"):
                await loading
    finally:
        await restless.close()
    assert len(await store.library(1)) == 2 * loaded


async def test_a_name_of_another_topic_refuses_the_whole_pack(store: Store) -> None:
    await store.packs.load(1, read_pack(SMALL, "small.toml"))
    other = SMALL.replace('key = "bridge"', 'key = "other"').replace('["bridge"]', '["other"]').replace("bridge-", "o-")
    with refuses(r"«Мост» is already a name of the topic «The bridge»"):
        await store.packs.load(1, read_pack(other, "other.toml"))
    assert len((await store.library(1)).topics) == 1


async def test_the_numbers_of_an_exported_library_survive_a_move_to_an_empty_guild(store: Store) -> None:
    await store.packs.load(1, read_pack(SMALL, "small.toml"))
    moved = (await store.packs.dump(1)).replace("number = 2", "number = 42")
    await store.packs.load(2, read_pack(moved, "moved.toml"))
    assert set((await store.library(2)).entries) == {1, 42}
    more = SMALL.replace("bridge", "tower").replace('["The tower", "Мост", "Körpü"]', '["Tower"]')
    await store.packs.load(2, read_pack(more, "more.toml"))
    assert set((await store.library(2)).entries) == {1, 42, 43, 44}


@pytest.mark.parametrize(
    ("wrong", "right", "complaint"),
    [
        ('format = 1', 'format = 2', "format: must be 1, not «2»"),
        ('title = "A small pack"', '', "title: is missing"),
        ('title = "A small pack"', 'titel = "A small pack"', "titel: is no key here; did you mean title?"),
        ('language = "en"', 'language = "klingon!"', "language: «klingon!» is no language code"),
        ('link = "https://example.org/gazette"', '', "[[source]] «gazette»: needs a link or a note"),
        ("https://example.org/gazette", "javascript:alert(1)", "«javascript:alert(1)» must be an address that begins"),
        ("https://example.org/gazette", "https://user@example.org", "without a user"),
        ('key = "gazette"', 'key = "The Gazette"', "must be 1 to 80 of a-z, 0-9 and -"),
        ('source = "gazette"', 'source = "gazete"', "«gazete» is no source of this pack; did you mean gazette?"),
        ('topics = ["bridge"]', 'topics = []', "topics: is missing"),
        ('topics = ["bridge"]', 'topics = "bridge"', "topics: must be a list"),
        ('names = ["The bridge", "Мост", "Körpü"]', 'names = ["…"]', "«…» has no letter or digit"),
        ('names = ["The bridge", "Мост", "Körpü"]', f'names = ["{"x" * 101}"]', "this has 101 (1 too many)"),
        ('date = "1871~"', 'date = "1871-02-30"', "[[key_date]] «bridge-built» date:"),
        ('date = "1871~"', 'date = 1871-02-03', "date: must be text in quotation marks"),
        ('certainty = "happened"', 'certainty = "rumoured"', "«rumoured» is not one of happened, inferred"),
        ('certainty = "happened"', 'certainty = "planned"', "what is planned needs a name of who planned it"),
        ('attributed_to = "the Gazette"', '', "[[summary]] «bridge-summary» attributed_to: is missing"),
        ('key = "bridge-built"', 'key = "bridge-summary"', "key: is given 2 times"),
        ("the bridge is old", "the bridge is \\u202Eold", "invisible character U+202E"),
        ("the bridge is old", "x" * 5000, "may have 4,000 characters, this has"),
        ('locator = "p. 2"', 'locator = "p. 2"\nnumber = -1', "a whole number from 1 to 100,000,000, not «-1»"),
        ('locator = "p. 2"', 'locator = "p. 2"\nnumber = true', "number: must be a whole number"),
        ('[[topic]]', '[topic]', "topic: must be tables that each begin with [[topic]]"),
        ('format = 1', 'format = ', "small.toml: is not TOML"),
        ('format = 1', f'format = {"1" * 5000}', "has a number that is far too long"),
        ('format = 1', f'format = {"[" * 5000}', "is nested deeper than a pack can be"),
        ('names = ["The bridge", "Мост", "Körpü"]', 'names = []', "names: is missing: a topic needs a name"),
        ('topics = ["bridge"]', f'topics = {["bridge"] * 26}', "topics: may have 25 members, this has 26"),
    ],
)  # fmt: skip
def test_each_fault_is_named_with_its_place_and_reason(wrong: str, right: str, complaint: str) -> None:
    assert wrong in SMALL
    with pytest.raises(Invalid) as caught:
        read_pack(SMALL.replace(wrong, right, 1), "small.toml")
    said = [render(problem, ENGLISH) for problem in caught.value.problems]
    assert any(complaint in problem for problem in said), said
    assert all(problem.startswith("small.toml") for problem in said)


def test_all_faults_are_told_at_once() -> None:
    faulty = SMALL.replace('"1871~"', '"soon"').replace('["bridge"]', '["brigde"]').replace('"The Gazette"', '""')
    with pytest.raises(Invalid) as caught:
        read_pack(faulty, "small.toml")
    assert [str(p.where).removeprefix("small.toml: ") for p in caught.value.problems] == [
        "[[source]] «gazette» title",
        "[[summary]] «bridge-summary» topics",
        "[[key_date]] «bridge-built» date",
        "[[key_date]] «bridge-built» topics",
    ]


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    with pytest.raises(Invalid):
        read_pack(text, "a.toml")


words = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60)
prose = words.map(lambda t: unicodedata.normalize("NFC", " ".join(t.split()))).filter(lambda t: t.strip() == t != "")
names = prose.filter(lambda t: name_key(t) != "")
amounts = st.sampled_from(["almost 2,000 men", "600 thousand troops", "four villages", "-5 °C", "+90%"])
dates = st.sampled_from(["2020", "2020-11", "2024-04-17", "2024-21~", "2023-09-20/..", "-0043"])


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    sources = tuple(
        Source(
            0,
            f"s{n}",
            draw(prose),
            author=draw(st.none() | prose),
            published=draw(st.none() | dates.map(HistoricalDate.parse)),
            note=draw(prose),
        )
        for n in range(draw(st.integers(1, 3)))
    )
    each = draw(st.lists(names, min_size=1, max_size=6, unique_by=name_key))
    keys = [f"t{n}" for n in range(len(each))]
    topics = tuple(
        PackTopic(
            key, (name,), tuple(draw(st.lists(st.sampled_from([each for each in keys if each != key]), unique=True)))
        )
        if len(keys) > 1
        else PackTopic(key, (name,))
        for key, name in zip(keys, each, strict=True)
    )
    entries = []
    for n in range(draw(st.integers(0, 8))):
        kind = draw(st.sampled_from(list(KINDS)))
        date = KINDS[kind].dated
        entries.append(
            PackEntry(
                key=f"e{n}",
                kind=kind,
                topics=tuple(draw(st.lists(st.sampled_from(keys), min_size=1, unique=True))),
                source=draw(st.sampled_from(sources)).key,
                body=draw(prose),
                locator=draw(prose),
                language=draw(st.sampled_from(["en", "hy", "az"])),
                attributed_to=draw(prose),
                date=HistoricalDate.parse(draw(dates)) if date else None,
                certainty=draw(st.sampled_from(Certainty)) if kind == KEY_DATE.name else None,
                speaker=draw(prose) if kind == QUOTE.name else None,
                details={"amount": draw(amounts)} if kind == FIGURE.name else {},
                number=draw(st.none() | st.integers(1, 10**8)),
            )
        )
    order = list(KINDS)
    return Pack("p", "A pack", "en", sources, topics, tuple(sorted(entries, key=lambda e: order.index(e.kind))))


@given(packs())
def test_a_pack_written_is_read_back_the_same(pack: Pack) -> None:
    assert read_pack(write_pack(pack), "p.toml") == pack


async def test_a_library_exported_and_imported_elsewhere_is_the_same_library(store: Store) -> None:
    [(name, text)] = starter_packs().items()
    await store.packs.load(1, read_pack(text, name))
    exported = await store.packs.dump(1)
    await store.packs.load(2, read_pack(exported, "exported.toml"))
    one, two = as_pack(await store.library(1)), as_pack(await store.library(2))
    assert (one.sources, one.topics, one.entries) == (two.sources, two.topics, two.entries)
    again = await store.packs.load(1, read_pack(exported, "exported.toml"))
    assert (again.added, again.changed) == (0, 0)


# --- The starter library ----------------------------------------------------------------------------------------------


@pytest.fixture
async def starter(store: Store) -> Library:
    await store.packs.load(1, read_pack(starter_packs()["south-caucasus"], "south-caucasus.toml"))
    return await store.library(1)


async def test_the_starter_library_has_its_topics_each_with_an_attributed_summary(starter: Library) -> None:
    assert len(starter.topics) >= 12
    for topic in starter.topics.values():
        [summary] = starter.of_topic(topic.id, SUMMARY.name)
        assert 60 <= len(summary.body.split()) <= 200
        assert summary.attributed_to
        assert "¶" in summary.locator


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("вывод миротворцев", "peacekeepers-withdrawal"),
        ("sülhməramlılar", "peacekeeping-mission"),
        ("44 günlük müharibə", "44-day-war"),
        ("Արցախ", "karabakh"),
        ("Qarabag", "karabakh"),
        ("Фаррух", "farrukh-heights"),
        ("Fərrux", "farrukh-heights"),
        ("Բերձոր", "lachin-road"),
        ("Lacin", "lachin-road"),
        ("ЕАЭС", "eurasian-economic-union"),
        ("Aİİ", "eurasian-economic-union"),
        ("Vətən müharibəsi", "44-day-war"),
        ("НКР", "karabakh"),
        ("DQ", "karabakh"),
        ("ԼՂՀ", "karabakh"),
        ("Republic of Artsakh", "karabakh"),
        ("Stepanakert", "karabakh-towns"),
        ("Xankəndi", "karabakh-towns"),
        ("Shusha", "karabakh-towns"),
        ("Shushi", "karabakh-towns"),
        ("ОДКБ", "armenia-russia"),
        ("ՀԱՊԿ", "armenia-russia"),
        ("KTMT", "armenia-russia"),
        ("İrəvan və Moskva", "armenia-russia"),
        ("blockade", "lachin-road"),
        ("շրջափակում", "lachin-road"),
        ("Əliyev", "aliyev"),
        ("Փաշինյան", "pashinyan"),
        ("Путин", "putin"),
        ("ლავროვი", "lavrov"),
    ],
)
async def test_a_place_is_found_by_any_of_its_names(starter: Library, typed: str, key: str) -> None:
    topic = starter.find(typed)
    assert topic is not None
    assert topic.key == key


# Ranges of Unicode's blocks; Azerbaijani and English share one.
SCRIPTS = {"Latin": "[A-Za-z]", "Cyrillic": "[А-я]", "Armenian": "[Ա-ֆ]", "Georgian": "[ა-ჿ]"}


@pytest.mark.parametrize("script", SCRIPTS)
async def test_every_topic_has_a_name_in_each_script(starter: Library, script: str) -> None:
    without = [
        topic.key for topic in starter.topics.values() if not any(re.search(SCRIPTS[script], n) for n in topic.names)
    ]
    assert without == []


async def test_the_authors_reasons_are_listed_with_their_paragraphs(starter: Library) -> None:
    topic = starter.find("peacekeepers' withdrawal")
    assert topic is not None
    [summary] = starter.of_topic(topic.id, SUMMARY.name)
    reasons = re.findall(r"^• ([a-z ]+): .*\(¶([1-7])\)$", summary.body, re.MULTILINE)
    assert reasons == [
        ("burden", "4"),
        ("isolation", "4"),
        ("lost leverage", "4"),
        ("contempt and irritation", "4"),
        ("face", "4"),
        ("war", "5"),
        ("signal", "6"),
        ("acceptance", "7"),
    ]


async def test_words_in_quotation_marks_are_the_sources(starter: Library) -> None:
    """As far as a fingerprint can tell: what is shorter than its windows cannot be looked for."""
    [source] = starter.sources.values()
    assert source.fingerprint is not None
    bodies = [entry.body for entry in starter.entries.values() if entry.kind != QUOTE.name]
    marked = [words for body in bodies for words in re.findall("“([^”]+)”", body)]
    verdicts = [source.fingerprint.verify(words) for words in marked]
    differing = [words for words, verdict in zip(marked, verdicts, strict=True) if verdict.state is State.DIFFERS]
    assert differing == []
    assert sum(verdict.verified for verdict in verdicts) >= 3


async def test_no_sentence_says_what_others_hold_without_a_source(starter: Library) -> None:
    assert [entry.number for entry in starter.entries.values() if "others dispute" in entry.body] == []


async def test_the_starter_library_has_every_date_as_precise_and_as_certain_as_its_source(starter: Library) -> None:
    assert [(str(entry.date), str(entry.certainty)) for entry in starter.timeline()] == [
        ("2020-11", "happened"),
        ("2022-03", "happened"),
        ("2022-09", "happened"),
        ("2022-10", "happened"),
        ("2022-12", "happened"),
        ("2023-09-19", "happened"),
        ("2023-09-20~/2023-10~", "inferred"),
        ("2024-21~", "happened"),
        ("2024-04-17", "happened"),
        ("2024-04-23", "happened"),
        ("2024-22", "expected"),
        ("2025-11/..", "planned"),
    ]


async def test_only_three_days_of_the_year_are_remembered(starter: Library) -> None:
    days = [(month, day) for month in range(1, 13) for day in range(1, 32) if starter.on_this_day(month, day)]
    assert days == [(4, 17), (4, 23), (9, 19)]


async def test_its_quotes_are_short_attributed_and_verified_in_their_paragraph(starter: Library) -> None:
    quotes = starter.quotes()
    assert len(quotes) >= 12
    for quote in quotes:
        assert len(quote.body.split()) <= 40
        assert quote.speaker
        assert quote.locator.startswith("¶")
        assert quote.verification
        assert quote.verification.verified
        assert (quote.verification.hides, quote.verification.omits) == (False, False)
        assert quote.locator == f"¶{quote.verification.paragraphs[0]}"
    assert [quote.key for quote in quotes if quote.verification and quote.verification.cut] == [
        "quote-four-villages",
        "quote-putin-and-lavrov",
    ]


async def test_its_source_claims_nothing_that_is_not_stated(starter: Library) -> None:
    [source] = starter.sources.values()
    assert (source.author, source.publisher, source.link, source.accessed) == (None, None, None, None)
    assert str(source.published) == "2024-04~"
    assert source.fingerprint is not None


# --- The search index -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM search_documents WHERE sort = 'entry' AND number = 3",
        "UPDATE search_documents SET terms = '9 somethingels' WHERE sort = 'entry' AND number = 3",
        "INSERT INTO search_postings SELECT guild_id, 'stray', 'entry', 0, x'03000000ff' FROM guilds",
        "UPDATE entries SET body = 'Something else.' WHERE id = 3",
        "UPDATE entries SET status = 'retired' WHERE id = 3",
    ],
)
async def test_an_index_that_drifts_from_the_entries_is_noticed(store: Store, starter: Library, damage: str) -> None:
    assert await store.database.read(reindexing.drift) == []
    with closing(sqlite3.connect(store.database.path)) as connection, connection:
        connection.execute(damage)
    assert await store.database.read(reindexing.drift) == [(1, "entry", 3)]
