"""What Almanac is, and what this server's library holds."""

from __future__ import annotations

from bot.domain.library import Library
from bot.domain.message import ENGLISH
from bot.kinds import KINDS
from bot.messages import render, translate
from bot.ui.card import Card
from bot.ui.cards.empty import how_to_load
from bot.ui.components import Accent, rule, text
from bot.ui.text import plural, small
from bot.ui.wording import line


def about(version: str, library: Library) -> Card:
    """The version that runs, and the figures of the guild's library."""
    figures = (
        plural(len(library.topics), "topic"),
        *(
            plural(len(library.of_kind(kind.name)), render(kind.noun, ENGLISH), render(kind.nouns, ENGLISH))
            for kind in KINDS.values()
        ),
        plural(len(library.sources), "source"),
    )
    held = how_to_load(library) if not library.topics else "\n".join(f"- {figure}" for figure in figures)
    return Card(
        text("## Almanac", translate(ENGLISH, "about-almanac")),
        rule(),
        text(translate(ENGLISH, "about-library"), held),
        rule(),
        text(
            small(
                translate(ENGLISH, "about-version", version=line(version, 60)),
                translate(ENGLISH, "about-licence"),
                translate(ENGLISH, "about-privacy"),
            )
        ),
        accent=Accent.HELP,
    )
