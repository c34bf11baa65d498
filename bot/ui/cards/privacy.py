"""What is kept about the people who ask, in plain words."""

from __future__ import annotations

from bot.ui.card import Card
from bot.ui.parts import Accent, rule, text

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
- Entries that moderators write carry who wrote them: a reference work must say so."""

_LEAVING = """\
**Where it goes**
- Nowhere. It stays in this bot's database; no statistics and no texts are sent to anybody else.
- Messages in channels are not read: the bot sees only its own commands and buttons."""


def privacy() -> Card:
    """What is stored, for how long, and what is not."""
    return Card(text("## Privacy", _ASKING), rule(), text(_TYPING), rule(), text(_LEAVING), accent=Accent.HELP)
