"""changes of topics and sources that wait for a second moderator

Revision ID: 0016
Revises: 0015
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.create_table(
        "operations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guild_id", sa.Integer(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("arguments", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text()),
        sa.Column("detail", sa.Text()),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False, server_default="open"),
        sa.Column("decided_at", sa.Integer()),
        sa.Column("decided_by", sa.Integer()),
        sa.CheckConstraint("state IN ('open', 'approved', 'declined', 'withdrawn')", name=op.f("ck_operations_state")),
        sa.ForeignKeyConstraint(
            ["guild_id"], ["guilds.guild_id"], name=op.f("fk_operations_guild_id_guilds"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operations")),
        sqlite_strict=True,
    )
    op.create_index("ix_operations_guild_id_state", "operations", ["guild_id", "state"])


def downgrade() -> None:
    op.drop_table("operations")
