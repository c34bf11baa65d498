"""Entries from before kinds were open: their tables are rebuilt with every row, and their revisions still read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import create_engine

from bot.domain.dates.historical_date import HistoricalDate
from bot.domain.entry import Certainty, Entry, Kind, Status
from bot.kinds import KINDS
from bot.kinds.base import Field
from bot.kinds.quote import QUOTE
from bot.storage import damages, entries, migration, reindexing, source_revisions, topic_revisions
from bot.storage.database import Database
from bot.storage.entry_rows import read_snapshot, snapshot

BEFORE = "0011"

# Written by the code of that time, as it stood in the database.
SNAPSHOT = (
    '{"number": 7, "key": "date-road", "kind": "key_date", "version": 2, "body": "The road is closed.",'
    ' "attributed_to": null, "source_id": 1, "locator": "p. 3", "language": "en", "date": "2022-12",'
    ' "certainty": "happened", "speaker": null, "verification": null, "status": "published", "topics": [1, 2]}'
)
AS_IT_WAS = Entry(
    7, "date-road", Kind("key_date"), (1, 2), "The road is closed.", 1, "p. 3", 2,
    date=HistoricalDate.parse("2022-12"), certainty=Certainty.HAPPENED,
)  # fmt: skip

ROWS = f"""
INSERT INTO guilds (guild_id, created_at, next_number) VALUES (1, 0, 8);
INSERT INTO topics (id, guild_id, key, created_at) VALUES (1, 1, 'road', 0), (2, 1, 'war', 0);
INSERT INTO topic_names (topic_id, position, guild_id, name, fold)
    VALUES (1, 0, 1, 'Road', 'road'), (2, 0, 1, 'War', 'war');
INSERT INTO sources (id, guild_id, key, title, note) VALUES (1, 1, 's', 'Gazette', 'handed in');
INSERT INTO entries (id, guild_id, number, key, kind, status, version, body, source_id, locator, language, date,
                     date_lo, date_hi, certainty, speaker, updated_at)
    VALUES (3, 1, 7, 'date-road', 'key_date', 'published', 2, 'The road is closed.', 1, 'p. 3', 'en', '2022-12',
            20221201, 20221231, 'happened', NULL, 5),
           (4, 1, 6, 'quote-old', 'quote', 'retired', 1, 'It was dark.', 1, 'p. 4', 'en', NULL, NULL, NULL, NULL, 'A',
            5);
