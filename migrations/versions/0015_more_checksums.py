"""checksums of topics with their names, and of sources; registered commands by application

Revision ID: 0015
Revises: 0014
"""

import json
import zlib

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

SOURCE = (
    "guild_id, key, title, author, publisher, published, link, archive_link, accessed, note, fingerprint, version"
)  # fmt: skip


def checksum(values: list[object]) -> int:
    return zlib.crc32(json.dumps(values, ensure_ascii=False).encode())


def upgrade() -> None:
    for table in ("topics", "sources"):
        op.add_column(table, sa.Column("checksum", sa.Integer(), nullable=False, server_default="0"))
    connection = op.get_bind()
    names: dict[int, list[str]] = {}
    for topic_id, name in connection.execute(
        sa.text("SELECT topic_id, name FROM topic_names ORDER BY topic_id, position")
    ):
        names.setdefault(topic_id, []).append(name)
    for id, *values in connection.execute(sa.text("SELECT id, guild_id, key FROM topics")).all():
        given = {"id": id, "checksum": checksum([*values, names.get(id, [])])}
        connection.execute(sa.text("UPDATE topics SET checksum = :checksum WHERE id = :id"), given)
    for id in (
        connection.execute(sa.text("SELECT id FROM sources")).scalars().all()
    ):  # one by one: fingerprints are long
        row = connection.execute(sa.text(f"SELECT {SOURCE} FROM sources WHERE id = :id"), {"id": id}).one()  # noqa: S608
        given = {"id": id, "checksum": checksum(list(row))}
        connection.execute(sa.text("UPDATE sources SET checksum = :checksum WHERE id = :id"), given)
    # Kept by application from now on; the next start of each registers once.
    op.execute("DELETE FROM app_state WHERE name = 'registered_commands'")


def downgrade() -> None:
    for table in ("topics", "sources"):
        op.drop_column(table, "checksum")
