"""A topic: what members ask about, under any of its names."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.entry import Status

NAME_LIMIT = 100  # Discord: the name of an autocomplete choice
NAMES_LIMIT = 25  # Discord: choices offered at once


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of one guild. All `names` are equals; the first is shown first.

    `version` counts its changes. A retired topic is in no library; what is on it alone is not shown meanwhile.
    """

    id: int
    key: str
    names: tuple[str, ...]
    related: tuple[int, ...] = ()
    version: int = 1
    status: Status = Status.PUBLISHED

    @property
    def name(self) -> str:
        return self.names[0]
