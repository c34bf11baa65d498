"""What cards say about entries and sources, in the words that all cards share. All of it is markdown, escaped."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial

from babel import Locale as BabelLocale

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import Entry
from bot.domain.library import Library
from bot.domain.message import ENGLISH, Locale, Message
from bot.domain.source import Source
from bot.domain.topic import Topic
from bot.kinds import KINDS, kind_of
from bot.kinds.base import Place, Reading, Say
from bot.messages import CATALOGS, render, translate
from bot.ui.text import fit, length, one_line, share, shorten, small

_DATE, _WHO, _TITLE, _KNOWN, _PART = 80, 100, 100, 115, 110
_SHORT = 100


def line(words: str, limit: int) -> str:
    """One line of typed text, escaped, of at most `limit` characters."""
    return _short_line(words, limit) if len(words) <= _SHORT else fit(one_line(words), limit)


@lru_cache(maxsize=4_096)
def _short_line(words: str, limit: int) -> str:
    """The same for authors, speakers, places in a source, dates: few in a library, and on every card."""
    return fit(one_line(words), limit)


def permalink(entry: Entry) -> str:
    """`#42`."""
    return f"#{entry.number}"


def gist(entry: Entry, limit: int) -> str:
    """The first words of what an entry says, on one line, escaped: about `limit` characters of it."""
    return line(shorten(one_line(kind_of(entry).gist_of(entry)), limit), limit + limit // 2)


def reading(entry: Entry, locale: Locale) -> Reading:
    """How an entry reads, in plain text."""
    return kind_of(entry).reads(entry, _sayer(locale))


@lru_cache
def _sayer(locale: Locale) -> Say:
    return partial(_say, locale)


def title(entry: Entry, locale: Locale) -> str:
    """An entry on one line of plain text, where nothing can be set."""
    return kind_of(entry).titled(entry, _sayer(locale))


def _say(locale: Locale, what: Message | HistoricalDate) -> str:
    return what.format(locale) if isinstance(what, HistoricalDate) else render(what, locale)


def written_in(entry: Entry, locale: Locale) -> str | None:
    """The language of an entry, where it is not that of whoever reads it."""
    if entry.language.partition("-")[0] == locale.partition("-")[0]:
        return None
    return translate(locale, "card-written-in", language=language_name(entry.language, locale))


@lru_cache
def language_name(code: str, locale: Locale) -> str:
    """A language as it is called in the sentence around it, which is English where `locale` has no catalog."""
    said_in = locale if locale in CATALOGS else ENGLISH
    return BabelLocale.parse(code, sep="-").get_display_name(said_in.replace("-", "_")) or code


def date_text(entry: Entry, locale: Locale) -> str:
    """The date of an entry as people write it."""
    return line(entry.date.format(locale), _DATE) if entry.date else translate(locale, "card-date-not-known")


def lead(entry: Entry, locale: Locale) -> str:
    """What stands before an entry's text, in bold, and how that is known; empty where its kind has nothing there."""
    return _lead(reading(entry, locale))


def _lead(found: Reading) -> str:
    aside = f" · *{line(found.aside, _KNOWN)}*" if found.aside else ""
    return f"**{line(found.lead, _DATE)}**{aside}" if found.lead else ""


def headed(entry: Entry, locale: Locale) -> str:
    """`lead` after the mark of its kind, which sets what happened apart from what did not."""
    found = reading(entry, locale)
    return f"{found.mark} {_lead(found)}".strip()


def what(entry: Entry, locale: Locale) -> str:
    """What an entry is, in a few words: its lead, or whose words it has; empty where its kind has neither."""
    found = reading(entry, locale)
    return " · ".join(line(part, _KNOWN) for part in (found.lead, found.aside, found.voice) if part)


def in_line(entry: Entry, locale: Locale, body: str) -> str:
    """An entry on one line, without its sign and number; `body` is as much of its text as is wanted, escaped."""
    before, after = _around(reading(entry, locale))
    return f"{before}{body}{after}"


def _around(found: Reading) -> tuple[str, str]:
    """What stands before and after the text of an entry on one line."""
    before, after = ("“", "”") if found.quoted else ("", "")
    if found.lead:
        before = f"{_lead(found)}{found.joint}{before}"
    return before, f"{after}{found.joint}{line(found.tail, _DATE)}" if found.tail else after


