"""Going through many rows without keeping others from their turn."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from typing import TypeVar

ROWS = 500  # gone through at once: some milliseconds

T = TypeVar("T")


async def in_turns(rows: Iterable[T]) -> AsyncIterator[T]:
    """The rows, with the event loop given to others between each so many."""
    for place, row in enumerate(rows, 1):
        yield row
        if place % ROWS == 0:
            await asyncio.sleep(0)
