"""Files: what an import would do, what it did, what stands against it; and a library as a file."""

from __future__ import annotations

from collections.abc import Sequence

import discord

from bot.domain.errors import Problem
from bot.domain.message import ENGLISH
from bot.domain.packs.plan import ImportItem, ImportStatus, PackChanges
from bot.kinds import KINDS, kind_named
from bot.messages import render
from bot.ui import components, custom_ids
from bot.ui.card import Card
from bot.ui.cards.done import done, listing
from bot.ui.components import Accent, button, row, rule, text
from bot.ui.text import listed, plural, shorten, small
from bot.ui.wording import line

_FAULTS = 20
_FAULT, _WORDS, _FILE = 165, 90, 80
_LINES = 2_600
_FIELDS = {"body": "text", "source_id": "source", "attributed_to": "attribution", "archive_link": "archive link"}


def dry_run(file: str, plan: PackChanges, seal: str, four_eyes: bool, again: bool = False) -> Card:
    """What importing a file would do, the file itself, and the button that does it; `again` after the library moved.

    The file has to be sent along, under this name, if there is anything to import.
    """
    if not plan.writes:
        return nothing_to_import(file, plan)
    changed, added = plan.of(ImportStatus.CHANGED), plan.of(ImportStatus.ADDED)
    who = "Another moderator presses the button: this server wants two pairs of eyes." if four_eyes else None
    return Card(
        text(
            f"## Dry run: {line(file, _FILE)}",
            "**The library has changed since; this is what the import would do now.**" if again else None,
            small("Nothing is saved yet"),
        ),
        text(*_counts(plan)),
        rule(),
        text(*listing([_described(item) for item in (*changed, *added)], _LINES)),
        rule(),
        components.file(file),
        text(who) if who else None,
        row(
            button(
                _label(plan), custom_ids.make("import", file=seal, plan=plan.digest), style=discord.ButtonStyle.success
            )
        ),
        accent=Accent.SOURCES,
    )


def imported(file: str, plan: PackChanges) -> Card:
    """What an import did."""
    return done(f"Imported {file}.", *_counts(plan, done=True), note="`/curate log` has it; every change has a history")


def nothing_to_import(file: str, plan: PackChanges) -> Card:
    """That a library has all of a file."""
    said = f"There is nothing to import: the library has all of {file}, as the file says it."
    return done(said, *_counts(plan))


def import_refused(file: str, problems: Sequence[Problem]) -> Card:
    """What is wrong with a file, the first faults a line each, with their places in it."""
    shown = [line(render(problem, ENGLISH).removeprefix(f"{file}: "), _FAULT) for problem in problems[:_FAULTS]]
    more = len(problems) - len(shown)
    return Card(
        text(f"**{line(file, _FILE)} has {plural(len(problems), 'fault')}, so nothing was saved.**"),
        text(*(f"- {each}" for each in shown), f"and {more:,} more" if more else None),
        text(small("Mend the file and run the command again")),
        accent=Accent.REFUSAL,
    )


def exporting(entries: int) -> Card:
    """That an export is under way."""
    return done(f"Exporting {plural(entries, 'entry', 'entries')}…")


def exported(name: str, entries: int, importable: bool) -> Card:
    """A library as a file, which is sent along under its name."""
    note = None if importable else "More than `/curate import` takes; whoever runs this bot can import it"
    return Card(
        text(f"**The library: {plural(entries, 'entry', 'entries')}.**", small(note) if note else None),
        components.file(name),
        accent=Accent.DONE,
    )


def _label(plan: PackChanges) -> str:
    entries = sum(item.noun in KINDS for item in plan.writes)
    if entries:
        return f"Import {plural(entries, 'entry', 'entries')}"
    nouns = [(sum(item.noun == noun for item in plan.writes), noun) for noun in ("topic", "source")]
    return f"Import {listed(plural(count, noun) for count, noun in nouns if count)}"


def _counts(plan: PackChanges, done: bool = False) -> list[str]:
    """What is added, changed and left alone, in one line each."""
    would = {
        ImportStatus.ADDED: "Added" if done else "To add",
        ImportStatus.CHANGED: "Changed" if done else "To change",
    }
    lines = [f"{words}: {_nouns(plan.of(status))}" for status, words in would.items() if plan.count(status)]
    if unchanged := plan.count(ImportStatus.UNCHANGED):
        lines.append(f"There already: {unchanged:,}")
    if retired := plan.count(ImportStatus.RETIRED):
        lines.append(f"Retired here, and left so: {retired:,}")
    if duplicates := [item for item in plan.of(ImportStatus.ADDED) if item.duplicate_of is not None]:
        lines.append(
            f"⚠️ {plural(len(duplicates), 'entry', 'entries')} to add, word for word as another says it already"
        )
    if plan.quotes:
        lines.append(small(f"{plan.quotes_verified:,} of {plural(plan.quotes, 'quote')} verified to the letter"))
    if plan.reverified:
        lines.append(small(f"{plural(plan.reverified, 'other quote')} verified anew against a new fingerprint"))
    return lines


def _nouns(items: Sequence[ImportItem]) -> str:
    counted = [(sum(item.noun == noun for item in items), noun) for noun in ("source", "topic", *KINDS)]
    return listed(plural(count, *_nouns_of(noun)) for count, noun in counted if count)


def _nouns_of(noun: str) -> tuple[str, str | None]:
    kind = kind_named(noun)
    return (kind.noun, kind.nouns) if kind else (noun, None)


def _described(item: ImportItem) -> str:
    """One thing to be written: whether it is new or what changes, where it stands, and its first words; escaped."""
    noun, _ = _nouns_of(item.noun)
    place = f"row {item.row}" if item.row else line(item.key, 40)
    words = line(shorten(item.words, _WORDS), _WORDS + 10)
    if item.status is ImportStatus.CHANGED:
        fields = ", ".join(_FIELDS.get(name, name) for name in item.changed)
        number = f" #{item.number}" if item.number else ""
        return f"changed {noun}{number} ({fields}), {place}: {words}"
    duplicate = f" ⚠️ as #{item.duplicate_of}" if item.duplicate_of else ""
    return f"new {noun}, {place}: {words}{duplicate}"
