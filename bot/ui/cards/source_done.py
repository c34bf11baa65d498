"""A source as it has just been saved, and what its fingerprint says of its quotes."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.entry import Entry
from bot.domain.message import ENGLISH, Locale
from bot.domain.source import Source
from bot.messages import translate
from bot.ui import custom_ids
from bot.ui.card import Card
from bot.ui.cards.done import listing
from bot.ui.components import Accent, button, link, row, rule, text
from bot.ui.text import fit, host, one_line, shorten, small
from bot.ui.wording import line


def source_done(source: Source, sentence: str, locale: Locale) -> Card:
    """What is known of a source now, and the ways on."""
    known = {"source": source.id, "version": source.version}
    return Card(
        text(f"**{fit(sentence, 400)}**"),
        rule(),
        text(source_text(source, locale)),
        row(
            button(
                translate(locale, "curate-edit"),
                custom_ids.make("open-source-edit", **known),
            ),
            button(
                translate(locale, "source-more"),
                custom_ids.make("open-source-more", **known),
            ),
            button(translate(locale, "source-fingerprint"), custom_ids.make("open-fingerprint", source=source.id)),
            link(translate(locale, "card-read-it"), source.link),
        ),
        accent=Accent.DONE,
    )


def source_text(source: Source, locale: Locale) -> str:
    """All that is known of a source, a line for each field; escaped."""
    published, accessed = (date.format(locale) if date else None for date in (source.published, source.accessed))
    known = {
        "author": source.author,
        "publisher": source.publisher,
        "published": published,
        "link": host(source.link) or source.link,
        "archive-link": host(source.archive_link) or source.archive_link,
        "accessed": accessed,
        "note": source.note,
    }
    unknown = f"*{translate(locale, 'source-not-stated')}*"
    lines = [
        translate(locale, f"source-line-{name}", value=line(value, 300) if value else unknown)
        for name, value in known.items()
    ]
    checks = translate(locale, "source-checks-quotes" if source.fingerprint else "source-without-fingerprint")
    return "\n".join((f"**“{line(source.title, 400)}”**", *lines, small(checks)))


def fingerprinted(source: Source, words: int, checked: Sequence[tuple[Entry, str, str | None]]) -> Card:
    """What every quote of a source comes to against its new fingerprint, and what it was said to be before."""
    lines = [
        f"**#{entry.number}** {_verdict(verdict, before)}: {line(shorten(one_line(entry.body), 90), 140)}"
        for entry, verdict, before in checked
    ]
    return Card(
        text(
            translate(ENGLISH, "source-fingerprinted", title=line(source.title, 300), count=words),
            translate(ENGLISH, "source-text-not-kept"),
        ),
        rule(),
        text(*(listing(lines, 3_000) or [translate(ENGLISH, "source-without-quotes")])),
        accent=Accent.DONE,
    )


def _verdict(verdict: str, before: str | None) -> str:
    said = line(verdict, 130)
    if before == verdict:
        return said
    earlier = line(before or translate(ENGLISH, "source-not-verified"), 60)
    return translate(ENGLISH, "source-verdict-changed", verdict=said, before=earlier)
