"""Members suggest and report, moderators review and settle, and whoever proposed or reported hears of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
import simcord

from bot.app import Almanac
from bot.container import Container
from bot.domain.actor import MANAGE_MESSAGES, Actor
from bot.domain.errors import UserError
from bot.domain.library import Library
from tests.conftest import GUILD_ID, member
from tests.support.conversation import Person, Seen
from tests.support.moderators import NORA

NEW = "Gas stops flowing to Stepanakert for days."


async def library(container: Container) -> Library:
    return await container.libraries.get(GUILD_ID)


async def suggests(person: Person, text: str = NEW, kind: str = "key_date", link: str = "") -> Seen:
    form = await person.opens("suggest", topic="Lachin road")
    assert form.values["topic"] == "Lachin road"
    return await person.submits(form, kind=kind, text=text, link=link)


async def completes(mo: Person, proposal: int = 1, source: str = "peacekeepers") -> Seen:
    """A moderator says what a suggestion leaves open."""
    form = await mo.opens("curate review", proposal=proposal, source=source)
    return await mo.submits(form, date="2022-03", certainty="happened", locator="¶3")


async def test_what_ana_suggests_is_completed_approved_and_she_hears_of_it(
    ana: Person, mo: Person, container: Container
) -> None:
    thanks = await suggests(ana)
    assert thanks.private
    assert "by direct message" in thanks.text
    queue = await mo.types("curate review")
    assert NEW in queue.text
    assert "Not ready" in queue.text
    refused = await mo.presses(queue, "Approve")
    assert "Nothing was saved" in refused.text
    ready = await completes(mo)
    assert "2022-03 → March 2022" in ready.text
    assert "Not ready" not in ready.text
    decided = await mo.presses(ready, "Approve")
    assert "is approved" in decided.text
    assert "was told" in decided.text
    assert NEW in [entry.body for entry in (await library(container)).timeline()]
    assert "is published as #" in ana.heard
    assert "Nothing waits" in (await mo.presses(decided, "Next in the queue")).text


async def test_a_suggestion_survives_a_restart_and_its_buttons_too(
    ana: Person, mo: Person, simcord_env: simcord.Env, container: Container
) -> None:
    await suggests(ana)
    queue = await mo.types("curate review")
    await simcord_env.restart_bot(Almanac(container))
    form = await mo.presses_to_open(queue, "Decline")
    decided = await mo.submits(form, reason="The source says otherwise.")
    assert "is declined" in decided.text
    assert "The source says otherwise." in ana.heard


async def test_a_link_that_the_library_has_not_becomes_a_source_on_the_way(ana: Person, mo: Person) -> None:
    await suggests(ana, link="https://example.org/gas")
    queue = await mo.types("curate review")
    form = await mo.presses_to_open(queue, "Add its source")
    assert form.values["link"] == "https://example.org/gas"
    back = await mo.submits(form, title="On gas")
    assert "On gas" in back.text
    assert "Add its source" not in back.buttons
    form = await mo.presses_to_open(back, "Edit")
    ready = await mo.submits(form, date="2022-03", certainty="happened", locator="¶1")
    assert "is approved" in (await mo.presses(ready, "Approve")).text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"topic": "Nowhere at all"}, "no topic here is called"),
        ({"link": "javascript:alert(1)"}, "https"),
        ({"text": "x" * 501}, "1 too many"),
    ],
)
async def test_a_suggestion_that_cannot_be_taken_comes_back(ana: Person, typed: dict[str, str], said: str) -> None:
    form = (await ana.opens("suggest")).of_any_length()
    seen = await ana.submits(form, **({"kind": "key_date", "topic": "Lachin road", "text": NEW} | typed))
    assert said in seen.text
    assert typed.get("text", NEW) in seen.text
    again = await ana.presses_to_open(seen, "Open the form again")
    assert again.values["text"] == typed.get("text", NEW)
    assert again.values["kind"] == "key_date"


async def test_nobody_fills_the_queue_alone(ana: Person) -> None:
    for place in range(3):
        assert "Thank you" in (await suggests(ana, f"{NEW} {place}", "summary")).text
    seen = await suggests(ana, f"{NEW} and more", "summary")
    assert "Thank you" not in seen.text
    assert f"{NEW} and more" in seen.text


async def test_closed_direct_messages_are_no_error_and_the_queue_says_so(
    ana: Person, mo: Person, simcord_env: simcord.Env
) -> None:
    await suggests(ana)
    simcord_env.inject_error("POST", "/channels/*/messages", status=403, code=50007)
    form = await mo.presses_to_open(await mo.types("curate review"), "Decline")
    decided = await mo.submits(form, reason="Not here.")
    assert "is declined" in decided.text
    assert "direct messages are closed" in decided.text
    assert "could not be told" in (await mo.types("curate review")).text


async def test_who_could_not_be_told_before_a_restart_is_told_after_it(
    ana: Person, mo: Person, simcord_env: simcord.Env, container: Container
) -> None:
    await suggests(ana)
    actor = Actor(mo.actor.id, MANAGE_MESSAGES)
    await container.review.decline(GUILD_ID, actor, 1, 1, "Decided just before the end.")
    await simcord_env.restart_bot(Almanac(container))
    assert "Decided just before the end." in ana.heard
    await simcord_env.restart_bot(Almanac(container))
    assert ana.heard.count("Decided just before the end.") == 1


# --- four eyes --------------------------------------------------------------------------------------------------------


async def test_with_four_eyes_nobody_publishes_what_they_wrote(
    mo: Person, nia: Person, kai: Person, container: Container
) -> None:
    assert "second moderator" in (await kai.types("setup review", four_eyes=True)).text
    waits = await mo.submits(await mo.opens("curate edit", number="1"), body="Mo thinks so.")
    assert "waits for somebody else" in waits.text
    assert (await library(container)).entries[1].version == 1
    queue = await mo.presses(waits, "Review")
    assert "edit #1 r1" in queue.text
    assert "You wrote this" in (await mo.presses(queue, "Approve")).text
    assert "#1 r2" in (await nia.presses(await nia.types("curate review"), "Approve")).text
    history = await nia.types("curate history", number="1")
    assert f"Edited by <@{mo.actor.id}>, approved by <@{nia.actor.id}>" in history.text


async def test_an_approval_of_what_has_moved_on_is_refused_until_it_is_written_anew(
    mo: Person, nia: Person, kai: Person, container: Container
) -> None:
    form = await mo.opens("curate edit", number="1")
    await kai.types("setup review", four_eyes=True)
    await mo.submits(form, body="Mo thinks so.")
    await kai.types("setup review", four_eyes=False)
    queue = await nia.types("curate review")
    await nia.submits(await nia.opens("curate edit", number="1"), body="Nia thinks otherwise.")
    refused = await nia.presses(queue, "Approve")
    assert "changed meanwhile" in refused.text
    queue = await nia.types("curate review")
    assert "#1 has moved on to r2" in queue.text
    written = await nia.submits(await nia.presses_to_open(queue, "Edit"))
    assert "has moved on" not in written.text
    assert "is approved: #1 r3" in (await nia.presses(written, "Approve")).text
    assert (await library(container)).entries[1].body == "Mo thinks so."


async def test_a_proposal_rewritten_meanwhile_gives_the_other_text_back(ana: Person, mo: Person, nia: Person) -> None:
    await suggests(ana, kind="summary")
    queue, other = await mo.types("curate review"), await nia.types("curate review")
    form = await nia.presses_to_open(other, "Edit")
    told = {"attributed_to": "the article", "locator": "¶3"}
    await mo.submits(await mo.presses_to_open(queue, "Edit"), body="Mo's wording.", **told)
    seen = await nia.submits(form, body="Nia's wording.", **told)
    assert "was rewritten meanwhile" in seen.text
    assert "Mo's wording." in seen.text
    assert "Nia's wording." in seen.text
    again = await nia.presses_to_open(seen, "Open the form again")
    assert "Nia's wording." in (await nia.submits(again)).text
    assert "rewritten" in (await mo.presses(queue, "Approve")).text


async def test_with_four_eyes_a_topic_changes_when_another_moderator_agrees(
    mo: Person, nia: Person, kai: Person, container: Container
) -> None:
    await kai.types("setup review", four_eyes=True)
    waits = await mo.types("curate topic rename", topic="Lachin road", name="The road of Lachin")
    assert waits.private
    assert "Change 1 waits for somebody else" in waits.text
    named = await mo.submits(await mo.opens("curate topic names", topic="Lachin road"), names="Lachin corridor road")
    assert "Change 2 waits for somebody else" in named.text
    queue = await mo.presses(waits, "Review")
    assert "renamed the topic Lachin road" in queue.text
    assert "You wrote this" in (await mo.presses(queue, "Approve")).text
    assert (await library(container)).find("The road of Lachin") is None
    done = await nia.presses(await nia.types("curate review"), "Approve")
    assert "Change 1 is approved" in done.text
    found = (await library(container)).find("The road of Lachin")
    assert found is not None
    assert found.name == "The road of Lachin"
    declined = await nia.presses(await nia.presses(done, "Next in the queue"), "Decline")
    assert "Change 2 is declined" in declined.text
    assert (await library(container)).find("Lachin corridor road") is None


async def test_a_quote_that_hides_a_denial_waits_for_another_moderator_and_each_is_told_why(
    mo: Person, nia: Person, container: Container
) -> None:
    form = await mo.opens("curate add quote", topic="Karabakh", source="peacekeepers")
    cut = "leaders of “the Republic of Artsakh” […] to give in to Baku’s demands"
    waits = await mo.submits(form, body=cut, speaker="the article", locator="¶4")
    why = "What this quote leaves out of its sentence holds a word that denies or weakens"
    assert "Proposal 1 waits in /curate review" in waits.plain
    assert why in waits.text
    queue = await mo.presses(waits, "Review")
    assert f"Look closely:** {why}" in queue.text
    assert "You wrote this." in (await mo.presses(queue, "Approve")).text
    assert "is approved" in (await nia.presses(await nia.types("curate review"), "Approve")).text
    assert cut in [quote.body for quote in (await library(container)).quotes()]


async def test_what_a_fingerprint_shows_of_published_quotes_is_told_and_comes_up_again(mo: Person, nia: Person) -> None:
    await mo.submits(await mo.opens("curate source add"), title="The Gazette", note="Handed in.")
    form = await mo.opens("curate add quote", topic="Karabakh", source="The Gazette")
    await mo.submits(form, body="said for how long, and nobody asked", speaker="the mayor", locator="p. 1")
    form = await mo.opens("curate source fingerprint", source="The Gazette")
    made = await mo.submits(form, text="The road was closed in December. Nobody said for how long, and nobody asked.")
    assert "1 quote leaves out a word that denies or weakens" in made.text
    assert "said for how long" in (await nia.types("curate due")).text


# --- messages as quotes -----------------------------------------------------------------------------------------------


ROAD = "I walked that road in 2019, and it was open."


async def says(ana: Person, word: str) -> Seen:
    """Answer under /privacy to being quoted."""
    return await ana.presses(await ana.presses(await ana.types("privacy"), "Quotes of you"), word)


async def saves(mo: Person, ana: Person, text: str = ROAD) -> Seen:
    """A moderator saves a message of Ana's as a quote."""
    message = await ana.actor.send(ana.channel, text)
    form = await mo.presses_to_open(await mo.picks("Save as quote", message), "Choose a topic and save")
    return await mo.submits(form, topic="Lachin road")


