"""What is kept about the people who ask and the people who write, in plain words."""

from __future__ import annotations

from bot.domain.ask import FEWEST_PEOPLE, FORM_ID_KEPT_HOURS, GAP_KEPT_DAYS, ID_KEPT_HOURS
from bot.domain.audit import AuditEvent
from bot.domain.guild import LEFT_KEPT_DAYS
from bot.domain.message import ENGLISH, Message
from bot.messages import translate
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.cards.log import lines
from bot.ui.components import Accent, button, page_line, pagination_row, row, rule, text
from bot.ui.paging import Page
from bot.ui.text import small


def privacy(trail: int, suggestions: int, reports: int, denials: int) -> Card:
    """What is stored, for how long, and what is not; and how much has the reader's own id on it in this server."""
    erasable = suggestions + reports + denials
    return Card(
        text(
            translate(ENGLISH, "privacy-title"),
            translate(ENGLISH, "privacy-asking", hours=ID_KEPT_HOURS, fewest=FEWEST_PEOPLE),
        ),
        rule(),
        text(translate(ENGLISH, "privacy-typing", gaps=GAP_KEPT_DAYS, forms=FORM_ID_KEPT_HOURS)),
        rule(),
        text(translate(ENGLISH, "privacy-leaving", days=LEFT_KEPT_DAYS)),
        rule(),
        text(translate(ENGLISH, "privacy-with-your-id"), _with_id(trail, suggestions, reports)),
        row(
            button(translate(ENGLISH, "privacy-show-trail"), custom_ids.make("trail")) if trail else None,
            button(translate(ENGLISH, "privacy-erase"), custom_ids.make("erase-trail")) if erasable else None,
            button(translate(ENGLISH, "consent-button"), custom_ids.make("own-quotes")),
        ),
        accent=Accent.HELP,
    )


def _with_id(trail: int, suggestions: int, reports: int) -> str:
    if not trail + suggestions + reports:
        return translate(ENGLISH, "privacy-nothing")
    return translate(
        ENGLISH,
        "privacy-held",
        what=[
            *([Message("privacy-log-lines", {"count": trail})] if trail else []),
            *([Message("privacy-suggestions", {"count": suggestions})] if suggestions else []),
            *([Message("privacy-open-reports", {"count": reports})] if reports else []),
        ],
    )


def trail(shown: Page[AuditEvent], total: int) -> Card:
    """What the log has of the reader, newest first."""
    back, on = (custom_ids.make("trail-page", page=shown.page + step) for step in (-1, 1))
    return Card(
        text(
            translate(ENGLISH, "privacy-trail-title"),
            *page_line(ENGLISH, shown, translate(ENGLISH, "privacy-trail-lines", count=total)),
        ),
        rule(),
        text(*lines(shown.items)) if shown.items else text(translate(ENGLISH, "privacy-nothing")),
        text(small(translate(ENGLISH, "privacy-trail-stays"))),
        pagination_row(
            ENGLISH, shown, back, on, button(translate(ENGLISH, "privacy-erase"), custom_ids.make("erase-trail"))
        ),
        accent=Accent.HELP,
    )


def erased(suggestions: int, reports: int, denials: int, trail: int) -> Card:
    """What was erased, and what stays."""
    gone = [
        *([Message("privacy-suggestions", {"count": suggestions})] if suggestions else []),
        *([Message("privacy-reports", {"count": reports})] if reports else []),
        *([Message("privacy-denials", {"count": denials})] if denials else []),
    ]
    said = translate(ENGLISH, "privacy-erased", what=gone) if gone else translate(ENGLISH, "privacy-nothing-to-erase")
    stays = trail - denials
    note = translate(ENGLISH, "privacy-log-stays", count=stays) if stays > 0 else None
    tell = translate(ENGLISH, "privacy-untold") if gone else None
    return Card(text(f"**{said}**", tell, small(note) if note else None), accent=Accent.DONE)
