"""checksums of entries and revisions, over what they say

Revision ID: 0014
Revises: 0013
"""

import json
import zlib

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

ENTRY = (
    "guild_id, number, key, kind, status, version, body, attributed_to, source_id, locator, language, date, date_lo,"
    " date_hi, certainty, speaker, verification, details"
)
REVISION = "entry_id, version, guild_id, action, at, reason, snapshot"


def checksum(values: list[object]) -> int:
    return zlib.crc32(json.dumps(values, ensure_ascii=False).encode())


def upgrade() -> None:
    for table in ("entries", "revisions"):
        op.add_column(table, sa.Column("checksum", sa.Integer(), nullable=False, server_default="0"))
    connection = op.get_bind()
    topics: dict[int, list[int]] = {}
    for entry_id, topic_id in connection.execute(
        sa.text("SELECT entry_id, topic_id FROM entry_topics ORDER BY entry_id, position")
    ):
        topics.setdefault(entry_id, []).append(topic_id)
    rows = connection.execute(sa.text(f"SELECT id, {ENTRY} FROM entries")).all()  # noqa: S608
    for id, *values in rows:
        given = {"id": id, "checksum": checksum([*values, topics.get(id, [])])}
        connection.execute(sa.text("UPDATE entries SET checksum = :checksum WHERE id = :id"), given)
    keys = connection.execute(sa.text("SELECT rowid FROM revisions")).scalars().all()
    for key in keys:  # one by one: histories are long
        row = connection.execute(sa.text(f"SELECT {REVISION} FROM revisions WHERE rowid = :key"), {"key": key}).one()  # noqa: S608
        given = {"key": key, "checksum": checksum(list(row))}
        connection.execute(sa.text("UPDATE revisions SET checksum = :checksum WHERE rowid = :key"), given)


def downgrade() -> None:
    for table in ("entries", "revisions"):
        op.drop_column(table, "checksum")
