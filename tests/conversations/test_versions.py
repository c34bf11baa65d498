"""Histories of topics and sources as people see them, what is retired, and undoing a merge."""

from __future__ import annotations

from bot.container import Container
from tests.conftest import GUILD_ID
from tests.support.conversation import Person


async def test_a_topics_history_shows_who_changed_what_and_brings_it_back(mo: Person, ana: Person) -> None:
    await mo.types("curate topic rename", topic="Lachin road", name="Berdzor road")
    seen = await mo.types("curate topic history", topic="Berdzor road")
    assert "## Berdzor road" in seen.text
    assert "r2, as it stands" in seen.text
    assert f"Renamed by <@{mo.actor.id}>" in seen.text
    assert "**Berdzor road,**" in seen.text
    older = await mo.presses(seen, "Next")
    assert "r1, as it was; now it is at r2" in older.text
    assert "Imported by" in older.text
    done = await mo.presses(older, "Revert to r1")
    assert "Lachin road has the names and relations of r1 again." in done.text
    assert "## Lachin road" in (await ana.types("topic", name="Lachin road")).text
    assert "Reverted by" in (await mo.presses(done, "History")).text
    assert "reverted the topic Berdzor road · back to r1" in (await mo.types("curate log")).plain


async def test_a_retired_topic_is_gone_for_members_and_comes_back(mo: Person, ana: Person) -> None:
    card = await ana.types("topic", name="Lachin road")
    seen = await mo.types("curate topic retire", topic="Lachin road", reason="A double of Karabakh.")
    assert "Lachin road is retired. Members no longer find it" in seen.text
    assert "No topic called" in (await ana.types("topic", name="Lachin road")).text
    assert "not in the library any more" in (await ana.presses(card, "Sources")).text
    assert not [each for each in await ana.starts_typing("topic", "name", "Lachin road") if "Lachin" in each["name"]]
    assert await ana.is_shown("curate").starts_typing("curate topic restore", "topic", "") == []
    [choice] = await mo.starts_typing("curate topic restore", "topic", "lach")
    assert choice["name"] == "Lachin road"
    history = await mo.types("curate topic history", topic="Lachin road")
    assert "A double of Karabakh." in history.text
    assert "as it stands, retired" in history.text
    assert "Lachin road is back." in (await mo.types("curate topic restore", topic=choice["value"])).text
    assert "## Lachin road" in (await ana.types("topic", name="Lachin road")).text
    nothing = await mo.types("curate topic restore", topic="Lachin road")
    assert "topic: nothing off the shelf is called «Lachin road»." in nothing.text


async def test_a_reason_that_is_missing_brings_the_form_of_a_retirement(mo: Person) -> None:
    for command, option in (("topic", {"topic": "Lachin road"}), ("source", {"source": "1"})):
        seen = await mo.types(f"curate {command} retire", **option, reason=" ")
        assert "Reason is missing" in seen.text
        form = await mo.presses_to_open(seen, "Open the form again")
        assert "is retired" in (await mo.submits(form, reason="A double.")).text


async def test_the_history_card_retires_and_restores(mo: Person) -> None:
    first, second = [await mo.types("curate topic history", topic="Lachin road") for _ in range(2)]
    stale = await mo.presses_to_open(second, "Retire")
    retired = await mo.submits(await mo.presses_to_open(first, "Retire"), reason="A double.")
    assert "Lachin road is back." in (await mo.presses(retired, "Restore")).text
    seen = await mo.submits(stale, reason="Another reason.")
    assert "The topic «Lachin road» has been changed meanwhile" in seen.text
    assert "Another reason." in seen.text


async def test_a_merge_is_undone_from_the_list_of_what_is_merged(mo: Person, ana: Person, container: Container) -> None:
    before = await container.libraries.get(GUILD_ID)
    await mo.presses(await mo.types("curate topic merge", topic="EAEU", into="Pashinyan"), "Merge")
    assert await ana.is_shown("curate").starts_typing("curate topic unmerge", "topic", "") == []
    [choice] = await mo.starts_typing("curate topic unmerge", "topic", "eura")
    history = await mo.types("curate topic history", topic=choice["value"])
    assert "as it stands, part of another topic" in history.text
    assert "Part of" in history.text
    done = await mo.presses(history, "Undo the merge")
    assert "is a topic of its own again, no longer part of Pashinyan" in done.text
    after = await container.libraries.get(GUILD_ID)
    assert {id: (topic.names, topic.related) for id, topic in after.topics.items()} == {
        id: (topic.names, topic.related) for id, topic in before.topics.items()
    }
    assert {n: entry.topics for n, entry in after.entries.items()} == {
        n: entry.topics for n, entry in before.entries.items()
    }
    assert "nothing off the shelf" in (await mo.types("curate topic unmerge", topic="EAEU")).text
    asked = await mo.types("curate topic merge", topic="EAEU", into="Pashinyan")
    again = await mo.presses(asked, "Merge")
    assert "is part of Pashinyan now" in again.text
    assert "of its own again" in (await mo.types("curate topic unmerge", topic="EAEU")).text