def in_list(library: Library, entry: Entry) -> tuple[str, str]:
    """What stands before and after the text of an entry in a list: its mark, its lead, and its small print below."""
    found = reading(entry, library.language)
    before, after = _around(found)
    below = _below(entry, found, first=(told_by(library, entry),))
    return f"{found.mark} {before}" if found.mark else before, f"{after}\n{below}"


def voice(library: Library, entry: Entry, limit: int = _WHO) -> str:
    """Who says what an entry says, in plain text: whoever it names, else its source by its title."""
    source = library.sources.get(entry.source_id)
    named = entry.speaker or entry.attributed_to
    return shorten(one_line(named or (f"“{source.title}”" if source else "")), limit)


def told_by(library: Library, entry: Entry) -> str | None:
    """Small print for an entry that names nobody: that its source says so; `None` where it names somebody itself."""
    if entry.speaker or entry.attributed_to or entry.source_id not in library.sources:
        return None
    title = library.sources[entry.source_id].title
    return translate(library.language, "card-told-by", title=line(shorten(one_line(title), _WHO), 2 * _WHO))


def told(entry: Entry, locale: Locale, body: str, *more: str | None, under_head: str | None = None) -> list[list[str]]:
    """An entry on a card, as blocks of lines: its text and what stands around it; `body` is escaped.

    `more` is small print after that of the entry, `under_head` a line below the first.
    """
    found = reading(entry, locale)
    if found.quoted:
        return [[quoted(body)], [f"— {speaker(entry, locale)}", _below(entry, found, *more)]]
    head, rest = (in_line(entry, locale, body), None) if found.inline else (headed(entry, locale), body)
    return [[each for each in (head, under_head, rest, _below(entry, found, *more)) if each]]


def small_print(
    entry: Entry, locale: Locale, *more: str | None, first: Sequence[str | None] = (), numbered: bool = True
) -> str:
    """Small print: `first`, what its kind says of an entry there, its permalink if `numbered`, and `more`."""
    return _below(entry, reading(entry, locale), *more, first=first, numbered=numbered)


def _below(
    entry: Entry, found: Reading, *more: str | None, first: Sequence[str | None] = (), numbered: bool = True
) -> str:
    below = [line(part, _PART) for part in found.below if part]
    return small(*first, *below, permalink(entry) if numbered and entry.number else None, *more)


def blocks(library: Library, heads: Sequence[str], entries: Sequence[Entry], room: int) -> list[str]:
    """Key dates at full length: head, body and who says so on lines of their own, in `room` characters altogether."""
    below = [small_print(entry, library.language, first=(told_by(library, entry),)) for entry in entries]
    room -= sum(map(length, (*heads, *below))) + 2 * len(entries)
    bodies = share([one_line(entry.body) for entry in entries], room)
    return ["\n".join(block) for block in zip(heads, bodies, below, strict=True)]


def quoted(body: str) -> str:
    """A quote in a block, in curly quotation marks; `body` is escaped already. Nothing may follow in the same text."""
    return f">>> “{body}”"


def speaker(entry: Entry, locale: Locale) -> str:
    """Whose words a quote is."""
    return line(entry.speaker or "", _WHO) or translate(locale, "card-speaker-not-stated")


def source_line(source: Source | None, locale: Locale) -> str:
    """Small print: a source's title, author and date, with what is not stated said so."""
    if source is None:
        return small(translate(locale, "card-source-not-stated"))
    published = source.published
    return small(
        translate(locale, "card-source-titled", title=line(source.title, _TITLE)),
        line(source.author, _WHO) if source.author else translate(locale, "card-author-not-stated"),
        line(published.format(locale), _DATE) if published else translate(locale, "card-source-date-not-stated"),
    )


def counts(library: Library, topic: Topic) -> str:
    """`5 dates · 3 quotes`, or that there is nothing yet."""
    counted = [(kind, len(library.of_topic(topic.id, kind.name))) for kind in KINDS.values()]
    there = [(kind, count) for kind, count in counted if count]
    parts = [render(kind.count_short(count), library.language) for kind, count in there if kind.place is not Place.TEXT]
    if there and not parts:
        return translate(library.language, "card-only", kind=there[0][0].noun)
    return " · ".join(parts) or translate(library.language, "card-without-entries")


def topics_of(library: Library, entries: Sequence[Entry]) -> list[Topic]:
    """The topics of some entries, each once, the one that an entry counts for first."""
    ids = dict.fromkeys(id for entry in entries for id in entry.topics)
    return [library.topics[id] for id in ids if id in library.topics]
