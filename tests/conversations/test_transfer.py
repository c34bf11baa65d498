"""Moderators bring files in and take them out: a dry run first, then all or nothing, and never twice."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import tomllib
from typing import Any

import pytest
import simcord

from bot.app import Almanac
from bot.container import Container
from bot.domain.errors import UserError
from bot.domain.message import ENGLISH
from bot.domain.packs.plan import PackChanges
from bot.messages import render
from bot.services.packs import transfer
from bot.services.packs.tables import COLUMNS
from bot.services.packs.transfer import ROWS_LIMIT, SIZE_LIMIT, Moved, Upload
from tests.conftest import GUILD_ID
from tests.support.conversation import Person, Seen
from tests.support.moderators import NORA, logged
from tests.support.refusals import refuses

SOURCE = "why-did-russian-peacekeepers-leave"
DATE = {
    "key": "date-gas",
    "kind": "key_date",
    "topics": "Lachin road; karabakh",
    "source": SOURCE,
    "locator": "¶3",
    "date": "2022-03",
    "certainty": "happened",
    "body": "Gas stops flowing to Stepanakert for days.",
}


def table(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS, delimiter: str = ",") -> bytes:
    """A table as a spreadsheet would write it."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=delimiter)
    writer.writerow(columns)
    writer.writerows([[row.get(name, "") for name in columns] for row in rows])
    return written.getvalue().encode()


def dates(count: int) -> list[dict[str, str]]:
    return [DATE | {"key": f"date-{n}", "body": f"Something happens for the {n}th time."} for n in range(count)]


async def brings(person: Person, data: bytes, name: str = "dates.csv") -> Seen:
    return await person.types("curate import", file=(name, data))


async def bodies(container: Container, guild_id: int = GUILD_ID) -> list[str]:
    return [entry.body for entry in (await container.libraries.get(guild_id)).entries.values()]


# --- the dry run, and the button --------------------------------------------------------------------------------------


async def test_mo_sees_what_an_import_would_do_and_nothing_is_saved_until_she_presses(
    mo: Person, container: Container
) -> None:
    before = await bodies(container)
    dry = await brings(mo, table(DATE))
    assert dry.private
    assert dry.files == ["dates.csv"]
    assert "To add: 1 key date" in dry.text
    assert "row 2" in dry.text
    assert DATE["body"] in dry.text
    assert "Nothing is saved yet" in dry.text
    assert await bodies(container) == before
    done = await mo.presses(dry, "Import 1 entry")
    assert "Imported dates.csv" in done.plain
    assert done.message.id == dry.message.id
    assert done.buttons == {}
    assert await bodies(container) == [*before, DATE["body"]]
    assert (
        DATE["body"] in (await mo.types("timeline", topic="Lachin road", **{"from": "2022-03", "to": "2022-03"})).text
    )


async def test_importing_twice_adds_nothing_twice(mo: Person, container: Container) -> None:
    await mo.presses(await brings(mo, table(DATE)), "Import")
    before = await bodies(container)
    again = await brings(mo, table(DATE))
    assert "nothing to import" in again.text
    assert again.buttons == {}
    assert again.files == []
    assert await bodies(container) == before


async def test_two_presses_at_once_import_once_and_the_other_is_told(mo: Person, container: Container) -> None:
    file = Upload("dates.csv", table(DATE))
    run = await container.transfer.check(GUILD_ID, NORA, file)
    presses = [
        container.transfer.apply(GUILD_ID, NORA, file, run.seal, run.plan.digest, NORA.user_id) for _ in range(2)
    ]
    done, moved = sorted(await asyncio.gather(*presses, return_exceptions=True), key=lambda it: isinstance(it, Moved))
    assert isinstance(done, PackChanges)
    assert isinstance(moved, Moved)
    assert not moved.now.plan.writes
    assert (await bodies(container)).count(DATE["body"]) == 1


async def test_an_import_stands_in_the_audit_log(mo: Person, container: Container) -> None:
    await mo.presses(await brings(mo, table(DATE)), "Import")
    record = (await logged(container))[0]
    assert (record.action, record.subject, record.detail) == ("import", "file dates.csv", "1 added, 0 changed")
    assert record.actor_id == mo.actor.id