async def test_ana_says_no_and_her_words_are_nowhere(ana: Person, mo: Person, container: Container) -> None:
    waiting = await saves(mo, ana)
    assert "not quoted" in (await says(ana, "No")).text
    assert "declined already" in (await mo.presses(waiting, "Approve")).text
    assert "Nothing waits" in (await mo.types("curate review")).text
    assert not kept(container, "walked that road")


async def test_only_she_whose_words_they_are_says_yes_and_to_these_words_only(
    ana: Person, ben: Person, mo: Person, container: Container
) -> None:
    await saves(mo, ana)
    with pytest.raises(UserError, match="proposal-not-found"):
        await container.consents.answer(GUILD_ID, Actor(ben.actor.id), 1, 1, True)
    with pytest.raises(UserError, match="proposal-not-found"):
        await container.consents.answer(GUILD_ID, Actor(mo.actor.id, MANAGE_MESSAGES), 1, 1, True)
    await says(ana, "Yes")
    form = await mo.presses_to_open(await mo.types("curate review"), "Edit")
    rewritten = await mo.submits(form, body="I flew over that road in 2019.")
    assert "Waits for the yes of whoever wrote it" in rewritten.text
    assert "has not said yes" in (await mo.presses(rewritten, "Approve")).text
    with pytest.raises(UserError, match="consent-to-another-wording"):
        await container.consents.answer(GUILD_ID, Actor(ana.actor.id), 1, 1, True)


