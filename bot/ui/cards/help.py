"""What members can do here."""

from __future__ import annotations

from collections.abc import Sequence

from bot.ui.card import Card
from bot.ui.components import Accent, rule, text
from bot.ui.limits import MESSAGE_TEXT
from bot.ui.text import length, share, small

_TITLE = "## What Almanac answers"
_LEAD = "Ask for a topic under any of its names, in any script. Every answer says who says so, and where."
_TAIL = "\n".join(
    (
        small("Answers to commands are public unless you choose `private`; what a button opens is yours alone."),
        small("Every number such as #42 is permanent: `/entry 42` shows it."),
    )
)


def help(commands: Sequence[tuple[str, str]]) -> Card:
    """The commands, each as it is mentioned (`</topic:123>`, or `/topic`) and what it does."""
    mentions = [mention for mention, _ in commands]
    room = MESSAGE_TEXT.high - sum(map(length, (_TITLE, _LEAD, _TAIL, *mentions))) - 5 * len(commands) - 60
    described = share([description for _, description in commands], room)
    return Card(
        text(_TITLE, _LEAD),
        rule(),
        text(*(f"- {mention} {words}" for mention, words in zip(mentions, described, strict=True))),
        rule(),
        text(_TAIL),
        accent=Accent.HELP,
    )
