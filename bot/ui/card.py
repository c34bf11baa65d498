"""A card: one answer as Discord shows it, made once and sent as often as wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import discord
import orjson

if TYPE_CHECKING:
    from discord.types import components as api

Part: TypeAlias = "api.ContainerChildComponent"

_TEXT_FIELDS: Final = ("content", "label", "placeholder", "description")


@dataclass(frozen=True, init=False, eq=False, repr=False)
class Card(discord.ui.LayoutView):
    """Components V2 in a coloured frame: their JSON, so that sending one again, or from two tasks, is safe and free.

    To discord.py it is a view that is finished: its components carry ids that say what they do (`bot.ui.custom_ids`)
    and are answered by one router. Of a view it has what discord.py asks for when it sends one, and none of the items,
    futures and timers, which cost more than all else about an answer.
    """

    encoded: bytes

    def __init__(self, *parts: Part | None, accent: int) -> None:
        # `super().__init__()` would make what a card has no use for.
        frame: api.ContainerComponent = {
            "type": 17,
            "accent_color": int(accent),
            "spoiler": False,
            "components": [part for part in parts if part is not None],
        }
        object.__setattr__(self, "encoded", orjson.dumps([frame]))

    def __repr__(self) -> str:
        return f"<Card {self.text!r}>"

    def to_components(self) -> list[dict[str, Any]]:
        """The components, read anew from their JSON."""
        components: list[dict[str, Any]] = orjson.loads(self.encoded)
        return components

    def has_components_v2(self) -> bool:
        return True

    def is_finished(self) -> bool:
        """Always: discord.py stores views that are not."""
        return True

    def is_dispatchable(self) -> bool:
        return False

    @property  # type: ignore[misc]
    def timeout(self) -> None:
        """Never: nobody waits for a press of it."""

    @property
    def text(self) -> str:
        """All text that the card shows, a line for each: texts, labels, placeholders, options and alt texts."""
        return "\n".join(_shown(self.to_components()))


def _walk(components: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for component in components:
        yield component
        for field in ("components", "options", "items"):
            yield from _walk(component.get(field) or ())


def _shown(components: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for component in _walk(components):
        yield from (component[field] for field in _TEXT_FIELDS if component.get(field))
