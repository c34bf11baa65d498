"""Every sentence that people read, once, by its id.

A message stands in a Fluent file (projectfluent.org/fluent/guide) below `bot/messages/LOCALE/`, one file for each noun:

    # Somebody typed the number of an entry that is not there. $number: as typed, such as 42
    entry-not-found = There is no entry #{ $number } in this library; /search finds entries by their words.

    entries-found = { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    } found

Code says it with `translate(locale, "entry-not-found", number="42")`, and errors of the services carry it unsaid:
`UserError("entry-not-found", number="42")`. An id begins with the noun that it is about, and all that begin with one
word stand in one file, which is named after it: `entry-…` in `entries.ftl`. Numbers that are counted are passed as
`int` and are grouped as the language does it; numbers that name something (`#42`, `r3`) are passed as text. Numbers in
a sentence that a constant decides (a limit, a number of days) are parameters. What was typed is escaped by whoever
passes it.

`python -m bot.messages.check`, a part of `make check`, finds missing and unused messages and parameters that differ.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping, Sequence
from functools import cache, cached_property, lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from babel import Locale as BabelLocale
from babel.lists import format_list
from fluent_compiler.bundle import FluentBundle

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.errors import Problem, UserError
from bot.domain.message import ENGLISH, Locale, Message

__all__ = ["CATALOGS", "Catalog", "closest", "render", "translate"]

log = logging.getLogger(__name__)

FOLDER = resources.files(__name__)

FOR_OPERATORS = frozenset(
    {
        "backups.ftl", "checkup.ftl", "cli.ftl", "config.ftl", "database.ftl", "discord.ftl", "process.ftl",
        "sandbox.ftl",
    }
)  # fmt: skip
"""Files with what is read at a terminal or in a log, which is English; another language may have some of it."""

ID = re.compile(r"^([a-z][a-z0-9-]*) *=", re.MULTILINE)


def translate(locale: Locale, id: str, /, **params: object) -> str:
    """The message `id` in a locale, in English where the locale has no catalog or its catalog no such message.

    An id that is nowhere is logged and shown itself, since a reader is better served by that than by nothing.
    """
    for value in params.values():
        if type(value) is not int:
            return _translate(locale, id, params)
    return _kept(locale, id, **params)


@lru_cache(maxsize=4_096)
def _kept(locale: Locale, id: str, /, **params: object) -> str:
    """Labels and counts, which cards say again and again; texts are not kept, since members typed many of them."""
    return _translate(locale, id, params)


def render(what: Message | Problem | UserError | str, locale: Locale) -> str:
    """A message, a problem (`where: why`) or an error in words; a text is one already."""
    if isinstance(what, str):
        return what
    if isinstance(what, Problem):
        return f"{render(what.where, locale)}: {render(what.message, locale)}"
    message = what.message if isinstance(what, UserError) else what
    return _translate(locale, message.id, message.params) if message.params else _kept(locale, message.id)


def _translate(locale: Locale, id: str, params: Mapping[str, object]) -> str:
    found = CATALOGS.get(locale)
    bundle = found.get(id) if found else None
    if bundle is None:
        locale_of_text = ENGLISH
        bundle = CATALOGS[ENGLISH].get(id)
    else:
        locale_of_text = locale
    if bundle is None:
        log.error("there is no message %r", id)
        return id
    text: str
    values = {name: _value(value, locale, locale_of_text) for name, value in params.items()}
    text, errors = bundle.format(id, values)
    for error in errors:
        log.error("message %r: %s", id, error)
    return text


def _value(value: object, locale: Locale, of_text: Locale) -> Any:
    """A parameter as Fluent takes it: a text or a number. A list is written as in `of_text`, the language around it."""
    if isinstance(value, str | int | float):
        return value
    if isinstance(value, Message | Problem | UserError):
        return render(value, locale)
    if isinstance(value, HistoricalDate):
        return value.format(locale)
    if isinstance(value, Sequence):
        words = [str(_value(each, locale, of_text)) for each in value]
        problems = value and isinstance(value[0], Problem)
        return "; ".join(words) if problems else format_list(words, locale=_babel(of_text))
    raise TypeError(f"no parameter of a message: {value!r}")


@cache
def _babel(locale: Locale) -> BabelLocale:
    # Our English is British: "a, b and c", as in dates.
    return BabelLocale.parse("en-GB" if locale == ENGLISH else locale, sep="-")


class Catalog:
    """The messages of one locale, in the Fluent files of some folders. A file is compiled when one of its messages is
    first asked for.

    Compiling all of them would take longer than the rest of the start.
    """

    def __init__(self, locale: Locale, *folders: Traversable) -> None:
        self._locale = locale
        self._folders = folders
        self._bundles: dict[str, FluentBundle] = {}

    @cached_property
    def _sources(self) -> dict[str, str]:
        files = (file for folder in self._folders for file in folder.iterdir() if file.name.endswith(".ftl"))
        texts = [file.read_text(encoding="utf-8") for file in files]
        return {id: text for text in texts for id in ID.findall(text)}

    def get(self, id: str) -> FluentBundle | None:
        """The compiled messages that `id` is among."""
        bundle = self._bundles.get(id)
        if bundle is None and (source := self._sources.get(id)) is not None:
            bundle = FluentBundle.from_string(self._locale, source, use_isolating=False)
            self._bundles |= dict.fromkeys(ID.findall(source), bundle)
        return bundle


def _found() -> dict[Locale, Catalog]:
    folders = {folder.name: folder for folder in FOLDER.iterdir() if folder.is_dir() and folder.name != "__pycache__"}
    return {Locale(name): Catalog(Locale(name), folders[name]) for name in (ENGLISH, *sorted({*folders} - {ENGLISH}))}


CATALOGS = _found()
"""The catalogs by locale, English first: each folder here that has messages is one."""


def closest(tag: str) -> Locale | None:
    """The locale with a catalog that a tag of Discord's means, such as `en` for `en-GB`; `None` where there is none."""
    return next((locale for locale in (Locale(tag), Locale(tag.partition("-")[0])) if locale in CATALOGS), None)
