"""Drawing off the event loop, by one thread: matplotlib is not thread-safe."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec

P = ParamSpec("P")

_worker: ThreadPoolExecutor | None = None


async def draw(function: Callable[P, bytes], *args: P.args, **kwargs: P.kwargs) -> bytes:
    """What `function` (`timeline_png`, `trending_png`) returns, computed in the one thread that draws."""
    global _worker
    if _worker is None:
        _worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="charts")
    return await asyncio.wrap_future(_worker.submit(function, *args, **kwargs))


def close() -> None:
    """End the drawing thread: the picture being drawn is finished first, those that wait are cancelled."""
    global _worker
    if _worker is not None:
        _worker.shutdown(cancel_futures=True)
        _worker = None
