"""Submits of forms, as cogs receive them. Every part of one is untrusted."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import discord

from bot.cogs.interactions.presses import ComponentEvent
from bot.domain.errors import UserError
from bot.ui import custom_ids
from bot.ui.cards.held import FILE_NAME, read_block
from bot.ui.form import Form

Interaction = discord.Interaction[Any]

FILE_LIMIT = 64_000  # bytes of one text handed back as a file; a form holds less


@dataclass(frozen=True, slots=True)
class FormSubmission:
    """A form as it was filled: what its id asks for, the values by field name, and whether a warning was read.

    `confirmed` is true once its sender has been shown what speaks against saving and has pressed "Save anyway".
    """

    press: custom_ids.Press
    values: Mapping[str, str]
    confirmed: bool = False

    def number(self, name: str) -> int:
        """An id, a number or a version in the form's id."""
        return self.press.number(name)

    def text(self, name: str) -> str:
        """An argument of the form's id."""
        return self.press.args[name]

    def __getitem__(self, name: str) -> str:
        """The value of a field, empty where it was left empty."""
        return self.values.get(name, "")


def typed_in(interaction: Interaction) -> dict[str, str]:
    """All that was typed or chosen in a submitted form, by field name, whatever form it was."""
    data: Any = interaction.data or {}
    return dict(_values(data.get("components") or ()))


def _values(components: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    for component in components:
        yield from _values(component.get("components") or ())
        inner = component.get("component")
        if isinstance(inner, Mapping):
            yield from _values([inner])
        name, value, values = (component.get(key) for key in ("custom_id", "value", "values"))
        if isinstance(name, str):
            if isinstance(value, str):
                yield name, value
            elif isinstance(values, Sequence) and len(values) == 1:
                yield name, str(values[0])


async def returned_input(interaction: Interaction) -> dict[str, str]:
    """The typed texts that the pressed message hands back, in its code blocks and in the files on it."""
    values: dict[str, str] = {}
    for part in parts(interaction.message.components if interaction.message else ()):
        if isinstance(part, discord.TextDisplay):
            block = read_block(part.content)
            values |= dict([block]) if block else {}
        elif isinstance(part, discord.FileComponent):
            values |= await _read_file(interaction, part)
    return values


def parts(components: Iterable[Any]) -> Iterator[Any]:
    """The components of a message, those inside others too."""
    for component in components:
        yield component
        yield from parts(getattr(component, "children", ()))


async def _read_file(interaction: Interaction, file: discord.FileComponent) -> dict[str, str]:
    name = re.fullmatch(FILE_NAME, file.name or "")
    if name is None or (file.size or 0) > FILE_LIMIT:
        return {}
    try:
        # Not `file.media.read()`: discord.py 2.7.1 gives the files of a message no connection to read them by.
        return {name[1]: (await interaction.client.http.get_from_cdn(file.media.url)).decode("utf-8", "replace")}
    except discord.DiscordException:
        raise UserError("held-file-not-given-back", file=file.name or "") from None


Submit = Callable[[Interaction, FormSubmission], Awaitable[None]]
Opener = Callable[[Interaction, ComponentEvent], Awaitable[Form]]
Method = TypeVar("Method", bound=Callable[..., Awaitable[Any]])


def on_submit(action: str) -> Callable[[Method], Method]:
    """Mark the method of a cog that takes the form whose id names `action`."""
    return _marking("submits", action)


def opens_form(action: str) -> Callable[[Method], Method]:
    """Mark the method of a cog that makes the form whose id names `action`, from a press with the form's arguments."""
    return _marking("opens", action)


def _marking(mark: str, action: str) -> Callable[[Method], Method]:
    def marking(method: Method) -> Method:
        method.__dict__[mark] = action
        return method

    return marking


def marked(features: Iterable[object], mark: str) -> dict[str, Any]:
    """The methods of some cogs that carry a mark, by action."""
    return {
        method.__dict__[mark]: getattr(feature, name)
        for feature in features
        for name, method in vars(type(feature)).items()
        if mark in getattr(method, "__dict__", {})
    }
