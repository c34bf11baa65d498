"""A form: a modal whose id says what its submit asks for, so that any process can take it, also after a restart."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

import discord

from bot.domain.errors import UserError
from bot.domain.message import ENGLISH, Locale, Message, as_message
from bot.kinds.base import Choice, Field
from bot.messages import render
from bot.ui import custom_ids
from bot.ui.limits import INPUT_VALUE, LABEL, LABEL_DESCRIPTION, MODAL_ITEMS, MODAL_TITLE, OPTION_TEXT, SELECT_OPTIONS
from bot.ui.text import label, length, one_line

if TYPE_CHECKING:
    from discord.types import components as api


def in_words(what: Message | str, locale: Locale) -> str:
    """A label or help of a field, which is a message or its id, as it is read."""
    return render(as_message(what, {}), locale) if what else ""


class Form(discord.ui.Modal):
    """A modal for `fields`, at most five, under a title that is a message or its id. Those in `selects` are
    chosen from what that maps their values to.

    discord.py keeps no form: it discards the submit of one that it does not know, after a restart for example. The
    router reads the submit instead. The id ends at random, since Discord's clients keep what was typed into a form that
    was closed, and would show it in the next one with the same id.
    """

    def __init__(
        self,
        title: Message | str,
        action: str,
        args: Mapping[str, object],
        fields: Sequence[Field],
        selects: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        custom_id = custom_ids.make(action, **args, random=secrets.token_hex(4))
        super().__init__(title="–", custom_id=custom_id)  # a title that is said in `in_locale`
        assert 1 <= len(fields) <= MODAL_ITEMS.high, f"{action}: {len(fields)} fields"
        self.fields = tuple(fields)
        self.selects = selects or {}
        self.values: dict[str, str] = {}
        self._title = title
        self.in_locale(ENGLISH)
        self.stop()

    def in_locale(self, locale: Locale) -> Form:
        """The same form in the language of whoever fills it."""
        self.locale = locale
        self.title = label(in_words(self._title, locale), MODAL_TITLE.high)
        return self

    def filled(self, values: Mapping[str, str | None]) -> Form:
        """The same form with `values` in the fields of their names.

        `UserError` is raised, once it is sent, for a text that is longer than a form of Discord's can show.
        """
        names = {each.name for each in self.fields}
        self.values |= {name: value for name, value in values.items() if value and name in names}
        return self

    def is_finished(self) -> bool:
        """Always: discord.py stores modals that are not."""
        return True

    def to_components(self) -> list[dict[str, Any]]:
        """A label with its input for every field."""
        return [dict(self._labelled(each, self.values.get(each.name, ""))) for each in self.fields]

    def _labelled(self, wanted: Field, value: str) -> api.LabelComponent:
        named: api.LabelComponent = {
            "type": 18,
            "label": label(in_words(wanted.label, self.locale), LABEL.high),
            "component": self._control(wanted, value),
        }
        if named["component"]["type"] != 21:  # each choice of a radio group says itself what it means
            named["description"] = label(in_words(wanted.help, self.locale), LABEL_DESCRIPTION.high)
        return named

    def _control(self, wanted: Field, value: str) -> api.LabelChildComponent:
        if options := self.selects.get(wanted.name):
            return _select(wanted, value, options)
        if wanted.choices:
            return _radio(wanted, value, wanted.choices, self.locale)
        return _input(wanted, value, self.locale)


def _select(wanted: Field, value: str, options: Mapping[str, str]) -> api.SelectMenu:
    return {
        "type": 3,
        "custom_id": wanted.name,
        "required": wanted.required,
        "disabled": False,
        "min_values": 1,
        "max_values": 1,
        "options": [
            {"label": label(words, OPTION_TEXT.high), "value": name, "default": name == value}
            for name, words in islice(options.items(), SELECT_OPTIONS.high)
        ],
    }


def _radio(wanted: Field, value: str, choices: Mapping[str, Choice], locale: Locale) -> api.RadioGroupComponent:
    return {
        "type": 21,
        "custom_id": wanted.name,
        "required": wanted.required,
        "options": [
            {
                "label": render(choice.name, locale),
                "value": str(each),
                "description": render(choice.meaning, locale),
                "default": each == value,
            }
            for each, choice in choices.items()
        ],
    }


def _input(wanted: Field, value: str, locale: Locale) -> api.TextInput:
    if not wanted.long:
        value = one_line(value)
    if length(value) > INPUT_VALUE.high:
        raise UserError(
            "form-text-too-long",
            field=in_words(wanted.label, locale),
            count=length(value),
            limit=INPUT_VALUE.high,
        )
    style = discord.TextStyle.paragraph if wanted.long else discord.TextStyle.short
    shown: api.TextInput = {
        "type": 4,
        "custom_id": wanted.name,
        "label": None,
        "style": style.value,
        "required": wanted.required,
        # Discord refuses a form whose own text is over the maximum, so a text that is too long brings its own room.
        "max_length": min(max(wanted.limit, length(value)), INPUT_VALUE.high),
    }
    if value:
        shown["value"] = value
    return shown
