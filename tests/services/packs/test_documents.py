"""Packs in their other clothes: as JSON, and as a table that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.container import Container
from bot.domain.actor import MANAGE_MESSAGES, Actor
from bot.domain.entry import Kind
from bot.domain.errors import Invalid, UserError
from bot.domain.message import ENGLISH
from bot.domain.packs.pack import Pack, PackEntry, PackTopic
from bot.domain.packs.plan import ImportStatus
from bot.domain.source import Source
from bot.domain.topic import Topic
from bot.domain.verification.fingerprint import Fingerprint
from bot.domain.verification.verdict import State, Verdict
from bot.messages import render
from bot.services.packs.documents import read_pack, write_json
from bot.services.packs.planner import LibrarySnapshot
from bot.services.packs.tables import CELL_LIMIT, COLUMNS, defused, read_entries, read_sheet, restored, write_sheet
from bot.services.packs.transfer import Upload
from tests.services.packs.test_packs import packs
from tests.support.moderators import HOME, NORA, TEXT, add_topic_and_source, library, logged
from tests.support.refusals import refuses

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def snapshot_of(pack: Pack) -> LibrarySnapshot:
    """A guild that has the topics and sources of `pack`."""
    topics = {topic.key: Topic(id, topic.key, topic.names) for id, topic in enumerate(pack.topics, 1)}
    sources = {source.key: replace(source, id=id) for id, source in enumerate(pack.sources, 1)}
    return LibrarySnapshot(1, "en", sources, topics, {})


def read_table(text: str, there: LibrarySnapshot) -> tuple[PackEntry, ...]:
    return read_entries(read_sheet(text, "t.csv"), there).entries


# --- round trips ------------------------------------------------------------------------------------------------------


@given(packs())
def test_a_pack_written_as_json_is_read_back_the_same(pack: Pack) -> None:
    assert read_pack(write_json(pack), "p.json") == pack


@given(packs().filter(lambda pack: pack.entries))
def test_a_table_written_is_read_back_the_same_and_has_no_formula(pack: Pack) -> None:
    written = write_sheet(pack)
    assert read_table(written, snapshot_of(pack)) == pack.entries
    cells = [cell for row in csv.reader(io.StringIO(written, newline="")) for cell in row]
    assert not [cell for cell in cells if cell.startswith(FORMULA)]


@given(st.text(st.sampled_from("'=+-@\t\r\nab＝"), max_size=6) | st.text())
def test_a_cell_is_defused_and_comes_back_the_same(cell: str) -> None:
    assert not defused(cell).startswith(FORMULA)
    assert restored(defused(cell)) == cell


@pytest.mark.parametrize(
    ("cell", "there"),
    [("=1+1", "'=1+1"), ("'=1+1", "''=1+1"), ("-0043", "'-0043"), ("'tis so", "'tis so"), ("a=b", "a=b"), ("", "")],
)
def test_only_what_begins_a_formula_gets_an_apostrophe(cell: str, there: str) -> None:
    assert defused(cell) == there


@given(st.text())
def test_no_text_breaks_the_readers(text: str) -> None:
    empty = LibrarySnapshot(0, "en", {}, {}, {})
    with pytest.raises(UserError):
        read_table(text, empty)
    with pytest.raises(UserError):
        read_pack(text, "a.json")


@given(st.lists(st.lists(st.text(max_size=8), min_size=len(COLUMNS), max_size=len(COLUMNS)), min_size=1, max_size=4))
def test_no_row_breaks_the_reader_and_every_fault_names_its_row(rows: list[list[str]]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written).writerows([list(COLUMNS), *rows])
    with pytest.raises(UserError) as refused:
        read_table(written.getvalue(), LibrarySnapshot(0, "en", {}, {}, {}))
    if isinstance(refused.value, Invalid):
        assert all(render(problem.where, ENGLISH).startswith("t.csv: row ") for problem in refused.value.problems)


# --- tables -----------------------------------------------------------------------------------------------------------

THERE = LibrarySnapshot(
    1,
    "hy",
    {
        "annals": Source(1, "annals", "Annals of the harbour", note="a booklet"),
        "gazette": Source(2, "gazette", "The Gazette", link="https://example.org/gazette"),
        "gazette-2": Source(3, "gazette-2", "The Gazette", note="the other one"),
    },
    {
        "storm": Topic(1, "storm", ("Great Storm", "Великий шторм")),
        "lighthouse": Topic(2, "lighthouse", ("Lighthouse; old", "storm")),
    },
    {"tempest": "storm"},
)
QUOTE = {
    "key": "q",
    "kind": "quote",
    "topics": "storm",
    "source": "annals",
    "locator": "p. 1",
    "speaker": "A",
    "body": "B",
}


def row(**cells: str) -> str:
    written = io.StringIO(newline="")
    csv.writer(written).writerows([COLUMNS, [(QUOTE | cells).get(name, "") for name in COLUMNS]])
    return written.getvalue()


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("storm", ("storm",)),
        ("GREAT STORM", ("storm",)),
        ("velikiy shtorm; lighthouse;", ("storm", "lighthouse")),
        ("tempest;storm", ("storm",)),
    ],
)
def test_a_table_names_a_topic_by_its_key_any_of_its_names_or_what_was_merged_into_it(
    typed: str, keys: tuple[str, ...]
) -> None:
    assert read_table(row(topics=typed), THERE)[0].topics == keys


@pytest.mark.parametrize("typed", ["gazette", "https://example.org/gazette"])
def test_a_table_names_a_source_by_its_key_or_link(typed: str) -> None:
    assert read_table(row(source=typed), THERE)[0].source == "gazette"


def test_a_table_names_a_source_by_its_title_unless_another_has_the_same() -> None:
    assert read_table(row(source="annals of the Harbour"), THERE)[0].source == "annals"
    with refuses("is the title of several: gazette, gazette-2; give its key"):
        read_table(row(source="The Gazette"), THERE)


def test_a_language_left_empty_is_the_guilds_and_a_number_may_be_one_of_a_spreadsheet() -> None:
    [entry] = read_table(row(number="12.0"), THERE)
    assert (entry.language, entry.number, entry.row) == ("hy", 12, 2)


def test_blank_rows_are_passed_over_and_rows_are_counted_as_a_spreadsheet_does() -> None:
    header, first = row().splitlines()
    text = "\n".join([header, "", "," * (len(COLUMNS) - 1), first.replace("q,", "a,", 1), "", first])
    assert [entry.row for entry in read_table(text, THERE)] == [4, 6]


def test_a_text_of_several_lines_is_one_cell() -> None:
    assert read_table(row(body="One.\r\n\r\nTwo."), THERE)[0].body == "One.\n\nTwo."


@pytest.mark.parametrize(
    ("cells", "complaint"),
    [
        ({"topics": " ; "}, "t.csv: row 2, topics: is missing: an entry needs a topic"),
        ({"topics": ";".join(["storm"] * 26)}, "t.csv: row 2, topics: may have 25 members, this has 26"),
        ({"kind": ""}, "t.csv: row 2, kind: is missing"),
        ({"kind": "saying"}, "t.csv: row 2, kind: «saying»"),
        ({"body": "x" * (CELL_LIMIT + 1)}, "t.csv: row 2: has a cell of more than 131,072 characters"),
    ],
)
def test_each_fault_of_a_row_is_named_with_its_column(cells: dict[str, str], complaint: str) -> None:
    with refuses(re.escape(complaint), Invalid):
        read_table(row(**cells), THERE)


def test_columns_without_a_name_are_passed_over_at_the_end_and_a_fault_elsewhere() -> None:
    header, first = row().splitlines()
    assert len(read_table(f"{header},,\n{first},,", THERE)) == 1
    with refuses(r"t\.csv: row 1, column 1: has no name", Invalid):
        read_table(f",{header}\n,{first}", THERE)


def test_all_faults_of_a_table_are_told_at_once() -> None:
    header, first = row(topics="strom", source="", speaker="").splitlines()
    with pytest.raises(Invalid) as caught:
        read_table("\n".join([header, first, first.replace("quote", "summary")]), THERE)
    assert [render(problem.where, ENGLISH).removeprefix("t.csv: row ") for problem in caught.value.problems] == [
        "2, key",
        "2, speaker",
        "2, source",
        "2, topics",
        "3, key",
        "3, attributed_to",
        "3, source",
        "3, topics",
    ]


def test_the_examples_in_the_manual_are_read() -> None:
    manual = (Path(__file__).parents[3] / "docs" / "packs.md").read_text(encoding="utf-8")
    example = {name: manual.partition(f"```{name}\n")[2].partition("```")[0] for name in ("toml", "json", "csv")}
    pack = read_pack(example["toml"], "p.toml")
    assert len(pack.entries) == 4
    assert read_pack(example["json"], "p.json").entries
    assert [entry.key for entry in read_table(example["csv"], snapshot_of(pack))] == ["date-storm", "quote-no-lamp"]


# --- plans ------------------------------------------------------------------------------------------------------------


def pack_of(*sources: Source, topics: tuple[PackTopic, ...] = (), entries: tuple[PackEntry, ...] = ()) -> Upload:
    return Upload("p.json", write_json(Pack("p", "A pack", "en", sources, topics, entries)).encode())


async def imported(container: Container, file: Upload) -> None:
    run = await container.transfer.check(HOME, NORA, file)
    await container.transfer.apply(HOME, NORA, file, run.seal, run.plan.digest, NORA.user_id)


async def test_a_new_fingerprint_verifies_the_quotes_that_are_not_in_the_file(container: Container) -> None:
    place = await add_topic_and_source(container)
    saved = await container.curation.add(HOME, NORA, place.quote("The road was closed in December."))
    source = replace(place.source, fingerprint=Fingerprint.of(TEXT))
    run = await container.transfer.check(HOME, NORA, pack_of(source))
    assert run.plan.reverified == 1
    await imported(container, pack_of(source))
    quote = (await library(container)).entries[saved.entry.number]
    assert (quote.version, quote.verification) == (2, Verdict(State.VERIFIED, (1,)))
    [newest, _] = await container.curation.history(HOME, NORA, quote.number)
    assert newest.action == "verify"


async def test_a_quote_that_an_imported_fingerprint_shows_to_hide_a_denial_comes_up_again(container: Container) -> None:
    place = await add_topic_and_source(container)
    for body in ("The road was closed in December.", "said for how long, and nobody asked."):
        await container.curation.add(HOME, NORA, place.quote(body))
    await imported(container, pack_of(replace(place.source, fingerprint=Fingerprint.of(TEXT))))
    assert [each.entry.number for each in (await container.reports.overdue(HOME, NORA)).items] == [2]


async def test_what_a_source_said_before_an_import_stays_in_the_audit_log(container: Container) -> None:
    place = await add_topic_and_source(container)
    await imported(container, pack_of(replace(place.source, title="The Daily Gazette")))
    [record] = [record for record in await logged(container) if record.action == "source-edit"]
    assert record.detail == "title: «The Gazette» → «The Daily Gazette»"
    assert record.actor_id == NORA.user_id


async def test_a_topic_that_was_merged_is_the_one_it_became(container: Container) -> None:
    place = await add_topic_and_source(container)
    other = await container.topics.add(HOME, NORA, ["Corridor"])
    await container.topics.merge(HOME, NORA, other.id, place.topic.id)
    entry = PackEntry("q", Kind("quote"), (other.key, place.topic.key), "s", "B", "p. 1", "en", speaker="A")
    topics = (PackTopic(other.key, ("Corridor", "Passage")), PackTopic(place.topic.key, ("Lachin road",)))
    await imported(container, pack_of(Source(0, "s", "S", note="n"), topics=topics, entries=(entry,)))
    now = await library(container)
    assert [topic.names for topic in now.topics.values()] == [("Lachin road", "Berdzor", "Corridor", "Passage")]
    assert [quote.topics for quote in now.quotes()] == [(place.topic.id,)]


async def test_a_plan_lists_what_a_file_would_do(container: Container) -> None:
    place = await add_topic_and_source(container)
    topics = (PackTopic(place.topic.key, ("Lachin road", "Road")), PackTopic("storm", ("Storm",), (place.topic.key,)))
    run = await container.transfer.check(
        HOME, NORA, pack_of(place.source, Source(0, "s", "S", note="n"), topics=topics)
    )
    assert [(item.noun, item.key, item.status, item.changed) for item in run.plan.items] == [
        ("source", place.source.key, ImportStatus.UNCHANGED, ()),
        ("source", "s", ImportStatus.ADDED, ()),
        ("topic", place.topic.key, ImportStatus.CHANGED, ("names",)),
        ("topic", "storm", ImportStatus.ADDED, ()),
    ]


async def test_whoever_is_no_moderator_is_refused_at_every_step_and_that_is_logged(container: Container) -> None:
    place, ana = await add_topic_and_source(container), Actor(21)
    file = pack_of(replace(place.source, title="Mine"))
    run = await container.transfer.check(HOME, NORA, file)
    for step in (
        container.transfer.check(HOME, ana, file),
        container.transfer.apply(HOME, ana, file, run.seal, run.plan.digest, NORA.user_id),
    ):
        with pytest.raises(UserError, match="moderators-only"):
            await step
    assert [record.subject for record in await logged(container) if record.action == "denied"] == ["import a file"] * 2
    assert next(iter((await library(container)).sources.values())).title == "The Gazette"


async def test_with_four_eyes_on_nobody_imports_what_they_brought_and_both_names_are_kept(container: Container) -> None:
    place, mira, omar = await add_topic_and_source(container), Actor(13, 1 << 5), Actor(12, MANAGE_MESSAGES)
    await container.guilds.set_review(HOME, mira, True)
    entry = PackEntry("q", Kind("quote"), (place.topic.key,), place.source.key, "B", "p. 1", "en", speaker="A")
    topic = PackTopic(place.topic.key, ("Lachin road",))
    file = pack_of(place.source, topics=(topic,), entries=(entry,))
    run = await container.transfer.check(HOME, NORA, file)
    for author_id in (NORA.user_id, None):
        with refuses("two pairs of eyes"):
            await container.transfer.apply(HOME, NORA, file, run.seal, run.plan.digest, author_id)
    await container.transfer.apply(HOME, omar, file, run.seal, run.plan.digest, NORA.user_id)
    [quote] = (await library(container)).quotes()
    [revision] = await container.curation.history(HOME, NORA, quote.number)
    assert (revision.actor_id, revision.approved_by) == (NORA.user_id, omar.user_id)
    told = [(record.action, record.subject, record.actor_id) for record in (await logged(container))[:2]]
    assert told == [("import", "file p.json", omar.user_id), ("propose", "import of p.json", NORA.user_id)]
