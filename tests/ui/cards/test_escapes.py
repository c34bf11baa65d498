"""A text of which every letter needs escaping is twice as long on a card; whatever shows it fits one message."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from bot.domain.draft import Draft
from bot.domain.entry import Entry, Status
from bot.domain.library import Library
from bot.domain.message import ENGLISH
from bot.domain.proposal import Consent, Origin, Proposal, State, Waiting
from bot.domain.revision import Revision
from bot.domain.source import Source
from bot.domain.topic import Topic
from bot.kinds.summary import SUMMARY
from bot.ui import cards
from bot.ui.card import Card
from bot.ui.limits import MESSAGE_TEXT
from bot.ui.text import length


def shown(parts: Any) -> Iterator[str]:
    for part in parts:
        yield part.get("content") or ""
        yield from shown(part.get("components") or ())


@pytest.mark.parametrize("pattern", ["*_", "_ ", "[a](b) ", "`", "~~|", "1. "])
def test_every_card_of_an_entry_fits_a_message(pattern: str) -> None:
    body, marks = (pattern * 4_000)[:4_000].strip(), "*" * 100
    entry = Entry(1, "k", SUMMARY.name, (1,), body, 1, marks, 1, attributed_to=marks)
    source = Source(1, "s", marks * 3, link="https://example.org/")
    library = Library(1, topics=[Topic(1, "t", (marks,))], sources=[source], entries=[entry])
    draft = Draft(SUMMARY.name, (1,), {"body": body, "attributed_to": marks, "locator": marks}, 1)
    proposal = Proposal(1, 1, Origin.MESSAGE, "add", State.OPEN, draft, 0, quoted_id=5, consent=Consent.ASKED)
    made: dict[str, Card] = {
        "entry": cards.entry(library, entry),
        "topic": cards.topic(library, library.topics[1]),
        "saved": cards.saved(library, entry, "x" * 900),
        "revision": cards.revision(library, Revision(entry, Status.PUBLISHED, "add", 0, 1), 2),
        "proposal": cards.proposal(library, Waiting(proposal, entry, (), [entry] * 3)),
        "daily": cards.daily(library, entry, dt.date(2026, 1, 1)),
        "asked": cards.consent_asked(ENGLISH, 1, marks, proposal),
        "own quotes": cards.own_quotes(ENGLISH, 1, [proposal] * 4, [entry] * 9, False),
    }
    sizes = {name: sum(map(length, shown(card.to_components()))) for name, card in made.items()}
    assert {name: size for name, size in sizes.items() if size > MESSAGE_TEXT.high} == {}
