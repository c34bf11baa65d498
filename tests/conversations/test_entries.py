"""Moderators curate: they add, mend, take away and bring back, and no text they type is ever lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

import pytest
import simcord

from bot.app import Almanac
from bot.container import Container
from bot.domain.entry import Kind
from bot.domain.library import Library
from bot.services.packs.packs import read_pack, starter_packs
from tests.conftest import GUILD_ID, member
from tests.support.conversation import Opened, Person, Seen
from tests.support.moderators import ANA, ELSEWHERE, NORA, add_topic_and_source

QUOTE = "the question of “When?” rather than “Whether?”"
NEW = "Gas stops flowing to Stepanakert for days."


async def library(container: Container) -> Library:
    return await container.libraries.get(GUILD_ID)


async def adds_date(mo: Person, body: str = NEW, date: str = "2022-03") -> Seen:
    form = await mo.opens("curate add date", topic="Lachin road", source="peacekeepers")
    return await mo.submits(form, date=date, body=body, locator="¶3")


def number_of(seen: Seen) -> str:
    """The number of the entry that a card says was saved."""
    return seen.text.partition("Saved as #")[2].partition(" ")[0]


# --- adding -----------------------------------------------------------------------------------------------------------


async def test_mo_adds_a_date_and_sees_how_it_reads(mo: Person, container: Container) -> None:
    saved = await adds_date(mo)
    assert saved.private
    assert "2022-03 → March 2022" in saved.text
    assert NEW in [entry.body for entry in (await library(container)).timeline()]
    card = await mo.types("timeline", topic="Lachin road", **{"from": "2022-03", "to": "2022-03"})
    assert NEW in card.text


async def test_a_date_typed_as_people_write_it_is_understood(mo: Person, container: Container) -> None:
    saved = await adds_date(mo, date="March 2022")
    [entry] = [entry for entry in (await library(container)).timeline() if entry.body == NEW]
    assert str(entry.date) == "2022-03"
    assert "March 2022" in saved.text


async def test_while_mo_types_a_date_she_sees_how_it_will_read(mo: Person) -> None:
    others = {"topic": "Lachin road", "source": "peacekeepers"}
    for typed, name in (("2022-03", "2022-03 → March 2022"), ("spring 2024", "2024-21 → spring 2024")):
        [choice] = await mo.starts_typing("curate add date", "date", typed, **others)
        assert choice["name"] == name
    [choice] = await mo.starts_typing("curate add date", "date", "2024-02-30", **others)
    assert "no day 30" in choice["name"]
    form = await mo.opens("curate add date", topic="Lachin road", source="peacekeepers", date="2024-21")
    assert form.values["date"] == "2024-21"


async def test_mo_adds_a_figure_and_members_find_it(mo: Person, container: Container) -> None:
    form = await mo.opens("curate add figure", topic="Lachin road", source="peacekeepers", date="2024-21")
    assert (form.title, form.values["date"]) == ("Add a figure", "2024-21")
    typed = {"body": "Lorries at the checkpoint", "attributed_to": "the article", "locator": "¶4"}
    refused = await mo.submits(form, amount="many lorries", **typed)
    assert "Number with its unit «many lorries» has no number" in refused.text
    again = await mo.presses_to_open(refused, "Open the form again")
    saved = await mo.submits(again, amount="around 1.2 thousand lorries")
    line = "**around 1.2 thousand lorries** · Lorries at the checkpoint · spring 2024"
    assert line in saved.plain
    assert "according to the article · ¶4" in saved.text
    assert f"**Figures**\n{line}" in (await mo.types("topic", name="Lachin road")).plain
    for text in ("1200", "checkpoint lorries", "thousand"):
        found = await mo.types("search", text=text, kind="figure")
        assert line in found.plain.replace("**Lorries** at the **checkpoint**", "Lorries at the checkpoint")
    assert "checkpoint" not in (await mo.types("timeline", topic="Lachin road")).text
    [figure] = [each for each in (await library(container)).of_kind(Kind("figure")) if "Lorries" in each.body]
    assert f"#{figure.number}" in (await mo.types("entry", number=str(figure.number))).text


async def test_a_quote_is_verified_as_it_is_saved(mo: Person) -> None:
    form = await mo.opens("curate add quote", topic="Karabakh", source="peacekeepers")
    seen = await mo.submits(form, body="nobody ever wrote this in there", speaker="Nobody", locator="¶1")
    assert "Saved as #" in seen.text
    assert "not found in the source" in seen.text


async def test_a_message_is_quoted_by_its_menu_only_which_asks_its_author(mo: Person, container: Container) -> None:
    link = f"https://discord.com/channels/{GUILD_ID}/{mo.channel.id}/153000000000000000"
    refused = await mo.types("curate add quote", topic="Karabakh", source=link)
    assert "Whoever wrote it is asked there" in refused.text
    await mo.submits(await mo.opens("curate source add"), title="A message", link=link)
    form = await mo.opens("curate add quote", topic="Karabakh", source="A message")
    refused = await mo.submits(
        form, body="I was there on that day, and so were others.", speaker="Ana", locator="there"
    )
    assert "Whoever wrote it is asked there" in refused.text
    assert (await library(container)).quotes(speaker="Ana") == ()


async def test_what_the_library_says_already_is_shown_first_and_saved_all_the_same(
    mo: Person, container: Container
) -> None:
    number = number_of(await adds_date(mo))
    doubt = await adds_date(mo, body=NEW.replace("days", "days!"))
    assert "something like it" in doubt.text
    assert f"#{number}" in doubt.text
    before = len(await library(container))
    saved = await mo.presses(doubt, "Save anyway")
    assert "Saved as #" in saved.text
    assert len(await library(container)) == before + 1


async def test_a_topic_or_source_that_is_none_is_refused_with_the_closest(mo: Person) -> None:
    seen = await mo.types("curate add summary", topic="Lachin rode", source="peacekeepers")
    assert "Lachin road" in seen.text
    seen = await mo.types("curate add summary", topic="Lachin road", source="no such source")
    assert "no source here" in seen.text
    choices = await mo.starts_typing("curate add summary", "source", "peacekeep", topic="Lachin road")
    assert "peacekeepers" in choices[0]["name"]
    form = await mo.opens("curate add summary", topic="Lachin road", source=choices[0]["value"])
    assert form.title == "Add a summary"


# --- who may ----------------------------------------------------------------------------------------------------------

COMMANDS: list[tuple[str, dict[str, Any]]] = [
    ("curate add summary", {"topic": "Karabakh", "source": "peacekeepers"}),
    ("curate add date", {"topic": "Karabakh", "source": "peacekeepers"}),
    ("curate add quote", {"topic": "Karabakh", "source": "peacekeepers"}),
    ("curate edit", {"number": "1"}),
    ("curate retire", {"number": "1", "reason": "wrong"}),
    ("curate restore", {"number": "1"}),
    ("curate history", {"number": "1"}),
    ("curate revert", {"number": "1", "version": 1}),
    ("curate topic add", {}),
    ("curate topic rename", {"topic": "Karabakh", "name": "X"}),
    ("curate topic names", {"topic": "Karabakh"}),
    ("curate topic relate", {"topic": "Karabakh", "to": "Lachin road"}),
    ("curate topic merge", {"topic": "Karabakh", "into": "Lachin road"}),
    ("curate source add", {}),
    ("curate source edit", {"source": "peacekeepers"}),
    ("curate source fingerprint", {"source": "peacekeepers"}),
    ("curate review", {}),
    ("curate reports", {}),
    ("curate due", {}),
    ("curate gaps", {}),
    ("curate log", {}),
    ("entry", {"number": "#1 r1"}),
]


async def test_whoever_is_no_moderator_is_turned_away(
    ana: Person, container: Container, subtests: pytest.Subtests
) -> None:
    before = await library(container)
    ana.is_shown("curate")
    for count, (command, options) in enumerate(COMMANDS, 1):
        with subtests.test(command):
            seen = await ana.types(command, **options)
            assert seen.private
            assert "Manage Messages" in seen.text
            trail = await container.audit.trail(GUILD_ID, ana.actor.id)
            assert (trail.total, trail.items[0].action) == (count, "denied")
    after = await library(container)
    assert (dict(before.topics), dict(before.entries)) == (dict(after.topics), dict(after.entries))


async def test_the_moderator_role_suffices_and_is_named_to_whoever_lacks_it(
    simcord_env: simcord.Env, guild: simcord.GuildHandle, ana: Person, kai: Person
) -> None:
    role = guild.create_role("Librarians")
    await kai.types("setup moderators", role=role)
    assert f"<@&{role.id}>" in (await ana.is_shown("curate").types("curate history", number="1")).text
    user = simcord_env.create_user("lia")
    lia = Person(guild.add_member(user, roles=[role]), ana.channel)
    assert "#1 r1" in (await lia.types("curate history", number="1")).text


async def test_permission_taken_away_while_typing_hands_the_text_back(mo: Person, container: Container) -> None:
    form = await mo.opens("curate edit", number="1")
    mo.roles = []
    seen = await mo.submits(form, body="A long and careful sentence.")
    assert "Manage Messages" in seen.text
    assert "A long and careful sentence." in seen.text
    assert (await library(container)).entries[1].version == 1


# --- typed text is never lost -----------------------------------------------------------------------------------------


async def test_a_form_sent_after_a_restart_is_saved(mo: Person, simcord_env: simcord.Env, container: Container) -> None:
    form = await mo.opens("curate add date", topic="Lachin road", source="peacekeepers")
    await simcord_env.restart_bot(Almanac(container))
    seen = await mo.submits(form, date="2022-03", body=NEW, locator="¶3")
    assert "Saved as #" in seen.text


async def test_two_moderators_with_the_same_form_open_each_save_their_own(
    mo: Person, nia: Person, container: Container
) -> None:
    first, second = await mo.opens("curate edit", number="1"), await nia.opens("curate edit", number="2")
    again = await nia.opens("curate edit", number="1")
    assert again.custom_id != first.custom_id
    await nia.submits(second, body="Written by Nia.")
    await mo.submits(first, body="Written by Mo.")
    entries = (await library(container)).entries
    assert (entries[1].body, entries[2].body) == ("Written by Mo.", "Written by Nia.")


async def test_the_second_of_two_edits_from_one_version_gets_its_text_back_and_what_changed(
    mo: Person, nia: Person, container: Container
) -> None:
    one, other = await mo.opens("curate edit", number="1"), await nia.opens("curate edit", number="1")
    await mo.submits(one, body="Mo was first, and wrote this.")
    seen = await nia.submits(other, body="Nia was second, and wrote that.")
    assert "#1 is at r2 now" in seen.text
    assert "Nia was second, and wrote that." in seen.text
    assert "**Mo was first" in seen.text
    assert (await library(container)).entries[1].body == "Mo was first, and wrote this."
    form = await nia.presses_to_open(seen, "Open the form again")
    assert form.values["body"] == "Nia was second, and wrote that."
    assert "Saved as #1 r3" in (await nia.submits(form)).text
    assert (await library(container)).entries[1].body == "Nia was second, and wrote that."


async def test_a_text_that_is_too_long_is_handed_back_with_by_how_much(mo: Person, container: Container) -> None:
    long = "word " * 130
    form = (await mo.opens("curate add date", topic="Lachin road", source="peacekeepers")).of_any_length()
    seen = await mo.submits(form, date="2022-03", body=long, locator="¶3")
    assert "500" in seen.text
    assert "too many" in seen.text
    assert long.strip() in seen.text
    form = await mo.presses_to_open(seen, "Open the form again")
    assert form.values["body"].strip() == long.strip()
    assert form.values["date"] == "2022-03"
    assert "Saved as #" in (await mo.submits(form, body=NEW)).text


@pytest.mark.parametrize(
    "body", ["word " * 790, "code ```fences``` in it", "a line\n\nand another"], ids=["long", "fences", "plain"]
)
async def test_what_no_block_can_hold_comes_back_as_a_file(
    mo: Person, simcord_env: simcord.Env, container: Container, body: str
) -> None:
    form = await mo.opens("curate add summary", topic="Lachin road", source="peacekeepers")
    roles = list(mo.roles)
    mo.roles = []
    seen = await mo.submits(form, body=body, attributed_to="the article", locator="¶3")
    assert (seen.files == ["body.txt"]) is (len(body) > 3000 or "```" in body)
    mo.roles = roles
    await simcord_env.restart_bot(Almanac(container))
    form = await mo.opens("curate add summary", topic="Lachin road", source="peacekeepers")
    doubt = await mo.submits(form, body=body, attributed_to=" ", locator="¶3")
    again = await mo.presses_to_open(doubt, "Open the form again")
    assert again.values["body"] == body
    assert "Saved as #" in (await mo.submits(again, attributed_to="the article")).text


async def test_while_the_database_is_locked_the_text_comes_back(mo: Person, container: Container) -> None:
    form = await mo.opens("curate edit", number="1")
    with closing(sqlite3.connect(container.database.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        seen = await mo.submits(form, body="Typed while it was locked.")
        other.execute("ROLLBACK")
    assert "Nothing was saved" in seen.text
    assert "Typed while it was locked." in seen.text
    form = await mo.presses_to_open(seen, "Open the form again")
    assert "Saved as #1 r2" in (await mo.submits(form)).text


async def test_an_error_of_ours_hands_the_text_back_too(
    mo: Person, container: Container, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    form = await mo.opens("curate edit", number="1")
    await container.database.write(lambda c: c.exec_driver_sql("ALTER TABLE revisions RENAME TO away"))
    seen = await mo.submits(form, body="Typed before it broke.")
    await container.database.write(lambda c: c.exec_driver_sql("ALTER TABLE away RENAME TO revisions"))
    assert "Typed before it broke." in seen.text
    assert "went wrong on our side" in seen.text
    assert "failed [" in caplog.text


async def test_a_form_of_another_version_hands_its_text_back(mo: Person) -> None:
    form = await mo.opens("curate edit", number="1")
    form.payload["custom_id"] = "v0:edit:1:1"
    seen = await mo.submits(form, body="Typed into an old form.")
    assert "older version" in seen.text
    assert "Typed into an old form." in seen.text


async def test_a_form_sent_while_the_process_stops_hands_its_text_back(
    mo: Person, simcord_bot: Almanac, container: Container
) -> None:
    form = await mo.opens("curate edit", number="1")
    simcord_bot.stopping = True
    seen = await mo.submits(form, body="Typed at the very end.")
    simcord_bot.stopping = False
    assert "restarting" in seen.text
    assert "Typed at the very end." in seen.text
    assert (await library(container)).entries[1].version == 1


async def test_a_reason_typed_with_a_command_comes_back_as_well(mo: Person) -> None:
    seen = await mo.types("curate retire", number="999", reason="It says what no source says.")
    assert "no entry #999" in seen.text
    assert "It says what no source says." in seen.text


# --- mending ----------------------------------------------------------------------------------------------------------


async def test_mo_edits_reads_the_history_and_reverts(mo: Person, container: Container) -> None:
    first = (await library(container)).entries[1].body
    form = await mo.opens("curate edit", number="#1")
    assert form.values["body"] == first
    saved = await mo.submits(form, body=f"{first} And one more sentence.")
    assert "Saved as #1 r2" in saved.text
    history = await mo.presses(saved, "History")
    assert "And one more sentence**" in history.text
    assert f"Edited by <@{mo.actor.id}>" in history.text
    older = await mo.presses(history, "Next")
    assert "#1 r1" in older.text
    assert "Imported" in older.text
    then = await mo.presses(older, "Open r1")
    assert "now it is at r2" in then.text
    reverted = await mo.presses(older, "Revert to r1")
    assert "Saved as #1 r3" in reverted.text
    assert (await library(container)).entries[1].body == first
    opened = await mo.types("entry", number="#1 r2")
    assert "And one more sentence." in opened.text
    assert opened.private


async def test_an_edit_can_move_an_entry_to_another_topic_and_source(mo: Person, container: Container) -> None:
    form = await mo.opens("curate edit", number="1", topic="EAEU", also="Lachin road")
    assert "Saved as #1 r2" in (await mo.submits(form)).text
    moved = (await library(container)).entries[1]
    names = [(await library(container)).topics[id].name for id in moved.topics]
    assert names == ["Eurasian Economic Union", "Lachin road"]


async def test_an_edit_that_changes_nothing_says_so(mo: Person) -> None:
    seen = await mo.submits(await mo.opens("curate edit", number="1"))
    assert "Nothing of #1 is different" in seen.text


async def test_a_retired_entry_is_gone_for_members_and_comes_back(mo: Person, ana: Person) -> None:
    seen = await mo.types("curate retire", number="1", reason="Its source was withdrawn.")
    assert "#1 is retired" in seen.text
    gone = await ana.types("entry", number="1")
    assert "#1 was taken out of this library on <t:" in gone.text
    assert "withdrawn" not in gone.text
    history = await mo.presses(seen, "History")
    assert "Its source was withdrawn." in history.text
    assert "Saved as #1 r3" in (await mo.presses(seen, "Restore")).text
    assert "#1" in (await ana.types("entry", number="1")).text


async def test_the_retire_button_asks_why(mo: Person) -> None:
    saved = await mo.submits(await mo.opens("curate edit", number="1"), body="Something else entirely.")
    form = await mo.presses_to_open(saved, "Retire")
    assert "is retired" in (await mo.submits(form, reason="A double.")).text


@pytest.mark.parametrize("version", [9, 10**9])
async def test_a_version_that_never_was_is_refused(mo: Person, version: int) -> None:
    seen = await mo.types("curate revert", number="1", version=version)
    assert seen.private
    assert "Saved" not in seen.text


async def test_entries_are_suggested_by_number_and_by_words(mo: Person) -> None:
    by_number = await mo.starts_typing("curate edit", "number", "#1")
    assert by_number[0]["value"] == "1"
    by_words = await mo.starts_typing("curate edit", "number", "peacekeepers")
    assert by_words
    assert all("#" in choice["name"] for choice in by_words)


# --- topics and sources -----------------------------------------------------------------------------------------------


async def test_mo_makes_a_topic_under_all_of_its_names(mo: Person, ana: Person) -> None:
    form = await mo.opens("curate topic add")
    seen = await mo.submits(form, names="Zangezur corridor\nZəngəzur dəhlizi\nԶանգեզուրի միջանցք")
    assert "Zangezur corridor" in seen.text
    assert "Zangezur corridor" in (await ana.types("topic", name="զանգեզուրի միջանցք")).text


async def test_a_name_that_is_another_topics_is_refused_and_that_topic_named(mo: Person) -> None:
    seen = await mo.submits(await mo.opens("curate topic add"), names="Laçın")
    assert "Lachin road" in seen.text
    assert "```names\nLaçın\n```" in seen.text


async def test_names_come_and_go_and_the_first_can_be_another(mo: Person, ana: Person) -> None:
    form = await mo.opens("curate topic names", topic="Lachin road")
    seen = await mo.submits(form, names="The road of life")
    assert "The road of life" in seen.text
    form = await mo.opens("curate topic names", topic="Lachin road")
    assert "The road of life" not in (await mo.submits(form, remove="The road of life")).text
    renamed = await mo.types("curate topic rename", topic="Lachin road", name="Berdzor road")
    assert "shown as Berdzor road" in renamed.text
    assert "Berdzor road" in (await ana.types("topic", name="Lachin road")).text


async def test_a_merged_topic_leads_to_the_other_also_from_old_cards(mo: Person, ana: Person) -> None:
    card = await ana.types("topic", name="EAEU")
    asked = await mo.types("curate topic merge", topic="EAEU", into="Pashinyan")
    assert "Make Eurasian Economic Union part of Pashinyan?" in asked.text
    assert "Pashinyan" not in (await ana.types("topic", name="EAEU")).text.split("\n")[0]
    assert "is part of Pashinyan now" in (await mo.presses(asked, "Merge them")).text
    assert "Pashinyan" in (await ana.types("topic", name="Eurasian Economic Union")).text
    assert "Pashinyan" in (await ana.presses(card, "Sources")).text


async def test_related_topics_lead_to_each_other_and_no_longer(mo: Person, ana: Person) -> None:
    await mo.submits(await mo.opens("curate topic add"), names="Zangezur corridor")
    await mo.types("curate topic relate", topic="Zangezur corridor", to="Karabakh")
    assert "Karabakh" in (await ana.types("topic", name="Zangezur corridor")).buttons
    await mo.types("curate topic relate", topic="Zangezur corridor", to="Karabakh", apart=True)
    assert "Karabakh" not in (await ana.types("topic", name="Zangezur corridor")).buttons


TEXT = "It was a bright cold day in April, and the clocks were striking thirteen. Nobody had counted them before."


async def test_mo_adds_a_source_fingerprints_it_and_its_quotes_are_checked_anew(mo: Person) -> None:
    seen = await mo.submits(
        await mo.opens("curate source add"), title="A novel", link="https://example.org/novel", note="Read in print"
    )
    assert "A novel" in seen.text
    assert "not stated" in seen.text
    form = await mo.opens("curate add quote", topic="Karabakh", source="A novel")
    quote = await mo.submits(form, body="and the clocks were striking thirteen", speaker="The author", locator="p. 1")
    assert "not verified" in quote.text
    form = await mo.presses_to_open(seen, "Fingerprint")
    checked = await mo.submits(form, text=TEXT)
    assert "words verified in ¶1 · part of a sentence (before: not verified)" in checked.text
    assert "bright cold day" not in checked.text


async def test_a_fingerprint_may_come_from_a_file_in_utf_8(mo: Person) -> None:
    done = await mo.types("curate source fingerprint", source="peacekeepers", file=("text.txt", TEXT.encode()))
    assert "has a fingerprint of" in done.text
    wrong = await mo.types("curate source fingerprint", source="peacekeepers", file=("text.txt", TEXT.encode("utf-16")))
    assert "UTF-8" in wrong.text
    wrong = await mo.types("curate source fingerprint", source="peacekeepers", file=("text.pdf", b"%PDF"))
    assert ".txt" in wrong.text


async def test_a_text_that_no_fingerprint_is_made_of_comes_back(mo: Person) -> None:
    form = await mo.opens("curate source fingerprint", source="peacekeepers")
    seen = await mo.submits(form, text="Too short.")
    assert "Too short." in seen.text
    again = await mo.presses_to_open(seen, "Open the form again")
    assert again.values["text"] == "Too short."


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "http://a.example/b", "https://user@evil.example/", "ftp://x.y"]
)
async def test_a_link_that_no_reader_should_follow_is_refused(mo: Person, link: str) -> None:
    seen = await mo.submits(await mo.opens("curate source add"), title="A page", link=link)
    assert "must be an address that begins" in seen.text
    assert link in seen.text


async def test_a_source_without_link_and_note_does_not_pass_the_gate(mo: Person) -> None:
    seen = await mo.submits(await mo.opens("curate source add"), title="Hearsay")
    assert "needs a link or a note" in seen.text
    assert "```title\nHearsay\n```" in seen.text


async def test_the_second_of_two_edits_of_a_source_gets_its_text_back(mo: Person, nia: Person) -> None:
    one = await mo.opens("curate source edit", source="peacekeepers")
    other = await nia.opens("curate source edit", source="peacekeepers")
    await mo.submits(one, note="Mo's note")
    seen = await nia.submits(other, note="Nia's note")
    assert "edited meanwhile" in seen.text
    assert "Mo's note" in seen.text
    form = await nia.presses_to_open(seen, "Open the form again")
    assert form.values["note"] == "Nia's note"
    assert "Nia's note" in (await nia.submits(form)).text


async def test_the_rest_of_a_source_has_a_form_of_its_own(mo: Person) -> None:
    form = await mo.opens("curate source edit", source="peacekeepers", more=True)
    seen = await mo.submits(form, publisher="The Journal", accessed="2024-05-01")
    assert "The Journal" in seen.text
    assert "1 May 2024" in seen.text


# --- other guilds -----------------------------------------------------------------------------------------------------


@pytest.fixture
async def elsewhere(simcord_env: simcord.Env, container: Container, mo: Person) -> Person:
    """A moderator of another guild, which has a library of its own with twice as many entries."""
    guild = simcord_env.create_guild("Elsewhere")
    [(name, text)] = starter_packs().items()
    await container.packs.load(guild.id, read_pack(text, name))
    return member(simcord_env, guild, guild.create_text_channel("general"), "eve", manage_messages=True)


async def test_numbers_of_another_guild_are_as_unknown_as_those_of_nowhere(
    mo: Person, elsewhere: Person, container: Container
) -> None:
    form = await elsewhere.opens("curate add date", topic="Lachin road", source="peacekeepers")
    theirs = number_of(await elsewhere.submits(form, date="2022-03", body=NEW, locator="¶3"))
    nowhere = "99999"
    for command in ("curate edit", "curate history", "curate restore", "entry"):
        said = [(await mo.types(command, number=number)).text for number in (theirs, nowhere)]
        assert said[0].replace(theirs, "N") == said[1].replace(nowhere, "N")
    said = [(await mo.types("curate retire", number=number, reason="x")).text for number in (theirs, nowhere)]
    assert said[0].replace(theirs, "N") == said[1].replace(nowhere, "N")


async def test_forms_that_name_another_guilds_topics_and_sources_save_nothing(
    mo: Person, elsewhere: Person, container: Container
) -> None:
    assert elsewhere.channel.guild is not None
    theirs = await container.libraries.get(elsewhere.channel.guild.id)
    topic, source = next(iter(theirs.topics)), next(iter(theirs.sources))
    assert topic not in (await library(container)).topics
    said = []
    for topic_id, source_id in ((topic, source), (777_777, 777_777)):
        form = await mo.opens("curate add date", topic="Lachin road", source="peacekeepers")
        form.payload["custom_id"] = f"v1:add:key_date:{topic_id}:0:{source_id}:0:0"
        said.append((await mo.submits(form, date="2022-03", body=NEW, locator="¶3")).text)
    assert said[0] == said[1]
    assert "Saved" not in said[0]


NO_FORMS = [
    ("edit", (1_000_000, 1), {"body": "x y z"}),
    ("topic-names", (777_777,), {"names": "x y z"}),
    ("source-edit", (777_777, 1), {"title": "x y z", "note": "n"}),
    ("fingerprint", (777_777,), {"text": "x y z " * 9}),
    ("proposal", (777_777, 1), {"body": "x y z"}),
    ("decline", (777_777, 1), {"reason": "x y z"}),
    ("answer-report", (777_777,), {"answer": "x y z"}),
    ("report", ("777777.1",), {"text": "x y z"}),
    ("retire", (777_777, 1), {"reason": "x y z"}),
    ("add", ("key_date", 10**17, 0, 10**17), {"body": "x y z"}),
    ("add", ("quote", 1, 0, 0, 5, 5), {"body": "x y z", "speaker": "X", "locator": "1"}),
    ("quote-message", (5, 5, 5), {"body": "x y z", "speaker": "X", "topic": "Karabakh"}),
]


EMPTY = "is empty. Pick one of the suggestions."
BLANKS = [
    ("curate add date", {"topic": "", "source": "peacekeepers"}, EMPTY),
    ("curate add date", {"topic": "Karabakh", "source": " "}, EMPTY),
    ("curate add date", {"topic": "Karabakh", "source": "peacekeepers", "also": "\u200b"}, EMPTY),
    ("curate edit", {"number": "1", "topic": ""}, EMPTY),
    ("curate edit", {"number": "1", "source": ""}, EMPTY),
    ("curate edit", {"number": ""}, EMPTY),
    ("curate retire", {"number": "", "reason": "x"}, EMPTY),
    ("curate retire", {"number": "1", "reason": ""}, "is missing"),
    ("curate restore", {"number": ""}, EMPTY),
    ("curate history", {"number": ""}, EMPTY),
    ("curate due", {"number": "", "day": "never"}, EMPTY),
    ("curate due", {"topic": "", "day": "never"}, EMPTY),
    ("curate due", {"number": "1", "day": ""}, "day must be a day"),
    ("curate topic names", {"topic": ""}, EMPTY),
    ("curate topic rename", {"topic": "Karabakh", "name": ""}, ""),
    ("curate topic relate", {"topic": "Karabakh", "to": ""}, EMPTY),
    ("curate topic merge", {"topic": "", "into": "Karabakh"}, EMPTY),
    ("curate source edit", {"source": ""}, EMPTY),
    ("curate source fingerprint", {"source": ""}, EMPTY),
    ("curate daily", {"day": "", "entry": ""}, ""),
    ("setup language", {"language": ""}, "is missing"),
    ("setup library", {"pack": ""}, "no starter library"),
    ("setup daily", {"time": "", "zone": " "}, ""),
    ("topic", {"name": ""}, "Type the name of a topic"),
    ("timeline", {"topic": "", "from": "", "to": " "}, ""),
    ("quote", {"topic": "", "speaker": " "}, ""),
    ("today", {"date": ""}, ""),
    ("search", {"text": " "}, "Type a word or two"),
    ("entry", {"number": ""}, EMPTY),
]


async def test_an_option_that_is_empty_is_answered_in_a_sentence(
    mo: Person, kai: Person, subtests: pytest.Subtests
) -> None:
    for command, options, says in BLANKS:
        with subtests.test(command, **options):
            seen = await (kai if command.startswith("setup") else mo).types(command, **options)
            assert "went wrong" not in seen.text
            assert says in seen.plain


async def test_what_is_typed_around_a_quote_is_not_kept_and_a_short_summary_is_told(mo: Person) -> None:
    form = await mo.opens("curate add quote", topic="Karabakh", source="peacekeepers")
    words = "The reasons of this decision are now a matter of intense debates"
    saved = await mo.submits(form, body=f"“{words}”", speaker="the article", locator="¶1")
    again = await mo.presses(saved, "Save anyway") if "Save anyway" in saved.buttons else saved
    assert f"“{words}”" in again.plain
    assert "““" not in again.plain
    form = await mo.opens("curate add summary", topic="Karabakh", source="peacekeepers")
    short = await mo.submits(form, body="The article says so.", attributed_to="the article", locator="¶1")
    assert "This summary has 4 words; 60 to 200 are asked for" in short.text


async def test_sources_take_dates_and_links_as_people_type_them(mo: Person, ana: Person) -> None:
    form = await mo.opens("curate source add")
    typed = {"title": "A leaflet", "link": "HTTPS://Example.org/Leaflet", "published": "17.04.2024"}
    saved = await mo.submits(form, **typed)
    assert "17 April 2024" in saved.text
    assert "went wrong" not in saved.text
    links = [part["url"] for part in saved.parts if "url" in part]
    assert links == ["https://Example.org/Leaflet"]


async def test_what_waits_has_no_number_yet(mo: Person, kai: Person) -> None:
    await kai.types("setup review", four_eyes=True)
    waits = await adds_date(mo)
    assert "#0" not in waits.text


async def test_a_form_about_what_is_not_there_is_refused_and_hands_its_text_back(
    mo: Person, subtests: pytest.Subtests
) -> None:
    for form, args, typed in NO_FORMS:
        with subtests.test(form):
            opened = await some_form(mo, form, args, typed)
            seen = await mo.submits(opened, **typed)
            assert "went wrong" not in seen.text
            assert "x y z" in seen.text
            assert seen.private


async def test_a_form_that_names_another_guilds_proposal_or_channel_saves_nothing(
    mo: Person, container: Container, simcord_env: simcord.Env
) -> None:
    there = simcord_env.create_guild("Elsewhere").create_text_channel("their-room")
    library_there = await add_topic_and_source(container, ELSEWHERE)
    theirs = await container.review.suggest(ELSEWHERE, ANA, Kind("summary"), library_there.topic.id, NEW, None)
    before = len((await library(container)).sources)
    typed = {"title": "A leaflet", "note": "Handed in."}
    seen = await mo.submits(await some_form(mo, "source-add", (theirs.id,), typed), **typed)
    assert "not in the review queue" in seen.text
    assert "A leaflet" in seen.text
    assert len((await library(container)).sources) == before
    typed = {"body": "x y z", "speaker": "X", "topic": "Karabakh", "message": "x y z"}
    form = await some_form(mo, "quote-message", (there.id, 153_000_000_000_000_000, mo.actor.id), typed)
    seen = await mo.submits(form, **typed)
    assert "Nothing was saved" in seen.text
    assert (await container.review.queue(GUILD_ID, NORA)).total == 0


async def some_form(mo: Person, action: str, args: tuple[object, ...], typed: dict[str, str]) -> Opened:
    """A form that a client made up."""
    opened = await mo.opens("curate edit", number="1")
    opened.payload["custom_id"] = ":".join(map(str, ("v1", action, *args)))
    opened.payload["components"] = [
        {"type": 18, "label": name, "component": {"type": 4, "style": 2, "custom_id": name}} for name in typed
    ]
    opened.controls = {}
    return opened
