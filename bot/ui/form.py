"""A form: a modal whose id says what its submit asks for, so that any process can take it, also after a restart."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

import discord

from bot.domain.entry import Certainty, Kind
from bot.domain.errors import UserError
from bot.kinds.base import Field
from bot.ui import custom_ids
from bot.ui.limits import INPUT_VALUE, LABEL, LABEL_DESCRIPTION, MODAL_ITEMS, MODAL_TITLE, OPTION_TEXT, SELECT_OPTIONS
from bot.ui.text import label, length

# What is chosen rather than typed: the values of a field, with what each means.
CHOICES: Mapping[str, Mapping[str, str]] = {
    "certainty": {
        Certainty.HAPPENED: "Sources agree that it did",
        Certainty.INFERRED: "Somebody concluded it; say who",
        Certainty.PLANNED: "It was planned when the source spoke; say by whom",
        Certainty.EXPECTED: "It was expected when the source spoke; say by whom",
    },
    "kind": {
        Kind.SUMMARY: "What a topic is about",
        Kind.KEY_DATE: "Something that happened, and when",
        Kind.QUOTE: "Somebody's words, to the letter",
    },
}


class Form(discord.ui.Modal):
    """A modal for `fields`, at most five. Those in `selects` are chosen from what it maps values to.

    discord.py keeps no form: it discards the submit of one that it does not know, after a restart for example. The
    router reads the submit instead. The id ends at random, since Discord's clients keep what was typed into a form that
    was closed, and would show it in the next one with the same id.
    """

    def __init__(
        self,
        title: str,
        action: str,
        args: Sequence[object],
        fields: Sequence[Field],
        selects: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        custom_id = custom_ids.make(action, *args, secrets.token_hex(4))
        super().__init__(title=label(title, MODAL_TITLE.high), custom_id=custom_id)
        assert 1 <= len(fields) <= MODAL_ITEMS.high, f"{action}: {len(fields)} fields"
        self.fields = tuple(fields)
        self.selects = selects or {}
        self.values: dict[str, str] = {}
        self.stop()

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
        return [self._item(each, self.values.get(each.name, "")) for each in self.fields]

    def _item(self, wanted: Field, value: str) -> dict[str, Any]:
        options = self.selects.get(wanted.name)
        item = _label(wanted, _select(wanted, value, options)) if options else _item(wanted, value)
        payload: dict[str, Any] = dict(item.to_component_dict())
        return payload


def _item(wanted: Field, value: str) -> discord.ui.Label[Any]:
    chosen = CHOICES.get(wanted.name)
    return _label(wanted, _radio(wanted, value, chosen) if chosen else _input(wanted, value), not chosen)


def _label(wanted: Field, control: discord.ui.Item[Any], helped: bool = True) -> discord.ui.Label[Any]:
    return discord.ui.Label(
        text=label(wanted.label, LABEL.high),
        description=label(wanted.help, LABEL_DESCRIPTION.high) if helped else None,
        component=control,
    )


def _select(wanted: Field, value: str, options: Mapping[str, str]) -> discord.ui.Select[Any]:
    return discord.ui.Select(
        custom_id=wanted.name,
        required=wanted.required,
        options=[
            discord.SelectOption(label=label(words, OPTION_TEXT.high), value=name, default=name == value)
            for name, words in islice(options.items(), SELECT_OPTIONS.high)
        ],
    )


def _radio(wanted: Field, value: str, chosen: Mapping[str, str]) -> discord.ui.RadioGroup[Any]:
    return discord.ui.RadioGroup(
        custom_id=wanted.name,
        required=wanted.required,
        options=[
            discord.RadioGroupOption(
                label=name.replace("_", " ").capitalize(), value=str(name), description=words, default=name == value
            )
            for name, words in chosen.items()
        ],
    )


def _input(wanted: Field, value: str) -> discord.ui.TextInput[Any]:
    if length(value) > INPUT_VALUE.high:
        raise UserError(
            f"{wanted.label} has {length(value):,} characters, and a form of Discord's takes {INPUT_VALUE.high:,}."
            " Change it with /curate export and /curate import."
        )
    return discord.ui.TextInput(
        custom_id=wanted.name,
        style=discord.TextStyle.paragraph if wanted.long else discord.TextStyle.short,
        required=wanted.required,
        default=value or None,
        # Discord refuses a form whose own text is over the maximum, so a text that is too long brings its own room.
        max_length=min(max(wanted.limit, length(value)), INPUT_VALUE.high),
    )