async def test_ana_withdraws_a_quote_and_its_number_stays_empty(
    ana: Person, ben: Person, mo: Person, container: Container
) -> None:
    await saves(mo, ana)
    await says(ana, "Yes")
    await mo.presses(await mo.types("curate review"), "Approve")
    [quote] = (await library(container)).quotes(speaker="Ana")
    number = str(quote.number)
    edited = await mo.submits(await mo.opens("curate edit", number=number), body="I never walked that road.")
    assert "said yes to these words" in edited.text
    assert f"#{number}" not in (await ben.presses(await ben.types("privacy"), "Quotes of you")).text
    with pytest.raises(UserError, match="entry-not-found"):
        await container.consents.withdraw(GUILD_ID, Actor(mo.actor.id, MANAGE_MESSAGES), quote.number)
    asked = await says(ana, f"Withdraw #{number}")
    assert "cannot be undone" in asked.text
    assert (await library(container)).quotes(speaker="Ana")
    assert "erased" in (await ana.presses(asked, "Withdraw it")).text
    assert (await library(container)).quotes(speaker="Ana") == ()
    assert number not in (await ana.presses(await ana.types("privacy"), "Quotes of you")).text
    assert not kept(container, "walked that road")
    assert "Ana" not in (await mo.types("curate history", number=number)).text
    assert "walked that road" not in (await mo.types("curate restore", number=number)).text
    assert (await container.curation.entry(GUILD_ID, NORA, quote.number)).entry.number == quote.number


