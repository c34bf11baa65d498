"""What people have chosen for themselves; of no guild."""

from __future__ import annotations

from sqlalchemy import Column, Text

from bot.storage.tables.base import Id, table

# The language in which somebody reads what only they are shown.
reader_languages = table(
    "reader_languages",
    Column("user_id", Id, primary_key=True, autoincrement=False),
    Column("language", Text, nullable=False),
)