async def test_what_changes_is_shown_with_its_fields_and_becomes_a_new_version(
    mo: Person, container: Container
) -> None:
    await mo.presses(await brings(mo, table(DATE)), "Import")
    dry = await brings(mo, table(DATE | {"body": "Gas stops flowing.", "date": "2022-03-08"}))
    assert "To change: 1 key date" in dry.text
    assert "(text, date)" in dry.text
    await mo.presses(dry, "Import 1 entry")
    [entry] = [entry for entry in (await container.libraries.get(GUILD_ID)).entries.values() if entry.key == "date-gas"]
    assert (entry.version, entry.body, str(entry.date)) == (2, "Gas stops flowing.", "2022-03-08")
    history = await container.curation.history(GUILD_ID, NORA, entry.number)
    assert [(each.action, render(each.reason or "", ENGLISH)) for each in history] == [("import", "file dates.csv")] * 2


async def test_the_button_works_after_a_restart(mo: Person, simcord_env: simcord.Env, container: Container) -> None:
    dry = await brings(mo, table(DATE))
    await simcord_env.restart_bot(Almanac(container))
    assert "Imported" in (await mo.presses(dry, "Import")).text
    assert DATE["body"] in await bodies(container)


async def test_a_library_that_moved_on_is_shown_anew_before_anything_is_written(
    mo: Person, container: Container
) -> None:
    await mo.presses(await brings(mo, table(DATE)), "Import")
    dry = await brings(mo, table(DATE | {"body": "Gas stops flowing."}))
    [entry] = [entry for entry in (await container.libraries.get(GUILD_ID)).entries.values() if entry.key == "date-gas"]
    await container.curation.edit(GUILD_ID, NORA, entry.number, 1, {"body": "No gas reaches the city."})
    anew = await mo.presses(dry, "Import 1 entry")
    assert "has changed since" in anew.text
    assert "No gas reaches the city." in await bodies(container)
    done = await mo.presses(anew, "Import 1 entry")
    assert "Imported" in done.text
    assert "Gas stops flowing." in await bodies(container)


async def test_an_entry_that_says_the_same_as_another_is_pointed_out(mo: Person, container: Container) -> None:
    first = next(iter((await container.libraries.get(GUILD_ID)).timeline()))
    dry = await brings(mo, table(DATE | {"body": first.body}))
    assert f"as #{first.number}" in dry.text
    assert "word for word" in dry.text


async def test_a_retired_entry_stays_retired(mo: Person, container: Container) -> None:
    await mo.presses(await brings(mo, table(DATE)), "Import")
    [entry] = [entry for entry in (await container.libraries.get(GUILD_ID)).entries.values() if entry.key == "date-gas"]
    await container.curation.retire(GUILD_ID, NORA, entry.number, "twice in here")
    seen = await brings(mo, table(DATE | {"body": "Otherwise."}))
    assert "Retired here, and left so: 1" in seen.text
    assert seen.buttons == {}


# --- files that are refused -------------------------------------------------------------------------------------------


