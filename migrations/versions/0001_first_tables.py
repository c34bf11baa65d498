"""first tables

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def Id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "app_state",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_app_state")),
        sqlite_strict=True,
    )
    op.create_table(
        "ask_days",
        sa.Column("guild_id", Id(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("topic_id", Id(), autoincrement=False, nullable=False),
        sa.Column("surface", sa.Text(), nullable=False),
        sa.Column("asks", sa.Integer(), nullable=False),
        sa.Column("askers", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "day", "topic_id", "surface", name=op.f("pk_ask_days")),
        sqlite_strict=True,
    )
    op.create_table(
        "ask_ids",
        sa.Column("interaction_id", Id(), autoincrement=False, nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("interaction_id", name=op.f("pk_ask_ids")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("ask_ids", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ask_ids_at"), ["at"], unique=False)

    op.create_table(
        "gaps",
        sa.Column("guild_id", Id(), autoincrement=False, nullable=False),
        sa.Column("fold", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), server_default="open", nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "fold", name=op.f("pk_gaps")),
        sqlite_strict=True,
    )
    op.create_table(
        "guilds",
        sa.Column("guild_id", Id(), autoincrement=False, nullable=False),
        sa.Column("language", sa.Text(), server_default="en", nullable=False),
        sa.Column("zone", sa.Text(), server_default="UTC", nullable=False),
        sa.Column("library_version", sa.Integer(), server_default="0", nullable=False),
        sa.Column("next_number", sa.Integer(), server_default="1", nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", name=op.f("pk_guilds")),
        sqlite_strict=True,
    )
    op.create_table(
        "sources",
        sa.Column("id", Id(), nullable=False),
        sa.Column("guild_id", Id(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("link", sa.Text(), nullable=True),
        sa.Column("archive_link", sa.Text(), nullable=True),
        sa.Column("accessed", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("fingerprint", sa.Text(), nullable=True),
        sa.CheckConstraint("link IS NOT NULL OR note IS NOT NULL", name=op.f("ck_sources_link_or_note")),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["guilds.guild_id"], name=op.f("fk_sources_guild_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
        sa.UniqueConstraint("guild_id", "key", name=op.f("uq_sources_guild_id_key")),
        sqlite_strict=True,
    )
    op.create_table(
        "topics",
        sa.Column("id", Id(), nullable=False),
        sa.Column("guild_id", Id(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["guild_id"], ["guilds.guild_id"], name=op.f("fk_topics_guild_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topics")),
        sa.UniqueConstraint("guild_id", "key", name=op.f("uq_topics_guild_id_key")),
        sqlite_strict=True,
    )
    op.create_table(
        "entries",
        sa.Column("id", Id(), nullable=False),
        sa.Column("guild_id", Id(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("attributed_to", sa.Text(), nullable=True),
        sa.Column("source_id", Id(), nullable=False),
        sa.Column("locator", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("date", sa.Text(), nullable=True),
        sa.Column("date_lo", sa.Integer(), nullable=True),
        sa.Column("date_hi", sa.Integer(), nullable=True),
        sa.Column("certainty", sa.Text(), nullable=True),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("verification", sa.Text(), nullable=True),
        sa.Column("details", sa.Text(), nullable=True),
        sa.Column("review_by", sa.Text(), nullable=True),
        sa.Column("updated_at", sa.Integer(), nullable=False),
        sa.CheckConstraint("(kind = 'key_date') = (date IS NOT NULL)", name=op.f("ck_entries_key_dates_have_dates")),
        sa.CheckConstraint(
            "certainty IN ('happened', 'inferred', 'planned', 'expected')", name=op.f("ck_entries_certainty")
        ),
        sa.CheckConstraint("kind IN ('summary', 'key_date', 'quote')", name=op.f("ck_entries_kind")),
        sa.CheckConstraint("status IN ('draft', 'published', 'retired')", name=op.f("ck_entries_status")),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["guilds.guild_id"], name=op.f("fk_entries_guild_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_entries_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entries")),
        sa.UniqueConstraint("guild_id", "key", name=op.f("uq_entries_guild_id_key")),
        sa.UniqueConstraint("guild_id", "number", name=op.f("uq_entries_guild_id_number")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("entries", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_entries_source_id"), ["source_id"], unique=False)

    op.create_table(
        "related_topics",
        sa.Column("topic_id", Id(), autoincrement=False, nullable=False),
        sa.Column("related_id", Id(), autoincrement=False, nullable=False),
        sa.Column("guild_id", Id(), nullable=False),
        sa.CheckConstraint("topic_id < related_id", name=op.f("ck_related_topics_each_pair_once")),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["guilds.guild_id"], name=op.f("fk_related_topics_guild_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["related_id"], ["topics.id"], name=op.f("fk_related_topics_related_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["topics.id"], name=op.f("fk_related_topics_topic_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("topic_id", "related_id", name=op.f("pk_related_topics")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("related_topics", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_related_topics_guild_id"), ["guild_id"], unique=False)

    op.create_table(
        "topic_names",
        sa.Column("topic_id", Id(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("guild_id", Id(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("fold", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["guilds.guild_id"], name=op.f("fk_topic_names_guild_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["topic_id"], ["topics.id"], name=op.f("fk_topic_names_topic_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("topic_id", "position", name=op.f("pk_topic_names")),
        sa.UniqueConstraint("guild_id", "fold", name=op.f("uq_topic_names_guild_id_fold")),
        sqlite_strict=True,
    )
    op.create_table(
        "entry_topics",
        sa.Column("entry_id", Id(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("topic_id", Id(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entries.id"], name=op.f("fk_entry_topics_entry_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["topic_id"], ["topics.id"], name=op.f("fk_entry_topics_topic_id")),
        sa.PrimaryKeyConstraint("entry_id", "position", name=op.f("pk_entry_topics")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("entry_topics", schema=None) as batch_op:
        batch_op.create_index("ix_entry_topics_topic_id", ["topic_id"], unique=False)

    op.create_table(
        "revisions",
        sa.Column("entry_id", Id(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("guild_id", Id(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("actor_id", Id(), nullable=True),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("snapshot", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["entries.id"], name=op.f("fk_revisions_entry_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["guilds.guild_id"], name=op.f("fk_revisions_guild_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("entry_id", "version", name=op.f("pk_revisions")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("revisions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_revisions_guild_id"), ["guild_id"], unique=False)

    op.execute('CREATE VIRTUAL TABLE entry_search USING fts5(scope, body, tokenize = "unicode61 remove_diacritics 0")')
    op.execute("INSERT INTO entry_search (entry_search, rank) VALUES ('rank', 'bm25(0.0, 1.0)')")


def downgrade() -> None:
    op.execute("DROP TABLE entry_search")
    with op.batch_alter_table("revisions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_revisions_guild_id"))

    op.drop_table("revisions")
    with op.batch_alter_table("entry_topics", schema=None) as batch_op:
        batch_op.drop_index("ix_entry_topics_topic_id")

    op.drop_table("entry_topics")
    op.drop_table("topic_names")
    with op.batch_alter_table("related_topics", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_related_topics_guild_id"))

    op.drop_table("related_topics")
    with op.batch_alter_table("entries", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_entries_source_id"))

    op.drop_table("entries")
    op.drop_table("topics")
    op.drop_table("sources")
    op.drop_table("guilds")
    op.drop_table("gaps")
    with op.batch_alter_table("ask_ids", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_ask_ids_at"))

    op.drop_table("ask_ids")
    op.drop_table("ask_days")
    op.drop_table("app_state")
