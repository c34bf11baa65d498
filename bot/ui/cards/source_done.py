"""A source as it has just been saved, and what its fingerprint says of its quotes."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.entry import Entry
from bot.domain.message import Locale
from bot.domain.source import Source
from bot.domain.verification.fingerprint import Fingerprint
from bot.domain.verification.verdict import Verdict, label
from bot.messages import render, translate
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
            button(translate(locale, "curate-history"), custom_ids.make("source-history", source=source.id)),
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
    return "\n".join((f"**“{line(source.title, 400)}”**", *lines, small(checks(source, locale))))


def checks(source: Source, locale: Locale) -> str:
    """Whether a source's quotes are compared with its text, and by what."""
    made = source.fingerprint
    if isinstance(made, Fingerprint):
        return translate(locale, "source-checks-quotes", paragraphs=made.paragraphs)
    return translate(locale, "source-checks-quotes-older" if made else "source-without-fingerprint")


def fingerprinted(
    source: Source,
    fingerprint: Fingerprint,
    checked: Sequence[tuple[Entry, Verdict, Verdict | None]],
    locale: Locale,
) -> Card:
    """What every quote of a source comes to against its new fingerprint, and what it was said to be before."""
    lines = [
        f"**#{entry.number}** {_verdict(verdict, before, locale)}: {line(shorten(one_line(entry.body), 90), 140)}"
        for entry, verdict, before in checked
    ]
    hide = sum(verdict.doubt is not None and not (before and before.doubt) for _, verdict, before in checked)
    return Card(
        text(
            translate(locale, "source-fingerprinted", title=line(source.title, 300), count=fingerprint.tokens),
            translate(locale, "fingerprint-paragraphs", count=fingerprint.paragraphs),
            f"⚠️ {translate(locale, 'source-quotes-to-look-at', count=hide)}" if hide else None,
        ),
        rule(),
        text(*(listing(locale, lines, 3_000) or [translate(locale, "source-without-quotes")])),
        accent=Accent.DONE,
    )


def _verdict(verdict: Verdict, before: Verdict | None, locale: Locale) -> str:
    said = line(render(verdict.label, locale), 130)
    if before == verdict:
        return said
    return translate(locale, "source-verdict-changed", verdict=said, before=line(render(label(before), locale), 60))
