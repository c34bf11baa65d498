"""What members can do here."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.message import Locale
from bot.messages import translate
from bot.ui.card import Card
from bot.ui.components import Accent, rule, text
from bot.ui.limits import MESSAGE_TEXT
from bot.ui.text import length, share, small


def help(locale: Locale, commands: Sequence[tuple[str, str]]) -> Card:
    """The commands, each as it is mentioned (`</topic:123>`, or `/topic`) and what it does."""
    title, lead = translate(locale, "help-title"), translate(locale, "help-lead")
    tail = "\n".join((small(translate(locale, "help-private")), small(translate(locale, "help-numbers"))))
    mentions = [mention for mention, _ in commands]
    room = MESSAGE_TEXT.high - sum(map(length, (title, lead, tail, *mentions))) - 5 * len(commands) - 60
    described = share([description for _, description in commands], room)
    return Card(
        text(title, lead),
        rule(),
        text(*(f"- {mention} {words}" for mention, words in zip(mentions, described, strict=True))),
        rule(),
        text(tail),
        accent=Accent.HELP,
    )