INSERT INTO entry_topics (entry_id, position, topic_id) VALUES (3, 0, 1), (3, 1, 2), (4, 0, 1);
INSERT INTO revisions (entry_id, version, guild_id, action, at, snapshot) VALUES (3, 2, 1, 'edit', 5, '{SNAPSHOT}');
INSERT INTO reports (id, guild_id, entry_id, version, text, created_at) VALUES (1, 1, 3, 2, 'Wrong', 6);
INSERT INTO proposals (id, guild_id, origin, action, entry_id, created_at) VALUES (1, 1, 'draft', 'edit', 3, 6);
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with rows, at the tables before."""
    engine = create_engine(f"sqlite:///{tmp_path / 'library.db'}")
    with engine.begin() as connection:
        config = migration._config()
        config.attributes["connection"] = connection
        command.upgrade(config, BEFORE)
    engine.dispose()
    with closing(sqlite3.connect(tmp_path / "library.db")) as connection:
        connection.executescript(ROWS)
    return tmp_path / "library.db"


def rows(path: Path) -> dict[str, list[dict[str, object]]]:
    """Every row of every table that a library is made of, but for columns that later migrations add or take away."""
    tables = ("guilds", "topics", "topic_names", "sources", "entries", "entry_topics", "revisions", "reports",
              "proposals")  # fmt: skip
    later = {
        "guilds": {"seen_at", "left_at", "application_id"},
        "topics": {"checksum", "version", "status"},
        "sources": {"checksum", "status"},
        "entries": {"checksum", "quoted_id"},
        "revisions": {"checksum"},
        "proposals": {"quoted_id", "consent"},
    }
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        found = {name: connection.execute(f"SELECT rowid, * FROM {name} ORDER BY 1").fetchall() for name in tables}
    return {
        table: [{name: row[name] for name in {*row.keys()} - later.get(table, set())} for row in of_table]
        for table, of_table in found.items()
    }


async def test_a_database_from_before_keeps_every_row_and_takes_any_kind(path: Path) -> None:
    before = rows(path)
    database = Database(f"sqlite+aiosqlite:///{path}")
    await migration.upgrade(database)
    assert rows(path) == before
    assert await database.read(reindexing.drift) == []
    assert await database.read(damages.find) == []
    [road, quote] = sorted(await database.read(lambda c: entries.load(c, 1)), key=lambda s: -s.entry.number)
    assert (road.entry, road.status) == (AS_IT_WAS, Status.PUBLISHED)
    assert (quote.entry.speaker, quote.status) == ("A", Status.RETIRED)
    [revision] = await database.read(lambda c: entries.history(c, 1, 3))
    assert revision.entry == AS_IT_WAS
    [topic] = await database.read(lambda c: topic_revisions.history(c, 1, 1))
    assert (topic.topic.names, topic.topic.version, topic.action) == (("Road",), 1, "history-begins")
    [source] = await database.read(lambda c: source_revisions.history(c, 1, 1))
    assert (source.source.title, source.source.note, source.source.version) == ("Gazette", "handed in", 1)
    await database.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        insert = "UPDATE entries SET kind = ?, status = ?, certainty = ?, updated_at = ? WHERE id = 4"
        connection.execute(insert, ("figure", "published", None, 1))
        for wrong in (
            ("figure", "lost", None, 1),
            ("figure", "retired", "surely", 1),
            ("figure", "retired", None, "now"),
        ):
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(insert, wrong)
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("UPDATE entries SET source_id = 99")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("UPDATE entries SET number = 7")
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE tbl_name = 'entries'")}
        assert "ix_entries_source_id" in names
        connection.execute("DELETE FROM guilds")
        assert connection.execute("SELECT count(*) FROM entry_topics").fetchone() == (0,)


def test_a_revision_from_before_reads_as_what_it_said() -> None:
    assert read_snapshot(SNAPSHOT) == (AS_IT_WAS, Status.PUBLISHED)
    assert read_snapshot(snapshot(AS_IT_WAS, Status.RETIRED)) == (AS_IT_WAS, Status.RETIRED)


# --- A field that a kind gains ----------------------------------------------------------------------------------------


@pytest.fixture
def occasion(monkeypatch: pytest.MonkeyPatch) -> Field:
    """Quotes gain a field of their own, which those written before are taken to leave unsaid."""
    field = Field("occasion", "The occasion", "Where it was said", 80, since=2, default="not recorded")
    monkeypatch.setitem(KINDS, QUOTE.name, replace(QUOTE, fields=(*QUOTE.fields, field)))
    return field


OLD_QUOTE = (
    '{"number": 1, "key": "q", "kind": "quote", "version": 1, "body": "It was dark.", "attributed_to": null,'
    ' "source_id": 1, "locator": "p. 4", "language": "en", "date": null, "certainty": null, "speaker": "A",'
    ' "verification": null, "status": "published", "topics": [1]}'
)


def test_a_field_added_later_has_its_default_in_old_revisions_and_is_kept_in_new_ones(occasion: Field) -> None:
    entry, _ = read_snapshot(OLD_QUOTE)
    assert entry.value("occasion") == "not recorded"
    cleared = replace(entry, details={})
    assert read_snapshot(snapshot(cleared, Status.PUBLISHED))[0] == cleared
    said = replace(entry, details={"occasion": "a funeral"})
    assert read_snapshot(snapshot(said, Status.PUBLISHED))[0].value("occasion") == "a funeral"


async def test_rows_from_before_have_the_default_too(path: Path, occasion: Field) -> None:
    database = Database(f"sqlite+aiosqlite:///{path}")
    await migration.upgrade(database)
    stored = await database.read(lambda c: entries.get(c, 1, 6))
    assert stored is not None
    assert stored.entry.value("occasion") == "not recorded"
    await database.close()
