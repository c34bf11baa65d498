"""Presses of buttons and choices in selects, as cogs receive them. Every part of one is untrusted."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import discord

from bot.domain.dates.historical_date import BadDate, HistoricalDate
from bot.domain.errors import UserError
from bot.ui import custom_ids

OLD = "outdated-button"


@dataclass(frozen=True, slots=True)
class ComponentEvent:
    """What was pressed, its id already found to be of our grammar, and the values chosen if it is a select.

    Its methods raise `UserError` for what no button of this version asks.
    """

    press: custom_ids.Press
    values: Sequence[str] = ()

    @classmethod
    def of(cls, interaction: discord.Interaction[Any]) -> ComponentEvent:
        """The press that an interaction of a component is."""
        data: Any = interaction.data or {}
        press = custom_ids.read(str(data.get("custom_id", "")))
        if press is None:
            raise UserError(OLD)
        return cls(press, data.get("values") or ())

    def number(self, name: str) -> int:
        """An id or a page; pages may be negative or far too large and are clamped by the cards."""
        return self.press.number(name)

    def text(self, name: str) -> str:
        return self.press.args[name]

    def date(self, name: str) -> HistoricalDate | None:
        """A date, `None` where it is empty."""
        try:
            return HistoricalDate.parse(text) if (text := self.text(name)) else None
        except BadDate:
            raise UserError(OLD) from None

    def chosen(self) -> str:
        """The one value that was chosen in a select."""
        if len(self.values) != 1:
            raise UserError(OLD)
        return self.values[0]

    def choice(self) -> tuple[str, int]:
        """What was chosen in a select that opens one thing: `topic` and its id, or `entry` and its number."""
        chosen = custom_ids.read_value(self.chosen())
        if chosen is None:
            raise UserError(OLD)
        return chosen


Handler = Callable[[discord.Interaction[Any], ComponentEvent], Awaitable[None]]
Method = TypeVar("Method", bound=Callable[..., Awaitable[None]])


def on_press(action: str) -> Callable[[Method], Method]:
    """Mark the method of a cog that answers buttons and selects whose id names `action`."""

    def mark(method: Method) -> Method:
        method.__dict__["on_press"] = action
        return method

    return mark


def handlers(feature: object) -> dict[str, Handler]:
    """The methods of a cog that answer presses, by action."""
    methods = (getattr(feature, name) for name in dir(type(feature)))
    return {method.on_press: method for method in methods if hasattr(method, "on_press")}
