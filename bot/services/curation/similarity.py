"""Near-duplicates: entries that say already what somebody is about to add."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from bot.domain.entry import Entry, Kind
from bot.domain.errors import UserError
from bot.domain.matching.folding import fold
from bot.domain.search.analysis import tokens
from bot.domain.search.query import Query, Word
from bot.domain.search.ranking import rank
from bot.kinds import kind_of
from bot.kinds.searched import of_kind
from bot.storage import entries, search
from bot.storage.database import Connection

ALIKE = 90.0  # of 100, from which two texts say the same
SHOWN = 5
WORDS = 24  # of a text by which others like it are looked for, its longest
WEIGHED = 300  # that share the most of them and are compared letter by letter


class Similar(UserError):
    """A new text that says what others say already. `entries` are those; asking again with `confirmed` saves it."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        numbers = ", ".join(f"#{entry.number}" for entry in entries)
        super().__init__("entry-similar", numbers=numbers)
        self.entries = entries


async def alike(connection: Connection, guild_id: int, kind: Kind, gist: str, but: int | None = None) -> list[Entry]:
    """Published entries of a kind whose folded gist is `gist` or hardly differs, most alike first.

    The entry numbered `but` is left out.
    """
    wanted = fold(gist)
    numbers = await _candidates(connection, guild_id, kind, gist)
    candidates = await entries.numbered(connection, guild_id, [n for n in numbers if n != but])
    scored = [(fuzz.ratio(wanted, fold(kind_of(entry).gist_of(entry))), entry) for entry in candidates]
    close = [(score, entry) for score, entry in scored if score >= ALIKE]
    return [entry for _, entry in sorted(close, key=lambda pair: (-pair[0], pair[1].number))][:SHOWN]


async def _candidates(connection: Connection, guild_id: int, kind: Kind, gist: str) -> list[int]:
    """Numbers of the entries of a kind that share the most telling words of a text."""
    words = {gist[token.start : token.end].casefold(): token.terms for token in tokens(gist)}
    longest = sorted(words, key=len, reverse=True)[:WORDS]
    looked_for = Query(tuple(Word(typed, words[typed]) for typed in longest), frozenset())
    wanted = {*looked_for.terms(), of_kind(kind)}
    shelf = (await connection.run_sync(search.shelves, guild_id, wanted))[search.Sort.ENTRY]
    only = shelf.terms.get(of_kind(kind))
    return rank(looked_for, shelf, len(only.numbers), only=only, limit=WEIGHED) if only is not None else []


async def refuse_similar(connection: Connection, guild_id: int, entry: Entry, but: int | None = None) -> None:
    """Raise `Similar` if other entries say nearly the same."""
    if found := await alike(connection, guild_id, entry.kind, kind_of(entry).gist_of(entry), but):
        raise Similar(found)
