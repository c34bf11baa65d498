"""The last look at the lease, right before the bytes of a post leave.

Hours may pass from the moment at which a post is handed to discord.py to the one at which it is sent: it waits in a
rate limit, for a connection, or to be sent again after an error, and the process may be suspended meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from types import SimpleNamespace

import aiohttp


class Passage:
    """What became of one guarded request; `closed` where its bytes were held back at least once."""

    def __init__(self) -> None:
        self.closed = False


# A context variable reaches the task in which aiohttp writes the body, and every retry of discord.py's.
_guarded: ContextVar[Passage | None] = ContextVar("almanac_guarded", default=None)


class Fence:
    """Lets guarded requests through only while `allows` says so. `trace` is what discord.py hands to aiohttp."""

    def __init__(self, allows: Callable[[], bool]) -> None:
        self._allows = allows
        self.trace = aiohttp.TraceConfig()
        # aiohttp calls this right before it writes a piece of the body, the first of which takes the headers along.
        self.trace.on_request_chunk_sent.append(self._look)

    @contextmanager
    def guard(self) -> Iterator[Passage]:
        """Hold back what is sent inside once it may not be; it then fails with a `ClientConnectionError`."""
        passage = Passage()
        token = _guarded.set(passage)
        try:
            yield passage
        finally:
            _guarded.reset(token)

    async def _look(
        self, session: aiohttp.ClientSession, context: SimpleNamespace, chunk: aiohttp.TraceRequestChunkSentParams
    ) -> None:
        passage = _guarded.get()
        if passage is not None and not self._allows():
            passage.closed = True
            raise PermissionError("this process may not post any more")