async def test_ana_is_quoted_nowhere_once_she_says_so_and_may_be_asked_again(ana: Person, mo: Person) -> None:
    await saves(mo, ana)
    assert "quoted nowhere" in (await says(ana, "Be quoted nowhere here")).text
    assert "Nothing waits" in (await mo.types("curate review")).text
    assert "wants to be quoted nowhere" in (await saves(mo, ana)).text
    await says(ana, "Let me be asked again")
    assert "was asked by direct message" in (await saves(mo, ana)).text


@pytest.mark.parametrize(
    ("word", "said", "consent"),
    [("Yes", "may publish it now", True), ("No", "not quoted", False), ("Do not ask", "quoted nowhere", False)],
)
async def test_ana_answers_in_the_direct_message_itself(
    ana: Person, mo: Person, container: Container, word: str, said: str, consent: bool
) -> None:
    await saves(mo, ana)
    [asked] = ana.actor.user.dm_channel.history()
    buttons = {part.label: part.custom_id for row in asked.components for part in row_buttons(row)}
    [custom_id] = [custom_id for label, custom_id in buttons.items() if label.startswith(word)]
    await ana.actor.user.click(asked, custom_id=custom_id)
    assert said in ana.heard
    assert "walked that road" not in ana.heard
    queue = await mo.types("curate review")
    assert ("walked that road" in queue.text) is consent
    assert "Waits for the yes" not in queue.text


def row_buttons(component: Any) -> Iterator[Any]:
    """The buttons in a component of a message that have an id."""
    if getattr(component, "custom_id", None):
        yield component
    for child in getattr(component, "children", ()):
        yield from row_buttons(child)


async def test_where_direct_messages_are_closed_privacy_asks(ana: Person, mo: Person, simcord_env: simcord.Env) -> None:
    simcord_env.inject_error("POST", "/channels/*/messages", status=403, code=50007)
    waiting = await saves(mo, ana)
    assert "direct messages are closed; `/privacy` asks them" in waiting.plain
    assert "Thank you" in (await says(ana, "Yes")).text


