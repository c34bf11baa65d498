"""Asking members whether they may be quoted, and what they see of their own quotes."""

from __future__ import annotations

from collections.abc import Sequence

import discord

from bot.domain.entry import Entry
from bot.domain.message import ENGLISH
from bot.domain.proposal import Consent, Proposal
from bot.messages import translate
from bot.ui import custom_ids
from bot.ui.card import Card, Part
from bot.ui.components import Accent, Row, button, link, page_line, pagination_row, row, rule, text
from bot.ui.paging import window
from bot.ui.text import fit, small
from bot.ui.wording import line, permalink

QUOTES_A_PAGE = 4

_BODY = 1_200
_SHORT = 200
_WAITING = 3


def consent_asked(guild_id: int, server: str, found: Proposal) -> Card:
    """Whether somebody may be quoted: what would be quoted, the message, and yes, no and never."""
    source = found.draft.new_source
    return Card(
        text(translate(ENGLISH, "consent-asked", server=line(server, 100))),
        text(f">>> {fit(found.draft.body, _BODY)}"),
        text(small(translate(ENGLISH, "consent-asked-note"))),
        _answers(guild_id, found),
        row(link(translate(ENGLISH, "message-itself"), source.link if source else None)),
        accent=Accent.QUOTES,
    )


def _answers(guild_id: int, found: Proposal) -> Row | None:
    known = {"guild": guild_id, "proposal": found.id, "version": found.version}
    return row(
        button(
            translate(ENGLISH, "consent-yes"),
            custom_ids.make("consent", **known, answer="yes"),
            style=discord.ButtonStyle.success,
        ),
        button(translate(ENGLISH, "consent-no"), custom_ids.make("consent", **known, answer="no")),
        button(translate(ENGLISH, "consent-never"), custom_ids.make("consent", **known, answer="never")),
    )


def own_quotes(
    guild_id: int, waiting: Sequence[Proposal], quotes: Sequence[Entry], refuses: bool, page: int = 0
) -> Card:
    """What a server has of the reader's words: what waits for them, and quotes with the way to withdraw each."""
    shown = window(quotes, page, QUOTES_A_PAGE)
    back, on = (custom_ids.make("own-quotes-page", page=shown.page + step) for step in (-1, 1))
    title, none = translate(ENGLISH, "consent-title"), translate(ENGLISH, "consent-none")
    parts: list[Part | None] = [text(title, *page_line(ENGLISH, shown))]
    if not waiting and not quotes:
        parts.append(text(none))
    for found in waiting[:_WAITING]:
        asked = found.consent is Consent.ASKED
        head = translate(ENGLISH, "consent-waiting-for-you" if asked else "consent-waiting-for-moderators")
        parts += [
            rule(),
            text(head, f"“{fit(found.draft.body, _SHORT)}”"),
            _answers(guild_id, found) if asked else None,
        ]
    for entry in shown.items:
        number = str(entry.number)
        withdraw = button(
            translate(ENGLISH, "consent-withdraw", number=number),
            custom_ids.make("withdraw-quote", number=entry.number),
        )
        parts += [rule(), text(f"{permalink(entry)} “{fit(entry.body, _SHORT)}”"), row(withdraw)]
    label = translate(ENGLISH, "consent-allow" if refuses else "consent-refuse")
    note = translate(ENGLISH, "consent-refuses" if refuses else "consent-refuse-note")
    parts += [
        rule(),
        text(small(note)),
        row(button(label, custom_ids.make("refuse-quotes", on=int(not refuses)))),
        pagination_row(ENGLISH, shown, back, on) if shown.pages > 1 else None,
    ]
    return Card(*parts, accent=Accent.QUOTES)
