"""Whether words are a member's, who has to be asked before they are published."""

from __future__ import annotations

from bot.domain.errors import UserError
from bot.domain.message_link import MessageLink
from bot.kinds import KINDS
from bot.services import lookup
from bot.services.curation.drafts import ValidatedDraft
from bot.services.unit_of_work import Transaction
from bot.storage import entries
from bot.storage.entries import EntryRow


async def refuse_unasked(tx: Transaction, ready: ValidatedDraft, stored: EntryRow | None) -> None:
    """Raise `UserError` for words of a member that they were not asked about, in a change of what is `stored` if any.

    What quotes a message comes by the message's menu, which asks its author; of what stands the words stay as they saw
    them.
    """
    new = ready.entry
    if not KINDS[new.kind].verified:
        return
    if stored is not None and (new.body, new.speaker) == (stored.entry.body, stored.entry.speaker):
        return
    if stored is not None and await entries.quoted_by(tx.connection, stored.id) is not None:
        raise UserError("consent-words-stay", number=str(stored.entry.number))
    link = ready.new_source.link if ready.new_source else None
    if ready.new_source is None:
        link = (await lookup.source(tx.connection, tx.guild_id, new.source_id)).link
    if link is not None and MessageLink.parse(link):
        raise UserError("consent-by-the-menu")