NO_FILES = [
        ("dates.xlsx", b"PK\x03\x04", "CSV UTF-8"),
        ("dates", table(DATE), "must end in .toml, .json or .csv"),
        ("dates.csv", b"PK\x03\x04" + b"x" * 99, "is a zip"),
        ("dates.csv", b"\x1f\x8b\x08" + b"x" * 99, "is compressed"),
        ("dates.csv", table(DATE).decode().encode("utf-16"), "save it as UTF-8"),
        ("dates.csv", "key;kind\nä;ö".encode("latin-1"), "save it as UTF-8"),
        ("dates.csv", b"x" * (SIZE_LIMIT + 1), "262,145"),
        ("dates.csv", table(*dates(ROWS_LIMIT + 1)), "1,001 rows; 1,000 may be imported"),
        ("dates.csv", table(), "no entry below them"),
        ("dates.csv", b"", "is empty"),
        ("dates.csv", table(DATE, columns=COLUMNS[:-3]), "lacks the columns attributed_to, body, language"),
        ("dates.csv", table(DATE, columns=(*COLUMNS, "colour")), "«colour» is no column here"),
        ("dates.csv", table(DATE, columns=(*COLUMNS, "body")), "body: stands over 2 columns"),
        ("dates.csv", b'key,kind\n"open,1\n', "row 2: has a quotation mark that is neither closed nor doubled"),
        ("dates.csv", table(DATE) + b"one,two,three\n", "row 3: has 3 cells, the row of column names has 12"),
        ("dates.csv", table(DATE | {"topics": "Lachin raod"}), "topics: «Lachin raod» is no topic of this library; did"
         " you mean Lachin road?"),
        ("dates.csv", table(DATE | {"source": "The Gazette"}), "row 2, source: «The Gazette» is no source"),
        ("dates.csv", table(DATE | {"date": "2022-02-30"}), "row 2, date: "),
        ("dates.csv", table(DATE | {"date": "Mar-22"}), "row 2, date: "),
        ("dates.csv", table(DATE | {"kind": "rumour"}), "row 2, kind: «rumour» is not one of"),
        ("dates.csv", table(DATE | {"speaker": "me"}), "row 2, speaker: must be empty: a key date has none"),
        ("dates.csv", table(DATE | {"key": ""}), "row 2, key: is missing"),
        ("dates.csv", table(DATE, DATE), "row 3, key: is given 2 times"),
        ("dates.csv", table(DATE | {"number": "-4"}), "row 2, number: must be a whole number"),
        ("pack.toml", b"a = [", "is not TOML"),
        ("pack.toml", b"a=" + b"[" * 100_000, "nested deeper"),
        ("pack.toml", b"a." * 40 + b"a = 1", "key of more than 32 parts"),
        ("pack.json", b"[1]", "must be one object"),
        ("pack.json", b'{"format": 1, "format": 2}', "is given twice"),
        ("pack.json", b'{"format": 1,}', "is not JSON"),
        ("pack.json", b"[" * 200_000, "nested deeper"),
        ("pack.json", b'{"format": ' + b"9" * 5_000 + b"}", "far too long"),
        ("pack.json", json.dumps({"format": 1, "topic": [{}] * 1_001}).encode(), "has 1,001 rows"),
        ("pack.json", b'{"format": 1, "quote": [{"key": "q"}]}', "quote «q» topics: is missing"),
    ]  # fmt: skip


async def test_a_file_that_is_none_is_refused_by_name_and_reason(
    mo: Person, container: Container, subtests: pytest.Subtests
) -> None:
    before = await container.libraries.get(GUILD_ID)
    for name, data, said in NO_FILES:
        with subtests.test(name=name, said=said):
            seen = await brings(mo, data, name)
            assert seen.private
            assert said in seen.plain
            assert "othing was saved" in seen.text
            assert seen.buttons == {}
            assert await container.libraries.get(GUILD_ID) is before


