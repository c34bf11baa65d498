"""Full text over published entries, in any script: FTS5 over folded text.

A row of the index holds `scope` (its guild and kind as words, so that one guild's search never reads another's rows)
and `body` (the folded text). Its rowid is the entry's id.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.entry import Entry, Kind, Status
from bot.domain.matching.folding import fold
from bot.kinds import kind_of
from bot.storage.entry_rows import entry_of
from bot.storage.tables import ENTRY_SEARCH, entries

WORDS = 12  # of a query that are looked at
DISTINCTIVE = 4  # letters; shorter words (in, the, not) are in every text and find too much alone
STRETCH = 4  # words in a row that two texts share, if they say nearly the same
STRETCHES = 24  # of a text that are looked for
WEIGHED = 500  # matches that are ranked: one common word in a large library took 0.7 s when all were


def searched_text(entry: Entry) -> str:
    """What of an entry is found by its words, folded."""
    return fold(" ".join(filter(None, kind_of(entry).found_by(entry))))


def _scope(guild_id: int, kind: str) -> str:
    return f"g{guild_id} {kind.replace('_', '')}"


async def add(connection: AsyncConnection, guild_id: int, published: Sequence[tuple[int, Entry]]) -> None:
    """Make entries findable, each given with its id."""
    if published:
        await connection.execute(
            text(f"INSERT INTO {ENTRY_SEARCH} (rowid, scope, body) VALUES (:id, :scope, :body)"),  # noqa: S608
            [
                {
                    "id": id,
                    "scope": _scope(guild_id, entry.kind),
                    "body": searched_text(entry),
                }
                for id, entry in published
            ],
        )


async def remove(connection: AsyncConnection, entry_ids: Iterable[int]) -> None:
    """Make entries unfindable; ids that are not in the index are passed over."""
    await connection.execute(
        text(f"DELETE FROM {ENTRY_SEARCH} WHERE rowid = :id"),  # noqa: S608
        [{"id": id} for id in entry_ids],
    )


async def find(
    connection: AsyncConnection, guild_id: int, query: str, kind: Kind | None = None, limit: int = 50
) -> list[int]:
    """Numbers of the entries that hold all words of `query` (the last may be unfinished), best first.

    Where no entry holds them all, those that hold any. A query without letters or digits finds nothing.
    """
    words = fold(query).split()[:WORDS]
    if not words:
        return []
    scope = [f"g{guild_id}"] if kind is None else _scope(guild_id, kind).split()
    distinctive = [word for word in words if len(word) >= DISTINCTIVE]
    for joint, of_query in ((" AND ", words), (" OR ", distinctive)):
        if not of_query:
            break
        wanted = joint.join([*(f'"{word}"' for word in of_query[:-1]), _unfinished(of_query[-1])])
        match = f"scope : ({' AND '.join(scope)}) AND body : ({wanted})"
        rows = await connection.scalars(
            text(
                f"SELECT entries.number FROM (SELECT rowid, rank FROM {ENTRY_SEARCH}"  # noqa: S608
                f" WHERE {ENTRY_SEARCH} MATCH :match LIMIT {WEIGHED}) AS found"
                " JOIN entries ON entries.id = found.rowid"
                " WHERE entries.guild_id = :guild_id ORDER BY found.rank, entries.number LIMIT :limit"
            ),
            {"match": match, "guild_id": guild_id, "limit": limit},
        )
        if numbers := list(rows.all()):
            return numbers
        if len(words) == 1:
            break
    return []


async def candidates(connection: AsyncConnection, guild_id: int, kind: Kind, gist: str) -> list[int]:
    """Numbers of the entries of one kind that may say the same as `gist`: those that share a stretch of it, and those
    that hold any of its longest words, which are its rarest."""
    words = fold(gist).split()
    if not words:
        return []
    rare = sorted(dict.fromkeys(words), key=len, reverse=True)[:WORDS]
    spread = range(0, len(words), max(STRETCH, len(words) // STRETCHES))
    stretches = dict.fromkeys(" ".join(words[at : at + STRETCH]) for at in spread)
    numbers: dict[int, None] = {}
    for phrases in (stretches, rare):
        wanted = " OR ".join(f'"{phrase}"' for phrase in phrases)
        match = f"scope : ({' AND '.join(_scope(guild_id, kind).split())}) AND body : ({wanted})"
        rows = await connection.scalars(
            text(
                f"SELECT entries.number FROM (SELECT rowid FROM {ENTRY_SEARCH}"  # noqa: S608
                f" WHERE {ENTRY_SEARCH} MATCH :match LIMIT {WEIGHED}) AS found"
                " JOIN entries ON entries.id = found.rowid WHERE entries.guild_id = :guild_id"
            ),
            {"match": match, "guild_id": guild_id},
        )
        numbers |= dict.fromkeys(rows)
    return list(numbers)


def _unfinished(word: str) -> str:
    """The word or any that begins with it; a single letter begins too many."""
    return f'"{word}" *' if len(word) > 1 else f'"{word}"'


async def drift(connection: AsyncConnection) -> list[int]:
    """Ids of entries that the index does not have as they are published, or has though they are not; none if all is
    well."""
    indexed = {
        row.rowid: (row.scope, row.body)
        for row in await connection.execute(text(f"SELECT rowid, scope, body FROM {ENTRY_SEARCH}"))  # noqa: S608
    }
    rows = await connection.execute(select(entries).where(entries.c.status == Status.PUBLISHED))
    published = {row.id: (_scope(row.guild_id, row.kind), searched_text(entry_of(row._asdict(), ()))) for row in rows}
    return sorted(id for id in indexed.keys() | published.keys() if indexed.get(id) != published.get(id))
