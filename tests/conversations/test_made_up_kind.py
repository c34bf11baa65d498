"""A kind that only this file knows, with a field of its own, in everything that people do with entries."""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import simcord
import tomli_w

from bot.app import Almanac
from bot.container import Container
from bot.domain.daily.picking import Pick
from bot.domain.daily.post import DailySettings, PlannedDay
from bot.domain.daily.schedule import Due
from bot.domain.draft import Draft
from bot.domain.entry import Entry, Kind
from bot.domain.errors import InvalidValue, shown
from bot.domain.library import Library
from bot.domain.message import ENGLISH, Message
from bot.domain.search.found import Found
from bot.domain.search.query import read_query
from bot.kinds import KINDS
from bot.kinds.base import LOCATOR, EntryKind, Field, Place, Reading, Say, attributed_to
from bot.services.packs.tables import columns
from bot.ui import cards
from bot.ui.card import Card
from tests.conftest import GUILD_ID
from tests.conversations.test_transfer import SOURCE, brings, exported, table
from tests.support.conversation import Person, Seen
from tests.support.limits import violations
from tests.support.messages import say_too
from tests.support.moderators import NORA

SCALE, SHOWS = "1 : 42,000", "The old road before it was closed."


def a_scale(text: str) -> str:
    if not re.fullmatch(r"1 : [0-9,]+", text):
        raise InvalidValue("town-map-without-scale", text=shown(text))
    return text


def reads(entry: Entry, say: Say) -> Reading:
    scale = entry.value("scale") or ""
    return Reading(
        lead=scale,
        joint=" / ",
        below=(say(Message("town-map-drawn-for", {"name": entry.attributed_to})), entry.locator),
    )


def titled(entry: Entry, _: Say) -> str:
    return f"{entry.value('scale')} {entry.body}"


TOWN_MAP = EntryKind(
    name=Kind("town_map"),
    noun=Message("town-map"),
    label=Message("town-map-label"),
    counted="town-map-counted",
    counted_short="town-map-counted-short",
    command="map",
    description=Message("town-map-description"),
    choice=Message("town-map-choice"),
    meaning="town-map-means",
    sign="🧭",
    accent=0x123456,
    place=Place.LIST,
    fields=(
        Field("scale", "town-map-scale", "town-map-scale-help", limit=40, read=a_scale),
        Field("body", "town-map-body", "town-map-body-help", limit=500, long=True),
        attributed_to("town-map-drawn-for-help", required=True),
        LOCATOR,
    ),
    reads=reads,
    titled=titled,
    gist=lambda values: f"{values.get('scale') or ''} {values.get('body') or ''}",
    found_by=lambda entry: (entry.value("scale"), entry.body),
    prefilled={"scale": "1 : 1"},
    example={"scale": SCALE, "body": SHOWS, "attributed_to": "the mayor", "locator": "sheet 1"},
)


MESSAGES = """
town-map = town map
town-map-label = Town map
town-map-choice = Town maps
town-map-counted = { $count ->
    [one] { $count } town map
   *[other] { $count } town maps
}
town-map-counted-short = { $count ->
    [one] { $count } map
   *[other] { $count } maps
}
town-map-description = A map that somebody drew
town-map-means = A map, and what it shows
town-map-scale = The scale
town-map-scale-help = 1 : 42,000
town-map-body = What it shows
town-map-body-help = One sentence
town-map-drawn-for = drawn for { $name }
town-map-drawn-for-help = For whom it was drawn
town-map-without-scale = { $text } is no scale such as 1 : 42,000
"""