def kept(container: Container, words: str) -> bool:
    """Whether the database has some words anywhere."""
    with closing(sqlite3.connect(container.database.path)) as file:
        return words in "\n".join(file.iterdump())


async def test_anas_message_becomes_a_quote_once_a_moderator_approves(
    ana: Person, mo: Person, container: Container
) -> None:
    message = await ana.actor.send(ana.channel, "I walked that road in 2019, and it was open.")
    draft = await mo.picks("Save as quote", message)
    assert draft.private
    assert "I walked that road in 2019" in draft.text
    form = await mo.presses_to_open(draft, "Choose a topic and save")
    assert form.values["speaker"] == "Ana"
    waiting = await mo.submits(form, topic="Lachin road")
    assert "Message by Ana in #reference-desk" in waiting.plain
    assert "was asked by direct message" in waiting.text
    assert "Waits for the yes of whoever wrote it" in waiting.text
    assert "has not said yes" in (await mo.presses(waiting, "Approve")).text
    assert "I walked that road in 2019" in ana.heard
    await says(ana, "Yes")
    queue = await mo.types("curate review")
    assert "Waits for the yes" not in queue.text
    assert "is approved" in (await mo.presses(queue, "Approve")).text
    [quote] = (await library(container)).quotes(speaker="Ana")
    source = (await library(container)).sources[quote.source_id]
    assert source.link == message.jump_url
    assert quote.body == "I walked that road in 2019, and it was open."


async def test_ana_may_save_her_own_message_and_ben_may_not(ana: Person, ben: Person, container: Container) -> None:
    message = await ana.actor.send(ana.channel, "I walked that road in 2019, and it was open.")
    refused = await ben.picks("Save as quote", message)
    assert "Only whoever wrote a message" in refused.text
    draft = await ana.picks("Save as quote", message)
    thanks = await ana.submits(await ana.presses_to_open(draft, "Choose a topic"), topic="Lachin road")
    assert "waits for a moderator" in thanks.text
    assert "road in 2019" not in str((await library(container)).quotes())


async def test_a_quote_is_what_the_message_says(
    mo: Person, ana: Person, simcord_env: simcord.Env, container: Container
) -> None:
    message = await ana.actor.send(ana.channel, "I walked that road in 2019, and it was open.")
    draft = await mo.picks("Save as quote", message)
    await simcord_env.restart_bot(Almanac(container))
    form = await mo.presses_to_open(draft, "Choose a topic")
    seen = await mo.submits(form, body="I flew over that road in 2019.", topic="Lachin road")
    assert "is not what the message says" in seen.text
    again = await mo.presses_to_open(seen, "Open the form again")
    assert again.values["body"] == "I flew over that road in 2019."
    waiting = await mo.submits(again, body="I walked that road […] it was open.", topic="Lachin road")
    assert "I walked that road" in waiting.text
    assert "Approve" in waiting.buttons


async def test_a_message_without_text_is_no_quote(mo: Person, ana: Person) -> None:
    message = await ana.actor.send(ana.channel, "", attachments=[("a.png", b"png")])
    assert "no text to quote" in (await mo.picks("Save as quote", message)).text


# --- reports ----------------------------------------------------------------------------------------------------------


async def test_ana_reports_what_she_saw_and_hears_the_answer(ana: Person, mo: Person, container: Container) -> None:
    card = await ana.types("entry", number="1")
    form = await ana.presses_to_open(card, "Report")
    await mo.submits(await mo.opens("curate edit", number="1"), body="Mended meanwhile.")
    thanks = await ana.submits(form, text="The year is wrong.")
    assert thanks.private
    assert "#1 r1" in thanks.text
    reports = await mo.types("curate reports")
    assert "#1 r1" in reports.text
    assert "The year is wrong." in reports.text
    assert str(ana.actor.id) not in reports.text
    then = await mo.presses(reports, "Open #1 r1")
    assert "now it is at r2" in then.text
    settled = await mo.submits(await mo.presses_to_open(reports, "Settle"), answer="Thank you, it is mended.")
    assert "was told" in settled.text
    assert "Thank you, it is mended." in ana.heard
    assert "No report is open" in (await mo.presses(settled, "Other reports")).text


