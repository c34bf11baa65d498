"""Messages are kept by id and parameters, readable, beside texts that are none."""

from __future__ import annotations

import pytest

from bot.domain.message import Message, from_stored, to_stored


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        (Message("daily-held"), '{"daily-held": {}}'),
        (Message("daily-late", {"hours": 6}), '{"daily-late": {"hours": 6}}'),
        (
            Message("topic-names", {"topic": Message("topic", {"name": "Ağdam"}), "names": ["Агдам", "Agdam"]}),
            '{"topic-names": {"topic": {"topic": {"name": "Ağdam"}}, "names": ["Агдам", "Agdam"]}}',
        ),
    ],
)
def test_a_message_is_kept_and_read_again(message: Message, kept: str) -> None:
    assert to_stored(message) == kept
    assert from_stored(kept) == message


@pytest.mark.parametrize(
    "text",
    [
        "Moderators held this day.",
        "{see the talk page}",
        "{}",
        '{"Not an id": {}}',
        '{"daily-held": {}, "daily-late": {}}',
        '{"daily-late": {"hours": null}}',
        "",
    ],
)
def test_a_text_is_itself(text: str) -> None:
    assert to_stored(text) == text
    assert from_stored(text) == text


def test_what_somebody_types_is_never_read_as_a_message() -> None:
    typed = '{"daily-held": {}}'
    assert from_stored(to_stored(typed)) == Message("as-typed", {"text": typed})
