"""What processes keep for themselves and each other; of no guild."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Text

from bot.storage.tables.base import Id, table

# Which submitted forms have had their effect, by their interaction and what they did; forgotten after a day.
submissions = table(
    "submissions",
    Column("interaction_id", Id, primary_key=True, autoincrement=False),
    Column("action", Text, primary_key=True),
    Column("at", Integer, nullable=False, index=True),
)

app_state = table(
    "app_state",
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

leases = table(
    "leases",
    Column("name", Text, primary_key=True),
    Column("holder", Text, nullable=False),
    Column("host", Text, nullable=False),
    Column("pid", Integer, nullable=False),
    Column("process", Text, nullable=False),
    Column("since", Integer, nullable=False),
    Column("expires_at", Integer, nullable=False),
)

identifies = table(
    "identifies",
    Column("id", Id, primary_key=True),
    Column("name", Text, nullable=False),
    Column("at", Integer, nullable=False),
)