@pytest.fixture
def town_maps(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    say_too(monkeypatch, tmp_path, ENGLISH, MESSAGES)
    monkeypatch.setitem(KINDS, TOWN_MAP.name, TOWN_MAP)


@pytest.fixture
def simcord_bot(town_maps: None, container: Container) -> Almanac:
    """A bot that starts with the kind, as with any that has a file."""
    return Almanac(container)


async def library(container: Container) -> Library:
    return await container.libraries.get(GUILD_ID)


async def maps(container: Container) -> list[Entry]:
    return list((await library(container)).of_kind(TOWN_MAP.name))


async def adds_map(mo: Person, **typed: str) -> Seen:
    form = await mo.opens("curate add map", topic="Lachin road", source="peacekeepers")
    assert form.title == "Add a town map"
    assert form.values["scale"] == "1 : 1"
    return await mo.submits(form, **(dict(TOWN_MAP.example) | typed))


async def test_it_is_added_by_its_command_and_shown_wherever_entries_are(mo: Person, container: Container) -> None:
    saved = await adds_map(mo)
    [entry] = await maps(container)
    assert (entry.value("scale"), entry.body) == (SCALE, SHOWS)
    assert f"Saved as #{entry.number} r1" in saved.text
    assert f"**{SCALE}**\n{SHOWS}\n-# drawn for the mayor · sheet 1 · #{entry.number}" in saved.plain
    shown = await mo.types("entry", number=str(entry.number))
    assert f"town map #{entry.number} · version 1" in shown.text
    assert f"**{SCALE}**\n{SHOWS}" in shown.plain
    topic = await mo.types("topic", name="Lachin road")
    assert f"**Town maps**\n**{SCALE}** / {SHOWS}" in topic.plain
    assert "1 map" in (await mo.types("search", text="lachin")).text
    for words in ("42000", "before it was closed"):
        found = await mo.types("search", text=words.replace("42000", "42,000"))
        assert f"🧭 **{SCALE}** / {SHOWS}" in found.plain.replace("**closed**", "closed")
        assert f"{SCALE} {SHOWS}" in found.options
    only = await container.search.find(await library(container), "closed", TOWN_MAP.name)
    assert [each.number for each in only.entries] == [entry.number]
    assert "1 town map" in (await mo.types("about")).text
    [choice] = await mo.starts_typing("curate edit", "number", f"#{entry.number}")
    assert choice["value"] == str(entry.number)


async def test_what_is_wrong_with_its_own_field_is_said_and_what_was_typed_comes_back(
    mo: Person, container: Container
) -> None:
    refused = await adds_map(mo, scale="large")
    assert "The scale «large» is no scale such as 1 : 42,000" in refused.plain
    assert await maps(container) == []
    again = await mo.presses_to_open(refused, "Open the form again")
    assert (again.values["scale"], again.values["body"]) == ("large", SHOWS)
    doubt = await adds_map(mo)
    assert "Saved as" in doubt.text
    assert "something like it" in (await adds_map(mo, locator="sheet 9")).text


async def test_it_is_edited_compared_reverted_retired_and_restored(mo: Person, container: Container) -> None:
    await adds_map(mo)
    [entry] = await maps(container)
    number = str(entry.number)
    form = await mo.opens("curate edit", number=number)
    assert form.values["scale"] == SCALE
    assert "r2" in (await mo.submits(form, scale="1 : 84,000")).text
    history = await mo.types("curate history", number=number)
    assert "**The scale**: ~~1 : 42,000~~ **1 : 84,000**" in history.plain
    first = await mo.presses(await mo.presses(history, "Next"), "Open r1")
    assert f"**{SCALE}**" in first.plain
    assert "r3" in (await mo.presses(first, "Revert to r1")).text
    assert [each.value("scale") for each in await maps(container)] == [SCALE]
    assert "is retired" in (await mo.types("curate retire", number=number, reason="Drawn anew")).text
    assert await maps(container) == []
    await mo.types("curate restore", number=number)
    assert [each.version for each in await maps(container)] == [5]
    same = await mo.submits(await mo.opens("curate edit", number=number))
    assert "nothing was saved" in same.text.casefold()


async def test_a_field_that_it_gains_leaves_old_revisions_readable_comparable_and_revertible(
    mo: Person, container: Container, monkeypatch: pytest.MonkeyPatch
) -> None:
    await adds_map(mo)
    [entry] = await maps(container)
    number = str(entry.number)
    await mo.submits(await mo.opens("curate edit", number=number), scale="1 : 84,000")
    drawn_by = Field("drawn_by", "Drawn by", "Who drew it", limit=100, since=2, default="not recorded")
    fields = (TOWN_MAP.fields[0], TOWN_MAP.fields[1], drawn_by, *TOWN_MAP.fields[2:])
    monkeypatch.setitem(KINDS, TOWN_MAP.name, replace(TOWN_MAP, fields=fields))
    container.libraries.forget(GUILD_ID)
    [entry] = await maps(container)
    assert entry.details == {"scale": "1 : 84,000", "drawn_by": "not recorded"}
    history = await mo.types("curate history", number=number)
    assert "**The scale**: ~~1 : 42,000~~ **1 : 84,000**" in history.plain
    assert "Drawn by" not in history.text
    form = await mo.opens("curate edit", number=number)
    assert form.values["drawn_by"] == "not recorded"
    await mo.submits(form, drawn_by="A. Keeper")
    history = await mo.types("curate history", number=number)
    assert "**Drawn by**: ~~not recorded~~ **A. Keeper**" in history.plain
    reverted = await mo.types("curate revert", number=number, version=1)
    assert f"**{SCALE}**" in reverted.plain
    [entry] = await maps(container)
    assert (entry.version, entry.details) == (4, {"scale": SCALE, "drawn_by": "not recorded"})


async def test_a_service_takes_it_as_any_other(container: Container, mo: Person) -> None:
    known = await library(container)
    topic = known.find("Lachin road")
    assert topic is not None
    draft = Draft(TOWN_MAP.name, (topic.id,), dict(TOWN_MAP.example), next(iter(known.sources)))
    saved = await container.curation.add(GUILD_ID, NORA, draft)
    assert saved.entry.details == {"scale": SCALE}
    assert re.fullmatch("town-map-[0-9a-f]{12}", saved.entry.key)
    gist = TOWN_MAP.gist_of(saved.entry)
    assert [each.number for each in await container.curation.similar(GUILD_ID, TOWN_MAP.name, gist)] == [
        saved.entry.number
    ]


async def test_it_is_suggested_completed_and_approved(ana: Person, mo: Person, container: Container) -> None:
    form = await ana.opens("suggest")
    assert ("Town map", "A map, and what it shows") in [
        (option["label"], option["description"]) for option in form.controls["kind"]["options"]
    ]
    await ana.submits(form, kind="town_map", topic="Lachin road", text=SHOWS)
    queue = await mo.types("curate review")
    assert "town map" in queue.text
    assert "The scale is missing" in queue.text
    completed = await mo.submits(
        await mo.presses_to_open(queue, "Edit"), scale=SCALE, attributed_to="the mayor", locator="sheet 1"
    )
    assert f"The scale: {SCALE}" in completed.plain
    ready = await mo.submits(await mo.opens("curate review", proposal=1, source="peacekeepers"))
    assert "is approved" in (await mo.presses(ready, "Approve")).text
    assert "Your town map in" in ana.heard
    assert [each.value("scale") for each in await maps(container)] == [SCALE]


async def test_it_is_reported(ana: Person, mo: Person, container: Container) -> None:
    await adds_map(mo)
    [entry] = await maps(container)
    shown = await ana.types("entry", number=str(entry.number))
    await ana.submits(await ana.presses_to_open(shown, "Report"), text="It shows another road.")
    reports = await mo.types("curate reports")
    assert "It shows another road." in reports.text
    opened = await mo.presses(reports, f"Open #{entry.number} r1")
    assert f"**{SCALE}**" in opened.plain


ROW = {"key": "map-1", "kind": "town_map", "topics": "Lachin road", "source": SOURCE, **TOWN_MAP.example}


async def test_it_comes_in_by_a_table_and_goes_out_in_every_format(
    mo: Person, simcord_env: simcord.Env, container: Container
) -> None:
    assert columns()[-1] == "scale"
    dry = await brings(mo, table(ROW, columns=columns()))
    assert "To add: 1 town map" in dry.text
    await mo.presses(dry, "Import 1 entry")
    [entry] = await maps(container)
    assert entry.value("scale") == SCALE
    for format in ("toml", "json", "csv"):
        name, data = await exported(mo, simcord_env, format=format)
        assert SCALE in data.decode("utf-8-sig")
        assert "nothing to import" in (await brings(mo, data, name)).text
        changed = data.decode("utf-8-sig").replace(SCALE, "1 : 84,000").encode()
        assert f"changed town map #{entry.number} (scale)" in (await brings(mo, changed, name)).text
    wrong = await brings(mo, table(ROW | {"kind": "quote", "speaker": "A"}, columns=columns()))
    assert "row 2, scale: must be empty: a quote has none" in wrong.text


@pytest.mark.parametrize("format", ["toml", "json"])
async def test_it_comes_in_by_a_pack(mo: Person, simcord_env: simcord.Env, container: Container, format: str) -> None:
    _, data = await exported(mo, simcord_env, format="json")
    pack = json.loads(data)
    small = {name: pack[name] for name in ("format", "name", "title", "language", "source", "topic")}
    town_map = {"key": "map-1", "topics": ["lachin-road"], "source": SOURCE, **TOWN_MAP.example}
    text = json.dumps(small | {"town_map": [town_map]})
    if format == "toml":
        text = tomli_w.dumps(json.loads(text))
        assert tomllib.loads(text)["town_map"]
    dry = await brings(mo, text.encode(), f"pack.{format}")
    await mo.presses(dry, "Import 1 entry")
    assert [each.value("scale") for each in await maps(container)] == [SCALE]
    assert "nothing to import" in (await brings(mo, text.encode(), f"pack.{format}")).text


# --- Every card that can show it, wherever it stands ------------------------------------------------------------------

TODAY = dt.date(2026, 3, 2)
NOW = dt.datetime(2026, 3, 2, 8, tzinfo=dt.UTC)


def every_card(library: Library, entry: Entry) -> Iterator[Card]:
    topic = library.topics[entry.topics[0]]
    day = PlannedDay(Due(TODAY, NOW), Pick(TODAY, entry, 1))
    yield cards.topic(library, topic)
    yield cards.entry(library, entry)
    yield cards.daily(library, entry, TODAY)
    yield cards.daily_day(library, day)
    yield cards.daily_setup(library, DailySettings(1, 2, dt.time(9), "UTC", True, None, day.due), day, NOW)
    yield cards.today(library, 3, 2, [], today=True, fact=entry)
    yield cards.found(library, Found("x", read_query("x"), [topic], [entry]))
    yield cards.saved(library, entry, "Saved.")
    yield cards.sources(library, topic)


@pytest.mark.parametrize("place", Place)
@pytest.mark.parametrize("quoted", [False, True])
async def test_every_card_shows_it(
    mo: Person, container: Container, monkeypatch: pytest.MonkeyPatch, place: Place, quoted: bool
) -> None:
    await adds_map(mo)
    [entry] = await maps(container)

    def somehow(entry: Entry, say: Say) -> Reading:
        return reads(entry, say)._replace(quoted=quoted, voice="the mayor" if quoted else "")

    monkeypatch.setitem(KINDS, TOWN_MAP.name, replace(TOWN_MAP, place=place, reads=somehow))
    for card in every_card(await library(container), entry):
        assert violations({"components": card.to_components(), "flags": 1 << 15}, "message") == []
        if "Sources" not in card.text.partition("\n")[0]:
            assert "#" in card.text
