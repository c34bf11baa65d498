"""What is kept about the people who ask and the people who write, in plain words."""

from __future__ import annotations

from bot.domain.ask import FEWEST_PEOPLE, FORM_ID_KEPT_HOURS, GAP_KEPT_DAYS, ID_KEPT_HOURS
from bot.domain.audit import AuditEvent
from bot.domain.guild import LEFT_KEPT_DAYS
from bot.domain.message import Locale, Message
from bot.messages import translate
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.cards.log import lines
from bot.ui.components import Accent, button, page_line, pagination_row, row, rule, text
from bot.ui.paging import Page
from bot.ui.text import small


def privacy(locale: Locale, trail: int, suggestions: int, reports: int, denials: int, language: bool) -> Card:
    """What is stored, for how long, and what is not; and how much has the reader's own id on it in this server."""
    erasable = suggestions + reports + denials + language
    return Card(
        text(
            translate(locale, "privacy-title"),
            translate(locale, "privacy-asking", hours=ID_KEPT_HOURS, fewest=FEWEST_PEOPLE),
        ),
        rule(),
        text(translate(locale, "privacy-typing", gaps=GAP_KEPT_DAYS, forms=FORM_ID_KEPT_HOURS)),
        rule(),
        text(translate(locale, "privacy-leaving", days=LEFT_KEPT_DAYS)),
        rule(),
        text(translate(locale, "privacy-with-your-id"), _with_id(locale, trail, suggestions, reports, language)),
        row(
            button(translate(locale, "privacy-show-trail"), custom_ids.make("trail")) if trail else None,
            button(translate(locale, "privacy-erase"), custom_ids.make("erase-trail")) if erasable else None,
            button(translate(locale, "consent-button"), custom_ids.make("own-quotes")),
        ),
        accent=Accent.HELP,
    )


def _with_id(locale: Locale, trail: int, suggestions: int, reports: int, language: bool) -> str:
    if not trail + suggestions + reports + language:
        return translate(locale, "privacy-nothing")
    return translate(
        locale,
        "privacy-held",
        what=[
            *([Message("privacy-log-lines", {"count": trail})] if trail else []),
            *([Message("privacy-suggestions", {"count": suggestions})] if suggestions else []),
            *([Message("privacy-open-reports", {"count": reports})] if reports else []),
            *([Message("privacy-language")] if language else []),
        ],
    )


def trail(locale: Locale, shown: Page[AuditEvent], total: int) -> Card:
    """What the log has of the reader, newest first."""
    back, on = (custom_ids.make("trail-page", page=shown.page + step) for step in (-1, 1))
    return Card(
        text(
            translate(locale, "privacy-trail-title"),
            *page_line(locale, shown, translate(locale, "privacy-trail-lines", count=total)),
        ),
        rule(),
        text(*lines(locale, shown.items)) if shown.items else text(translate(locale, "privacy-nothing")),
        text(small(translate(locale, "privacy-trail-stays"))),
        pagination_row(
            locale, shown, back, on, button(translate(locale, "privacy-erase"), custom_ids.make("erase-trail"))
        ),
        accent=Accent.HELP,
    )


def erased(locale: Locale, suggestions: int, reports: int, denials: int, trail: int, language: bool) -> Card:
    """What was erased, and what stays."""
    gone = [
        *([Message("privacy-suggestions", {"count": suggestions})] if suggestions else []),
        *([Message("privacy-reports", {"count": reports})] if reports else []),
        *([Message("privacy-denials", {"count": denials})] if denials else []),
        *([Message("privacy-language")] if language else []),
    ]
    said = translate(locale, "privacy-erased", what=gone) if gone else translate(locale, "privacy-nothing-to-erase")
    stays = trail - denials
    note = translate(locale, "privacy-log-stays", count=stays) if stays > 0 else None
    tell = translate(locale, "privacy-untold") if gone else None
    return Card(text(f"**{said}**", tell, small(note) if note else None), accent=Accent.DONE)
