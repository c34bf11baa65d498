"""Asking members whether they may be quoted, and what they see of their own quotes."""

from __future__ import annotations

from collections.abc import Sequence

import discord

from bot.domain.entry import Entry
from bot.domain.message import Locale
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


def consent_asked(locale: Locale, guild_id: int, server: str, found: Proposal) -> Card:
    """Whether somebody may be quoted: what would be quoted, the message, and yes, no and never."""
    source = found.draft.new_source
    return Card(
        text(translate(locale, "consent-asked", server=line(server, 100))),
        text(f">>> {fit(found.draft.body, _BODY)}"),
        text(small(translate(locale, "consent-asked-note"))),
        _answers(locale, guild_id, found),
        row(link(translate(locale, "message-itself"), source.link if source else None)),
        accent=Accent.QUOTES,
    )


def _answers(locale: Locale, guild_id: int, found: Proposal) -> Row | None:
    known = {"guild": guild_id, "proposal": found.id, "version": found.version}
    return row(
        button(
            translate(locale, "consent-yes"),
            custom_ids.make("consent", **known, answer="yes"),
            style=discord.ButtonStyle.success,
        ),
        button(translate(locale, "consent-no"), custom_ids.make("consent", **known, answer="no")),
        button(translate(locale, "consent-never"), custom_ids.make("consent", **known, answer="never")),
    )


def own_quotes(
    locale: Locale, guild_id: int, waiting: Sequence[Proposal], quotes: Sequence[Entry], refuses: bool, page: int = 0
) -> Card:
    """What a server has of the reader's words: what waits for them, and quotes with the way to withdraw each."""
    shown = window(quotes, page, QUOTES_A_PAGE)
    back, on = (custom_ids.make("own-quotes-page", page=shown.page + step) for step in (-1, 1))
    title, none = translate(locale, "consent-title"), translate(locale, "consent-none")
    parts: list[Part | None] = [text(title, *page_line(locale, shown))]
    if not waiting and not quotes:
        parts.append(text(none))
    for found in waiting[:_WAITING]:
        asked = found.consent is Consent.ASKED
        head = translate(locale, "consent-waiting-for-you" if asked else "consent-waiting-for-moderators")
        parts += [
            rule(),
            text(head, f"“{fit(found.draft.body, _SHORT)}”"),
            _answers(locale, guild_id, found) if asked else None,
        ]
    for entry in shown.items:
        number = str(entry.number)
        withdraw = button(
            translate(locale, "consent-withdraw", number=number),
            custom_ids.make("withdraw-quote", number=entry.number),
        )
        parts += [rule(), text(f"{permalink(entry)} “{fit(entry.body, _SHORT)}”"), row(withdraw)]
    label = translate(locale, "consent-allow" if refuses else "consent-refuse")
    note = translate(locale, "consent-refuses" if refuses else "consent-refuse-note")
    parts += [
        rule(),
        text(small(note)),
        row(button(label, custom_ids.make("refuse-quotes", on=int(not refuses)))),
        pagination_row(locale, shown, back, on) if shown.pages > 1 else None,
    ]
    return Card(*parts, accent=Accent.QUOTES)
