"""Files: what an import would do, what it did, what stands against it; and a library as a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

import discord

from bot.domain.entry import Entry
from bot.domain.errors import Problem
from bot.domain.message import Locale, Message
from bot.domain.packs.plan import ImportItem, ImportStatus, PackChanges
from bot.domain.source import Source
from bot.kinds import KINDS, kind_named
from bot.messages import render, translate
from bot.ui import components, custom_ids
from bot.ui.card import Card
from bot.ui.cards.done import done, listing
from bot.ui.components import Accent, button, row, rule, text
from bot.ui.text import escape, shorten, small
from bot.ui.wording import line

_FAULTS = 20
_FAULT, _WORDS, _FILE = 165, 90, 80
_LINES = 2_600
_FIELDS = frozenset({field.name for each in (Entry, Source) for field in fields(each)} | {"names", "related"})
"""What has a name of its own in a list of what changes; what only one kind has goes by the name of its column."""


def dry_run(locale: Locale, file: str, plan: PackChanges, seal: str, four_eyes: bool, again: bool = False) -> Card:
    """What importing a file would do, the file itself, and the button that does it; `again` after the library moved.

    The file has to be sent along, under this name, if there is anything to import.
    """
    if not plan.writes:
        return nothing_to_import(locale, file, plan)
    changed, added = plan.of(ImportStatus.CHANGED), plan.of(ImportStatus.ADDED)
    return Card(
        text(
            translate(locale, "import-dry-run", name=line(file, _FILE)),
            translate(locale, "import-dry-run-again") if again else None,
            small(translate(locale, "import-nothing-saved-yet")),
        ),
        text(*_counts(locale, plan)),
        rule(),
        text(*listing(locale, [_described(locale, item) for item in (*changed, *added)], _LINES)),
        rule(),
        components.file(file),
        text(translate(locale, "import-by-another-moderator")) if four_eyes else None,
        row(
            button(
                _label(locale, plan),
                custom_ids.make("import", file=seal, plan=plan.digest),
                style=discord.ButtonStyle.success,
            )
        ),
        accent=Accent.SOURCES,
    )


def imported(locale: Locale, file: str, plan: PackChanges) -> Card:
    """What an import did."""
    said, note = translate(locale, "import-done", name=file), translate(locale, "import-done-note")
    return done(said, *_counts(locale, plan, done=True), note=note)


def nothing_to_import(locale: Locale, file: str, plan: PackChanges) -> Card:
    """That a library has all of a file."""
    return done(translate(locale, "import-nothing", name=file), *_counts(locale, plan))


def import_refused(locale: Locale, file: str, problems: Sequence[Problem]) -> Card:
    """What is wrong with a file, the first faults a line each, with their places in it."""
    shown = [line(render(problem, locale).removeprefix(f"{file}: "), _FAULT) for problem in problems[:_FAULTS]]
    more = len(problems) - len(shown)
    return Card(
        text(translate(locale, "import-refused", name=line(file, _FILE), count=len(problems))),
        text(*(f"- {each}" for each in shown), translate(locale, "list-and-more", count=more) if more else None),
        text(small(translate(locale, "import-refused-advice"))),
        accent=Accent.REFUSAL,
    )


def exporting(locale: Locale, entries: int) -> Card:
    """That an export is under way."""
    return done(translate(locale, "export-under-way", count=entries))


def exported(locale: Locale, name: str, entries: int, importable: bool) -> Card:
    """A library as a file, which is sent along under its name."""
    note = None if importable else small(translate(locale, "export-larger-than-import"))
    return Card(
        text(translate(locale, "export-done", count=entries), note),
        components.file(name),
        accent=Accent.DONE,
    )


def _label(locale: Locale, plan: PackChanges) -> str:
    counted = {noun: sum(item.noun == noun for item in plan.writes) for noun in ("topic", "source")}
    entries = len(plan.writes) - sum(counted.values())
    if entries:
        return translate(locale, "import-button-entries", count=entries)
    if not counted["source"]:
        return translate(locale, "import-button-topics", count=counted["topic"])
    if not counted["topic"]:
        return translate(locale, "import-button-sources", count=counted["source"])
    return translate(locale, "import-button-topics-and-sources", topics=counted["topic"], sources=counted["source"])


def _counts(locale: Locale, plan: PackChanges, done: bool = False) -> list[str]:
    """What is added, changed and left alone, in one line each."""
    ids = {
        ImportStatus.ADDED: "import-added" if done else "import-to-add",
        ImportStatus.CHANGED: "import-changed" if done else "import-to-change",
    }
    lines = [translate(locale, id, what=_nouns(plan.of(status))) for status, id in ids.items() if plan.count(status)]
    if unchanged := plan.count(ImportStatus.UNCHANGED):
        lines.append(translate(locale, "import-unchanged", count=unchanged))
    if retired := plan.count(ImportStatus.RETIRED):
        lines.append(translate(locale, "import-retired", count=retired))
    if duplicates := [item for item in plan.of(ImportStatus.ADDED) if item.duplicate_of is not None]:
        lines.append(f"⚠️ {translate(locale, 'import-duplicates', count=len(duplicates))}")
    if plan.quotes:
        verified = translate(locale, "import-quotes-verified", verified=plan.quotes_verified, count=plan.quotes)
        lines.append(small(verified))
    if plan.reverified:
        lines.append(small(translate(locale, "import-quotes-reverified", count=plan.reverified)))
    return lines


def _nouns(items: Sequence[ImportItem]) -> list[Message]:
    """How many of each noun there are."""
    counted = [(sum(item.noun == noun for item in items), noun) for noun in ("source", "topic", *KINDS)]
    return [_counted(noun, count) for count, noun in counted if count]


def _counted(noun: str, count: int) -> Message:
    kind = kind_named(noun)
    return kind.count(count) if kind else Message(f"import-{noun}s", {"count": count})


def _described(locale: Locale, item: ImportItem) -> str:
    """One thing to be written: whether it is new or what changes, where it stands, its first words, and what is
    doubtful about it; escaped."""
    described = _named(locale, item)
    return f"{described}\n  ⚠️ {escape(render(item.doubt, locale))}" if item.doubt else described


def _named(locale: Locale, item: ImportItem) -> str:
    kind = kind_named(item.noun)
    date = f"{item.date.format(locale)} — " if item.date else ""
    said = {
        "noun": kind.noun if kind else Message(f"import-{item.noun}"),
        "place": Message("import-row", {"row": str(item.row)}) if item.row else line(item.key, 40),
        "words": line(shorten(f"{date}{item.words}", _WORDS), _WORDS + 10),
    }
    if item.status is ImportStatus.CHANGED:
        changed = ", ".join(_field(locale, name) for name in item.changed)
        if item.number:
            return translate(locale, "import-changed-entry", number=str(item.number), fields=changed, **said)
        return translate(locale, "import-changed-other", fields=changed, **said)
    if item.duplicate_of:
        return translate(locale, "import-new-duplicate", number=str(item.duplicate_of), **said)
    return translate(locale, "import-new", **said)


def _field(locale: Locale, name: str) -> str:
    return translate(locale, f"changed-{name.replace('_', '-')}") if name in _FIELDS else name
