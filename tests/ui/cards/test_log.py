"""The log and an entry's history say in whole sentences who did what."""

from __future__ import annotations

import pytest

from bot.domain.audit import BY_ITSELF, Action, AuditEvent
from bot.domain.entry import Entry, Status
from bot.domain.library import Library
from bot.domain.message import ENGLISH
from bot.domain.revision import Revision
from bot.kinds.summary import SUMMARY
from bot.messages import render, translate
from bot.ui import cards
from bot.ui.cards.history import authorship
from bot.ui.paging import Page

MO, NIA = 1_000_000_000_000_000_001, 1_000_000_000_000_000_002


def said(action: str, subject: str, detail: str | None = None, actor: int | None = MO) -> str:
    """The one line of the log about an event."""
    event = AuditEvent(1, 0, actor, action, subject, detail)
    return cards.log(ENGLISH, Page([event], 0, 1, 1), 1).text.splitlines()[-1]


@pytest.mark.parametrize("action", Action)
def test_the_log_has_a_sentence_for_every_action(action: Action, caplog: pytest.LogCaptureFixture) -> None:
    line = said(action, "Lachin", actor=None if action in BY_ITSELF else MO)
    assert ("Almanac" if action in BY_ITSELF else f"<@{MO}>") in line
    assert "Lachin" in line
    assert caplog.text == ""


@pytest.mark.parametrize(
    ("action", "subject", "sentence"),
    [
        (Action.EDIT, "#42 r3", rf"<@{MO}> edited \#42 r3"),
        (Action.TOPIC_ADD, "topic Lachin road", f"<@{MO}> added the topic Lachin road"),
        (Action.SOURCE_EDIT, "source Annals", f"<@{MO}> edited the source Annals"),
        (Action.SETTLE, "report 3 of #42 r1", f"<@{MO}> settled report 3 of #42 r1"),
        (Action.GAP_DONE, "topic of the day", f"<@{MO}> marked as done the gap topic of the day"),
        ("polish", "#42", rf"<@{MO}>: polish \#42"),
    ],
)
def test_a_line_of_the_log_names_what_something_was_done_to(action: str, subject: str, sentence: str) -> None:
    assert said(action, subject) == f"<t:0:f> {sentence}"


def test_settings_are_named_and_channels_and_roles_mentioned(caplog: pytest.LogCaptureFixture) -> None:
    id = "100000000000000009"
    assert said(Action.SETTING, "log_channel_id", f"none → {id}").endswith(f"the log channel · none → <#{id}>")
    assert said(Action.SETTING, "moderator_role_id", id).endswith(f"the moderator role · <@&{id}>")
    assert said(Action.SETTING, "four_eyes", "off → on").endswith("set four eyes · off → on")
    assert caplog.text == ""


def revision(action: str, approved_by: int | None = None, status: Status = Status.PUBLISHED) -> Revision:
    entry = Entry(
        number=42, key="x", kind=SUMMARY.name, body="Words.", locator="¶1", topics=(1,), source_id=1, version=3
    )
    return Revision(entry, status, action, 0, MO, approved_by, None)


@pytest.mark.parametrize(
    ("action", "approver", "sentence"),
    [
        (Action.EDIT, None, f"Edited by <@{MO}>, <t:0:f>"),
        (Action.EDIT, NIA, f"Edited by <@{MO}>, approved by <@{NIA}>, <t:0:f>"),
        (Action.REVIEW_BY, None, f"Given another review-by date by <@{MO}>, <t:0:f>"),
        ("polish", NIA, f"Changed by <@{MO}>, approved by <@{NIA}>, <t:0:f>"),
    ],
)
def test_a_revision_says_who_made_it_and_who_published_it(action: str, approver: int | None, sentence: str) -> None:
    assert authorship(revision(action, approver), ENGLISH) == sentence


@pytest.mark.parametrize(
    ("status", "current", "words"),
    [
        (Status.PUBLISHED, 3, "as it stands"),
        (Status.RETIRED, 3, "as it stands, retired"),
        (Status.PUBLISHED, 5, "as it was; now it is at r5"),
        (Status.RETIRED, 5, "as it was, retired; now it is at r5"),
    ],
)
def test_a_revision_says_whether_it_stands(status: Status, current: int, words: str) -> None:
    text = cards.revision(Library(1), revision(Action.EDIT, status=status), current).text
    assert text.splitlines()[1] == f"-# {render(SUMMARY.noun, ENGLISH)} · {words}"
    assert translate(ENGLISH, "curate-history") in text
