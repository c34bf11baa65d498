"""What cards say about entries and sources, in the words that all cards share. All of it is markdown, escaped."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.entry import Certainty, Entry, Kind
from bot.domain.library import Library
from bot.domain.source import Source
from bot.domain.topic import Topic
from bot.ui.text import fit, length, one_line, plural, share, shorten, small

NOT_STATED = "not stated"
KIND_NOUNS = {Kind.SUMMARY: "summary", Kind.KEY_DATE: "key date", Kind.QUOTE: "quote"}

# What happened is a full mark, what somebody inferred, planned or expected an empty one: they never look alike.
_SIGNS = {Certainty.HAPPENED: "◆", Certainty.INFERRED: "◇", Certainty.PLANNED: "◇", Certainty.EXPECTED: "◇"}

_DATE, _WHO, _WHERE, _TITLE, _VERDICT, _KNOWN, _REPORTER = 80, 100, 100, 100, 80, 115, 60


def line(words: str, limit: int) -> str:
    """One line of typed text, escaped, of at most `limit` characters."""
    return fit(one_line(words), limit)


def permalink(entry: Entry) -> str:
    """`#42`."""
    return f"#{entry.number}"


def date_text(entry: Entry, locale: str) -> str:
    """The date of a key date as people write it."""
    return line(entry.date.format(locale), _DATE) if entry.date else "date not known"


def certainty(entry: Entry) -> str | None:
    """How a date is known, in plain words, not escaped; `None` for what happened."""
    match entry.certainty:
        case Certainty.INFERRED:
            return f"inferred by {shorten(one_line(entry.attributed_to), _WHO)}" if entry.attributed_to else "inferred"
        case Certainty.PLANNED:
            return "planned then"
        case Certainty.EXPECTED:
            return "expected then"
    return None


def dated(entry: Entry, locale: str) -> str:
    """The date in bold, and how it is known unless it happened."""
    words = certainty(entry)
    return f"**{date_text(entry, locale)}**" + (f" · *{line(words, _KNOWN)}*" if words else "")


def date_head(entry: Entry, locale: str) -> str:
    """`dated` after a mark that sets what happened apart from what did not."""
    return f"{_SIGNS[entry.certainty or Certainty.HAPPENED]} {dated(entry, locale)}"


def attribution(entry: Entry, *more: str | None) -> str:
    """Small print: who says so, where in the source, and the permalink."""
    who = entry.attributed_to if entry.certainty is not Certainty.INFERRED else None
    return small(line(who or "", _WHO), line(entry.locator, _WHERE), permalink(entry), *more)


def blocks(heads: Sequence[str], entries: Sequence[Entry], room: int) -> list[str]:
    """Key dates at full length: head, body and who says so on lines of their own, in `room` characters altogether."""
    below = [attribution(entry) for entry in entries]
    room -= sum(map(length, (*heads, *below))) + 2 * len(entries)
    bodies = share([one_line(entry.body) for entry in entries], room)
    return ["\n".join(block) for block in zip(heads, bodies, below, strict=True)]


def quoted(body: str) -> str:
    """A quote in a block, in curly quotation marks; `body` is escaped already. Nothing may follow in the same text."""
    return f">>> “{body}”"


def speaker(entry: Entry) -> str:
    """Whose words a quote is."""
    return line(entry.speaker or "", _WHO) or f"speaker {NOT_STATED}"


def quote_line(entry: Entry, *more: str | None) -> str:
    """Small print: who reports the words, where in the source, whether verified, and the permalink; `more` is first."""
    return small(
        *more,
        f"reported by {line(entry.attributed_to, _REPORTER)}" if entry.attributed_to else None,
        line(entry.locator, _WHERE),
        line(entry.verification or "not verified", _VERDICT),
        permalink(entry),
    )


def source_line(source: Source | None, locale: str) -> str:
    """Small print: a source's title, author and date, with what is not stated said so."""
    if source is None:
        return small("Source not stated")
    return small(
        f"Source: “{line(source.title, _TITLE)}”",
        line(source.author, _WHO) if source.author else f"author {NOT_STATED}",
        line(source.published.format(locale), _DATE) if source.published else f"date {NOT_STATED}",
    )


def counts(library: Library, topic: Topic) -> str:
    """`5 dates · 3 quotes`, or that there is nothing yet."""
    dates, quotes, summaries = (
        len(library.of_topic(topic.id, kind)) for kind in (Kind.KEY_DATE, Kind.QUOTE, Kind.SUMMARY)
    )
    parts = [plural(dates, "date") if dates else "", plural(quotes, "quote") if quotes else ""]
    return " · ".join(filter(None, parts)) or ("summary only" if summaries else "nothing published yet")


def topics_of(library: Library, entries: Sequence[Entry]) -> list[Topic]:
    """The topics of some entries, each once, the one that an entry counts for first."""
    ids = dict.fromkeys(id for entry in entries for id in entry.topics)
    return [library.topics[id] for id in ids if id in library.topics]
