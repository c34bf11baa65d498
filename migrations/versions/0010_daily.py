"""the daily fact

Revision ID: 0010
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0002"

SETTINGS = ("daily_channel_id", "daily_time", "daily_on", "daily_paused", "next_due_on", "next_due_at")


def Id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    for column in (
        sa.Column("daily_channel_id", Id(), nullable=True),
        sa.Column("daily_time", sa.Text(), server_default="09:00", nullable=False),
        sa.Column("daily_on", sa.Integer(), server_default="0", nullable=False),
        sa.Column("daily_paused", sa.Text(), nullable=True),
        sa.Column("next_due_on", sa.Text(), nullable=True),
        sa.Column("next_due_at", sa.Integer(), nullable=True),
    ):
        op.add_column("guilds", column)
    op.create_index(op.f("ix_guilds_next_due_at"), "guilds", ["next_due_at"], unique=False)

    op.create_table(
        "daily_posts",
        sa.Column("guild_id", Id(), autoincrement=False, nullable=False),
        sa.Column("local_date", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("cycle", sa.Integer(), nullable=False),
        sa.Column("channel_id", Id(), nullable=False),
        sa.Column("nonce", sa.Text(), nullable=False),
        sa.Column("due_at", sa.Integer(), nullable=False),
        sa.Column("claimed_at", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("tried_at", sa.Integer(), nullable=True),
        sa.Column("settled_at", sa.Integer(), nullable=True),
        sa.Column("message_id", Id(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "state IN ('sending', 'posted', 'failed', 'skipped', 'unknown')", name=op.f("ck_daily_posts_state")
        ),
        sa.CheckConstraint(
            "(state = 'posted') <= (message_id IS NOT NULL)", name=op.f("ck_daily_posts_posted_is_somewhere")
        ),
        sa.CheckConstraint("length(nonce) <= 25", name=op.f("ck_daily_posts_nonce")),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["guilds.guild_id"], name=op.f("fk_daily_posts_guild_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("guild_id", "local_date", name=op.f("pk_daily_posts")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_daily_posts_sending", "daily_posts", ["guild_id"], unique=True, sqlite_where=sa.text("state = 'sending'")
    )

    op.create_table(
        "daily_plan",
        sa.Column("guild_id", Id(), autoincrement=False, nullable=False),
        sa.Column("local_date", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["guilds.guild_id"], name=op.f("fk_daily_plan_guild_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("guild_id", "local_date", name=op.f("pk_daily_plan")),
        sqlite_strict=True,
    )


def downgrade() -> None:
    op.drop_table("daily_plan")
    op.drop_index("ix_daily_posts_sending", table_name="daily_posts")
    op.drop_table("daily_posts")
    op.drop_index(op.f("ix_guilds_next_due_at"), table_name="guilds")
    for column in SETTINGS:
        op.drop_column("guilds", column)