async def test_a_name_that_went_elsewhere_meanwhile_is_told(mo: Person) -> None:
    await mo.submits(await mo.opens("curate topic add"), names="Goris road\nRoad of Goris")
    await mo.presses(await mo.types("curate topic merge", topic="Goris road", into="Lachin road"), "Merge")
    await mo.submits(await mo.opens("curate topic names", topic="Lachin road"), remove="Road of Goris")
    await mo.submits(await mo.opens("curate topic add"), names="Road of Goris")
    done = await mo.types("curate topic unmerge", topic="Goris road")
    assert "«Road of Goris» is already a name of the topic «Road of Goris»" in done.text


async def test_a_sources_history_shows_who_changed_what_and_brings_it_back(mo: Person) -> None:
    form = await mo.opens("curate source edit", source="1")
    saved = await mo.submits(form, title="Another title")
    history = await mo.presses(saved, "History")
    assert "## Another title" in history.text
    assert f"Edited by <@{mo.actor.id}>" in history.text
    older = await mo.presses(history, "Next")
    assert "r1, as it was; now it is at r2" in older.text
    assert "The source says what it said at r1." in (await mo.presses(older, "Revert to r1")).text
    assert "## Another title" not in (await mo.types("curate source history", source="1")).text


async def test_a_retired_source_takes_what_rests_on_it_along(mo: Person, ana: Person) -> None:
    seen = await mo.types("curate source retire", source="1", reason="It is a forgery.")
    assert "is retired. Members no longer find it, nor the" in seen.text
    for number in ("1", "#1"):
        gone = await ana.types("entry", number=number)
        assert gone.private
        assert "#1 is not shown: its source was taken out of this library on <t:" in gone.text
        assert "forgery" not in gone.text
    shown = await mo.types("entry", number="1")
    assert shown.private
    assert "#1 is not shown: its source" in shown.text
    assert "## #1 r1" in shown.text
    [choice] = await mo.starts_typing("curate source restore", "source", "")
    assert "as it stands, retired" in (await mo.types("curate source history", source=choice["value"])).text
    assert "The source is back." in (await mo.types("curate source restore", source=choice["value"])).text
    assert not (await ana.types("entry", number="1")).private


async def test_an_entry_whose_topic_is_retired_says_since_when(mo: Person, ana: Person) -> None:
    seen = await mo.types("curate topic retire", topic="Karabakh", reason="wrong")
    assert "nor the" in seen.text
    gone = await ana.types("entry", number="4")
    assert "#4 is not shown: its topic was taken out of this library on <t:" in gone.text


async def test_an_entry_off_the_shelf_is_shown_to_moderators_who_are_offered_what_is_retired(
    mo: Person, ana: Person
) -> None:
    await mo.types("curate retire", number="2", reason="Its source was withdrawn.")
    for person, sees in ((ana, False), (mo, True)):
        seen = await person.types("entry", number="2")
        assert seen.private
        assert "#2 was taken out of this library on <t:" in seen.text
        assert ("Its source was withdrawn." in seen.text, "Restore" in seen.buttons) == (sees, sees)
    assert await ana.is_shown("curate").starts_typing("curate restore", "number", "") == []
    for typed in ("", "#2", "2"):
        assert [each["value"] for each in await mo.starts_typing("curate restore", "number", typed)] == ["2"]
    assert await mo.starts_typing("curate restore", "number", "3") == []
    words = (await mo.starts_typing("curate restore", "number", ""))[0]["name"].split()[1]
    assert [each["value"] for each in await mo.starts_typing("curate restore", "number", words)] == ["2"]
    assert "no entry #999" in (await ana.types("entry", number="999")).text
    assert "Saved as #2 r3" in (await mo.types("curate restore", number="2")).text


async def test_with_four_eyes_an_undone_merge_waits_for_somebody_else(
    mo: Person, nia: Person, kai: Person, ana: Person
) -> None:
    await mo.presses(await mo.types("curate topic merge", topic="EAEU", into="Pashinyan"), "Merge")
    await kai.types("setup review", four_eyes=True)
    seen = await mo.types("curate topic unmerge", topic="EAEU")
    assert "waits for somebody else's eyes" in seen.text
    assert "## Pashinyan" in (await ana.types("topic", name="EAEU")).text
    queue = await nia.types("curate review")
    assert "undid the merge of the topic" in queue.text
    assert "is approved and done" in (await nia.presses(queue, "Approve")).text
    assert "## Pashinyan" not in (await ana.types("topic", name="EAEU")).text
