"""What full-text search reads."""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, Text

from bot.storage.tables.base import Id, guild, table

# What documents are found by: published entries (by number), names of topics (by id and place) and sources (by id).
# Written by storage.search; docs/search.md explains both tables.
search_documents = table(
    "search_documents",
    guild(primary_key=True, autoincrement=False),
    Column("sort", Text, primary_key=True),
    Column("number", Id, primary_key=True, autoincrement=False),
    # Each term with its weight, as text: what its postings say of it, to take them away again.
    Column("terms", Text, nullable=False),
)

# The documents that have a term, a part of their numbers in each row, so that an edit writes little.
search_postings = table(
    "search_postings",
    guild(primary_key=True, autoincrement=False),
    Column("term", Text, primary_key=True),
    Column("sort", Text, primary_key=True),
    Column("part", Integer, primary_key=True, autoincrement=False),
    Column("postings", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
