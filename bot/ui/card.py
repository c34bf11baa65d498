"""A card: one answer as Discord shows it, made once and sent as often as wanted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import discord

from bot.ui.text import length

Part = discord.ui.Item[discord.ui.LayoutView]


class Card(discord.ui.LayoutView):
    """Components V2 in a coloured frame, frozen when made: sending one card again, or from two tasks, is safe and free.

    Its components carry ids that say what they do (`bot.ui.custom_ids`) and are answered by one router, so the card
    itself never listens: discord.py is told that it is finished and keeps no card, however many are sent.
    """

    def __init__(self, *parts: Part | None, accent: int) -> None:
        super().__init__(timeout=None)
        self.add_item(discord.ui.Container(*(part for part in parts if part is not None), accent_colour=accent))
        self._payload: list[dict[str, Any]] = super().to_components()  # type: ignore[no-untyped-call]
        # The payload says it all; a card kept for the next asker holds no items.
        self.clear_items()
        self.stop()

    def to_components(self) -> list[dict[str, Any]]:
        """The payload, the same objects every time: not to be changed."""
        return self._payload

    def has_components_v2(self) -> bool:
        return True

    def is_finished(self) -> bool:
        """Always: discord.py stores views that are not, and outside a running loop `stop` could not say so."""
        return True

    def is_dispatchable(self) -> bool:
        return False

    @cached_property
    def text(self) -> str:
        """All text that the card shows, a line for each: texts, labels, placeholders, options and alt texts."""
        return "\n".join(_shown(self._payload))

    def content_length(self) -> int:
        """Characters that count towards the limit of a message's text."""
        return sum(length(part["content"]) for part in _walk(self._payload) if "content" in part)


_TEXT_FIELDS = ("content", "label", "placeholder", "description")


def _walk(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for component in components:
        yield component
        for field in ("components", "options", "items"):
            yield from _walk(component.get(field) or [])


def _shown(components: list[dict[str, Any]]) -> Iterator[str]:
    for component in _walk(components):
        yield from (component[field] for field in _TEXT_FIELDS if component.get(field))
