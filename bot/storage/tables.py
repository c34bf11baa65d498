"""The tables. Every row belongs to one guild; moments are seconds since 1970 in UTC, days are `YYYY-MM-DD` in UTC.

Migrations in `migrations/` make them; `alembic check` compares the two.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# STRICT tables know INTEGER (up to 8 bytes) but neither BIGINT nor VARCHAR.
Id = BigInteger().with_variant(Integer(), "sqlite")


def _table(name: str, *parts: Any) -> Table:
    return Table(name, metadata, *parts, sqlite_strict=True)


def _guild(**options: Any) -> Column[int]:
    return Column("guild_id", Id, ForeignKey("guilds.guild_id", ondelete="CASCADE"), nullable=False, **options)


guilds = _table(
    "guilds",
    Column("guild_id", Id, primary_key=True, autoincrement=False),
    Column("language", Text, nullable=False, server_default="en"),
    Column("zone", Text, nullable=False, server_default="UTC"),
    Column("library_version", Integer, nullable=False, server_default="0"),
    Column("next_number", Integer, nullable=False, server_default="1"),
    Column("created_at", Integer, nullable=False),
    Column("moderator_role_id", Id),
    Column("four_eyes", Integer, nullable=False, server_default="0"),
    Column("log_channel_id", Id),
    # The last row of the audit log that its channel has.
    Column("log_mirrored", Id, nullable=False, server_default="0"),
    Column("daily_channel_id", Id),
    Column("daily_time", Text, nullable=False, server_default="09:00"),
    Column("daily_on", Integer, nullable=False, server_default="0"),
    Column("daily_paused", Text),
    # The date whose fact comes next, and when the ticker has something to do here: post it, or go on with one begun.
    Column("next_due_on", Text),
    Column("next_due_at", Integer, index=True),
    # Whose process posts the daily fact.
    Column("application_id", Id, nullable=False, server_default="0"),
)

# In which guilds each application is. Of guilds that have no row of their own as well.
presences = _table(
    "presences",
    Column("application_id", Id, primary_key=True, autoincrement=False),
    Column("guild_id", Id, primary_key=True, autoincrement=False, index=True),
    Column("seen_at", Integer),
    Column("left_at", Integer),
    # When Discord said once more that the application is not there, days after it left.
    Column("confirmed_at", Integer),
)

topics = _table(
    "topics",
    Column("id", Id, primary_key=True),
    _guild(),
    Column("key", Text, nullable=False),
    Column("created_at", Integer, nullable=False),
    Column("checksum", Integer, nullable=False, server_default="0"),
    UniqueConstraint("guild_id", "key"),
)

topic_names = _table(
    "topic_names",
    Column("topic_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _guild(),
    Column("name", Text, nullable=False),
    # NULL where an earlier name of the same topic folds alike, as Artsakh and Արցախ do: unique means no other topic's.
    Column("fold", Text),
    UniqueConstraint("guild_id", "fold"),
)

related_topics = _table(
    "related_topics",
    Column("topic_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("related_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    _guild(index=True),
    CheckConstraint("topic_id < related_id", name="each_pair_once"),
)

merged_topics = _table(
    "merged_topics",
    Column("topic_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("into_id", Id, ForeignKey("topics.id", ondelete="CASCADE"), nullable=False, index=True),
    _guild(index=True),
    Column("at", Integer, nullable=False),
)

sources = _table(
    "sources",
    Column("id", Id, primary_key=True),
    _guild(),
    Column("key", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("author", Text),
    Column("publisher", Text),
    Column("published", Text),
    Column("link", Text),
    Column("archive_link", Text),
    Column("accessed", Text),
    Column("note", Text),
    Column("fingerprint", Text),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("checksum", Integer, nullable=False, server_default="0"),
    UniqueConstraint("guild_id", "key"),
    CheckConstraint("link IS NOT NULL OR note IS NOT NULL", name="link_or_note"),
)

entries = _table(
    "entries",
    Column("id", Id, primary_key=True),
    _guild(),
    Column("number", Integer, nullable=False),
    Column("key", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("attributed_to", Text),
    Column("source_id", Id, ForeignKey("sources.id"), nullable=False, index=True),
    Column("locator", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("date", Text),
    Column("date_lo", Integer),
    Column("date_hi", Integer),
    Column("certainty", Text),
    Column("speaker", Text),
    Column("verification", Text),
    Column("details", Text),
    Column("review_by", Text),
    Column("updated_at", Integer, nullable=False),
    Column("checksum", Integer, nullable=False, server_default="0"),
    UniqueConstraint("guild_id", "number"),
    UniqueConstraint("guild_id", "key"),
    CheckConstraint("status IN ('draft', 'published', 'retired')", name="status"),
    CheckConstraint("certainty IN ('happened', 'inferred', 'planned', 'expected')", name="certainty"),
)

entry_topics = _table(
    "entry_topics",
    Column("entry_id", Id, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("topic_id", Id, ForeignKey("topics.id"), nullable=False),
    Index("ix_entry_topics_topic_id", "topic_id"),
)

revisions = _table(
    "revisions",
    Column("entry_id", Id, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("version", Integer, primary_key=True, autoincrement=False),
    _guild(index=True),
    Column("action", Text, nullable=False),
    Column("actor_id", Id),
    Column("at", Integer, nullable=False),
    Column("reason", Text),
    Column("snapshot", Text, nullable=False),
    Column("approved_by", Id),
    Column("checksum", Integer, nullable=False, server_default="0"),
)

proposals = _table(
    "proposals",
    Column("id", Id, primary_key=True),
    _guild(),
    Column("origin", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("entry_id", Id, ForeignKey("entries.id", ondelete="CASCADE"), index=True),
    Column("base_version", Integer),
    Column("state", Text, nullable=False, server_default="open"),
    Column("version", Integer, nullable=False, server_default="1"),
    # Who hears the outcome; erased when they have.
    Column("author_id", Id),
    Column("created_at", Integer, nullable=False),
    Column("decided_at", Integer),
    Column("decided_by", Id),
    Column("reason", Text),
    # Whether the outcome reached its author: NULL while it has not been tried.
    Column("told", Integer),
    Index("ix_proposals_guild_id_state", "guild_id", "state"),
    CheckConstraint("origin IN ('draft', 'suggestion', 'message')", name="origin"),
    CheckConstraint("state IN ('open', 'approved', 'declined', 'withdrawn')", name="state"),
)

proposal_versions = _table(
    "proposal_versions",
    Column("proposal_id", Id, ForeignKey("proposals.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("author_id", Id),
    Column("at", Integer, nullable=False),
    Column("draft", Text, nullable=False),
    # A keyed hash of who wrote it, where they had their id erased while it waits: it can only be compared.
    Column("author_trace", Text),
)

# Changes of topics and sources that wait for a second moderator; arguments are JSON.
operations = _table(
    "operations",
    Column("id", Id, primary_key=True),
    _guild(),
    Column("action", Text, nullable=False),
    Column("arguments", Text, nullable=False),
    Column("subject", Text),
    Column("detail", Text),
    Column("author_id", Id, nullable=False),
    Column("created_at", Integer, nullable=False),
    Column("state", Text, nullable=False, server_default="open"),
    Column("decided_at", Integer),
    Column("decided_by", Id),
    Index("ix_operations_guild_id_state", "guild_id", "state"),
    CheckConstraint("state IN ('open', 'approved', 'declined', 'withdrawn')", name="state"),
)

reports = _table(
    "reports",
    Column("id", Id, primary_key=True),
    _guild(),
    Column("entry_id", Id, ForeignKey("entries.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("version", Integer, nullable=False),
    Column("text", Text, nullable=False),
    # Erased with the answer.
    Column("reporter_id", Id),
    Column("state", Text, nullable=False, server_default="open"),
    Column("created_at", Integer, nullable=False),
    Column("settled_at", Integer),
    Column("settled_by", Id),
    Column("answer", Text),
    Index("ix_reports_guild_id_state", "guild_id", "state"),
    CheckConstraint("state IN ('open', 'settled')", name="state"),
)

audit = _table(
    "audit",
    Column("id", Id, primary_key=True),
    _guild(),
    Column("at", Integer, nullable=False),
    Column("actor_id", Id),
    Column("action", Text, nullable=False),
    Column("subject", Text),
    Column("detail", Text),
    Index("ix_audit_guild_id_id", "guild_id", "id"),
    Index("ix_audit_guild_id_actor_id", "guild_id", "actor_id"),
)

# Which submitted forms have had their effect, by their interaction and what they did; forgotten after a day.
submissions = _table(
    "submissions",
    Column("interaction_id", Id, primary_key=True, autoincrement=False),
    Column("action", Text, primary_key=True),
    Column("at", Integer, nullable=False, index=True),
)

# Asks and gaps refer to nothing: many are committed together, and one that names a row just gone must not sink all.
ask_days = _table(
    "ask_days",
    Column("guild_id", Id, primary_key=True, autoincrement=False),
    Column("day", Text, primary_key=True),
    Column("topic_id", Id, primary_key=True, autoincrement=False),
    Column("surface", Text, primary_key=True),
    Column("asks", Integer, nullable=False),
    Column("askers", Integer, nullable=False),
)

ask_ids = _table(
    "ask_ids",
    Column("interaction_id", Id, primary_key=True, autoincrement=False),
    Column("at", Integer, nullable=False, index=True),
)

gaps = _table(
    "gaps",
    Column("guild_id", Id, primary_key=True, autoincrement=False),
    Column("fold", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("times", Integer, nullable=False),
    Column("last_day", Text, nullable=False),
    Column("state", Text, nullable=False, server_default="open"),
)

# Dates in these two are the guild's local ones.
daily_posts = _table(
    "daily_posts",
    _guild(primary_key=True, autoincrement=False),
    Column("local_date", Text, primary_key=True),
    Column("state", Text, nullable=False),
    Column("number", Integer),
    Column("version", Integer),
    Column("cycle", Integer, nullable=False),
    Column("channel_id", Id, nullable=False),
    Column("nonce", Text, nullable=False),
    Column("due_at", Integer, nullable=False),
    Column("claimed_at", Integer, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("tried_at", Integer),
    Column("settled_at", Integer),
    Column("message_id", Id),
    Column("note", Text),
    CheckConstraint("state IN ('sending', 'posted', 'failed', 'skipped', 'unknown')", name="state"),
    CheckConstraint("(state = 'posted') <= (message_id IS NOT NULL)", name="posted_is_somewhere"),
    CheckConstraint("length(nonce) <= 25", name="nonce"),
    # One at a time, so that the ticker finds it by one query for all guilds.
    Index("ix_daily_posts_sending", "guild_id", unique=True, sqlite_where=text("state = 'sending'")),
)

daily_plan = _table(
    "daily_plan",
    _guild(primary_key=True, autoincrement=False),
    Column("local_date", Text, primary_key=True),
    # The entry that moderators chose for the date; NULL where they hold it.
    Column("number", Integer),
)

app_state = _table(
    "app_state",
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

leases = _table(
    "leases",
    Column("name", Text, primary_key=True),
    Column("holder", Text, nullable=False),
    Column("host", Text, nullable=False),
    Column("pid", Integer, nullable=False),
    Column("process", Text, nullable=False),
    Column("since", Integer, nullable=False),
    Column("expires_at", Integer, nullable=False),
)

identifies = _table(
    "identifies",
    Column("id", Id, primary_key=True),
    Column("name", Text, nullable=False),
    Column("at", Integer, nullable=False),
)

# What documents are found by: published entries (by number), names of topics (by id and place) and sources (by id).
# Written by storage.search; docs/search.md explains both tables.
search_documents = _table(
    "search_documents",
    _guild(primary_key=True, autoincrement=False),
    Column("sort", Text, primary_key=True),
    Column("number", Id, primary_key=True, autoincrement=False),
    # Each term with its weight, as text: what its postings say of it, to take them away again.
    Column("terms", Text, nullable=False),
)

# The documents that have a term, a part of their numbers in each row, so that an edit writes little.
search_postings = Table(
    "search_postings",
    metadata,
    _guild(primary_key=True, autoincrement=False),
    Column("term", Text, primary_key=True),
    Column("sort", Text, primary_key=True),
    Column("part", Integer, primary_key=True, autoincrement=False),
    Column("postings", LargeBinary, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
