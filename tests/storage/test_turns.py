"""Others have their turn while many rows are gone through."""

from __future__ import annotations

import asyncio

import pytest

from bot.storage.turns import ROWS, in_turns


@pytest.mark.parametrize(("rows", "turns"), [(0, 0), (ROWS - 1, 0), (ROWS, 1), (10 * ROWS + 1, 10)])
async def test_others_have_their_turn_between_so_many_rows(rows: int, turns: int) -> None:
    seen: list[int] = []
    had: set[int] = set()

    async def other() -> None:
        while True:
            had.add(len(seen))
            await asyncio.sleep(0)

    task = asyncio.create_task(other())
    async for row in in_turns(range(rows)):
        seen.append(row)  # noqa: PERF401 — the other task looks at it meanwhile
    task.cancel()
    assert seen == list(range(rows))
    assert sorted(had) == [ROWS * turn for turn in range(1, turns + 1)]
