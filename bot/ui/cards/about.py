"""What Almanac is, and what this server's library holds."""

from __future__ import annotations

from bot.domain.library import Library
from bot.kinds import KINDS
from bot.messages import render, translate
from bot.ui.card import Card
from bot.ui.cards.empty import how_to_load
from bot.ui.components import Accent, rule, text
from bot.ui.text import small
from bot.ui.wording import line


def about(version: str, library: Library) -> Card:
    """The version that runs, and the figures of the guild's library."""
    figures = (
        translate(library.language, "topic-count", count=len(library.topics)),
        *(render(kind.count(len(library.of_kind(kind.name))), library.language) for kind in KINDS.values()),
        translate(library.language, "source-count", count=len(library.sources)),
    )
    held = how_to_load(library) if not library.topics else "\n".join(f"- {figure}" for figure in figures)
    return Card(
        text("## Almanac", translate(library.language, "about-almanac")),
        rule(),
        text(translate(library.language, "about-library"), held),
        rule(),
        text(
            small(
                translate(library.language, "about-version", version=line(version, 60)),
                translate(library.language, "about-licence"),
                translate(library.language, "about-privacy"),
            )
        ),
        accent=Accent.HELP,
    )
