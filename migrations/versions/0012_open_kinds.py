"""kinds of entries are open: whatever kind has a file, the tables take it

Revision ID: 0012
Revises: 0011
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def Id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def entries(*checks: sa.CheckConstraint) -> sa.Table:
    """The table as it is on both sides, but for what it checks of kinds."""
    return sa.Table(
        "entries",
        sa.MetaData(),
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
        *checks,
        sa.CheckConstraint(
            "certainty IN ('happened', 'inferred', 'planned', 'expected')", name=op.f("ck_entries_certainty")
        ),
        sa.CheckConstraint("status IN ('draft', 'published', 'retired')", name=op.f("ck_entries_status")),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["guilds.guild_id"], name=op.f("fk_entries_guild_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["source_id"], ["sources.id"], name=op.f("fk_entries_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entries")),
        sa.UniqueConstraint("guild_id", "key", name=op.f("uq_entries_guild_id_key")),
        sa.UniqueConstraint("guild_id", "number", name=op.f("uq_entries_guild_id_number")),
        sa.Index("ix_entries_source_id", "source_id"),
    )


def rebuild(table: sa.Table) -> None:
    """Make the table anew, with all of its rows. Foreign keys are off meanwhile: others refer to it."""
    with op.batch_alter_table("entries", copy_from=table, recreate="always", table_kwargs={"sqlite_strict": True}):
        pass


def upgrade() -> None:
    rebuild(entries())


def downgrade() -> None:
    rebuild(
        entries(
            sa.CheckConstraint("kind IN ('summary', 'key_date', 'quote')", name=op.f("ck_entries_kind")),
            sa.CheckConstraint(
                "(kind = 'key_date') = (date IS NOT NULL)", name=op.f("ck_entries_key_dates_have_dates")
            ),
        )
    )
