"""The tables, one file for each subject.

Every row belongs to one guild; moments are seconds since 1970 in UTC, days are `YYYY-MM-DD` in UTC.

Migrations in `migrations/` make them; `alembic check` compares the two.
"""

from __future__ import annotations

from bot.storage.tables.asks import ask_days, ask_ids, gaps
from bot.storage.tables.audit import audit
from bot.storage.tables.base import metadata
from bot.storage.tables.daily import daily_plan, daily_posts
from bot.storage.tables.entries import entries, entry_topics, revisions
from bot.storage.tables.guilds import guilds, presences
from bot.storage.tables.process import app_state, identifies, leases, submissions
from bot.storage.tables.readers import reader_languages
from bot.storage.tables.review import operations, proposal_versions, proposals, quote_refusals, reports
from bot.storage.tables.search import search_documents, search_postings
from bot.storage.tables.sources import source_revisions, sources
from bot.storage.tables.topics import merged_topics, related_topics, topic_names, topic_revisions, topics

__all__ = [
    "app_state",
    "ask_days",
    "ask_ids",
    "audit",
    "daily_plan",
    "daily_posts",
    "entries",
    "entry_topics",
    "gaps",
    "guilds",
    "identifies",
    "leases",
    "merged_topics",
    "metadata",
    "operations",
    "presences",
    "proposal_versions",
    "proposals",
    "quote_refusals",
    "reader_languages",
    "related_topics",
    "reports",
    "revisions",
    "search_documents",
    "search_postings",
    "source_revisions",
    "sources",
    "submissions",
    "topic_names",
    "topic_revisions",
    "topics",
]
