"""leases

Revision ID: 0011
Revises: 0010
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def Id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "leases",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("pid", sa.Integer(), nullable=False),
        sa.Column("process", sa.Text(), nullable=False),
        sa.Column("since", sa.Integer(), nullable=False),
        sa.Column("expires_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_leases")),
        sqlite_strict=True,
    )
    op.create_table(
        "identifies",
        sa.Column("id", Id(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identifies")),
        sqlite_strict=True,
    )
    # Not in a batch: a column that may be empty is added in place, without rebuilding a table that all others refer to.
    op.add_column("guilds", sa.Column("seen_at", sa.Integer(), nullable=True))
    op.add_column("guilds", sa.Column("left_at", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("guilds", "left_at")
    op.drop_column("guilds", "seen_at")
    op.drop_table("identifies")
    op.drop_table("leases")