async def test_a_file_that_is_too_large_is_refused_before_it_is_fetched(
    mo: Person, simcord_env: simcord.Env, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetched: list[str] = []
    monkeypatch.setattr(type(simcord_env.bot.http), "get_from_cdn", lambda self, url: fetched.append(url))
    assert "262,145" in (await brings(mo, b"x" * (SIZE_LIMIT + 1))).text
    assert fetched == []


async def test_one_bad_row_refuses_the_whole_file_and_the_first_twenty_faults_are_listed(
    mo: Person, container: Container
) -> None:
    before = await bodies(container)
    rows = [DATE, *({**row, "date": "soon"} for row in dates(30))]
    seen = await brings(mo, table(*rows))
    assert seen.text.count("date:") == 20
    assert "row 3, date:" in seen.text
    assert "row 22, date:" in seen.text
    assert "and 10 more" in seen.text
    assert "30 faults" in seen.text
    assert await bodies(container) == before


async def test_the_longest_faults_fit_a_card(mo: Person) -> None:
    rows = [row | {"topics": "**_`" * 1_000, "locator": "x" * 999} for row in dates(40)]
    assert "and 60 more" in (await brings(mo, table(*rows))).text


# --- tables -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
async def test_a_table_is_read_as_any_spreadsheet_writes_it(mo: Person, container: Container, delimiter: str) -> None:
    data = b"\xef\xbb\xbf" + table(DATE, delimiter=delimiter).replace(b"key_date", b"Key date").replace(b"\n", b"\r\n")
    await mo.presses(await brings(mo, data), "Import 1 entry")
    library = await container.libraries.get(GUILD_ID)
    [entry] = [entry for entry in library.entries.values() if entry.key == "date-gas"]
    assert [library.topics[id].key for id in entry.topics] == ["lachin-road", "karabakh"]


async def test_a_table_of_a_thousand_rows_comes_in_whole(mo: Person, container: Container) -> None:
    before = len(await bodies(container))
    dry = await brings(mo, table(*dates(ROWS_LIMIT)))
    assert "To add: 1,000 key dates" in dry.text
    assert "more" in dry.text
    assert "1,000 added" in (await mo.presses(dry, "Import 1,000 entries")).text.replace(
        "Added: 1,000 key", "1,000 added"
    )
    assert len(await bodies(container)) == before + ROWS_LIMIT


# --- packs ------------------------------------------------------------------------------------------------------------

PACK: dict[str, Any] = {
    "format": 1,
    "name": "harbour",
    "title": "The harbour",
    "language": "en",
    "source": [{"key": "annals", "title": "Annals", "link": "https://example.org/annals"}],
    "topic": [{"key": "great-storm", "names": ["Great Storm"]}],
    "quote": [
        {
            "key": "no-lamp",
            "topics": ["great-storm"],
            "source": "annals",
            "locator": "p. 5",
            "speaker": "A",
            "body": "No lamp.",
        }
    ],
}


async def test_a_pack_as_json_brings_its_topics_and_sources(mo: Person) -> None:
    dry = await brings(mo, json.dumps(PACK).encode(), "Мой файл (1).JSON")
    assert dry.files == ["moy-fayl-1.json"]
    assert "To add: 1 source, 1 topic and 1 quote" in dry.text
    assert "Imported" in (await mo.presses(dry, "Import 1 entry")).text
    assert "No lamp." in (await mo.types("topic", name="great storm")).text


async def test_a_pack_of_topics_alone_says_so_on_its_button(mo: Person) -> None:
    topics = {name: value for name, value in PACK.items() if name not in ("source", "quote")}
    await mo.presses(await brings(mo, json.dumps(topics).encode(), "topics.json"), "Import 1 topic")
    assert (await mo.types("topic", name="great storm")).text


async def test_a_name_of_another_topic_is_refused_with_that_topic(mo: Person) -> None:
    clash = PACK | {"topic": [{"key": "great-storm", "names": ["Berdzor"]}]}
    assert (
        "is already a name of the topic «Lachin road" in (await brings(mo, json.dumps(clash).encode(), "p.json")).text
    )


# --- export -----------------------------------------------------------------------------------------------------------


async def exported(person: Person, simcord_env: simcord.Env, **options: str) -> tuple[str, bytes]:
    seen = await person.types("curate export", **options)
    assert seen.private
    [attachment] = seen.answers[0].attachments
    return attachment.filename, await attachment.read()


@pytest.mark.parametrize("format", ["toml", "json", "csv"])
async def test_an_export_imports_back_and_changes_nothing(mo: Person, simcord_env: simcord.Env, format: str) -> None:
    name, data = await exported(mo, simcord_env, format=format)
    assert name.endswith(f".{format}")
    assert "nothing to import" in (await brings(mo, data, name)).text


async def test_an_export_as_json_is_the_same_as_one_as_toml(mo: Person, simcord_env: simcord.Env) -> None:
    _, toml = await exported(mo, simcord_env)
    _, as_json = await exported(mo, simcord_env, format="json")
    assert json.loads(as_json) == tomllib.loads(toml.decode())


async def test_no_cell_of_an_exported_table_is_a_formula(
    mo: Person, simcord_env: simcord.Env, container: Container
) -> None:
    evil = '=HYPERLINK("https://evil.example","x")'
    await mo.presses(
        await brings(mo, table(DATE | {"body": evil, "locator": "@SUM(1)", "attributed_to": "-x"})), "Import"
    )
    assert evil in await bodies(container)
    name, data = await exported(mo, simcord_env, format="csv")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert f"'{evil}" in [cell for row in rows for cell in row]
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert "nothing to import" in (await brings(mo, data, name)).text


# --- who may ----------------------------------------------------------------------------------------------------------


async def test_a_member_who_is_no_moderator_can_neither_import_nor_export(
    mo: Person, ana: Person, container: Container, simcord_env: simcord.Env
) -> None:
    ana.is_shown("curate")
    for seen in (await brings(ana, table(DATE)), await ana.types("curate export")):
        assert seen.private
        assert "Manage Messages" in seen.text
        assert seen.files == []
    assert [record.subject for record in (await logged(container))[:2]] == ["export the library", "import a file"]


async def test_whoever_is_no_moderator_any_more_cannot_press(mo: Person, container: Container) -> None:
    dry = await brings(mo, table(DATE))
    mo.roles = []
    seen = await mo.presses(dry, "Import")
    assert "Manage Messages" in seen.text
    assert DATE["body"] not in await bodies(container)


async def test_with_four_eyes_on_another_moderator_presses(
    mo: Person, nia: Person, kai: Person, container: Container
) -> None:
    await kai.types("setup review", four_eyes=True)
    dry = await brings(mo, table(DATE))
    assert not dry.private
    assert "Another moderator presses" in dry.text
    own = await mo.presses(dry, "Import")
    assert own.private
    assert "another moderator than the one who brought the file" in own.text
    assert DATE["body"] not in await bodies(container)
    assert "Imported" in (await nia.presses(dry, "Import")).text
    [entry] = [entry for entry in (await container.libraries.get(GUILD_ID)).entries.values() if entry.key == "date-gas"]
    [revision] = await container.curation.history(GUILD_ID, NORA, entry.number)
    assert (revision.actor_id, revision.approved_by) == (mo.actor.id, nia.actor.id)


async def test_a_dry_run_shows_how_a_date_that_people_write_was_read(mo: Person, container: Container) -> None:
    dry = await brings(mo, table(DATE | {"date": "17.04.2024"}))
    assert f"row 2: 17 April 2024 — {DATE['body']}" in dry.plain
    await mo.presses(dry, "Import")
    [entry] = [each for each in (await container.libraries.get(GUILD_ID)).entries.values() if each.key == DATE["key"]]
    assert str(entry.date) == "2024-04-17"


async def test_a_dry_run_says_what_is_doubtful_about_a_row(mo: Person, kai: Person) -> None:
    quote = {"kind": "quote", "speaker": "the article", "body": "leaders of “the Republic of Artsakh”"}
    row = {name: DATE[name] for name in ("topics", "source")} | {"key": "q", "locator": "¶4"} | quote
    refused = await brings(mo, table(row))
    why = "What this quote leaves out of its sentence holds a word that denies or weakens"
    assert "row 2: needs a second pair of eyes, which this server does not ask for." in refused.plain
    await kai.types("setup review", four_eyes=True)
    dry = await brings(mo, table(row))
    assert f"⚠️ {why}" in dry.plain


async def test_the_file_of_another_guilds_dry_run_is_as_unknown_as_none(mo: Person, container: Container) -> None:
    data = json.dumps(PACK).encode()
    other = 4_242
    digest = (await container.transfer.check(other, NORA, Upload("p.json", data))).plan.digest
    said = set()
    for seal in (transfer.seal(GUILD_ID, data), "0" * 16):
        with pytest.raises(UserError) as refused:
            await container.transfer.apply(other, NORA, Upload("p.json", data), seal, digest, None)
        said.add(refused.value.sentence)
    assert said == {"import-file-gone"}
    assert await bodies(container, other) == []
    done = await container.transfer.apply(other, NORA, Upload("p.json", data), transfer.seal(other, data), digest, None)
    assert len(done.writes) == 3


async def test_a_table_finds_no_topic_of_another_guild(mo: Person, container: Container) -> None:
    with refuses(r"«Lachin road» is no topic of this library\."):
        await container.transfer.check(4_242, NORA, Upload("d.csv", table(DATE | {"topics": "Lachin road"})))
