"""What Almanac is, and what this server's library holds."""

from __future__ import annotations

from bot.domain.library import Library
from bot.kinds import KINDS
from bot.ui.card import Card
from bot.ui.cards.empty import how_to_load
from bot.ui.components import Accent, rule, text
from bot.ui.text import plural, small
from bot.ui.wording import line

_WHAT = (
    "The reference desk of this server. It answers from a library that moderators keep: topics with summaries, "
    "key dates and quotes, each with its source.\n"
    "It takes no side. Every statement carries who makes it and where it stands; places and people have all their "
    "names, as equals; what a source does not state is called *not stated*."
)


def about(version: str, library: Library) -> Card:
    """The version that runs, and the figures of the guild's library."""
    figures = (
        plural(len(library.topics), "topic"),
        *(plural(len(library.of_kind(kind.name)), kind.noun, kind.nouns) for kind in KINDS.values()),
        plural(len(library.sources), "source"),
    )
    held = how_to_load(library) if not library.topics else "\n".join(f"- {figure}" for figure in figures)
    return Card(
        text("## Almanac", _WHAT),
        rule(),
        text("**This server's library**", held),
        rule(),
        text(small(f"version {line(version, 60)}", "MIT licence", "`/privacy` says what is counted")),
        accent=Accent.HELP,
    )
