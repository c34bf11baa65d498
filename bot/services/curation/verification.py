"""Verifying quotes against the fingerprints of their sources, in a worker thread."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Collection, Iterable
from datetime import UTC, datetime, timedelta
from hashlib import blake2b

from bot.domain.draft import Draft
from bot.domain.entry import Entry
from bot.domain.errors import shown
from bot.domain.message import Message
from bot.domain.text import clean
from bot.domain.verification.fingerprint import AnyFingerprint, Fingerprint
from bot.domain.verification.quotations import quotations
from bot.domain.verification.verdict import State, Verdict
from bot.kinds import KINDS
from bot.storage import entries, sources
from bot.storage.database import Connection, Database

KEPT = 256  # verdicts


def doubt_of(entry: Entry, fingerprint: AnyFingerprint | None) -> Message | None:
    """Why somebody else has to see an entry whose source has this fingerprint; slow, so for a worker thread."""
    if entry.verification is not None:
        return entry.verification.doubt
    if fingerprint is None or KINDS[entry.kind].verified:
        return None
    return quotation_doubt((words, fingerprint.verify(words)) for words in quotations(entry.body))


async def look_again(connection: Connection, entry_ids: Collection[int], at: int) -> None:
    """Let entries come up under `/curate due` from now on: they were published before it was known what they hide."""
    if entry_ids:
        yesterday = datetime.fromtimestamp(at, UTC).date() - timedelta(days=1)
        await entries.set_review_by(connection, entry_ids, yesterday)


def quotation_doubt(found: Iterable[tuple[str, Verdict | None]]) -> Message | None:
    """The first of the words between quotation marks that their source has otherwise. Those that are too few to tell
    pass: names and single words stand between such marks as well."""
    for words, verdict in found:
        if verdict is not None and verdict.state not in (State.VERIFIED, State.TOO_SHORT):
            return Message("quote-inside-differs", {"words": shown(words), "how": verdict.label})
    return None


class Verifier:
    """Verdicts on quotes. The latest are kept, so that what was found before a transaction is not sought inside it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: OrderedDict[tuple[bytes, str, str], Verdict] = OrderedDict()

    async def prepare(self, guild_id: int, draft: Draft) -> None:
        """Find the verdict on a draft now, so that its transaction need not wait for it."""
        source_id, body = draft.source_id, clean(draft.body)
        if source_id is None or not 0 < source_id < 2**63:
            return
        if KINDS[draft.kind].verified:
            wanted = [(body, clean(draft.fields.get("locator", "")))]
        else:
            wanted = [(words, "") for words in quotations(body)]
        if wanted:
            async with self._database.snapshot() as connection:
                fingerprint = await sources.fingerprint(connection, guild_id, source_id)
            for quote, locator in wanted:
                await self._find(fingerprint, quote, locator)

    async def verdict(
        self, connection: Connection, guild_id: int, source_id: int, quote: str, locator: str
    ) -> Verdict | None:
        """The verdict on a quote of a source; `None` where the source has no fingerprint."""
        return await self._find(await sources.fingerprint(connection, guild_id, source_id), quote, locator)

    async def doubt(self, connection: Connection, guild_id: int, source_id: int, text: str) -> Message | None:
        """Why somebody else has to see a text of one's own: between its quotation marks stand words that its source has
        otherwise."""
        if not (quoted := list(quotations(text))):
            return None
        fingerprint = await sources.fingerprint(connection, guild_id, source_id)
        found = [(words, await self._find(fingerprint, words, "")) for words in quoted]
        return quotation_doubt(found)

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
