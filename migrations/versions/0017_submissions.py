"""submitted forms that have had their effect; a trace of who erased themselves from what waits

Revision ID: 0017
Revises: 0016
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.create_table(
        "submissions",
        sa.Column("interaction_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("interaction_id", "action", name=op.f("pk_submissions")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_submissions_at"), "submissions", ["at"])
    op.add_column("proposal_versions", sa.Column("author_trace", sa.Text()))


def downgrade() -> None:
    op.drop_column("proposal_versions", "author_trace")
    op.drop_table("submissions")
