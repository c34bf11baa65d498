"""What is kept about the people who ask and the people who write, in plain words."""

from __future__ import annotations

from bot.domain.audit import AuditEvent
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.cards.log import lines
from bot.ui.components import Accent, button, page_line, pagination_row, row, rule, text
from bot.ui.paging import Page
from bot.ui.text import listed, plural, small

_ASKING = """\
**When you ask**
- No user id is kept for asking, ever.
- An answer adds one to a count: per server, topic, day, and whether it came by command, button or search.
- Discord's number of the interaction is kept for 48 hours, so that none counts twice. It does not name you.
- How many people asked is counted with a keyed hash. Its random key lives in memory for one day and is never written \
down; after that nobody can tell who asked, not even whoever runs this bot."""

_TYPING = """\
**What you type**
- A name that no topic has is kept as a gap, without who typed it. Moderators read it to see what is missing.
- A suggestion or a report is kept with your id until you have heard what became of it, then the id is erased.
- Entries that moderators write carry who wrote them, and a log keeps who changed what: a reference work must say so."""

_LEAVING = """\
**Where it goes**
- Nowhere. It stays in this bot's database; no statistics and no texts are sent to anybody else.
- Messages in channels are not read: the bot sees its own commands, buttons and forms, and the one message that \
somebody picks with "Save as quote"."""


def privacy(trail: int, suggestions: int, reports: int, denials: int) -> Card:
    """What is stored, for how long, and what is not; and how much has the reader's own id on it in this server."""
    erasable = suggestions + reports + denials
    return Card(
        text("## Privacy", _ASKING),
        rule(),
        text(_TYPING),
        rule(),
        text(_LEAVING),
        rule(),
        text("**With your id, in this server**", _with_id(trail, suggestions, reports)),
        row(
            button("Show my trail", custom_ids.make("trail")) if trail else None,
            button("Erase what may be erased", custom_ids.make("erase-trail")) if erasable else None,
        ),
        accent=Accent.HELP,
    )


def _with_id(trail: int, suggestions: int, reports: int) -> str:
    if not trail + suggestions + reports:
        return "Nothing."
    parts = [
        plural(trail, "line of the log", "lines of the log") if trail else "",
        plural(suggestions, "suggestion") if suggestions else "",
        plural(reports, "open report") if reports else "",
    ]
    return f"{listed(filter(None, parts))}.".capitalize()


def trail(shown: Page[AuditEvent], total: int) -> Card:
    """What the log has of the reader, newest first."""
    back, on = (custom_ids.make("trail-page", page=shown.page + step) for step in (-1, 1))
    return Card(
        text("## Your trail in this server", *page_line(shown, plural(total, "line"))),
        rule(),
        text(*lines(shown.items)) if shown.items else text("Nothing."),
        text(small("What you changed stays: everybody may see who wrote what they read.")),
        pagination_row(shown, back, on, button("Erase what may be erased", custom_ids.make("erase-trail"))),
        accent=Accent.HELP,
    )


def erased(suggestions: int, reports: int, denials: int, trail: int) -> Card:
    """What was erased, and what stays."""
    gone = [
        plural(suggestions, "suggestion") if suggestions else "",
        plural(reports, "report") if reports else "",
        plural(denials, "refused permission") if denials else "",
    ]
    said = f"Your id is erased from {listed(filter(None, gone))}." if any(gone) else "There was nothing to erase."
    stays = trail - denials
    note = f"{plural(stays, 'line')} of the log stay: what you changed says who changed it." if stays > 0 else None
    tell = "Suggestions and reports still wait, but nobody can tell you what became of them." if any(gone) else None
    return Card(text(f"**{said}**", tell, small(note) if note else None), accent=Accent.DONE)
