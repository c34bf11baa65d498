"""Lines of the audit log, as this version and older ones have kept them."""

from __future__ import annotations

import pytest

from bot.domain.audit import Action, AuditEvent
from bot.domain.message import ENGLISH, Message, as_typed
from bot.ui.cards.log import lines


@pytest.mark.parametrize(
    ("action", "subject", "words"),
    [
        (Action.TOPIC_ADD, "topic Lachin road", "added the topic Lachin road"),
        (Action.TOPIC_ADD, as_typed("Lachin road"), "added the topic Lachin road"),
        (Action.TOPIC_ADD, as_typed("topic models"), "added the topic topic models"),
        (Action.SOURCE_EDIT, "source The Gazette", "edited the source The Gazette"),
        (Action.DENIED, "edit #42", "was refused permission to edit #42"),
        (Action.DENIED, Message("action-edit", {"number": "42"}), "was refused permission to edit #42"),
        (Action.DENIED, Message("action-add", {"kind": Message("kind-quote")}), "permission to add a quote"),
    ],
)
def test_a_line_says_what_was_done_to_what(action: Action, subject: Message | str, words: str) -> None:
    [line] = lines(ENGLISH, [AuditEvent(1, 0, 10**17, action, subject)])
    assert line.replace("\\", "").endswith(words)
