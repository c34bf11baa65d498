"""Pages of lists: which one, of how many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list: its `number` from 0, of `count` (at least 1), and how many things there are in `total`."""

    items: Sequence[T]
    number: int
    count: int
    total: int


def clamped(number: int, total: int, size: int) -> tuple[int, int]:
    """`number` moved into the pages that there are, and how many there are. Numbers come from ids and may be any."""
    count = max(1, -(-total // size))
    return min(max(number, 0), count - 1), count