async def test_two_reports_of_one_entry_stand_on_one_card(ana: Person, mo: Person) -> None:
    card = await ana.types("entry", number="1")
    for what in ("It is ¶2.", "It is not a road."):
        await ana.submits(await ana.presses_to_open(card, "Report"), text=what)
    reports = await mo.types("curate reports")
    assert "It is ¶2." in reports.text
    assert "It is not a road." in reports.text
    assert "#1" in (await mo.presses(reports, "History")).text


@pytest.mark.parametrize("unseen", ["\u200b\u200d", "\u3164", "\u2800 \u2800", "\ufe0f\u0301"])
async def test_letters_that_nobody_sees_are_no_answer_to_a_report(ana: Person, mo: Person, unseen: str) -> None:
    card = await ana.types("entry", number="1")
    await ana.submits(await ana.presses_to_open(card, "Report"), text="The date is wrong.")
    form = await mo.presses_to_open(await mo.types("curate reports"), "Settle")
    refused = await mo.submits(form, answer=unseen)
    assert "is missing" in refused.text
    assert "The date is wrong." in (await mo.types("curate reports")).text
    assert ana.heard == ""


async def test_after_an_erasure_a_suggestion_is_a_members_and_not_of_whoever_mends_it(ana: Person, mo: Person) -> None:
    await suggests(ana)
    await ana.presses(await ana.presses(await ana.types("privacy"), "Erase what may be erased"), "Erase")
    queue = await completes(mo)
    assert f"suggested by a member, rewritten by <@{mo.actor.id}>" in queue.text


async def test_a_card_with_several_entries_asks_which_one(ana: Person, mo: Person) -> None:
    card = await ana.types("timeline", topic="Lachin road")
    form = await ana.presses_to_open(card, "Report")
    options = [option["value"] for option in form.controls["which"]["options"]]
    assert len(options) > 1
    thanks = await ana.submits(form, which=[options[1]], text="Not in December.")
    number, version = options[1].split(".")
    assert f"#{number} r{version}" in thanks.text


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("topic", {"name": "Lachin road"}),
        ("timeline", {}),
        ("quote", {"topic": "Lachin road"}),
        ("today", {"date": "19 September"}),
        ("entry", {"number": "1"}),
    ],
)
async def test_every_card_that_says_something_can_be_reported(
    ana: Person, command: str, options: dict[str, object]
) -> None:
    assert "Report" in (await ana.types(command, **options)).buttons


async def test_entries_come_up_again_on_their_day(mo: Person) -> None:
    assert "No entry is overdue" in (await mo.types("curate due")).text
    done = await mo.types("curate due", topic="Lachin road", day="2020-01-01")
    assert "due to be looked at again on 2020-01-01" in done.text
    assert "since 2020-01-01" in (await mo.types("curate due")).text
    assert "not due any more" in (await mo.types("curate due", topic="Lachin road", day="never")).text
    assert "No entry is overdue" in (await mo.types("curate due")).text
    assert "«soon»" in (await mo.types("curate due", number="1", day="soon")).text


async def test_gaps_are_listed_and_marked_as_done(mo: Person, ana: Person) -> None:
    await ana.types("topic", name="Zangezur corridor")
    gaps = await mo.types("curate gaps")
    assert "Zangezur corridor" in gaps.text
    left = await mo.chooses(gaps, "Zangezur corridor")
    assert "Zangezur corridor" not in left.text
    assert left.message.id == gaps.message.id
    assert "marked as done the gap Zangezur corridor" in (await mo.types("curate log")).plain


# --- other guilds -----------------------------------------------------------------------------------------------------


async def test_proposals_and_reports_of_another_guild_are_as_unknown_as_none(
    simcord_env: simcord.Env, ana: Person, mo: Person
) -> None:
    await suggests(ana)
    guild = simcord_env.create_guild("Elsewhere")
    eve = member(simcord_env, guild, guild.create_text_channel("general"), "eve", manage_messages=True)
    said = [(await eve.types("curate review", proposal=number)).text for number in (1, 999)]
    assert said[0] == said[1]
    assert NEW not in said[0]
    assert "Nothing waits" in (await eve.types("curate review")).text
    assert "No report is open" in (await eve.types("curate reports")).text
