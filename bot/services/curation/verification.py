"""Verifying quotes against the fingerprints of their sources, in a worker thread."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from hashlib import blake2b

from bot.domain.draft import Draft
from bot.domain.text import clean
from bot.domain.verification.fingerprint import Fingerprint
from bot.domain.verification.verdict import Verdict
from bot.kinds import KINDS
from bot.storage import sources
from bot.storage.database import Connection, Database

KEPT = 256  # verdicts


class Verifier:
    """Verdicts on quotes. The latest are kept, so that what was found before a transaction is not sought inside it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: OrderedDict[tuple[bytes, str, str], Verdict] = OrderedDict()

    async def prepare(self, guild_id: int, draft: Draft) -> None:
        """Find the verdict on a draft now, so that its transaction need not wait for it."""
        source_id = draft.source_id
        if KINDS[draft.kind].verified and source_id is not None and 0 < source_id < 2**63:
            async with self._database.snapshot() as connection:
                fingerprint = await sources.fingerprint(connection, guild_id, source_id)
            await self._find(fingerprint, clean(draft.body), clean(draft.fields.get("locator", "")))

    async def verdict(
        self, connection: Connection, guild_id: int, source_id: int, quote: str, locator: str
    ) -> Verdict | None:
        """The verdict on a quote of a source; `None` where the source has no fingerprint."""
        return await self._find(await sources.fingerprint(connection, guild_id, source_id), quote, locator)

    async def _find(self, fingerprint: str | None, quote: str, locator: str) -> Verdict | None:
        if fingerprint is None:
            return None
        key = (blake2b(fingerprint.encode(), digest_size=16).digest(), quote, locator)
        known = self._kept.get(key)
        if known is None:
            known = await asyncio.to_thread(lambda: Fingerprint.decode(fingerprint).verify(quote, locator))
            self._kept[key] = known
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return known
