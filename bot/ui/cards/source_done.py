"""A source as it has just been saved, and what its fingerprint says of its quotes."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.entry import Entry
from bot.domain.message import Locale
from bot.domain.source import Source
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.cards.done import listing
from bot.ui.components import Accent, button, link, row, rule, text
from bot.ui.text import fit, host, one_line, shorten, small
from bot.ui.wording import NOT_STATED, line


def source_done(source: Source, sentence: str, locale: Locale) -> Card:
    """What is known of a source now, and the ways on."""
    return Card(
        text(f"**{fit(sentence, 400)}**"),
        rule(),
        text(source_text(source, locale)),
        row(
            button("Edit", custom_ids.make("open-source-edit", source=source.id, version=source.version)),
            button("More about it", custom_ids.make("open-source-more", source=source.id, version=source.version)),
            button("Fingerprint", custom_ids.make("open-fingerprint", source=source.id)),
            link("Read it", source.link),
        ),
        accent=Accent.DONE,
    )


def source_text(source: Source, locale: Locale) -> str:
    """All that is known of a source, a line for each field; escaped."""
    published, accessed = (date.format(locale) if date else None for date in (source.published, source.accessed))
    known = {
        "Author": source.author,
        "Publisher": source.publisher,
        "Published": published,
        "Link": host(source.link) or source.link,
        "Archived copy": host(source.archive_link) or source.archive_link,
        "Accessed": accessed,
        "How it came here": source.note,
    }
    lines = [f"{name}: {line(value, 300) if value else f'*{NOT_STATED}*'}" for name, value in known.items()]
    checks = "quotes are checked to the letter" if source.fingerprint else "no fingerprint to check quotes against"
    return "\n".join((f"**“{line(source.title, 400)}”**", *lines, small(checks)))


def fingerprinted(source: Source, words: int, checked: Sequence[tuple[Entry, str, str | None]]) -> Card:
    """What every quote of a source comes to against its new fingerprint, and what it was said to be before."""
    lines = [
        f"**#{entry.number}** {_verdict(verdict, before)}: {line(shorten(one_line(entry.body), 90), 140)}"
        for entry, verdict, before in checked
    ]
    return Card(
        text(
            f"**“{line(source.title, 300)}” has a fingerprint of {words:,} words and marks.**",
            "The text itself is not kept.",
        ),
        rule(),
        text(*(listing(lines, 3_000) or ["It has no quotes yet; those to come are checked as they are saved."])),
        accent=Accent.DONE,
    )


def _verdict(verdict: str, before: str | None) -> str:
    said = line(verdict, 130)
    return said if before == verdict else f"{said} (before: {line(before or 'not verified', 60)})"
